/* The items of the load in the ledger: who takes them, and how they ended. */
#pragma once

#include "migrate/plan.h"

typedef struct {
    guint64 rows;
    guint64 bytes;
} LedgerCount;

/* For a worker, in its open transaction: takes those of the items that are not done, which the
 * caller gets as an array to free. Waits for a killed worker's transaction that has not ended. */
GPtrArray *ledger_claim(PgSession *target, const char *uuid, const GPtrArray *items,
                        GError **error);
/* counts has one for each item. */
gboolean ledger_items_done(PgSession *target, const char *uuid, const GPtrArray *items,
                           const LedgerCount *counts, GError **error);
/* Outside a transaction. */
gboolean ledger_item_failed(PgSession *target, const char *uuid, const PlanItem *item,
                            const char *message, GError **error);
