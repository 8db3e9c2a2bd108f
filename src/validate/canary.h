/*
 * Whether this run, with its settings, would have found damage: in each table one value is altered,
 * one row dropped and one doubled, one after the other and inside the queries alone (damage.h), and
 * the same compare has to find just that. Tables that differ anyway are left out, and so are large
 * ones, but for the smallest of each form of identity.
 */
#pragma once

#include "validate/difference.h"
#include "validate/worker.h"

typedef enum { CANARY_FOUND, CANARY_MISSED, CANARY_NOT_TRIED } CanaryState;

typedef struct {
    TablePair *pair; /* not owned: the pair that was compared */
    RowDamage damage;
    CanaryState state;
    char *reason; /* of one that was not found or not tried */
    double seconds;
    TablePair *copy;         /* what the compare with the damage made of it */
    char *identity;          /* of the row, as a Difference has it */
    GPtrArray *differences;  /* what was found; may be NULL */
    const Difference *found; /* in these */
} Canary;

/* Only pairs that were found equal can prove something. */
gboolean canary_is_possible(const TablePair *pair);

/* Tries the pairs, Canary * for each damage. Where one is missed, the pair's state is
 * PAIR_INCOMPLETE afterwards. NULL for what ends the run. The caller owns the array and what it
 * holds; it has to go before the pairs. */
GPtrArray *canary_try(const CompareContext *context, const GPtrArray *pairs, GError **error);
