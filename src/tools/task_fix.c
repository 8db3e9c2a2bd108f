/* pgcrossing task fix: a file of a task with the remedies applied that need no judgement. */
#include "tools/task.h"

#include "authoring/file_fix.h"
#include "base/error.h"
#include "base/options.h"
#include "base/output.h"
#include "task/document.h"
#include "task/stored_task.h"
#include "tools/task_files.h"

static TaskFiles files;
static char *output;

static const GOptionEntry entries[] = {
    {"task", 0, 0, G_OPTION_ARG_FILENAME, &files.paths[TASK_MAPPINGS], "AWS DMS table mappings",
     "FILE"},
    {"task-settings", 0, 0, G_OPTION_ARG_FILENAME, &files.paths[TASK_SETTINGS],
     "or AWS DMS task settings", "FILE"},
    {"output", 0, 0, G_OPTION_ARG_FILENAME, &output, "the file to write, another one", "FILE"},
    {NULL}};

static gboolean
check_options(GError **error)
{
    const char *const *paths = files.paths;
    if ((paths[TASK_MAPPINGS] == NULL) == (paths[TASK_SETTINGS] == NULL)) {
        error_set(error, PGC_ERROR_USAGE,
                  "Try \"pgcrossing task fix --task mappings.json --output fixed.json\".",
                  "expected either --task or --task-settings");
        return FALSE;
    }
    if (output != NULL)
        return TRUE;
    error_set(error, PGC_ERROR_USAGE, "The file that is read stays as it is.",
              "--output has to name the file to write");
    return FALSE;
}

static void
print_fixes(const GPtrArray *fixes)
{
    for (guint index = 0; index < fixes->len; index++) {
        const FileFix *fix = fixes->pdata[index];
        g_autofree char *path = output_printable(fix->path);
        g_autofree char *text = output_printable(fix->text);
        output_line("%s%s%s%s%s%s", path, *path == '\0' ? "" : ": ", text,
                    fix->check == NULL ? "" : " (", fix->check == NULL ? "" : fix->check,
                    fix->check == NULL ? "" : ")");
    }
    if (fixes->len == 0)
        output_line("nothing to change without judgement");
}

static gboolean
fix_file(GError **error)
{
    TaskDocument document = files.paths[TASK_MAPPINGS] != NULL ? TASK_MAPPINGS : TASK_SETTINGS;
    const char *kind = task_document_name(document), *path = files.paths[document];
    const char *inputs[] = {path, common_options.case_path, NULL};
    g_autoptr(GPtrArray) fixes = file_fixes_new();
    g_autoptr(GBytes) bytes = document_read(kind, path, error);
    g_autoptr(GBytes) fixed = bytes == NULL ? NULL : file_fix(kind, path, bytes, fixes, error);
    if (fixed == NULL || !task_files_write(output, inputs, fixed, error))
        return FALSE;
    print_fixes(fixes);
    return TRUE;
}

gboolean
task_fix(int argc, char **argv, ExitStatus *status, GError **error)
{
    *status = STATUS_CLEAN;
    return options_parse("pgcrossing-task fix",
                         "Writes table mappings, or task settings, with the remedies of checks "
                         "applied that need no judgement, and says what was changed.",
                         entries, argc, argv, error) &&
           check_options(error) && fix_file(error);
}
