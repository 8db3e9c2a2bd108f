#include "task/selection.h"

#include "base/error.h"
#include "task/rule_index.h"

#include <string.h>

static gboolean
is_selected_by_name(const SourceTable *table)
{
    return table->rule != NULL && table->excluding == NULL;
}

static gboolean
is_of_type(const MappingRule *rule, const SourceTable *table)
{
    return table->is_view ? rule->has_views : rule->has_tables;
}

gboolean
selection_names(const MappingRule *rule, const SourceTable *table)
{
    return is_of_type(rule, table) && (table->extension == NULL || rule->action == RULE_EXPLICIT) &&
           wildcard_matches(rule->schema, table->schema) &&
           wildcard_matches(rule->table, table->name);
}

/* Of a rule that names the table. They are applied in the order of their ids, so the first that
 * names the table stays. */
static void
apply_rule(SourceTable *table, MappingRule *rule, Tally *tally)
{
    rule->has_matched = TRUE;
    if (rule->action == RULE_EXCLUDE) {
        if (table->excluding == NULL)
            table->excluding = rule;
        return;
    }
    if (table->extension != NULL && rule->action != RULE_EXPLICIT) {
        tally_add(tally, rule, table->label,
                  "belongs to an extension and is not selected: its rows come with the extension, "
                  "and an explicit rule would select it");
        return;
    }
    if (table->rule == NULL)
        table->rule = rule;
    table->load_order = MAX(table->load_order, rule->load_order);
}

static void
apply_rules(SourceCatalog *catalog, const Mapping *mapping, Tally *tally)
{
    g_autoptr(RuleIndex) index = rule_index_new(mapping->selections, RULE_TABLE);
    for (guint position = 0; position < catalog->tables->len; position++) {
        SourceTable *table = catalog->tables->pdata[position];
        g_autoptr(GPtrArray) rules = rule_index_find(index, table->schema, table->name);
        for (guint rule = 0; rule < rules->len; rule++)
            if (is_of_type(rules->pdata[rule], table))
                apply_rule(table, rules->pdata[rule], tally);
    }
}

/* The table itself, or the topmost partitioned table above it, that is selected by name; NULL for
 * none. steps bounds the way up, should the facts of a damaged case go in a circle. */
static SourceTable *
find_owner(SourceTable *table, guint steps)
{
    SourceTable *owner = is_selected_by_name(table) ? table : NULL;
    while (table->is_partition && table->parent != NULL && steps-- > 0) {
        table = table->parent;
        if (is_selected_by_name(table))
            owner = table;
    }
    return owner;
}

static void
select_table(SourceTable *table, guint steps, Tally *tally)
{
    SourceTable *owner = find_owner(table, steps);
    if (owner == NULL)
        return;
    if (owner != table && table->excluding != NULL) {
        g_autofree char *reason =
            g_strdup_printf("is selected in spite of this rule, as a partition of %s: exclude that "
                            "table to leave its rows out",
                            owner->label);
        tally_add(tally, table->excluding, table->label, reason);
    }
    if (table->rule == NULL)
        table->rule = owner->rule;
    if (table->load_order == 0)
        table->load_order = owner->load_order;
    table->is_selected = TRUE;
    table->column_owner = owner;
}

/* A partition that outlives its partitioned table in the selection arrives as a table of its own.
 */
static void
note_orphan(const SourceTable *table, Tally *tally)
{
    const SourceTable *parent = table->parent;
    if (table->is_partition && parent != NULL && !parent->is_selected && parent->excluding != NULL)
        tally_add(tally, parent->excluding, parent->label,
                  "is excluded, but partitions of it are selected by themselves");
}

static gboolean
check_inheritance(const SourceTable *table, Tally *tally, GError **error)
{
    const SourceTable *parent = table->parent;
    if (table->is_selected || table->is_partition || parent == NULL || !parent->is_selected)
        return TRUE;
    if (table->excluding != NULL) {
        tally_add(tally, table->excluding, table->label,
                  "is excluded: its rows do not come with the table that it inherits from");
        return TRUE;
    }
    error_set(error, PGC_ERROR_USAGE, "Select it too, or name it in a rule that excludes it.",
              "table %s inherits from %s, which the table mappings select without it", table->label,
              parent->label);
    error_set_detail(error, "A query of the parent returns the rows of both.");
    return FALSE;
}

static gboolean
check_rules(const Mapping *mapping, TaskProblems *problems, GError **error)
{
    for (guint index = 0; index < mapping->selections->len; index++) {
        const MappingRule *rule = mapping->selections->pdata[index];
        if (rule->has_matched || rule->action != RULE_EXPLICIT ||
            (strchr(wildcard_text(rule->schema), '%') == NULL &&
             strchr(wildcard_text(rule->table), '%') == NULL))
            continue;
        error_set(error, PGC_ERROR_USAGE, "Use the rule-action include for names with wildcards.",
                  "table mappings: %s: an explicit rule takes exact names, and no table is named "
                  "\"%s\".\"%s\"",
                  rule->path, wildcard_text(rule->schema), wildcard_text(rule->table));
        if (!task_problems_take(problems, error))
            return FALSE;
    }
    return TRUE;
}

static gboolean
check_selection(const SourceCatalog *catalog, Tally *tally, TaskProblems *problems, GError **error)
{
    guint count = 0;
    for (guint index = 0; index < catalog->tables->len; index++) {
        const SourceTable *table = catalog->tables->pdata[index];
        if (!check_inheritance(table, tally, error) && !task_problems_take(problems, error))
            return FALSE;
        if (table->is_selected) {
            note_orphan(table, tally);
            count++;
        }
    }
    if (count > 0)
        return TRUE;
    error_set(error, PGC_ERROR_USAGE,
              "Compare the rules with the names on the source; upper and lower case count.",
              "the table mappings select no table of the source");
    return task_problems_take(problems, error);
}

static void
select_all(SourceCatalog *catalog)
{
    for (guint index = 0; index < catalog->tables->len; index++) {
        SourceTable *table = catalog->tables->pdata[index];
        table->is_selected = table->extension == NULL && !table->is_view;
        table->column_owner = table;
    }
}

gboolean
selection_apply(SourceCatalog *catalog, const Mapping *mapping, Tally *tally,
                TaskProblems *problems, GError **error)
{
    if (mapping == NULL) {
        select_all(catalog);
        return TRUE;
    }
    apply_rules(catalog, mapping, tally);
    if (!check_rules(mapping, problems, error))
        return FALSE;
    for (guint index = 0; index < catalog->tables->len; index++)
        select_table(catalog->tables->pdata[index], catalog->tables->len, tally);
    return check_selection(catalog, tally, problems, error);
}
