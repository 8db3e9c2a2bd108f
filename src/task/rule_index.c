#include "task/rule_index.h"

#include <string.h>

/* Rules by the text that a pattern of theirs begins with. */
typedef struct {
    GHashTable *positions; /* text → GArray of guint, ascending */
    GArray *lengths;       /* gsize: of these texts, each once */
} Prefixes;

struct RuleIndex {
    const GPtrArray *rules;
    Prefixes by_table;
    Prefixes by_schema; /* those whose pattern of tables begins with a wildcard */
};

static void
free_positions(gpointer positions)
{
    g_array_unref(positions);
}

static void
prefixes_init(Prefixes *prefixes)
{
    prefixes->positions = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_positions);
    prefixes->lengths = g_array_new(FALSE, FALSE, sizeof(gsize));
}

static void
prefixes_clear(Prefixes *prefixes)
{
    g_hash_table_unref(prefixes->positions);
    g_array_unref(prefixes->lengths);
}

static void
note_length(Prefixes *prefixes, gsize length)
{
    for (guint index = 0; index < prefixes->lengths->len; index++)
        if (g_array_index(prefixes->lengths, gsize, index) == length)
            return;
    g_array_append_val(prefixes->lengths, length);
}

static void
prefixes_add(Prefixes *prefixes, const Wildcard *pattern, guint position)
{
    gsize length = wildcard_literal_length(pattern);
    g_autofree char *text = g_strndup(wildcard_text(pattern), length);
    GArray *positions = g_hash_table_lookup(prefixes->positions, text);
    if (positions == NULL) {
        positions = g_array_new(FALSE, FALSE, sizeof(guint));
        g_hash_table_insert(prefixes->positions, g_steal_pointer(&text), positions);
        note_length(prefixes, length);
    }
    g_array_append_val(positions, position);
}

RuleIndex *
rule_index_new(const GPtrArray *rules, RuleTarget target)
{
    RuleIndex *index = g_new0(RuleIndex, 1);
    index->rules = rules;
    prefixes_init(&index->by_table);
    prefixes_init(&index->by_schema);
    for (guint position = 0; position < rules->len; position++) {
        const MappingRule *rule = rules->pdata[position];
        if (rule->target != target)
            continue;
        if (wildcard_literal_length(rule->table) > 0)
            prefixes_add(&index->by_table, rule->table, position);
        else
            prefixes_add(&index->by_schema, rule->schema, position);
    }
    return index;
}

void
rule_index_free(RuleIndex *index)
{
    if (index == NULL)
        return;
    prefixes_clear(&index->by_table);
    prefixes_clear(&index->by_schema);
    g_free(index);
}

typedef struct {
    const RuleIndex *index;
    const char *schema;
    const char *table;
    GArray *found; /* guint */
} Search;

static void
add_matching(Search *search, const GArray *positions)
{
    for (guint at = 0; positions != NULL && at < positions->len; at++) {
        guint position = g_array_index(positions, guint, at);
        const MappingRule *rule = search->index->rules->pdata[position];
        if (wildcard_matches(rule->schema, search->schema) &&
            wildcard_matches(rule->table, search->table))
            g_array_append_val(search->found, position);
    }
}

static void
search_prefixes(Search *search, const Prefixes *prefixes, const char *name)
{
    gsize length = strlen(name);
    g_autofree char *text = g_strdup(name);
    for (guint index = 0; index < prefixes->lengths->len; index++) {
        gsize prefix = g_array_index(prefixes->lengths, gsize, index);
        if (prefix > length)
            continue;
        text[prefix] = '\0';
        add_matching(search, g_hash_table_lookup(prefixes->positions, text));
        text[prefix] = name[prefix];
    }
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
    g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(guint));
    Search search = {index, schema, table, found};
    search_prefixes(&search, &index->by_table, table);
    search_prefixes(&search, &index->by_schema, schema);
    g_array_sort(found, compare_positions);
    GPtrArray *rules = g_ptr_array_new();
    for (guint at = 0; at < found->len; at++)
        g_ptr_array_add(rules, index->rules->pdata[g_array_index(found, guint, at)]);
    return rules;
}
