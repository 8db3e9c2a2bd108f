/* pgcrossing migrate: schema, rows, indexes, constraints, sequences onto the target. */
#include "migrate/migrate.h"
#include "base/error.h"
#include "base/options.h"
#include "base/output.h"
#include "pg/interrupt.h"
#include "tools/prepare.h"

#define MAXIMUM_JOBS 64
#define MAXIMUM_RANGE 1048576
#define MEGABYTE ((gint64)1024 * 1024)
#define MINIMUM_RATE ((gint64)32 * 1024)
#define MAXIMUM_RATE ((gint64)1024 * 1024 * MEGABYTE)

static MigrateOptions options;
static char *pg_dump_path, *jobs_text, *index_jobs_text, *range_text, *rate_text, *policy_text,
    *snapshot_id, *join_run;
static gboolean finish_ledger, show_plan_only, show_status_only;

static const GOptionEntry entries[] = {
    {"jobs", 'j', 0, G_OPTION_ARG_STRING, &jobs_text,
     "sessions on each server (default: the task's MaxFullLoadSubTasks, else 2)", "NUMBER"},
    {"index-jobs", 0, 0, G_OPTION_ARG_STRING, &index_jobs_text,
     "sessions on the target that build indexes (default: as many as --jobs)", "NUMBER"},
    {"range-size", 0, 0, G_OPTION_ARG_STRING, &range_text,
     "the least megabytes of a range that a large table is cut into (default: 64)", "MEGABYTES"},
    {"max-rate", 0, 0, G_OPTION_ARG_STRING, &rate_text,
     "the most bytes per second over all sessions, e.g. 20MB (default: no limit)", "BYTES"},
    {"on-table-error", 0, 0, G_OPTION_ARG_STRING, &policy_text,
     "what a table that cannot be loaded means for the others: suspend (they are loaded all the "
     "same) or stop (no other is begun); default: the task's TableErrorPolicy, else suspend",
     "stop|suspend"},
    {"resume", 0, 0, G_OPTION_ARG_NONE, &options.resume,
     "go on with the migration that did not end", NULL},
    {"source-is-frozen", 0, 0, G_OPTION_ARG_NONE, &options.source_is_frozen,
     "with --resume: nobody has written to the source since it was begun", NULL},
    {"snapshot", 0, 0, G_OPTION_ARG_STRING, &snapshot_id,
     "read the source in this exported snapshot", "ID"},
    {"pg-dump", 0, 0, G_OPTION_ARG_FILENAME, &pg_dump_path,
     "use this pg_dump, and the pg_restore beside it", "PATH"},
    {"allow-drop", 0, 0, G_OPTION_ARG_NONE, &options.allow_drop,
     "tables of the target may be dropped where the task says DROP_AND_CREATE", NULL},
    {"no-owner", 0, 0, G_OPTION_ARG_NONE, &options.no_owner,
     "everything belongs to the role that migrates", NULL},
    {"no-privileges", 0, 0, G_OPTION_ARG_NONE, &options.no_privileges, "leave rights behind", NULL},
    {"no-tablespaces", 0, 0, G_OPTION_ARG_NONE, &options.no_tablespaces,
     "put everything into the target's default tablespace", NULL},
    {"roles", 0, 0, G_OPTION_ARG_NONE, &options.roles,
     "create the source's roles that the target lacks, without passwords", NULL},
    {"publications", 0, 0, G_OPTION_ARG_NONE, &options.publications,
     "create the source's publications too", NULL},
    {"no-analyze", 0, 0, G_OPTION_ARG_NONE, &options.no_analyze,
     "leave the target without statistics: run vacuumdb --analyze-in-stages on it", NULL},
    {"join", 0, 0, G_OPTION_ARG_STRING, &join_run,
     "only load rows for the migration of that name, which was begun elsewhere; --status names it",
     "RUN"},
    {"plan", 0, 0, G_OPTION_ARG_NONE, &show_plan_only,
     "only print what would be done, item by item, and why", NULL},
    {"status", 0, 0, G_OPTION_ARG_NONE, &show_status_only,
     "only print how far the target's migration is, whoever runs it", NULL},
    {"finish", 0, 0, G_OPTION_ARG_NONE, &finish_ledger,
     "only drop the ledger, schema \"pgcrossing\", from the target", NULL},
    {NULL}};

static gboolean
take_number(const char *name, const char *text, gint64 maximum, gint64 *number, GError **error)
{
    return text == NULL || options_number(name, text, 1, maximum, number, error);
}

static gboolean
take_policy(GError **error)
{
    if (policy_text == NULL)
        return TRUE;
    options.on_table_error =
        g_str_equal(policy_text, "stop") ? TABLE_ERROR_STOP : TABLE_ERROR_SUSPEND;
    if (options.on_table_error == TABLE_ERROR_STOP || g_str_equal(policy_text, "suspend"))
        return TRUE;
    error_set(error, PGC_ERROR_USAGE, "Known are stop and suspend.",
              "invalid value \"%s\" for --on-table-error", policy_text);
    return FALSE;
}

static gboolean
take_options(GError **error)
{
    gint64 jobs = 0, index_jobs = 0, range = 0;
    if (!take_number("jobs", jobs_text, MAXIMUM_JOBS, &jobs, error) ||
        !take_number("index-jobs", index_jobs_text, MAXIMUM_JOBS, &index_jobs, error) ||
        !take_number("range-size", range_text, MAXIMUM_RANGE, &range, error) ||
        (rate_text != NULL && !options_bytes("max-rate", rate_text, MINIMUM_RATE, MAXIMUM_RATE,
                                             &options.max_rate, error)) ||
        !take_policy(error))
        return FALSE;
    options.jobs = (guint)jobs;
    options.index_jobs = (guint)index_jobs;
    options.range_bytes = range * MEGABYTE;
    options.pg_dump = pg_dump_path;
    prepare_options.pg_dump = pg_dump_path;
    options.quiet = common_options.quiet;
    if (options.source_is_frozen && !options.resume)
        error_set(error, PGC_ERROR_USAGE, "Give --resume too.",
                  "--source-is-frozen is about a migration that is resumed");
    else if (join_run != NULL && options.resume)
        error_set(error, PGC_ERROR_USAGE, "Give --resume where it was begun.",
                  "--join and --resume exclude each other");
    else
        return TRUE;
    return FALSE;
}

/* One that is there before the facts are collected; NULL without an error if there is none. */
static PgSnapshot *
find_snapshot(const Prepared *prepared, GError **error)
{
    const PgServer *source = prepared->server[SIDE_SOURCE];
    if (snapshot_id != NULL)
        return snapshot_given(source, snapshot_id, error);
    return options.resume ? migrate_take_over(source, prepared->server[SIDE_TARGET], error) : NULL;
}

static PgSnapshot *
take_snapshot(const Prepared *prepared, GError **error)
{
    const PgServer *source = prepared->server[SIDE_SOURCE];
    g_autoptr(GPtrArray) tables =
        migrate_tables_to_lock(prepared->file, prepared->run, source, error);
    return tables == NULL ? NULL : snapshot_export(source, tables, error);
}

static gboolean
migrate(Prepared *prepared, ExitStatus *status, GError **error)
{
    g_autoptr(GError) failure = NULL;
    g_autoptr(PgSnapshot) snapshot = find_snapshot(prepared, &failure);
    if (failure != NULL) {
        g_propagate_error(error, g_steal_pointer(&failure));
        return FALSE;
    }
    if (!prepare_collect(prepared, snapshot == NULL ? NULL : snapshot->id, error))
        return FALSE;
    if (snapshot == NULL)
        snapshot = take_snapshot(prepared, error);
    if (snapshot != NULL && show_plan_only)
        return migrate_show_plan(prepared->file, prepared->run, prepared->server[SIDE_SOURCE],
                                 prepared->server[SIDE_TARGET], snapshot, &options, error);
    return snapshot != NULL &&
           migrate_run(prepared->file, prepared->run, prepared->server[SIDE_SOURCE],
                       prepared->server[SIDE_TARGET], snapshot, &options, status, error);
}

/* What is about the target's ledger alone needs no case. */
static ExitStatus
look_at_ledger(gboolean (*function)(const PgServer *target, GError **error), GError **error)
{
    g_autoptr(PgServer) target = server_required(SIDE_TARGET, error);
    return target != NULL && function(target, error) ? STATUS_CLEAN : STATUS_FAILED;
}

static ExitStatus
join(GError **error)
{
    ExitStatus status;
    g_autoptr(PgServer) source = server_required(SIDE_SOURCE, error);
    g_autoptr(PgServer) target = source == NULL ? NULL : server_required(SIDE_TARGET, error);
    return target != NULL && migrate_join(source, target, join_run, &options, &status, error)
               ? status
               : STATUS_FAILED;
}

int
main(int argc, char **argv)
{
    g_autofree char *command_line = server_take_options(&argc, argv);
    g_autofree GOptionEntry *all = prepare_entries(entries);
    g_autoptr(GError) error = NULL;
    Prepared prepared = {0};
    ExitStatus status = STATUS_CLEAN;
    if (!options_parse("pgcrossing-migrate", "Moves a database, or what a task selects of it.", all,
                       argc, argv, &error) ||
        !take_options(&error))
        return (int)prepare_finish(&prepared, STATUS_FAILED, g_steal_pointer(&error));
    interrupt_install();
    if (finish_ledger)
        status = look_at_ledger(migrate_finish, &error);
    else if (show_status_only)
        status = look_at_ledger(migrate_show_status, &error);
    else if (join_run != NULL)
        status = join(&error);
    else if (prepare_open(&prepared, show_plan_only ? "plan" : "migrate", command_line,
                          PREPARE_BOTH_SERVERS, &error))
        (void)migrate(&prepared, &status, &error);
    return (int)prepare_finish(&prepared, status, g_steal_pointer(&error));
}
