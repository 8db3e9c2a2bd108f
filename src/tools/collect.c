/* pgcrossing collect: the facts of servers into the case. */
#include "collect/collect.h"
#include "base/error.h"
#include "base/options.h"
#include "base/output.h"
#include "case/run.h"
#include "collect/dump.h"
#include "collect/script.h"
#include "pg/interrupt.h"
#include "tools/prepare.h"

#include <stdio.h>

static char *merge_path;
static gboolean print_sql;
static char **output_paths;
static char *dump_path;
static char *server_programs;
static int dump_seconds = 1800;
static gint64 dump_limit = (gint64)4 << 30;
static gboolean allow_network;

static const GOptionEntry entries[] = {
    {"merge", 0, 0, G_OPTION_ARG_FILENAME, &merge_path, "take over what another case has collected",
     "FILE"},
    {"verify", 0, 0, G_OPTION_ARG_NONE, &prepare_options.verify,
     "also take what assess --phase verify compares: definitions, comments, large objects", NULL},
    {"print-sql", 0, 0, G_OPTION_ARG_NONE, &print_sql,
     "print a script that takes the facts with psql alone, and do nothing else", NULL},
    {"from-output", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &output_paths,
     "take in what that script has printed; may be repeated", "FILE"},
    {"dump", 0, 0, G_OPTION_ARG_FILENAME, &dump_path,
     "take the source's facts from a dump of its schema (- is stdin)", "FILE"},
    {"server-programs", 0, 0, G_OPTION_ARG_FILENAME, &server_programs,
     "with --dump: the folder of initdb and postgres (default: looked for)", "DIR"},
    {"dump-seconds", 0, 0, G_OPTION_ARG_INT, &dump_seconds,
     "with --dump: the time to restore it (default: 1800)", "SECONDS"},
    {"dump-limit", 0, 0, G_OPTION_ARG_INT64, &dump_limit,
     "with --dump: the disk that it may take (default: 4 GiB)", "BYTES"},
    {"allow-network", 0, 0, G_OPTION_ARG_NONE, &allow_network,
     "with --dump: restore it even where the network cannot be kept from it", NULL},
    {NULL}};

/* Without files of a task nothing is selected here: each tool that needs it selects anew. */
static gboolean
take_facts(Prepared *prepared, GError **error)
{
    return prepare_has_task() ? prepare_collect(prepared, NULL, error)
                              : prepare_facts(prepared, NULL, error);
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

static gboolean
check_dump(GError **error)
{
    g_autoptr(PgServer) source = NULL;
    if (dump_path == NULL)
        return TRUE;
    if (dump_seconds < 1 || dump_limit < 1) {
        error_set(error, PGC_ERROR_USAGE, "Give a number from 1 on.", "invalid value for --dump-%s",
                  dump_seconds < 1 ? "seconds" : "limit");
        return FALSE;
    }
    source = server_given(SIDE_SOURCE, error);
    if (source != NULL || prepare_options.deep)
        error_set(error, PGC_ERROR_USAGE,
                  source != NULL ? "Give the one or the other."
                                 : "Leave out --deep: a dump of the schema has no rows.",
                  "--dump cannot be used with %s", source != NULL ? "--source" : "--deep");
    return *error == NULL;
}

#define DUMP_IS_LARGE " if the dump is that large; make it with pg_dump --schema-only."

static const char dump_network_hint[] =
    "Run the tool where namespaces can be made, or give --allow-network if the dump comes from "
    "somebody you trust.";

static gboolean
take_dump(Prepared *prepared, GError **error)
{
    const DumpOptions dump = {
        .path = dump_path,
        .server_programs = server_programs,
        .limits = {.seconds = (guint)dump_seconds,
                   .bytes = (guint64)dump_limit,
                   .allow_network = allow_network,
                   .seconds_hint = "Give more with --dump-seconds" DUMP_IS_LARGE,
                   .bytes_hint = "Give more with --dump-limit" DUMP_IS_LARGE,
                   .network_hint = dump_network_hint}};
    const CollectOptions options = {.side = SIDE_SOURCE,
                                    .quiet = common_options.quiet,
                                    .replace = prepare_options.replace[SIDE_SOURCE],
                                    .platform = prepare_options.platform[SIDE_SOURCE]};
    gint64 collection;
    return dump_path == NULL ||
           collect_dump(prepared->file, prepared->run, &dump, &options, &collection, error);
}

/* Files come first: what the task selects depends on all that the run takes in. */
static gboolean
collect(Prepared *prepared, ExitStatus *status, GError **error)
{
    return (merge_path == NULL || collect_merge(prepared->file, prepared->run, merge_path,
                                                prepare_options.replace, error)) &&
           take_outputs(prepared, error) && take_dump(prepared, error) &&
           take_facts(prepared, error) &&
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
    gboolean has_file = merge_path != NULL || output_paths != NULL || dump_path != NULL;
    PrepareNeed need = has_file ? PREPARE_ANY_SERVERS : PREPARE_SOME_SERVER;
    if (check_dump(&error) && prepare_open(&prepared, "collect", command_line, need, &error))
        (void)collect(&prepared, &status, &error);
    return (int)prepare_finish(&prepared, status, g_steal_pointer(&error));
}
