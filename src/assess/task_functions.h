/*
 * SQL functions for checks of table mappings.
 *
 *   dms_matches(pattern, name)   whether the name matches with the wildcards of AWS DMS; NULL for a
 *                                pattern that cannot be read
 *   dms_has_wildcard(pattern)    whether it has any
 */
#pragma once

#include <glib.h>
#include <sqlite3.h>

gboolean task_functions_register(sqlite3 *database, GError **error);
