/*
 * Where few buckets differ and keys are integers that stand in an index, the keys that these
 * buckets can have are few: their rows are looked up, and the table need not be scanned once more.
 */
#pragma once

#include "validate/worker.h"

/* All keys, as an int8[] in PostgreSQL's notation, that a row of the buckets that differ can have
 * on either side. bitmap: of these buckets, as bucket_count has them; rows: that are read on one
 * side where keys are not looked up. *keys is NULL where to look them up is not possible, or not
 * worth it; the caller owns it. */
gboolean bucket_keys(PgSession *const sessions[2], const TablePair *pair, const GByteArray *bitmap,
                     guint bucket_count, gint64 rows, char **keys, GError **error);
