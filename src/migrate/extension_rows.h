/*
 * Rows that users keep in tables of extensions. An extension says which they are, with a condition
 * for each table; they go along with a whole database, as pg_dump has it.
 */
#pragma once

#include "migrate/record.h"

/* Copies them table by table, each in one transaction with its row in the ledger. A table of the
 * target that has such rows already, or takes them not, is a failed step. source is in the
 * settings' snapshot. */
gboolean extension_rows_move(Record *record, const LoadSettings *settings, PgSession *source,
                             GError **error);

/* Removes from the target what the run has copied, so that it is copied again from a new
 * snapshot. */
gboolean extension_rows_remove(PgSession *target, const char *uuid, GError **error);
