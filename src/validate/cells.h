/* The fourth pass, over the rows that are named and differ: of what kind each difference is. */
#pragma once

#include "validate/difference.h"
#include "validate/worker.h"

/* Sets the kinds of the differences, whose columns are known, and adds them to the counts of the
 * pair's columns. */
gboolean cells_fill(const CompareContext *context, PgSession *const sessions[2], TablePair *pair,
                    const GPtrArray *differences, GError **error);
