/* pgcrossing run: assess, and if nothing blocks: migrate, validate, report. */
#include "case/run.h"
#include "assess/assess.h"
#include "base/error.h"
#include "base/options.h"
#include "base/output.h"
#include "pg/interrupt.h"
#include "task/task_setting.h"
#include "tools/compare_options.h"
#include "tools/compare_settings.h"
#include "tools/load_options.h"
#include "tools/report_options.h"
#include "tools/schema_checks.h"

#define DEFAULT_JOBS 2

static gboolean force;
static char **given;
static AssessOptions assess_options = ASSESS_OPTIONS_DEFAULT;
static gboolean rows_only;
static AssessOptions schema_options = VERIFY_OPTIONS_DEFAULT;

static const GOptionEntry entries[] = {
    {"force", 0, 0, G_OPTION_ARG_NONE, &force,
     "migrate even where checks block; the report says so", NULL},
    {"from", 0, 0, G_OPTION_ARG_STRING, &assess_options.question.client_address,
     "the address that connections will come from", "ADDRESS"},
    {"given", 0, 0, G_OPTION_ARG_STRING_ARRAY, &given,
     "what no server can tell, e.g. target-free-bytes=500000000000; may be repeated", "NAME=VALUE"},
    {"checks", 0, 0, G_OPTION_ARG_FILENAME, &assess_options.checks_folder, "your own checks",
     "DIR"},
    {"waivers", 0, 0, G_OPTION_ARG_FILENAME, &assess_options.waivers_path,
     "accepted findings, as JSON", "FILE"},
    {"rows-only", 0, 0, G_OPTION_ARG_NONE, &rows_only,
     "do not compare the schema, sequences and large objects; the verdict says so", NULL},
    {NULL}};

/* What the load is told, the checks do not have to be told again. */
static void
give_roles(void)
{
    g_autoptr(GStrvBuilder) builder = g_strv_builder_new();
    for (guint index = 0; given != NULL && given[index] != NULL; index++)
        if (g_str_has_prefix(given[index], "roles-created="))
            return;
    if (given != NULL)
        g_strv_builder_addv(builder, (const char **)given);
    g_strv_builder_add(builder, load_options.roles ? "roles-created=true" : "roles-created=false");
    g_strfreev(given);
    given = g_strv_builder_end(builder);
}

static gboolean
read_options(GError **error)
{
    if (!load_take_options(error) || !compare_take_options(error))
        return FALSE;
    give_roles();
    assess_options.question.given = (const char *const *)given;
    compare_options.jobs = load_options.jobs > 0 ? load_options.jobs : DEFAULT_JOBS;
    schema_options.checks_folder = assess_options.checks_folder;
    schema_options.waivers_path = assess_options.waivers_path;
    compare_options.max_rate = load_options.max_rate;
    compare_options.quiet = common_options.quiet;
    return !report_is_wanted() || report_check_options(&report_options, error);
}

/* Assesses, names the tables that the snapshot has to lock, and tells whether there is nothing to
 * load. */
static ExitStatus
assess_stage(const char *command_line, GPtrArray **tables, gboolean *only_validates)
{
    g_autoptr(GError) error = NULL;
    Prepared prepared;
    ExitStatus status = STATUS_CLEAN;
    if (prepare_open(&prepared, "assess", command_line, PREPARE_BOTH_SERVERS, &error) &&
        prepare_collect(&prepared, NULL, &error) &&
        task_setting_flag(prepared.file, prepared.run, "ValidationOnly", only_validates, &error) &&
        assess_run(prepared.file, prepared.run, &assess_options, &status, &error) &&
        assess_print_summary(prepared.file, prepared.run, &error))
        *tables = migrate_tables_to_lock(prepared.file, prepared.run, prepared.server[SIDE_SOURCE],
                                         &error);
    return prepare_finish(&prepared, status, g_steal_pointer(&error));
}

/* What selects tables is taken again under the snapshot: the plan must be of the moment that is
 * copied. Checks have judged the rest. */
static ExitStatus
migrate_stage(const char *command_line, const PgSnapshot *snapshot, gboolean forced)
{
    g_autoptr(GError) error = NULL;
    Prepared prepared;
    Migration *migration = NULL;
    ExitStatus status = STATUS_CLEAN;
    prepare_options.rows_only = TRUE;
    if (prepare_open(&prepared, "migrate", command_line, PREPARE_BOTH_SERVERS, &error) &&
        (!forced || run_set_detail(prepared.file, prepared.run, "forced",
                                   "yes: checks blocked, and --force was given", &error)) &&
        prepare_collect(&prepared, snapshot->id, &error))
        migration = migrate_open(prepared.server[SIDE_SOURCE], prepared.server[SIDE_TARGET],
                                 snapshot, &load_options, &error);
    if (migration != NULL)
        (void)migrate_run(migration, prepared.file, prepared.run, &status, &error);
    g_clear_pointer(&migration, migrate_close);
    return prepare_finish(&prepared, status, g_steal_pointer(&error));
}

static ExitStatus
validate_stage(const char *command_line, const PgSnapshot *snapshot)
{
    g_autoptr(GError) error = NULL;
    Prepared prepared;
    ExitStatus status = STATUS_CLEAN;
    prepare_options.verify = !rows_only;
    prepare_options.rows_only = rows_only;
    if (prepare_open(&prepared, "validate", command_line, PREPARE_BOTH_SERVERS, &error) &&
        prepare_collect(&prepared, snapshot->id, &error) &&
        compare_take_settings(&prepared, load_options.jobs > 0, &error) &&
        validate_run(prepared.file, prepared.run, prepared.server[SIDE_SOURCE],
                     prepared.server[SIDE_TARGET], snapshot->id, &compare_options, &status,
                     &error) &&
        validate_print(prepared.file, prepared.run, &error))
        (void)verify_schema(&prepared, rows_only ? NULL : &schema_options, &status, &error);
    return prepare_finish(&prepared, status, g_steal_pointer(&error));
}

static ExitStatus
report_stage(void)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(CaseFile) file = case_open(common_options.case_path, CASE_READ_ONLY, &error);
    if (file != NULL && report_write(file, &report_options, &error))
        return STATUS_CLEAN;
    output_error(error);
    return STATUS_FAILED;
}

static PgSnapshot *
take_snapshot(const GPtrArray *tables)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(PgServer) source = server_required(SIDE_SOURCE, &error);
    PgSnapshot *snapshot = source == NULL ? NULL : snapshot_export(source, tables, &error);
    if (snapshot == NULL)
        output_error(error);
    return snapshot;
}

/* What the checks find stands in the way of a load; here there is none. */
static ExitStatus
compare_alone(const char *command_line, const GPtrArray *tables)
{
    output_note("the task only validates (ValidationOnly): nothing is loaded");
    g_autoptr(PgSnapshot) snapshot = take_snapshot(tables);
    return snapshot == NULL ? STATUS_FAILED : validate_stage(command_line, snapshot);
}

/* One snapshot from before the plan's facts until the compare has ended. */
static ExitStatus
move_and_compare(const char *command_line, const GPtrArray *tables, gboolean forced)
{
    g_autoptr(PgSnapshot) snapshot = take_snapshot(tables);
    if (snapshot == NULL)
        return STATUS_FAILED;
    ExitStatus status = migrate_stage(command_line, snapshot, forced);
    if (status == STATUS_FAILED || interrupt_requested())
        return status;
    return status_combine(status, validate_stage(command_line, snapshot));
}

static ExitStatus
run_stages(const char *command_line)
{
    g_autoptr(GPtrArray) tables = NULL;
    gboolean only_validates = FALSE;
    ExitStatus status = assess_stage(command_line, &tables, &only_validates);
    gboolean blocked = status == STATUS_FINDINGS;
    if (status == STATUS_FAILED || interrupt_requested())
        return status;
    if (only_validates)
        return status_combine(status, compare_alone(command_line, tables));
    if (blocked && !force) {
        output_warning("nothing was migrated: checks block (--force migrates all the same)");
        return status;
    }
    return status_combine(status, move_and_compare(command_line, tables, blocked));
}

int
main(int argc, char **argv)
{
    g_autofree char *command_line = server_take_options(&argc, argv);
    g_autofree GOptionEntry *own = options_join(entries, load_entries);
    g_autofree GOptionEntry *both = options_join(own, compare_entries);
    g_autofree GOptionEntry *with_reports = options_join(both, report_entries);
    g_autofree GOptionEntry *all = prepare_entries(with_reports);
    g_autoptr(GError) error = NULL;
    if (!options_parse("pgcrossing-run", "Assesses, migrates, compares every row, and reports.",
                       all, argc, argv, &error) ||
        !read_options(&error)) {
        output_error(error);
        return STATUS_FAILED;
    }
    interrupt_install();
    ExitStatus status = prepare_conclude(run_stages(command_line));
    /* The report is wanted most where something went wrong. */
    if (report_is_wanted() && g_file_test(common_options.case_path, G_FILE_TEST_EXISTS))
        status = status_combine(status, report_stage());
    return (int)status;
}
