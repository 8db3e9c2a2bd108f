/*
 * A file of statements that make the target's rows equal to the source's, and one that takes them
 * back. pgcrossing never runs them. They hold values: only their owner may read them.
 */
#pragma once

#include "validate/repair_table.h"

typedef struct {
    const char *repair_path; /* NULL: nothing is written */
    const char *undo_path;   /* may be NULL */
    guint batch;             /* statements in a transaction */
} RepairOptions;

typedef struct Repair Repair;

/* Creates the files, which must not be there, so that a compare of hours does not end without. */
Repair *repair_new(const RepairOptions *options, GError **error);
/* Files that were not finished go away. */
void repair_free(Repair *repair);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Repair, repair_free)

/* Reads the target's catalogs; catalog has to outlive the repair. */
gboolean repair_look_at_target(Repair *repair, PgSession *session, const Catalog *catalog,
                               GError **error);

/* For a pair whose rows differ, before its rows are added; what was added before is dropped. Any
 * thread may call it. Owned by the repair. */
RepairTable *repair_begin_table(Repair *repair, const TablePair *pair);

typedef struct {
    guint64 statements;
    guint64 left_out; /* rows */
    guint tables_left_out;
    char *checksum[2]; /* SHA-256 of the repair and the undo; NULL where there is none */
} RepairSummary;

/* Writes both files, when all pairs are compared. The caller frees the checksums. */
gboolean repair_finish(Repair *repair, const GPtrArray *pairs, RepairSummary *summary,
                       GError **error);
