/* pgcrossing migrate: schema, rows, indexes, constraints, sequences onto the target. */
#include "base/error.h"
#include "base/options.h"
#include "base/output.h"
#include "pg/interrupt.h"
#include "tools/load_options.h"
#include "tools/prepare.h"

static char *snapshot_id, *join_run;
static gboolean finish_ledger, show_plan_only, show_status_only, sequences_only, print_only;

static const GOptionEntry entries[] = {
    {"resume", 0, 0, G_OPTION_ARG_NONE, &load_options.resume,
     "go on with the migration that did not end", NULL},
    {"source-is-frozen", 0, 0, G_OPTION_ARG_NONE, &load_options.source_is_frozen,
     "with --resume: nobody has written to the source since it was begun", NULL},
    {"snapshot", 0, 0, G_OPTION_ARG_STRING, &snapshot_id,
     "read the source in this exported snapshot", "ID"},
    {"join", 0, 0, G_OPTION_ARG_STRING, &join_run,
     "only load rows for the migration of that name, which was begun elsewhere; --status names it",
     "RUN"},
    {"plan", 0, 0, G_OPTION_ARG_NONE, &show_plan_only,
     "only print what would be done, item by item, and why", NULL},
    {"status", 0, 0, G_OPTION_ARG_NONE, &show_status_only,
     "only print how far the target's migration is, whoever runs it", NULL},
    {"sequences-only", 0, 0, G_OPTION_ARG_NONE, &sequences_only,
     "only set the target's sequences to where the source's are, or beyond the rows, whoever "
     "loaded "
     "them; none goes back",
     NULL},
    {"print", 0, 0, G_OPTION_ARG_NONE, &print_only,
     "with --sequences-only: print the SQL, change nothing", NULL},
    {"finish", 0, 0, G_OPTION_ARG_NONE, &finish_ledger,
     "only drop the ledger, schema \"pgcrossing\", from the target", NULL},
    {NULL}};

static gboolean
take_options(GError **error)
{
    if (!load_take_options(error))
        return FALSE;
    if (load_options.source_is_frozen && !load_options.resume)
        error_set(error, PGC_ERROR_USAGE, "Give --resume too.",
                  "--source-is-frozen is about a migration that is resumed");
    else if (join_run != NULL && load_options.resume)
        error_set(error, PGC_ERROR_USAGE, "Give --resume where it was begun.",
                  "--join and --resume exclude each other");
    else if (join_run != NULL && (prepare_has_task() || prepare_options.new_task))
        error_set(error, PGC_ERROR_USAGE,
                  "Leave the task's files out: what to load, and how, is in the ledger.",
                  "--join loads what the migration was begun with, and takes no task");
    else if (print_only && !sequences_only)
        error_set(error, PGC_ERROR_USAGE, "Give --sequences-only too.",
                  "--print is about the SQL that sets sequences");
    else if (sequences_only && (join_run != NULL || load_options.resume || snapshot_id != NULL))
        error_set(error, PGC_ERROR_USAGE, "Give --sequences-only when the load has ended.",
                  "--sequences-only loads nothing, and takes no --join, --resume or --snapshot");
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
    return load_options.resume ? migrate_take_over(source, prepared->server[SIDE_TARGET], error)
                               : NULL;
}

static PgSnapshot *
take_snapshot(const Prepared *prepared, GError **error)
{
    const PgServer *source = prepared->server[SIDE_SOURCE];
    g_autoptr(GPtrArray) tables =
        migrate_tables_to_lock(prepared->file, prepared->run, source, error);
    return tables == NULL ? NULL : snapshot_export(source, tables, error);
}

static Migration *
open_migration(const Prepared *prepared, const PgSnapshot *snapshot, GError **error)
{
    return migrate_open(prepared->server[SIDE_SOURCE], prepared->server[SIDE_TARGET], snapshot,
                        &load_options, error);
}

/* Without a task pg_dump works while the facts are collected. A task says which tables to lock, and
 * how sessions are to be set, and both take facts; what looks into rows takes too long to keep all
 * tables locked. */
static gboolean
prepare_migration(Prepared *prepared, PgSnapshot **snapshot, Migration **migration, GError **error)
{
    gboolean has_task;
    if (!prepare_task(prepared, &has_task, error))
        return FALSE;
    gboolean is_early = !has_task && !prepare_options.deep;
    if (is_early && *snapshot == NULL)
        *snapshot = migrate_lock_all(prepared->server[SIDE_SOURCE], error);
    if (is_early && *snapshot != NULL)
        *migration = open_migration(prepared, *snapshot, error);
    if (is_early && *migration == NULL)
        return FALSE;
    if (!prepare_collect(prepared, *snapshot == NULL ? NULL : (*snapshot)->id, error))
        return FALSE;
    if (*snapshot == NULL)
        *snapshot = take_snapshot(prepared, error);
    if (*snapshot != NULL && *migration == NULL)
        *migration = open_migration(prepared, *snapshot, error);
    return *migration != NULL;
}

static gboolean
migrate(Prepared *prepared, ExitStatus *status, GError **error)
{
    g_autoptr(GError) failure = NULL;
    g_autoptr(PgSnapshot) snapshot = find_snapshot(prepared, &failure);
    g_autoptr(Migration) migration = NULL;
    if (failure != NULL) {
        g_propagate_error(error, g_steal_pointer(&failure));
        return FALSE;
    }
    return prepare_migration(prepared, &snapshot, &migration, error) &&
           (show_plan_only ? migrate_show_plan(migration, prepared->file, prepared->run, error)
                           : migrate_run(migration, prepared->file, prepared->run, status, error));
}

static gboolean
set_sequences(Prepared *prepared, ExitStatus *status, GError **error)
{
    return prepare_collect(prepared, NULL, error) &&
           migrate_set_sequences(prepared->file, prepared->run, prepared->server[SIDE_SOURCE],
                                 prepared->server[SIDE_TARGET], print_only, status, error);
}

/* As the case calls the run: only what loads rows is a migration. */
static const char *
tool_name(void)
{
    if (sequences_only)
        return print_only ? "plan" : "sequences";
    return show_plan_only ? "plan" : "migrate";
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
    return target != NULL && migrate_join(source, target, join_run, &load_options, &status, error)
               ? status
               : STATUS_FAILED;
}

int
main(int argc, char **argv)
{
    g_autofree char *command_line = server_take_options(&argc, argv);
    g_autofree GOptionEntry *own = options_join(entries, load_entries);
    g_autofree GOptionEntry *all = prepare_entries(own);
    g_autoptr(GError) error = NULL;
    Prepared prepared = {0};
    ExitStatus status = STATUS_CLEAN;
    if (!options_parse("pgcrossing-migrate", "Moves a database, or what a task selects of it.", all,
                       argc, argv, &error) ||
        !take_options(&error))
        return (int)prepare_finish(&prepared, STATUS_FAILED, g_steal_pointer(&error));
    interrupt_install();
    prepare_options.rows_only = TRUE;
    if (finish_ledger)
        status = look_at_ledger(migrate_finish, &error);
    else if (show_status_only)
        status = look_at_ledger(migrate_show_status, &error);
    else if (join_run != NULL)
        status = join(&error);
    else if (prepare_open(&prepared, tool_name(), command_line, PREPARE_BOTH_SERVERS, &error))
        (void)(sequences_only ? set_sequences : migrate)(&prepared, &status, &error);
    return (int)prepare_finish(&prepared, status, g_steal_pointer(&error));
}
