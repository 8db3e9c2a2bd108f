#include "pg/session.h"

#include "base/error.h"
#include "pg/interrupt.h"

#include <libpq-fe.h>
#include <string.h>

struct PgSession {
    PGconn *connection;
    PGcancel *cancel;
    Side side;
};

/* Settings that change how a value is written or what a name means (validate relies on each). */
static const char session_settings[] =
    "SET search_path = pg_catalog; SET row_security = off; SET TimeZone = 'UTC';"
    "SET DateStyle = 'ISO, YMD'; SET IntervalStyle = 'postgres'; SET bytea_output = 'hex';"
    "SET extra_float_digits = 3; SET lc_monetary = 'C'; SET lc_numeric = 'C'; SET lc_time = 'C';"
    "SET xmloption = content; SET xmlbinary = base64; SET quote_all_identifiers = off;"
    "SET synchronize_seqscans = off; SET statement_timeout = 0;"
    "SET idle_in_transaction_session_timeout = 0; SET standard_conforming_strings = on;"
    "SET default_transaction_isolation = 'read committed';"
    "SET default_transaction_deferrable = off;";

/* A client that is gone must not hold what it has locked for the hours that TCP would: its server
 * notices within 50 seconds. They mean nothing to a Unix-domain socket. */
#define KEEPALIVES                                                                                 \
    "SET tcp_keepalives_idle = 20; SET tcp_keepalives_interval = 10;"                              \
    "SET tcp_keepalives_count = 3;"
static const char *const mode_settings[] = {
    [SESSION_READ_ONLY] =
        KEEPALIVES "SET default_transaction_read_only = on; SET lock_timeout = '5s'",
    [SESSION_READ_WRITE] = KEEPALIVES "SET lock_timeout = 0",
};

/* A server that is gone must not hold a worker for that long either. */
static const char *const connection_keywords[] = {"dbname",
                                                  "client_encoding",
                                                  "fallback_application_name",
                                                  "keepalives_idle",
                                                  "keepalives_interval",
                                                  "keepalives_count",
                                                  "tcp_user_timeout",
                                                  NULL};

static const char *
connection_hint(const char *sqlstate)
{
    if (sqlstate == NULL)
        return "Check that the server runs, and the host, port and socket directory given.";
    if (g_str_has_prefix(sqlstate, "28"))
        return "Check the user, the password (PGPASSWORD, ~/.pgpass) and the server's pg_hba.conf.";
    if (g_str_equal(sqlstate, "3D000"))
        return "Check the database's name (dbname), or create it first.";
    if (g_str_equal(sqlstate, "53300"))
        return "Raise max_connections, or use fewer jobs.";
    return "Check the connection string and the server's log.";
}

/* libpq knows no SQLSTATE for a connection that failed; the server's text is English or not, but
 * these three are worth telling apart. */
static const char *
connection_sqlstate(PGconn *connection)
{
    const char *message = PQerrorMessage(connection);
    if (strstr(message, "does not exist") != NULL && strstr(message, "database \"") != NULL)
        return "3D000";
    if (strstr(message, "pg_hba.conf") != NULL || strstr(message, "role \"") != NULL ||
        strstr(message, "authentication failed") != NULL)
        return "28000";
    if (PQconnectionNeedsPassword(connection) || PQconnectionUsedPassword(connection))
        return "28P01";
    return strstr(message, "too many clients") != NULL ? "53300" : NULL;
}

static void
set_connection_error(const PgServer *server, PGconn *connection, GError **error)
{
    const char *sqlstate = connection_sqlstate(connection);
    error_set(error, PGC_ERROR_CONNECTION, connection_hint(sqlstate),
              "could not connect to the %s server (%s)", side_name(server->side), server->display);
    g_autofree char *message = g_strchomp(g_strdup(PQerrorMessage(connection)));
    error_set_detail(error, "%s", message);
    error_set_sqlstate(error, sqlstate);
}

static PgSession *
connect_server(const PgServer *server, const char *purpose, GError **error)
{
    g_autofree char *application = g_strdup_printf("pgcrossing %s", purpose);
    const char *const values[] = {server->conninfo, "UTF8", application, "20", "10", "3",
                                  "60000",          NULL};
    PGconn *connection = PQconnectdbParams(connection_keywords, values, 1);
    if (PQstatus(connection) != CONNECTION_OK) {
        set_connection_error(server, connection, error);
        PQfinish(connection);
        return NULL;
    }
    PgSession *session = g_new0(PgSession, 1);
    session->connection = connection;
    session->side = server->side;
    session->cancel = PQgetCancel(connection);
    interrupt_register(session->cancel);
    return session;
}

static void
ignore_notice(void *data, const PGresult *result)
{
    (void)data;
    (void)result;
}

static gboolean
check_version(const PgSession *session, GError **error)
{
    if (session_version(session) >= 100000)
        return TRUE;
    error_set(error, PGC_ERROR_STATE, "Upgrade the server first, or move it by other means.",
              "the %s server's version %d is older than 10", side_name(session->side),
              session_version(session));
    return FALSE;
}

/* Settings that not all servers know. An answer that the client's machine does not take is given up
 * by sessions that send no rows alone: for others a client that takes its time looks the same. */
static const struct {
    int major_version;
    gboolean writes; /* only for sessions that write */
    const char *sql;
} newer_settings[] = {{11, FALSE, "SET jit = off"},
                      {12, TRUE, "SET tcp_user_timeout = '50s'"},
                      {14, FALSE, "SET idle_session_timeout = 0"},
                      {17, FALSE, "SET transaction_timeout = 0"}};

/* All at once, for the sake of servers that are far away. */
static gboolean
set_settings(PgSession *session, PgSessionMode mode, GError **error)
{
    g_autoptr(GString) sql = g_string_new(mode_settings[mode]);
    g_string_append_printf(sql, ";%s", session_settings);
    for (guint index = 0; index < G_N_ELEMENTS(newer_settings); index++)
        if (session_major_version(session) >= newer_settings[index].major_version &&
            (mode == SESSION_READ_WRITE || !newer_settings[index].writes))
            g_string_append_printf(sql, "%s;", newer_settings[index].sql);
    return session_execute(session, sql->str, error);
}

const char *
session_begin_settings(void)
{
    return session_settings;
}

gboolean
session_set(PgSession *session, const PgSetting *setting, GError **error)
{
    const char *const parameters[] = {setting->name, setting->value};
    return session_run(session, "SELECT pg_catalog.set_config($1, $2, false)", 2, parameters,
                       error);
}

gboolean
session_set_accepted(PgSession *session, GPtrArray *settings, PgSettingRefused refused,
                     gpointer data, GError **error)
{
    for (guint index = 0; index < settings->len;) {
        const PgSetting *setting = settings->pdata[index];
        g_autoptr(GError) failure = NULL;
        if (session_set(session, setting, &failure)) {
            index++;
            continue;
        }
        if (failure->code != PGC_ERROR_QUERY) {
            g_propagate_error(error, g_steal_pointer(&failure));
            return FALSE;
        }
        refused(setting, failure, data);
        g_ptr_array_remove_index(settings, index);
    }
    return TRUE;
}

static gboolean
set_own_settings(PgSession *session, const PgServer *server, GError **error)
{
    for (guint index = 0; server->settings != NULL && index < server->settings->len; index++)
        if (!session_set(session, server->settings->pdata[index], error))
            return FALSE;
    return TRUE;
}

PgSession *
session_open(const PgServer *server, PgSessionMode mode, const char *purpose, GError **error)
{
    if (interrupt_check(error))
        return NULL;
    g_autoptr(PgSession) session = connect_server(server, purpose, error);
    if (session == NULL)
        return NULL;
    PQsetNoticeReceiver(session->connection, ignore_notice, NULL);
    if (!check_version(session, error) || !set_own_settings(session, server, error) ||
        !set_settings(session, mode, error))
        return NULL;
    /* A statement that nobody waits for any more. Not every platform can look. */
    if (session_major_version(session) >= 14)
        (void)session_execute(session, "SET client_connection_check_interval = '10s'", NULL);
    return g_steal_pointer(&session);
}

void
session_close(PgSession *session)
{
    if (session == NULL)
        return;
    interrupt_unregister(session->cancel);
    PQfinish(session->connection);
    g_free(session);
}

void
session_cancel(const PgSession *session)
{
    char message[256];
    /* A server that cannot be reached has nothing left to cancel. */
    (void)PQcancel(session->cancel, message, sizeof message);
}

int
session_version(const PgSession *session)
{
    return PQserverVersion(session->connection);
}

int
session_major_version(const PgSession *session)
{
    return session_version(session) / 10000;
}

Side
session_side(const PgSession *session)
{
    return session->side;
}

int
session_backend_pid(const PgSession *session)
{
    return PQbackendPID(session->connection);
}

gboolean
session_is_local(const PgSession *session)
{
    const char *host = PQhost(session->connection);
    return host == NULL || *host == '\0' || *host == '/' || *host == '@';
}

int
session_port(const PgSession *session)
{
    return (int)g_ascii_strtoll(PQport(session->connection), NULL, 10);
}

gboolean
session_uses_ssl(const PgSession *session)
{
    return PQsslInUse(session->connection) != 0;
}

char *
session_ssl_mode(const PgSession *session)
{
    PQconninfoOption *options = PQconninfo(session->connection);
    char *mode = NULL;
    for (const PQconninfoOption *option = options; option != NULL && option->keyword != NULL;
         option++)
        if (g_str_equal(option->keyword, "sslmode"))
            mode = g_strdup(option->val);
    PQconninfoFree(options);
    return mode;
}

gpointer
session_connection(PgSession *session)
{
    return session->connection;
}

static const char *
query_hint(const char *sqlstate)
{
    if (sqlstate == NULL)
        return "The connection was lost: look into the server's log, then run the tool again.";
    if (g_str_equal(sqlstate, "42501"))
        return "Grant the role the right that is named, or use another role.";
    if (g_str_equal(sqlstate, "55P03"))
        return "Another session holds the lock: find it in pg_locks, let it finish, try again.";
    if (g_str_equal(sqlstate, "57014"))
        return "The statement was cancelled or ran into statement_timeout.";
    if (g_str_equal(sqlstate, "53100"))
        return "Make room on the server's disk, then run the tool again.";
    return NULL;
}

static gboolean
is_lost(PGconn *connection, const PGresult *result)
{
    const char *severity = PQresultErrorField(result, PG_DIAG_SEVERITY_NONLOCALIZED);
    /* What libpq says itself may be of a write that failed. That the server is gone it finds out
     * when it reads, behind what the server said last. */
    for (guint tries = 0; severity == NULL && tries < 2; tries++)
        (void)PQconsumeInput(connection);
    return PQstatus(connection) != CONNECTION_OK || g_strcmp0(severity, "FATAL") == 0 ||
           g_strcmp0(severity, "PANIC") == 0;
}

static void
set_result_error(PgSession *session, const PGresult *result, GError **error)
{
    const char *sqlstate = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const char *primary = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    g_autofree char *message =
        g_strchomp(g_strdup(primary != NULL ? primary : PQerrorMessage(session->connection)));
    gboolean lost = is_lost(session->connection, result);
    error_set(error, lost ? PGC_ERROR_CONNECTION : PGC_ERROR_QUERY, query_hint(sqlstate),
              "%s server: %s", side_name(session->side), message);
    const char *detail = PQresultErrorField(result, PG_DIAG_MESSAGE_DETAIL);
    const char *context = PQresultErrorField(result, PG_DIAG_CONTEXT);
    if (detail != NULL || context != NULL)
        error_set_detail(error, "%s%s%s", detail != NULL ? detail : "",
                         detail != NULL && context != NULL ? " " : "",
                         context != NULL ? context : "");
    error_set_sqlstate(error, sqlstate);
    error_set_context(error, context);
}

void
session_set_error(PgSession *session, gconstpointer result, GError **error)
{
    /* A cancelled statement is the user's wish, not the server's failure. */
    if (!interrupt_check(error))
        set_result_error(session, result, error);
}

static gboolean
result_is_good(const PGresult *result)
{
    ExecStatusType status = PQresultStatus(result);
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK ||
           status == PGRES_SINGLE_TUPLE || status == PGRES_EMPTY_QUERY;
}

static gboolean
result_check(PgSession *session, const PGresult *result, GError **error)
{
    if (result_is_good(result))
        return TRUE;
    session_set_error(session, result, error);
    return FALSE;
}

gboolean
session_execute(PgSession *session, const char *sql, GError **error)
{
    if (interrupt_check(error))
        return FALSE;
    PGresult *result = PQexec(session->connection, sql);
    gboolean good = result_check(session, result, error);
    PQclear(result);
    return good;
}

PgRows *
session_query(PgSession *session, const char *sql, guint parameter_count,
              const char *const *parameters, GError **error)
{
    if (interrupt_check(error))
        return NULL;
    PGresult *result = PQexecParams(session->connection, sql, (int)parameter_count, NULL,
                                    parameters, NULL, NULL, 0);
    if (!result_check(session, result, error)) {
        PQclear(result);
        return NULL;
    }
    return (PgRows *)result;
}

static gboolean
for_each_result(PgSession *session, PgRowFunction function, gpointer data, GError **error)
{
    gboolean good = TRUE;
    PGresult *result;
    while ((result = PQgetResult(session->connection)) != NULL) {
        if (good)
            good = result_check(session, result, error);
        if (good && PQresultStatus(result) == PGRES_SINGLE_TUPLE) {
            good = function((const PgRows *)result, data, error);
            if (!good) {
                /* The rest is not wanted; the server need not send it. */
                char message[256];
                (void)PQcancel(session->cancel, message, sizeof message);
            }
        }
        PQclear(result);
    }
    return good;
}

gboolean
session_query_each(PgSession *session, const char *sql, guint parameter_count,
                   const char *const *parameters, PgRowFunction function, gpointer data,
                   GError **error)
{
    if (interrupt_check(error))
        return FALSE;
    if (!PQsendQueryParams(session->connection, sql, (int)parameter_count, NULL, parameters, NULL,
                           NULL, 0)) {
        session_set_error(session, NULL, error);
        return FALSE;
    }
    PQsetSingleRowMode(session->connection);
    return for_each_result(session, function, data, error);
}

char *
session_query_value(PgSession *session, const char *sql, GError **error)
{
    g_autoptr(PgRows) rows = session_query(session, sql, 0, NULL, error);
    if (rows == NULL || rows_count(rows) == 0)
        return NULL;
    return g_strdup(rows_text(rows, 0, 0));
}

gboolean
session_run(PgSession *session, const char *sql, guint parameter_count,
            const char *const *parameters, GError **error)
{
    g_autoptr(PgRows) rows = session_query(session, sql, parameter_count, parameters, error);
    return rows != NULL;
}

void
rows_free(PgRows *rows)
{
    PQclear((PGresult *)rows);
}

guint
rows_count(const PgRows *rows)
{
    return (guint)PQntuples((const PGresult *)rows);
}

guint
rows_columns(const PgRows *rows)
{
    return (guint)PQnfields((const PGresult *)rows);
}

const char *
rows_column_name(const PgRows *rows, guint column)
{
    return PQfname((const PGresult *)rows, (int)column);
}

const char *
rows_text(const PgRows *rows, guint row, guint column)
{
    const PGresult *result = (const PGresult *)rows;
    return PQgetisnull(result, (int)row, (int)column) ? NULL
                                                      : PQgetvalue(result, (int)row, (int)column);
}

gsize
rows_length(const PgRows *rows, guint row, guint column)
{
    return (gsize)PQgetlength((const PGresult *)rows, (int)row, (int)column);
}

gint64
rows_int64(const PgRows *rows, guint row, guint column)
{
    const char *text = rows_text(rows, row, column);
    return text == NULL ? 0 : g_ascii_strtoll(text, NULL, 10);
}

gboolean
rows_boolean(const PgRows *rows, guint row, guint column)
{
    return g_strcmp0(rows_text(rows, row, column), "t") == 0;
}
