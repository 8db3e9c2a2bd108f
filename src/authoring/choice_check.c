#include "authoring/choice_check.h"

#include "authoring/remark.h"
#include "task/rule_index.h"
#include "task/selection.h"

/* So many tables are named one by one. */
#define NAMED_AT_MOST 20

typedef struct {
    const TableChoices *choices;
    RuleIndex *index;
    guint steps; /* bounds the way up, should the facts of a damaged case go in a circle */
    gboolean is_list;
} Check;

static gboolean
names(const TableChoice *choice, const SourceTable *table)
{
    const char *problem;
    g_autoptr(Wildcard) schema = wildcard_new(choice->schema, &problem);
    g_autoptr(Wildcard) name = wildcard_new(choice->table, &problem);
    return wildcard_matches(schema, table->schema) && wildcard_matches(name, table->name);
}

/* The table itself is named by the choice. */
static gboolean
is_child(const SourceCatalog *catalog, const GHashTable *named, const SourceTable *table)
{
    guint steps = catalog->tables->len;
    for (const SourceTable *at = table->parent; at != NULL && steps > 0; at = at->parent, steps--)
        if (g_hash_table_contains((GHashTable *)(gpointer)named, at))
            return TRUE;
    return FALSE;
}

/* A partition comes with the table that is selected, by the rules of selection. */
static void
add_children(TableChoices *choices, const TableChoice *choice, const SourceCatalog *catalog)
{
    g_autoptr(GHashTable) named = g_hash_table_new(NULL, NULL);
    for (guint index = 0; index < catalog->tables->len; index++)
        if (names(choice, catalog->tables->pdata[index]))
            g_hash_table_add(named, catalog->tables->pdata[index]);
    for (guint index = 0; index < catalog->tables->len; index++) {
        const SourceTable *table = catalog->tables->pdata[index];
        if (g_hash_table_contains(named, table) || !is_child(catalog, named, table) ||
            (choice->is_include && table->is_partition))
            continue;
        g_autofree char *schema = wildcard_escape(table->schema);
        g_autofree char *name = wildcard_escape(table->name);
        TableChoice child = {.is_include = choice->is_include,
                             .schema = schema,
                             .table = name,
                             .line = choice->line};
        table_choices_add(choices, &child);
    }
}

void
choice_check_children(TableChoices *choices, const SourceCatalog *catalog)
{
    guint count = choices->choices->len;
    for (guint index = 0; index < count; index++) {
        const TableChoice *choice = choices->choices->pdata[index];
        if (!choice->with_children)
            continue;
        if (catalog != NULL)
            add_children(choices, choice, catalog);
        else
            remarks_add(choices->remarks, TRUE,
                        "%s: line %u: which tables inherit from these, and which are their "
                        "partitions, is not known: give a case that has the source (--case)",
                        choices->name, choice->line);
    }
}

static const TableChoice *
choice_of(const Check *check, const MappingRule *rule)
{
    return check->choices->choices->pdata[rule->id - 1];
}

/* Whether the file chooses the table's rows; a list means all rows of a partitioned table. */
static gboolean
is_chosen(const Check *check, const SourceTable *table)
{
    gboolean is_included = FALSE, comes_along = check->is_list;
    guint steps = check->steps;
    if (table->extension != NULL && !check->is_list)
        return FALSE;
    for (const SourceTable *at = table; at != NULL && steps > 0; at = at->parent, steps--) {
        g_autoptr(GPtrArray) rules = rule_index_find(check->index, at->schema, at->name);
        for (guint index = 0; index < rules->len; index++) {
            const MappingRule *rule = rules->pdata[index];
            gboolean counts = at == table || choice_of(check, rule)->with_children || comes_along;
            if (counts && rule->action == RULE_EXCLUDE)
                return FALSE;
            is_included |= counts;
        }
        comes_along &= at->is_partition;
    }
    return is_included;
}

static void
remark_table(const Check *check, const SourceTable *table, guint place)
{
    GPtrArray *remarks = check->choices->remarks;
    if (place == NAMED_AT_MOST)
        remarks_add(remarks, TRUE, "%s: and more tables", check->choices->name);
    if (place >= NAMED_AT_MOST)
        return;
    if (table->is_selected && table->column_owner != table)
        remarks_add(remarks, TRUE, "%s: table %s takes part all the same, as a partition of %s",
                    check->choices->name, table->label, table->column_owner->label);
    else if (table->is_selected)
        remarks_add(remarks, TRUE, "%s: table %s takes part all the same", check->choices->name,
                    table->label);
    else if (table->extension != NULL)
        remarks_add(remarks, TRUE,
                    "%s: table %s does not take part: it belongs to an extension, and a rule with "
                    "the rule-action explicit would select it",
                    check->choices->name, table->label);
    else
        remarks_add(remarks, TRUE, "%s: table %s does not take part", check->choices->name,
                    table->label);
}

static void
compare_tables(const Check *check, const SourceCatalog *catalog)
{
    guint count = 0;
    for (guint index = 0; index < catalog->tables->len; index++) {
        const SourceTable *table = catalog->tables->pdata[index];
        if (!table->is_partitioned && table->is_selected != is_chosen(check, table))
            remark_table(check, table, count++);
    }
}

/* A list names tables that are meant to be there; a pattern may find none. */
static void
remark_unmatched(const Check *check, const Mapping *mapping)
{
    for (guint index = 0; index < mapping->selections->len; index++) {
        const MappingRule *rule = mapping->selections->pdata[index];
        const TableChoice *choice = choice_of(check, rule);
        if (!rule->has_matched && choice->line > 0)
            remarks_add(check->choices->remarks, check->is_list,
                        "%s: line %u: names no table of the source", check->choices->name,
                        choice->line);
    }
}

static void
remark_problems(const Check *check, const TaskProblems *problems)
{
    for (guint index = 0; index < problems->list->len; index++) {
        const TaskProblem *problem = problems->list->pdata[index];
        if (problem->is_error)
            remarks_add(check->choices->remarks, TRUE, "%s: %s", check->choices->name,
                        problem->message);
    }
}

gboolean
choice_check(const TableChoices *choices, GBytes *mappings, SourceCatalog *catalog, GError **error)
{
    g_autoptr(TaskProblems) problems = task_problems_new();
    g_autoptr(Mapping) mapping = mapping_parse(NULL, mappings, problems, error);
    if (mapping == NULL)
        return FALSE;
    if (catalog == NULL)
        return TRUE;
    g_autoptr(Tally) tally = tally_new();
    problems->goes_on = TRUE;
    if (!selection_apply(catalog, mapping, tally, problems, error))
        return FALSE;
    Check check = {.choices = choices,
                   .index = rule_index_new(mapping->selections, RULE_TABLE),
                   .steps = catalog->tables->len + 1,
                   .is_list = g_str_equal(choices->kind, "tables")};
    remark_problems(&check, problems);
    remark_unmatched(&check, mapping);
    compare_tables(&check, catalog);
    rule_index_free(check.index);
    return TRUE;
}
