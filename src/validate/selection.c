#include "validate/selection.h"

static void
selected_column_free(gpointer data)
{
    SelectedColumn *column = data;
    g_free(column->name[0]);
    g_free(column->name[1]);
    g_free(column->expression);
    g_free(column->type);
    g_free(column);
}

static void
selected_table_free(gpointer data)
{
    SelectedTable *table = data;
    for (guint side = 0; side < 2; side++) {
        g_free(table->schema[side]);
        g_free(table->name[side]);
    }
    g_free(table->filter);
    g_ptr_array_unref(table->columns);
    g_free(table);
}

static gboolean
load_tables(Selection *selection, CaseFile *file, gint64 run, GHashTable *by_id, GError **error)
{
    g_autoptr(CaseQuery) query =
        case_query(file,
                   "SELECT table_id, source_schema, source_name, target_schema, target_name,"
                   " filter, rule_id IS NOT NULL"
                   " FROM selected_table WHERE run = ?1 ORDER BY source_schema, source_name",
                   error);
    case_bind_int(query, 1, run);
    while (case_next(query, error)) {
        SelectedTable *table = g_new0(SelectedTable, 1);
        table->id = case_column_int(query, 0);
        for (int side = 0; side < 2; side++) {
            table->schema[side] = g_strdup(case_column_text(query, 1 + 2 * side));
            table->name[side] = g_strdup(case_column_text(query, 2 + 2 * side));
        }
        table->filter = g_strdup(case_column_text(query, 5));
        table->columns = g_ptr_array_new_with_free_func(selected_column_free);
        if (case_column_int(query, 6) != 0)
            selection->is_whole_database = FALSE;
        g_ptr_array_add(selection->tables, table);
        g_hash_table_insert(by_id, &table->id, table);
    }
    return case_at_end(query);
}

static gboolean
load_columns(CaseFile *file, gint64 run, GHashTable *by_id, GError **error)
{
    g_autoptr(CaseQuery) query =
        case_query(file,
                   "SELECT table_id, source_name, target_name, action = 'remove',"
                   " expression, type, action = 'add', mask IS 'random digits',"
                   " mask IS NOT NULL"
                   " FROM selected_column WHERE run = ?1 ORDER BY table_id, position",
                   error);
    case_bind_int(query, 1, run);
    while (case_next(query, error)) {
        gint64 id = case_column_int(query, 0);
        SelectedTable *table = g_hash_table_lookup(by_id, &id);
        if (table == NULL)
            continue;
        SelectedColumn *column = g_new0(SelectedColumn, 1);
        column->name[0] = g_strdup(case_column_text(query, 1));
        column->name[1] = g_strdup(case_column_text(query, 2));
        column->is_removed = case_column_int(query, 3) != 0;
        column->expression = g_strdup(case_column_text(query, 4));
        column->type = g_strdup(case_column_text(query, 5));
        column->is_added = case_column_int(query, 6) != 0;
        column->is_random = case_column_int(query, 7) != 0;
        column->is_masked = case_column_int(query, 8) != 0;
        g_ptr_array_add(table->columns, column);
    }
    return case_at_end(query);
}

Selection *
selection_load(CaseFile *file, gint64 run, GError **error)
{
    g_autoptr(Selection) selection = g_new0(Selection, 1);
    selection->tables = g_ptr_array_new_with_free_func(selected_table_free);
    selection->is_whole_database = TRUE;
    g_autoptr(GHashTable) by_id = g_hash_table_new(g_int64_hash, g_int64_equal);
    if (!load_tables(selection, file, run, by_id, error) || !load_columns(file, run, by_id, error))
        return NULL;
    return g_steal_pointer(&selection);
}

void
selection_free(Selection *selection)
{
    if (selection == NULL)
        return;
    g_ptr_array_unref(selection->tables);
    g_free(selection);
}

const SelectedColumn *
selection_column(const SelectedTable *table, const char *source_name)
{
    for (guint index = 0; index < table->columns->len; index++) {
        const SelectedColumn *column = table->columns->pdata[index];
        if (!column->is_added && g_str_equal(column->name[0], source_name))
            return column;
    }
    return NULL;
}
