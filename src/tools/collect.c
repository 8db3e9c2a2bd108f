/* pgcrossing collect: the facts of servers into the case. */
#include "collect/collect.h"
#include "base/options.h"
#include "base/output.h"
#include "case/run.h"
#include "pg/interrupt.h"
#include "tools/prepare.h"

static char *merge_path;

static const GOptionEntry entries[] = {{"merge", 0, 0, G_OPTION_ARG_FILENAME, &merge_path,
                                        "take over what another case has collected", "FILE"},
                                       {NULL}};

/* Without files of a task nothing is selected here: each tool that needs it selects anew. */
static gboolean
take_facts(Prepared *prepared, GError **error)
{
    gboolean has_task =
        prepare_options.mappings_path != NULL || prepare_options.settings_path != NULL;
    return has_task ? prepare_collect(prepared, NULL, error) : prepare_facts(prepared, NULL, error);
}

/* Merging comes first: what the task selects depends on all that the run takes in. */
static gboolean
collect(Prepared *prepared, ExitStatus *status, GError **error)
{
    return (merge_path == NULL || collect_merge(prepared->file, prepared->run, merge_path,
                                                prepare_options.replace, error)) &&
           take_facts(prepared, error) &&
           collect_summarize(prepared->file, prepared->run, status, error);
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
    interrupt_install();
    PrepareNeed need = merge_path == NULL ? PREPARE_SOME_SERVER : PREPARE_ANY_SERVERS;
    if (prepare_open(&prepared, "collect", command_line, need, &error))
        (void)collect(&prepared, &status, &error);
    return (int)prepare_finish(&prepared, status, g_steal_pointer(&error));
}
