#include "case/run.h"

/* A run's row may change while it runs; what identifies it never does. */
static const char run_triggers[] =
    "CREATE TRIGGER guard_run_update BEFORE UPDATE ON run"
    " WHEN old.state <> 'running' OR new.id <> old.id OR new.uuid <> old.uuid"
    " BEGIN SELECT raise(ABORT, 'a finished run cannot be changed'); END;"
    "CREATE TRIGGER guard_run_delete BEFORE DELETE ON run"
    " BEGIN SELECT raise(ABORT, 'a run cannot be deleted'); END;"
    "CREATE TRIGGER guard_run_insert BEFORE INSERT ON run WHEN new.state <> 'running'"
    " BEGIN SELECT raise(ABORT, 'a run begins as running'); END";

static char *
guard_trigger(const char *table, const char *operation, const char *row, const char *key)
{
    g_autofree char *owner =
        g_str_equal(key, "run")
            ? g_strdup_printf("%s.run", row)
            : g_strdup_printf("(SELECT run FROM collection WHERE id = %s.collection)", row);
    return case_format("CREATE TRIGGER \"guard_%w_%w_%w\" BEFORE %s ON \"%w\""
                       " WHEN (SELECT state FROM run WHERE id = %s) IS NOT 'running'"
                       " BEGIN SELECT raise(ABORT, 'a finished run cannot be changed'); END",
                       table, operation, row, operation, table, owner);
}

static gboolean
create_triggers(CaseFile *file, const char *table, const char *key, GError **error)
{
    static const struct {
        const char *operation;
        const char *row;
    } events[] = {{"INSERT", "new"}, {"UPDATE", "old"}, {"UPDATE", "new"}, {"DELETE", "old"}};
    for (guint index = 0; index < G_N_ELEMENTS(events); index++) {
        g_autofree char *sql =
            guard_trigger(table, events[index].operation, events[index].row, key);
        if (!case_execute(file, sql, error))
            return FALSE;
    }
    return TRUE;
}

gboolean
run_guard_table(CaseFile *file, const char *table, GError **error)
{
    g_autofree char *sql =
        case_format("SELECT name FROM pragma_table_info(%Q) WHERE name IN ('run', 'collection')"
                    " ORDER BY name DESC LIMIT 1",
                    table);
    g_autoptr(GError) failure = NULL;
    g_autofree char *key = case_value(file, sql, &failure);
    if (failure != NULL) {
        g_propagate_error(error, g_steal_pointer(&failure));
        return FALSE;
    }
    return key == NULL || create_triggers(file, table, key, error);
}

gboolean
run_guard_all(CaseFile *file, GError **error)
{
    g_autoptr(GPtrArray) tables = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(CaseQuery) query = case_query(
        file, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name", error);
    while (case_next(query, error))
        g_ptr_array_add(tables, g_strdup(case_column_text(query, 0)));
    if (!case_at_end(query) || !case_execute(file, run_triggers, error))
        return FALSE;
    for (guint index = 0; index < tables->len; index++)
        if (!run_guard_table(file, tables->pdata[index], error))
            return FALSE;
    return TRUE;
}
