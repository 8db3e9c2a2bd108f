#include "task/stored_task.h"

#include "base/error.h"
#include "case/run.h"
#include "task/mapping.h"
#include "task/settings.h"
#include "task/task.h"

void
stored_task_free(StoredTask *task)
{
    if (task == NULL)
        return;
    g_clear_pointer(&task->mappings, g_bytes_unref);
    g_clear_pointer(&task->settings, g_bytes_unref);
    g_free(task->mappings_digest);
    g_free(task->settings_digest);
    g_free(task);
}

static GBytes *
column_bytes(CaseQuery *query, int column)
{
    if (case_column_is_null(query, column))
        return NULL;
    sqlite3_stmt *statement = case_query_statement(query);
    const void *bytes = sqlite3_column_blob(statement, column);
    return g_bytes_new(bytes, (gsize)sqlite3_column_bytes(statement, column));
}

StoredTask *
stored_task_load(CaseFile *file, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(file,
                                            "SELECT mappings, settings, mappings_digest,"
                                            " settings_digest FROM current_task",
                                            error);
    gboolean has_row;
    if (!case_step(query, &has_row, error))
        return NULL;
    StoredTask *task = g_new0(StoredTask, 1);
    if (has_row) {
        task->mappings = column_bytes(query, 0);
        task->settings = column_bytes(query, 1);
        task->mappings_digest = g_strdup(case_column_text(query, 2));
        task->settings_digest = g_strdup(case_column_text(query, 3));
    }
    return task;
}

/* Reads the files and refuses what cannot be parsed, so that the case never holds it. */
static StoredTask *
read_files(const TaskFiles *files, GError **error)
{
    g_autoptr(StoredTask) task = g_new0(StoredTask, 1);
    g_autoptr(GPtrArray) warnings = task_warnings_new();
    if (files->mappings_path != NULL) {
        task->mappings = document_read("mappings", files->mappings_path, error);
        if (task->mappings == NULL)
            return NULL;
        g_autoptr(Mapping) mapping =
            mapping_parse(files->mappings_path, task->mappings, warnings, error);
        if (mapping == NULL)
            return NULL;
        task->mappings_digest = g_compute_checksum_for_bytes(G_CHECKSUM_SHA256, task->mappings);
    }
    if (files->settings_path != NULL) {
        task->settings = document_read("settings", files->settings_path, error);
        if (task->settings == NULL)
            return NULL;
        g_autoptr(TaskSettings) settings =
            settings_parse(files->settings_path, task->settings, warnings, error);
        if (settings == NULL)
            return NULL;
        task->settings_digest = g_compute_checksum_for_bytes(G_CHECKSUM_SHA256, task->settings);
    }
    return g_steal_pointer(&task);
}

static void
bind_bytes(CaseQuery *query, int parameter, GBytes *bytes)
{
    gsize length;
    const void *data = bytes == NULL ? NULL : g_bytes_get_data(bytes, &length);
    if (data != NULL)
        case_bind_blob(query, parameter, data, length);
}

static gboolean
insert_task(CaseFile *file, gint64 run, const StoredTask *task, GError **error)
{
    g_autoptr(CaseQuery) query =
        case_query(file,
                   "INSERT INTO task (run, mappings, settings, mappings_digest, settings_digest)"
                   " VALUES (?1, ?2, ?3, ?4, ?5)",
                   error);
    case_bind_int(query, 1, run);
    bind_bytes(query, 2, task->mappings);
    bind_bytes(query, 3, task->settings);
    case_bind_text(query, 4, task->mappings_digest);
    case_bind_text(query, 5, task->settings_digest);
    return case_run_once(query, error);
}

static gboolean
is_same(const char *given, const char *stored)
{
    return given == NULL || g_strcmp0(given, stored) == 0;
}

static gboolean
check_same(CaseFile *file, const StoredTask *given, const StoredTask *stored,
           const TaskFiles *files, GError **error)
{
    gboolean same_mappings = is_same(given->mappings_digest, stored->mappings_digest);
    if (same_mappings && is_same(given->settings_digest, stored->settings_digest))
        return TRUE;
    const char *path = same_mappings ? files->settings_path : files->mappings_path;
    const char *digest = same_mappings ? stored->settings_digest : stored->mappings_digest;
    error_set(error, PGC_ERROR_USAGE,
              "Leave the file out to go on with the task of the case, use another case file "
              "(--case), or say --new-task.",
              "%s \"%s\" is not the one that case file \"%s\" was begun with",
              same_mappings ? "task settings" : "table mappings", path, case_path(file));
    if (digest == NULL)
        error_set_detail(error, "The task of the case has none.");
    else
        error_set_detail(error, "SHA-256 is %s, the case has %s.",
                         same_mappings ? given->settings_digest : given->mappings_digest, digest);
    return FALSE;
}

static gboolean
record_digests(CaseFile *file, gint64 run, const StoredTask *task, GError **error)
{
    return (task->mappings_digest == NULL ||
            run_set_detail(file, run, "task_mappings", task->mappings_digest, error)) &&
           (task->settings_digest == NULL ||
            run_set_detail(file, run, "task_settings", task->settings_digest, error));
}

/* Inside a transaction. */
static gboolean
store_given(CaseFile *file, gint64 run, const StoredTask *given, const TaskFiles *files,
            GError **error)
{
    g_autoptr(StoredTask) stored = stored_task_load(file, error);
    if (stored == NULL)
        return FALSE;
    gboolean is_given = given->mappings != NULL || given->settings != NULL;
    gboolean is_stored = stored->mappings != NULL || stored->settings != NULL;
    if (!is_given || (is_stored && !files->new_task))
        return (!is_given || check_same(file, given, stored, files, error)) &&
               record_digests(file, run, stored, error);
    return insert_task(file, run, given, error) && record_digests(file, run, given, error);
}

gboolean
task_store(CaseFile *file, gint64 run, const TaskFiles *files, GError **error)
{
    if (files->new_task && files->mappings_path == NULL && files->settings_path == NULL) {
        error_set(error, PGC_ERROR_USAGE, "Give --task, --task-settings or both.",
                  "--new-task without the files of a task");
        return FALSE;
    }
    g_autoptr(StoredTask) given = read_files(files, error);
    return given != NULL && case_begin(file, error) &&
           case_end(file, store_given(file, run, given, files, error), error);
}
