/* pgcrossing validate: compares every row of two servers. */
#include "validate/validate.h"
#include "base/error.h"
#include "base/options.h"
#include "pg/interrupt.h"
#include "tools/compare_options.h"
#include "tools/compare_settings.h"
#include "tools/live_options.h"
#include "tools/schema_checks.h"

#define DEFAULT_JOBS 2
#define MAXIMUM_JOBS 256
#define DEFAULT_BATCH 1000
#define MAXIMUM_BATCH 1000000

#define MINIMUM_RATE ((gint64)32 * 1024)
#define MAXIMUM_RATE ((gint64)1 << 40)

static char *jobs_text, *rate_text, *batch_text, *repair_path, *undo_path;
static char *snapshot_id;
static gboolean rows_only;
static gboolean resume;
static AssessOptions schema_options = VERIFY_OPTIONS_DEFAULT;

static const GOptionEntry entries[] = {
    {"jobs", 'j', 0, G_OPTION_ARG_STRING, &jobs_text,
     "sessions per server (default: the task's ThreadCount, else 2)", "N"},
    {"max-rate", 0, 0, G_OPTION_ARG_STRING, &rate_text,
     "the most bytes per second that both servers read together, e.g. 20MB (default: no limit)",
     "BYTES"},
    {"snapshot", 0, 0, G_OPTION_ARG_STRING, &snapshot_id,
     "an exported snapshot of the source, kept open by another session", "ID"},
    {"resume", 0, 0, G_OPTION_ARG_NONE, &resume,
     "do not read again the tables that an interrupted compare of this case found equal", NULL},
    {"rows-only", 0, 0, G_OPTION_ARG_NONE, &rows_only,
     "do not compare the schema, sequences and large objects; the verdict says so", NULL},
    {"checks", 0, 0, G_OPTION_ARG_FILENAME, &schema_options.checks_folder, "your own checks",
     "DIR"},
    {"waivers", 0, 0, G_OPTION_ARG_FILENAME, &schema_options.waivers_path,
     "accepted differences of the schema, as JSON", "FILE"},
    {"repair-sql", 0, 0, G_OPTION_ARG_FILENAME, &repair_path,
     "write statements that make the target's rows equal to the source's; they are not run",
     "FILE"},
    {"undo-sql", 0, 0, G_OPTION_ARG_FILENAME, &undo_path,
     "write statements that take those of --repair-sql back", "FILE"},
    {"batch", 0, 0, G_OPTION_ARG_STRING, &batch_text,
     "statements in one transaction of these files (default: 1000)", "NUMBER"},
    {NULL}};

static gboolean
read_repair(GError **error)
{
    gint64 batch = DEFAULT_BATCH;
    if (batch_text != NULL && !options_number("batch", batch_text, 1, MAXIMUM_BATCH, &batch, error))
        return FALSE;
    compare_options.repair_path = repair_path;
    compare_options.undo_path = undo_path;
    compare_options.repair_batch = (guint)batch;
    const CompareRules *rules = &compare_options.rules;
    if (repair_path != NULL && (rules->mode != COMPARE_EXACT || rules->sample > 0)) {
        error_set(error, PGC_ERROR_USAGE, "Leave out --mode and --sample.",
                  "--repair-sql needs an exact compare of all rows");
        return FALSE;
    }
    if (repair_path != NULL || (undo_path == NULL && batch_text == NULL))
        return TRUE;
    error_set(error, PGC_ERROR_USAGE, "Name a file for the repair, too.", "--%s needs --repair-sql",
              undo_path != NULL ? "undo-sql" : "batch");
    return FALSE;
}

/* In these ways no table is known to be equal before the end, or each has to be read. */
static gboolean
read_resume(GError **error)
{
    const CompareRules *rules = &compare_options.rules;
    const char *other = rules->mode == COMPARE_EVIDENCE ? "mode evidence"
                        : rules->sample > 0             ? "sample"
                        : compare_options.canary        ? "canary"
                        : compare_options.live != NULL  ? "live"
                                                        : NULL;
    compare_options.resume = resume;
    if (!resume || other == NULL)
        return TRUE;
    error_set(error, PGC_ERROR_USAGE, "Leave out one of them.",
              "--resume does not go together with --%s", other);
    return FALSE;
}

static gboolean
read_options(GError **error)
{
    gint64 jobs = DEFAULT_JOBS;
    if (jobs_text != NULL && !options_number("jobs", jobs_text, 1, MAXIMUM_JOBS, &jobs, error))
        return FALSE;
    compare_options.jobs = (guint)jobs;
    compare_options.quiet = common_options.quiet;
    prepare_options.verify = !rows_only;
    prepare_options.rows_only = rows_only;
    return (rate_text == NULL || options_bytes("max-rate", rate_text, MINIMUM_RATE, MAXIMUM_RATE,
                                               &compare_options.max_rate, error)) &&
           compare_take_options(error) && read_repair(error) &&
           live_take_options(&compare_options, error) && read_resume(error);
}

static gboolean
validate(Prepared *prepared, ExitStatus *status, GError **error)
{
    return prepare_collect(prepared, snapshot_id, error) &&
           compare_take_settings(prepared, jobs_text != NULL, error) &&
           validate_run(prepared->file, prepared->run, prepared->server[SIDE_SOURCE],
                        prepared->server[SIDE_TARGET], snapshot_id, &compare_options, status,
                        error) &&
           validate_print(prepared->file, prepared->run, error) &&
           verify_schema(prepared, rows_only ? NULL : &schema_options, status, error);
}

int
main(int argc, char **argv)
{
    g_autofree char *command_line = server_take_options(&argc, argv);
    g_autofree GOptionEntry *own = options_join(entries, compare_entries);
    g_autofree GOptionEntry *both = options_join(own, live_entries);
    g_autofree GOptionEntry *all = prepare_entries(both);
    g_autoptr(GError) error = NULL;
    Prepared prepared = {0};
    ExitStatus status = STATUS_CLEAN;
    if (!options_parse("pgcrossing-validate", "Compares every row of the two servers.", all, argc,
                       argv, &error) ||
        !read_options(&error))
        return (int)prepare_finish(&prepared, STATUS_FAILED, g_steal_pointer(&error));
    interrupt_install();
    if (prepare_open(&prepared, "validate", command_line, PREPARE_BOTH_SERVERS, &error))
        (void)validate(&prepared, &status, &error);
    return (int)prepare_conclude(prepare_finish(&prepared, status, g_steal_pointer(&error)));
}
