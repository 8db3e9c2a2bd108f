/* What the target has already, and whether the plan can be carried out there. */
#pragma once

#include "migrate/plan.h"

/* Sets is_there and its like for each table; refuses a plan that the target's tables stand in the
 * way of: rows where there must be none, names that are taken, columns that do not fit. Changes
 * nothing. */
gboolean target_check_tables(Plan *plan, PgSession *target, gboolean allow_drop, GError **error);

/* Foreign keys that were on the target's tables before the load: oids of pg_constraint as text.
 * Under session_replication_role = replica no server checks them. */
GPtrArray *target_foreign_keys(const Plan *plan, PgSession *target, GError **error);

/* Switches triggers and foreign keys off for the session. Where the server refuses, *refused is
 * set and it is no error. */
gboolean target_set_replica(PgSession *target, gboolean *refused, GError **error);

/* Whether tables that are there have triggers or foreign keys that the load would run into;
 * *object names one, to be freed by the caller. */
gboolean target_find_guard(const Plan *plan, PgSession *target, char **object, GError **error);
