/*
 * Views that the task moves as tables: their rows go into a table of the view's name, with its
 * columns. Nothing else of the view goes along: no right, no comment, no rule.
 */
#pragma once

#include "migrate/record.h"

/* Whether the rows are those of a view, or of a materialized one. */
gboolean views_has(const PlanTable *table);

/* The objects that a table with the columns of the view needs: their catalog and oid. */
PgRows *views_needs(const PlanTable *table, PgSession *source, GError **error);

/* Makes the tables, under the views' own names, in the caller's transaction. Their schemas and
 * types have to be there. */
gboolean views_create_tables(Record *record, const Plan *plan, PgSession *source, PgSession *target,
                             GError **error);
