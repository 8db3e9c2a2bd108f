/*
 * Indexes and keys of large tables, built while other tables are still being loaded: each by a
 * pg_restore of its own, a table's keys before its other indexes. What is not built here is left to
 * the restore of all that stands after the data.
 */
#pragma once

#include "migrate/record.h"
#include "migrate/schema.h"

typedef struct Builds Builds;

/* Reads which entries belong to which table from source, and starts jobs threads. Plan and schema
 * have to outlive the builds. */
Builds *builds_start(Schema *schema, const Plan *plan, PgSession *source, guint jobs,
                     GError **error);

/* All rows of the table are there. Each table once. */
void builds_add(Builds *builds, const PlanTable *table);

/* Waits for all that was added, records what was made and marks it as present. A build that the
 * target refused is no error here: it is counted, tried again with the rest, and said then. */
gboolean builds_finish(Builds *builds, Record *record, guint *failed, GError **error);

/* The same, where nothing counts any more. */
void builds_abandon(Builds *builds);
