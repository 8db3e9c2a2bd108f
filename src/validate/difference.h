/* A row that differs, or as many equal rows of a multiset. */
#pragma once

#include "validate/kind.h"
#include "validate/pair.h"

typedef enum {
    DIFFERENCE_DIFFERENT,
    DIFFERENCE_SOURCE_ONLY,
    DIFFERENCE_TARGET_ONLY
} DifferenceKind;

typedef struct {
    DifferenceKind kind;
    char *identity;       /* the bytes of the key, or of a multiset the row's hash; hexadecimal */
    char *place[2];       /* "tableoid ctid" of the row; NULL where that side has none */
    gint64 count[2];      /* how often each side has the row; above 1 only in a multiset */
    GPtrArray *key;       /* char *, one for each column of the pair's key; NULL is null */
    GPtrArray *columns;   /* ColumnPair *, not owned: those that differ; of DIFFERENT only */
    GArray *kinds;        /* KindFound, one for each of columns, or empty */
    GPtrArray *values[2]; /* char *, one for each compared column; NULL unless values are shown */
} Difference;

Difference *difference_new(DifferenceKind kind, const char *identity);
void difference_free(gpointer difference);

/* As in the case's schema. */
const char *difference_kind_name(DifferenceKind kind);

/* The side to read a row's key from. */
Side difference_side(const Difference *difference);
