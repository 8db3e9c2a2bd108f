/*
 * The SQL of the compare, for one side of a pair of tables. Every statement names a row's hash once
 * or fences it with OFFSET 0: the planner would compute it once for every mention.
 */
#pragma once

#include "validate/digest.h"
#include "validate/pair.h"

/* Where a row is while its snapshot lasts: the columns tableoid and ctid. */
typedef struct {
    const TablePair *pair;
    Side side;
    DigestRecipe recipe;
} StatementContext;

/* "s"."t" AS t, with ONLY unless it is partitioned. The caller owns what these return. */
char *statement_from(const Relation *relation);

/* One row: count, sum of hashes. By the client: one row per row, its bytes. condition may be NULL.
 */
char *statement_digest(const StatementContext *context, const Relation *relation,
                       const char *condition);

/* Whether the rows of a pair can be in classes of keys (key_class.h): its key has an integer, a
 * uuid or a text. */
gboolean statement_has_classes(const TablePair *pair);

/* By the server: for each class of keys its number, count, sum. condition may be NULL. What buckets
 * and streams read are the rows of wanted classes. */
char *statement_class_digests(const StatementContext *context, const Relation *relation,
                              const char *condition);

/* For each compared column that has an is_longer whether any value of it is; NULL where none has.
 */
char *statement_longer(const StatementContext *context, const Relation *relation,
                       const char *condition);

/* Per bucket of keys: bucket, count, sum. By the client: per row its bucket and bytes. The number
 * of buckets is a power of two; a bucket may be NULL for 0, or have a sign that counts for nothing.
 * condition may be NULL. */
char *statement_buckets(const StatementContext *context, const Relation *relation,
                        const char *condition, guint bucket_count);

/* Whether keys that are near each other share a bucket: so do rows, where they lie in the order of
 * their keys. Of more than two buckets, by the server, the bucket of a key is then
 * abs((key >> STATEMENT_KEY_BITS) % statement_bucket_divisor()). */
#define STATEMENT_KEY_BITS 3
gboolean statement_buckets_are_near(const TablePair *pair);
gint64 statement_bucket_divisor(guint bucket_count);

/* One row: the least and the greatest key of all rows, where buckets are near. */
char *statement_key_range(const TablePair *pair, Side side);

/* Which rows a stream has. */
typedef enum {
    STREAM_ALL,
    STREAM_BUCKETS, /* $1, a bytea, has the bit of the bucket set */
    STREAM_KEYS,    /* $1, an int8[], has the key; where buckets are near */
} StreamChoice;

/* The chosen rows of some parts (NULL: the whole table), in the order of the keys' bytes, which no
 * collation touches: key, hash (by the client: bytes), tableoid, ctid. Of a multiset the key is the
 * row's hash, or its bytes, and the hash is empty. */
char *statement_stream(const StatementContext *context, const GArray *parts, StreamChoice choice,
                       guint bucket_count);

/* One row after so many others, in no order: its identity, as the stream's first column has it,
 * tableoid, ctid. */
char *statement_pick(const StatementContext *context, gint64 offset);

/* The evidence of a table (see evidence.h): per chunk its number, rows and SHA-256, in hexadecimal.
 * The number of chunks is a power of two. And what a client makes it from: per row its key's bytes
 * and its own, in the order of the keys' bytes. */
char *statement_evidence(const StatementContext *context, guint chunk_count);
char *statement_evidence_rows(const StatementContext *context);

/* Rows by place ($1 tid[], $2 oid[]): tableoid, ctid, then with_key the key's columns as text, then
 * for each of count columns from first a digest, then with_values their text. */
typedef struct {
    guint first;
    guint count;
    gboolean with_key;
    gboolean with_values;
} DetailColumns;
char *statement_details(const StatementContext *context, const DetailColumns *columns);

/* Of rows by place, as above: tableoid, ctid, then for each column its length in bytes and no more
 * than the first bytes of it, in hexadecimal digits. columns: ColumnPair *. */
char *statement_cells(const StatementContext *context, const GPtrArray *columns, guint bytes);

/* Of rows by place: tableoid, ctid, and a digest of the first bytes of the column. By the server
 * only. */
char *statement_beginning(const StatementContext *context, const ColumnPair *column, gsize bytes);

/* Rows to be read again: identity as in statement_stream(), hash (by the client: bytes), tableoid,
 * ctid, xmin, xmax. condition is one on the columns of t; NULL: the rows whose identity is in $1
 * (bytea[]), for which all rows are read. */
char *statement_reread(const StatementContext *context, const char *condition);
