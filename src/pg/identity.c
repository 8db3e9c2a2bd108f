#include "pg/identity.h"

#include "base/error.h"

#define ATTEMPTS 10

/* Locks of the transaction, not of the session: behind a pooler two statements may meet two
 * servers' sessions, but those of one transaction never do. */
static gboolean
try_lock(PgSession *session, const char *key, gboolean *taken, GError **error)
{
    const char *const parameters[] = {key};
    g_autoptr(PgRows) rows = session_query(session, "SELECT pg_try_advisory_xact_lock($1::bigint)",
                                           1, parameters, error);
    if (rows == NULL)
        return FALSE;
    *taken = rows_boolean(rows, 0, 0);
    return TRUE;
}

/* A key that nobody else holds: at random, and taken. The caller owns it. */
static char *
lock_random_key(PgSession *session, GError **error)
{
    for (guint attempt = 0; attempt < ATTEMPTS; attempt++) {
        gint64 number = (gint64)((guint64)g_random_int() << 32 | g_random_int());
        g_autofree char *key = g_strdup_printf("%" G_GINT64_FORMAT, number);
        gboolean taken;
        if (!try_lock(session, key, &taken, error))
            return NULL;
        if (taken)
            return g_steal_pointer(&key);
    }
    error_set(error, PGC_ERROR_STATE, "Look into pg_locks for who holds so many advisory locks.",
              "%s server: no advisory lock could be taken", side_name(session_side(session)));
    return NULL;
}

static gboolean
compare(PgSession *source, PgSession *target, gboolean *same, GError **error)
{
    if (!session_execute(source, "BEGIN READ ONLY", error) ||
        !session_execute(target, "BEGIN READ ONLY", error))
        return FALSE;
    g_autofree char *key = lock_random_key(source, error);
    gboolean taken;
    if (key == NULL || !try_lock(target, key, &taken, error))
        return FALSE;
    *same = !taken;
    return TRUE;
}

gboolean
identity_same_database(PgSession *source, PgSession *target, gboolean *same, GError **error)
{
    gboolean compared = compare(source, target, same, error);
    /* After a failure the connection may be gone: the first error is the one to tell. */
    GError **later = compared ? error : NULL;
    gboolean ended = session_execute(source, "ROLLBACK", later);
    return session_execute(target, "ROLLBACK", ended ? later : NULL) && ended && compared;
}
