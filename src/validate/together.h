/*
 * Several small tables in one way to the server and back, and another one for all that tells
 * whether their files are still those of the snapshot. By the server's digest alone: the server
 * computes it, or of the smallest the client (see copied.h).
 */
#pragma once

#include "validate/worker.h"

typedef struct {
    const TablePair *pair;
    const Relation *relation; /* one table of those that the pair's rows are in; not partitioned */
    gint64 bytes;             /* of the table on its server */
    Digest digest;            /* is set; all 0 before */
} TogetherTable;

/* tables: TogetherTable *. FALSE without an error where one of them has changed: which, and what to
 * say of it, is found by one after the other, as after an error that is not fatal. */
gboolean together_digest(const CompareContext *context, PgSession *session, const GPtrArray *tables,
                         GError **error);
