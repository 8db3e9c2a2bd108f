/* The items of the load in the ledger: who takes them, and how they ended. */
#pragma once

#include "migrate/plan.h"

typedef struct {
    guint64 rows;
    guint64 bytes;
} LedgerCount;

/* What a worker works on, and as whom. */
typedef struct {
    const char *uuid;   /* of the run */
    guint number;       /* of the load; see LedgerRun */
    const char *worker; /* e.g. "host:4711" */
    gboolean is_guest;  /* who has begun the run tries again what failed, not who joined it */
} LedgerLoad;

/* "host:4711" of this process. The caller owns it. */
char *ledger_worker_name(void);

/* For a worker, first in its transaction: nobody begins the load anew until that ends. An error if
 * somebody did. */
gboolean ledger_enter(PgSession *target, const LedgerLoad *load, GError **error);

/* After it: takes at most limit of the items that are not done and that nobody else has, which the
 * caller gets as an array to free. Others can have them when the transaction ends, however it
 * does. */
GPtrArray *ledger_claim(PgSession *target, const LedgerLoad *load, const GPtrArray *items,
                        guint limit, GError **error);

/* Of the items those that nobody is to take any more, as rows: item, is_done, rows, bytes. */
PgRows *ledger_ended(PgSession *target, const LedgerLoad *load, const GPtrArray *items,
                     GError **error);

/* What was done of them is to be done again. */
gboolean ledger_forget_items(PgSession *target, const char *uuid, const GPtrArray *items,
                             GError **error);

/* Before a load goes on: what failed is tried again by all. */
gboolean ledger_forget_failures(PgSession *target, const char *uuid, GError **error);

/* counts has one for each item. */
gboolean ledger_items_done(PgSession *target, const LedgerLoad *load, const GPtrArray *items,
                           const LedgerCount *counts, GError **error);

/* Outside a transaction. */
gboolean ledger_item_failed(PgSession *target, const char *uuid, const PlanItem *item,
                            const char *message, GError **error);

/* Items that were tried more than once, as rows: item, attempts. What is cut off is not counted. */
PgRows *ledger_repeated(PgSession *target, const char *uuid, GError **error);
