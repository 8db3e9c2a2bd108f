/* Both sides as one compare sees them: a snapshot of each, and the catalogs in it. */
#pragma once

#include "pg/snapshot.h"
#include "validate/catalog.h"
#include "validate/selection.h"

typedef struct {
    PgSnapshot *snapshot[2];
    Catalog *catalog[2];
    gboolean is_locked[2]; /* all tables, for as long as the snapshot is kept */
} SnapshotPair;

/* Called when the source's snapshot has been taken and the target's has not; without it both are
 * taken at the same time. */
typedef gboolean (*SnapshotBetween)(gpointer data, GError **error);

/* Takes a snapshot of both sides, with the locks that keep rows from disappearing under it, unless
 * the server has no room for so many; source_snapshot is one that somebody else keeps open, maybe
 * with locks, or NULL; between may be NULL. */
SnapshotPair *snapshot_pair_take(const PgServer *const servers[2], const Selection *selection,
                                 const char *source_snapshot, SnapshotBetween between,
                                 gpointer data, GError **error);
/* Lets go of both snapshots and their locks. What was read in them stays: ids, catalogs. */
void snapshot_pair_release(SnapshotPair *pair);
void snapshot_pair_free(SnapshotPair *pair);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SnapshotPair, snapshot_pair_free)
