/*
 * Columns to which the task gives another type, and those that it adds, on tables that the
 * migration creates: while the tables are empty.
 */
#pragma once

#include "migrate/record.h"

/* Whether the table is created with another type for the column. */
gboolean retype_concerns(const PlanTable *table, const PlanColumn *column);

/* Whether a foreign key can stand on columns of these types, as format_type() writes them. */
gboolean retype_is_comparable(const char *child, const char *parent);

/* An error where PostgreSQL cannot alter or add such a column without altering another one, or
 * where the values of one cannot be masked: of a partition key, generated, read by a generated one,
 * inherited. Needs the destinations. */
gboolean retype_check(const Plan *plan, PgSession *source, GError **error);

/* Alters and adds them, in the caller's transaction. Check constraints on such a column are
 * dropped, and so is a default that the new type does not take: each is a skipped step. */
gboolean retype_columns(Record *record, const Plan *plan, PgSession *target, GError **error);
