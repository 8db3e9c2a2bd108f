/*
 * What the load is cut into: items, each with its row in the ledger, and units of items that one
 * transaction moves.
 */
#pragma once

#include "migrate/plan.h"

#define ITEMS_RANGE_BYTES ((gint64)64 * 1024 * 1024)

typedef struct {
    guint jobs;
    gint64 block_bytes; /* 0: the source cannot read a range without the whole table (before 14) */
    gint64 range_bytes; /* a range is no smaller; by default ITEMS_RANGE_BYTES */
} ItemSettings;

/* Cuts the plan into items, the largest first, once their destinations are known. A table that is
 * more than a session's fair share becomes ranges of blocks. */
void items_make(Plan *plan, const ItemSettings *settings);

/* The items that are not done, as units: a GPtrArray of GPtrArray of PlanItem, which the caller
 * owns; the items stay the plan's. Small tables go together, so that not each of them costs a
 * transaction. */
GPtrArray *items_units(const Plan *plan);

/* Whether the item is all of its table. */
gboolean item_is_whole(const PlanItem *item);

/* "blocks 0 to 8191", or NULL for a whole table. The caller owns it. */
char *item_part(const PlanItem *item);
