/*
 * Rows that were found to differ, read again by their keys. They enter by the same hash as at the
 * first read, and with what tells one version of a row from the next: tableoid, ctid and xmin.
 */
#pragma once

#include "validate/difference.h"
#include "validate/worker.h"

/* The rows of one side that have one identity: none, one, or more where the key is not a key there
 * or the table has none. */
typedef struct {
    gint64 count;
    DigestSum content;   /* sum over the rows' hashes */
    DigestSum versions;  /* sum over a hash of what tells the versions */
    gboolean is_touched; /* a row was locked, deleted or updated: xmax is set */
    GPtrArray *rows;     /* RowVersion *; of a table without a key the first alone */
} RowSet;

void row_set_clear(RowSet *set);
void row_set_copy(RowSet *to, const RowSet *from); /* all but rows */
gboolean row_set_has_content(const RowSet *first, const RowSet *second);
gboolean row_set_has_versions(const RowSet *first, const RowSet *second);

/* How the rows of a table are found. */
typedef struct {
    const CompareContext *context;
    const TablePair *pair;
    GPtrArray *types; /* char *, for each column of the key the type to look it up by;
                         NULL: all rows are read, and those are taken whose key's bytes are right */
} Reread;

/* Looks at the types of the key's columns, by Side: plain ones of PostgreSQL's own that have one
 * form on both sides are looked up by their index. */
Reread *reread_new(const CompareContext *context, const TablePair *pair,
                   Catalog *const catalogs[2]);
void reread_free(Reread *reread);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Reread, reread_free)

/* Reads the rows in one statement. sets: identity → RowSet, with an entry for each of the
 * differences (Difference *), which give the keys; the sets are cleared before. */
gboolean reread_rows(const Reread *reread, PgSession *session, const GPtrArray *differences,
                     GHashTable *sets, GError **error);
