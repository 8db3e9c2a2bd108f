/* A row that differs, or as many equal rows of a multiset. */
#pragma once

#include "validate/kind.h"
#include "validate/pair.h"

typedef enum {
    DIFFERENCE_DIFFERENT,
    DIFFERENCE_SOURCE_ONLY,
    DIFFERENCE_TARGET_ONLY
} DifferenceKind;

/* What was known of a row at the end; a compare of data that rests knows the first alone. */
typedef enum {
    DIFFERENCE_STANDS,
    DIFFERENCE_EQUAL_ON_REREAD,
    DIFFERENCE_HOT,       /* it changed whenever it was read, or its writer was still at it */
    DIFFERENCE_SUSPENDED, /* it could not be decided for another reason */
} DifferenceState;

typedef struct {
    DifferenceKind kind;
    DifferenceState state;
    guint round;          /* in which the state was found; 0: the first read */
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
const char *difference_state_name(DifferenceState state);

/* Whether the row really differs, and in this way. */
gboolean difference_stands(const Difference *difference, DifferenceKind kind);

/* The side to read a row's key from. */
Side difference_side(const Difference *difference);
