#include "task/rule_index.h"

#include "task/pattern_trie.h"

struct RuleIndex {
    const GPtrArray *rules;
    PatternTrie *trie; /* of schema and table; numbers are positions among the rules */
    PatternWalk *walk;
    GArray *found; /* guint */
};

RuleIndex *
rule_index_new(const GPtrArray *rules, RuleTarget target)
{
    RuleIndex *index = g_new0(RuleIndex, 1);
    index->rules = rules;
    index->trie = pattern_trie_new();
    for (guint position = 0; position < rules->len; position++) {
        const MappingRule *rule = rules->pdata[position];
        const Wildcard *const parts[] = {rule->schema, rule->table};
        if (rule->target == target)
            pattern_trie_add(index->trie, parts, G_N_ELEMENTS(parts), position);
    }
    index->walk = pattern_walk_new(index->trie);
    index->found = g_array_new(FALSE, FALSE, sizeof(guint));
    return index;
}

void
rule_index_free(RuleIndex *index)
{
    if (index == NULL)
        return;
    pattern_walk_free(index->walk);
    pattern_trie_free(index->trie);
    g_array_unref(index->found);
    g_free(index);
}

static gint
compare_positions(gconstpointer first, gconstpointer second)
{
    guint left = *(const guint *)first, right = *(const guint *)second;
    return left < right ? -1 : left > right;
}

GPtrArray *
rule_index_find(const RuleIndex *index, const char *schema, const char *table)
{
    GPtrArray *rules = g_ptr_array_new();
    if (!pattern_walk_enter(index->walk, 0, schema) || !pattern_walk_enter(index->walk, 1, table))
        return rules;
    g_array_set_size(index->found, 0);
    pattern_walk_numbers(index->walk, 1, index->found);
    g_array_sort(index->found, compare_positions);
    for (guint at = 0; at < index->found->len; at++)
        g_ptr_array_add(rules, index->rules->pdata[g_array_index(index->found, guint, at)]);
    return rules;
}
