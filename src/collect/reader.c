#include "collect/reader.h"

#include "base/error.h"
#include "collect/grants.h"
#include "pg/batch.h"

#define PIECE_BYTES ((guint)64 * 1024)
/* As many pieces may wait for the case: 16 MiB. */
#define PIECES_WAITING 256
/* So many facts are asked for at once. The server's log has all of the text where one is refused.
 */
#define FACTS_AT_ONCE 8
/* Older servers count statement_timeout for all of the text together. */
#define FIRST_WITH_OWN_TIMEOUTS 13

typedef enum { STEP_OTHER, STEP_ROWS, STEP_COMPLETE, STEP_END } StepKind;

typedef struct {
    guint position; /* in the worker's list of jobs */
    guint job;
    StepKind kind;
} Step;

/* One session and the thread that uses it. */
typedef struct {
    Reader *reader;
    guint number;
    PgSession *session;
    GThread *thread;
    GArray *steps;   /* Step, of the batch that runs */
    GArray *partial; /* numbers of jobs whose grants are still to be found */
    ReaderPiece *piece;
    gboolean complete;
    gint64 started;   /* when the job began */
    gboolean refused; /* the session could not be had, and nothing has been read */
    GError *failure;
} Worker;

struct Reader {
    ReaderOptions options;
    GArray *lists[FACT_SESSIONS]; /* numbers of jobs, by FactSession */
    GAsyncQueue *pieces;
    GAsyncQueue *room; /* one entry for each piece that may still be made */
    gint stopped;
    gboolean ended;
    GMutex mutex; /* of the workers' sessions: one that can be cancelled is not closed meanwhile */
    Worker workers[READER_SESSIONS];
};

void
reader_piece_free(ReaderPiece *piece)
{
    if (piece == NULL)
        return;
    g_clear_pointer(&piece->lines, g_byte_array_unref);
    g_free(piece->reason);
    g_free(piece->grants);
    g_clear_error(&piece->failure);
    g_free(piece);
}

static void
piece_free(gpointer piece)
{
    reader_piece_free(piece);
}

static void
add_room(Reader *reader, guint count)
{
    for (guint index = 0; index < count; index++)
        g_async_queue_push(reader->room, GINT_TO_POINTER(1));
}

static ReaderPiece *
piece_of(Worker *worker, guint job)
{
    if (worker->piece == NULL)
        worker->piece = g_new0(ReaderPiece, 1);
    worker->piece->job = job;
    worker->piece->worker = worker->number;
    return worker->piece;
}

static gboolean
push_piece(Worker *worker, GError **error)
{
    (void)g_async_queue_pop(worker->reader->room);
    if (g_atomic_int_get(&worker->reader->stopped)) {
        error_set(error, PGC_ERROR_CANCELLED, NULL, "the case takes no more");
        return FALSE;
    }
    g_async_queue_push(worker->reader->pieces, g_steal_pointer(&worker->piece));
    return TRUE;
}

static const ReaderJob *
job_at(const Worker *worker, guint job)
{
    return &g_array_index(worker->reader->options.jobs, ReaderJob, job);
}

static const Fact *
fact_at(const Worker *worker, const GArray *list, guint position)
{
    return job_at(worker, g_array_index(list, guint, position))->fact;
}

static gboolean
take_line(guint statement, const char *line, gsize length, gpointer data, GError **error)
{
    Worker *worker = data;
    const Step *step = &g_array_index(worker->steps, Step, statement);
    if (step->kind == STEP_COMPLETE) {
        worker->complete = line[0] == 't';
        return TRUE;
    }
    ReaderPiece *piece = piece_of(worker, step->job);
    if (piece->lines == NULL)
        piece->lines = g_byte_array_new();
    g_byte_array_append(piece->lines, (const guint8 *)line, (guint)length);
    return piece->lines->len < PIECE_BYTES || push_piece(worker, error);
}

/* The job's last piece of rows; what became of it may have to wait for the grants. */
static gboolean
end_job(Worker *worker, guint job, GError **error)
{
    gint64 now = g_get_monotonic_time();
    ReaderPiece *piece = piece_of(worker, job);
    piece->is_end = TRUE;
    piece->seconds = (double)(now - worker->started) / G_USEC_PER_SEC;
    worker->started = now;
    piece->has_state = worker->complete;
    if (!worker->complete)
        g_array_append_val(worker->partial, job);
    worker->complete = TRUE;
    return push_piece(worker, error);
}

static gboolean
end_step(guint statement, gpointer data, GError **error)
{
    Worker *worker = data;
    const Step *step = &g_array_index(worker->steps, Step, statement);
    return step->kind != STEP_END || end_job(worker, step->job, error);
}

static void
append_step(const Worker *worker, GString *sql, Step step, StepKind kind, const char *statement)
{
    step.kind = kind;
    g_array_append_val(worker->steps, step);
    g_string_append_printf(sql, "%s;\n", statement);
}

/* The declared columns, by their names: one that the query lacks is an error on the server. */
static char *
copy_statement(const ReaderJob *job)
{
    g_autoptr(GString) sql = g_string_new("COPY (SELECT ");
    for (guint index = 0; index < job->fact->columns->len; index++) {
        const FactColumn *column = job->fact->columns->pdata[index];
        g_string_append_printf(sql, "%s\"%s\"", index > 0 ? ", " : "", column->name);
    }
    g_string_append_printf(sql, " FROM (\n%s\n) AS fact) TO STDOUT", job->sql);
    return g_strdup(sql->str);
}

/* The savepoint is gone back to, which lets go of the locks that reading took. */
static void
append_job(const Worker *worker, GString *sql, const GArray *list, guint position)
{
    const Step step = {.position = position, .job = g_array_index(list, guint, position)};
    const ReaderJob *job = job_at(worker, step.job);
    g_autofree char *copy = copy_statement(job);
    if (!job->fact->deep)
        append_step(worker, sql, step, STEP_OTHER, "SAVEPOINT fact");
    append_step(worker, sql, step, STEP_ROWS, copy);
    if (job->variant->complete_when != NULL) {
        g_autofree char *complete =
            g_strdup_printf("COPY (\n%s\n) TO STDOUT", job->variant->complete_when);
        append_step(worker, sql, step, STEP_COMPLETE, complete);
    }
    append_step(worker, sql, step, STEP_OTHER, "ROLLBACK TO SAVEPOINT fact");
    append_step(worker, sql, step, STEP_END, "RELEASE SAVEPOINT fact");
}

static gboolean
begin_deep(const Worker *worker, const Fact *fact, GError **error)
{
    g_autofree char *limit =
        g_strdup_printf("SAVEPOINT fact; SET LOCAL statement_timeout = '%" G_GINT64_FORMAT "s'",
                        worker->reader->options.probe_seconds);
    return !fact->deep || session_execute(worker->session, limit, error);
}

static gboolean
append_queried_grants(PgSession *session, const char *sql, GString *statements, GError **error)
{
    g_autoptr(PgRows) rows = session_query(session, sql, 0, NULL, error);
    if (rows == NULL)
        return FALSE;
    for (guint row = 0; row < rows_count(rows); row++)
        grants_append(statements, rows_text(rows, row, 0));
    return TRUE;
}

/* The statements that would help, NULL where none is known. Leaves the savepoint usable only where
 * all went well. */
static gboolean
find_grants(const Worker *worker, const FactVariant *variant, char **grants, GError **error)
{
    g_autoptr(GString) statements = g_string_new(NULL);
    grants_append_fixed(statements, variant->grant, worker->reader->options.moment->role);
    if (variant->grant_query != NULL &&
        !append_queried_grants(worker->session, variant->grant_query, statements, error))
        return FALSE;
    *grants = statements->len > 0 ? g_strdup(statements->str) : NULL;
    return TRUE;
}

static gboolean
is_refusal(const GError *failure)
{
    return g_error_matches(failure, PGC_ERROR, PGC_ERROR_QUERY);
}

static gboolean
end_savepoint(PgSession *session, GError **error)
{
    return session_execute(session, "ROLLBACK TO SAVEPOINT fact; RELEASE SAVEPOINT fact", error);
}

/* The piece that says what became of the job, where it is not all well. */
static gboolean
push_state(Worker *worker, guint job, FactState state, const char *reason, const char *grants,
           GError **error)
{
    ReaderPiece *piece = piece_of(worker, job);
    piece->has_state = TRUE;
    piece->state = state;
    piece->reason = g_strdup(reason);
    piece->grants = g_strdup(grants);
    return push_piece(worker, error);
}

/* As find_grants(); what cannot be asked is no error. */
static gboolean
try_grants(const Worker *worker, const FactVariant *variant, char **grants, GError **error)
{
    g_autoptr(GError) refused = NULL;
    if (find_grants(worker, variant, grants, &refused) || is_refusal(refused))
        return TRUE;
    g_propagate_error(error, g_steal_pointer(&refused));
    return FALSE;
}

static gboolean
tell_partial(Worker *worker, GError **error)
{
    for (guint index = 0; index < worker->partial->len; index++) {
        guint job = g_array_index(worker->partial, guint, index);
        const FactVariant *variant = job_at(worker, job)->variant;
        const char *reason =
            variant->why_partial != NULL ? variant->why_partial : "the role sees a part only";
        g_autofree char *grants = NULL;
        if (!session_execute(worker->session, "SAVEPOINT fact", error) ||
            !try_grants(worker, variant, &grants, error) ||
            !end_savepoint(worker->session, error) ||
            !push_state(worker, job, FACT_PARTIAL, reason, grants, error))
            return FALSE;
    }
    g_array_set_size(worker->partial, 0);
    return TRUE;
}

/* The server refuses the job. The grants are asked for where that is for lack of a right. */
static gboolean
tell_unreadable(Worker *worker, guint job, const GError *failure, GError **error)
{
    g_autofree char *grants = NULL;
    if (!session_execute(worker->session, "ROLLBACK TO SAVEPOINT fact", error))
        return FALSE;
    if (g_strcmp0(error_sqlstate(failure), "42501") == 0 &&
        !try_grants(worker, job_at(worker, job)->variant, &grants, error))
        return FALSE;
    worker->complete = TRUE;
    ReaderPiece *piece = piece_of(worker, job);
    g_clear_pointer(&piece->lines, g_byte_array_unref);
    piece->is_end = TRUE;
    piece->seconds = (double)(g_get_monotonic_time() - worker->started) / G_USEC_PER_SEC;
    return end_savepoint(worker->session, error) &&
           push_state(worker, job, FACT_UNREADABLE, failure->message, grants, error);
}

/* Reads jobs of the list from *next on, and moves it behind those that have been read. */
static gboolean
read_some(Worker *worker, const GArray *list, guint *next, GError **error)
{
    guint at_once =
        session_major_version(worker->session) < FIRST_WITH_OWN_TIMEOUTS ? 1 : FACTS_AT_ONCE;
    guint end = *next;
    g_autoptr(GString) sql = g_string_new(NULL);
    g_autoptr(GError) failure = NULL;
    const Fact *first = fact_at(worker, list, *next);
    g_array_set_size(worker->steps, 0);
    do
        append_job(worker, sql, list, end++);
    while (end < list->len && end - *next < at_once && !first->deep &&
           !fact_at(worker, list, end)->deep);
    worker->started = g_get_monotonic_time();
    if (!begin_deep(worker, first, error))
        return FALSE;
    guint statement;
    if (!batch_run(worker->session, sql->str, take_line, end_step, worker, &statement, &failure)) {
        Step step = {.kind = STEP_OTHER};
        if (statement < worker->steps->len)
            step = g_array_index(worker->steps, Step, statement);
        if (!is_refusal(failure) || (step.kind != STEP_ROWS && step.kind != STEP_COMPLETE)) {
            g_propagate_error(error, g_steal_pointer(&failure));
            return FALSE;
        }
        if (!tell_unreadable(worker, step.job, failure, error))
            return FALSE;
        end = step.position + 1;
    }
    *next = end;
    return tell_partial(worker, error);
}

static gboolean
read_list(Worker *worker, FactSession session, GError **error)
{
    const GArray *list = worker->reader->lists[session];
    guint next = 0;
    while (next < list->len)
        if (!read_some(worker, list, &next, error))
            return FALSE;
    return TRUE;
}

/* Of the reader's own sessions: another reader may be at work on the other server. */
static void
cancel_busy(Reader *reader)
{
    g_mutex_lock(&reader->mutex);
    for (guint number = 0; number < READER_SESSIONS; number++)
        if (reader->workers[number].session != NULL)
            session_cancel(reader->workers[number].session);
    g_mutex_unlock(&reader->mutex);
}

static void
set_session(Worker *worker, PgSession *session)
{
    g_mutex_lock(&worker->reader->mutex);
    worker->session = session;
    g_mutex_unlock(&worker->reader->mutex);
}

/* Reads the second session's facts where it can be had. It may fail to: there are too many
 * connections, or another instance answered, which does not have the snapshot. */
static gpointer
read_beside(gpointer data)
{
    Worker *worker = data;
    const ReaderOptions *options = &worker->reader->options;
    g_autoptr(PgSession) session =
        session_open(options->server, SESSION_READ_ONLY, "collect", NULL);
    worker->refused = session == NULL || !moment_join(session, options->moment);
    set_session(worker, session);
    if (!worker->refused)
        (void)read_list(worker, FACT_SESSION_SECOND, &worker->failure);
    set_session(worker, NULL);
    return NULL;
}

static void
start_second(Reader *reader)
{
    Worker *second = &reader->workers[1];
    second->refused = TRUE;
    if (reader->options.moment->snapshot_id != NULL && reader->lists[FACT_SESSION_SECOND]->len > 0)
        second->thread = g_thread_new("reader", read_beside, second);
}

/* The first session reads what the second one did not. */
static gboolean
end_second(Reader *reader, GError **error)
{
    Worker *second = &reader->workers[1];
    if (second->thread != NULL)
        g_thread_join(g_steal_pointer(&second->thread));
    if (second->failure != NULL)
        g_propagate_error(error, g_steal_pointer(&second->failure));
    return *error == NULL &&
           (!second->refused || read_list(&reader->workers[0], FACT_SESSION_SECOND, error));
}

static gpointer
read_all(gpointer data)
{
    Worker *worker = data;
    Reader *reader = worker->reader;
    GError *failure = NULL;
    if (read_list(worker, FACT_SESSION_ALONE, &failure)) {
        start_second(reader);
        if (!read_list(worker, FACT_SESSION_FIRST, &failure)) {
            g_atomic_int_set(&reader->stopped, 1);
            cancel_busy(reader);
        }
        g_autoptr(GError) other = NULL;
        if (!end_second(reader, &other) && failure == NULL)
            failure = g_steal_pointer(&other);
    }
    g_clear_pointer(&worker->piece, reader_piece_free);
    ReaderPiece *piece = piece_of(worker, 0);
    piece->failure = failure;
    piece->is_last = failure == NULL;
    g_async_queue_push(reader->pieces, g_steal_pointer(&worker->piece));
    return NULL;
}

static void
worker_begin(Worker *worker, Reader *reader, guint number)
{
    worker->reader = reader;
    worker->number = number;
    worker->steps = g_array_new(FALSE, FALSE, sizeof(Step));
    worker->partial = g_array_new(FALSE, FALSE, sizeof(guint));
    worker->complete = TRUE;
}

static void
worker_clear(Worker *worker)
{
    g_array_unref(worker->steps);
    g_array_unref(worker->partial);
    reader_piece_free(worker->piece);
    g_clear_error(&worker->failure);
}

Reader *
reader_start(const ReaderOptions *options)
{
    Reader *reader = g_new0(Reader, 1);
    reader->options = *options;
    reader->pieces = g_async_queue_new_full(piece_free);
    reader->room = g_async_queue_new();
    g_mutex_init(&reader->mutex);
    for (guint session = 0; session < FACT_SESSIONS; session++)
        reader->lists[session] = g_array_new(FALSE, FALSE, sizeof(guint));
    for (guint job = 0; job < options->jobs->len; job++) {
        const Fact *fact = g_array_index(options->jobs, ReaderJob, job).fact;
        g_array_append_val(reader->lists[fact->session], job);
    }
    for (guint number = 0; number < READER_SESSIONS; number++)
        worker_begin(&reader->workers[number], reader, number);
    reader->workers[0].session = options->session;
    add_room(reader, PIECES_WAITING);
    reader->workers[0].thread = g_thread_new("reader", read_all, &reader->workers[0]);
    return reader;
}

void
reader_free(Reader *reader)
{
    if (reader == NULL)
        return;
    g_atomic_int_set(&reader->stopped, 1);
    add_room(reader, READER_SESSIONS);
    if (!reader->ended)
        cancel_busy(reader);
    g_thread_join(reader->workers[0].thread);
    g_async_queue_unref(reader->pieces);
    g_async_queue_unref(reader->room);
    g_mutex_clear(&reader->mutex);
    for (guint session = 0; session < FACT_SESSIONS; session++)
        g_array_unref(reader->lists[session]);
    for (guint number = 0; number < READER_SESSIONS; number++)
        worker_clear(&reader->workers[number]);
    g_free(reader);
}

ReaderPiece *
reader_next(Reader *reader, guint64 microseconds)
{
    ReaderPiece *piece = microseconds == 0
                             ? g_async_queue_pop(reader->pieces)
                             : g_async_queue_timeout_pop(reader->pieces, microseconds);
    if (piece != NULL) {
        add_room(reader, 1);
        reader->ended = piece->failure != NULL || piece->is_last;
    }
    return piece;
}
