#include "base/error.h"
#include "case/internal.h"
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

/* Whether the run that the row belongs to is finished, as SQL. */
static char *
is_finished(const char *row, const char *key)
{
    return g_str_equal(key, "run")
               ? g_strdup_printf("(SELECT state FROM run WHERE id = %s.run) IS NOT 'running'", row)
               : g_strdup_printf("(SELECT r.state FROM collection c JOIN run r ON r.id = c.run"
                                 " WHERE c.id = %s.collection) IS NOT 'running'",
                                 row);
}

static void
append_trigger(GString *sql, const char *table, const char *operation, const char *condition)
{
    g_autofree char *trigger =
        case_format("CREATE TRIGGER \"guard_%w_%w\" BEFORE %s ON \"%w\" WHEN %s"
                    " BEGIN SELECT raise(ABORT, 'a finished run cannot be changed'); END;",
                    table, operation, operation, table, condition);
    g_string_append(sql, trigger);
}

char *
run_guard_statements(const char *table, const char *key)
{
    g_autofree char *new_finished = is_finished("new", key);
    g_autofree char *old_finished = is_finished("old", key);
    g_autofree char *either = g_strdup_printf("%s OR %s", old_finished, new_finished);
    g_autoptr(GString) sql = g_string_new(NULL);
    append_trigger(sql, table, "INSERT", new_finished);
    append_trigger(sql, table, "UPDATE", either);
    append_trigger(sql, table, "DELETE", old_finished);
    return g_strdup(sql->str);
}

/* The guard costs two look-ups for each row, as much as the insert itself. state_query gives the
 * state of the run. */
static gboolean
unguard(CaseFile *file, const char *state_query, GError **error)
{
    g_autoptr(GError) failure = NULL;
    g_autofree char *state = case_value(file, state_query, &failure);
    if (failure != NULL) {
        g_propagate_error(error, g_steal_pointer(&failure));
        return FALSE;
    }
    if (g_strcmp0(state, "running") != 0) {
        error_set(error, PGC_ERROR_STATE, "Begin a run of its own.",
                  "case file \"%s\": a finished run cannot be changed", file->path);
        return FALSE;
    }
    if (file->unguarded++ == 0)
        sqlite3_db_config(file->database, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
    return TRUE;
}

gboolean
run_unguard(CaseFile *file, gint64 run, GError **error)
{
    g_autofree char *sql =
        g_strdup_printf("SELECT state FROM run WHERE id = %" G_GINT64_FORMAT, run);
    return unguard(file, sql, error);
}

gboolean
run_unguard_collection(CaseFile *file, gint64 collection, GError **error)
{
    g_autofree char *sql = g_strdup_printf("SELECT r.state FROM collection c JOIN run r ON"
                                           " r.id = c.run WHERE c.id = %" G_GINT64_FORMAT,
                                           collection);
    return unguard(file, sql, error);
}

void
run_guard(CaseFile *file)
{
    if (--file->unguarded == 0)
        sqlite3_db_config(file->database, SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, NULL);
}

static gboolean
guard_table(CaseFile *file, const char *table, GError **error)
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
    g_autofree char *statements = key == NULL ? NULL : run_guard_statements(table, key);
    return key == NULL || case_execute(file, statements, error);
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
        if (!guard_table(file, tables->pdata[index], error))
            return FALSE;
    return TRUE;
}
