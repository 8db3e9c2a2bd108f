/*
 * Who keeps the snapshot of a run. Every process that works on it has it in a transaction of its
 * own, with locks on all tables, and exports it again: it lives as long as one of them does.
 */
#pragma once

#include "migrate/ledger.h"

/* Tells the others that this process, called worker, keeps it. target is the session that holds the
 * migration's lock, if this process has it. */
gboolean keeper_register(PgSession *target, const char *uuid, const PgSnapshot *snapshot,
                         const char *worker, GError **error);

/* Makes this process one that keeps the run's snapshot; NULL without an error if nobody does any
 * more. keeper_register() is the caller's. */
PgSnapshot *keeper_take_over(PgSession *target, const LedgerRun *run, const PgServer *source,
                             GError **error);

/* Whether a process goes on with the run and has not yet told which snapshot it keeps. */
gboolean keeper_is_awaited(PgSession *target, const LedgerRun *run, gboolean *awaited,
                           GError **error);
