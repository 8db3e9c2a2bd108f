#include "task/tally.h"

typedef struct {
    const MappingRule *rule;
    char *first;
    char *reason;
    guint count;
} Entry;

struct Tally {
    GPtrArray *entries;
    GHashTable *by_key;
};

static void
entry_free(gpointer data)
{
    Entry *entry = data;
    g_free(entry->first);
    g_free(entry->reason);
    g_free(entry);
}

Tally *
tally_new(void)
{
    Tally *tally = g_new0(Tally, 1);
    tally->entries = g_ptr_array_new_with_free_func(entry_free);
    tally->by_key = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    return tally;
}

void
tally_free(Tally *tally)
{
    if (tally == NULL)
        return;
    g_hash_table_unref(tally->by_key);
    g_ptr_array_unref(tally->entries);
    g_free(tally);
}

void
tally_add(Tally *tally, const MappingRule *rule, const char *label, const char *reason)
{
    g_autofree char *key = g_strdup_printf("%s %s", rule->path, reason);
    Entry *entry = g_hash_table_lookup(tally->by_key, key);
    if (entry == NULL) {
        entry = g_new0(Entry, 1);
        entry->rule = rule;
        entry->first = g_strdup(label);
        entry->reason = g_strdup(reason);
        g_ptr_array_add(tally->entries, entry);
        g_hash_table_insert(tally->by_key, g_steal_pointer(&key), entry);
    }
    entry->count++;
}

void
tally_flush(const Tally *tally, TaskProblems *problems)
{
    for (guint index = 0; index < tally->entries->len; index++) {
        const Entry *entry = tally->entries->pdata[index];
        g_autofree char *more =
            entry->count == 1 ? g_strdup("") : g_strdup_printf(" (and %u more)", entry->count - 1);
        task_problems_add(problems, "mappings", PROBLEM_NOTE, entry->rule->path, "%s %s%s",
                          entry->first, entry->reason, more);
    }
}
