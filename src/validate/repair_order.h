/* The order of a repair's tables by the target's foreign keys: parents first. */
#pragma once

#include "validate/repair_table.h"

typedef struct {
    GPtrArray *tables;  /* RepairTable *, not owned; those that failed are not in it */
    GPtrArray *circles; /* char *: tables whose foreign keys lead back to themselves */
} RepairOrder;

RepairOrder *repair_order(const GPtrArray *tables, const RepairTarget *target);
void repair_order_free(RepairOrder *order);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RepairOrder, repair_order_free)
