/* Both sides as one compare sees them: a snapshot of each, and the catalogs in it. */
#pragma once

#include "pg/snapshot.h"
#include "validate/catalog.h"
#include "validate/selection.h"

typedef struct {
    PgSnapshot *snapshot[2];
    Catalog *catalog[2];
} SnapshotPair;

/* Takes a snapshot of both sides, with the locks that keep rows from disappearing under it;
 * source_snapshot is one that somebody else keeps open, with its locks, or NULL. */
SnapshotPair *snapshot_pair_take(const PgServer *const servers[2], const Selection *selection,
                                 const char *source_snapshot, GError **error);
void snapshot_pair_free(SnapshotPair *pair);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SnapshotPair, snapshot_pair_free)
