/*
 * SHA-256 over rows, computed beside the thread that finds the bytes.
 */
#pragma once

#include <glib.h>

typedef struct RowsDigest RowsDigest;

RowsDigest *digest_new(void);
void digest_free(RowsDigest *digest);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RowsDigest, digest_free)

/* Rows, each value with its column, counted from 0, its type and its length, so that no two rows
 * give the same bytes. Nulls leave no trace: a column that a newer program adds must not change
 * what is finished. */
void digest_put_integer(RowsDigest *digest, guint column, gint64 value);
void digest_put_real(RowsDigest *digest, guint column, double value);
void digest_put_text(RowsDigest *digest, guint column, const void *text, gsize length);
void digest_put_blob(RowsDigest *digest, guint column, const void *bytes, gsize length);
void digest_end_row(RowsDigest *digest);
/* Gives back the memory of many rows, until there are many again. */
void digest_rest(RowsDigest *digest);
gint64 digest_row_count(const RowsDigest *digest);

/* Of all bytes, in hexadecimal digits; nothing can be put afterwards. The caller owns it. */
char *digest_end(RowsDigest *digest);
