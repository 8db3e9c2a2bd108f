/* The second pass over all tables whose digests differ, by threads with a pair of sessions each. */
#pragma once

#include "validate/drill.h"

/* Called in the caller's thread for every pair; differences may be NULL, where the rows could not
 * be found. FALSE with an error ends the work. */
typedef gboolean (*NarrowFunction)(TablePair *pair, const GPtrArray *differences, gpointer data,
                                   GError **error);

/* Drills into the pairs in state PAIR_DIFFERENT. FALSE for what ends the run. */
gboolean narrow_tables(const CompareContext *context, const GPtrArray *pairs,
                       NarrowFunction function, gpointer data, GError **error);
