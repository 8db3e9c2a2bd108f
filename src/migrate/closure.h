/*
 * Which entries of a dump go to the target: the tables that are to be created there, what they
 * need, and what belongs to them. Without a task all of it.
 */
#pragma once

#include "migrate/plan.h"
#include "migrate/toc.h"

/* Sets is_wanted, and skip_reason for what belongs to a table of the plan but does not go along:
 * a foreign key to a table that is not selected, a view of one, an index on a removed column. */
gboolean closure_choose(const Plan *plan, GPtrArray *entries, PgSession *source, GError **error);
