/* pgcrossing collect: the facts of servers into the case. */
#include "collect/collect.h"
#include "base/options.h"
#include "base/output.h"
#include "case/run.h"
#include "collect/script.h"
#include "pg/interrupt.h"
#include "tools/prepare.h"

#include <stdio.h>

static char *merge_path;
static gboolean print_sql;
static char **output_paths;

static const GOptionEntry entries[] = {
    {"merge", 0, 0, G_OPTION_ARG_FILENAME, &merge_path, "take over what another case has collected",
     "FILE"},
    {"print-sql", 0, 0, G_OPTION_ARG_NONE, &print_sql,
     "print a script that takes the facts with psql alone, and do nothing else", NULL},
    {"from-output", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &output_paths,
     "take in what that script has printed; may be repeated", "FILE"},
    {NULL}};

/* Without files of a task nothing is selected here: each tool that needs it selects anew. */
static gboolean
take_facts(Prepared *prepared, GError **error)
{
    gboolean has_task =
        prepare_options.mappings_path != NULL || prepare_options.settings_path != NULL;
    return has_task ? prepare_collect(prepared, NULL, error) : prepare_facts(prepared, NULL, error);
}

static gboolean
take_outputs(Prepared *prepared, GError **error)
{
    for (guint index = 0; output_paths != NULL && output_paths[index] != NULL; index++)
        if (!collect_output(prepared->file, prepared->run, output_paths[index],
                            prepare_options.replace, prepare_options.platform, error))
            return FALSE;
    return TRUE;
}

/* Files come first: what the task selects depends on all that the run takes in. */
static gboolean
collect(Prepared *prepared, ExitStatus *status, GError **error)
{
    return (merge_path == NULL || collect_merge(prepared->file, prepared->run, merge_path,
                                                prepare_options.replace, error)) &&
           take_outputs(prepared, error) && take_facts(prepared, error) &&
           collect_summarize(prepared->file, prepared->run, status, error);
}

static int
print_script(void)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *script = script_text(&error);
    if (script == NULL)
        output_error(error);
    else
        fputs(script, stdout);
    return script == NULL ? STATUS_FAILED : STATUS_CLEAN;
}

int
main(int argc, char **argv)
{
    g_autofree char *command_line = server_take_options(&argc, argv);
    g_autofree GOptionEntry *all = prepare_entries(entries);
    g_autoptr(GError) error = NULL;
    Prepared prepared = {0};
    ExitStatus status = STATUS_CLEAN;
    if (!options_parse("pgcrossing-collect", "Takes the facts of the servers into the case file.",
                       all, argc, argv, &error))
        return (int)prepare_finish(&prepared, STATUS_FAILED, g_steal_pointer(&error));
    if (print_sql)
        return print_script();
    interrupt_install();
    PrepareNeed need =
        merge_path == NULL && output_paths == NULL ? PREPARE_SOME_SERVER : PREPARE_ANY_SERVERS;
    if (prepare_open(&prepared, "collect", command_line, need, &error))
        (void)collect(&prepared, &status, &error);
    return (int)prepare_finish(&prepared, status, g_steal_pointer(&error));
}
