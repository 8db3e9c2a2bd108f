#include "migrate/ledger_plan.h"

#include "base/error.h"
#include "migrate/bulk.h"
#include "pg/quote.h"

/* The names of its columns on each side, and of those that are not copied, as arrays. */
static void
add_columns(Bulk *bulk, guint first, const PlanTable *table)
{
    g_autoptr(GPtrArray) source = g_ptr_array_new(), target = g_ptr_array_new();
    g_autoptr(GPtrArray) not_copied = g_ptr_array_new();
    for (guint index = 0; index < table->columns->len; index++) {
        const PlanColumn *column = table->columns->pdata[index];
        g_ptr_array_add(source, column->source_name);
        g_ptr_array_add(target, column->target_name);
        if (!column->is_copied)
            g_ptr_array_add(not_copied, column->source_name);
    }
    const GPtrArray *const lists[] = {source, target, not_copied};
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
    "    parent_oid, filter, source_columns, target_columns, not_copied)"
    "  SELECT $1, o, s, n, ts, tn, h, d, b, tk, k, p, f, sc::text[], tc::text[], nc::text[]"
    "    FROM unnest($2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[],"
    "      $7::boolean[], $8::boolean[], $9::boolean[], $10::text[], $11::text[], $12::bigint[],"
    "      $13::text[], $14::text[], $15::text[], $16::text[])"
    "    x(o, s, n, ts, tn, h, d, b, tk, k, p, f, sc, tc, nc)";

static gboolean
add_tables(PgSession *target, const char *uuid, const Plan *plan, GError **error)
{
    Bulk bulk;
    bulk_begin(&bulk, 15);
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
        add_columns(&bulk, 12, table);
    }
    return bulk_run(&bulk, target, tables_insert, uuid, error);
}

static gboolean
add_items(PgSession *target, const char *uuid, const Plan *plan, GError **error)
{
    Bulk bulk;
    bulk_begin(&bulk, 7);
    for (guint index = 0; index < plan->items->len; index++) {
        const PlanItem *item = plan->items->pdata[index];
        bulk_add_number(&bulk, 0, item->number);
        bulk_add_number(&bulk, 1, item->table->oid);
        bulk_add(&bulk, 2, item->table->source_schema);
        bulk_add(&bulk, 3, item->table->source_name);
        bulk_add_number(&bulk, 4, item->first_block);
        bulk_add_number(&bulk, 5, item->end_block);
        bulk_add_number(&bulk, 6, item->bytes);
    }
    return bulk_run(&bulk, target,
                    "INSERT INTO pgcrossing.item (run, item, source_oid, source_schema,"
                    " source_name, first_block, end_block, size)"
                    " SELECT $1, * FROM unnest($2::integer[], $3::bigint[], $4::text[],"
                    " $5::text[], $6::bigint[], $7::bigint[], $8::bigint[])",
                    uuid, error);
}

gboolean
ledger_add_plan(PgSession *target, const char *uuid, const Plan *plan, GError **error)
{
    return add_tables(target, uuid, plan, error) && add_items(target, uuid, plan, error);
}

static const char restore_query[] =
    "SELECT t.source_oid, t.is_there, t.is_dropped, t.is_binary, t.target_kind, c.name"
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
    table->is_binary = rows_boolean(rows, row, 3);
    table->target_kind = rows_text(rows, row, 4)[0];
    gboolean first = g_hash_table_add(seen, table);
    for (guint index = 0; index < table->columns->len; index++) {
        PlanColumn *column = table->columns->pdata[index];
        if (first)
            column->is_copied = TRUE;
        if (g_strcmp0(column->source_name, rows_text(rows, row, 5)) == 0)
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

static const char tables_query[] =
    "SELECT source_oid, source_schema, source_name, target_schema, target_name, kind, parent_oid,"
    "       filter, is_there, is_dropped, is_binary, target_kind"
    "  FROM pgcrossing.planned_table WHERE run = $1";

static void
read_table(Plan *plan, const PgRows *rows, guint row)
{
    PlanTable *table = plan_add_table(plan, rows_int64(rows, row, 0));
    table->source_schema = g_strdup(rows_text(rows, row, 1));
    table->source_name = g_strdup(rows_text(rows, row, 2));
    table->target_schema = g_strdup(rows_text(rows, row, 3));
    table->target_name = g_strdup(rows_text(rows, row, 4));
    table->kind = rows_text(rows, row, 5)[0];
    table->parent_oid = rows_int64(rows, row, 6);
    table->filter = g_strdup(rows_text(rows, row, 7));
    table->is_there = rows_boolean(rows, row, 8);
    table->is_dropped = rows_boolean(rows, row, 9);
    table->is_binary = rows_boolean(rows, row, 10);
    table->target_kind = rows_text(rows, row, 11)[0];
}

static const char columns_query[] =
    "SELECT t.source_oid, c.source_name, c.target_name, c.source_name <> ALL (t.not_copied)"
    "  FROM pgcrossing.planned_table t CROSS JOIN LATERAL"
    "    unnest(t.source_columns, t.target_columns) WITH ORDINALITY"
    "      c(source_name, target_name, position)"
    " WHERE t.run = $1 ORDER BY t.source_oid, c.position";

static void
read_column(Plan *plan, const PgRows *rows, guint row)
{
    PlanTable *table = plan_find(plan, rows_int64(rows, row, 0));
    if (table == NULL)
        return;
    PlanColumn *column = g_new0(PlanColumn, 1);
    column->source_name = g_strdup(rows_text(rows, row, 1));
    column->target_name = g_strdup(rows_text(rows, row, 2));
    column->is_copied = rows_boolean(rows, row, 3);
    g_ptr_array_add(table->columns, column);
}

Plan *
ledger_read_plan(PgSession *target, const LedgerRun *run, GError **error)
{
    const char *const parameters[] = {run->uuid};
    g_autoptr(PgRows) tables = session_query(target, tables_query, 1, parameters, error);
    g_autoptr(PgRows) columns =
        tables == NULL ? NULL : session_query(target, columns_query, 1, parameters, error);
    if (columns == NULL)
        return NULL;
    g_autoptr(Plan) plan = plan_new();
    for (guint row = 0; row < rows_count(tables); row++)
        read_table(plan, tables, row);
    for (guint row = 0; row < rows_count(columns); row++)
        read_column(plan, columns, row);
    plan_find_destinations(plan);
    return restore_items(target, run, plan, error) ? g_steal_pointer(&plan) : NULL;
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

/* Waits until nobody moves an item of the earlier load, and keeps all from beginning one. */
static gboolean
stop_load(PgSession *target, const LedgerRun *run, GError **error)
{
    const char *const parameters[] = {run->uuid};
    return session_run(target, "SELECT 1 FROM pgcrossing.run WHERE run = $1 FOR UPDATE", 1,
                       parameters, error) &&
           session_run(target, "DELETE FROM pgcrossing.keeper WHERE run = $1", 1, parameters,
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
    if (!session_execute(target, "BEGIN", error) || !stop_load(target, run, error))
        return FALSE;
    g_autofree char *sql = truncate_statement(target, plan, error);
    if (sql == NULL || (*sql != '\0' && !session_execute(target, sql, error)))
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
