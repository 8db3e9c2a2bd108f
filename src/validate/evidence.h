/*
 * Evidence for the archive: the SHA-256 of every chunk of a table's rows, on both sides, by a query
 * that anybody can run again with psql alone.
 *
 * A row's hash is that of its bytes (see form.h). A row is in the chunk that the first two bytes of
 * the SHA-256 of its key say; a chunk's hash is that of its rows' hashes, in the order of the keys'
 * bytes, which no collation touches, and where rows share a key of the hashes. Without a key the
 * whole row is the key. A table's hash is that of its chunks' hashes, in the order of their
 * numbers. A server without sha256() (10) gives the bytes in that order, and the client hashes
 * them to the same values.
 */
#pragma once

#include "validate/worker.h"

typedef struct {
    guint number;
    gint64 rows;
    char *sha256; /* hexadecimal, as all of these */
} EvidenceChunk;

typedef struct {
    char *query;
    gboolean by_client;
    gint64 rows;
    GPtrArray *chunks; /* EvidenceChunk *, those that have rows, by number */
    char *sha256;      /* of the table */
} EvidenceSide;

typedef struct {
    TablePair *pair;
    EvidenceSide side[2];
} Evidence;

/* What a session needs before such a query gives the same bytes: statements. */
#define EVIDENCE_SETTINGS "SET client_encoding = 'UTF8'; SET max_parallel_workers_per_gather = 0;"

typedef gboolean (*EvidenceFunction)(const Evidence *evidence, gpointer data, GError **error);

/* Takes the evidence of each pair that was digested. One whose evidence contradicts its digests, or
 * could not be had, becomes PAIR_INCOMPLETE; one that differs stays so, with a reason. FALSE for
 * what ends the run. */
gboolean evidence_take(const CompareContext *context, const GPtrArray *pairs,
                       EvidenceFunction function, gpointer data, GError **error);
