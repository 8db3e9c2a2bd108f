/* Rows of both sides that share a key, held against each other. */
#pragma once

#include "validate/difference.h"

typedef struct {
    char *hash;  /* of all compared columns */
    char *place; /* "tableoid ctid" */
} RowVersion;

void row_version_free(gpointer row);

/* One row that differs, or of a multiset as many as the counts, by Side, differ by. A side that has
 * no such row has NULL and the count 0. */
typedef void (*RowVersionFunction)(DifferenceKind kind, const RowVersion *const rows[2],
                                   const gint64 counts[2], gpointer data);

/* Rows with one key, by Side. Takes those that both have out of the groups, pairs what is left, and
 * calls the function for each pair and each row without one. Returns how many are equal. */
gint64 row_versions_compare(GPtrArray *groups[2], RowVersionFunction function, gpointer data);

/* Rows that are all equal: groups holds one of each side that has any, counts how many there are.
 */
gint64 row_versions_count(GPtrArray *const groups[2], const gint64 counts[2],
                          RowVersionFunction function, gpointer data);

/* Such a row as a difference, with its places. */
Difference *row_versions_difference(DifferenceKind kind, const char *identity,
                                    const RowVersion *const rows[2], const gint64 counts[2]);

/* Adds it to the counts: one row that differs, or as many as one side has more. */
void row_versions_add(PairCounts *counts, DifferenceKind kind, const gint64 rows[2]);
