/*
 * What brings the source's changes to the target, and how far it has come.
 *
 * A subscription has applied all up to a position where either of these has reached it:
 *
 * - pg_stat_subscription.latest_end_lsn on the target, the position of the last keepalive that the
 *   apply worker read. The walsender sends a transaction whole, at its commit, before any keepalive
 *   that lies behind it, and the worker applies in the order of the stream, so what it has read a
 *   keepalive behind is committed and visible. received_lsn is not that: it is set before the
 *   message is applied.
 * - confirmed_flush_lsn of the subscription's slot on the source: the worker confirms the end of
 *   what it has committed and flushed, or what it has read where nothing is left to flush. A source
 *   that has nothing more to send sends no keepalive once it got this.
 *
 * pg_replication_origin_progress() tells the last commit only, which an idle source never moves,
 * and needs a superuser; pg_stat_replication hides its positions from roles without pg_monitor.
 * Both are held against the slot being active in the database that is compared: a subscription to
 * another server counts in another WAL.
 *
 * Of a bare slot confirmed_flush_lsn is all there is, and it says what the consumer has taken, not
 * what it has applied.
 */
#pragma once

#include "pg/session.h"
#include "validate/catalog.h"

typedef enum { FEED_SUBSCRIPTION, FEED_SLOT } FeedKind;

typedef struct Feed Feed;

/* Where a feed is, against one position. */
typedef struct {
    gboolean has_passed; /* all before the position has been applied; of a slot: taken */
    gboolean is_flushed; /* the source has written it to disk, so that it can be decoded at all */
    gboolean is_running; /* somebody takes from the slot */
    char *position;      /* how far it is; NULL: not known */
} FeedState;

void feed_state_clear(FeedState *state);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(FeedState, feed_state_clear)

/* Looks for the feed on both servers. sessions, by Side, have to outlive it and are in no
 * transaction. */
Feed *feed_new(FeedKind kind, const char *name, PgSession *const sessions[2], GError **error);
void feed_free(Feed *feed);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Feed, feed_free)

/* FALSE with an error where no position will ever be passed: a subscription that is disabled, a
 * table whose copy has not ended, a slot that is gone. */
gboolean feed_look(const Feed *feed, const char *lsn, FeedState *state, GError **error);

/* Whether the feed brings the rows of this table of the target. Not known of a slot: TRUE. */
gboolean feed_brings(const Feed *feed, const Relation *target);
