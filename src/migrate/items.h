/*
 * What the load is cut into: items, each with its row in the ledger, and units of items that one
 * transaction moves.
 */
#pragma once

#include "migrate/plan.h"

#define ITEMS_RANGE_BYTES ((gint64)64 * 1024 * 1024)

typedef struct {
    guint jobs;
    gint64 block_bytes; /* the source's block_size */
    gint64 range_bytes; /* a range is no smaller; by default ITEMS_RANGE_BYTES */
    gboolean by_key;    /* before 14: no range of blocks without reading the whole table */
} ItemSettings;

/* Says of each table how many ranges it is to become, once the tables' destinations are known: one
 * that is more than a session's fair share is cut. */
void items_count_ranges(Plan *plan, const ItemSettings *settings);

/* After that, and by_key after key_ranges_find(): cuts the plan into items, first those of the
 * table that the task puts first, then of the one that takes longest, indexes included. */
void items_make(Plan *plan, const ItemSettings *settings);

/* The items that are not done, as units: a GPtrArray of GPtrArray of PlanItem, which the caller
 * owns; the items stay the plan's. Small tables go together, so that not each of them costs a
 * transaction. */
GPtrArray *items_units(const Plan *plan);

/* Whether its table had no block, and so no row in any snapshot, when that was looked at. */
gboolean item_is_empty(const PlanItem *item);

/* Whether the item is all of its table. */
gboolean item_is_whole(const PlanItem *item);

/* Whether it is a range of values, whose rows an index may find in an order of its own. */
gboolean item_is_key_range(const PlanItem *item);

/* "blocks 0 to 8191" or "key range id >= 5 and < 9", escaped, or NULL for a whole table. The caller
 * owns it. */
char *item_part(const PlanItem *item);

/* The rows of the range, as SQL for the source; NULL for a whole table. The caller owns it. */
char *item_range_condition(const PlanItem *item);
