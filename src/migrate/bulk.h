/* Many rows for one statement: their columns travel as arrays. */
#pragma once

#include "pg/session.h"

typedef struct {
    GPtrArray *columns[20]; /* of strings; NULL is NULL */
    guint count;
} Bulk;

/* bulk_run() is to be called. */
void bulk_begin(Bulk *bulk, guint count);
void bulk_add(Bulk *bulk, guint column, const char *value);
void bulk_add_number(Bulk *bulk, guint column, gint64 value);

/* Runs sql with uuid as $1 and the columns as text[] from $2 on, and frees them. */
gboolean bulk_run(Bulk *bulk, PgSession *target, const char *sql, const char *uuid, GError **error);
