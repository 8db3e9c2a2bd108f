#include "migrate/ledger_plan.h"

#include "base/error.h"
#include "migrate/bulk.h"
#include "pg/quote.h"

/* The names of its columns on each side, of those that are not copied, and what the task makes of
 * each, "" for nothing, as arrays. */
static void
add_columns(Bulk *bulk, guint first, const PlanTable *table)
{
    g_autoptr(GPtrArray) source = g_ptr_array_new(), target = g_ptr_array_new();
    g_autoptr(GPtrArray) not_copied = g_ptr_array_new(), expressions = g_ptr_array_new();
    for (guint index = 0; index < table->columns->len; index++) {
        const PlanColumn *column = table->columns->pdata[index];
        g_ptr_array_add(source, column->source_name);
        g_ptr_array_add(target, column->target_name);
        g_ptr_array_add(expressions,
                        column->expression == NULL ? (char *)(gpointer) "" : column->expression);
        if (!column->is_copied)
            g_ptr_array_add(not_copied, column->source_name);
    }
    const GPtrArray *const lists[] = {source, target, not_copied, expressions};
    for (guint index = 0; index < G_N_ELEMENTS(lists); index++) {
        g_autofree char *text = quote_array(lists[index]);
        bulk_add(bulk, first + index, text);
    }
}

static void
add_flag(Bulk *bulk, guint column, gboolean value)
{
    bulk_add(bulk, column, value ? "t" : "f");
}

static const char tables_insert[] =
    "INSERT INTO pgcrossing.planned_table (run, source_oid, source_schema, source_name,"
    "    target_schema, target_name, is_there, is_dropped, is_binary, target_kind, kind,"
    "    parent_oid, filter, key_column, key_type, source_columns, target_columns, not_copied,"
    "    expressions)"
    "  SELECT $1, o, s, n, ts, tn, h, d, b, tk, k, p, f, kc, kt, sc::text[], tc::text[], "
    "nc::text[],"
    "    e::text[]"
    "    FROM unnest($2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[],"
    "      $7::boolean[], $8::boolean[], $9::boolean[], $10::text[], $11::text[], $12::bigint[],"
    "      $13::text[], $14::text[], $15::text[], $16::text[], $17::text[], $18::text[],"
    "      $19::text[])"
    "    x(o, s, n, ts, tn, h, d, b, tk, k, p, f, kc, kt, sc, tc, nc, e)";

static gboolean
add_tables(PgSession *target, const char *uuid, const Plan *plan, GError **error)
{
    Bulk bulk;
    bulk_begin(&bulk, 18);
    for (guint index = 0; index < plan->tables->len; index++) {
        const PlanTable *table = plan->tables->pdata[index];
        const char target_kind[] = {table->target_kind, '\0'}, kind[] = {table->kind, '\0'};
        bulk_add_number(&bulk, 0, table->oid);
        bulk_add(&bulk, 1, table->source_schema);
        bulk_add(&bulk, 2, table->source_name);
        bulk_add(&bulk, 3, table->target_schema);
        bulk_add(&bulk, 4, table->target_name);
        add_flag(&bulk, 5, table->is_there);
        add_flag(&bulk, 6, table->is_dropped);
        add_flag(&bulk, 7, table->is_binary);
        bulk_add(&bulk, 8, target_kind);
        bulk_add(&bulk, 9, kind);
        bulk_add_number(&bulk, 10, table->parent_oid);
        bulk_add(&bulk, 11, table->filter);
        bulk_add(&bulk, 12, table->key_column);
        bulk_add(&bulk, 13, table->key_type);
        add_columns(&bulk, 14, table);
    }
    return bulk_run(&bulk, target, tables_insert, uuid, error);
}

static gboolean
add_items(PgSession *target, const char *uuid, const Plan *plan, GError **error)
{
    Bulk bulk;
    bulk_begin(&bulk, 10);
    for (guint index = 0; index < plan->items->len; index++) {
        const PlanItem *item = plan->items->pdata[index];
        bulk_add_number(&bulk, 0, item->number);
        bulk_add_number(&bulk, 1, item->table->oid);
        bulk_add(&bulk, 2, item->table->source_schema);
        bulk_add(&bulk, 3, item->table->source_name);
        bulk_add_number(&bulk, 4, item->first_block);
        bulk_add_number(&bulk, 5, item->end_block);
        bulk_add(&bulk, 6, item->first_key);
        bulk_add(&bulk, 7, item->end_key);
        bulk_add(&bulk, 8, item->condition);
        bulk_add_number(&bulk, 9, item->bytes);
    }
    return bulk_run(&bulk, target,
                    "INSERT INTO pgcrossing.item (run, item, source_oid, source_schema,"
                    " source_name, first_block, end_block, first_key, end_key, condition,"
                    " size)"
                    " SELECT $1, * FROM unnest($2::integer[], $3::bigint[], $4::text[],"
                    " $5::text[], $6::bigint[], $7::bigint[], $8::text[], $9::text[],"
                    " $10::text[], $11::bigint[])",
                    uuid, error);
}

gboolean
ledger_add_plan(PgSession *target, const char *uuid, const Plan *plan, GError **error)
{
    return add_tables(target, uuid, plan, error) && add_items(target, uuid, plan, error);
}

static const char tables_query[] =
    "SELECT source_oid, source_schema, source_name, target_schema, target_name, kind, parent_oid,"
    "       filter, is_there, is_dropped, is_binary, target_kind, key_column, key_type"
    "  FROM pgcrossing.planned_table WHERE run = $1";

static PlanTable *
add_table(Plan *plan, const PgRows *rows, guint row)
{
    PlanTable *table = plan_add_table(plan, rows_int64(rows, row, 0));
    table->source_schema = g_strdup(rows_text(rows, row, 1));
    table->source_name = g_strdup(rows_text(rows, row, 2));
    table->target_schema = g_strdup(rows_text(rows, row, 3));
    table->target_name = g_strdup(rows_text(rows, row, 4));
    table->kind = rows_text(rows, row, 5)[0];
    table->parent_oid = rows_int64(rows, row, 6);
    table->filter = g_strdup(rows_text(rows, row, 7));
    return table;
}

/* What was chosen when the run began. */
static void
take_table(PlanTable *table, const PgRows *rows, guint row)
{
    table->is_there = rows_boolean(rows, row, 8);
    table->is_dropped = rows_boolean(rows, row, 9);
    table->is_binary = rows_boolean(rows, row, 10);
    table->target_kind = rows_text(rows, row, 11)[0];
    table->key_column = g_strdup(rows_text(rows, row, 12));
    table->key_type = g_strdup(rows_text(rows, row, 13));
}

static const char columns_query[] =
    "SELECT t.source_oid, c.source_name, c.target_name, c.source_name <> ALL (t.not_copied),"
    "       nullif(c.expression, '')"
    "  FROM pgcrossing.planned_table t CROSS JOIN LATERAL"
    "    unnest(t.source_columns, t.target_columns, t.expressions) WITH ORDINALITY"
    "      c(source_name, target_name, expression, position)"
    " WHERE t.run = $1 ORDER BY t.source_oid, c.position";

static PlanColumn *
add_column(PlanTable *table, const PgRows *rows, guint row)
{
    PlanColumn *column = g_new0(PlanColumn, 1);
    column->source_name = g_strdup(rows_text(rows, row, 1));
    column->target_name = g_strdup(rows_text(rows, row, 2));
    column->expression = g_strdup(rows_text(rows, row, 4));
    g_ptr_array_add(table->columns, column);
    return column;
}

static PlanColumn *
find_column(const PlanTable *table, const char *name)
{
    for (guint index = 0; index < table->columns->len; index++) {
        PlanColumn *column = table->columns->pdata[index];
        if (g_str_equal(column->source_name, name))
            return column;
    }
    return NULL;
}

/* Into a plan of the same tables, or into an empty one. */
static gboolean
restore_tables(PgSession *target, const LedgerRun *run, Plan *plan, GError **error)
{
    const char *const parameters[] = {run->uuid};
    gboolean is_new = plan->tables->len == 0;
    g_autoptr(PgRows) tables = session_query(target, tables_query, 1, parameters, error);
    g_autoptr(PgRows) columns =
        tables == NULL ? NULL : session_query(target, columns_query, 1, parameters, error);
    if (columns == NULL)
        return FALSE;
    for (guint row = 0; row < rows_count(tables); row++) {
        PlanTable *table =
            is_new ? add_table(plan, tables, row) : plan_find(plan, rows_int64(tables, row, 0));
        if (table != NULL)
            take_table(table, tables, row);
    }
    for (guint row = 0; row < rows_count(columns); row++) {
        PlanTable *table = plan_find(plan, rows_int64(columns, row, 0));
        PlanColumn *column = table == NULL ? NULL
                             : is_new      ? add_column(table, columns, row)
                                           : find_column(table, rows_text(columns, row, 1));
        if (column != NULL)
            column->is_copied = rows_boolean(columns, row, 3);
    }
    plan_find_destinations(plan);
    return TRUE;
}

static gboolean
restore_items(PgSession *target, const LedgerRun *run, Plan *plan, GError **error)
{
    const char *const parameters[] = {run->uuid};
    g_autoptr(PgRows) rows = session_query(target,
                                           "SELECT item, source_oid, is_done, first_block,"
                                           "  end_block, first_key, end_key, size, condition"
                                           "  FROM pgcrossing.item WHERE run = $1 ORDER BY item",
                                           1, parameters, error);
    if (rows == NULL)
        return FALSE;
    /* The items are numbered as when the run began, whatever the sizes are now. */
    for (guint row = 0; row < rows_count(rows); row++) {
        PlanTable *table = plan_find(plan, rows_int64(rows, row, 1));
        if (table == NULL)
            continue;
        PlanItem *item = plan_add_item(plan, table);
        item->number = (guint)rows_int64(rows, row, 0);
        item->is_done = rows_boolean(rows, row, 2);
        item->first_block = rows_int64(rows, row, 3);
        item->end_block = rows_int64(rows, row, 4);
        item->first_key = g_strdup(rows_text(rows, row, 5));
        item->end_key = g_strdup(rows_text(rows, row, 6));
        item->bytes = rows_int64(rows, row, 7);
        item->condition = g_strdup(rows_text(rows, row, 8));
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
    return restore_tables(target, run, plan, error) && restore_items(target, run, plan, error);
}

Plan *
ledger_read_plan(PgSession *target, const LedgerRun *run, GError **error)
{
    g_autoptr(Plan) plan = plan_new();
    return restore_tables(target, run, plan, error) && restore_items(target, run, plan, error)
               ? g_steal_pointer(&plan)
               : NULL;
}

/* What of the names is there, each as TRUNCATE wants it: ONLY for those without partitions. */
static const char truncate_query[] =
    "SELECT 'TRUNCATE ' || string_agg(CASE WHEN is_whole THEN '' ELSE 'ONLY ' END || name, ', ')"
    "  FROM unnest($1::text[], $2::boolean[]) t(name, is_whole)"
    " WHERE to_regclass(name) IS NOT NULL";

/* Empties all tables that this run fills. */
static gboolean
empty_tables(PgSession *target, const Plan *plan, GError **error)
{
    g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);
    g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GPtrArray) wholes = g_ptr_array_new();
    for (guint index = 0; index < plan->items->len; index++) {
        PlanTable *table = ((const PlanItem *)plan->items->pdata[index])->table->destination;
        if (!g_hash_table_add(seen, table))
            continue;
        g_ptr_array_add(names, plan_loading_name(table));
        g_ptr_array_add(wholes, (gpointer)(table->target_kind == 'p' ? "t" : "f"));
    }
    g_autofree char *name_array = quote_array(names), *whole_array = quote_array(wholes);
    const char *const parameters[] = {name_array, whole_array};
    g_autoptr(PgRows) rows = session_query(target, truncate_query, 2, parameters, error);
    if (rows == NULL)
        return FALSE;
    const char *sql = rows_text(rows, 0, 0);
    return sql == NULL || session_execute(target, sql, error);
}

/* Who has entered the load (ledger_enter()) and not left it. */
static const char entered_query[] =
    "SELECT string_agg(DISTINCT pid::text, ', ') FROM pg_locks"
    " WHERE database = (SELECT oid FROM pg_database WHERE datname = current_database())"
    "   AND relation = 'pgcrossing.run'::regclass AND mode = 'RowShareLock' AND granted"
    "   AND pid <> pg_backend_pid()";

/* In place of the failure, if it was the wait that ended. */
static void
name_who_stays(PgSession *target, const LedgerRun *run, GError **failure)
{
    if (g_strcmp0(error_sqlstate(*failure), "55P03") != 0 ||
        !session_execute(target, "ROLLBACK", NULL))
        return;
    g_autoptr(PgRows) rows = session_query(target, entered_query, 0, NULL, NULL);
    const char *pids = rows == NULL ? NULL : rows_text(rows, 0, 0);
    g_clear_error(failure);
    error_set(failure, PGC_ERROR_STATE,
              "Let the joiners end, or end their sessions on the target with "
              "pg_terminate_backend(); then give --resume again.",
              "migration %s cannot begin its load again: sessions of the earlier one stay",
              run->uuid);
    if (pids != NULL)
        error_set_detail(failure, "They are those with the process IDs %s on the target.", pids);
}

/* Waits until nobody moves an item of the earlier load, and keeps all from beginning one. */
static gboolean
stop_load(PgSession *target, const LedgerRun *run, GError **error)
{
    const char *const parameters[] = {run->uuid};
    GError *failure = NULL;
    if (!session_run(target, "SELECT 1 FROM pgcrossing.run WHERE run = $1 FOR UPDATE", 1,
                     parameters, &failure)) {
        name_who_stays(target, run, &failure);
        g_propagate_error(error, failure);
        return FALSE;
    }
    return session_run(target, "DELETE FROM pgcrossing.keeper WHERE run = $1", 1, parameters,
                       error);
}

gboolean
ledger_set_moment(PgSession *target, const LedgerRun *run, const SourceMoment *moment,
                  GError **error)
{
    const char *const parameters[] = {run->uuid,
                                      moment->snapshot->id,
                                      moment->snapshot->lsn,
                                      moment->snapshot->xip,
                                      moment->system_identifier,
                                      moment->timeline};
    return session_run(target,
                       "UPDATE pgcrossing.run SET snapshot = $2, lsn = $3, xip = $4,"
                       " system_identifier = $5, timeline = $6, changed = now() WHERE run = $1",
                       G_N_ELEMENTS(parameters), parameters, error);
}

gboolean
ledger_restart_load(PgSession *target, const LedgerRun *run, const Plan *plan,
                    const SourceMoment *moment, GError **error)
{
    /* Whose machine went silent is gone within 50 seconds (KEEPALIVES); who is stopped stays. */
    if (!session_execute(target, "BEGIN", error) ||
        !session_execute(target, "SET LOCAL lock_timeout = '60s'", error) ||
        !stop_load(target, run, error) || !empty_tables(target, plan, error))
        return FALSE;
    const char *const parameters[] = {run->uuid};
    return ledger_set_moment(target, run, moment, error) &&
           session_run(target,
                       "UPDATE pgcrossing.run SET load = load + 1, others_moved = false"
                       " WHERE run = $1",
                       1, parameters, error) &&
           session_run(target,
                       "UPDATE pgcrossing.item SET is_done = false, rows = NULL, bytes = NULL,"
                       " worker = NULL, error = NULL WHERE run = $1",
                       1, parameters, error) &&
           session_execute(target, "COMMIT", error);
}
