#include "migrate/large_objects.h"

#include "base/error.h"
#include "migrate/worker.h"
#include "pg/quote.h"

#include <stdatomic.h>

/* Each takes a place in the target's lock table until its batch is committed. */
#define BATCH_OBJECTS 200

/* ---- what is there ------------------------------------------------------------------------- */

static gboolean
check_oids(PgSession *source, PgSession *target, GError **error)
{
    g_autofree char *oids = session_query_value(
        source, "SELECT coalesce(array_agg(oid ORDER BY oid), '{}') FROM pg_largeobject_metadata",
        error);
    if (oids == NULL)
        return FALSE;
    const char *const parameters[] = {oids};
    g_autoptr(PgRows) rows = session_query(
        target, "SELECT min(oid::bigint) FROM pg_largeobject_metadata WHERE oid = ANY ($1::oid[])",
        1, parameters, error);
    if (rows == NULL)
        return FALSE;
    if (rows_text(rows, 0, 0) == NULL)
        return TRUE;
    error_set(error, PGC_ERROR_STATE,
              "Remove it with lo_unlink() if nothing on the target needs it, or give another "
              "target.",
              "large object %s is there already on the target", rows_text(rows, 0, 0));
    return FALSE;
}

static const char roles_query[] =
    "SELECT DISTINCT r.rolname FROM pg_largeobject_metadata m"
    "  CROSS JOIN LATERAL (SELECT m.lomowner WHERE $1::boolean"
    "    UNION SELECT a.grantee FROM aclexplode(m.lomacl) a WHERE $2::boolean) u(role)"
    "  JOIN pg_roles r ON r.oid = u.role";

static gboolean
check_roles(PgSession *source, PgSession *target, const LargeObjectOptions *options, GError **error)
{
    const char *const wanted[] = {options->owners ? "t" : "f", options->privileges ? "t" : "f"};
    g_autoptr(PgRows) roles = session_query(source, roles_query, 2, wanted, error);
    if (roles == NULL)
        return FALSE;
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    for (guint row = 0; row < rows_count(roles); row++)
        g_ptr_array_add(names, (gpointer)(gsize)rows_text(roles, row, 0));
    g_autofree char *array = quote_array(names);
    const char *const parameters[] = {array};
    g_autoptr(PgRows) missing =
        session_query(target,
                      "SELECT string_agg(quote_ident(name), ', ') FROM unnest($1::text[]) n(name)"
                      " WHERE name NOT IN (SELECT rolname FROM pg_roles)",
                      1, parameters, error);
    if (missing == NULL)
        return FALSE;
    if (rows_text(missing, 0, 0) == NULL)
        return TRUE;
    error_set(error, PGC_ERROR_STATE,
              "Create them on the target, or give --no-owner and --no-privileges.",
              "roles that have large objects on the source are not on the target: %s",
              rows_text(missing, 0, 0));
    return FALSE;
}

gboolean
large_objects_check(PgSession *source, PgSession *target, const LargeObjectOptions *options,
                    GError **error)
{
    return check_oids(source, target, error) && check_roles(source, target, options, error);
}

/* ---- the ledger ---------------------------------------------------------------------------- */

static const char batches_query_format[] =
    "SELECT array_agg(oid) FROM (SELECT oid, (row_number() OVER (ORDER BY oid) - 1) / %d"
    "  FROM pg_largeobject_metadata) m(oid, batch) GROUP BY batch ORDER BY batch";

/* Cuts what the snapshot has into batches, unless that was done before. */
static gboolean
plan_batches(PgSession *source, PgSession *target, const char *uuid, GError **error)
{
    g_autofree char *query = g_strdup_printf(batches_query_format, BATCH_OBJECTS);
    g_autoptr(PgRows) batches = session_query(source, query, 0, NULL, error);
    if (batches == NULL)
        return FALSE;
    g_autoptr(GPtrArray) arrays = g_ptr_array_new();
    for (guint row = 0; row < rows_count(batches); row++)
        g_ptr_array_add(arrays, (gpointer)(gsize)rows_text(batches, row, 0));
    g_autofree char *list = quote_array(arrays);
    const char *const parameters[] = {uuid, list};
    g_autoptr(PgRows) added =
        session_query(target,
                      "INSERT INTO pgcrossing.large_objects (run, batch, oids)"
                      " SELECT $1, position, oids::oid[]"
                      "   FROM unnest($2::text[]) WITH ORDINALITY b(oids, position)"
                      " WHERE NOT EXISTS (SELECT 1 FROM pgcrossing.large_objects WHERE run = $1)",
                      2, parameters, error);
    return added != NULL;
}

/* A batch at a time, for the sake of the lock table. */
gboolean
large_objects_remove(PgSession *target, const char *uuid, GError **error)
{
    const char *const run[] = {uuid};
    g_autoptr(PgRows) batches = session_query(
        target, "SELECT batch FROM pgcrossing.large_objects WHERE run = $1 AND is_done", 1, run,
        error);
    if (batches == NULL)
        return FALSE;
    for (guint row = 0; row < rows_count(batches); row++) {
        const char *const parameters[] = {uuid, rows_text(batches, row, 0)};
        g_autoptr(PgRows) removed =
            session_query(target,
                          "WITH batch AS (UPDATE pgcrossing.large_objects SET is_done = false"
                          "  WHERE run = $1 AND batch = $2::integer RETURNING oids)"
                          "SELECT lo_unlink(o) FROM batch CROSS JOIN LATERAL unnest(oids) o",
                          2, parameters, error);
        if (removed == NULL)
            return FALSE;
    }
    g_autoptr(PgRows) forgotten =
        session_query(target, "DELETE FROM pgcrossing.large_objects WHERE run = $1", 1, run, error);
    return forgotten != NULL;
}

/* ---- the batches --------------------------------------------------------------------------- */

typedef struct {
    const LoadSettings *settings;
    const LargeObjectOptions *options;
    PgRows *batches; /* number and oids */
    atomic_uint next;
    _Atomic guint64 bytes;
    GMutex mutex;
    GError *error; /* the first */
} Move;

/* The statements that make the objects and, once they are filled, all else about them. */
static const char statements_query[] =
    "SELECT s.sql FROM pg_largeobject_metadata m JOIN pg_roles o ON o.oid = m.lomowner"
    "  CROSS JOIN LATERAL ("
    "    SELECT 1, format('SELECT lo_create(%s)', m.oid) WHERE $2 = 'make'"
    "    UNION ALL SELECT 2, format('ALTER LARGE OBJECT %s OWNER TO %I', m.oid, o.rolname)"
    "      WHERE $2 = 'finish' AND $3::boolean"
    "    UNION ALL SELECT 3, format('REVOKE ALL ON LARGE OBJECT %s FROM PUBLIC, %I', m.oid,"
    "        CASE WHEN $3::boolean THEN o.rolname ELSE $5 END)"
    "      WHERE $2 = 'finish' AND $4::boolean AND m.lomacl IS NOT NULL"
    "    UNION ALL SELECT 4, format('GRANT %s ON LARGE OBJECT %s TO %s%s', a.privilege_type, m.oid,"
    "        CASE WHEN a.grantee = 0 THEN 'PUBLIC'"
    "             WHEN a.grantee = m.lomowner AND NOT $3::boolean THEN quote_ident($5)"
    "             ELSE quote_ident(g.rolname) END,"
    "        CASE WHEN a.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END)"
    "      FROM aclexplode(m.lomacl) a LEFT JOIN pg_roles g ON g.oid = a.grantee"
    "      WHERE $2 = 'finish' AND $4::boolean"
    "    UNION ALL SELECT 5, format('COMMENT ON LARGE OBJECT %s IS %L', m.oid, d.description)"
    "      FROM pg_description d WHERE $2 = 'finish' AND d.objoid = m.oid"
    "       AND d.classoid = 'pg_largeobject'::regclass) s(step, sql)"
    " WHERE m.oid = ANY ($1::oid[]) ORDER BY m.oid, s.step";

static gboolean
run_statements(Worker *worker, const Move *move, const char *oids, const char *when, GError **error)
{
    g_autofree char *role = session_query_value(worker->target, "SELECT current_user", error);
    if (role == NULL)
        return FALSE;
    const char *const parameters[] = {oids, when, move->options->owners ? "t" : "f",
                                      move->options->privileges ? "t" : "f", role};
    g_autoptr(PgRows) rows = session_query(worker->source, statements_query,
                                           G_N_ELEMENTS(parameters), parameters, error);
    if (rows == NULL)
        return FALSE;
    GString *sql = g_string_new(NULL);
    for (guint row = 0; row < rows_count(rows); row++)
        g_string_append_printf(sql, "%s;", rows_text(rows, row, 0));
    gboolean good = sql->len == 0 || session_execute(worker->target, sql->str, error);
    g_string_free(sql, TRUE);
    return good;
}

/* An object's length is where its end is, and is known without the right to read pg_largeobject.
 * What lo_open() opens is closed by the savepoint. */
static const char copy_out_format[] =
    "COPY (SELECT m.oid::bigint, p.position, lo_get(m.oid, p.position, 1048576)"
    "  FROM pg_largeobject_metadata m"
    "  CROSS JOIN LATERAL (SELECT lo_lseek64(lo_open(m.oid, 262144), 0, 2)) s(length)"
    "  CROSS JOIN LATERAL generate_series(0, s.length - 1, 1048576) p(position)"
    " WHERE m.oid = ANY (%s::oid[])) TO STDOUT (FORMAT binary)";

static gboolean
move_bytes(Worker *worker, const char *oids, guint64 *bytes, GError **error)
{
    g_autofree char *literal = quote_literal(oids);
    g_autofree char *copy_out = g_strdup_printf(copy_out_format, literal);
    CopyCount count = {0};
    if (!session_execute(worker->source, "SAVEPOINT large_objects", error) ||
        !copy_relay(worker->source, copy_out, worker->target,
                    "COPY pg_temp.large_object FROM STDIN (FORMAT binary)", pace_keep_copy,
                    worker->settings->pace, &count, error) ||
        !session_execute(worker->source, "ROLLBACK TO SAVEPOINT large_objects", error))
        return FALSE;
    *bytes = count.bytes;
    return session_execute(worker->target,
                           "SELECT lo_put(object::oid, position, data) FROM pg_temp.large_object",
                           error);
}

static gboolean
take_batch(Worker *worker, const char *uuid, const char *batch, gboolean *taken, GError **error)
{
    const char *const parameters[] = {uuid, batch};
    g_autoptr(PgRows) rows = session_query(worker->target,
                                           "UPDATE pgcrossing.large_objects SET is_done = true"
                                           " WHERE run = $1 AND batch = $2::integer AND NOT is_done"
                                           " RETURNING batch",
                                           2, parameters, error);
    *taken = rows != NULL && rows_count(rows) == 1;
    return rows != NULL;
}

static gboolean
move_batch(Worker *worker, Move *move, guint row, GError **error)
{
    const char *batch = rows_text(move->batches, row, 0), *oids = rows_text(move->batches, row, 1);
    gboolean taken;
    guint64 bytes = 0;
    if (!session_execute(worker->target, "BEGIN", error) ||
        !take_batch(worker, move->settings->ledger.uuid, batch, &taken, error))
        return FALSE;
    if (!taken)
        return session_execute(worker->target, "ROLLBACK", error);
    if (!run_statements(worker, move, oids, "make", error) ||
        !move_bytes(worker, oids, &bytes, error) ||
        !run_statements(worker, move, oids, "finish", error) ||
        !session_execute(worker->target, "COMMIT", error))
        return FALSE;
    atomic_fetch_add(&move->bytes, bytes);
    return TRUE;
}

static gpointer
run_mover(gpointer data)
{
    Move *move = data;
    Worker worker = {.settings = move->settings};
    g_autoptr(GError) failure = NULL;
    gboolean good = worker_open(&worker, &failure) &&
                    session_execute(worker.target,
                                    "CREATE TEMPORARY TABLE large_object (object bigint,"
                                    " position bigint, data bytea) ON COMMIT DELETE ROWS",
                                    &failure);
    while (good) {
        guint row = atomic_fetch_add(&move->next, 1);
        if (row >= rows_count(move->batches))
            break;
        good = move_batch(&worker, move, row, &failure);
    }
    worker_close(&worker);
    g_mutex_lock(&move->mutex);
    if (move->error == NULL)
        move->error = g_steal_pointer(&failure);
    g_mutex_unlock(&move->mutex);
    return NULL;
}

static PgRows *
read_batches(PgSession *target, const char *uuid, GError **error)
{
    const char *const parameters[] = {uuid};
    return session_query(target,
                         "SELECT batch, oids, cardinality(oids) FROM pgcrossing.large_objects"
                         " WHERE run = $1 AND NOT is_done ORDER BY batch",
                         1, parameters, error);
}

static void
run_movers(Move *move)
{
    guint jobs = MIN(move->settings->jobs, rows_count(move->batches));
    g_autoptr(GPtrArray) threads = g_ptr_array_new();
    g_mutex_init(&move->mutex);
    for (guint index = 0; index < jobs; index++)
        g_ptr_array_add(threads, g_thread_new("large objects", run_mover, move));
    for (guint index = 0; index < threads->len; index++)
        g_thread_join(threads->pdata[index]);
    g_mutex_clear(&move->mutex);
}

gboolean
large_objects_move(Record *record, const LoadSettings *settings, PgSession *source,
                   PgSession *target, const LargeObjectOptions *options, GError **error)
{
    if (!plan_batches(source, target, settings->ledger.uuid, error))
        return FALSE;
    g_autoptr(PgRows) batches = read_batches(target, settings->ledger.uuid, error);
    if (batches == NULL || rows_count(batches) == 0)
        return batches != NULL;
    record_begin(record);
    Move move = {.settings = settings, .options = options, .batches = batches};
    run_movers(&move);
    if (move.error != NULL) {
        g_propagate_error(error, move.error);
        return FALSE;
    }
    gint64 objects = 0;
    for (guint row = 0; row < rows_count(batches); row++)
        objects += rows_int64(batches, row, 2);
    g_autofree char *message = g_strdup_printf(
        "%" G_GINT64_FORMAT " with %" G_GUINT64_FORMAT " bytes", objects, atomic_load(&move.bytes));
    return record_step(record, "large objects", "all", STEP_DONE, message, error);
}
