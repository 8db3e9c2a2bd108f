/*
 * The server's hash of a row (see digest.h), computed by the client from the bytes of its values:
 * hash_array_extended() over them, and once more over that. For rows that travel anyway. The self
 * test holds it against what both servers say.
 */
#pragma once

#include "validate/digest.h"

typedef struct {
    guint64 seed;
    guint64 hash; /* of the values so far */
} RowHash;

void row_hash_begin(RowHash *row, gint64 seed);
/* NULL: a null. */
void row_hash_add(RowHash *row, const guint8 *bytes, gsize length);
Digest row_hash_end(const RowHash *row);
