/*
 * A fence: what was committed on the source before it is on the target behind it.
 *
 * The position is pg_current_wal_insert_lsn(), taken after the rows were read: a commit without
 * synchronous_commit is visible before it is written, so that what is flushed is not enough. Behind
 * the last record of a page, and behind a switch of segments, that function points past the header
 * of a page that is not there yet, which no reader of WAL ever reaches: the header is taken off.
 * What pg_logical_emit_message() returns is not used: Aurora's is no position in the WAL.
 *
 * A slot's consumer only says what it has taken. With a fence table a row is written on the source,
 * and the fence is passed when it is on the target: that is proof if the consumer applies
 * transactions in the order of their commits.
 */
#pragma once

#include "validate/feed.h"
#include "validate/selection.h"

typedef struct {
    FeedKind kind;
    const char *name;
    const char *table;  /* of a slot: "schema.table" on the source; NULL: none */
    guint seconds;      /* to wait for one fence */
    gboolean heartbeat; /* write a message where the source does not flush by itself */
} FenceOptions;

typedef struct Fence Fence;

/* Opens sessions of its own. Writes nothing. The options have to outlive it. */
Fence *fence_new(const PgServer *const servers[2], const Selection *selection,
                 const FenceOptions *options, GError **error);
void fence_free(Fence *fence);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Fence, fence_free)

/* Waits until the target has all that was visible on the source when this was called. An error of
 * PGC_ERROR_STATE that begins with "cannot fence" says why it is not to be had. */
gboolean fence_pass(Fence *fence, GError **error);

/* Whether a fence that was passed proves anything: not of a slot without a fence table. */
gboolean fence_is_proof(const Fence *fence);

/* Whether the feed brings the rows of this table of the target; see feed_brings(). */
gboolean fence_covers(const Fence *fence, const Relation *target);

/* Waits, but for the user who asks to stop. */
gboolean fence_sleep(guint milliseconds, GError **error);

/* For people: what feeds the target, and what was written on the source. The caller owns it. */
char *fence_description(const Fence *fence);
