/*
 * The statements that repair one pair of tables, as they are found, and those that take the repair
 * back. A table belongs to one thread at a time.
 */
#pragma once

#include "validate/difference.h"
#include "validate/repair_target.h"
#include "validate/spool.h"

/* In the order in which a repair runs them. */
typedef enum { REPAIR_DELETE, REPAIR_UPDATE, REPAIR_INSERT } RepairPhase;

#define REPAIR_PHASES 3

/* A column of the target that is not computed by the server. */
typedef struct {
    char *name;             /* quoted */
    const Column *column;   /* of the target */
    const ColumnPair *pair; /* NULL: not compared, the source has no value for it */
    char *type;             /* quoted, of the target, without a modifier */
    gboolean is_key;
    gboolean has_operator; /* its type's = is found by name */
    gboolean is_unique;    /* in some unique index */
    gboolean is_identity;
} RepairColumn;

typedef struct {
    const TablePair *pair;
    GPtrArray *columns;      /* RepairColumn * */
    char *name;              /* quoted, of the target */
    char *only;              /* the same, with ONLY unless it is partitioned */
    gboolean is_partitioned; /* the target */
    gboolean is_multiset;
    gboolean has_unique_key; /* at most one row of the target has a key */
    gboolean is_referenced;  /* by foreign keys */
    gboolean has_other_columns;
    SpoolGroup *repair[REPAIR_PHASES];
    SpoolGroup *undo[REPAIR_PHASES]; /* by the phase that they take back */
    guint64 left_out;                /* rows */
    GString *left_out_names;         /* comment lines with the first of them */
    char *failure;                   /* NULL; else nothing of the table is repaired */
} RepairTable;

RepairTable *repair_table_new(const TablePair *pair, const Catalog *catalog,
                              const RepairTarget *target, Spool *spool);
void repair_table_free(gpointer table);

/* A row by the texts of its columns, as each side writes them; NULL for a null. */
typedef struct {
    DifferenceKind kind;
    gint64 count[2];
    char **source; /* by the table's columns; NULL where the source has no such row */
    char **target;
} RepairRow;

/* Adds the statements for a row, or says why there are none. */
gboolean repair_table_add(RepairTable *table, const RepairRow *row, GError **error);

/* Names a row that is not repaired. */
void repair_table_leave_out(RepairTable *table, const RepairRow *row, const char *reason);
