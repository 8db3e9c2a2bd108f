/* The remedies for table mappings. */
#include "authoring/file_fix_parts.h"
#include "task/filter.h"

#include <string.h>

static const char *const operands[] = {"value", "start-value", "end-value"};

/* A rule with a number, for putting in order. */
typedef struct {
    json_object *rule;
    guint64 number;
    gsize position;
} Numbered;

/* NULL where it is absent, null or no single value; owned by the object. */
static const char *
text_of(json_object *object, const char *name)
{
    json_object *value;
    if (!json_object_is_type(object, json_type_object) ||
        !json_object_object_get_ex(object, name, &value) || value == NULL ||
        json_object_is_type(value, json_type_object) || json_object_is_type(value, json_type_array))
        return NULL;
    return json_object_get_string(value);
}

static void
set_text(json_object *object, const char *name, const char *text)
{
    json_object_object_add(object, name, json_object_new_string(text));
}

static gboolean
is_text(json_object *object, const char *name, const char *expected)
{
    return g_strcmp0(text_of(object, name), expected) == 0;
}

/* As the check sees numbers. */
static gboolean
take_number(const char *text, guint64 *number)
{
    return text != NULL && strlen(text) <= 18 &&
           g_ascii_string_to_unsigned(text, 10, 0, G_MAXINT64, number, NULL);
}

static gboolean
is_readable_of_2016(json_object *entry)
{
    const char *type = text_of(entry, "Type");
    return type != NULL && text_of(entry, "SourceSchema") != NULL &&
           text_of(entry, "SourceTable") != NULL &&
           (g_ascii_strcasecmp(type, "Include") == 0 || g_ascii_strcasecmp(type, "Exclude") == 0);
}

static json_object *
rule_of_2016(json_object *entry, guint id)
{
    g_autofree char *number = g_strdup_printf("%u", id);
    json_object *rule = json_object_new_object(), *locator = json_object_new_object();
    gboolean is_include = g_ascii_strcasecmp(text_of(entry, "Type"), "Include") == 0;
    set_text(rule, "rule-type", "selection");
    set_text(rule, "rule-id", number);
    set_text(rule, "rule-name", number);
    set_text(locator, "schema-name", text_of(entry, "SourceSchema"));
    set_text(locator, "table-name", text_of(entry, "SourceTable"));
    json_object_object_add(rule, "object-locator", locator);
    set_text(rule, "rule-action", is_include ? "include" : "exclude");
    json_object_object_foreach(entry, name, value)
    {
        if (!g_str_equal(name, "Type") && !g_str_equal(name, "SourceSchema") &&
            !g_str_equal(name, "SourceTable"))
            json_object_object_add(rule, name, json_object_get(value));
    }
    return rule;
}

static void
convert_2016(json_object *root, GPtrArray *fixes)
{
    json_object *entries = NULL, *rules = NULL;
    json_object_object_get_ex(root, "TableMappings", &entries);
    json_object_object_get_ex(root, "rules", &rules);
    if (rules != NULL || !json_object_is_type(entries, json_type_array))
        return;
    size_t count = json_object_array_length(entries);
    for (size_t index = 0; index < count; index++)
        if (!is_readable_of_2016(json_object_array_get_idx(entries, index)))
            return;
    rules = json_object_new_array();
    for (size_t index = 0; index < count; index++)
        json_object_array_add(
            rules, rule_of_2016(json_object_array_get_idx(entries, index), (guint)index + 1));
    json_object_object_del(root, "TableMappings");
    json_object_object_add(root, "rules", rules);
    file_fix_add(fixes, "map-legacy-format", "TableMappings",
                 "%zu entries become rules, in the form that AWS DMS takes today", count);
}

static gint
compare_numbers(gconstpointer first, gconstpointer second)
{
    const Numbered *left = first, *right = second;
    if (left->number != right->number)
        return left->number < right->number ? -1 : 1;
    return left->position < right->position ? -1 : left->position > right->position;
}

/* Rules keep their order, since of two for one object the first counts: one that has the number of
 * another gets the next, and so on while they meet. */
static void
renumber(json_object *rules, GPtrArray *fixes)
{
    g_autoptr(GArray) numbered = g_array_new(FALSE, FALSE, sizeof(Numbered));
    for (size_t index = 0; index < json_object_array_length(rules); index++) {
        Numbered entry = {.rule = json_object_array_get_idx(rules, index), .position = index};
        if (take_number(text_of(entry.rule, "rule-id"), &entry.number))
            g_array_append_val(numbered, entry);
    }
    g_array_sort(numbered, compare_numbers);
    guint64 last = 0;
    for (guint index = 0; index < numbered->len; index++) {
        const Numbered *entry = &g_array_index(numbered, Numbered, index);
        guint64 number = index > 0 && entry->number <= last ? last + 1 : entry->number;
        last = number;
        if (number == entry->number)
            continue;
        g_autofree char *path = g_strdup_printf("rules[%zu].rule-id", entry->position);
        g_autofree char *text = g_strdup_printf("%" G_GUINT64_FORMAT, number);
        file_fix_add(fixes, "map-rule-id-duplicate", path,
                     "%s becomes %s: each rule has a number of its own, in the same order",
                     text_of(entry->rule, "rule-id"), text);
        set_text(entry->rule, "rule-id", text);
    }
}

static char *
new_name(GHashTable *taken, const char *id)
{
    char *name = g_strdup(id == NULL || *id == '\0' ? "rule" : id);
    for (guint again = 2; g_hash_table_contains(taken, name); again++) {
        g_free(name);
        name = g_strdup_printf("rule%sof%u", id == NULL ? "" : id, again);
    }
    return name;
}

/* A name that no rule has yet is nobody's concern: nothing refers to it. */
static void
rename_rules(json_object *rules, GPtrArray *fixes)
{
    g_autoptr(GHashTable) taken = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    size_t count = json_object_array_length(rules);
    for (size_t index = 0; index < count; index++) {
        const char *name = text_of(json_object_array_get_idx(rules, index), "rule-name");
        if (name != NULL)
            g_hash_table_add(taken, g_strdup(name));
    }
    for (size_t index = 0; index < count; index++) {
        json_object *rule = json_object_array_get_idx(rules, index);
        const char *name = text_of(rule, "rule-name");
        if (name == NULL || *name == '\0' || g_hash_table_add(seen, g_strdup(name)))
            continue;
        g_autofree char *other = new_name(taken, text_of(rule, "rule-id"));
        g_autofree char *path = g_strdup_printf("rules[%zu].rule-name", index);
        file_fix_add(fixes, "map-rule-name-duplicate", path, "%s becomes %s", name, other);
        set_text(rule, "rule-name", other);
        g_hash_table_add(taken, g_strdup(other));
        g_hash_table_add(seen, g_steal_pointer(&other));
    }
}

static void
fix_load_order(json_object *rule, const char *path, GPtrArray *fixes)
{
    const char *order = text_of(rule, "load-order");
    guint64 number;
    if (order == NULL || *order == '\0' || !is_text(rule, "rule-type", "selection") ||
        g_ascii_string_to_unsigned(order, 10, 1, G_MAXINT32, &number, NULL))
        return;
    g_autofree char *place = g_strconcat(path, ".load-order", NULL);
    file_fix_add(fixes, "map-load-order-invalid", place,
                 "%s is taken out: it is no whole number from 1 to 2147483647", order);
    json_object_object_del(rule, "load-order");
}

/* Where an operand that the operator needs is missing, another one may be meant for it. */
static gboolean
is_complete(json_object *condition, const char *operator_name)
{
    for (guint index = 0; index < G_N_ELEMENTS(operands); index++)
        if (filter_takes(operator_name, operands[index]) &&
            text_of(condition, operands[index]) == NULL)
            return FALSE;
    return filter_is_operator(operator_name);
}

static void
fix_condition(json_object *condition, const char *path, GPtrArray *fixes)
{
    const char *name = text_of(condition, "filter-operator");
    gboolean is_whole = is_complete(condition, name);
    for (guint index = 0; index < G_N_ELEMENTS(operands) && is_whole; index++) {
        const char *value = text_of(condition, operands[index]);
        if (value == NULL || *value == '\0' || filter_takes(name, operands[index]))
            continue;
        g_autofree char *place = g_strdup_printf("%s.%s", path, operands[index]);
        file_fix_add(fixes, "map-filter-operand-missing", place,
                     "%s is taken out: the operator %s does not take it", value, name);
        json_object_object_del(condition, operands[index]);
    }
}

static json_object *
array_of(json_object *object, const char *name)
{
    json_object *array;
    return json_object_is_type(object, json_type_object) &&
                   json_object_object_get_ex(object, name, &array) &&
                   json_object_is_type(array, json_type_array)
               ? array
               : NULL;
}

static void
fix_filters(json_object *rule, const char *path, GPtrArray *fixes)
{
    json_object *filters = array_of(rule, "filters");
    for (size_t index = 0; filters != NULL && index < json_object_array_length(filters); index++) {
        json_object *conditions =
            array_of(json_object_array_get_idx(filters, index), "filter-conditions");
        for (size_t at = 0; conditions != NULL && at < json_object_array_length(conditions); at++) {
            g_autofree char *place =
                g_strdup_printf("%s.filters[%zu].filter-conditions[%zu]", path, index, at);
            fix_condition(json_object_array_get_idx(conditions, at), place, fixes);
        }
    }
}

static void
fix_lob_settings(json_object *rule, const char *path, GPtrArray *fixes)
{
    json_object *settings = NULL;
    json_object_object_get_ex(rule, "lob-settings", &settings);
    guint64 size;
    if (!is_text(rule, "rule-type", "table-settings") || !is_text(settings, "mode", "unlimited") ||
        !take_number(text_of(settings, "bulk-max-size"), &size) || size == 0)
        return;
    g_autofree char *place = g_strconcat(path, ".lob-settings.bulk-max-size", NULL);
    file_fix_add(fixes, "map-lob-settings-combination", place,
                 "%" G_GUINT64_FORMAT " becomes 0: the mode is unlimited", size);
    set_text(settings, "bulk-max-size", "0");
}

static void
fix_quotes(json_object *rule, const char *path, GPtrArray *fixes)
{
    static const char *const members[] = {"expression", "source-function", "target-function"};
    for (guint index = 0; index < G_N_ELEMENTS(members); index++) {
        const char *sql = text_of(rule, members[index]);
        g_autofree char *fixed = sql == NULL ? NULL : file_fix_sql_quotes(sql);
        if (fixed == NULL)
            continue;
        g_autofree char *place = g_strdup_printf("%s.%s", path, members[index]);
        file_fix_add(fixes, "map-typographic-quote", place, "%s becomes %s", sql, fixed);
        set_text(rule, members[index], fixed);
    }
}

/* From the end, so that the places of the others stay those of the file. */
static void
remove_tablespace_rules(json_object *rules, GPtrArray *fixes)
{
    for (size_t index = json_object_array_length(rules); index > 0; index--) {
        json_object *rule = json_object_array_get_idx(rules, index - 1);
        const char *target = text_of(rule, "rule-target");
        if (!is_text(rule, "rule-target", "table-tablespace") &&
            !is_text(rule, "rule-target", "index-tablespace"))
            continue;
        g_autofree char *path = g_strdup_printf("rules[%zu]", index - 1);
        file_fix_add(fixes, "map-tablespace-rule", path,
                     "the rule is taken out: its rule-target %s is for Oracle", target);
        json_object_array_del_idx(rules, index - 1, 1);
    }
}

void
file_fix_mappings(json_object *root, GPtrArray *fixes)
{
    convert_2016(root, fixes);
    json_object *rules = array_of(root, "rules");
    if (rules == NULL)
        return;
    renumber(rules, fixes);
    rename_rules(rules, fixes);
    for (size_t index = 0; index < json_object_array_length(rules); index++) {
        json_object *rule = json_object_array_get_idx(rules, index);
        g_autofree char *path = g_strdup_printf("rules[%zu]", index);
        if (!json_object_is_type(rule, json_type_object))
            continue;
        fix_load_order(rule, path, fixes);
        fix_filters(rule, path, fixes);
        fix_lob_settings(rule, path, fixes);
        fix_quotes(rule, path, fixes);
    }
    remove_tablespace_rules(rules, fixes);
}
