/*
 * Compare of data that moves: rows that differed between two snapshots are read again behind a
 * fence, until each is equal, really different, or given up as hot or suspended.
 *
 * In a round a row is read on the source (before), the target is waited for (fence), and it is read
 * on the target and again on the source (after). With one version before and after, nothing of that
 * row was on its way when the target was read.
 *
 * - Target like after: equal. The target is behind the fence, so this is what the source had at or
 *   after it. Target like before, where that is another version, passes nothing: the change may
 *   have been committed before the fence and been lost.
 * - Before and after are not one version: hot. The next round decides.
 * - One version, and the target differs: a candidate. A commit that waits for a synchronous standby
 *   is decoded, and on the target, before it is visible on the source; and absent rows have no
 *   version that could tell that they came and went. So it is *different* only when a later round
 *   finds the very same versions on both sides, and all transactions that ran on the source when
 *   the candidate was read had ended before that round.
 * - One version, which nobody has touched: xmax is 0, so nobody can have written over it. It is
 *   *different* when that was so in two rounds, whatever transactions run for hours and whatever
 *   was written in between.
 *
 * What is not decided after the last round is never passed: it is listed, and its table incomplete.
 */
#pragma once

#include "validate/fence.h"
#include "validate/narrow.h"

typedef struct {
    FenceOptions fence;
    guint rounds; /* how often a row is read again, at least 2 */
} LiveOptions;

typedef struct Live Live;

/* What it is given has to outlive it. */
Live *live_new(const CompareContext *context, Catalog *const catalogs[2], Fence *fence,
               guint rounds);
void live_free(Live *live);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Live, live_free)

/* Takes a pair with what the drill-down found; differences, of which a reference is kept, may be
 * NULL where that failed. A NarrowFunction; data is the Live. */
gboolean live_add(TablePair *pair, const GPtrArray *differences, gpointer data, GError **error);

/* Reads the rows again, sets the pairs' counts and states, and calls the function for each pair.
 * FALSE for what ends the run. */
gboolean live_settle(Live *live, NarrowFunction function, gpointer data, GError **error);
