#include "migrate/ledger.h"

#include "base/error.h"
#include "pg/interrupt.h"
#include "pg/quote.h"

#include <string.h>

/* Any number that nobody else is likely to use. */
#define LOCK_NUMBER "7234610115202"
#define LOCK_QUERY "SELECT pg_try_advisory_lock(" LOCK_NUMBER ")"
#define WAIT_SECONDS 60

static const char *const phase_names[] = {"prepared", "schema", "loaded", "completed", "done"};

static const char ledger_tables[] =
    "CREATE SCHEMA IF NOT EXISTS pgcrossing;"
    "CREATE TABLE IF NOT EXISTS pgcrossing.run (run text PRIMARY KEY, phase text NOT NULL,"
    "  digest text NOT NULL, snapshot text NOT NULL, lsn text NOT NULL, xip text NOT NULL,"
    "  system_identifier text, timeline text, begun timestamptz NOT NULL DEFAULT now(),"
    "  changed timestamptz NOT NULL DEFAULT now());"
    "CREATE TABLE IF NOT EXISTS pgcrossing.planned_table (run text, source_oid bigint,"
    "  source_schema text NOT NULL, source_name text NOT NULL, target_schema text NOT NULL,"
    "  target_name text NOT NULL, is_there boolean NOT NULL, is_dropped boolean NOT NULL,"
    "  target_kind text NOT NULL, not_copied text[] NOT NULL, PRIMARY KEY (run, source_oid));"
    "CREATE TABLE IF NOT EXISTS pgcrossing.item (run text, item integer,"
    "  source_oid bigint NOT NULL, source_schema text NOT NULL, source_name text NOT NULL,"
    "  first_block bigint NOT NULL, end_block bigint NOT NULL, size bigint NOT NULL,"
    "  is_done boolean NOT NULL DEFAULT false, attempts integer NOT NULL DEFAULT 0, rows bigint,"
    "  bytes bigint, finished timestamptz, error text, PRIMARY KEY (run, item))"
    "  WITH (fillfactor = 50);"
    "CREATE TABLE IF NOT EXISTS pgcrossing.large_objects (run text, batch integer,"
    "  oids oid[] NOT NULL, is_done boolean NOT NULL DEFAULT false, PRIMARY KEY (run, batch));"
    "CREATE TABLE IF NOT EXISTS pgcrossing.extension_table (run text, name text,"
    "  condition text NOT NULL, PRIMARY KEY (run, name))";

void
ledger_run_free(LedgerRun *run)
{
    if (run == NULL)
        return;
    g_free(run->uuid);
    g_free(run->digest);
    g_free(run->xip);
    g_free(run->system_identifier);
    g_free(run->timeline);
    g_free(run);
}

/* A role may be without the right to it. */
static char *
optional_value(PgSession *session, const char *sql)
{
    g_autoptr(GError) ignored = NULL;
    return session_query_value(session, sql, &ignored);
}

gboolean
ledger_read_moment(const PgSnapshot *snapshot, SourceMoment *moment, GError **error)
{
    /* Inside the snapshot's transaction a refusal would end it. */
    if (!session_execute(snapshot->session, "SAVEPOINT moment", error))
        return FALSE;
    moment->snapshot = snapshot;
    moment->system_identifier =
        optional_value(snapshot->session, "SELECT system_identifier FROM pg_control_system()");
    moment->timeline =
        moment->system_identifier == NULL
            ? NULL
            : optional_value(snapshot->session, "SELECT timeline_id FROM pg_control_checkpoint()");
    return session_execute(snapshot->session, "ROLLBACK TO SAVEPOINT moment", error);
}

void
ledger_clear_moment(SourceMoment *moment)
{
    g_free(moment->system_identifier);
    g_free(moment->timeline);
}

static gboolean
wait_for_leftovers(PgSession *target, GError **error)
{
    static const char query[] =
        "SELECT string_agg(pid::text, ', ') FROM pg_stat_activity"
        " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        "   AND application_name IN ('pgcrossing load', 'pgcrossing restore')";
    for (guint tries = 0;; tries++) {
        g_autoptr(GError) failure = NULL;
        g_autofree char *processes = session_query_value(target, query, &failure);
        if (failure != NULL) {
            g_propagate_error(error, g_steal_pointer(&failure));
            return FALSE;
        }
        if (processes == NULL)
            return TRUE;
        if (interrupt_check(error))
            return FALSE;
        if (tries == WAIT_SECONDS * 5) {
            error_set(error, PGC_ERROR_STATE, "End them with pg_terminate_backend(), then go on.",
                      "sessions of an earlier migration still work on the target: %s", processes);
            return FALSE;
        }
        g_usleep(G_USEC_PER_SEC / 5);
    }
}

gboolean
ledger_lock(PgSession *target, GError **error)
{
    for (guint tries = 0; tries < 25; tries++) {
        g_autofree char *taken = session_query_value(target, LOCK_QUERY, error);
        if (taken == NULL)
            return FALSE;
        if (g_str_equal(taken, "t"))
            return wait_for_leftovers(target, error);
        g_usleep(G_USEC_PER_SEC / 5);
    }
    error_set(error, PGC_ERROR_STATE, "Wait until it ends, or stop it.",
              "another migration works on this target");
    return FALSE;
}

static gboolean
query_boolean(PgSession *session, const char *sql, gboolean *answer, GError **error)
{
    g_autofree char *text = session_query_value(session, sql, error);
    *answer = g_strcmp0(text, "t") == 0;
    return text != NULL;
}

gboolean
ledger_exists(PgSession *target, gboolean *exists, GError **error)
{
    return query_boolean(target, "SELECT to_regclass('pgcrossing.run') IS NOT NULL", exists, error);
}

gboolean
ledger_is_locked(PgSession *target, gboolean *locked, GError **error)
{
    return query_boolean(target,
                         "SELECT EXISTS (SELECT 1 FROM pg_locks WHERE locktype = 'advisory'"
                         " AND database = (SELECT oid FROM pg_database"
                         "   WHERE datname = current_database())"
                         " AND (classid::bigint << 32 | objid::bigint) = " LOCK_NUMBER ")",
                         locked, error);
}

static Phase
parse_phase(const char *text)
{
    for (guint index = 0; index < G_N_ELEMENTS(phase_names); index++)
        if (g_strcmp0(text, phase_names[index]) == 0)
            return (Phase)index;
    return PHASE_PREPARED;
}

LedgerRun *
ledger_unfinished(PgSession *target, GError **error)
{
    gboolean found;
    if (!ledger_exists(target, &found, error) || !found)
        return NULL;
    g_autoptr(PgRows) rows = session_query(
        target,
        "SELECT run, phase, digest, xip, system_identifier, timeline FROM pgcrossing.run"
        " WHERE phase <> 'done' ORDER BY begun DESC LIMIT 1",
        0, NULL, error);
    if (rows == NULL || rows_count(rows) == 0)
        return NULL;
    LedgerRun *run = g_new0(LedgerRun, 1);
    run->uuid = g_strdup(rows_text(rows, 0, 0));
    run->phase = parse_phase(rows_text(rows, 0, 1));
    run->digest = g_strdup(rows_text(rows, 0, 2));
    run->xip = g_strdup(rows_text(rows, 0, 3));
    run->system_identifier = g_strdup(rows_text(rows, 0, 4));
    run->timeline = g_strdup(rows_text(rows, 0, 5));
    return run;
}

static gboolean
run_query(PgSession *target, const char *sql, guint count, const char *const *parameters,
          GError **error)
{
    g_autoptr(PgRows) rows = session_query(target, sql, count, parameters, error);
    return rows != NULL;
}

/* The columns of many rows, each an array in PostgreSQL's notation. */
typedef struct {
    GPtrArray *columns[10]; /* of strings */
    guint count;
} Rows;

static void
rows_begin(Rows *rows, guint count)
{
    rows->count = count;
    for (guint column = 0; column < count; column++)
        rows->columns[column] = g_ptr_array_new_with_free_func(g_free);
}

static void
rows_add(Rows *rows, guint column, const char *value)
{
    g_ptr_array_add(rows->columns[column], g_strdup(value));
}

static void
rows_add_number(Rows *rows, guint column, gint64 value)
{
    g_ptr_array_add(rows->columns[column], g_strdup_printf("%" G_GINT64_FORMAT, value));
}

/* Runs sql with uuid as $1 and the columns from $2 on, and frees them. */
static gboolean
rows_insert(Rows *rows, PgSession *target, const char *sql, const char *uuid, GError **error)
{
    char *parameters[G_N_ELEMENTS(rows->columns) + 1] = {(char *)(gpointer)uuid};
    for (guint column = 0; column < rows->count; column++) {
        parameters[column + 1] = quote_array(rows->columns[column]);
        g_ptr_array_unref(rows->columns[column]);
    }
    gboolean good = run_query(target, sql, rows->count + 1, (const char *const *)parameters, error);
    for (guint column = 0; column < rows->count; column++)
        g_free(parameters[column + 1]);
    return good;
}

static char *
not_copied_columns(const PlanTable *table)
{
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    for (guint index = 0; index < table->columns->len; index++) {
        const PlanColumn *column = table->columns->pdata[index];
        if (!column->is_copied)
            g_ptr_array_add(names, column->source_name);
    }
    return quote_array(names);
}

static gboolean
add_tables(PgSession *target, const char *uuid, const Plan *plan, GError **error)
{
    Rows rows;
    rows_begin(&rows, 9);
    for (guint index = 0; index < plan->tables->len; index++) {
        const PlanTable *table = plan->tables->pdata[index];
        g_autofree char *not_copied = not_copied_columns(table);
        const char kind[] = {table->target_kind, '\0'};
        rows_add_number(&rows, 0, table->oid);
        rows_add(&rows, 1, table->source_schema);
        rows_add(&rows, 2, table->source_name);
        rows_add(&rows, 3, table->target_schema);
        rows_add(&rows, 4, table->target_name);
        rows_add(&rows, 5, table->is_there ? "t" : "f");
        rows_add(&rows, 6, table->is_dropped ? "t" : "f");
        rows_add(&rows, 7, kind);
        rows_add(&rows, 8, not_copied);
    }
    return rows_insert(
        &rows, target,
        "INSERT INTO pgcrossing.planned_table SELECT $1, o, s, n, ts, tn, h, d, k, c::text[]"
        "  FROM unnest($2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[],"
        "    $7::boolean[], $8::boolean[], $9::text[], $10::text[]) x(o, s, n, ts, tn, h, d, k, c)",
        uuid, error);
}

static gboolean
add_items(PgSession *target, const char *uuid, const Plan *plan, GError **error)
{
    Rows rows;
    rows_begin(&rows, 7);
    for (guint index = 0; index < plan->items->len; index++) {
        const PlanItem *item = plan->items->pdata[index];
        rows_add_number(&rows, 0, item->number);
        rows_add_number(&rows, 1, item->table->oid);
        rows_add(&rows, 2, item->table->source_schema);
        rows_add(&rows, 3, item->table->source_name);
        rows_add_number(&rows, 4, item->first_block);
        rows_add_number(&rows, 5, item->end_block);
        rows_add_number(&rows, 6, item->bytes);
    }
    return rows_insert(&rows, target,
                       "INSERT INTO pgcrossing.item (run, item, source_oid, source_schema,"
                       " source_name, first_block, end_block, size)"
                       " SELECT $1, * FROM unnest($2::integer[], $3::bigint[], $4::text[],"
                       " $5::text[], $6::bigint[], $7::bigint[], $8::bigint[])",
                       uuid, error);
}

gboolean
ledger_begin(PgSession *target, const char *uuid, const Plan *plan, const SourceMoment *moment,
             GError **error)
{
    if (!session_execute(target, ledger_tables, error))
        return FALSE;
    const char *const parameters[] = {uuid,
                                      plan->digest,
                                      moment->snapshot->id,
                                      moment->snapshot->lsn,
                                      moment->snapshot->xip,
                                      moment->system_identifier,
                                      moment->timeline};
    if (!run_query(target,
                   "INSERT INTO pgcrossing.run (run, phase, digest, snapshot, lsn, xip,"
                   " system_identifier, timeline) VALUES ($1, 'prepared', $2, $3, $4, $5, $6, $7)",
                   G_N_ELEMENTS(parameters), parameters, error))
        return FALSE;
    return add_tables(target, uuid, plan, error) && add_items(target, uuid, plan, error);
}

static const char restore_query[] =
    "SELECT t.source_oid, t.is_there, t.is_dropped, t.target_kind, c.name"
    "  FROM pgcrossing.planned_table t LEFT JOIN LATERAL unnest(t.not_copied) c(name) ON true"
    " WHERE t.run = $1";

/* One row per column that is not copied, or one without. */
static void
restore_table(Plan *plan, const PgRows *rows, guint row, GHashTable *seen)
{
    PlanTable *table = plan_find(plan, rows_int64(rows, row, 0));
    if (table == NULL)
        return;
    table->is_there = rows_boolean(rows, row, 1);
    table->is_dropped = rows_boolean(rows, row, 2);
    table->target_kind = rows_text(rows, row, 3)[0];
    gboolean first = g_hash_table_add(seen, table);
    for (guint index = 0; index < table->columns->len; index++) {
        PlanColumn *column = table->columns->pdata[index];
        if (first)
            column->is_copied = TRUE;
        if (g_strcmp0(column->source_name, rows_text(rows, row, 4)) == 0)
            column->is_copied = FALSE;
    }
}

static gboolean
restore_items(PgSession *target, const LedgerRun *run, Plan *plan, GError **error)
{
    const char *const parameters[] = {run->uuid};
    g_autoptr(PgRows) rows = session_query(
        target,
        "SELECT item, source_oid, is_done, first_block, end_block, size FROM pgcrossing.item"
        " WHERE run = $1 ORDER BY item",
        1, parameters, error);
    if (rows == NULL)
        return FALSE;
    /* The items are numbered as when the run began, whatever the sizes are now. */
    g_ptr_array_set_size(plan->items, 0);
    for (guint row = 0; row < rows_count(rows); row++) {
        PlanTable *table = plan_find(plan, rows_int64(rows, row, 1));
        if (table == NULL)
            continue;
        PlanItem *item = g_new0(PlanItem, 1);
        item->number = (guint)rows_int64(rows, row, 0);
        item->table = table;
        item->is_done = rows_boolean(rows, row, 2);
        item->first_block = rows_int64(rows, row, 3);
        item->end_block = rows_int64(rows, row, 4);
        item->bytes = rows_int64(rows, row, 5);
        g_ptr_array_add(plan->items, item);
    }
    return TRUE;
}

gboolean
ledger_restore(PgSession *target, const LedgerRun *run, Plan *plan, GError **error)
{
    if (!g_str_equal(run->digest, plan->digest)) {
        error_set(error, PGC_ERROR_STATE,
                  "Give the task files that the migration was begun with; a source whose tables "
                  "changed since cannot be resumed from.",
                  "what is selected now is not what the unfinished migration %s selected",
                  run->uuid);
        return FALSE;
    }
    const char *const parameters[] = {run->uuid};
    g_autoptr(PgRows) rows = session_query(target, restore_query, 1, parameters, error);
    if (rows == NULL)
        return FALSE;
    g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);
    for (guint row = 0; row < rows_count(rows); row++)
        restore_table(plan, rows, row, seen);
    plan_find_destinations(plan);
    return restore_items(target, run, plan, error);
}

/* Names of all tables that this run fills, each once; ONLY for those without partitions. */
static char *
truncate_statement(PgSession *target, const Plan *plan, GError **error)
{
    g_autoptr(GHashTable) names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    GString *sql = g_string_new("TRUNCATE ");
    for (guint index = 0; index < plan->items->len; index++) {
        const PlanItem *item = plan->items->pdata[index];
        const PlanTable *destination = item->table->destination;
        char *name = plan_loading_name(destination);
        const char *const parameters[] = {name};
        g_autoptr(PgRows) rows =
            session_query(target, "SELECT to_regclass($1) IS NOT NULL", 1, parameters, error);
        gboolean exists = rows != NULL && rows_boolean(rows, 0, 0);
        if (exists && !g_hash_table_contains(names, name))
            g_string_append_printf(sql, "%s%s%s", g_hash_table_size(names) > 0 ? ", " : "",
                                   destination->target_kind == 'p' ? "" : "ONLY ", name);
        if (exists)
            g_hash_table_add(names, name);
        else
            g_free(name);
        if (rows == NULL) {
            g_string_free(sql, TRUE);
            return NULL;
        }
    }
    if (g_hash_table_size(names) == 0)
        g_string_truncate(sql, 0);
    return g_string_free(sql, FALSE);
}

gboolean
ledger_restart_load(PgSession *target, const LedgerRun *run, const Plan *plan,
                    const SourceMoment *moment, GError **error)
{
    if (!session_execute(target, "BEGIN", error))
        return FALSE;
    g_autofree char *sql = truncate_statement(target, plan, error);
    if (sql == NULL || (*sql != '\0' && !session_execute(target, sql, error)))
        return FALSE;
    const char *const parameters[] = {run->uuid,
                                      moment->snapshot->id,
                                      moment->snapshot->lsn,
                                      moment->snapshot->xip,
                                      moment->system_identifier,
                                      moment->timeline};
    return run_query(target,
                     "UPDATE pgcrossing.run SET snapshot = $2, lsn = $3, xip = $4,"
                     " system_identifier = $5, timeline = $6, changed = now() WHERE run = $1",
                     G_N_ELEMENTS(parameters), parameters, error) &&
           run_query(target,
                     "UPDATE pgcrossing.item SET is_done = false, rows = NULL, bytes = NULL,"
                     " error = NULL WHERE run = $1",
                     1, parameters, error) &&
           session_execute(target, "COMMIT", error);
}

gboolean
ledger_set_phase(PgSession *target, const char *uuid, Phase phase, GError **error)
{
    const char *const parameters[] = {uuid, phase_names[phase]};
    return run_query(target, "UPDATE pgcrossing.run SET phase = $2, changed = now() WHERE run = $1",
                     2, parameters, error);
}

/* The items' numbers as an array. */
static char *
numbers_array(const GPtrArray *items)
{
    GString *text = g_string_new("{");
    for (guint index = 0; index < items->len; index++)
        g_string_append_printf(text, "%s%u", index > 0 ? "," : "",
                               ((const PlanItem *)items->pdata[index])->number);
    g_string_append_c(text, '}');
    return g_string_free(text, FALSE);
}

GPtrArray *
ledger_claim(PgSession *target, const char *uuid, const GPtrArray *items, GError **error)
{
    g_autofree char *numbers = numbers_array(items);
    const char *const parameters[] = {uuid, numbers};
    g_autoptr(PgRows) rows =
        session_query(target,
                      "UPDATE pgcrossing.item SET attempts = attempts + 1, error = NULL"
                      " WHERE run = $1 AND item = ANY ($2::integer[]) AND NOT is_done"
                      " RETURNING item",
                      2, parameters, error);
    if (rows == NULL)
        return NULL;
    g_autoptr(GHashTable) claimed = g_hash_table_new(NULL, NULL);
    for (guint row = 0; row < rows_count(rows); row++)
        g_hash_table_add(claimed, GUINT_TO_POINTER((guint)rows_int64(rows, row, 0)));
    GPtrArray *taken = g_ptr_array_new();
    for (guint index = 0; index < items->len; index++) {
        PlanItem *item = items->pdata[index];
        if (g_hash_table_contains(claimed, GUINT_TO_POINTER(item->number)))
            g_ptr_array_add(taken, item);
    }
    return taken;
}

gboolean
ledger_items_done(PgSession *target, const char *uuid, const GPtrArray *items,
                  const LedgerCount *counts, GError **error)
{
    Rows rows;
    rows_begin(&rows, 3);
    for (guint index = 0; index < items->len; index++) {
        rows_add_number(&rows, 0, ((const PlanItem *)items->pdata[index])->number);
        rows_add_number(&rows, 1, (gint64)counts[index].rows);
        rows_add_number(&rows, 2, (gint64)counts[index].bytes);
    }
    return rows_insert(&rows, target,
                       "UPDATE pgcrossing.item i SET is_done = true, rows = d.rows,"
                       " bytes = d.bytes, finished = clock_timestamp()"
                       " FROM unnest($2::integer[], $3::bigint[], $4::bigint[])"
                       "   d(item, rows, bytes) WHERE i.run = $1 AND i.item = d.item",
                       uuid, error);
}

gboolean
ledger_item_failed(PgSession *target, const char *uuid, const PlanItem *item, const char *message,
                   GError **error)
{
    g_autofree char *number = g_strdup_printf("%u", item->number);
    const char *const parameters[] = {uuid, number, message};
    return run_query(target,
                     "UPDATE pgcrossing.item SET error = $3, attempts = attempts + 1"
                     " WHERE run = $1 AND item = $2::integer AND NOT is_done",
                     G_N_ELEMENTS(parameters), parameters, error);
}

gboolean
ledger_drop(PgSession *target, GError **error)
{
    g_autoptr(GError) failure = NULL;
    g_autoptr(LedgerRun) run = ledger_unfinished(target, &failure);
    if (failure != NULL) {
        g_propagate_error(error, g_steal_pointer(&failure));
        return FALSE;
    }
    if (run != NULL) {
        error_set(error, PGC_ERROR_STATE,
                  "Go on with --resume. To give it up instead, drop or empty its tables (they are "
                  "listed in pgcrossing.planned_table), then DROP SCHEMA pgcrossing CASCADE.",
                  "migration %s on the target has not ended", run->uuid);
        return FALSE;
    }
    return session_execute(target,
                           "DROP TABLE IF EXISTS pgcrossing.item, pgcrossing.planned_table,"
                           " pgcrossing.large_objects, pgcrossing.extension_table,"
                           " pgcrossing.run; DROP SCHEMA IF EXISTS pgcrossing",
                           error);
}
