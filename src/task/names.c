#include "task/names.h"

#include "base/error.h"
#include "pg/quote.h"
#include "task/rule_index.h"

#include <string.h>

/* NAMEDATALEN - 1 of every server that was not built otherwise. */
#define MAXIMUM_NAME_BYTES 63

static char *
change_case(const char *name, gunichar (*change)(gunichar))
{
    GString *result = g_string_new(NULL);
    for (const char *at = name; *at != '\0';) {
        gunichar character = g_utf8_get_char_validated(at, -1);
        if (character == (gunichar)-1 || character == (gunichar)-2) {
            g_string_append_c(result, *at++);
        } else {
            g_string_append_unichar(result, change(character));
            at = g_utf8_next_char(at);
        }
    }
    return g_string_free(result, FALSE);
}

/* by is "" to remove it. */
static char *
replace_prefix(const char *name, const char *prefix, const char *by)
{
    return g_str_has_prefix(name, prefix) ? g_strconcat(by, name + strlen(prefix), NULL)
                                          : g_strdup(name);
}

static char *
replace_suffix(const char *name, const char *suffix, const char *by)
{
    if (!g_str_has_suffix(name, suffix))
        return g_strdup(name);
    g_autofree char *start = g_strndup(name, strlen(name) - strlen(suffix));
    return g_strconcat(start, by, NULL);
}

char *
names_apply_action(const MappingRule *rule, const char *name)
{
    switch (rule->action) {
    case RULE_RENAME:
        return g_strdup(rule->value);
    case RULE_ADD_PREFIX:
        return g_strconcat(rule->value, name, NULL);
    case RULE_ADD_SUFFIX:
        return g_strconcat(name, rule->value, NULL);
    case RULE_REMOVE_PREFIX:
        return replace_prefix(name, rule->value, "");
    case RULE_REMOVE_SUFFIX:
        return replace_suffix(name, rule->value, "");
    case RULE_REPLACE_PREFIX:
        return replace_prefix(name, rule->old_value, rule->value);
    case RULE_REPLACE_SUFFIX:
        return replace_suffix(name, rule->old_value, rule->value);
    case RULE_LOWERCASE:
        return change_case(name, g_unichar_tolower);
    case RULE_UPPERCASE:
        return change_case(name, g_unichar_toupper);
    case RULE_INCLUDE:
    case RULE_EXPLICIT:
    case RULE_EXCLUDE:
    case RULE_REMOVE_COLUMN:
    case RULE_INCLUDE_COLUMN:
    case RULE_CHANGE_TYPE:
    case RULE_DEFINE_KEY:
    case RULE_ADD_COLUMN:
    case RULE_MASK_DIGITS:
    case RULE_RANDOMIZE_DIGITS:
    case RULE_HASH:
    default:
        return g_strdup(name);
    }
}

/* What a rule is held against; table and column are NULL for what is above them. */
typedef struct {
    const char *schema;
    const char *table;
    const SourceColumn *column;
    const char *label;
} ObjectName;

static gboolean
rule_names(const MappingRule *rule, RuleTarget target, const ObjectName *object)
{
    return rule->target == target && wildcard_matches(rule->schema, object->schema) &&
           (object->table == NULL || wildcard_matches(rule->table, object->table)) &&
           (object->column == NULL || source_column_is_named(object->column, rule));
}

/* The rule that applies: the first by id. The others are told that they do not; tally may be NULL.
 */
static const MappingRule *
find_rule(const GPtrArray *rules, RuleTarget target, const ObjectName *object, Tally *tally)
{
    const MappingRule *first = NULL;
    for (guint index = 0; index < rules->len; index++) {
        MappingRule *rule = rules->pdata[index];
        if (rule->action == RULE_INCLUDE_COLUMN || rule->action == RULE_ADD_COLUMN ||
            RULE_MASKS(rule->action) || !rule_names(rule, target, object))
            continue;
        rule->has_matched = TRUE;
        if (first == NULL) {
            first = rule;
        } else if (tally != NULL) {
            g_autofree char *reason =
                g_strdup_printf("is not changed by rule %s: only one rule applies to an object, "
                                "and rule %s comes first",
                                rule->id_text, first->id_text);
            tally_add(tally, rule, object->label, reason);
        }
    }
    return first;
}

static const char *
name_problem(const char *name)
{
    return *name == '\0'                       ? "is empty"
           : strlen(name) > MAXIMUM_NAME_BYTES ? "is longer than 63 bytes"
                                               : NULL;
}

const char *
names_schema_problem(const char *name)
{
    gboolean is_reserved = g_str_has_prefix(name, "pg_") ||
                           g_str_equal(name, "information_schema") ||
                           g_str_equal(name, "pgcrossing");
    return is_reserved ? "is reserved" : name_problem(name);
}

/* problem: NULL for none. */
static gboolean
refuse_name(const char *problem, const char *name, const char *label, const MappingRule *rule,
            GError **error)
{
    if (problem == NULL)
        return TRUE;
    g_autofree char *hint = g_strdup_printf("Change rule %s.", rule->id_text);
    error_set(error, PGC_ERROR_USAGE, hint, "table mappings: %s: the name \"%s\" for %s %s",
              rule->path, name, label, problem);
    return FALSE;
}

static gboolean
check_name(const char *name, const char *label, const MappingRule *rule, GError **error)
{
    return refuse_name(name_problem(name), name, label, rule, error);
}

/* by_name: schema → its name on the target; a schema is looked at once. otherwise: its name where
 * no rule says it; NULL for its own. */
static const char *
name_schema(GHashTable *by_name, const char *schema, const GPtrArray *rules, const char *otherwise,
            Tally *tally, TaskProblems *problems, GError **error)
{
    const char *known = g_hash_table_lookup(by_name, schema);
    if (known != NULL)
        return known;
    g_autofree char *quoted = quote_identifier(schema);
    g_autofree char *label = g_strdup_printf("schema %s", quoted);
    ObjectName object = {.schema = schema, .label = label};
    const MappingRule *rule = find_rule(rules, RULE_SCHEMA, &object, tally);
    g_autofree char *name = rule != NULL ? names_apply_action(rule, schema)
                                         : g_strdup(otherwise != NULL ? otherwise : schema);
    if (rule != NULL && otherwise != NULL)
        tally_add(tally, rule, label, "is named by this rule, not by TargetSchema of the settings");
    if (rule != NULL && !refuse_name(names_schema_problem(name), name, label, rule, error) &&
        !task_problems_take(problems, error))
        return NULL;
    known = name;
    g_hash_table_insert(by_name, g_strdup(schema), g_steal_pointer(&name));
    return known;
}

static gboolean
name_table(SourceTable *table, const char *schema, const RuleIndex *index, Tally *tally,
           TaskProblems *problems, GError **error)
{
    g_autofree char *label = g_strdup_printf("table %s", table->label);
    ObjectName object = {.schema = table->schema, .table = table->name, .label = label};
    g_autoptr(GPtrArray) rules = rule_index_find(index, table->schema, table->name);
    const MappingRule *rule = find_rule(rules, RULE_TABLE, &object, tally);
    table->target_schema = g_strdup(schema);
    table->key_by = rule != NULL && rule->action == RULE_DEFINE_KEY ? rule : NULL;
    table->target_name =
        rule == NULL ? g_strdup(table->name) : names_apply_action(rule, table->name);
    return rule == NULL || check_name(table->target_name, label, rule, error) ||
           task_problems_take(problems, error);
}

/* Which columns a table keeps is no action on one of them: other rules apply as well. *listing is
 * the first rule that lists columns of the table, and NULL where none does or one names this
 * column; *including the first that names it. */
static void
find_list(const GPtrArray *rules, const ObjectName *object, const MappingRule **listing,
          const MappingRule **including)
{
    *listing = *including = NULL;
    for (guint index = 0; index < rules->len; index++) {
        MappingRule *rule = rules->pdata[index];
        if (rule->action != RULE_INCLUDE_COLUMN)
            continue;
        gboolean names = rule_names(rule, RULE_COLUMN, object);
        rule->has_matched |= names;
        if (*listing == NULL)
            *listing = rule;
        if (names && *including == NULL)
            *including = rule;
    }
    if (*including != NULL)
        *listing = NULL;
}

/* AWS DMS does not say which of the two counts. */
static gboolean
refuse_both(const MappingRule *including, const MappingRule *removing, const char *label,
            GError **error)
{
    error_set(error, PGC_ERROR_USAGE, "Take one of the two rules out.",
              "table mappings: %s: %s is to be left out, and rule %s lists it", removing->path,
              label, including->id_text);
    return FALSE;
}

static gboolean
name_column(SourceColumn *column, const SourceTable *table, const GPtrArray *rules, Tally *tally,
            GError **error)
{
    if (rules->len == 0) {
        column->target = g_strdup(column->name);
        return TRUE;
    }
    const SourceTable *owner = table->column_owner;
    g_autofree char *quoted = quote_identifier(column->name);
    g_autofree char *label = g_strdup_printf("column %s.%s", table->label, quoted);
    ObjectName object = {owner->schema, owner->name, column, label};
    /* What is said of the partitioned table is not said again of each partition. */
    const MappingRule *rule = find_rule(rules, RULE_COLUMN, &object, owner == table ? tally : NULL);
    const MappingRule *listing, *including;
    find_list(rules, &object, &listing, &including);
    gboolean is_removed = rule != NULL && rule->action == RULE_REMOVE_COLUMN;
    if (is_removed && including != NULL)
        return refuse_both(including, rule, label, error);
    if (is_removed || listing != NULL) {
        column->removed_by = is_removed ? rule : listing;
        return TRUE;
    }
    column->changed_by = rule != NULL && rule->action == RULE_CHANGE_TYPE ? rule : NULL;
    column->target = rule == NULL ? g_strdup(column->name) : names_apply_action(rule, column->name);
    return rule == NULL || check_name(column->target, label, rule, error);
}

/* A view can have such a column, and no table. */
static gboolean
check_system_names(const SourceTable *table, TaskProblems *problems, GError **error)
{
    static const char *const names[] = {"tableoid", "ctid", "xmin", "xmax", "cmin", "cmax", NULL};
    for (guint index = 0; table->is_view && index < table->columns->len; index++) {
        const SourceColumn *column = table->columns->pdata[index];
        if (column->target == NULL || !g_strv_contains(names, column->name))
            continue;
        error_set(error, PGC_ERROR_USAGE,
                  "Remove the column by a rule, or name it otherwise in the view.",
                  "table mappings: column \"%s\" of view %s has the name of a column that every "
                  "table has already",
                  column->name, table->label);
        if (!task_problems_take(problems, error))
            return FALSE;
    }
    return TRUE;
}

static gboolean
check_columns(const SourceTable *table, TaskProblems *problems, GError **error)
{
    if (!check_system_names(table, problems, error))
        return FALSE;
    g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint index = 0; index < table->columns->len; index++) {
        SourceColumn *column = table->columns->pdata[index];
        if (column->target == NULL)
            continue;
        const SourceColumn *other = g_hash_table_lookup(seen, column->target);
        if (other != NULL) {
            error_set(error, PGC_ERROR_USAGE, "Change the rules for the columns of this table.",
                      "table mappings: columns \"%s\" and \"%s\" of table %s would both be "
                      "named \"%s\"",
                      other->name, column->name, table->label, column->target);
            if (!task_problems_take(problems, error))
                return FALSE;
        }
        g_hash_table_insert(seen, column->target, column);
    }
    return TRUE;
}

static gboolean
name_columns(SourceTable *table, const RuleIndex *index, Tally *tally, TaskProblems *problems,
             GError **error)
{
    const SourceTable *owner = table->column_owner;
    /* Few, while a table may have many columns. */
    g_autoptr(GPtrArray) own = rule_index_find(index, owner->schema, owner->name);
    for (guint column = 0; column < table->columns->len; column++)
        if (!name_column(table->columns->pdata[column], table, own, tally, error) &&
            !task_problems_take(problems, error))
            return FALSE;
    return check_columns(table, problems, error);
}

/* Where it is the settings that bring them together AWS DMS loads both into one. */
static void
refuse_same_name(const SourceTable *const tables[2], const char *name, const char *target_schema,
                 TaskProblems *problems, GError **error)
{
    g_autofree char *message = g_strdup_printf("tables %s and %s would both be named %s",
                                               tables[0]->label, tables[1]->label, name);
    gboolean is_of_settings = g_strcmp0(tables[1]->target_schema, target_schema) == 0;
    if (is_of_settings)
        task_problems_expect(problems, "settings", PROBLEM_UNSUPPORTED,
                             "TargetMetadata.TargetSchema", 0, 0, message);
    error_set(error, PGC_ERROR_USAGE, "Change the rules for these tables, or exclude one of them.",
              "%s: %s",
              is_of_settings ? "task settings: TargetMetadata.TargetSchema" : "table mappings",
              message);
}

static gboolean
check_tables(const SourceCatalog *catalog, const char *target_schema, TaskProblems *problems,
             GError **error)
{
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (guint index = 0; index < catalog->tables->len; index++) {
        SourceTable *table = catalog->tables->pdata[index];
        if (!table->is_selected)
            continue;
        g_autofree char *target = quote_qualified(table->target_schema, table->target_name);
        const SourceTable *other = g_hash_table_lookup(seen, target);
        if (other != NULL) {
            const SourceTable *const both[] = {other, table};
            refuse_same_name(both, target, target_schema, problems, error);
            if (!task_problems_take(problems, error))
                return FALSE;
            continue;
        }
        g_hash_table_insert(seen, g_steal_pointer(&target), table);
    }
    return TRUE;
}

gboolean
names_apply(SourceCatalog *catalog, const Mapping *mapping, const char *target_schema, Tally *tally,
            TaskProblems *problems, GError **error)
{
    g_autoptr(GPtrArray) none = g_ptr_array_new();
    const GPtrArray *rules = mapping == NULL ? none : mapping->transformations;
    g_autoptr(RuleIndex) of_tables = rule_index_new(rules, RULE_TABLE);
    g_autoptr(RuleIndex) of_columns = rule_index_new(rules, RULE_COLUMN);
    g_autoptr(GHashTable) schemas = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    for (guint index = 0; index < catalog->tables->len; index++) {
        SourceTable *table = catalog->tables->pdata[index];
        if (!table->is_selected)
            continue;
        const char *schema =
            name_schema(schemas, table->schema, rules, target_schema, tally, problems, error);
        if (schema == NULL || !name_table(table, schema, of_tables, tally, problems, error) ||
            !name_columns(table, of_columns, tally, problems, error))
            return FALSE;
    }
    return check_tables(catalog, target_schema, problems, error);
}
