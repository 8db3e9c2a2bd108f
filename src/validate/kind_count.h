/* What the cells of a column that differ come to: a count for each kind, and what holds for all
 * of them. Memory grows with the number of columns, not of rows. */
#pragma once

#include "validate/kind.h"
#include "validate/pair.h"

typedef struct {
    KindShape shape;
    Kind kind;
    const char *note; /* of KindFound */
    gint64 rows;
    gint64 least; /* of the amounts */
    gint64 most;
    guint lost; /* that hold for all */
} KindCount;

/* Counts one more cell of a column of the pair. */
void kind_counts_add(TablePair *pair, const ColumnPair *column, KindShape shape,
                     const KindFound *found);

/* KindCount *, owned by the pair; NULL where no cell was counted. */
const GPtrArray *kind_counts_of(const TablePair *pair, const ColumnPair *column);

/* The count that a cell was added to. */
const KindCount *kind_counts_find(const TablePair *pair, const ColumnPair *column,
                                  const KindFound *found);

/* What all its cells are: of times, whether they are shifted, or lost digits. */
Kind kind_count_kind(const KindCount *count);

/* Words to follow the kind's name, as "by +01:00:00". The caller owns them; NULL: none. */
char *kind_count_detail(const KindCount *count);
