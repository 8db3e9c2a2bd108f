/*
 * How the task has sessions set, in the ledger: a joiner has no files of the task, and what its
 * sessions cost the servers, and log there, is to be the same.
 */
#pragma once

#include "migrate/ledger.h"

/* In the place of those that the run has, as servers, by Side, have them now. */
gboolean ledger_set_settings(PgSession *target, const char *uuid, const PgServer *const servers[2],
                             GError **error);

/* Those of that side, as a PgServer has them, with none for NULL. The caller owns the array. */
GPtrArray *ledger_read_settings(PgSession *target, const char *uuid, Side side, GError **error);
