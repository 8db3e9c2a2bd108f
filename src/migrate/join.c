#include "base/error.h"
#include "base/output.h"
#include "migrate/keeper.h"
#include "migrate/ledger_plan.h"
#include "migrate/ledger_settings.h"
#include "migrate/load.h"
#include "migrate/migrate.h"
#include "migrate/preconditions.h"
#include "pg/interrupt.h"

#define DEFAULT_JOBS 2
#define WAIT_MICROSECONDS (G_USEC_PER_SEC / 2)

typedef struct {
    PgServer *source_server;
    PgServer *target_server;
    const MigrateOptions *options;
    PgSession *source; /* outside the snapshot */
    PgSession *target;
    LedgerRun *run;
    PgSnapshot *snapshot; /* this process keeps it too */
    Plan *plan;
    guint items;
    guint failed;
    guint64 rows;
} Join;

static void
join_clear(Join *join)
{
    plan_free(join->plan);
    snapshot_free(join->snapshot);
    ledger_run_free(join->run);
    session_close(join->source);
    session_close(join->target);
}

/* A server may refuse to say it. */
static char *
system_identifier(PgSession *session)
{
    g_autoptr(GError) ignored = NULL;
    return session_query_value(session, "SELECT system_identifier FROM pg_control_system()",
                               &ignored);
}

static gboolean
check_source(const Join *join, GError **error)
{
    static const char hint[] = "Give the --source with which the migration was begun.";
    g_autofree char *database =
        session_query_value(join->source, "SELECT current_database()", error);
    if (database == NULL)
        return FALSE;
    g_autofree char *identifier = system_identifier(join->source);
    gboolean is_other_server = identifier != NULL && join->run->system_identifier != NULL &&
                               !g_str_equal(identifier, join->run->system_identifier);
    if (!is_other_server && g_str_equal(database, join->run->database))
        return TRUE;
    if (is_other_server)
        error_set(error, PGC_ERROR_STATE, hint,
                  "the source is another server than that of migration %s: its system identifier "
                  "is %s, not %s",
                  join->run->uuid, identifier, join->run->system_identifier);
    else
        error_set(error, PGC_ERROR_STATE, hint,
                  "the source is database \"%s\", and migration %s is of \"%s\"", database,
                  join->run->uuid, join->run->database);
    return FALSE;
}

static gboolean
read_run(Join *join, const char *uuid, GError **error)
{
    ledger_run_free(join->run);
    join->run = ledger_find(join->target, uuid, error);
    if (join->run == NULL)
        return FALSE;
    if (join->run->phase != PHASE_DONE)
        return TRUE;
    error_set(error, PGC_ERROR_STATE,
              "There is nothing left to do. Begin another migration, then join that.",
              "migration %s has ended", uuid);
    return FALSE;
}

/* Before that no table is there to be loaded. */
static gboolean
wait_for_schema(Join *join, const char *uuid, GError **error)
{
    gboolean is_alone = FALSE;
    while (read_run(join, uuid, error)) {
        gboolean works;
        if (join->run->phase != PHASE_PREPARED)
            return TRUE;
        if (!ledger_is_locked(join->target, &works, error) || interrupt_check(error))
            return FALSE;
        /* Twice, since it may have got on between the two looks. */
        if (!works && is_alone) {
            error_set(error, PGC_ERROR_STATE,
                      "Go on with --resume where it was begun, then join it.",
                      "the tables of migration %s are not created, and nobody works on it", uuid);
            return FALSE;
        }
        is_alone = !works;
        g_usleep(WAIT_MICROSECONDS);
    }
    return FALSE;
}

static void
refuse_lost_snapshot(const Join *join, GError **error)
{
    error_set(error, PGC_ERROR_STATE,
              "Go on with --resume where it was begun, then join it. If it goes on there, give the "
              "very same --source: the server's standbys do not know its snapshots.",
              "nobody keeps the snapshot of migration %s any more", join->run->uuid);
}

/* None is needed where all rows are there. */
static gboolean
find_snapshot(Join *join, GError **error)
{
    if (join->run->phase >= PHASE_LOADED)
        return TRUE;
    g_autoptr(GError) failure = NULL;
    join->snapshot = keeper_take_over(join->target, join->run, join->source_server, &failure);
    if (failure == NULL)
        return TRUE;
    g_propagate_error(error, g_steal_pointer(&failure));
    return FALSE;
}

/* Who goes on with a run that was killed first looks at everything again. */
static gboolean
take_over_snapshot(Join *join, const char *uuid, GError **error)
{
    gboolean awaited = TRUE;
    while (wait_for_schema(join, uuid, error) && find_snapshot(join, error)) {
        if (join->snapshot != NULL || join->run->phase >= PHASE_LOADED)
            return TRUE;
        if (!awaited)
            refuse_lost_snapshot(join, error);
        if (!awaited || !keeper_is_awaited(join->target, join->run, &awaited, error) ||
            interrupt_check(error))
            return FALSE;
        /* Once more if not, since it may have come between the two looks. */
        if (awaited)
            g_usleep(WAIT_MICROSECONDS);
    }
    return FALSE;
}

static gboolean
open_join(Join *join, const char *uuid, GError **error)
{
    join->target = session_open(join->target_server, SESSION_READ_WRITE, "join", error);
    if (join->target == NULL ||
        !session_execute(join->target, "SET synchronous_commit = on", error) ||
        !read_run(join, uuid, error))
        return FALSE;
    join->source = session_open(join->source_server, SESSION_READ_ONLY, "join", error);
    return join->source != NULL && precondition_servers(join->source, join->target, error) &&
           check_source(join, error) && take_over_snapshot(join, uuid, error);
}

static void
warn_of_setting(const PgSetting *setting, const GError *failure, gpointer data)
{
    (void)data;
    output_warning("%s is not set, as the task of the migration has it: %s", setting->name,
                   failure->message);
}

/* Its role may be without the right to what who began it could set. */
static gboolean
set_sessions(Join *join, GError **error)
{
    PgServer *const servers[] = {join->source_server, join->target_server};
    PgSession *const sessions[] = {join->source, join->target};
    for (Side side = SIDE_SOURCE; side <= SIDE_TARGET; side++) {
        g_autoptr(GPtrArray) settings =
            ledger_read_settings(join->target, join->run->uuid, side, error);
        if (settings == NULL ||
            !session_set_accepted(sessions[side], settings, warn_of_setting, NULL, error))
            return FALSE;
        g_clear_pointer(&servers[side]->settings, g_ptr_array_unref);
        servers[side]->settings = g_steal_pointer(&settings);
    }
    return TRUE;
}

static void
take_result(Join *join, const LoadResult *result)
{
    if (result->error != NULL) {
        join->failed++;
        if (result->error->code != PGC_ERROR_CANCELLED)
            output_warning("%s", result->error->message);
    } else if (result->worker > 0) {
        join->items++;
        join->rows += result->rows;
    }
}

static gboolean
take_results(const GPtrArray *results, gpointer data, GError **error)
{
    (void)error;
    for (guint index = 0; index < results->len; index++)
        take_result(data, results->pdata[index]);
    return TRUE;
}

/* Once in the load, whatever ends it is the others' to go on with. */
static gboolean
move_items(Join *join, const char *worker, GError **error)
{
    gint64 rate = join->options->max_rate;
    g_autoptr(Pace) pace = rate > 0 ? pace_new((guint64)rate) : NULL;
    g_autofree char *search_path = load_search_path(join->source, error);
    if (search_path == NULL)
        return FALSE;
    LoadSettings settings = {.source = join->source_server,
                             .target = join->target_server,
                             .snapshot = join->snapshot,
                             .ledger = {.uuid = join->run->uuid,
                                        .number = join->run->load,
                                        .worker = worker,
                                        .is_guest = TRUE},
                             .purpose = "join",
                             .plan = join->plan,
                             .jobs = join->options->jobs > 0 ? join->options->jobs : DEFAULT_JOBS,
                             .search_path = search_path,
                             .pace = pace,
                             .errors = error_policy_of_option(join->options->on_table_error),
                             .quiet = join->options->quiet};
    g_autoptr(GError) failure = NULL;
    if (load_run(&settings, take_results, join, &failure))
        return TRUE;
    join->failed++;
    output_error(failure);
    return TRUE;
}

/* Who began it may be gone by now. */
static gboolean
conclude(Join *join, GError **error)
{
    gboolean works;
    output_line("migration %s: %u items with %" G_GUINT64_FORMAT " rows were loaded here",
                join->run->uuid, join->items, join->rows);
    if (join->failed > 0)
        return TRUE;
    if (!ledger_complete_load(join->target, join->run->uuid, error) ||
        !ledger_is_locked(join->target, &works, error))
        return FALSE;
    g_autoptr(LedgerRun) run = ledger_find(join->target, join->run->uuid, error);
    if (run != NULL && !works && run->phase != PHASE_DONE)
        output_line("nobody goes on with it: finish it with --resume where it was begun");
    return run != NULL;
}

static gboolean
load_join(Join *join, GError **error)
{
    if (join->snapshot == NULL)
        return conclude(join, error);
    g_autofree char *worker = ledger_worker_name();
    if (!keeper_register(join->target, join->run->uuid, join->snapshot, worker, error))
        return FALSE;
    join->plan = ledger_read_plan(join->target, join->run, error);
    return join->plan != NULL && set_sessions(join, error) &&
           precondition_replica_role(join->plan, join->target_server, error) &&
           move_items(join, worker, error) && conclude(join, error);
}

gboolean
migrate_join(PgServer *source, PgServer *target, const char *uuid, const MigrateOptions *options,
             ExitStatus *status, GError **error)
{
    Join join = {.source_server = source, .target_server = target, .options = options};
    gboolean good = open_join(&join, uuid, error) && load_join(&join, error);
    *status = join.failed > 0 ? STATUS_INCOMPLETE : STATUS_CLEAN;
    join_clear(&join);
    return good;
}

PgSnapshot *
migrate_take_over(const PgServer *source, const PgServer *target, GError **error)
{
    g_autoptr(PgSession) session = session_open(target, SESSION_READ_ONLY, "migrate", error);
    g_autoptr(LedgerRun) run = session == NULL ? NULL : ledger_unfinished(session, error);
    if (run == NULL || run->phase == PHASE_PREPARED || run->phase >= PHASE_LOADED)
        return NULL;
    return keeper_take_over(session, run, source, error);
}
