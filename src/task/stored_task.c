#include "task/stored_task.h"

#include "base/error.h"
#include "case/run.h"
#include "task/endpoint.h"
#include "task/mapping.h"
#include "task/settings.h"
#include "task/task.h"

const char *
task_document_name(TaskDocument document)
{
    static const char *const names[] = {"mappings", "settings", "source-endpoint",
                                        "target-endpoint"};
    return names[document];
}

void
stored_task_free(StoredTask *task)
{
    if (task == NULL)
        return;
    for (int document = 0; document < TASK_DOCUMENTS; document++) {
        g_clear_pointer(&task->bytes[document], g_bytes_unref);
        g_free(task->digests[document]);
    }
    g_free(task);
}

gboolean
stored_task_is_given(const StoredTask *task)
{
    for (int document = 0; document < TASK_DOCUMENTS; document++)
        if (task->bytes[document] != NULL)
            return TRUE;
    return FALSE;
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
    g_autoptr(CaseQuery) query =
        case_query(file,
                   "SELECT mappings, settings, source_endpoint, target_endpoint, mappings_digest,"
                   " settings_digest, source_endpoint_digest, target_endpoint_digest"
                   " FROM current_task",
                   error);
    gboolean has_row;
    if (!case_step(query, &has_row, error))
        return NULL;
    StoredTask *task = g_new0(StoredTask, 1);
    for (int document = 0; has_row && document < TASK_DOCUMENTS; document++) {
        task->bytes[document] = column_bytes(query, document);
        task->digests[document] = g_strdup(case_column_text(query, TASK_DOCUMENTS + document));
    }
    return task;
}

static gboolean
can_parse(TaskDocument document, const char *path, GBytes *bytes, TaskProblems *problems,
          GError **error)
{
    if (document == TASK_MAPPINGS) {
        g_autoptr(Mapping) mapping = mapping_parse(path, bytes, problems, error);
        return mapping != NULL;
    }
    if (document == TASK_SETTINGS) {
        g_autoptr(TaskSettings) settings = settings_parse(path, bytes, problems, error);
        return settings != NULL;
    }
    DeclaredList list = document == TASK_SOURCE_ENDPOINT ? DECLARED_SOURCE : DECLARED_TARGET;
    g_autoptr(GPtrArray) attributes = endpoint_parse(list, path, bytes, problems, error);
    return attributes != NULL;
}

/* Refuses what cannot be parsed, so that the case never holds it; an assessment is to say all that
 * is wrong, and takes it. But of an endpoint's file that cannot be read, nobody knows where a
 * password is. */
static gboolean
read_file(StoredTask *task, TaskDocument document, const TaskFiles *files, GError **error)
{
    const char *path = files->paths[document];
    if (path == NULL)
        return TRUE;
    gboolean is_endpoint = document == TASK_SOURCE_ENDPOINT || document == TASK_TARGET_ENDPOINT;
    g_autoptr(TaskProblems) problems = task_problems_new();
    problems->goes_on = files->goes_on && !is_endpoint;
    g_autoptr(GBytes) bytes = document_read(task_document_name(document), path, error);
    if (bytes == NULL || (!can_parse(document, path, bytes, problems, error) &&
                          !task_problems_take(problems, error)))
        return FALSE;
    task->bytes[document] = is_endpoint ? endpoint_redact(bytes) : g_steal_pointer(&bytes);
    task->digests[document] =
        g_compute_checksum_for_bytes(G_CHECKSUM_SHA256, task->bytes[document]);
    return TRUE;
}

static StoredTask *
read_files(const TaskFiles *files, GError **error)
{
    g_autoptr(StoredTask) task = g_new0(StoredTask, 1);
    for (int document = 0; document < TASK_DOCUMENTS; document++)
        if (!read_file(task, (TaskDocument)document, files, error))
            return NULL;
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
    g_autoptr(CaseQuery) query = case_query(
        file,
        "INSERT INTO task (run, mappings, settings, source_endpoint, target_endpoint,"
        " mappings_digest, settings_digest, source_endpoint_digest, target_endpoint_digest)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        error);
    case_bind_int(query, 1, run);
    for (int document = 0; document < TASK_DOCUMENTS; document++) {
        bind_bytes(query, 2 + document, task->bytes[document]);
        case_bind_text(query, 2 + TASK_DOCUMENTS + document, task->digests[document]);
    }
    return case_run_once(query, error);
}

static gboolean
check_same(CaseFile *file, const StoredTask *given, const StoredTask *stored,
           const TaskFiles *files, GError **error)
{
    int document = 0;
    while (document < TASK_DOCUMENTS &&
           (given->digests[document] == NULL ||
            g_strcmp0(given->digests[document], stored->digests[document]) == 0))
        document++;
    if (document == TASK_DOCUMENTS)
        return TRUE;
    const char *digest = stored->digests[document];
    error_set(error, PGC_ERROR_USAGE,
              "Leave the file out to go on with the task of the case, use another case file "
              "(--case), or say --new-task.",
              "%s \"%s\" is not the one that case file \"%s\" was begun with",
              document_label(task_document_name((TaskDocument)document)), files->paths[document],
              case_path(file));
    if (digest == NULL)
        error_set_detail(error, "The task of the case has none.");
    else
        error_set_detail(error, "SHA-256 is %s, the case has %s.", given->digests[document],
                         digest);
    return FALSE;
}

static gboolean
record_digests(CaseFile *file, gint64 run, const StoredTask *task, GError **error)
{
    static const char *const names[] = {"task_mappings", "task_settings", "task_source_endpoint",
                                        "task_target_endpoint"};
    for (int document = 0; document < TASK_DOCUMENTS; document++)
        if (task->digests[document] != NULL &&
            !run_set_detail(file, run, names[document], task->digests[document], error))
            return FALSE;
    return TRUE;
}

/* Inside a transaction. */
static gboolean
store_given(CaseFile *file, gint64 run, const StoredTask *given, const TaskFiles *files,
            GError **error)
{
    g_autoptr(StoredTask) stored = stored_task_load(file, error);
    if (stored == NULL)
        return FALSE;
    gboolean is_given = stored_task_is_given(given);
    if (!is_given || (stored_task_is_given(stored) && !files->new_task))
        return (!is_given || check_same(file, given, stored, files, error)) &&
               record_digests(file, run, stored, error);
    return insert_task(file, run, given, error) && record_digests(file, run, given, error);
}

gboolean
task_store(CaseFile *file, gint64 run, const TaskFiles *files, GError **error)
{
    gboolean is_given = FALSE;
    for (int document = 0; document < TASK_DOCUMENTS; document++)
        is_given |= files->paths[document] != NULL;
    if (files->new_task && !is_given) {
        error_set(error, PGC_ERROR_USAGE, "Give --task, --task-settings or both.",
                  "--new-task without the files of a task");
        return FALSE;
    }
    g_autoptr(StoredTask) given = read_files(files, error);
    return given != NULL && case_begin(file, error) &&
           case_end(file, store_given(file, run, given, files, error), error);
}
