#include "pg/reach.h"

#include "base/error.h"
#include "pg/snapshot.h"

#include <libpq-fe.h>
#include <stdlib.h>

#define ROUND_TRIPS 5
/* A balanced endpoint may lead to one instance twice. */
#define NETWORK_ATTEMPTS 3
#define LOOKS_FOR_END 100
#define MICROSECONDS_BETWEEN_LOOKS 1000

static int
compare_times(gconstpointer first, gconstpointer second)
{
    gint64 one = *(const gint64 *)first;
    gint64 other = *(const gint64 *)second;
    return one < other ? -1 : one > other;
}

void
reach_measure(PgSession *session, ReachTimes *times)
{
    gint64 elapsed[ROUND_TRIPS];
    gint64 fastest = G_MAXINT64;
    *times = (ReachTimes){.known = TRUE, .backend_is_own = TRUE};
    for (guint index = 0; index < ROUND_TRIPS; index++) {
        gint64 wall = g_get_real_time();
        gint64 started = g_get_monotonic_time();
        g_autoptr(PgRows) rows =
            session_query(session,
                          "SELECT (extract(epoch FROM clock_timestamp()) * 1000000)::bigint,"
                          " pg_backend_pid()",
                          0, NULL, NULL);
        elapsed[index] = g_get_monotonic_time() - started;
        if (rows == NULL) {
            times->known = FALSE;
            return;
        }
        if (rows_int64(rows, 0, 1) != session_backend_pid(session))
            times->backend_is_own = FALSE;
        if (elapsed[index] < fastest) {
            fastest = elapsed[index];
            gint64 ahead = rows_int64(rows, 0, 0) - (wall + fastest / 2);
            times->clock_ahead_seconds = (double)ahead / G_USEC_PER_SEC;
        }
    }
    qsort(elapsed, ROUND_TRIPS, sizeof elapsed[0], compare_times);
    times->round_trip_milliseconds = (double)elapsed[ROUND_TRIPS / 2] / 1000;
}

/* The server's process lives on for a moment, and would be counted by who counts sessions. */
static void
wait_for_end(PgSession *session, int pid)
{
    g_autofree char *number = g_strdup_printf("%d", pid);
    const char *const parameters[] = {number};
    for (guint look = 0; look < LOOKS_FOR_END; look++) {
        g_autoptr(PgRows) rows = session_query(
            session, "SELECT FROM pg_stat_activity WHERE pid = $1::integer", 1, parameters, NULL);
        if (rows == NULL || rows_count(rows) == 0)
            return;
        g_usleep(MICROSECONDS_BETWEEN_LOOKS);
    }
}

static Reach
try_snapshot(PgSession *session, PgSession *other)
{
    if (!session_execute(other, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", NULL))
        return REACH_UNKNOWN;
    g_autofree char *id = session_query_value(other, "SELECT pg_export_snapshot()", NULL);
    g_autoptr(GError) refused = NULL;
    Reach reach = REACH_UNKNOWN;
    if (id != NULL && snapshot_import(session, id, &refused))
        reach = REACH_YES;
    else if (id != NULL && g_strcmp0(error_sqlstate(refused), "57014") != 0)
        reach = REACH_NO;
    return session_execute(session, "ROLLBACK", NULL) ? reach : REACH_UNKNOWN;
}

Reach
reach_snapshot(PgSession *session, const PgServer *server)
{
    guint attempts = session_is_local(session) ? 1 : NETWORK_ATTEMPTS;
    Reach reach = REACH_UNKNOWN;
    for (guint attempt = 0; attempt < attempts && reach != REACH_NO; attempt++) {
        PgSession *other = session_open(server, SESSION_READ_ONLY, "reach", NULL);
        if (other == NULL)
            return reach;
        Reach this = try_snapshot(session, other);
        int pid = session_backend_pid(other);
        session_close(other);
        wait_for_end(session, pid);
        if (this != REACH_UNKNOWN)
            reach = this;
    }
    return reach;
}

static gboolean
identifies_system(PGconn *connection)
{
    PGresult *result = PQexec(connection, "IDENTIFY_SYSTEM");
    gboolean identified = PQresultStatus(result) == PGRES_TUPLES_OK;
    PQclear(result);
    return identified;
}

Reach
reach_replication(PgSession *session, const PgServer *server, char **why)
{
    static const char *const keywords[] = {"dbname", "replication", "fallback_application_name",
                                           NULL};
    const char *const values[] = {server->conninfo, "database", "pgcrossing reach", NULL};
    *why = NULL;
    PGconn *connection = PQconnectdbParams(keywords, values, 1);
    gboolean taken = PQstatus(connection) == CONNECTION_OK && identifies_system(connection);
    if (!taken)
        *why = g_strchomp(g_strdup(PQerrorMessage(connection)));
    int pid = PQbackendPID(connection);
    PQfinish(connection);
    if (pid != 0)
        wait_for_end(session, pid);
    return taken ? REACH_YES : REACH_NO;
}
