/*
 * A row of a check's query as a finding. The columns object_type, schema, name and part are its
 * identity; severity_dms, severity_logical, severity_copy override the header's; cannot_tell says
 * why the check could not decide; all others are detail.
 */
#pragma once

#include "assess/outcome.h"

#include <sqlite3.h>

/* Whether the statement has the columns that every check must have. */
gboolean finding_row_check(sqlite3_stmt *statement, GError **error);

/* What the row says it could not decide; NULL where it is a finding. The caller owns it. */
char *finding_row_undecided(sqlite3_stmt *statement);

/* The finding of the current row, severities for the phases. */
Finding *finding_row_read(const Check *check, guint phases, sqlite3_stmt *statement,
                          GError **error);
