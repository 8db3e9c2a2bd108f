/*
 * How large the tables of one side are, and how their rows lie. It only decides how the work is
 * done.
 */
#pragma once

#include "validate/worker.h"

typedef struct {
    gint64 blocks;
    gint64 bytes;
    gint64 toast_bytes;
    char *layout; /* the keys of some places; NULL: it was not asked */
} TableSize;

/* guint32, the oid → TableSize, of the storage of all open pairs as far as the role may know it;
 * the caller owns it. NULL with what ends the run. */
GHashTable *table_sizes_read(PgSession *session, const GPtrArray *pairs, GError **error);

/* Of a table with a key: two sides with another layout are not laid out alike. It stays
 * NULL where the rows cannot be read. FALSE with what ends the run. */
gboolean table_size_read_layout(const CompareContext *context, PgSession *session,
                                const TablePair *pair, TableSize *size, GError **error);

/* Whether a value of the table may be large (see large.h). size may be NULL: what cannot be known
 * may be. */
gboolean table_size_may_be_large(const Relation *relation, const TableSize *size);
