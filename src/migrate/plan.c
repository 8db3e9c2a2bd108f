#include "migrate/plan.h"

#include "base/error.h"
#include "base/output.h"
#include "migrate/source.h"
#include "pg/quote.h"

#include <string.h>

static void
column_free(gpointer data)
{
    PlanColumn *column = data;
    g_free(column->source_name);
    g_free(column->target_name);
    g_free(column->type);
    g_free(column->expression);
    g_free(column->target_type);
    g_free(column);
}

static void
table_free(gpointer data)
{
    PlanTable *table = data;
    g_free(table->source_schema);
    g_free(table->source_name);
    g_free(table->target_schema);
    g_free(table->target_name);
    g_free(table->filter);
    g_ptr_array_unref(table->conditions);
    g_free(table->key_column);
    g_free(table->key_type);
    g_free(table->defined_key);
    g_ptr_array_unref(table->defined_columns);
    g_ptr_array_unref(table->key_bounds);
    g_ptr_array_unref(table->columns);
    g_free(table);
}

static void
item_free(gpointer data)
{
    PlanItem *item = data;
    g_free(item->first_key);
    g_free(item->end_key);
    g_free(item->condition);
    g_free(item);
}

void
plan_free(Plan *plan)
{
    if (plan == NULL)
        return;
    g_ptr_array_unref(plan->items);
    g_hash_table_unref(plan->by_oid);
    g_ptr_array_unref(plan->tables);
    g_free(plan->digest);
    g_free(plan);
}

PlanTable *
plan_find(const Plan *plan, gint64 oid)
{
    return g_hash_table_lookup(plan->by_oid, &oid);
}

PlanTable *
plan_add_table(Plan *plan, gint64 oid)
{
    PlanTable *table = g_new0(PlanTable, 1);
    table->oid = oid;
    table->columns = g_ptr_array_new_with_free_func(column_free);
    table->key_bounds = g_ptr_array_new_with_free_func(g_free);
    table->conditions = g_ptr_array_new_with_free_func(g_free);
    table->defined_columns = g_ptr_array_new_with_free_func(g_free);
    g_ptr_array_add(plan->tables, table);
    g_hash_table_insert(plan->by_oid, &table->oid, table);
    return table;
}

PlanItem *
plan_add_item(Plan *plan, PlanTable *table)
{
    PlanItem *item = g_new0(PlanItem, 1);
    item->table = table;
    g_ptr_array_add(plan->items, item);
    return item;
}

static gboolean
parse_mode(const char *text, PrepareMode *mode, GError **error)
{
    static const char *const names[] = {"create-missing", "do-nothing", "truncate",
                                        "drop-and-create"};
    for (guint index = 0; index < G_N_ELEMENTS(names); index++)
        if (g_strcmp0(text, names[index]) == 0) {
            *mode = (PrepareMode)index;
            return TRUE;
        }
    error_set(error, PGC_ERROR_CASE, "Give the task files again with --new-task.",
              "the case has an unknown table preparation mode \"%s\"", text);
    return FALSE;
}

static const char tables_query[] =
    "SELECT table_id, source_schema, source_name, target_schema, target_name, filter, mode, "
    "rule_id,"
    "       coalesce(load_order, 0), key_name, key_origin = 'unique-index' FROM selected_table "
    "WHERE run = ?1 ORDER BY table_id";

static gboolean
read_tables(Plan *plan, CaseFile *file, gint64 run, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(file, tables_query, error);
    case_bind_int(query, 1, run);
    while (case_next(query, error)) {
        PlanTable *table = plan_add_table(plan, case_column_int(query, 0));
        table->is_selected = TRUE;
        table->source_schema = g_strdup(case_column_text(query, 1));
        table->source_name = g_strdup(case_column_text(query, 2));
        table->target_schema = g_strdup(case_column_text(query, 3));
        table->target_name = g_strdup(case_column_text(query, 4));
        table->filter = g_strdup(case_column_text(query, 5));
        if (!parse_mode(case_column_text(query, 6), &table->mode, error))
            return FALSE;
        if (!case_column_is_null(query, 7))
            plan->is_whole = FALSE;
        table->load_order = case_column_int(query, 8);
        table->defined_key = g_strdup(case_column_text(query, 9));
        table->defines_index = case_column_int(query, 10) != 0;
    }
    return case_at_end(query);
}

static gboolean
read_keys(Plan *plan, CaseFile *file, gint64 run, GError **error)
{
    g_autoptr(CaseQuery) query =
        case_query(file,
                   "SELECT table_id, c.value FROM selected_table, json_each(key_columns) c"
                   " WHERE run = ?1 AND key_columns IS NOT NULL ORDER BY table_id, c.key",
                   error);
    case_bind_int(query, 1, run);
    while (case_next(query, error))
        g_ptr_array_add(plan_find(plan, case_column_int(query, 0))->defined_columns,
                        g_strdup(case_column_text(query, 1)));
    return case_at_end(query);
}

static gboolean
read_ranges(Plan *plan, CaseFile *file, gint64 run, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(
        file, "SELECT table_id, condition FROM load_range WHERE run = ?1 ORDER BY table_id, part",
        error);
    case_bind_int(query, 1, run);
    while (case_next(query, error)) {
        PlanTable *table = plan_find(plan, case_column_int(query, 0));
        if (table != NULL)
            g_ptr_array_add(table->conditions, g_strdup(case_column_text(query, 1)));
    }
    return case_at_end(query);
}

static const char columns_query[] =
    "SELECT table_id, position, source_name, target_name, action, expression, type"
    "  FROM selected_column WHERE run = ?1 ORDER BY table_id, position";

static gboolean
read_columns(Plan *plan, CaseFile *file, gint64 run, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(file, columns_query, error);
    case_bind_int(query, 1, run);
    while (case_next(query, error)) {
        PlanTable *table = plan_find(plan, case_column_int(query, 0));
        if (table == NULL)
            continue;
        PlanColumn *column = g_new0(PlanColumn, 1);
        column->number = (int)case_column_int(query, 1);
        column->source_name = g_strdup(case_column_text(query, 2));
        column->target_name = g_strdup(case_column_text(query, 3));
        column->is_removed = g_strcmp0(case_column_text(query, 4), "remove") == 0;
        column->is_added = g_strcmp0(case_column_text(query, 4), "add") == 0;
        column->expression = g_strdup(case_column_text(query, 5));
        column->target_type = g_strdup(case_column_text(query, 6));
        if (column->is_added) {
            column->type = g_strdup(column->target_type);
            column->is_binary_safe = TRUE;
        }
        g_ptr_array_add(table->columns, column);
    }
    return case_at_end(query);
}

/* What a resumed run must agree with. */
static char *
plan_digest(const Plan *plan)
{
    g_autoptr(GChecksum) checksum = g_checksum_new(G_CHECKSUM_SHA256);
    for (guint index = 0; index < plan->tables->len; index++) {
        const PlanTable *table = plan->tables->pdata[index];
        g_autofree char *line = g_strdup_printf(
            "%" G_GINT64_FORMAT "\t%s\t%s\t%s\t%s\t%s\t%d\t%s\t%d\n", table->oid,
            table->source_schema, table->source_name, table->target_schema, table->target_name,
            table->filter, (int)table->mode, table->defined_key, table->defines_index);
        g_checksum_update(checksum, (const guchar *)line, (gssize)strlen(line));
        for (guint at = 0; at < table->defined_columns->len; at++) {
            const char *name = table->defined_columns->pdata[at];
            g_checksum_update(checksum, (const guchar *)name, (gssize)strlen(name) + 1);
        }
        for (guint position = 0; position < table->columns->len; position++) {
            const PlanColumn *column = table->columns->pdata[position];
            g_autofree char *text =
                g_strdup_printf("%d\t%s\t%s\t%s\t%d\t%s\t%s\n", column->number, column->source_name,
                                column->target_name, column->type, column->is_removed,
                                column->expression, column->target_type);
            g_checksum_update(checksum, (const guchar *)text, (gssize)strlen(text));
        }
    }
    return g_strdup(g_checksum_get_string(checksum));
}

/* Two tables under one name could not both arrive. */
static gboolean
check_target_names(const Plan *plan, GError **error)
{
    g_autoptr(GHashTable) names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (guint index = 0; index < plan->tables->len; index++) {
        PlanTable *table = plan->tables->pdata[index];
        char *name = quote_qualified(table->target_schema, table->target_name);
        PlanTable *other = g_hash_table_lookup(names, name);
        if (other != NULL) {
            error_set(error, PGC_ERROR_STATE, "Change the renaming rules of the task.",
                      "two tables would be called %s on the target: \"%s.%s\" and \"%s.%s\"", name,
                      other->source_schema, other->source_name, table->source_schema,
                      table->source_name);
            g_free(name);
            return FALSE;
        }
        g_hash_table_insert(names, name, table);
    }
    return TRUE;
}

Plan *
plan_new(void)
{
    Plan *plan = g_new0(Plan, 1);
    plan->tables = g_ptr_array_new_with_free_func(table_free);
    plan->by_oid = g_hash_table_new(g_int64_hash, g_int64_equal);
    plan->items = g_ptr_array_new_with_free_func(item_free);
    return plan;
}

Plan *
plan_read(CaseFile *file, gint64 run, PlanDepth depth, PgSession *source, GError **error)
{
    g_autoptr(Plan) plan = plan_new();
    plan->is_whole = TRUE;
    g_autoptr(GError) failure = NULL;
    if (!read_tables(plan, file, run, &failure) ||
        (depth != PLAN_NAMES &&
         (!read_columns(plan, file, run, &failure) || !read_ranges(plan, file, run, &failure) ||
          !read_keys(plan, file, run, &failure)))) {
        g_propagate_error(error, g_steal_pointer(&failure));
        return NULL;
    }
    if (plan->tables->len == 0 && !plan->is_whole) {
        error_set(error, PGC_ERROR_STATE, "Look at the selection rules of the task.",
                  "no table is selected");
        return NULL;
    }
    if (!source_describe_tables(plan, file, run, depth, source, error) ||
        !check_target_names(plan, error))
        return NULL;
    plan->digest = plan_digest(plan);
    return g_steal_pointer(&plan);
}

static gboolean
travels_in_binary(const PlanTable *table)
{
    gboolean has_column = FALSE;
    for (guint index = 0; index < table->columns->len; index++) {
        const PlanColumn *column = table->columns->pdata[index];
        if (column->is_copied && !column->is_binary_safe)
            return FALSE;
        has_column = has_column || column->is_copied;
    }
    return has_column;
}

void
plan_choose_formats(Plan *plan)
{
    for (guint index = 0; index < plan->tables->len; index++) {
        PlanTable *table = plan->tables->pdata[index];
        table->is_binary = travels_in_binary(table);
    }
}

/* Rows of a partition whose root the target has in a layout of its own go to that root. */
static PlanTable *
find_destination(const Plan *plan, PlanTable *table)
{
    if (table->is_there)
        return table;
    for (PlanTable *at = table; at != NULL && at->parent_oid != 0;) {
        at = plan_find(plan, at->parent_oid);
        if (at != NULL && at->is_there)
            return at;
    }
    return table;
}

void
plan_find_destinations(Plan *plan)
{
    for (guint index = 0; index < plan->tables->len; index++) {
        PlanTable *table = plan->tables->pdata[index];
        table->destination = find_destination(plan, table);
    }
}

gboolean
plan_table_is_created(const PlanTable *table)
{
    return !table->is_there && table->destination == table;
}

gboolean
plan_table_is_renamed(const PlanTable *table)
{
    return plan_table_is_created(table) &&
           (!g_str_equal(table->source_schema, table->target_schema) ||
            !g_str_equal(table->source_name, table->target_name));
}

char *
plan_display_name(const char *schema, const char *name)
{
    g_autofree char *plain = g_strdup_printf("%s.%s", schema, name);
    return output_printable(plain);
}

char *
plan_loading_name(const PlanTable *table)
{
    return table->is_there ? quote_qualified(table->target_schema, table->target_name)
                           : quote_qualified(table->source_schema, table->source_name);
}

const char *
plan_column_type(const PlanColumn *column)
{
    return column->target_type == NULL ? column->type : column->target_type;
}

const char *
plan_loading_column(const PlanTable *table, const PlanColumn *column)
{
    return table->is_there ? column->target_name : column->source_name;
}
