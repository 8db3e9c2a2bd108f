/* pgcrossing task convert: table mappings from the filters of other programs, and the reverse. */
#include "tools/task.h"

#include "authoring/choice_check.h"
#include "authoring/dump_filter.h"
#include "authoring/publication.h"
#include "authoring/remark.h"
#include "authoring/rule_text.h"
#include "base/error.h"
#include "base/folder.h"
#include "base/options.h"
#include "case/collection.h"
#include "tools/task_files.h"

#include <string.h>

static char *from;
static char *to;
static char *schema;
static char *publication;
static char *output;
static char **paths;
static TaskFiles files;

static const GOptionEntry entries[] = {
    {"from", 0, 0, G_OPTION_ARG_STRING, &from,
     "what FILE is, of which table mappings are made: tables (a list), pg_dump (what its --filter "
     "takes), pgcopydb (likewise)",
     "KIND"},
    {"to", 0, 0, G_OPTION_ARG_STRING, &to,
     "what is made of table mappings: publication (SQL for the source), pg_dump (a file for its "
     "--filter)",
     "KIND"},
    {"task", 0, 0, G_OPTION_ARG_FILENAME, &files.paths[TASK_MAPPINGS],
     "these table mappings (default: those that the case holds)", "FILE"},
    {"publication", 0, 0, G_OPTION_ARG_STRING, &publication,
     "name of the publication (default: pgcrossing)", "NAME"},
    {"schema", 0, 0, G_OPTION_ARG_STRING, &schema, "the schema of names without one", "NAME"},
    {"output", 0, 0, G_OPTION_ARG_FILENAME, &output, "the file to write (default: standard output)",
     "FILE"},
    {G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &paths, NULL, "FILE"},
    {NULL}};

static gboolean
is_one_of(const char *option, const char *value, const char *const *kinds, GError **error)
{
    if (g_strv_contains(kinds, value))
        return TRUE;
    g_autofree char *known = g_strjoinv(", ", (char **)(gpointer)kinds);
    g_autofree char *hint = g_strdup_printf("Known are: %s.", known);
    error_set(error, PGC_ERROR_USAGE, hint, "invalid value \"%s\" for --%s", value, option);
    return FALSE;
}

static gboolean
check_options(GError **error)
{
    static const char *const sources[] = {"tables", "pg_dump", "pgcopydb", NULL};
    static const char *const results[] = {"publication", "pg_dump", NULL};
    if ((from == NULL) == (to == NULL)) {
        error_set(error, PGC_ERROR_USAGE,
                  "Try \"pgcrossing task convert --from tables FILE\", or \"--to publication\".",
                  "expected either --from or --to");
        return FALSE;
    }
    guint count = paths == NULL ? 0 : g_strv_length(paths), expected = from == NULL ? 0 : 1;
    if (count == expected)
        return from == NULL ? is_one_of("to", to, results, error)
                            : is_one_of("from", from, sources, error);
    error_set(error, PGC_ERROR_USAGE, "Name one file with --from, and mappings by --task.", "%s",
              count > expected ? "too many files were named" : "no file was named");
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

/* The output is written, and what is not in it said. Takes the text over. */
static gboolean
finish(char *text, const GPtrArray *remarks, ExitStatus *status, GError **error)
{
    if (text == NULL)
        return FALSE;
    g_autoptr(GBytes) bytes = g_bytes_new_take(text, strlen(text));
    const char *inputs[] = {common_options.case_path, files.paths[TASK_MAPPINGS], NULL};
    task_files_tell(remarks);
    *status = remarks_have_loss(remarks) ? STATUS_FINDINGS : STATUS_CLEAN;
    return task_files_write(output, inputs, bytes, error);
}

/* Neither a publication nor a filter makes keys. */
static gboolean
remark_keys(CaseFile *file, GPtrArray *remarks, GError **error)
{
    g_autoptr(TaskProblems) problems = task_problems_new();
    g_autoptr(StoredTask) task = stored_task_load(file, error);
    GBytes *bytes = task == NULL ? NULL : task->bytes[TASK_MAPPINGS];
    if (bytes == NULL)
        return task != NULL;
    g_autoptr(Mapping) mapping = mapping_parse(NULL, bytes, problems, error);
    for (guint index = 0; mapping != NULL && index < mapping->transformations->len; index++) {
        const MappingRule *rule = mapping->transformations->pdata[index];
        g_autofree char *text = rule_text(rule);
        if (rule->action == RULE_DEFINE_KEY)
            remarks_add(remarks, TRUE, "%s: not done: the target's tables need that key", text);
    }
    return mapping != NULL;
}

static gboolean
convert_selection(CaseFile *file, gint64 run, ExitStatus *status, GError **error)
{
    g_autoptr(GPtrArray) remarks = remarks_new();
    if (!remark_keys(file, remarks, error))
        return FALSE;
    char *text = g_str_equal(to, "pg_dump")
                     ? dump_filter_tables(file, run, remarks, error)
                     : publication_sql(file, run, publication == NULL ? "pgcrossing" : publication,
                                       remarks, error);
    return finish(text, remarks, status, error);
}

/* Without a source rules can be patterns, but of no publication. */
static gboolean
convert_rules(CaseFile *file, ExitStatus *status, GError **error)
{
    g_autoptr(GPtrArray) remarks = remarks_new();
    g_autoptr(TaskProblems) problems = task_problems_new();
    g_autoptr(StoredTask) task = stored_task_load(file, error);
    if (task == NULL)
        return FALSE;
    if (!g_str_equal(to, "pg_dump") || task->bytes[TASK_MAPPINGS] == NULL) {
        error_set(error, PGC_ERROR_USAGE,
                  "Collect the facts of the source, and give the case (--case).",
                  "the tables of the source are not known");
        return FALSE;
    }
    g_autoptr(Mapping) mapping = mapping_parse(NULL, task->bytes[TASK_MAPPINGS], problems, error);
    char *text = mapping == NULL ? NULL : dump_filter_patterns(mapping, remarks, error);
    return finish(text, remarks, status, error);
}

static gboolean
convert_mappings(ExitStatus *status, GError **error)
{
    g_autoptr(TemporaryFolder) folder = folder_make_temporary(error);
    gint64 run, collection;
    g_autoptr(CaseFile) file =
        folder == NULL ? NULL
                       : task_files_select(folder, &files, "pgcrossing-task convert", &run, error);
    if (file == NULL || !collection_current(file, SIDE_SOURCE, &collection, error))
        return FALSE;
    return collection == 0 ? convert_rules(file, status, error)
                           : convert_selection(file, run, status, error);
}

gboolean
task_convert(int argc, char **argv, ExitStatus *status, GError **error)
{
    return options_parse("pgcrossing-task convert",
                         "Makes table mappings of AWS DMS from the filters of other programs, and "
                         "filters from mappings.",
                         entries, argc, argv, error) &&
           check_options(error) &&
           (from == NULL ? convert_mappings(status, error) : convert_to_mappings(status, error));
}
