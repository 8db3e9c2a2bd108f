/*
 * Keys that the task gives to tables that the migration creates, in place of those of the source.
 */
#pragma once

#include "migrate/record.h"

/* Whether the table does not get the source's primary key, since it or its partitioned table gets
 * another one. */
gboolean defined_keys_replace(const Plan *plan, const PlanTable *table);

/* Makes them, in the caller's transaction. Rows that do not go with a key are an error that names
 * the table. */
gboolean defined_keys_make(Record *record, const Plan *plan, PgSession *target, GError **error);
