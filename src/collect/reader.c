#include "collect/reader.h"

#include "base/error.h"
#include "collect/grants.h"
#include "pg/batch.h"
#include "pg/interrupt.h"

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
    guint job;
    StepKind kind;
} Step;

struct Reader {
    PgSession *session;
    const GArray *jobs;
    const char *role;
    gint64 probe_seconds;
    GThread *thread;
    GAsyncQueue *pieces;
    GAsyncQueue *room; /* one entry for each piece that may still be made */
    gint stopped;
    gboolean ended;

    /* The thread's own. */
    GArray *steps;   /* Step, of the batch that runs */
    GArray *partial; /* numbers of jobs whose grants are still to be found */
    ReaderPiece *piece;
    gboolean complete;
    gint64 started; /* when the job began */
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
piece_of(Reader *reader, guint job)
{
    if (reader->piece == NULL)
        reader->piece = g_new0(ReaderPiece, 1);
    reader->piece->job = job;
    return reader->piece;
}

static gboolean
push_piece(Reader *reader, GError **error)
{
    (void)g_async_queue_pop(reader->room);
    if (g_atomic_int_get(&reader->stopped)) {
        error_set(error, PGC_ERROR_CANCELLED, NULL, "the case takes no more");
        return FALSE;
    }
    g_async_queue_push(reader->pieces, g_steal_pointer(&reader->piece));
    return TRUE;
}

static const ReaderJob *
job_at(const Reader *reader, guint job)
{
    return &g_array_index(reader->jobs, ReaderJob, job);
}

static gboolean
take_line(guint statement, const char *line, gsize length, gpointer data, GError **error)
{
    Reader *reader = data;
    const Step *step = &g_array_index(reader->steps, Step, statement);
    if (step->kind == STEP_COMPLETE) {
        reader->complete = line[0] == 't';
        return TRUE;
    }
    ReaderPiece *piece = piece_of(reader, step->job);
    if (piece->lines == NULL)
        piece->lines = g_byte_array_new();
    g_byte_array_append(piece->lines, (const guint8 *)line, (guint)length);
    return piece->lines->len < PIECE_BYTES || push_piece(reader, error);
}

/* The job's last piece of rows; what became of it may have to wait for the grants. */
static gboolean
end_job(Reader *reader, guint job, GError **error)
{
    gint64 now = g_get_monotonic_time();
    ReaderPiece *piece = piece_of(reader, job);
    piece->is_end = TRUE;
    piece->seconds = (double)(now - reader->started) / G_USEC_PER_SEC;
    reader->started = now;
    piece->has_state = reader->complete;
    if (!reader->complete)
        g_array_append_val(reader->partial, job);
    reader->complete = TRUE;
    return push_piece(reader, error);
}

static gboolean
end_step(guint statement, gpointer data, GError **error)
{
    Reader *reader = data;
    const Step *step = &g_array_index(reader->steps, Step, statement);
    return step->kind != STEP_END || end_job(reader, step->job, error);
}

static void
append_step(const Reader *reader, GString *sql, guint job, StepKind kind, const char *statement)
{
    const Step step = {job, kind};
    g_array_append_val(reader->steps, step);
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
    g_string_append_printf(sql, " FROM (\n%s\n) AS fact) TO STDOUT", job->variant->sql);
    return g_strdup(sql->str);
}

/* The savepoint is gone back to, which lets go of the locks that reading took. */
static void
append_job(const Reader *reader, GString *sql, guint number)
{
    const ReaderJob *job = job_at(reader, number);
    g_autofree char *copy = copy_statement(job);
    if (!job->fact->deep)
        append_step(reader, sql, number, STEP_OTHER, "SAVEPOINT fact");
    append_step(reader, sql, number, STEP_ROWS, copy);
    if (job->variant->complete_when != NULL) {
        g_autofree char *complete =
            g_strdup_printf("COPY (\n%s\n) TO STDOUT", job->variant->complete_when);
        append_step(reader, sql, number, STEP_COMPLETE, complete);
    }
    append_step(reader, sql, number, STEP_OTHER, "ROLLBACK TO SAVEPOINT fact");
    append_step(reader, sql, number, STEP_END, "RELEASE SAVEPOINT fact");
}

static gboolean
begin_deep(const Reader *reader, const Fact *fact, GError **error)
{
    g_autofree char *limit =
        g_strdup_printf("SAVEPOINT fact; SET LOCAL statement_timeout = '%" G_GINT64_FORMAT "s'",
                        reader->probe_seconds);
    return !fact->deep || session_execute(reader->session, limit, error);
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
find_grants(const Reader *reader, const FactVariant *variant, char **grants, GError **error)
{
    g_autoptr(GString) statements = g_string_new(NULL);
    grants_append_fixed(statements, variant->grant, reader->role);
    if (variant->grant_query != NULL &&
        !append_queried_grants(reader->session, variant->grant_query, statements, error))
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
push_state(Reader *reader, guint job, FactState state, const char *reason, const char *grants,
           GError **error)
{
    ReaderPiece *piece = piece_of(reader, job);
    piece->has_state = TRUE;
    piece->state = state;
    piece->reason = g_strdup(reason);
    piece->grants = g_strdup(grants);
    return push_piece(reader, error);
}

/* As find_grants(); what cannot be asked is no error. */
static gboolean
try_grants(const Reader *reader, const FactVariant *variant, char **grants, GError **error)
{
    g_autoptr(GError) refused = NULL;
    if (find_grants(reader, variant, grants, &refused) || is_refusal(refused))
        return TRUE;
    g_propagate_error(error, g_steal_pointer(&refused));
    return FALSE;
}

static gboolean
tell_partial(Reader *reader, GError **error)
{
    for (guint index = 0; index < reader->partial->len; index++) {
        guint job = g_array_index(reader->partial, guint, index);
        const FactVariant *variant = job_at(reader, job)->variant;
        const char *reason =
            variant->why_partial != NULL ? variant->why_partial : "the role sees a part only";
        g_autofree char *grants = NULL;
        if (!session_execute(reader->session, "SAVEPOINT fact", error) ||
            !try_grants(reader, variant, &grants, error) ||
            !end_savepoint(reader->session, error) ||
            !push_state(reader, job, FACT_PARTIAL, reason, grants, error))
            return FALSE;
    }
    g_array_set_size(reader->partial, 0);
    return TRUE;
}

/* The server refuses the job. The grants are asked for where that is for lack of a right. */
static gboolean
tell_unreadable(Reader *reader, guint job, const GError *failure, GError **error)
{
    g_autofree char *grants = NULL;
    if (!session_execute(reader->session, "ROLLBACK TO SAVEPOINT fact", error))
        return FALSE;
    if (g_strcmp0(error_sqlstate(failure), "42501") == 0 &&
        !try_grants(reader, job_at(reader, job)->variant, &grants, error))
        return FALSE;
    reader->complete = TRUE;
    ReaderPiece *piece = piece_of(reader, job);
    g_clear_pointer(&piece->lines, g_byte_array_unref);
    piece->is_end = TRUE;
    piece->seconds = (double)(g_get_monotonic_time() - reader->started) / G_USEC_PER_SEC;
    return end_savepoint(reader->session, error) &&
           push_state(reader, job, FACT_UNREADABLE, failure->message, grants, error);
}

/* Reads jobs from *next on, and moves it behind those that have been read. */
static gboolean
read_some(Reader *reader, guint *next, GError **error)
{
    guint at_once =
        session_major_version(reader->session) < FIRST_WITH_OWN_TIMEOUTS ? 1 : FACTS_AT_ONCE;
    guint end = *next;
    g_autoptr(GString) sql = g_string_new(NULL);
    g_autoptr(GError) failure = NULL;
    const Fact *first = job_at(reader, *next)->fact;
    g_array_set_size(reader->steps, 0);
    do
        append_job(reader, sql, end++);
    while (end < reader->jobs->len && end - *next < at_once && !first->deep &&
           !job_at(reader, end)->fact->deep);
    reader->started = g_get_monotonic_time();
    if (!begin_deep(reader, first, error))
        return FALSE;
    guint statement;
    if (!batch_run(reader->session, sql->str, take_line, end_step, reader, &statement, &failure)) {
        Step step = {0, STEP_OTHER};
        if (statement < reader->steps->len)
            step = g_array_index(reader->steps, Step, statement);
        if (!is_refusal(failure) || (step.kind != STEP_ROWS && step.kind != STEP_COMPLETE)) {
            g_propagate_error(error, g_steal_pointer(&failure));
            return FALSE;
        }
        if (!tell_unreadable(reader, step.job, failure, error))
            return FALSE;
        end = step.job + 1;
    }
    *next = end;
    return tell_partial(reader, error);
}

static gpointer
read_all(gpointer data)
{
    Reader *reader = data;
    GError *failure = NULL;
    guint next = 0;
    while (failure == NULL && next < reader->jobs->len)
        (void)read_some(reader, &next, &failure);
    g_clear_pointer(&reader->piece, reader_piece_free);
    ReaderPiece *piece = piece_of(reader, 0);
    piece->failure = failure;
    piece->is_last = failure == NULL;
    g_async_queue_push(reader->pieces, g_steal_pointer(&reader->piece));
    return NULL;
}

Reader *
reader_start(PgSession *session, const GArray *jobs, const char *role, gint64 probe_seconds)
{
    Reader *reader = g_new0(Reader, 1);
    reader->session = session;
    reader->jobs = jobs;
    reader->role = role;
    reader->probe_seconds = probe_seconds;
    reader->pieces = g_async_queue_new_full(piece_free);
    reader->room = g_async_queue_new();
    reader->steps = g_array_new(FALSE, FALSE, sizeof(Step));
    reader->partial = g_array_new(FALSE, FALSE, sizeof(guint));
    reader->complete = TRUE;
    add_room(reader, PIECES_WAITING);
    reader->thread = g_thread_new("reader", read_all, reader);
    return reader;
}

void
reader_free(Reader *reader)
{
    if (reader == NULL)
        return;
    g_atomic_int_set(&reader->stopped, 1);
    add_room(reader, 1);
    if (!reader->ended)
        interrupt_cancel_busy();
    g_thread_join(reader->thread);
    g_async_queue_unref(reader->pieces);
    g_async_queue_unref(reader->room);
    g_array_unref(reader->steps);
    g_array_unref(reader->partial);
    reader_piece_free(reader->piece);
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
