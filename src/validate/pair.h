/*
 * Pairs of tables and of columns. How a column enters the compare is decided here, for the pair and
 * never for one side, from the catalogs of both servers as they are now.
 */
#pragma once

#include "validate/catalog.h"
#include "validate/damage.h"
#include "validate/digest.h"
#include "validate/form.h"
#include "validate/key_class.h"
#include "validate/rules.h"
#include "validate/selection.h"

/* Texts that many columns have alike are shared (shared.h): all but those that are its own. */
typedef struct {
    char *name[2]; /* NULL where that side has no such column */
    char *type_name[2];
    char *computed;      /* SQL on the source's columns for its values there; NULL: as they are */
    char *expression[2]; /* SQL over the table's alias t, giving bytes; NULL: not compared */
    char *large[2];      /* the same for a table with large values; NULL: as they are */
    CopiedForm copied[2];
    char *form;          /* see column_result in the case's schema */
    char *reason;        /* NULL: nothing to say; its own, as the next and is_longer are */
    char *normalisers;   /* which differences in spelling were taken away; NULL for none */
    char *built_in[2];   /* the type without its domains, where it is one of PostgreSQL's own */
    gboolean is_place;   /* no column: the partition that the row is in, as tableoid */
    char *is_longer;     /* SQL on the source: was the value cut? NULL: never */
    gboolean is_partial; /* some values were cut */
} ColumnPair;

typedef enum {
    PAIR_OPEN, /* to be compared */
    PAIR_EQUAL,
    PAIR_DIFFERENT,
    PAIR_SOURCE_ONLY,
    PAIR_TARGET_ONLY,
    PAIR_NOT_COMPARED, /* no row was looked at, or not all */
    PAIR_INCOMPLETE,   /* what was looked at is equal, or the counts do not add up */
    PAIR_SAMPLED,      /* the rows of a sample are equal */
} PairState;

typedef struct {
    gint64 rows[2]; /* as counted by the digest */
    gint64 equal;
    gint64 different;
    gint64 only[2];
    gint64 reread;    /* of moving data: differed at first, were equal when read again */
    gint64 undecided; /* of moving data: hot or suspended */
} PairCounts;

typedef struct {
    gint64 id; /* the source's oid; negative for a table that only the target has */
    char *schema[2];
    char *name[2];
    const Relation *relation[2]; /* owned by the catalogs */
    char *filter;                /* SQL for the source's rows that the task selects; NULL: all */
    GPtrArray *columns;          /* ColumnPair *, all there are */
    GPtrArray *compared;         /* of these, those that enter the digest */
    GPtrArray *key;              /* of those, the key; empty: rows are a multiset */
    PairState state;
    GString *reason;    /* empty: nothing to say */
    gboolean has_gap;   /* something was left out that had to be compared */
    gboolean has_large; /* on one side: see large.h */
    gboolean has_mask;  /* the task masks a column */
    guint sample;       /* as in CompareRules: of how many rows */
    GPtrArray
        *sample_key; /* ColumnPair *: by what rows are chosen; the key, whatever becomes of it */
    Digest digest[2];
    GArray *parts[2];           /* of the rows to be looked at (see part.h); NULL: there are none */
    gint64 rows_in_equal_parts; /* not in these; 0 where they are the whole table */
    gboolean in_classes;        /* the first pass digests classes of keys apart */
    KeyClasses *classes;        /* may be NULL */
    gint64 rows_in_equal_classes;
    PairCounts counts;
    gboolean is_counted; /* counts are those of single rows */
    gint64 looked_at;    /* of the rows that differ, those whose columns were compared */
    GHashTable *kinds;   /* ColumnPair → GPtrArray of KindCount: how they differ; may be NULL */
    guint chunks;        /* statements that made up the digests */
    guint pending;       /* of these, those that are still to come */
    gint is_failed;      /* atomic: the rest need not be run */
    gsize longest;       /* by the client: bytes of the longest row as it travelled */
    gint64 bytes;        /* on the source's disk, as far as its size could be read */
    double seconds;
    guint round;             /* of moving data: in which rows were read again for the last time */
    const RowDamage *damage; /* not owned; NULL but for a copy that proves something */
} TablePair;

/* The pairs of all selected tables, partitions with their roots, and the tables that only the
 * target has. The array owns the pairs; catalogs by Side have to outlive them. */
GPtrArray *pair_tables(const Selection *selection, Catalog *const catalogs[2],
                       const CompareRules *rules);

/* The same pair, as it was before it was compared. It refers to what the other one owns. */
TablePair *pair_copy_open(const TablePair *pair);
void pair_free(gpointer pair);

/* Was its digest taken on both sides? */
gboolean pair_was_digested(const TablePair *pair);

/* The state of a pair all of whose rows that were looked at are equal. */
PairState pair_state_without_difference(const TablePair *pair);

/* As in table_result. */
const char *pair_state_name(PairState state);

/* Some values of the column were compared in part: the pair has a gap. */
void pair_set_partial(TablePair *pair, ColumnPair *column, const char *reason);

/* Adds a sentence without its full stop to the reasons. */
void pair_add_reason(TablePair *pair, const char *format, ...) G_GNUC_PRINTF(2, 3);
