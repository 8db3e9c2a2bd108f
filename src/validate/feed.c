#include "validate/feed.h"

#include "base/error.h"

struct Feed {
    FeedKind kind;
    char *name;
    char *slot;
    PgSession *source;
    PgSession *target;
    GHashTable *tables; /* guint32: oids on the target that the subscription fills */
};

void
feed_state_clear(FeedState *state)
{
    g_clear_pointer(&state->position, g_free);
}

void
feed_free(Feed *feed)
{
    if (feed == NULL)
        return;
    g_free(feed->name);
    g_free(feed->slot);
    g_hash_table_unref(feed->tables);
    g_free(feed);
}

/* ---- the subscription, on the target ---- */

/* Servers below 12 do not show everybody the oid of a subscription, and only servers from 16 on
 * have workers that apply beside the one that leads. */
static char *
subscription_query(const Feed *feed)
{
    int version = session_major_version(feed->target);
    const char *oid = version >= 12 ? "s.oid" : "v.subid";
    return g_strdup_printf(
        "SELECT s.subenabled, s.subslotname, v.pid IS NOT NULL, v.latest_end_lsn,"
        " coalesce(v.latest_end_lsn >= $2::pg_lsn, false), %s,"
        " (SELECT min(format('%%I.%%I', n.nspname, c.relname)) FROM pg_subscription_rel r"
        "  JOIN pg_class c ON c.oid = r.srrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
        "  WHERE r.srsubid = %s AND r.srsubstate <> 'r')"
        " FROM pg_subscription s LEFT JOIN pg_stat_subscription v"
        " ON v.subname = s.subname AND v.relid IS NULL%s%s"
        " WHERE s.subname = $1"
        " AND s.subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())",
        oid, oid, version >= 12 ? " AND v.subid = s.oid" : "",
        version >= 16 ? " AND v.leader_pid IS NULL" : "");
}

static PgRows *
read_subscription(const Feed *feed, const char *lsn, GError **error)
{
    g_autofree char *sql = subscription_query(feed);
    const char *const parameters[] = {feed->name, lsn};
    g_autoptr(PgRows) rows = session_query(feed->target, sql, 2, parameters, error);
    if (rows == NULL)
        return NULL;
    if (rows_count(rows) == 1)
        return g_steal_pointer(&rows);
    if (rows_count(rows) == 0)
        error_set(error, PGC_ERROR_STATE,
                  "Look for its name in pg_subscription of the target's database.",
                  "cannot fence: there is no subscription \"%s\" on the target", feed->name);
    else
        error_set(error, PGC_ERROR_STATE, "Give the subscriptions names of their own.",
                  "cannot fence: several databases of the target have a subscription \"%s\"",
                  feed->name);
    return NULL;
}

static gboolean
check_subscription(const Feed *feed, const PgRows *rows, GError **error)
{
    if (!rows_boolean(rows, 0, 0)) {
        error_set(
            error, PGC_ERROR_STATE,
            "Enable it with ALTER SUBSCRIPTION ... ENABLE, then compare again; where an error "
            "disabled it, the target's log has that.",
            "cannot fence: subscription \"%s\" is disabled", feed->name);
        return FALSE;
    }
    if (rows_text(rows, 0, 1) == NULL) {
        error_set(error, PGC_ERROR_STATE, "Set its slot_name, then compare again.",
                  "cannot fence: subscription \"%s\" has no slot", feed->name);
        return FALSE;
    }
    if (rows_text(rows, 0, 6) != NULL) {
        error_set(error, PGC_ERROR_STATE,
                  "Wait until all of its tables have srsubstate r in pg_subscription_rel.",
                  "cannot fence: subscription \"%s\" still copies table %s", feed->name,
                  rows_text(rows, 0, 6));
        return FALSE;
    }
    return TRUE;
}

static gboolean
look_at_subscription(const Feed *feed, const char *lsn, FeedState *state, GError **error)
{
    g_autoptr(PgRows) rows = read_subscription(feed, lsn, error);
    if (rows == NULL || !check_subscription(feed, rows, error))
        return FALSE;
    state->is_running = rows_boolean(rows, 0, 2);
    state->has_passed = rows_boolean(rows, 0, 4);
    state->position = g_strdup(rows_text(rows, 0, 3));
    return TRUE;
}

/* ---- the slot, on the source ---- */

static const char slot_query[] =
    "SELECT active, confirmed_flush_lsn, coalesce(confirmed_flush_lsn >= $2::pg_lsn, false),"
    " pg_current_wal_flush_lsn() >= $2::pg_lsn FROM pg_replication_slots"
    " WHERE slot_name = $1 AND slot_type = 'logical' AND database = current_database()";

static gboolean
look_at_slot(const Feed *feed, const char *lsn, FeedState *state, GError **error)
{
    const char *const parameters[] = {feed->slot, lsn};
    g_autoptr(PgRows) rows = session_query(feed->source, slot_query, 2, parameters, error);
    if (rows == NULL)
        return FALSE;
    if (rows_count(rows) == 0) {
        error_set(error, PGC_ERROR_STATE,
                  feed->kind == FEED_SUBSCRIPTION
                      ? "Give as source the very database that the subscription takes from."
                      : "Look for its name in pg_replication_slots of the source.",
                  "cannot fence: the source's database has no logical slot \"%s\"", feed->slot);
        return FALSE;
    }
    gboolean is_active = rows_boolean(rows, 0, 0);
    if (feed->kind == FEED_SUBSCRIPTION) {
        /* Nobody takes from the slot: whoever feeds the target, it is not this server. */
        state->is_running = state->is_running && is_active;
        state->has_passed = is_active && (state->has_passed || rows_boolean(rows, 0, 2));
    } else {
        /* A consumer may well come and go. */
        state->is_running = TRUE;
        state->has_passed = rows_boolean(rows, 0, 2);
    }
    state->is_flushed = rows_boolean(rows, 0, 3);
    if (state->position == NULL)
        state->position = g_strdup(rows_text(rows, 0, 1));
    return TRUE;
}

gboolean
feed_look(const Feed *feed, const char *lsn, FeedState *state, GError **error)
{
    feed_state_clear(state);
    *state = (FeedState){0};
    return (feed->kind == FEED_SLOT || look_at_subscription(feed, lsn, state, error)) &&
           look_at_slot(feed, lsn, state, error);
}

/* ---- the feed ---- */

static gboolean
load_tables(Feed *feed, const char *subscription, GError **error)
{
    g_autoptr(PgRows) rows = session_query(
        feed->target, "SELECT srrelid FROM pg_subscription_rel WHERE srsubid = $1::oid", 1,
        &subscription, error);
    if (rows == NULL)
        return FALSE;
    for (guint row = 0; row < rows_count(rows); row++)
        g_hash_table_add(feed->tables, GUINT_TO_POINTER((guint32)rows_int64(rows, row, 0)));
    return TRUE;
}

static gboolean
find_subscription(Feed *feed, GError **error)
{
    g_autoptr(PgRows) rows = read_subscription(feed, "0/0", error);
    if (rows == NULL || !check_subscription(feed, rows, error))
        return FALSE;
    feed->slot = g_strdup(rows_text(rows, 0, 1));
    return rows_text(rows, 0, 5) == NULL || load_tables(feed, rows_text(rows, 0, 5), error);
}

Feed *
feed_new(FeedKind kind, const char *name, PgSession *const sessions[2], GError **error)
{
    g_autoptr(Feed) feed = g_new0(Feed, 1);
    feed->kind = kind;
    feed->name = g_strdup(name);
    feed->source = sessions[SIDE_SOURCE];
    feed->target = sessions[SIDE_TARGET];
    feed->tables = g_hash_table_new(NULL, NULL);
    if (kind == FEED_SLOT)
        feed->slot = g_strdup(name);
    else if (!find_subscription(feed, error))
        return NULL;
    g_auto(FeedState) state = {0};
    if (!look_at_slot(feed, "0/0", &state, error))
        return NULL;
    return g_steal_pointer(&feed);
}

static gboolean
is_filled(const Feed *feed, guint32 oid)
{
    return g_hash_table_contains(feed->tables, GUINT_TO_POINTER(oid));
}

gboolean
feed_brings(const Feed *feed, const Relation *target)
{
    if (feed->kind == FEED_SLOT || is_filled(feed, target->oid) ||
        (target->root != 0 && is_filled(feed, target->root)))
        return TRUE;
    gboolean all = target->leaves->len > 0;
    for (guint index = 0; all && index < target->leaves->len; index++)
        all = is_filled(feed, ((const Relation *)target->leaves->pdata[index])->oid);
    return all;
}
