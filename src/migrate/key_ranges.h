/*
 * Where a source cannot read a range of blocks without the whole table (before 14), a large table
 * is cut by the first column of its primary key: an index finds the rows of a range, and no row has
 * a NULL there.
 */
#pragma once

#include "migrate/items.h"
#include "pg/session.h"

/* Finds bounds for the tables that are to be cut, from a sample of their rows that source, a
 * session in the snapshot, sees. What has no key that fits is left without. */
gboolean key_ranges_find(Plan *plan, const ItemSettings *settings, PgSession *source,
                         GError **error);
