#include "task/transform.h"

#include "base/error.h"
#include "pg/quote.h"
#include "task/data_type.h"
#include "task/expression_sql.h"
#include "task/masking.h"
#include "task/rule_index.h"

#include <string.h>

#define MAXIMUM_NAME_BYTES 63

static gboolean
change_type(SourceColumn *column, const SourceTable *table, GError **error)
{
    const MappingRule *rule = column->changed_by;
    g_autofree char *name = quote_identifier(column->name);
    column->expression = data_type_cast(column, name, rule->type);
    if (column->expression != NULL) {
        column->target_type = g_strdup(rule->type);
        return TRUE;
    }
    error_set(error, PGC_ERROR_USAGE,
              "Choose another type, or change the column on the target after the move.",
              "table mappings: %s: column %s.%s of type %s cannot be given the type %s", rule->path,
              table->label, name, column->type == NULL ? "unknown to the facts" : column->type,
              rule->type);
    error_set_detail(error, "AWS DMS does not say what it makes of such values.");
    return FALSE;
}

/* AWS DMS does not say by which of its names a renamed column is meant: both are taken, where they
 * do not name two columns. */
static const char *
key_column(const SourceTable *table, const char *name, GError **error)
{
    const SourceColumn *found = NULL;
    gboolean is_other = FALSE;
    const GPtrArray *const lists[] = {table->columns, table->added};
    for (guint list = 0; list < G_N_ELEMENTS(lists); list++)
        for (guint at = 0; lists[list] != NULL && at < lists[list]->len; at++) {
            const SourceColumn *column = lists[list]->pdata[at];
            if (column->target == NULL ||
                (!g_str_equal(column->name, name) && !g_str_equal(column->target, name)))
                continue;
            is_other |= found != NULL;
            found = column;
        }
    if (found != NULL && !is_other)
        return found->target;
    g_autofree char *quoted = quote_identifier(name);
    error_set(error, PGC_ERROR_USAGE,
              "Compare the name with those of the columns that arrive; upper and lower case count.",
              is_other
                  ? "table mappings: %s: %s could be two columns of table %s, one by its name on "
                    "the source and one by that on the target"
                  : "table mappings: %s: no column %s of table %s arrives that the key could "
                    "have",
              table->key_by->path, quoted, table->label);
    return NULL;
}

static gboolean
define_key(SourceTable *table, GError **error)
{
    const KeyDefinition *key = table->key_by->key;
    if (table->column_owner != table) {
        error_set(error, PGC_ERROR_USAGE, "Name the partitioned table in the rule.",
                  "table mappings: %s: table %s is a partition and has the key of its partitioned "
                  "table",
                  table->key_by->path, table->label);
        return FALSE;
    }
    g_autoptr(GPtrArray) columns = g_ptr_array_new_with_free_func(g_free);
    for (guint index = 0; index < key->columns->len; index++) {
        const char *name = key_column(table, key->columns->pdata[index], error);
        if (name == NULL)
            return FALSE;
        g_ptr_array_add(columns, g_strdup(name));
    }
    table->key_columns = g_steal_pointer(&columns);
    return TRUE;
}

/* ---- columns that are added ---- */

static gboolean
has_name(const GPtrArray *columns, const char *name)
{
    for (guint at = 0; columns != NULL && at < columns->len; at++) {
        const SourceColumn *column = columns->pdata[at];
        if (g_str_equal(column->name, name) || g_strcmp0(column->target, name) == 0)
            return TRUE;
    }
    return FALSE;
}

/* AWS DMS takes no name twice; here one that is left out counts as well. */
static gboolean
check_new_name(const SourceTable *table, const MappingRule *rule, GError **error)
{
    gboolean is_long = strlen(rule->value) > MAXIMUM_NAME_BYTES;
    if (!is_long && !has_name(table->columns, rule->value) && !has_name(table->added, rule->value))
        return TRUE;
    g_autofree char *name = quote_identifier(rule->value);
    error_set(error, PGC_ERROR_USAGE, "Give the new column another name.",
              is_long
                  ? "table mappings: %s: the name %s for a new column of table %s is longer than "
                    "63 bytes"
                  : "table mappings: %s: a column %s cannot be added: table %s has one of that "
                    "name",
              rule->path, name, table->label);
    return FALSE;
}

/* What AWS DMS would mask of it is not known. */
static gboolean
check_unmasked(const SourceTable *table, const MappingRule *rule, const GPtrArray *rules,
               GError **error)
{
    for (guint at = 0; at < rules->len; at++) {
        const MappingRule *other = rules->pdata[at];
        if (!RULE_MASKS(other->action) || !wildcard_matches(other->column, rule->value))
            continue;
        error_set(
            error, PGC_ERROR_USAGE, "Mask the columns that it is made of, by their names.",
            "table mappings: %s: column \"%s\", which rule %s adds to table %s, cannot be masked",
            other->path, rule->value, rule->id_text, table->label);
        return FALSE;
    }
    return TRUE;
}

static gboolean
add_column(SourceTable *table, const MappingRule *rule, TaskProblems *problems, GError **error)
{
    g_autofree char *problem = NULL;
    g_autofree char *sql =
        expression_sql(rule->expression, table, table->column_owner, rule->type, &problem);
    if (sql == NULL) {
        g_autofree char *message = g_strdup_printf("expression for column \"%s\" of table %s: %s",
                                                   rule->value, table->label, problem);
        error_set(error, PGC_ERROR_USAGE,
                  "Say it with what docs/task.md lists, or fill the column after the move.",
                  "table mappings: %s: %s", rule->path, message);
        task_problems_expect(problems, "mappings", PROBLEM_UNSUPPORTED, rule->path, 0, 0, message);
        return FALSE;
    }
    if (!check_new_name(table, rule, error))
        return FALSE;
    SourceColumn *column = source_table_add_column(table);
    column->name = g_strdup(rule->value);
    column->target = g_strdup(rule->value);
    column->target_type = g_strdup(rule->type);
    column->expression = g_steal_pointer(&sql);
    return TRUE;
}

static gboolean
add_columns(SourceTable *table, const GPtrArray *rules, TaskProblems *problems, GError **error)
{
    for (guint at = 0; at < rules->len; at++) {
        MappingRule *rule = rules->pdata[at];
        if (rule->action != RULE_ADD_COLUMN)
            continue;
        rule->has_matched = TRUE;
        if ((!check_unmasked(table, rule, rules, error) ||
             !add_column(table, rule, problems, error)) &&
            !task_problems_take(problems, error))
            return FALSE;
    }
    return TRUE;
}

/* ---- columns that are masked ---- */

static gboolean
refuse_mask(const SourceTable *table, const SourceColumn *column, const char *problem,
            GError **error)
{
    g_autofree char *name = quote_identifier(column->name);
    error_set(error, PGC_ERROR_USAGE,
              "Leave the column out (remove-column), or mask it on the target after the move.",
              "table mappings: %s: column %s.%s of type %s cannot be masked: %s",
              column->masked_by->path, table->label, name,
              column->type == NULL ? "unknown to the facts" : column->type, problem);
    return FALSE;
}

/* The first of the rules that mask the column; beside it others may rename the column. */
static gboolean
mask_column(SourceColumn *column, const SourceTable *table, const GPtrArray *rules, GError **error)
{
    for (guint at = 0; at < rules->len; at++) {
        MappingRule *rule = rules->pdata[at];
        if (!RULE_MASKS(rule->action) || !source_column_is_named(column, rule))
            continue;
        rule->has_matched = TRUE;
        if (column->masked_by == NULL)
            column->masked_by = rule;
    }
    if (column->masked_by == NULL || column->target == NULL)
        return TRUE;
    const char *problem = "another rule changes its type, and AWS DMS does not say what is first";
    if (column->changed_by == NULL)
        column->expression = masking_sql(column, &problem);
    return column->expression != NULL || refuse_mask(table, column, problem, error);
}

static gboolean
mask_columns(const SourceTable *table, const GPtrArray *rules, TaskProblems *problems,
             GError **error)
{
    for (guint at = 0; at < table->columns->len; at++)
        if (!mask_column(table->columns->pdata[at], table, rules, error) &&
            !task_problems_take(problems, error))
            return FALSE;
    return TRUE;
}

/* Whether the rule lets the values of the column not arrive as they are. */
static gboolean
withholds(const MappingRule *rule, const SourceColumn *column)
{
    if (rule->action == RULE_INCLUDE_COLUMN)
        return !source_column_is_named(column, rule);
    return (rule->action == RULE_REMOVE_COLUMN || RULE_MASKS(rule->action)) &&
           source_column_is_named(column, rule);
}

/* What names a partition alone would leave its values for everybody to see: they are made by the
 * rules for its partitioned table. */
static gboolean
check_partition_rule(const SourceTable *table, const SourceColumn *column, MappingRule *rule,
                     TaskProblems *problems, GError **error)
{
    const MappingRule *other = column->masked_by;
    if (column->target == NULL || !withholds(rule, column))
        return TRUE;
    if (other != NULL && other->action == rule->action &&
        g_strcmp0(other->value, rule->value) == 0) {
        rule->has_matched = TRUE;
        return TRUE;
    }
    g_autofree char *name = quote_identifier(column->name);
    g_autofree char *message = g_strdup_printf(
        "column %s.%s cannot be %s by itself: partitions have the columns of their partitioned "
        "table %s",
        table->label, name, RULE_MASKS(rule->action) ? "masked" : "left out",
        table->column_owner->label);
    error_set(error, PGC_ERROR_USAGE, "Name the partitioned table in the rule.",
              "table mappings: %s: %s", rule->path, message);
    task_problems_expect(problems, "mappings", PROBLEM_UNSUPPORTED, rule->path, 0, 0, message);
    return task_problems_take(problems, error);
}

static gboolean
check_partition_rules(const SourceTable *table, const RuleIndex *index, TaskProblems *problems,
                      GError **error)
{
    const SourceTable *owner = table->column_owner;
    if (owner == table)
        return TRUE;
    g_autoptr(GPtrArray) rules = rule_index_find(index, table->schema, table->name);
    for (guint at = 0; at < rules->len; at++) {
        MappingRule *rule = rules->pdata[at];
        if (wildcard_matches(rule->schema, owner->schema) &&
            wildcard_matches(rule->table, owner->name))
            continue;
        for (guint column = 0; column < table->columns->len; column++)
            if (!check_partition_rule(table, table->columns->pdata[column], rule, problems, error))
                return FALSE;
    }
    return TRUE;
}

/* ---- all of it ---- */

static gboolean
transform_table(SourceTable *table, const RuleIndex *index, TaskProblems *problems, GError **error)
{
    const SourceTable *owner = table->column_owner;
    g_autoptr(GPtrArray) rules = rule_index_find(index, owner->schema, owner->name);
    if (!mask_columns(table, rules, problems, error) ||
        !check_partition_rules(table, index, problems, error) ||
        !add_columns(table, rules, problems, error))
        return FALSE;
    if (table->key_by != NULL && !define_key(table, error) && !task_problems_take(problems, error))
        return FALSE;
    for (guint at = 0; at < table->columns->len; at++) {
        SourceColumn *column = table->columns->pdata[at];
        if (column->changed_by != NULL && column->masked_by == NULL &&
            !change_type(column, table, error) && !task_problems_take(problems, error))
            return FALSE;
    }
    return TRUE;
}

gboolean
transform_apply(SourceCatalog *catalog, const Mapping *mapping, TaskProblems *problems,
                GError **error)
{
    if (mapping == NULL || mapping->transformations->len == 0)
        return TRUE;
    g_autoptr(RuleIndex) index = rule_index_new(mapping->transformations, RULE_COLUMN);
    for (guint at = 0; at < catalog->tables->len; at++) {
        SourceTable *table = catalog->tables->pdata[at];
        if (table->is_selected && !transform_table(table, index, problems, error))
            return FALSE;
    }
    return TRUE;
}
