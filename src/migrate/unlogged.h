/*
 * Unlogged tables in a migration that is resumed: a server that crashed has emptied its own, so
 * that what the ledger says of them holds no longer.
 */
#pragma once

#include "migrate/plan.h"

/* Which tables that take rows (PlanTable::destination) have lost them, on the target or where they
 * came from: those that are unlogged and empty, though the ledger's run has copied rows. The caller
 * owns the set. source is in the snapshot. */
GHashTable *unlogged_find_lost(PgSession *source, PgSession *target, const char *uuid,
                               const Plan *plan, GError **error);

/* Empties them and has their items begin again, all in one transaction; the run is back where its
 * rows are loaded. */
gboolean unlogged_begin_again(PgSession *target, const char *uuid, const Plan *plan,
                              GHashTable *lost, GError **error);
