/*
 * A row of a check's query as a finding. The columns object_type, schema, name and part are its
 * identity; severity_dms, severity_logical, severity_copy override the header's; cannot_tell says
 * why the check could not decide; all others are detail.
 */
#pragma once

#include "assess/outcome.h"

#include <sqlite3.h>

/* How to read the rows of a statement: its columns are looked up once. */
typedef struct FindingReader FindingReader;

/* NULL where the statement lacks a column that every check must have, or one that the check's
 * templates name. */
FindingReader *finding_reader_new(const Check *check, guint phases, sqlite3_stmt *statement,
                                  GError **error);
void finding_reader_free(FindingReader *reader);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(FindingReader, finding_reader_free)

/* What the current row says it could not decide; NULL where it is a finding. Owned by the
 * statement. */
const char *finding_reader_undecided(const FindingReader *reader);

/* The finding of the current row, severities for the phases; the caller owns it, and its texts
 * are among those that are given. */
Finding *finding_reader_read(FindingReader *reader, GStringChunk *texts, GError **error);
