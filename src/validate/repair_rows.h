/* Reads the rows that differ, by their places, and hands them to a table of the repair. */
#pragma once

#include "validate/repair_table.h"
#include "validate/worker.h"

/* differences: Difference *. Memory is bounded: rows too large to hold are left out. */
gboolean repair_rows(RepairTable *table, PgSession *const sessions[2], const GPtrArray *differences,
                     GError **error);
