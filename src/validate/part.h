/*
 * The parts of one side's rows that the first pass digested: partitions, and of large tables ranges
 * of blocks. Parts with one digest on both sides have the same rows, so that of a table that
 * differs only the others are read again. Where both sides are not laid out alike no two are equal,
 * and nothing is lost.
 */
#pragma once

#include "validate/pair.h"

typedef struct {
    const Relation *relation; /* not owned */
    gint64 first;             /* block */
    gint64 end;               /* the block after the last one; 0: to the end of the table */
    Digest digest;
} TablePart;

/* An array of parts. The caller owns what these return. */
GArray *parts_new(void);

/* The condition on a row t to be in it; NULL: every row of the relation is. */
char *part_condition(const TablePart *part);

/* Adds the part that follows it; FALSE where this one does not. */
gboolean part_extend(TablePart *part, const TablePart *next);

/* Takes the parts that have an equal on the other side off both arrays. The number of their rows on
 * one side; 0, and nothing is taken off, where too many would be left for one query that names each
 * with so many columns. */
gint64 parts_cancel_equal(GArray *const parts[2], guint columns);

/* The same blocks in fewer parts: those that follow each other are joined while they have less than
 * so many rows. */
GArray *parts_join(const GArray *parts, gint64 rows);

Digest parts_digest(const GArray *parts);

/* From then on the pair's rows are looked at as a whole, and not in classes either. */
void parts_forget(TablePair *pair);
