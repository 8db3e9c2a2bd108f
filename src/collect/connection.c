#include "collect/connection.h"

#include "pg/reach.h"

#include <json-c/json.h>

/* A role without the right would be refused for that, and the server's log would tell of it. */
static const char may_replicate[] =
    "SELECT rolsuper OR rolreplication"
    " OR EXISTS (SELECT FROM pg_roles p WHERE p.rolname = 'rds_replication'"
    "   AND pg_has_role(p.oid, 'usage'))"
    " FROM pg_roles WHERE rolname = current_user";

static void
add_boolean(json_object *object, const char *name, gboolean value)
{
    json_object_object_add(object, name, json_object_new_boolean(value));
}

static void
add_text(json_object *object, const char *name, const char *value)
{
    g_autofree char *valid = g_utf8_make_valid(value, -1);
    json_object_object_add(object, name, json_object_new_string(valid));
}

static void
add_reach(json_object *object, const char *name, Reach reach)
{
    if (reach != REACH_UNKNOWN)
        add_boolean(object, name, reach == REACH_YES);
}

static void
add_times(json_object *object, PgSession *session)
{
    ReachTimes times;
    reach_measure(session, &times);
    if (!times.known)
        return;
    json_object_object_add(object, "round_trip_milliseconds",
                           json_object_new_double(times.round_trip_milliseconds));
    json_object_object_add(object, "clock_ahead_seconds",
                           json_object_new_double(times.clock_ahead_seconds));
    add_boolean(object, "backend_is_own", times.backend_is_own);
}

static void
add_replication(json_object *object, PgSession *session, const PgServer *server)
{
    g_autoptr(PgRows) rows = session_query(session, may_replicate, 0, NULL, NULL);
    if (rows == NULL || rows_count(rows) == 0 || !rows_boolean(rows, 0, 0))
        return;
    g_autofree char *why = NULL;
    add_reach(object, "takes_replication", reach_replication(session, server, &why));
    if (why != NULL)
        add_text(object, "replication_error", why);
}

char *
connection_look(PgSession *session, const PgServer *server)
{
    json_object *object = json_object_new_object();
    g_autofree char *ssl_mode = session_ssl_mode(session);
    add_times(object, session);
    add_boolean(object, "is_local", session_is_local(session));
    add_boolean(object, "uses_ssl", session_uses_ssl(session));
    json_object_object_add(object, "port", json_object_new_int(session_port(session)));
    if (ssl_mode != NULL)
        add_text(object, "ssl_mode", ssl_mode);
    if (server->side == SIDE_SOURCE) {
        add_reach(object, "shares_snapshots", reach_snapshot(session, server));
        add_replication(object, session, server);
    }
    char *text = g_strdup(json_object_to_json_string_ext(object, JSON_C_TO_STRING_PLAIN));
    json_object_put(object);
    return text;
}
