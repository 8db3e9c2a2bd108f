#include "tools/task_files.h"

#include "authoring/remark.h"
#include "base/error.h"
#include "base/options.h"
#include "base/output.h"
#include "case/collection.h"
#include "case/run.h"
#include "report/file.h"

#include <glib/gstdio.h>
#include <unistd.h>

static gboolean
is_same_file(const char *first, const char *second)
{
    GStatBuf left, right;
    return g_stat(first, &left) == 0 && g_stat(second, &right) == 0 &&
           left.st_dev == right.st_dev && left.st_ino == right.st_ino;
}

/* Names are written as they are, since whoever reads the file has to find them: a terminal would do
 * what they say. */
static gboolean
check_terminal(GBytes *bytes, GError **error)
{
    gsize length;
    const char *data = g_bytes_get_data(bytes, &length);
    g_autofree char *text = g_strndup(data, length);
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    for (guint index = 0; isatty(STDOUT_FILENO) && lines[index] != NULL; index++) {
        g_autofree char *printable = output_printable(lines[index]);
        if (g_str_equal(printable, lines[index]))
            continue;
        error_set(error, PGC_ERROR_USAGE, "Name a file by --output.",
                  "line %u has characters that a terminal would not show as they are", index + 1);
        return FALSE;
    }
    return TRUE;
}

gboolean
task_files_write(const char *output, const char *const *inputs, GBytes *bytes, GError **error)
{
    for (; output != NULL && *inputs != NULL; inputs++)
        if (is_same_file(output, *inputs)) {
            error_set(error, PGC_ERROR_USAGE, "Name another file for --output.",
                      "\"%s\" is the file that is read", output);
            return FALSE;
        }
    if (output == NULL && !check_terminal(bytes, error))
        return FALSE;
    return report_file_write(output == NULL ? "-" : output, bytes, error);
}

void
task_files_tell(const GPtrArray *remarks)
{
    for (guint index = 0; index < remarks->len; index++) {
        const Remark *remark = remarks->pdata[index];
        if (remark->is_loss)
            output_warning("%s", remark->text);
        else
            output_note("%s", remark->text);
    }
}

gboolean
task_files_catalog(SourceCatalog **catalog, GError **error)
{
    *catalog = NULL;
    if (!g_file_test(common_options.case_path, G_FILE_TEST_EXISTS))
        return TRUE;
    g_autoptr(CaseFile) file = case_open(common_options.case_path, CASE_READ_ONLY, error);
    gint64 collection;
    if (file == NULL || !collection_current(file, SIDE_SOURCE, &collection, error))
        return FALSE;
    if (collection == 0)
        return TRUE;
    *catalog = source_catalog_load(file, collection, error);
    return *catalog != NULL;
}

static CaseFile *
open_scratch(const char *folder, GError **error)
{
    g_autofree char *path = g_build_filename(folder, "task.case", NULL);
    if (g_file_test(common_options.case_path, G_FILE_TEST_EXISTS)) {
        g_autoptr(CaseFile) original = case_open(common_options.case_path, CASE_READ_ONLY, error);
        if (original == NULL || !case_copy(original, path, error))
            return NULL;
    }
    return case_open(path, CASE_READ_WRITE, error);
}

static gboolean
select_tables(CaseFile *file, gint64 run, TaskFiles *files, GError **error)
{
    for (int document = 0; document < TASK_DOCUMENTS; document++)
        files->new_task |= files->paths[document] != NULL;
    g_autoptr(StoredTask) task = NULL;
    if (!task_store(file, run, files, error) || (task = stored_task_load(file, error)) == NULL)
        return FALSE;
    if (stored_task_is_given(task))
        return task_select(file, run, files->goes_on, error);
    error_set(error, PGC_ERROR_USAGE, "Give --task, or a case that has a task (--case).",
              "there is no task to work on");
    return FALSE;
}

CaseFile *
task_files_select(const char *folder, TaskFiles *files, const char *command_line, gint64 *run,
                  GError **error)
{
    g_autoptr(CaseFile) file = open_scratch(folder, error);
    RunDetails details = {.tool = "task", .command_line = command_line};
    *run = file == NULL ? 0 : run_begin(file, &details, error);
    if (*run == 0 || !select_tables(file, *run, files, error))
        return NULL;
    return g_steal_pointer(&file);
}
