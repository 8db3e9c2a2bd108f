/*
 * The case file of somebody else, opened to read from it: what has to hold before a row of it
 * counts.
 */
#pragma once

#include "case/case.h"

/* Whether there is a table of that name, not a view or another thing. */
gboolean stranger_is_table(CaseFile *other, const char *table, gboolean *plain, GError **error);

/* Whether the named tables (NULL-terminated) are plain tables, since a view could be anything, and
 * the digests of all finished runs are those of their rows. An error says what was changed. */
gboolean stranger_check(CaseFile *other, const char *const *tables, GError **error);
