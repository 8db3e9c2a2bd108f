#include "collect/moment.h"

#include "base/error.h"
#include "collect/client_programs.h"
#include "collect/connection.h"
#include "pg/snapshot.h"

void
moment_free(Moment *moment)
{
    if (moment == NULL)
        return;
    g_free(moment->system_identifier);
    g_free(moment->database_name);
    g_free(moment->version);
    g_free(moment->role);
    g_free(moment->encoding);
    g_free(moment->lsn);
    g_free(moment->snapshot);
    g_free(moment->platform);
    g_free(moment->snapshot_id);
    g_free(moment->instant);
    g_free(moment);
}

/* A catalog of several hundred tables: for fewer a second session takes as much as it saves. */
static const char export_query[] =
    "SELECT pg_export_snapshot() WHERE pg_relation_size('pg_class') > 512 * 1024";

/* What no other moment has, nor another instance behind the same address. */
#define INSTANT "txid_current_snapshot() || ' ' || pg_postmaster_start_time()"

static const char moment_query[] =
    "SELECT d.oid, d.datname, version(), current_user, pg_encoding_to_char(d.encoding),"
    " CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn()"
    "      ELSE pg_current_wal_insert_lsn() END,"
    " txid_current_snapshot(), has_function_privilege('pg_control_system()', 'EXECUTE'), " INSTANT
    " FROM pg_database d WHERE d.datname = current_database()";

/* A role or function that only the platform has. Aurora has the marks of RDS too. */
#define PLATFORM                                                                                   \
    "CASE"                                                                                         \
    " WHEN EXISTS (SELECT FROM pg_proc WHERE proname = 'aurora_version'"                           \
    "   AND pronamespace = 'pg_catalog'::regnamespace) THEN 'aurora'"                              \
    " WHEN EXISTS (SELECT FROM pg_roles WHERE rolname = 'rds_superuser') THEN 'rds'"               \
    " WHEN EXISTS (SELECT FROM pg_roles WHERE rolname = 'alloydbsuperuser') THEN 'alloydb'"        \
    " WHEN EXISTS (SELECT FROM pg_roles WHERE rolname = 'cloudsqlsuperuser') THEN 'cloudsql'"      \
    " WHEN EXISTS (SELECT FROM pg_roles WHERE rolname = 'azure_pg_admin') THEN 'azure'"            \
    " ELSE 'self-managed' END"

static const char platform_query[] = "SELECT " PLATFORM;

const char moment_row_query[] =
    "SELECT json_build_array(current_setting('server_version_num'), d.oid::text, d.datname,"
    " version(), current_user, pg_encoding_to_char(d.encoding),"
    " (CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn()"
    "       ELSE pg_current_wal_insert_lsn() END)::text, txid_current_snapshot()::text,"
    " current_setting('pgcrossing.system_identifier'), " PLATFORM ","
    " to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"'))"
    " FROM pg_database d WHERE d.datname = current_database()";

static gboolean
begin_transaction(PgSession *session, const char *snapshot_id, GError **error)
{
    gboolean begun =
        snapshot_id != NULL
            ? snapshot_import(session, snapshot_id, error)
            : session_execute(session, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", error);
    /* A catalog of a hundred thousand tables takes seconds; what takes minutes hangs. The columns
     * of five thousand tables are sorted in 32 MB. */
    return begun && session_execute(session,
                                    "SET LOCAL statement_timeout = '5min';"
                                    "SET LOCAL work_mem = '32MB'",
                                    error);
}

/* The snapshot for a second session. What the server refuses ends the transaction, so that it has
 * to begin anew, and cannot be had. */
static gboolean
offer_snapshot(PgSession *session, const char *given, Moment *moment, GError **error)
{
    g_autoptr(GError) refused = NULL;
    moment->snapshot_id = session_query_value(session, export_query, &refused);
    if (refused == NULL)
        return TRUE;
    return session_execute(session, "ROLLBACK", error) && begin_transaction(session, given, error);
}

gboolean
moment_join(PgSession *session, const Moment *moment)
{
    if (!begin_transaction(session, moment->snapshot_id, NULL))
        return FALSE;
    /* Another instance may have a snapshot of the same name. */
    g_autofree char *seen = session_query_value(session, "SELECT " INSTANT, NULL);
    return g_strcmp0(seen, moment->instant) == 0;
}

static gboolean
read_moment(PgSession *session, Moment *moment, GError **error)
{
    g_autoptr(PgRows) rows = session_query(session, moment_query, 0, NULL, error);
    if (rows == NULL)
        return FALSE;
    moment->database_oid = rows_int64(rows, 0, 0);
    moment->database_name = g_strdup(rows_text(rows, 0, 1));
    moment->version = g_strdup(rows_text(rows, 0, 2));
    moment->role = g_strdup(rows_text(rows, 0, 3));
    moment->encoding = g_strdup(rows_text(rows, 0, 4));
    moment->lsn = g_strdup(rows_text(rows, 0, 5));
    moment->snapshot = g_strdup(rows_text(rows, 0, 6));
    moment->instant = g_strdup(rows_text(rows, 0, 8));
    if (!rows_boolean(rows, 0, 7))
        return TRUE;
    moment->system_identifier =
        session_query_value(session, "SELECT system_identifier FROM pg_control_system()", error);
    return moment->system_identifier != NULL;
}

static gboolean
read_platform(PgSession *session, const char *given, Moment *moment, GError **error)
{
    moment->platform =
        given != NULL ? g_strdup(given) : session_query_value(session, platform_query, error);
    return moment->platform != NULL;
}

static gboolean
tell_facts(PgSession *session, const Moment *moment, const CollectOptions *options,
           const char *connection, GError **error)
{
    static const char *const peer_values[] = {"", "false", "true"};
    const char *system = moment->system_identifier == NULL ? "" : moment->system_identifier;
    g_autofree char *programs =
        options->side == SIDE_SOURCE ? client_programs_look(options->pg_dump) : g_strdup("");
    const char *const parameters[] = {system, peer_values[options->peer], connection, programs};
    g_autoptr(PgRows) rows =
        session_query(session,
                      "SELECT set_config('pgcrossing.system_identifier', $1, true),"
                      " set_config('pgcrossing.is_same_database', $2, true),"
                      " set_config('pgcrossing.connection', $3, true),"
                      " set_config('pgcrossing.client_programs', $4, true)",
                      4, parameters, error);
    return rows != NULL;
}

Moment *
moment_begin(PgSession *session, const PgServer *server, const char *snapshot_id,
             const CollectOptions *options, GError **error)
{
    g_autofree char *connection =
        options->dump != NULL ? g_strdup("{}") : connection_look(session, server);
    g_autoptr(Moment) moment = g_new0(Moment, 1);
    if (!begin_transaction(session, snapshot_id, error) ||
        (options->dump == NULL && !offer_snapshot(session, snapshot_id, moment, error)) ||
        !read_moment(session, moment, error) ||
        !read_platform(session, options->platform, moment, error) ||
        !tell_facts(session, moment, options, connection, error))
        return NULL;
    return g_steal_pointer(&moment);
}
