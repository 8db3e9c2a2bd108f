#include "collect/collect.h"

#include "base/error.h"
#include "collect/grants.h"
#include "collect/moment.h"
#include "collect/scan.h"
#include "collect/store.h"
#include "pg/session.h"

typedef struct {
    CaseFile *file;
    PgSession *session;
    const DumpOrigin *dump;
    const Moment *moment;
    gint64 collection;
    gint64 probe_seconds;
} Collector;

/* Who the source is, a dump does not say: no system, no oid, maybe no name. */
static gboolean
add_dump(CaseFile *file, gint64 run, const Moment *moment, const CollectOptions *options,
         gint64 *collection, GError **error)
{
    const DumpOrigin *dump = options->dump;
    CollectionDetails details = {.side = options->side,
                                 .kind = COLLECTION_DUMP,
                                 .database_name = dump->database_name,
                                 .version_num = dump->version_num,
                                 .version = dump->version,
                                 .platform = moment->platform,
                                 .role = "unknown",
                                 .encoding = dump->encoding,
                                 .server = dump->label};
    return (options->replace || collection_check_identity(file, &details, error)) &&
           collection_add(file, run, &details, collection, error);
}

static gboolean
add_collection(CaseFile *file, gint64 run, const PgServer *server, PgSession *session,
               const Moment *moment, const CollectOptions *options, gint64 *collection,
               GError **error)
{
    if (options->dump != NULL)
        return add_dump(file, run, moment, options, collection, error);
    CollectionDetails details = {.side = options->side,
                                 .kind = "server",
                                 .system_identifier = moment->system_identifier,
                                 .database_oid = moment->database_oid,
                                 .database_name = moment->database_name,
                                 .version_num = session_version(session),
                                 .version = moment->version,
                                 .platform = moment->platform,
                                 .role = moment->role,
                                 .encoding = moment->encoding,
                                 .lsn = moment->lsn,
                                 .snapshot = moment->snapshot,
                                 .server = server->conninfo_public,
                                 .deep = options->deep};
    return (options->replace || collection_check_identity(file, &details, error)) &&
           collection_add(file, run, &details, collection, error);
}

static gboolean
check_columns(const Fact *fact, const PgRows *rows, GError **error)
{
    gboolean same = rows_columns(rows) == fact->columns->len;
    for (guint index = 0; same && index < fact->columns->len; index++) {
        const FactColumn *column = fact->columns->pdata[index];
        same = g_str_equal(column->name, rows_column_name(rows, index));
    }
    if (!same)
        error_set(error, PGC_ERROR_USAGE, "Correct the fact's file.",
                  "fact \"%s\": its query does not give the columns that it declares", fact->name);
    return same;
}

static gboolean
take_row(const PgRows *rows, gpointer data, GError **error)
{
    FactStore *store = data;
    if (store->rows == 0 && !check_columns(store->fact, rows, error))
        return FALSE;
    if (!store_begin_row(store, error))
        return FALSE;
    for (guint column = 0; column < store->fact->columns->len; column++)
        store_bind(store, column, rows_text(rows, 0, column), rows_length(rows, 0, column));
    return store_end_row(store, error);
}

/* One boolean; NULL counts as false. */
static gboolean
ask(PgSession *session, const char *sql, gboolean *answer, GError **error)
{
    g_autoptr(PgRows) rows = session_query(session, sql, 0, NULL, error);
    if (rows == NULL)
        return FALSE;
    *answer = rows_count(rows) > 0 && rows_boolean(rows, 0, 0);
    return TRUE;
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
find_grants(const Collector *collector, const FactVariant *variant, char **grants, GError **error)
{
    g_autoptr(GString) statements = g_string_new(NULL);
    grants_append_fixed(statements, variant->grant, collector->moment->role);
    if (variant->grant_query != NULL &&
        !append_queried_grants(collector->session, variant->grant_query, statements, error))
        return FALSE;
    *grants = statements->len > 0 ? g_strdup(statements->str) : NULL;
    return TRUE;
}

/* Runs the fact's query inside its savepoint; what goes wrong in it is the caller's to judge. */
static gboolean
read_fact(const Collector *collector, const FactVariant *variant, FactStore *store,
          FactResult *result, char **grants, GError **error)
{
    PgSession *session = collector->session;
    if (!session_query_each(session, variant->sql, 0, NULL, take_row, store, error))
        return FALSE;
    gboolean complete = TRUE;
    if (variant->complete_when != NULL && !ask(session, variant->complete_when, &complete, error))
        return FALSE;
    result->state = complete ? FACT_READ : FACT_PARTIAL;
    if (complete)
        return TRUE;
    result->error =
        variant->why_partial != NULL ? variant->why_partial : "the role sees a part only";
    return find_grants(collector, variant, grants, error);
}

static gboolean
is_refusal(const GError *failure)
{
    return g_error_matches(failure, PGC_ERROR, PGC_ERROR_QUERY);
}

static gboolean
begin_savepoint(const Collector *collector, const Fact *fact, GError **error)
{
    g_autofree char *limit =
        g_strdup_printf("SAVEPOINT fact; SET LOCAL statement_timeout = '%" G_GINT64_FORMAT "s'",
                        collector->probe_seconds);
    return session_execute(collector->session, fact->deep ? limit : "SAVEPOINT fact", error);
}

/* Ends the savepoint by going back to it, which lets go of the locks that reading took. */
static gboolean
end_savepoint(PgSession *session, GError **error)
{
    return session_execute(session, "ROLLBACK TO SAVEPOINT fact; RELEASE SAVEPOINT fact", error);
}

/* The grants for a fact that was refused; none where the refusal is not for lack of a right. */
static gboolean
find_missing_grants(const Collector *collector, const FactVariant *variant, const GError *failure,
                    char **grants, GError **error)
{
    if (g_strcmp0(error_sqlstate(failure), "42501") != 0)
        return TRUE;
    if (!session_execute(collector->session, "ROLLBACK TO SAVEPOINT fact", error))
        return FALSE;
    g_autoptr(GError) refused = NULL;
    if (find_grants(collector, variant, grants, &refused) || is_refusal(refused))
        return TRUE;
    g_propagate_error(error, g_steal_pointer(&refused));
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
collect_variant(const Collector *collector, const Fact *fact, const FactVariant *variant,
                GError **error)
{
    g_auto(FactStore) store = {0};
    g_autoptr(GError) failure = NULL;
    g_autofree char *grants = NULL;
    g_autofree char *digest = g_compute_checksum_for_string(G_CHECKSUM_SHA256, variant->sql, -1);
    FactResult result = {.fact = fact->name, .digest = digest};
    gint64 started = g_get_monotonic_time();
    if (!store_open(&store, collector->file, collector->collection, fact, error) ||
        !begin_savepoint(collector, fact, error))
        return FALSE;
    if (!read_fact(collector, variant, &store, &result, &grants, &failure)) {
        if (!is_refusal(failure)) {
            g_propagate_error(error, g_steal_pointer(&failure));
            return FALSE;
        }
        result.state = FACT_UNREADABLE;
        result.error = failure->message;
        if (!find_missing_grants(collector, variant, failure, &grants, error))
            return FALSE;
    }
    if (collector->dump != NULL)
        note_loss(collector->dump, fact, &result);
    result.grant_sql = grants;
    result.seconds = (double)(g_get_monotonic_time() - started) / G_USEC_PER_SEC;
    return end_savepoint(collector->session, error) && store_finish(&store, &result, error);
}

static gboolean
record_absent(const Collector *collector, const Fact *fact, const char *reason, GError **error)
{
    FactResult result = {.fact = fact->name, .state = FACT_ABSENT, .error = reason, .digest = ""};
    return collection_set_fact(collector->file, collector->collection, &result, error);
}

static gboolean
collect_fact(const Collector *collector, const Fact *fact, GError **error)
{
    int major = session_major_version(collector->session);
    const FactVariant *variant = fact_variant(fact, major);
    if (collector->dump != NULL && fact->dump_kinds == NULL)
        return record_absent(collector, fact, "a dump does not tell it", error);
    if (variant == NULL) {
        g_autofree char *reason = g_strdup_printf("PostgreSQL %d does not have it", major);
        return record_absent(collector, fact, reason, error);
    }
    return collect_variant(collector, fact, variant, error);
}

static gboolean
is_wanted(const Fact *fact, const CollectOptions *options)
{
    return fact->on_side[options->side] && (options->deep || !fact->deep);
}

/* Scans are made together, after all else. */
static gboolean
is_scanned(const Collector *collector, const Fact *fact)
{
    return fact->is_scan && fact_variant(fact, session_major_version(collector->session)) != NULL;
}

/* The collection, and tables for all its facts, so that none is made while rows stream. */
static gboolean
begin_collection(CaseFile *file, gint64 run, const PgServer *server, const GPtrArray *facts,
                 const CollectOptions *options, Collector *collector, GError **error)
{
    if (!add_collection(file, run, server, collector->session, collector->moment, options,
                        &collector->collection, error))
        return FALSE;
    for (guint index = 0; index < facts->len; index++)
        if (is_wanted(facts->pdata[index], options) &&
            !collection_make_table(file, facts->pdata[index], error))
            return FALSE;
    return TRUE;
}

static gboolean
collect_facts(const Collector *collector, const GPtrArray *facts, const CollectOptions *options,
              GError **error)
{
    for (guint index = 0; index < facts->len; index++) {
        const Fact *fact = facts->pdata[index];
        if (is_wanted(fact, options) && !is_scanned(collector, fact) &&
            !collect_fact(collector, fact, error))
            return FALSE;
    }
    if (options->deep && !scan_facts(collector->file, collector->session, collector->collection,
                                     facts, options, error))
        return FALSE;
    return session_execute(collector->session, "COMMIT", error);
}

gboolean
collect_server(CaseFile *file, gint64 run, const PgServer *server, const char *snapshot_id,
               const CollectOptions *options, gint64 *collection, GError **error)
{
    g_autoptr(GPtrArray) facts = fact_list(error);
    g_autoptr(PgSession) session =
        facts == NULL ? NULL : session_open(server, SESSION_READ_ONLY, "collect", error);
    g_autoptr(Moment) moment =
        session == NULL ? NULL : moment_begin(session, server, snapshot_id, options, error);
    if (moment == NULL || !case_begin(file, error))
        return FALSE;
    Collector collector = {.file = file,
                           .dump = options->dump,
                           .session = session,
                           .moment = moment,
                           .probe_seconds = options->probe_seconds};
    if (!begin_collection(file, run, server, facts, options, &collector, error)) {
        case_rollback(file);
        return FALSE;
    }
    *collection = collector.collection;
    return case_commit(file, error) && collect_facts(&collector, facts, options, error);
}
