#include "migrate/ledger_plan.h"

#include "base/error.h"
#include "migrate/bulk.h"
#include "pg/quote.h"

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
    Bulk bulk;
    bulk_begin(&bulk, 9);
    for (guint index = 0; index < plan->tables->len; index++) {
        const PlanTable *table = plan->tables->pdata[index];
        g_autofree char *not_copied = not_copied_columns(table);
        const char kind[] = {table->target_kind, '\0'};
        bulk_add_number(&bulk, 0, table->oid);
        bulk_add(&bulk, 1, table->source_schema);
        bulk_add(&bulk, 2, table->source_name);
        bulk_add(&bulk, 3, table->target_schema);
        bulk_add(&bulk, 4, table->target_name);
        bulk_add(&bulk, 5, table->is_there ? "t" : "f");
        bulk_add(&bulk, 6, table->is_dropped ? "t" : "f");
        bulk_add(&bulk, 7, kind);
        bulk_add(&bulk, 8, not_copied);
    }
    return bulk_run(
        &bulk, target,
        "INSERT INTO pgcrossing.planned_table SELECT $1, o, s, n, ts, tn, h, d, k, c::text[]"
        "  FROM unnest($2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[],"
        "    $7::boolean[], $8::boolean[], $9::text[], $10::text[]) x(o, s, n, ts, tn, h, d, k, c)",
        uuid, error);
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
    return session_run(target,
                       "UPDATE pgcrossing.run SET snapshot = $2, lsn = $3, xip = $4,"
                       " system_identifier = $5, timeline = $6, changed = now() WHERE run = $1",
                       G_N_ELEMENTS(parameters), parameters, error) &&
           session_run(target,
                       "UPDATE pgcrossing.item SET is_done = false, rows = NULL, bytes = NULL,"
                       " error = NULL WHERE run = $1",
                       1, parameters, error) &&
           session_execute(target, "COMMIT", error);
}
