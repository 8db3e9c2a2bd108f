/*
 * Finds the rules that name a table without holding all rules against it. Ten thousand rules over a
 * hundred thousand tables would be a thousand million comparisons.
 */
#pragma once

#include "task/mapping.h"

typedef struct RuleIndex RuleIndex;

/* Of the rules with that target, RULE_TABLE or RULE_COLUMN; rules must outlive the index. */
RuleIndex *rule_index_new(const GPtrArray *rules, RuleTarget target);
void rule_index_free(RuleIndex *index);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RuleIndex, rule_index_free)

/* The rules whose patterns of schema and table match, in the order of the array. The array is the
 * caller's. */
GPtrArray *rule_index_find(const RuleIndex *index, const char *schema, const char *table);
