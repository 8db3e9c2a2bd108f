/*
 * Puts the rows of a table that differs into buckets by their keys: what each bucket comes to on
 * both sides. A large table is read part by part, by sessions of their own as far as there are
 * spare ones.
 */
#pragma once

#include "validate/worker.h"

/* There are many: of the sums no more is kept than what they differ by. */
typedef struct {
    gint64 rows[2];
    DigestSum difference; /* the source's less the target's */
} Bucket;

gboolean bucket_is_equal(const Bucket *bucket);

/* Adds to buckets, of which there are count, a power of two, and to the total of each side.
 * sessions by side; spare, atomic: how many more may be used on each side, which are given back. */
gboolean buckets_read(const CompareContext *context, PgSession *const sessions[2],
                      const TablePair *pair, gint *spare, guint count, Bucket *buckets,
                      Digest total[2], GError **error);
