/*
 * The first pass: the digest of every table on both sides, by threads with a session each. Large
 * tables are read in ranges of blocks, by several of them.
 */
#pragma once

#include "validate/worker.h"

/* Called in the caller's thread when a pair is digested: its state is no longer PAIR_OPEN. And with
 * NULL when it may be a while until the next one is, and at the end, also after a failure. FALSE
 * with an error ends the scan. */
typedef gboolean (*ScanFunction)(TablePair *pair, gpointer data, GError **error);

/* Digests the pairs in state PAIR_OPEN. FALSE for what ends the run. */
gboolean scan_tables(const CompareContext *context, const GPtrArray *pairs, ScanFunction function,
                     gpointer data, GError **error);
