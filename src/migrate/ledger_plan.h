/* The plan in the ledger: written when a run begins, read back when it goes on. */
#pragma once

#include "migrate/ledger.h"

/* In the open transaction. */
gboolean ledger_add_plan(PgSession *target, const char *uuid, const Plan *plan, GError **error);

/* Reads back what a killed run knew of the target: is_there, is_dropped, is_copied, is_done. */
gboolean ledger_restore(PgSession *target, const LedgerRun *run, Plan *plan, GError **error);

/* The whole plan, for who has no case: enough of it to move the items' rows. No table counts as
 * empty. */
Plan *ledger_read_plan(PgSession *target, const LedgerRun *run, GError **error);

/* Goes on under another snapshot, whose rows are said to be the same. */
gboolean ledger_set_moment(PgSession *target, const LedgerRun *run, const SourceMoment *moment,
                           GError **error);

/* Begins the load again under a new snapshot: empties what this run has filled, in one
 * transaction with the ledger's rows. Who has joined the earlier load is shut out; for locks, also
 * of those who still move rows, it waits one minute, then it is an error. */
gboolean ledger_restart_load(PgSession *target, const LedgerRun *run, const Plan *plan,
                             const SourceMoment *moment, GError **error);
