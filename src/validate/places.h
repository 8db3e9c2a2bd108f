/* Rows of one side, read again by their places. */
#pragma once

#include "pg/session.h"
#include "validate/difference.h"

/* Runs a statement that gives tableoid and ctid, then whatever it wants, of the rows at $1 (tid[])
 * and $2 (oid[]): those of the differences that the session's side has. *row_of (Difference → its
 * row + 1) is the caller's, as are the rows. */
PgRows *places_query(PgSession *session, const char *sql, Difference *const *differences,
                     guint count, GHashTable **row_of, GError **error);
