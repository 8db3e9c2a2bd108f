/* The order of a repair's tables by the target's foreign keys: parents first. */
#pragma once

#include "validate/repair_table.h"

typedef struct {
    GPtrArray *tables;  /* RepairTable *, not owned; those that failed are not in it */
    GPtrArray *circles; /* char *: tables whose foreign keys lead back to themselves */
    GPtrArray *outside; /* char *: tables that were not compared, and refer to rows to be deleted */
    gboolean would_act; /* one of these would lose or change rows by itself */
} RepairOrder;

/* pairs: all that were compared, and those that were not. */
RepairOrder *repair_order(const GPtrArray *tables, const RepairTarget *target,
                          const GPtrArray *pairs, const Catalog *catalog);
void repair_order_free(RepairOrder *order);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RepairOrder, repair_order_free)
