#include "validate/bucket.h"

#include "validate/part.h"
#include "validate/statement.h"

/* A statement gives back a row for each bucket: with fewer rows that would be most of the work. */
#define ROWS_FOR_A_BUCKET 4

typedef struct {
    const CompareContext *context;
    const TablePair *pair;
    guint count;
    GAsyncQueue *pieces[2]; /* TablePart * */
    gint is_scattered[2];   /* atomic: rows of a piece are in nearly as many buckets */
    GMutex lock;            /* of what follows */
    Bucket *buckets;
    Digest *total;
    gint is_stopped;
} BucketScan;

typedef struct {
    BucketScan *scan;
    Side side;
    PgSession *session; /* NULL: its own */
    gint64 found;       /* buckets of the piece */
    GThread *thread;
    GError *error;
} BucketWorker;

gboolean
bucket_is_equal(const Bucket *bucket)
{
    return bucket->rows[SIDE_SOURCE] == bucket->rows[SIDE_TARGET] && bucket->difference == 0;
}

/* Of a statement whose rows are in all of them, if there is no more of it than one for each job. */
static gint64
rows_for_all_buckets(const BucketScan *scan, Side side)
{
    gint64 share = scan->pair->digest[side].rows / MAX((gint64)scan->context->jobs, 1);
    return MIN((gint64)scan->count * ROWS_FOR_A_BUCKET, share);
}

/* ---- the worker's thread ---- */

static gboolean
read_bucket(const PgRows *rows, gpointer data, GError **error)
{
    (void)error;
    BucketWorker *worker = data;
    BucketScan *scan = worker->scan;
    worker->found++;
    guint bucket = (guint)ABS(rows_int64(rows, 0, 0)) & (scan->count - 1);
    Digest digest;
    if (scan->context->recipe.method == DIGEST_BY_CLIENT)
        digest = digest_of_bytes(scan->context->recipe.seed, rows_text(rows, 0, 1),
                                 rows_length(rows, 0, 1));
    else
        digest = (Digest){rows_int64(rows, 0, 1), digest_parse_sum(rows_text(rows, 0, 2))};
    g_mutex_lock(&scan->lock);
    scan->buckets[bucket].rows[worker->side] += digest.rows;
    scan->buckets[bucket].difference += worker->side == SIDE_SOURCE ? digest.sum : -digest.sum;
    digest_add(&scan->total[worker->side], digest);
    g_mutex_unlock(&scan->lock);
    return TRUE;
}

static gboolean
read_piece(BucketWorker *worker, PgSession *session, const TablePart *piece)
{
    BucketScan *scan = worker->scan;
    const StatementContext statement = {scan->pair, worker->side, scan->context->recipe};
    g_autofree char *condition = part_condition(piece);
    g_autofree char *sql = statement_buckets(&statement, piece->relation, condition, scan->count);
    if (!session_query_each(session, sql, 0, NULL, read_bucket, worker, &worker->error))
        return FALSE;
    if (worker->found > piece->digest.rows / ROWS_FOR_A_BUCKET)
        g_atomic_int_set(&scan->is_scattered[worker->side], TRUE);
    worker->found = 0;
    double share =
        (double)piece->digest.rows / (double)MAX(scan->pair->digest[worker->side].rows, 1);
    pace_keep_unless(scan->context->pace, (guint64)((double)scan->pair->bytes * share),
                     &scan->is_stopped);
    return TRUE;
}

/* One piece, or where rows are scattered as many that follow each other as make a large one. NULL
 * at the end. */
static TablePart *
take_piece(BucketScan *scan, Side side)
{
    GAsyncQueue *queue = scan->pieces[side];
    g_async_queue_lock(queue);
    TablePart *piece = g_async_queue_try_pop_unlocked(queue);
    gint64 rows =
        g_atomic_int_get(&scan->is_scattered[side]) ? rows_for_all_buckets(scan, side) : 0;
    while (piece != NULL && piece->digest.rows < rows) {
        TablePart *next = g_async_queue_try_pop_unlocked(queue);
        if (next == NULL)
            break;
        if (!part_extend(piece, next)) {
            g_async_queue_push_front_unlocked(queue, next);
            break;
        }
        g_free(next);
    }
    g_async_queue_unlock(queue);
    return piece;
}

static gpointer
work(gpointer data)
{
    BucketWorker *worker = data;
    BucketScan *scan = worker->scan;
    g_autoptr(PgSession) own = worker->session == NULL
                                   ? worker_session(scan->context, worker->side, &worker->error)
                                   : NULL;
    PgSession *session = worker->session == NULL ? own : worker->session;
    gboolean goes_on = session != NULL;
    TablePart *piece = NULL;
    while (goes_on && !g_atomic_int_get(&scan->is_stopped) &&
           (piece = take_piece(scan, worker->side)) != NULL) {
        goes_on = read_piece(worker, session, piece);
        g_free(piece);
    }
    if (!goes_on)
        g_atomic_int_set(&scan->is_stopped, TRUE);
    return NULL;
}

/* ---- the caller's thread ---- */

/* Where near keys share a bucket, the rows of a part are in few of them, unless they were written
 * in another order than that of their keys. */
static GArray *
pieces_of(const BucketScan *scan, Side side)
{
    const GArray *parts = scan->pair->parts[side];
    if (parts != NULL)
        return parts_join(
            parts, statement_buckets_are_near(scan->pair) ? 0 : rows_for_all_buckets(scan, side));
    GArray *pieces = parts_new();
    const TablePart whole = {.relation = scan->pair->relation[side],
                             .digest = scan->pair->digest[side]};
    g_array_append_val(pieces, whole);
    return pieces;
}

static guint
fill_queue(BucketScan *scan, Side side)
{
    g_autoptr(GArray) pieces = pieces_of(scan, side);
    for (guint index = 0; index < pieces->len; index++)
        g_async_queue_push(scan->pieces[side],
                           g_memdup2(&g_array_index(pieces, TablePart, index), sizeof(TablePart)));
    return pieces->len;
}

/* As many of the spare ones as there is work for. */
static guint
take_spare(gint *spare, guint most)
{
    gint there = g_atomic_int_get(spare);
    while (there > 0) {
        gint taken = MIN(there, (gint)most);
        if (g_atomic_int_compare_and_exchange(spare, there, there - taken))
            return (guint)taken;
        there = g_atomic_int_get(spare);
    }
    return 0;
}

static gboolean
run_workers(BucketScan *scan, PgSession *const sessions[2], guint others, GError **error)
{
    guint count = 2 * (1 + others);
    g_autofree BucketWorker *workers = g_new0(BucketWorker, count);
    for (guint index = 0; index < count; index++) {
        Side side = index % 2 == 0 ? SIDE_SOURCE : SIDE_TARGET;
        workers[index] = (BucketWorker){
            .scan = scan, .side = side, .session = index < 2 ? sessions[side] : NULL};
        workers[index].thread = g_thread_new("validate", work, &workers[index]);
    }
    GError *failure = NULL;
    for (guint index = 0; index < count; index++) {
        g_thread_join(workers[index].thread);
        /* What ends the run comes before what ends the compare of one table. */
        if (workers[index].error == NULL)
            continue;
        if (failure != NULL && worker_is_fatal(failure)) {
            g_error_free(workers[index].error);
            continue;
        }
        g_clear_error(&failure);
        failure = workers[index].error;
    }
    if (failure == NULL)
        return TRUE;
    g_propagate_error(error, failure);
    return FALSE;
}

gboolean
buckets_read(const CompareContext *context, PgSession *const sessions[2], const TablePair *pair,
             gint *spare, guint count, Bucket *buckets, Digest total[2], GError **error)
{
    BucketScan scan = {
        .context = context, .pair = pair, .count = count, .buckets = buckets, .total = total};
    g_mutex_init(&scan.lock);
    guint most = 1;
    for (guint side = 0; side < 2; side++) {
        scan.pieces[side] = g_async_queue_new_full(g_free);
        guint pieces = fill_queue(&scan, (Side)side);
        most = MAX(most, pieces);
    }
    guint others = take_spare(spare, most - 1);
    gboolean done = run_workers(&scan, sessions, others, error);
    g_atomic_int_add(spare, (gint)others);
    for (guint side = 0; side < 2; side++)
        g_async_queue_unref(scan.pieces[side]);
    g_mutex_clear(&scan.lock);
    return done;
}
