/*
 * The row filters of a selection rule, as the document has them: all filters of a rule have to
 * hold, and of a filter one of its conditions.
 */
#pragma once

#include "task/member.h"

typedef enum {
    FILTER_EQUAL,
    FILTER_NOT_EQUAL,
    FILTER_AT_MOST,
    FILTER_AT_LEAST,
    FILTER_BETWEEN, /* both ends included */
    FILTER_NOT_BETWEEN,
    FILTER_NULL,
    FILTER_NOT_NULL,
} FilterOperator;

typedef struct {
    FilterOperator kind;
    char *values[2]; /* as many as the operator takes, then NULL */
} FilterCondition;

typedef struct {
    char *path; /* e.g. rules[2].filters[0] */
    char *column;
    GPtrArray *conditions; /* FilterCondition *, one at least */
} Filter;

/* Of the rule; empty if it has none. The caller owns it: an array of Filter, which owns them. */
GPtrArray *filter_parse(const Member *rule, GError **error);

/* Whether there is an operator of that name; NULL: no. */
gboolean filter_is_operator(const char *name);

/* Whether the operator takes the operand, "value", "start-value" or "end-value". */
gboolean filter_takes(const char *operator_name, const char *operand);
