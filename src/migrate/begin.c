#include "base/error.h"
#include "base/output.h"
#include "case/run.h"
#include "migrate/closure.h"
#include "migrate/extension_rows.h"
#include "migrate/items.h"
#include "migrate/keeper.h"
#include "migrate/key_ranges.h"
#include "migrate/ledger_items.h"
#include "migrate/ledger_plan.h"
#include "migrate/ledger_settings.h"
#include "migrate/migration.h"
#include "migrate/objects.h"
#include "migrate/owners.h"
#include "migrate/preconditions.h"
#include "migrate/rest.h"
#include "migrate/retype.h"
#include "migrate/roles.h"
#include "migrate/target.h"
#include "migrate/unlogged.h"
#include "pg/quote.h"
#include "task/task_setting.h"

#define DEFAULT_JOBS 2

static gboolean
open_and_lock(Migration *migration, GError **error)
{
    migration->source = session_open(migration->source_server, SESSION_READ_ONLY, "migrate", error);
    return migration->source != NULL &&
           precondition_servers(migration->source, migration->target, error) &&
           session_execute(migration->target, "SET synchronous_commit = on", error) &&
           ledger_lock(migration->target, error) &&
           snapshot_import(migration->source, migration->snapshot->id, error) &&
           ledger_read_moment(migration->snapshot, &migration->moment, error);
}

static void
set_jobs(Migration *migration, guint jobs)
{
    migration->jobs = jobs;
    migration->index_jobs =
        migration->options->index_jobs > 0 ? migration->options->index_jobs : jobs;
}

static gboolean
refuse_validation_only(CaseFile *file, gint64 run, GError **error)
{
    gboolean only_validates = FALSE;
    if (!task_setting_flag(file, run, "ValidationOnly", &only_validates, error))
        return FALSE;
    if (only_validates)
        error_set(error, PGC_ERROR_USAGE,
                  "Compare with pgcrossing validate, or set ValidationOnly to false.",
                  "the task only validates (ValidationSettings.ValidationOnly): it moves nothing");
    return !only_validates;
}

/* The command line, or what the task says. */
static gboolean
choose_settings(Migration *migration, GError **error)
{
    const MigrateOptions *options = migration->options;
    CaseFile *file = migration->record.file;
    gint64 jobs = 0, run = migration->record.run;
    g_autofree char *overridden = NULL;
    if (!refuse_validation_only(file, run, error) ||
        !task_setting_number(file, run, "MaxFullLoadSubTasks", &jobs, error) ||
        !error_policy_read(file, run, options->on_table_error, &migration->errors, &overridden,
                           error))
        return FALSE;
    set_jobs(migration, options->jobs > 0 ? options->jobs
                        : jobs > 0        ? (guint)MIN(jobs, 64)
                                          : DEFAULT_JOBS);
    if (options->jobs > 0 && jobs > 0 && options->jobs != jobs)
        output_note("--jobs is obeyed, not MaxFullLoadSubTasks %" G_GINT64_FORMAT " of the task",
                    jobs);
    if (overridden != NULL)
        output_note("--on-table-error is obeyed, not the task's ErrorBehavior (%s)", overridden);
    return TRUE;
}

/* Sets *unfinished, or refuses: a migration that did not end is neither forgotten nor begun
 * again by accident. */
static gboolean
find_unfinished(const Migration *migration, LedgerRun **unfinished, GError **error)
{
    g_autoptr(GError) failure = NULL;
    g_autoptr(LedgerRun) run = ledger_unfinished(migration->target, &failure);
    if (failure != NULL) {
        g_propagate_error(error, g_steal_pointer(&failure));
        return FALSE;
    }
    if (run != NULL && !migration->options->resume) {
        error_set(error, PGC_ERROR_STATE,
                  "Go on with --resume. To begin anew instead, drop or empty the tables that are "
                  "listed in pgcrossing.planned_table, then DROP SCHEMA pgcrossing CASCADE.",
                  "migration %s on the target has not ended", run->uuid);
        return FALSE;
    }
    if (run == NULL && migration->options->resume) {
        error_set(error, PGC_ERROR_STATE, "Begin one without --resume.",
                  "the target has no migration to resume");
        return FALSE;
    }
    *unfinished = g_steal_pointer(&run);
    return TRUE;
}

/* A server's own maintenance_work_mem is meant for vacuum on a busy day. Its shared_buffers tell
 * how large the machine is: all that build indexes together may take half as much again. That a
 * client is gone it notices as for our own sessions. Nothing waits for the disk until the ledger's
 * next phase does, which everything before it is on the disk with: what a crash undid is not there,
 * and is made again. */
static const char restore_query_format[] =
    "SELECT string_agg(format('-c %%s=%%s', name, value), ' ') FROM ("
    "  SELECT 'maintenance_work_mem', wanted / 1024 || 'kB' FROM ("
    "    SELECT least(pg_size_bytes('1GB'), pg_size_bytes(current_setting('shared_buffers')) / %u))"
    "      w(wanted)"
    "   WHERE wanted > pg_size_bytes(current_setting('maintenance_work_mem'))"
    "  UNION ALL SELECT 'synchronous_commit', 'off'"
    "  UNION ALL"
    "  SELECT name, setting FROM pg_settings WHERE name ~ '^tcp_'"
    "      OR name = 'client_connection_check_interval') o(name, value)";

static gboolean
choose_restore_options(Migration *migration, GError **error)
{
    g_autofree char *query = g_strdup_printf(restore_query_format, 2 * migration->index_jobs);
    g_autoptr(GError) failure = NULL;
    migration->restore_options = session_query_value(migration->target, query, &failure);
    if (failure == NULL)
        return TRUE;
    g_propagate_error(error, g_steal_pointer(&failure));
    return FALSE;
}

static gboolean
begin_dump(Migration *migration, GError **error)
{
    const MigrateOptions *options = migration->options;
    migration->programs =
        programs_find(options->pg_dump, session_major_version(migration->snapshot->session),
                      session_major_version(migration->target), error);
    if (migration->programs == NULL)
        return FALSE;
    SchemaSettings settings = {.programs = migration->programs,
                               .source = migration->source_server,
                               .target = migration->target_server,
                               .no_owner = options->no_owner,
                               .no_privileges = options->no_privileges,
                               .no_tablespaces = options->no_tablespaces,
                               .publications = options->publications};
    migration->schema = schema_dump_begin(&settings, migration->snapshot->id, error);
    return migration->schema != NULL;
}

static gboolean
prepare_restore(Migration *migration, GError **error)
{
    if (!choose_restore_options(migration, error))
        return FALSE;
    /* Each parallel pg_restore would report SET transaction_timeout, into each other's lines, and
     * what is harmless could not be told from what is not. */
    gboolean is_noisy =
        migration->programs->major >= 17 && session_major_version(migration->target) < 17;
    schema_set_restore(migration->schema, is_noisy ? 1 : migration->index_jobs,
                       migration->restore_options);
    return TRUE;
}

static gboolean
end_dump(Migration *migration, GError **error)
{
    const MigrateOptions *options = migration->options;
    /* While pg_dump still works. */
    g_autoptr(GHashTable) identities = objects_identities(migration->source, error);
    if (identities == NULL || !schema_dump_end(migration->schema, error))
        return FALSE;
    GPtrArray *entries = migration->schema->entries;
    objects_identify(entries, identities);
    return retype_check(migration->plan, migration->source, error) &&
           closure_choose(migration->plan, entries, migration->source, error) &&
           precondition_roles(entries, migration->source, migration->target, migration->roles,
                              !options->no_owner, !options->no_privileges, error) &&
           (options->no_owner || (objects_mark_present(entries, migration->target, error) &&
                                  precondition_owners(entries, migration->source, migration->target,
                                                      migration->roles, error))) &&
           (options->no_tablespaces ||
            precondition_tablespaces(entries, migration->source, migration->target, error));
}

/* TRUNCATE and DROP of all tables at once, so that foreign keys among them are no obstacle; one
 * from outside, or a view, makes the server refuse and say which. */
static gboolean
execute_on_tables(const Migration *migration, const char *statement, gboolean drops, GError **error)
{
    GString *sql = g_string_new(statement);
    guint count = 0;
    for (guint index = 0; index < migration->plan->tables->len; index++) {
        const PlanTable *table = migration->plan->tables->pdata[index];
        gboolean wanted =
            drops ? table->is_dropped : table->is_there && table->mode == PREPARE_TRUNCATE;
        if (!wanted)
            continue;
        g_autofree char *name = quote_qualified(table->target_schema, table->target_name);
        gboolean alone = !drops && table->target_kind != 'p';
        g_string_append_printf(sql, "%s%s%s", count++ > 0 ? ", " : "", alone ? "ONLY " : "", name);
    }
    gboolean good = count == 0 || session_execute(migration->target, sql->str, error);
    g_string_free(sql, TRUE);
    return good;
}

/* All or nothing: the ledger knows of what was emptied or dropped. */
static gboolean
begin_new(Migration *migration, GError **error)
{
    g_autofree char *sql =
        g_strdup_printf("SELECT uuid FROM run WHERE id = %" G_GINT64_FORMAT, migration->record.run);
    migration->uuid = case_value(migration->record.file, sql, error);
    migration->phase = PHASE_PREPARED;
    migration->load = 1;
    PgSession *target = migration->target;
    const PgServer *const servers[] = {migration->source_server, migration->target_server};
    return migration->uuid != NULL && session_execute(target, "BEGIN", error) &&
           session_execute(target, "SET LOCAL lock_timeout = '10s'", error) &&
           ledger_begin(target, migration->uuid, migration->plan, &migration->moment, error) &&
           ledger_set_settings(target, migration->uuid, servers, error) &&
           execute_on_tables(migration, "TRUNCATE ", FALSE, error) &&
           execute_on_tables(migration, "DROP TABLE ", TRUE, error) &&
           session_execute(target, "COMMIT", error);
}

/* Rows of two moments are never mixed. */
static gboolean
settle_moment(Migration *migration, const LedgerRun *run, GError **error)
{
    if (run->phase >= PHASE_LOADED || ledger_is_same_moment(run, &migration->moment))
        return TRUE;
    if (migration->options->source_is_frozen)
        return ledger_set_moment(migration->target, run, &migration->moment, error) &&
               record_step(&migration->record, "resume", run->uuid, STEP_DONE,
                           "under a new snapshot: the source is said not to have changed", error);
    output_note("the source has moved on since: tables that were loaded begin again");
    if (!large_objects_remove(migration->target, run->uuid, error) ||
        !extension_rows_remove(migration->target, run->uuid, error) ||
        !ledger_restart_load(migration->target, run, migration->plan, &migration->moment, error))
        return FALSE;
    migration->load++;
    for (guint index = 0; index < migration->plan->items->len; index++)
        ((PlanItem *)migration->plan->items->pdata[index])->is_done = FALSE;
    return record_step(&migration->record, "resume", run->uuid, STEP_DONE,
                       "the source has moved on: all tables begin again under a new snapshot",
                       error);
}

static gboolean
record_skipped_entries(Migration *migration, gboolean is_new, GError **error)
{
    for (guint index = 0; index < migration->schema->entries->len; index++) {
        const TocEntry *entry = migration->schema->entries->pdata[index];
        const char *reason = entry->skip_reason;
        if (reason == NULL && is_new && entry->is_wanted && entry->is_present)
            reason = "the target has it already";
        gboolean is_shell = reason == NULL && !migration->plan->is_whole && entry->is_wanted &&
                            toc_is(entry, "TABLE") && entry->class_oid == 1259 &&
                            plan_find(migration->plan, entry->oid) == NULL;
        if (is_shell)
            reason = "created without its rows, since something selected needs it";
        if (reason != NULL && !record_step(&migration->record, "schema", entry->description,
                                           STEP_SKIPPED, reason, error))
            return FALSE;
    }
    return TRUE;
}

static gboolean
record_circumstances(const Migration *migration, const char *disk, GError **error)
{
    CaseFile *file = migration->record.file;
    gint64 run = migration->record.run;
    const PgSnapshot *snapshot = migration->snapshot;
    const Programs *programs = migration->programs;
    g_autofree char *program = g_strdup_printf("%s (%s)", programs->pg_dump, programs->version);
    g_autofree char *stops = error_policy_text(&migration->errors);
    return run_set_detail(file, run, "migrate.snapshot", snapshot->id, error) &&
           run_set_detail(file, run, "migrate.lsn", snapshot->lsn, error) &&
           run_set_detail(file, run, "migrate.txid_snapshot", snapshot->xip, error) &&
           run_set_detail(file, run, "migrate.pg_dump", program, error) &&
           run_set_detail(file, run, "migrate.disk", disk, error) &&
           run_set_detail(file, run, "migrate.errors", stops, error) &&
           run_set_detail(file, run, "migrate.ledger", migration->uuid, error);
}

/* Before the moment is looked at: with rows to load again it matters once more. */
static gboolean
settle_unlogged(Migration *migration, LedgerRun *run, GError **error)
{
    g_autoptr(GHashTable) lost = run->phase < PHASE_SCHEMA
                                     ? g_hash_table_new(NULL, NULL)
                                     : unlogged_find_lost(migration->source, migration->target,
                                                          run->uuid, migration->plan, error);
    if (lost == NULL || g_hash_table_size(lost) == 0)
        return lost != NULL;
    if (!unlogged_begin_again(migration->target, run->uuid, migration->plan, lost, error))
        return FALSE;
    run->phase = migration->phase = PHASE_SCHEMA;
    return record_step(&migration->record, "resume", run->uuid, STEP_DONE,
                       "unlogged tables that a server had emptied begin again", error);
}

static gboolean
create_roles(Migration *migration, GError **error)
{
    return roles_create(&migration->record, migration->source, migration->target, migration->roles,
                        error);
}

static gboolean
begin_or_resume(Migration *migration, LedgerRun *unfinished, GError **error)
{
    if (unfinished == NULL)
        return begin_new(migration, error) && create_roles(migration, error);
    migration->uuid = g_strdup(unfinished->uuid);
    migration->phase = unfinished->phase;
    migration->load = unfinished->load;
    const PgServer *const servers[] = {migration->source_server, migration->target_server};
    return ledger_set_settings(migration->target, migration->uuid, servers, error) &&
           settle_unlogged(migration, unfinished, error) &&
           settle_moment(migration, unfinished, error) &&
           ledger_forget_failures(migration->target, migration->uuid, error) &&
           create_roles(migration, error) &&
           (migration->options->no_owner ||
            owners_settle(migration->schema->entries, migration->source, migration->target, error));
}

/* A range of blocks is read without reading the whole table since 14. */
static gboolean
make_items(const Migration *migration, GError **error)
{
    g_autofree char *block =
        session_query_value(migration->source, "SELECT current_setting('block_size')", error);
    if (block == NULL)
        return FALSE;
    gint64 range_bytes = migration->options->range_bytes;
    ItemSettings settings = {.jobs = migration->jobs,
                             .block_bytes = g_ascii_strtoll(block, NULL, 10),
                             .range_bytes = range_bytes > 0 ? range_bytes : ITEMS_RANGE_BYTES,
                             .by_key = session_major_version(migration->source) < 14};
    items_count_ranges(migration->plan, &settings);
    if (settings.by_key && !key_ranges_find(migration->plan, &settings, migration->source, error))
        return FALSE;
    items_make(migration->plan, &settings);
    return TRUE;
}

static gboolean
look_at_target(Migration *migration, GError **error)
{
    if (migration->unfinished != NULL) {
        if (!ledger_restore(migration->target, migration->unfinished, migration->plan, error))
            return FALSE;
    } else {
        LargeObjectOptions large_objects = migration_large_objects(migration);
        if (!target_check_tables(migration->plan, migration->target, migration->options->allow_drop,
                                 error))
            return FALSE;
        if (migration->plan->is_whole &&
            !large_objects_check(migration->source, migration->target, &large_objects, error))
            return FALSE;
        if (!make_items(migration, error))
            return FALSE;
    }
    return precondition_replica_role(migration->plan, migration->target_server, error) &&
           precondition_disk_space(migration->plan, migration->target, &migration->disk, error);
}

Migration *
migrate_open(const PgServer *source, const PgServer *target, const PgSnapshot *snapshot,
             const MigrateOptions *options, GError **error)
{
    g_autoptr(Migration) migration = g_new0(Migration, 1);
    migration->options = options;
    migration->source_server = source;
    migration->target_server = target;
    migration->snapshot = snapshot;
    migration->target = session_open(target, SESSION_READ_WRITE, "migrate", error);
    /* The dump first, since it takes longest. */
    return migration->target != NULL && begin_dump(migration, error) &&
                   open_and_lock(migration, error)
               ? g_steal_pointer(&migration)
               : NULL;
}

gboolean
migration_look(Migration *migration, CaseFile *file, gint64 run, GError **error)
{
    migration->record.file = file;
    migration->record.run = run;
    if (!choose_settings(migration, error) ||
        !find_unfinished(migration, &migration->unfinished, error) ||
        !prepare_restore(migration, error))
        return FALSE;
    migration->plan = plan_read(file, run, PLAN_WHOLE, migration->source, error);
    if (migration->plan == NULL ||
        !precondition_partitions(migration->plan, migration->source, error) ||
        !look_at_target(migration, error))
        return FALSE;
    if (migration->options->publications && !migration->plan->is_whole) {
        error_set(error, PGC_ERROR_USAGE, "Create them on the target when the tables are there.",
                  "--publications is about a whole database, and a task selects tables");
        return FALSE;
    }
    if (migration->options->roles)
        migration->roles = roles_missing(migration->source, migration->target, error);
    return (migration->roles != NULL || !migration->options->roles) && end_dump(migration, error);
}

gboolean
migration_begin(Migration *migration, GError **error)
{
    migration->worker = ledger_worker_name();
    return begin_or_resume(migration, migration->unfinished, error) &&
           keeper_register(migration->target, migration->uuid, migration->snapshot,
                           migration->worker, error) &&
           objects_mark_present(migration->schema->entries, migration->target, error) &&
           record_skipped_entries(migration, migration->unfinished == NULL, error) &&
           rest_name_left_behind(&migration->record, migration->plan, migration->source,
                                 migration->options->publications, error) &&
           record_circumstances(migration, migration->disk, error);
}

LargeObjectOptions
migration_large_objects(const Migration *migration)
{
    return (LargeObjectOptions){.owners = !migration->options->no_owner,
                                .privileges = !migration->options->no_privileges};
}

void
migrate_close(Migration *migration)
{
    if (migration == NULL)
        return;
    g_free(migration->record.begun);
    schema_free(migration->schema);
    plan_free(migration->plan);
    g_clear_pointer(&migration->roles, g_ptr_array_unref);
    programs_free(migration->programs);
    ledger_clear_moment(&migration->moment);
    session_close(migration->source);
    session_close(migration->target);
    ledger_run_free(migration->unfinished);
    g_free(migration->disk);
    g_free(migration->restore_options);
    g_free(migration->uuid);
    g_free(migration->worker);
    g_free(migration);
}
