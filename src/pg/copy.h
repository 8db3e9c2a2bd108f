/*
 * Rows from one server to the other as a COPY stream, without looking into them. Reading and
 * writing overlap: neither server waits for the other while there is something in between.
 */
#pragma once

#include "pg/session.h"

typedef struct {
    guint64 rows;
    guint64 bytes; /* of row data in the stream's own format */
} CopyCount;

/* Told of rows and bytes since it was called last, from the calling thread. */
typedef void (*CopyProgressFunction)(const CopyCount *more, gpointer data);

/* Runs copy_out (COPY ... TO STDOUT) on source into copy_in (COPY ... FROM STDIN) on target.
 * Succeeds only if the target took as many rows as the source sent: a trigger that swallows rows
 * is an error. After an error both transactions are to be rolled back. */
gboolean copy_relay(PgSession *source, const char *copy_out, PgSession *target, const char *copy_in,
                    CopyProgressFunction progress, gpointer data, CopyCount *count, GError **error);
