#include "collect/collect.h"

#include "base/error.h"
#include "case/run.h"
#include "collect/moment.h"
#include "collect/reader.h"
#include "collect/scan.h"
#include "collect/store.h"
#include "pg/session.h"

/* Another tool waits for a write transaction as long. */
#define MICROSECONDS_PER_TRANSACTION 200000
#define MICROSECONDS_TO_WAIT 20000

struct Collector {
    CollectOptions options;
    const PgServer *server;
    GPtrArray *facts;
    PgSession *session;
    Moment *moment;
    char *collected; /* when the moment was, by our clock */
    GArray *jobs;    /* of ReaderJob */
    Reader *reader;
    CaseFile *file;
    gint64 collection;
};

/* What became of one job of the reader. */
typedef struct {
    gint64 rows;
    double seconds;
    FactState state;
    char *reason;
    char *grants;
} Outcome;

typedef struct {
    const Collector *collector;
    FactStore stores[READER_SESSIONS]; /* of the facts whose rows come */
    GArray *outcomes;                  /* Outcome, by job */
    gint64 began;                      /* when the write transaction did */
} Taking;

static void
outcome_clear(gpointer data)
{
    Outcome *outcome = data;
    g_free(outcome->reason);
    g_free(outcome->grants);
}

/* Who the source is, a dump does not say: no system, no oid, maybe no name. */
static CollectionDetails
details_of_dump(const Collector *collector)
{
    const DumpOrigin *dump = collector->options.dump;
    return (CollectionDetails){.side = collector->options.side,
                               .kind = COLLECTION_DUMP,
                               .database_name = dump->database_name,
                               .version_num = dump->version_num,
                               .version = dump->version,
                               .platform = collector->moment->platform,
                               .role = "unknown",
                               .encoding = dump->encoding,
                               .server = dump->label,
                               .collected = collector->collected};
}

static CollectionDetails
details_of_server(const Collector *collector)
{
    const Moment *moment = collector->moment;
    return (CollectionDetails){.side = collector->options.side,
                               .kind = "server",
                               .system_identifier = moment->system_identifier,
                               .database_oid = moment->database_oid,
                               .database_name = moment->database_name,
                               .version_num = session_version(collector->session),
                               .version = moment->version,
                               .platform = moment->platform,
                               .role = moment->role,
                               .encoding = moment->encoding,
                               .lsn = moment->lsn,
                               .snapshot = moment->snapshot,
                               .server = collector->server->conninfo_public,
                               .collected = collector->collected,
                               .deep = collector->options.deep};
}

static gboolean
add_collection(Collector *collector, gint64 run, GError **error)
{
    CaseFile *file = collector->file;
    CollectionDetails details =
        collector->options.dump != NULL ? details_of_dump(collector) : details_of_server(collector);
    if (!case_begin(file, error))
        return FALSE;
    if ((collector->options.replace || collection_check_identity(file, &details, error)) &&
        collection_add(file, run, &details, &collector->collection, error))
        return case_commit(file, error);
    case_rollback(file);
    return FALSE;
}

/* What the restore did not bring is missing in all facts that tell of it. */
static void
note_loss(const DumpOrigin *dump, const Fact *fact, FactResult *result)
{
    GHashTableIter losses;
    gpointer kind, reason;
    if (result->state != FACT_READ)
        return;
    g_hash_table_iter_init(&losses, dump->losses);
    while (g_hash_table_iter_next(&losses, &kind, &reason))
        if (fact_needs_of_dump(fact, kind)) {
            result->state = FACT_PARTIAL;
            result->error = reason;
        }
}

static gboolean
is_read(const Collector *collector, const Fact *fact)
{
    return (collector->options.dump == NULL || fact->dump_kinds != NULL) &&
           fact_variant(fact, session_major_version(collector->session)) != NULL;
}

static gboolean
record_absent(const Collector *collector, const Fact *fact, GError **error)
{
    if (is_read(collector, fact))
        return TRUE;
    g_autofree char *reason = collector->options.dump != NULL && fact->dump_kinds == NULL
                                  ? g_strdup("a dump does not tell it")
                                  : g_strdup_printf("PostgreSQL %d does not have it",
                                                    session_major_version(collector->session));
    FactResult result = {.fact = fact->name, .state = FACT_ABSENT, .error = reason, .digest = ""};
    return collection_set_fact(collector->file, collector->collection, &result, error);
}

static gboolean
is_wanted(const Fact *fact, const CollectOptions *options)
{
    return (options->only == NULL || g_strv_contains(options->only, fact->name)) &&
           fact->on_side[options->side] && (options->deep || !fact->deep) &&
           (options->verify || !fact->for_verify);
}

/* Scans are made together, after all else. */
static gboolean
is_scanned(const Collector *collector, const Fact *fact)
{
    return fact->is_scan && fact_variant(fact, session_major_version(collector->session)) != NULL;
}

/* Tables for all facts, and what is known of them without asking. */
static gboolean
make_tables(const Collector *collector, GError **error)
{
    for (guint index = 0; index < collector->facts->len; index++) {
        const Fact *fact = collector->facts->pdata[index];
        if (is_wanted(fact, &collector->options) &&
            (!collection_make_table(collector->file, fact, error) ||
             (!is_scanned(collector, fact) && !record_absent(collector, fact, error))))
            return FALSE;
    }
    return TRUE;
}

/* The rows that wait are committed where more of them take their time: another tool may write. */
static gboolean
next_piece(Taking *taking, ReaderPiece **piece, GError **error)
{
    CaseFile *file = taking->collector->file;
    gboolean has_waited = g_get_monotonic_time() - taking->began > MICROSECONDS_PER_TRANSACTION;
    *piece = has_waited ? NULL : reader_next(taking->collector->reader, MICROSECONDS_TO_WAIT);
    if (*piece == NULL && case_in_transaction(file) && !case_commit(file, error))
        return FALSE;
    if (*piece == NULL)
        *piece = reader_next(taking->collector->reader, 0);
    if (case_in_transaction(file))
        return TRUE;
    taking->began = g_get_monotonic_time();
    return case_begin(file, error);
}

static gboolean
take_lines(FactStore *store, const Collector *collector, const Fact *fact, GByteArray *lines,
           GError **error)
{
    return (store->file != NULL ||
            store_open(store, collector->file, collector->collection, fact, error)) &&
           store_take_lines(store, lines, error);
}

static gboolean
record_outcome(const Collector *collector, const ReaderJob *job, const Outcome *outcome,
               GError **error)
{
    g_autofree char *digest = g_compute_checksum_for_string(G_CHECKSUM_SHA256, job->sql, -1);
    FactResult result = {.fact = job->fact->name,
                         .digest = digest,
                         .state = outcome->state,
                         .rows = outcome->rows,
                         .error = outcome->reason,
                         .grant_sql = outcome->grants,
                         .seconds = outcome->seconds};
    if (outcome->state == FACT_UNREADABLE && result.rows > 0 &&
        !store_remove_rows(collector->file, collector->collection, job->fact, error))
        return FALSE;
    if (outcome->state == FACT_UNREADABLE)
        result.rows = 0;
    if (collector->options.dump != NULL)
        note_loss(collector->options.dump, job->fact, &result);
    return collection_set_fact(collector->file, collector->collection, &result, error);
}

/* In the order of the jobs, whichever session was the first to end one. */
static gboolean
record_outcomes(const Taking *taking, GError **error)
{
    const GArray *jobs = taking->collector->jobs;
    for (guint index = 0; index < jobs->len; index++)
        if (!record_outcome(taking->collector, &g_array_index(jobs, ReaderJob, index),
                            &g_array_index(taking->outcomes, Outcome, index), error))
            return FALSE;
    return TRUE;
}

static gboolean
end_rows(Taking *taking, const Fact *fact, const ReaderPiece *piece, GError **error)
{
    FactStore *store = &taking->stores[piece->worker];
    Outcome *outcome = &g_array_index(taking->outcomes, Outcome, piece->job);
    outcome->rows = store->rows;
    outcome->seconds = piece->seconds;
    store_leave(store);
    store->rows = 0;
    /* Now, while the server works on the next. */
    return outcome->rows == 0 || collection_index_table(taking->collector->file, fact, error);
}

static gboolean
take_piece(Taking *taking, ReaderPiece *piece, GError **error)
{
    if (piece->failure != NULL) {
        g_propagate_error(error, g_steal_pointer(&piece->failure));
        return FALSE;
    }
    if (piece->is_last)
        return record_outcomes(taking, error);
    const Fact *fact = g_array_index(taking->collector->jobs, ReaderJob, piece->job).fact;
    if (piece->lines != NULL &&
        !take_lines(&taking->stores[piece->worker], taking->collector, fact, piece->lines, error))
        return FALSE;
    if (piece->is_end && !end_rows(taking, fact, piece, error))
        return FALSE;
    if (piece->has_state) {
        Outcome *outcome = &g_array_index(taking->outcomes, Outcome, piece->job);
        outcome->state = piece->state;
        outcome->reason = g_steal_pointer(&piece->reason);
        outcome->grants = g_steal_pointer(&piece->grants);
    }
    return TRUE;
}

static gboolean
take_pieces(Taking *taking, GError **error)
{
    gboolean is_last = FALSE;
    while (!is_last) {
        g_autoptr(ReaderPiece) piece = NULL;
        if (!next_piece(taking, &piece, error) || !take_piece(taking, piece, error))
            return FALSE;
        is_last = piece->is_last;
    }
    return case_commit(taking->collector->file, error);
}

static gboolean
may_execute(PgSession *session, const char *function, gboolean *may, GError **error)
{
    static const char query[] =
        "SELECT coalesce(has_function_privilege(to_regprocedure($1), 'EXECUTE'), false)";
    const char *const parameters[] = {function};
    g_autoptr(PgRows) rows = session_query(session, query, 1, parameters, error);
    if (rows == NULL)
        return FALSE;
    *may = rows_boolean(rows, 0, 0);
    return TRUE;
}

static gboolean
append_job(GArray *jobs, const Collector *collector, const Fact *fact, GError **error)
{
    const FactVariant *variant = fact_variant(fact, session_major_version(collector->session));
    gboolean may = FALSE;
    if (variant->function != NULL &&
        !may_execute(collector->session, variant->function, &may, error))
        return FALSE;
    const ReaderJob job = {fact, variant, may ? variant->faster_sql : variant->sql};
    g_array_append_val(jobs, job);
    return TRUE;
}

static gboolean
list_jobs(Collector *collector, GError **error)
{
    collector->jobs = g_array_new(FALSE, FALSE, sizeof(ReaderJob));
    for (guint index = 0; index < collector->facts->len; index++) {
        const Fact *fact = collector->facts->pdata[index];
        if (is_wanted(fact, &collector->options) && !is_scanned(collector, fact) &&
            is_read(collector, fact) && !append_job(collector->jobs, collector, fact, error))
            return FALSE;
    }
    return TRUE;
}

/* The tables are made while the server works on the first facts. */
static gboolean
take_facts(const Collector *collector, GError **error)
{
    guint count = collector->jobs->len;
    g_autoptr(GArray) outcomes = g_array_sized_new(FALSE, TRUE, sizeof(Outcome), count);
    g_array_set_clear_func(outcomes, outcome_clear);
    g_array_set_size(outcomes, count);
    Taking taking = {.collector = collector, .outcomes = outcomes, .began = g_get_monotonic_time()};
    gboolean good = case_begin(collector->file, error) && make_tables(collector, error) &&
                    take_pieces(&taking, error);
    for (guint worker = 0; worker < READER_SESSIONS; worker++)
        store_clear(&taking.stores[worker]);
    if (!good)
        case_rollback(collector->file);
    return good;
}

static gboolean
scan(const Collector *collector, GError **error)
{
    return !collector->options.deep ||
           scan_facts(collector->file, collector->session, collector->collection, collector->facts,
                      &collector->options, error);
}

void
collector_free(Collector *collector)
{
    if (collector == NULL)
        return;
    reader_free(collector->reader);
    g_clear_pointer(&collector->jobs, g_array_unref);
    moment_free(collector->moment);
    session_close(collector->session);
    g_clear_pointer(&collector->facts, g_ptr_array_unref);
    g_free(collector->collected);
    g_free(collector);
}

Collector *
collect_begin(const PgServer *server, const char *snapshot_id, const CollectOptions *options,
              GError **error)
{
    g_autoptr(Collector) collector = g_new0(Collector, 1);
    collector->options = *options;
    collector->server = server;
    collector->facts = fact_list(error);
    if (collector->facts == NULL)
        return NULL;
    collector->session = session_open(server, SESSION_READ_ONLY, "collect", error);
    if (collector->session == NULL)
        return NULL;
    collector->moment = moment_begin(collector->session, server, snapshot_id, options, error);
    collector->collected = case_now();
    if (collector->moment == NULL || !list_jobs(collector, error))
        return NULL;
    const ReaderOptions reading = {.session = collector->session,
                                   .server = server,
                                   .moment = collector->moment,
                                   .jobs = collector->jobs,
                                   .probe_seconds = options->probe_seconds};
    collector->reader = reader_start(&reading);
    return g_steal_pointer(&collector);
}

gboolean
collect_end(Collector *collector, CaseFile *file, gint64 run, gint64 *collection, GError **error)
{
    collector->file = file;
    if (!add_collection(collector, run, error))
        return FALSE;
    *collection = collector->collection;
    if (!run_unguard_collection(file, collector->collection, error))
        return FALSE;
    gboolean collected = take_facts(collector, error);
    /* Its session is ours again. */
    g_clear_pointer(&collector->reader, reader_free);
    collected =
        collected && scan(collector, error) && session_execute(collector->session, "COMMIT", error);
    run_guard(file);
    return collected;
}

gboolean
collect_finish(CaseFile *file, GError **error)
{
    g_autoptr(GPtrArray) facts = fact_list(error);
    return facts != NULL && collection_index_tables(file, facts, error);
}
