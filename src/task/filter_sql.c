#include "task/filter_sql.h"

#include "base/error.h"
#include "pg/quote.h"
#include "task/literal.h"
#include "task/rule_index.h"
#include "task/selection.h"

static const char *const signs[] = {
    [FILTER_EQUAL] = "=",     [FILTER_NOT_EQUAL] = "<>",    [FILTER_AT_MOST] = "<=",
    [FILTER_AT_LEAST] = ">=", [FILTER_BETWEEN] = "BETWEEN", [FILTER_NOT_BETWEEN] = "NOT BETWEEN",
};

/* IS NULL would be true of a row of nulls, too. */
static char *
null_sql(const SourceColumn *column, const char *name, gboolean is_null)
{
    if (column->type_kind == 'c')
        return g_strdup_printf("%s IS %sDISTINCT FROM NULL", name, is_null ? "NOT " : "");
    return g_strdup_printf("%s IS %sNULL", name, is_null ? "" : "NOT ");
}

static char *
condition_sql(const FilterCondition *condition, const SourceTable *table,
              const SourceColumn *column, const char *path, GError **error)
{
    g_autofree char *name = quote_identifier(column->name);
    if (condition->kind == FILTER_NULL || condition->kind == FILTER_NOT_NULL)
        return null_sql(column, name, condition->kind == FILTER_NULL);
    g_autofree char *first = literal_sql(table, column, condition->values[0], path, error);
    if (first == NULL)
        return NULL;
    const char *sign = signs[condition->kind];
    if (condition->values[1] == NULL)
        return g_strdup_printf("%s %s %s", name, sign, first);
    g_autofree char *second = literal_sql(table, column, condition->values[1], path, error);
    return second == NULL ? NULL : g_strdup_printf("%s %s %s AND %s", name, sign, first, second);
}

static gboolean
add_filter(GString *sql, const Filter *filter, const SourceTable *table, GError **error)
{
    const SourceColumn *column = literal_column(table, filter->column, filter->path, error);
    if (column == NULL)
        return FALSE;
    g_string_append(sql, sql->len > 0 ? " AND (" : "(");
    for (guint index = 0; index < filter->conditions->len; index++) {
        g_autofree char *condition =
            condition_sql(filter->conditions->pdata[index], table, column, filter->path, error);
        if (condition == NULL)
            return FALSE;
        g_string_append_printf(sql, "%s%s", index > 0 ? " OR " : "", condition);
    }
    g_string_append_c(sql, ')');
    return TRUE;
}

/* "" for all rows; NULL with an error. */
static char *
rule_sql(const MappingRule *rule, const SourceTable *table, GError **error)
{
    g_autoptr(GString) sql = g_string_new(NULL);
    for (guint index = 0; index < rule->filters->len; index++)
        if (!add_filter(sql, rule->filters->pdata[index], table, error))
            return NULL;
    return g_strdup(sql->str);
}

static gint
compare_ids(gconstpointer first, gconstpointer second)
{
    const MappingRule *left = *(MappingRule *const *)first;
    const MappingRule *right = *(MappingRule *const *)second;
    return left->id < right->id ? -1 : left->id > right->id;
}

/* Those that name the table or the one that its rows are selected by; some of them twice. */
static GPtrArray *
rules_of_table(const SourceTable *table, const RuleIndex *index)
{
    const SourceTable *owner = table->column_owner;
    GPtrArray *rules = rule_index_find(index, table->schema, table->name);
    if (owner == table)
        return rules;
    g_autoptr(GPtrArray) above = rule_index_find(index, owner->schema, owner->name);
    g_ptr_array_extend(rules, above, NULL, NULL);
    g_ptr_array_sort(rules, compare_ids);
    return rules;
}

static gboolean
set_table_filter(SourceTable *table, const RuleIndex *index, GError **error)
{
    const MappingRule *first = NULL;
    g_autoptr(GPtrArray) rules = rules_of_table(table, index);
    for (guint position = 0; position < rules->len; position++) {
        const MappingRule *rule = rules->pdata[position];
        if (rule->action == RULE_EXCLUDE ||
            (!selection_names(rule, table->column_owner) && !selection_names(rule, table)))
            continue;
        g_autofree char *sql = rule_sql(rule, table, error);
        if (sql == NULL)
            return FALSE;
        if (first != NULL && !g_str_equal(sql, table->filter)) {
            error_set(error, PGC_ERROR_USAGE,
                      "Give both rules the same filters, or let only one of them name the table.",
                      "table mappings: %s and %s select table %s with different filters",
                      first->path, rule->path, table->label);
            return FALSE;
        }
        if (first == NULL) {
            first = rule;
            table->filter = g_steal_pointer(&sql);
        }
    }
    return TRUE;
}

gboolean
filter_apply(SourceCatalog *catalog, const Mapping *mapping, TaskProblems *problems, GError **error)
{
    gboolean has_filter = FALSE;
    for (guint index = 0; mapping != NULL && index < mapping->selections->len; index++)
        has_filter |= ((const MappingRule *)mapping->selections->pdata[index])->filters->len > 0;
    g_autoptr(RuleIndex) rules =
        has_filter ? rule_index_new(mapping->selections, RULE_TABLE) : NULL;
    for (guint index = 0; has_filter && index < catalog->tables->len; index++) {
        SourceTable *table = catalog->tables->pdata[index];
        if (table->is_selected && !set_table_filter(table, rules, error) &&
            !task_problems_take(problems, error))
            return FALSE;
        if (table->filter != NULL && *table->filter == '\0')
            g_clear_pointer(&table->filter, g_free);
    }
    return TRUE;
}
