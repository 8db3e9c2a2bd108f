#include "pg/snapshot.h"

#include "base/error.h"
#include "pg/quote.h"

#define TABLES_PER_LOCK 200

static gboolean
lock_capacity(PgSession *session, gint64 *capacity, GError **error)
{
    g_autofree char *text =
        session_query_value(session,
                            "SELECT current_setting('max_locks_per_transaction')::bigint *"
                            " (current_setting('max_connections')::bigint"
                            "  + current_setting('max_prepared_transactions')::bigint)",
                            error);
    *capacity = text == NULL ? 0 : g_ascii_strtoll(text, NULL, 10);
    return text != NULL;
}

/* Other sessions need locks too, the workers one for each table and index they read. */
static gboolean
has_room_for(gint64 capacity, guint table_count)
{
    return capacity / 2 >= table_count;
}

gboolean
snapshot_has_lock_room(PgSession *session, guint table_count, gboolean *has_room, GError **error)
{
    gint64 capacity;
    if (!lock_capacity(session, &capacity, error))
        return FALSE;
    *has_room = has_room_for(capacity, table_count);
    return TRUE;
}

static gboolean
check_lock_capacity(PgSession *session, guint table_count, GError **error)
{
    gint64 capacity;
    if (!lock_capacity(session, &capacity, error))
        return FALSE;
    if (has_room_for(capacity, table_count))
        return TRUE;
    error_set(
        error, PGC_ERROR_STATE,
        "Raise max_locks_per_transaction on the server and restart it, or select fewer tables.",
        "the %s server's lock table has room for %" G_GINT64_FORMAT
        " locks, and %u tables have to be locked",
        side_name(session_side(session)), capacity, table_count);
    return FALSE;
}

#define NO_SCHEMA "3F000"

/* A table that is not there any more was dropped or renamed since it was chosen. */
static void
explain_refused_lock(GError *refused, GError **error)
{
    const char *sqlstate = error_sqlstate(refused);
    if (g_strcmp0(sqlstate, SNAPSHOT_NO_TABLE) != 0 && g_strcmp0(sqlstate, NO_SCHEMA) != 0) {
        g_propagate_error(error, refused);
        return;
    }
    error_set(error, PGC_ERROR_STATE,
              "Run \"pgcrossing collect\" again, look at what changed, then go on.",
              "a table was dropped or renamed since its facts were collected: %s",
              refused->message);
    error_set_sqlstate(error, SNAPSHOT_NO_TABLE);
    g_error_free(refused);
}

static gboolean
lock_tables(PgSession *session, const GPtrArray *tables, GError **error)
{
    for (guint first = 0; first < tables->len; first += TABLES_PER_LOCK) {
        GString *sql = g_string_new("LOCK TABLE ");
        guint end = MIN(first + TABLES_PER_LOCK, tables->len);
        for (guint index = first; index < end; index++)
            g_string_append_printf(sql, "%sONLY %s", index > first ? ", " : "",
                                   (const char *)tables->pdata[index]);
        g_string_append(sql, " IN ACCESS SHARE MODE");
        GError *refused = NULL;
        gboolean locked = session_execute(session, sql->str, &refused);
        g_string_free(sql, TRUE);
        if (!locked) {
            explain_refused_lock(refused, error);
            return FALSE;
        }
    }
    return TRUE;
}

static const char moment_query[] =
    "SELECT CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn()"
    " ELSE pg_current_wal_insert_lsn() END, txid_current_snapshot()";

static gboolean
read_moment(PgSession *session, PgSnapshot *snapshot, GError **error)
{
    g_autoptr(PgRows) rows = session_query(session, moment_query, 0, NULL, error);
    if (rows == NULL)
        return FALSE;
    snapshot->lsn = g_strdup(rows_text(rows, 0, 0));
    snapshot->xip = g_strdup(rows_text(rows, 0, 1));
    return TRUE;
}

PgSnapshot *
snapshot_export(const PgServer *server, const GPtrArray *tables, GError **error)
{
    g_autoptr(PgSnapshot) snapshot = g_new0(PgSnapshot, 1);
    snapshot->session = session_open(server, SESSION_READ_ONLY, "snapshot", error);
    if (snapshot->session == NULL)
        return NULL;
    if (tables != NULL && !check_lock_capacity(snapshot->session, tables->len, error))
        return NULL;
    /* The locks come before the first query, which takes the transaction's snapshot. */
    if (!session_execute(snapshot->session, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
                         error) ||
        (tables != NULL && !lock_tables(snapshot->session, tables, error)))
        return NULL;
    snapshot->id = session_query_value(snapshot->session, "SELECT pg_export_snapshot()", error);
    if (snapshot->id == NULL || !read_moment(snapshot->session, snapshot, error))
        return NULL;
    return g_steal_pointer(&snapshot);
}

PgSnapshot *
snapshot_given(const PgServer *server, const char *id, GError **error)
{
    g_autoptr(PgSession) session = session_open(server, SESSION_READ_ONLY, "snapshot", error);
    if (session == NULL || !snapshot_import(session, id, error))
        return NULL;
    g_autoptr(PgSnapshot) snapshot = g_new0(PgSnapshot, 1);
    snapshot->id = g_strdup(id);
    snapshot->session = g_steal_pointer(&session);
    if (!read_moment(snapshot->session, snapshot, error))
        return NULL;
    return g_steal_pointer(&snapshot);
}

/* Of the transaction that sees it; what was known of it stays. */
static gboolean
export_again(PgSnapshot *snapshot, const GPtrArray *tables, GError **error)
{
    if (!check_lock_capacity(snapshot->session, tables->len, error) ||
        !lock_tables(snapshot->session, tables, error))
        return FALSE;
    g_free(snapshot->id);
    snapshot->id = session_query_value(snapshot->session, "SELECT pg_export_snapshot()", error);
    snapshot->is_taken_over = TRUE;
    return snapshot->id != NULL;
}

PgSnapshot *
snapshot_take_over(const PgServer *server, const char *id, const char *xip, const GPtrArray *tables,
                   GError **error)
{
    g_autoptr(GError) failure = NULL;
    g_autoptr(PgSnapshot) snapshot = snapshot_given(server, id, &failure);
    if (snapshot == NULL) {
        if (failure->code != PGC_ERROR_QUERY)
            g_propagate_error(error, g_steal_pointer(&failure));
        return NULL;
    }
    if (!g_str_equal(snapshot->xip, xip) || !export_again(snapshot, tables, error))
        return NULL;
    return g_steal_pointer(&snapshot);
}

void
snapshot_free(PgSnapshot *snapshot)
{
    if (snapshot == NULL)
        return;
    session_close(snapshot->session);
    g_free(snapshot->id);
    g_free(snapshot->lsn);
    g_free(snapshot->xip);
    g_free(snapshot);
}

gboolean
snapshot_import(PgSession *session, const char *id, GError **error)
{
    g_autofree char *literal = quote_literal(id);
    g_autofree char *sql = g_strdup_printf("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;"
                                           "SET TRANSACTION SNAPSHOT %s",
                                           literal);
    return session_execute(session, sql, error);
}
