/*
 * A fact's rows on their way into the case: short write transactions, and nothing left of a fact
 * whose query failed half way.
 */
#pragma once

#include "case/collection.h"
#include "case/fact.h"
#include "case/run.h"

typedef struct {
    CaseFile *file;
    const Fact *fact;
    gint64 collection;
    CaseQuery *insert;
    RowsDigest *digest; /* of rows taken as lines; NULL: they are read again for it */
    gboolean unguarded;
    gint64 rows;
    gint64 uncommitted;
} FactStore;

/* The store borrows file and fact. */
gboolean store_open(FactStore *store, CaseFile *file, gint64 collection, const Fact *fact,
                    GError **error);
void store_clear(FactStore *store);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(FactStore, store_clear)

/* Begins a row: its values are bound from parameter 2 on, in the order of the fact's columns. */
gboolean store_begin_row(FactStore *store, GError **error);
/* Binds a value as the column's type; text, NULL for a null, is not copied: it lives until
 * store_end_row(). */
void store_bind(FactStore *store, guint column, const char *text, gsize length);
gboolean store_end_row(FactStore *store, GError **error);

/* Takes rows as lines of COPY's text format, which are changed in place. */
gboolean store_take_lines(FactStore *store, GByteArray *lines, GError **error);

/* Removes the rows of a fact that has turned out to be unreadable. */
gboolean store_remove_rows(CaseFile *file, gint64 collection, const Fact *fact, GError **error);

/* Ends the rows and leaves the transaction as it is, to the caller. */
void store_leave(FactStore *store);

/* Commits the rows so far, so that another store may write. */
gboolean store_flush(FactStore *store, GError **error);

/* Commits the rows and the fact's state, whose count of rows is set here. With an unreadable fact
 * the rows that came before the error are removed. */
gboolean store_finish(FactStore *store, const FactResult *result, GError **error);
