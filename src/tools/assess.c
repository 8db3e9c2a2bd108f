/* pgcrossing assess: runs the checks over the facts of the case. */
#include "assess/assess.h"
#include "base/error.h"
#include "base/options.h"
#include "pg/interrupt.h"
#include "tools/prepare.h"

static char *engine_text;
static char *phase_text;
static char *fail_on_text;
static char **given;
static AssessOptions options = ASSESS_OPTIONS_DEFAULT;

static const GOptionEntry entries[] = {
    {"engine", 0, 0, G_OPTION_ARG_STRING, &engine_text,
     "what moves the data: dms, logical, copy (default: copy; dms with DMS files)", "NAME"},
    {"phase", 0, 0, G_OPTION_ARG_STRING, &phase_text,
     "full-load, cdc, cutover, verify, parted by commas (default: full-load,cutover)", "LIST"},
    {"fail-on", 0, 0, G_OPTION_ARG_STRING, &fail_on_text,
     "blocker, warning, info, never, or new-blocker: what the baseline lacks (default: blocker)",
     "SEVERITY"},
    {"from", 0, 0, G_OPTION_ARG_STRING, &options.question.client_address,
     "the address that connections will come from", "ADDRESS"},
    {"plugin", 0, 0, G_OPTION_ARG_STRING, &options.question.plugin,
     "the plugin of logical decoding, e.g. pglogical", "NAME"},
    {"long-transaction", 0, 0, G_OPTION_ARG_INT, &options.question.long_transaction_seconds,
     "from when on a transaction counts as long (default: 600)", "SECONDS"},
    {"given", 0, 0, G_OPTION_ARG_STRING_ARRAY, &given,
     "what no server can tell, e.g. dms-version=3.5.4; may be repeated", "NAME=VALUE"},
    {"checks", 0, 0, G_OPTION_ARG_FILENAME, &options.checks_folder, "your own checks", "DIR"},
    {"waivers", 0, 0, G_OPTION_ARG_FILENAME, &options.waivers_path, "accepted findings, as JSON",
     "FILE"},
    {"baseline", 0, 0, G_OPTION_ARG_FILENAME, &options.baseline_path,
     "compare with the last assessment of this case (default: with the one before in --case)",
     "FILE"},
    {"remedy-sql", 0, 0, G_OPTION_ARG_FILENAME, &options.remedy_folder,
     "write the statements that help into source.sql and target.sql, commented out", "DIR"},
    {NULL}};

static gboolean
refuse(const char *option, const char *value, const char *known, GError **error)
{
    g_autofree char *hint = g_strdup_printf("Known are: %s.", known);
    error_set(error, PGC_ERROR_USAGE, hint, "invalid value \"%s\" for --%s", value, option);
    return FALSE;
}

static gboolean
read_options(GError **error)
{
    if (engine_text != NULL && !engine_from_name(engine_text, &options.question.engine))
        return refuse("engine", engine_text, "dms, logical, copy", error);
    if (phase_text != NULL && !phases_from_name(phase_text, &options.question.phases))
        return refuse("phase", phase_text, "full-load, cdc, cutover, verify, parted by commas",
                      error);
    if (options.question.long_transaction_seconds < 0) {
        error_set(error, PGC_ERROR_USAGE, "Give a number of seconds.",
                  "invalid value \"%d\" for --long-transaction",
                  options.question.long_transaction_seconds);
        return FALSE;
    }
    options.question.given = (const char *const *)given;
    options.never_fails = g_strcmp0(fail_on_text, "never") == 0;
    options.new_only = g_strcmp0(fail_on_text, "new-blocker") == 0;
    if (fail_on_text == NULL || options.never_fails || options.new_only)
        return TRUE;
    if (!severity_from_name(fail_on_text, &options.fail_on) || options.fail_on == SEVERITY_NONE)
        return refuse("fail-on", fail_on_text, "blocker, warning, info, never, new-blocker", error);
    return TRUE;
}

static gboolean
assess(Prepared *prepared, ExitStatus *status, GError **error)
{
    if (engine_text == NULL && prepare_has_task())
        options.question.engine = ENGINE_DMS;
    prepare_options.judges_task = TRUE;
    prepare_options.verify = (options.question.phases & PHASE_VERIFY) != 0;
    return prepare_collect(prepared, NULL, error) &&
           assess_run(prepared->file, prepared->run, &options, status, error) &&
           assess_print_summary(prepared->file, prepared->run, error);
}

int
main(int argc, char **argv)
{
    g_autofree char *command_line = server_take_options(&argc, argv);
    g_autofree GOptionEntry *all = prepare_entries(entries);
    g_autoptr(GError) error = NULL;
    Prepared prepared = {0};
    ExitStatus status = STATUS_CLEAN;
    if (!options_parse("pgcrossing-assess", "Runs the checks over the facts of the case.", all,
                       argc, argv, &error) ||
        !read_options(&error))
        return (int)prepare_finish(&prepared, STATUS_FAILED, g_steal_pointer(&error));
    interrupt_install();
    if (prepare_open(&prepared, "assess", command_line, PREPARE_ANY_SERVERS, &error))
        (void)assess(&prepared, &status, &error);
    return (int)prepare_conclude(prepare_finish(&prepared, status, g_steal_pointer(&error)));
}
