#include "migrate/ledger.h"

#include "base/error.h"
#include "migrate/ledger_plan.h"
#include "pg/interrupt.h"
#include "pg/quote.h"

/* Any number that nobody else is likely to use. */
#define LOCK_NUMBER "7234610115202"
#define LOCK_QUERY "SELECT pg_try_advisory_lock(" LOCK_NUMBER ")"
#define WAIT_SECONDS 60
#define FLUSH_TRIES 20
#define FLUSH_MICROSECONDS 50000

static const char *const phase_names[] = {"prepared", "schema", "loaded", "completed", "done"};

/* Counted up with every change to the tables. */
#define FORMAT "5"

static const char ledger_tables[] =
    "CREATE SCHEMA IF NOT EXISTS pgcrossing;"
    "CREATE TABLE IF NOT EXISTS pgcrossing.run (run text PRIMARY KEY, phase text NOT NULL,"
    "  format integer NOT NULL DEFAULT " FORMAT ", tool text NOT NULL,"
    "  load integer NOT NULL DEFAULT 1, others_moved boolean NOT NULL DEFAULT false,"
    "  digest text NOT NULL, snapshot text NOT NULL, lsn text NOT NULL, xip text NOT NULL,"
    "  system_identifier text, timeline text, database text NOT NULL,"
    "  begun timestamptz NOT NULL DEFAULT now(),"
    "  changed timestamptz NOT NULL DEFAULT now());"
    "CREATE TABLE IF NOT EXISTS pgcrossing.planned_table (run text, source_oid bigint,"
    "  source_schema text NOT NULL, source_name text NOT NULL, target_schema text NOT NULL,"
    "  target_name text NOT NULL, is_there boolean NOT NULL, is_dropped boolean NOT NULL,"
    "  target_kind text NOT NULL, not_copied text[] NOT NULL, kind text NOT NULL,"
    "  parent_oid bigint NOT NULL, filter text, is_binary boolean NOT NULL,"
    "  source_columns text[] NOT NULL, target_columns text[] NOT NULL, key_column text,"
    "  key_type text, expressions text[] NOT NULL,"
    "  PRIMARY KEY (run, source_oid));"
    "CREATE TABLE IF NOT EXISTS pgcrossing.item (run text, item integer,"
    "  source_oid bigint NOT NULL, source_schema text NOT NULL, source_name text NOT NULL,"
    "  first_block bigint NOT NULL, end_block bigint NOT NULL, first_key text, end_key text,"
    "  condition text, size bigint NOT NULL,"
    "  is_done boolean NOT NULL DEFAULT false, attempts integer NOT NULL DEFAULT 0, rows bigint,"
    "  bytes bigint, worker text, finished timestamptz, error text, PRIMARY KEY (run, item))"
    "  WITH (fillfactor = 50);"
    "CREATE TABLE IF NOT EXISTS pgcrossing.large_objects (run text, batch integer,"
    "  oids oid[] NOT NULL, is_done boolean NOT NULL DEFAULT false, PRIMARY KEY (run, batch));"
    "CREATE TABLE IF NOT EXISTS pgcrossing.extension_table (run text, name text,"
    "  condition text NOT NULL, PRIMARY KEY (run, name));"
    "CREATE TABLE IF NOT EXISTS pgcrossing.setting (run text, side text, position integer,"
    "  name text NOT NULL, value text, PRIMARY KEY (run, side, position));"
    "CREATE TABLE IF NOT EXISTS pgcrossing.keeper (run text, snapshot text, xip text NOT NULL,"
    "  lsn text NOT NULL, worker text NOT NULL, pid integer NOT NULL DEFAULT pg_backend_pid(),"
    "  begun timestamptz NOT NULL DEFAULT now(),"
    "  PRIMARY KEY (run, snapshot))";

void
ledger_run_free(LedgerRun *run)
{
    if (run == NULL)
        return;
    g_free(run->uuid);
    g_free(run->digest);
    g_free(run->xip);
    g_free(run->system_identifier);
    g_free(run->timeline);
    g_free(run->database);
    g_free(run);
}

/* A role may be without the right to it. */
static char *
optional_value(PgSession *session, const char *sql)
{
    g_autoptr(GError) ignored = NULL;
    return session_query_value(session, sql, &ignored);
}

/* A transaction that does not wait for the disk is seen before it is there, and a crash undoes it.
 * Its number may be used again. Usually the server writes it within a second. */
static gboolean
is_flushed(const PgSnapshot *snapshot)
{
    g_autofree char *lsn = quote_literal(snapshot->lsn);
    g_autofree char *sql = g_strdup_printf("SELECT CASE WHEN pg_is_in_recovery() THEN true"
                                           " ELSE pg_current_wal_flush_lsn() >= %s END",
                                           lsn);
    for (guint tries = 0; tries < FLUSH_TRIES; tries++) {
        g_autofree char *flushed = optional_value(snapshot->session, sql);
        if (g_strcmp0(flushed, "f") != 0)
            return flushed != NULL;
        g_usleep(FLUSH_MICROSECONDS);
    }
    return FALSE;
}

/* A crash empties the server's statistics. */
static void
read_timelines(const PgSnapshot *snapshot, SourceMoment *moment)
{
    moment->timelines[0] =
        optional_value(snapshot->session, "SELECT timeline_id FROM pg_control_checkpoint()");
    gboolean flushed = is_flushed(snapshot);
    g_autofree char *since =
        optional_value(snapshot->session, "SELECT pg_stat_get_bgwriter_stat_reset_time()");
    if (moment->timelines[0] != NULL && since != NULL)
        moment->timelines[1] = g_strdup_printf("%s since %s", moment->timelines[0], since);
    moment->timeline = moment->timelines[flushed ? 0 : 1];
}

gboolean
ledger_read_moment(const PgSnapshot *snapshot, SourceMoment *moment, GError **error)
{
    moment->database = session_query_value(snapshot->session, "SELECT current_database()", error);
    if (moment->database == NULL)
        return FALSE;
    /* Inside the snapshot's transaction a refusal would end it. */
    if (!session_execute(snapshot->session, "SAVEPOINT moment", error))
        return FALSE;
    moment->snapshot = snapshot;
    moment->system_identifier =
        optional_value(snapshot->session, "SELECT system_identifier FROM pg_control_system()");
    read_timelines(snapshot, moment);
    return session_execute(snapshot->session, "ROLLBACK TO SAVEPOINT moment", error);
}

void
ledger_clear_moment(SourceMoment *moment)
{
    g_free(moment->system_identifier);
    g_free(moment->database);
    for (guint index = 0; index < G_N_ELEMENTS(moment->timelines); index++)
        g_free(moment->timelines[index]);
}

gboolean
ledger_is_same_moment(const LedgerRun *run, const SourceMoment *moment)
{
    /* Known to be so, where a process of this run has kept it. */
    if (moment->snapshot->is_taken_over && g_str_equal(run->xip, moment->snapshot->xip))
        return TRUE;
    return run->system_identifier != NULL && run->timeline != NULL &&
           g_strcmp0(run->system_identifier, moment->system_identifier) == 0 &&
           (g_strcmp0(run->timeline, moment->timelines[0]) == 0 ||
            g_strcmp0(run->timeline, moment->timelines[1]) == 0) &&
           g_str_equal(run->xip, moment->snapshot->xip);
}

/* One that was opened by a machine which went silent at that moment holds nothing, and may stay for
 * hours: the server has not been told yet to look for its client. */
static gboolean
wait_for_leftovers(PgSession *target, GError **error)
{
    static const char query[] =
        "SELECT string_agg(pid::text, ', ') FROM pg_stat_activity"
        " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        "   AND application_name IN ('pgcrossing load', 'pgcrossing restore')"
        "   AND (state <> 'idle' OR state_change > clock_timestamp() - interval '50 s')";
    for (guint tries = 0;; tries++) {
        g_autoptr(GError) failure = NULL;
        g_autofree char *processes = session_query_value(target, query, &failure);
        if (failure != NULL) {
            g_propagate_error(error, g_steal_pointer(&failure));
            return FALSE;
        }
        if (processes == NULL)
            return TRUE;
        if (interrupt_check(error))
            return FALSE;
        if (tries == WAIT_SECONDS * 5) {
            error_set(error, PGC_ERROR_STATE, "End them with pg_terminate_backend(), then go on.",
                      "sessions of an earlier migration still work on the target: %s", processes);
            return FALSE;
        }
        g_usleep(G_USEC_PER_SEC / 5);
    }
}

gboolean
ledger_lock(PgSession *target, GError **error)
{
    for (guint tries = 0; tries < 25; tries++) {
        g_autofree char *taken = session_query_value(target, LOCK_QUERY, error);
        if (taken == NULL)
            return FALSE;
        if (g_str_equal(taken, "t"))
            return wait_for_leftovers(target, error);
        g_usleep(G_USEC_PER_SEC / 5);
    }
    error_set(error, PGC_ERROR_STATE, "Wait until it ends, or stop it.",
              "another migration works on this target");
    return FALSE;
}

static gboolean
query_boolean(PgSession *session, const char *sql, gboolean *answer, GError **error)
{
    g_autofree char *text = session_query_value(session, sql, error);
    *answer = g_strcmp0(text, "t") == 0;
    return text != NULL;
}

gboolean
ledger_exists(PgSession *target, gboolean *exists, GError **error)
{
    return query_boolean(target, "SELECT to_regclass('pgcrossing.run') IS NOT NULL", exists, error);
}

gboolean
ledger_lock_holder(PgSession *target, gint64 *pid, GError **error)
{
    g_autoptr(PgRows) rows =
        session_query(target,
                      "SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted"
                      " AND database = (SELECT oid FROM pg_database"
                      "   WHERE datname = current_database())"
                      " AND (classid::bigint << 32 | objid::bigint) = " LOCK_NUMBER,
                      0, NULL, error);
    *pid = rows == NULL || rows_count(rows) == 0 ? 0 : rows_int64(rows, 0, 0);
    return rows != NULL;
}

gboolean
ledger_is_locked(PgSession *target, gboolean *locked, GError **error)
{
    gint64 pid;
    gboolean known = ledger_lock_holder(target, &pid, error);
    *locked = pid != 0;
    return known;
}

static Phase
parse_phase(const char *text)
{
    for (guint index = 0; index < G_N_ELEMENTS(phase_names); index++)
        if (g_strcmp0(text, phase_names[index]) == 0)
            return (Phase)index;
    return PHASE_PREPARED;
}

/* Whatever columns it has. */
static const char versions_query[] = "SELECT run, to_jsonb(r) ->> 'format', to_jsonb(r) ->> 'tool'"
                                     "  FROM pgcrossing.run r WHERE $1::text IS NULL OR run = $1";

static gboolean
check_format(const PgRows *rows, guint row, GError **error)
{
    if (g_strcmp0(rows_text(rows, row, 1), FORMAT) == 0)
        return TRUE;
    const char *version = rows_text(rows, row, 2);
    error_set(error, PGC_ERROR_STATE,
              "Go on with that version. Once the migration has ended, \"pgcrossing migrate "
              "--finish\" drops the ledger.",
              "the ledger of migration %s on the target was made by %s%s", rows_text(rows, row, 0),
              version == NULL ? "an earlier pgcrossing" : "pgcrossing ",
              version == NULL ? "" : version);
    return FALSE;
}

static PgRows *
read_versions(PgSession *target, const char *uuid, GError **error)
{
    const char *const parameters[] = {uuid};
    return session_query(target, versions_query, 1, parameters, error);
}

/* The one of that name or, without, the latest that has not ended. */
static LedgerRun *
read_run(PgSession *target, const char *uuid, GError **error)
{
    const char *const parameters[] = {uuid};
    g_autoptr(PgRows) rows =
        session_query(target,
                      "SELECT run, phase, load, digest, xip, system_identifier, timeline, database"
                      "  FROM pgcrossing.run WHERE run = $1 OR $1::text IS NULL AND phase <> 'done'"
                      " ORDER BY begun DESC LIMIT 1",
                      1, parameters, error);
    if (rows == NULL || rows_count(rows) == 0)
        return NULL;
    LedgerRun *run = g_new0(LedgerRun, 1);
    run->uuid = g_strdup(rows_text(rows, 0, 0));
    run->phase = parse_phase(rows_text(rows, 0, 1));
    run->load = (guint)rows_int64(rows, 0, 2);
    run->digest = g_strdup(rows_text(rows, 0, 3));
    run->xip = g_strdup(rows_text(rows, 0, 4));
    run->system_identifier = g_strdup(rows_text(rows, 0, 5));
    run->timeline = g_strdup(rows_text(rows, 0, 6));
    run->database = g_strdup(rows_text(rows, 0, 7));
    return run;
}

LedgerRun *
ledger_unfinished(PgSession *target, GError **error)
{
    gboolean found;
    if (!ledger_exists(target, &found, error) || !found)
        return NULL;
    g_autoptr(PgRows) rows = read_versions(target, NULL, error);
    if (rows == NULL)
        return NULL;
    for (guint row = 0; row < rows_count(rows); row++)
        if (!check_format(rows, row, error))
            return NULL;
    return read_run(target, NULL, error);
}

static gboolean
check_versions(const PgRows *rows, const char *uuid, GError **error)
{
    if (rows == NULL || rows_count(rows) == 0) {
        error_set(error, PGC_ERROR_STATE,
                  "\"pgcrossing migrate --status\" names the one that the target has.",
                  "the target has no migration %s", uuid);
        return FALSE;
    }
    if (!check_format(rows, 0, error))
        return FALSE;
    const char *version = rows_text(rows, 0, 2);
    if (g_strcmp0(version, PACKAGE_VERSION) == 0)
        return TRUE;
    error_set(error, PGC_ERROR_STATE, "Install that version here too.",
              "migration %s was begun by version %s of pgcrossing, and this is version %s", uuid,
              version, PACKAGE_VERSION);
    return FALSE;
}

LedgerRun *
ledger_find(PgSession *target, const char *uuid, GError **error)
{
    gboolean found;
    if (!ledger_exists(target, &found, error))
        return NULL;
    g_autoptr(PgRows) rows = found ? read_versions(target, uuid, error) : NULL;
    if (found && rows == NULL)
        return NULL;
    return check_versions(rows, uuid, error) ? read_run(target, uuid, error) : NULL;
}

gboolean
ledger_begin(PgSession *target, const char *uuid, const Plan *plan, const SourceMoment *moment,
             GError **error)
{
    if (!session_execute(target, ledger_tables, error))
        return FALSE;
    const char *const parameters[] = {uuid,
                                      plan->digest,
                                      moment->snapshot->id,
                                      moment->snapshot->lsn,
                                      moment->snapshot->xip,
                                      moment->system_identifier,
                                      moment->timeline,
                                      moment->database,
                                      PACKAGE_VERSION};
    if (!session_run(target,
                     "INSERT INTO pgcrossing.run (run, phase, digest, snapshot, lsn, xip,"
                     " system_identifier, timeline, database, tool)"
                     " VALUES ($1, 'prepared', $2, $3, $4, $5, $6, $7, $8, $9)",
                     G_N_ELEMENTS(parameters), parameters, error))
        return FALSE;
    return ledger_add_plan(target, uuid, plan, error);
}

gboolean
ledger_set_phase(PgSession *target, const char *uuid, Phase phase, GError **error)
{
    const char *const parameters[] = {uuid, phase_names[phase]};
    return session_run(target,
                       "UPDATE pgcrossing.run SET phase = $2, changed = now() WHERE run = $1", 2,
                       parameters, error);
}

gboolean
ledger_others_moved(PgSession *target, const char *uuid, GError **error)
{
    const char *const parameters[] = {uuid};
    return session_run(target, "UPDATE pgcrossing.run SET others_moved = true WHERE run = $1", 1,
                       parameters, error);
}

gboolean
ledger_complete_load(PgSession *target, const char *uuid, GError **error)
{
    const char *const parameters[] = {uuid};
    return session_run(target,
                       "UPDATE pgcrossing.run SET phase = 'loaded', changed = now()"
                       " WHERE run = $1 AND phase = 'schema' AND others_moved AND NOT EXISTS"
                       " (SELECT 1 FROM pgcrossing.item WHERE item.run = $1 AND NOT is_done)",
                       1, parameters, error);
}

gboolean
ledger_drop(PgSession *target, GError **error)
{
    gboolean found;
    if (!ledger_exists(target, &found, error))
        return FALSE;
    /* Of any version's ledger. */
    g_autoptr(PgRows) runs =
        found ? session_query(target, "SELECT run FROM pgcrossing.run WHERE phase <> 'done'", 0,
                              NULL, error)
              : NULL;
    if (found && runs == NULL)
        return FALSE;
    if (found && rows_count(runs) > 0) {
        error_set(error, PGC_ERROR_STATE,
                  "Go on with --resume. To give it up instead, drop or empty its tables (they are "
                  "listed in pgcrossing.planned_table), then DROP SCHEMA pgcrossing CASCADE.",
                  "migration %s on the target has not ended", rows_text(runs, 0, 0));
        return FALSE;
    }
    return session_execute(
        target,
        "DROP TABLE IF EXISTS pgcrossing.item, pgcrossing.planned_table,"
        " pgcrossing.large_objects, pgcrossing.extension_table, pgcrossing.setting,"
        " pgcrossing.keeper,"
        " pgcrossing.run; DROP SCHEMA IF EXISTS pgcrossing",
        error);
}
