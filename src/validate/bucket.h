/*
 * Puts the rows of a table that differs into buckets by their keys: what each bucket comes to on
 * both sides. A large table is read part by part, by sessions of their own as far as there are
 * spare ones.
 */
#pragma once

#include "validate/worker.h"

/* Adds to buckets[side], of which there are count, a power of two. sessions by side; spare, atomic:
 * how many more may be used on each side, which are given back. */
gboolean buckets_read(const CompareContext *context, PgSession *const sessions[2],
                      const TablePair *pair, gint *spare, guint count, Digest *const buckets[2],
                      GError **error);
