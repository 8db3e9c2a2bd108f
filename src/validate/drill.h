/*
 * The second pass, for a table whose digests differ: which rows. The rows of both sides, but
 * for those in parts that are equal (see part.h), are put into buckets by their keys; those of the
 * buckets that differ are read in the order of their keys' bytes and merged. Memory does not grow
 * with the table, nor with the number of rows that differ; the servers sort, on disk where they
 * have to.
 */
#pragma once

#include "validate/difference.h"
#include "validate/worker.h"

/* Sets the pair's counts, and its state to PAIR_DIFFERENT or, where what was found does not add up,
 * PAIR_INCOMPLETE. Returns the first rows that differ, as many as the context says, with the
 * columns in which they do. The caller owns the array and what it holds. spare as in
 * buckets_read().
 */
GPtrArray *drill_table(const CompareContext *context, PgSession *const sessions[2], TablePair *pair,
                       gint *spare, GError **error);
