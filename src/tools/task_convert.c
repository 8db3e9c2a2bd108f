/* pgcrossing task convert: table mappings from the filters of other programs. */
#include "tools/task.h"

#include "base/error.h"
#include "base/options.h"
#include "task/choice_check.h"
#include "task/remark.h"
#include "tools/task_files.h"

static char *from;
static char *schema;
static char *output;
static char **paths;

static const GOptionEntry entries[] = {
    {"from", 0, 0, G_OPTION_ARG_STRING, &from,
     "what FILE is, of which table mappings are made: tables (a list), pg_dump (what its --filter "
     "takes), pgcopydb (likewise)",
     "KIND"},
    {"schema", 0, 0, G_OPTION_ARG_STRING, &schema, "the schema of names without one", "NAME"},
    {"output", 0, 0, G_OPTION_ARG_FILENAME, &output, "the file to write (default: standard output)",
     "FILE"},
    {G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &paths, NULL, "FILE"},
    {NULL}};

static gboolean
check_options(GError **error)
{
    static const char *const kinds[] = {"tables", "pg_dump", "pgcopydb", NULL};
    if (from == NULL || !g_strv_contains(kinds, from)) {
        error_set(error, PGC_ERROR_USAGE, "Known are tables, pg_dump and pgcopydb.",
                  "--from has to say what the file is");
        return FALSE;
    }
    if (paths != NULL && paths[1] == NULL)
        return TRUE;
    error_set(error, PGC_ERROR_USAGE,
              "Try \"pgcrossing task convert --from tables FILE --output mappings.json\".", "%s",
              paths == NULL ? "no file was named" : "only one file can be converted");
    return FALSE;
}

static gboolean
convert_to_mappings(ExitStatus *status, GError **error)
{
    g_autoptr(TableChoices) choices = table_choices_read(from, paths[0], schema, error);
    g_autoptr(SourceCatalog) catalog = NULL;
    if (choices == NULL || !task_files_catalog(&catalog, error))
        return FALSE;
    choice_check_children(choices, catalog);
    g_autoptr(GBytes) mappings = table_choices_mappings(choices, error);
    if (mappings == NULL || !choice_check(choices, mappings, catalog, error))
        return FALSE;
    const char *inputs[] = {paths[0], common_options.case_path, NULL};
    task_files_tell(choices->remarks);
    *status = remarks_have_loss(choices->remarks) ? STATUS_FINDINGS : STATUS_CLEAN;
    return task_files_write(output, inputs, mappings, error);
}

gboolean
task_convert(int argc, char **argv, ExitStatus *status, GError **error)
{
    return options_parse("pgcrossing-task convert",
                         "Makes table mappings of AWS DMS from the filters of other programs.",
                         entries, argc, argv, error) &&
           check_options(error) && convert_to_mappings(status, error);
}
