/* Names change last: tables are loaded and indexed under the names that the dump knows. */
#pragma once

#include "migrate/record.h"

/* Gives created tables and their columns the target's names, in the open transaction. */
gboolean rename_tables(Record *record, const Plan *plan, PgSession *target, GError **error);

/* Drops removed columns of created tables, in the open transaction; without CASCADE. */
gboolean rename_drop_columns(Record *record, const Plan *plan, PgSession *target, GError **error);
