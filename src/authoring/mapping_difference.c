/* Table mappings: rules by what they say, but for selections also by which of them counts first. */
#include "authoring/difference_parts.h"
#include "task/filter.h"

#include <string.h>

#define NAMES 3

typedef struct {
    char *id;
    guint64 number;
    guint position;
    gboolean is_ordered; /* which of two for one object counts is decided by their ids */
    const char *target;
    const char *names[NAMES]; /* of schema, table, column; "": none */
    gsize lengths[NAMES];     /* of what stands before the first wildcard */
    gboolean is_exact;
    GHashTable *members; /* see flat.h; without ids and names */
    char *text;          /* of all members */
    char *object;        /* of those that say what the rule is about */
    gboolean is_paired;
} Rule;

/* A rule that both files have. */
typedef struct {
    const Rule *old_rule;
    const Rule *new_rule;
} Pair;

static void
rule_free(gpointer data)
{
    Rule *rule = data;
    g_free(rule->id);
    g_hash_table_unref(rule->members);
    g_free(rule->text);
    g_free(rule->object);
    g_free(rule);
}

static gboolean
is_unordered(const char *name)
{
    static const char *const names[] = {"filters", "filter-conditions", NULL};
    return g_strv_contains(names, name);
}

static gint
compare_texts(gconstpointer first, gconstpointer second)
{
    return strcmp(*(char *const *)first, *(char *const *)second);
}

static char *written(const char *name, json_object *value);

/* lte is what ste is called in older files. */
static char *
written_scalar(const char *name, json_object *value)
{
    const char *text = json_object_get_string(value);
    if (g_str_equal(name, "filter-operator") && g_str_equal(text, "lte"))
        text = "ste";
    json_object *string = json_object_new_string(text);
    char *copy = g_strdup(json_object_to_json_string_ext(string, JSON_C_TO_STRING_NOSLASHESCAPE));
    json_object_put(string);
    return copy;
}

static char *
join(GPtrArray *parts, gboolean is_sorted, const char *begin, const char *end)
{
    if (is_sorted)
        g_ptr_array_sort(parts, compare_texts);
    g_ptr_array_add(parts, NULL);
    g_autofree char *inside = g_strjoinv(", ", (char **)parts->pdata);
    return g_strconcat(begin, inside, end, NULL);
}

/* An empty text is a value that rows are compared with, where the operator takes one. */
static gboolean
counts(json_object *object, const char *name, json_object *content)
{
    if (content == NULL)
        return FALSE;
    if (!json_object_is_type(content, json_type_string) || json_object_get_string_len(content) > 0)
        return TRUE;
    const char *operator_name =
        json_object_get_string(json_object_object_get(object, "filter-operator"));
    return g_str_has_suffix(name, "value") && filter_takes(operator_name, name);
}

/* JSON that is the same for values that say the same. */
static char *
written(const char *name, json_object *value)
{
    g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func(g_free);
    if (json_object_is_type(value, json_type_array)) {
        for (size_t index = 0; index < json_object_array_length(value); index++) {
            json_object *element = json_object_array_get_idx(value, index);
            g_ptr_array_add(parts, element == NULL ? g_strdup("null") : written(name, element));
        }
        return join(parts, is_unordered(name), "[", "]");
    }
    if (!json_object_is_type(value, json_type_object))
        return written_scalar(name, value);
    json_object_object_foreach(value, member, content)
    {
        if (!counts(value, member, content))
            continue;
        g_autofree char *text = written(member, content);
        g_autofree char *quoted = flat_path("", member);
        g_ptr_array_add(parts, g_strdup_printf("%s: %s", quoted, text));
    }
    return join(parts, TRUE, "{", "}");
}

static void
add_rule_member(GHashTable *members, const char *name, json_object *value)
{
    g_autofree char *path = flat_path("", name);
    gboolean is_array = json_object_is_type(value, json_type_array);
    if (g_str_equal(name, "rule-id") || g_str_equal(name, "rule-name"))
        return;
    if (!is_array || !is_unordered(name)) {
        flat_add(members, path, value);
        return;
    }
    g_autofree char *text = written(name, value);
    if (json_object_array_length(value) > 0)
        flat_add_text(members, g_strdup(path), text, FALSE);
}

static void
add_rule(GHashTable *members, json_object *value)
{
    json_object_object_foreach(value, name, member)
    {
        add_rule_member(members, name, member);
    }
}

/* Its keywords were written in any case. */
static void
add_rule_of_2016(GHashTable *members, json_object *value)
{
    static const char *const names[][2] = {{"SourceSchema", "object-locator.schema-name"},
                                           {"SourceTable", "object-locator.table-name"}};
    json_object *member;
    flat_add_text(members, g_strdup("rule-type"), "selection", TRUE);
    if (json_object_object_get_ex(value, "Type", &member) && member != NULL) {
        g_autofree char *action = g_ascii_strdown(json_object_get_string(member), -1);
        flat_add_text(members, g_strdup("rule-action"), action, TRUE);
    }
    for (guint index = 0; index < G_N_ELEMENTS(names); index++)
        if (json_object_object_get_ex(value, names[index][0], &member))
            flat_add(members, names[index][1], member);
    json_object_object_foreach(value, name, other)
    {
        if (!g_str_equal(name, "Type") && !g_str_equal(name, names[0][0]) &&
            !g_str_equal(name, names[1][0]))
            add_rule_member(members, name, other);
    }
}

static const char *
value_of(GHashTable *members, const char *path)
{
    const FlatMember *member = g_hash_table_lookup(members, path);
    return member == NULL ? "" : member->value;
}

static char *
object_text(GHashTable *members)
{
    static const char *const paths[] = {"rule-type",
                                        "rule-action",
                                        "rule-target",
                                        "object-locator.schema-name",
                                        "object-locator.table-name",
                                        "object-locator.column-name"};
    GString *text = g_string_new(NULL);
    for (guint index = 0; index < G_N_ELEMENTS(paths); index++) {
        const char *value = value_of(members, paths[index]);
        g_string_append_printf(text, "%zu:%s", strlen(value), value);
    }
    return g_string_free(text, FALSE);
}

static void
set_names(Rule *rule)
{
    static const char *const paths[NAMES] = {
        "object-locator.schema-name", "object-locator.table-name", "object-locator.column-name"};
    rule->target = value_of(rule->members, "rule-target");
    rule->is_exact = TRUE;
    for (guint index = 0; index < NAMES; index++) {
        rule->names[index] = value_of(rule->members, paths[index]);
        rule->lengths[index] = strcspn(rule->names[index], "%_[");
        rule->is_exact &= rule->names[index][rule->lengths[index]] == '\0';
    }
}

static Rule *
read_rule(json_object *value, guint position, gboolean is_of_2016)
{
    Rule *rule = g_new0(Rule, 1);
    rule->position = position;
    rule->members = flat_new();
    json_object *id = NULL;
    gboolean is_object = json_object_is_type(value, json_type_object);
    if (is_object && is_of_2016)
        add_rule_of_2016(rule->members, value);
    else if (is_object)
        add_rule(rule->members, value);
    else
        flat_add(rule->members, "rule", value);
    if (is_object)
        json_object_object_get_ex(value, "rule-id", &id);
    if (g_strcmp0(value_of(rule->members, "object-locator.table-type"), "table") == 0)
        g_hash_table_remove(rule->members, "object-locator.table-type");
    rule->id =
        id == NULL ? g_strdup_printf("%u", position + 1) : g_strdup(json_object_get_string(id));
    rule->number = g_ascii_strtoull(rule->id, NULL, 10);
    rule->is_ordered = !g_str_equal(value_of(rule->members, "rule-type"), "selection");
    rule->text = flat_text(rule->members);
    rule->object = object_text(rule->members);
    set_names(rule);
    return rule;
}

static gint
compare_rules(gconstpointer first, gconstpointer second)
{
    const Rule *left = *(Rule *const *)first, *right = *(Rule *const *)second;
    if (left->number != right->number)
        return left->number < right->number ? -1 : 1;
    return left->position < right->position ? -1 : left->position > right->position;
}

/* In the order in which they count; a rule that says what an earlier one does says nothing. */
static GPtrArray *
read_rules(json_object *root)
{
    json_object *list = NULL;
    json_object_object_get_ex(root, "rules", &list);
    gboolean is_of_2016 = list == NULL && json_object_object_get_ex(root, "TableMappings", &list);
    GPtrArray *rules = g_ptr_array_new_with_free_func(rule_free);
    if (!json_object_is_type(list, json_type_array))
        return rules;
    for (size_t index = 0; index < json_object_array_length(list); index++)
        g_ptr_array_add(
            rules, read_rule(json_object_array_get_idx(list, index), (guint)index, is_of_2016));
    g_ptr_array_sort(rules, compare_rules);
    g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint index = 0; index < rules->len; index++) {
        Rule *rule = rules->pdata[index];
        rule->is_paired = !g_hash_table_add(seen, rule->text);
    }
    return rules;
}

static const char *
whole_text(const Rule *rule)
{
    return rule->text;
}

static const char *
object_of(const Rule *rule)
{
    return rule->object;
}

static const char *
id_of(const Rule *rule)
{
    return rule->id;
}

/* Of the rules that have no other yet, those for which the function gives the same text. */
static void
pair_by(GPtrArray *old_rules, GPtrArray *new_rules, const char *(*text_of)(const Rule *),
        GArray *pairs)
{
    g_autoptr(GHashTable) by_text = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint index = new_rules->len; index > 0; index--) {
        Rule *rule = new_rules->pdata[index - 1];
        if (!rule->is_paired)
            g_hash_table_replace(by_text, (char *)(gpointer)text_of(rule), rule);
    }
    for (guint index = 0; index < old_rules->len; index++) {
        Rule *rule = old_rules->pdata[index];
        Rule *other = rule->is_paired ? NULL : g_hash_table_lookup(by_text, text_of(rule));
        if (other == NULL || other->is_paired ||
            !g_str_equal(value_of(rule->members, "rule-type"),
                         value_of(other->members, "rule-type")))
            continue;
        rule->is_paired = other->is_paired = TRUE;
        Pair pair = {rule, other};
        g_array_append_val(pairs, pair);
    }
}

static void
add_alone(GPtrArray *differences, const GPtrArray *rules, gboolean is_old)
{
    for (guint index = 0; index < rules->len; index++) {
        const Rule *rule = rules->pdata[index];
        if (rule->is_paired)
            continue;
        g_autoptr(GString) text = g_string_new(NULL);
        g_autoptr(GPtrArray) members = flat_sorted(rule->members);
        for (guint at = 0; at < members->len; at++) {
            const FlatMember *member = members->pdata[at];
            g_string_append_printf(text, "%s%s: %s", at == 0 ? "" : ", ", member->path,
                                   member->value);
        }
        g_autofree char *path = flat_element("rules", rule->id);
        FlatMember whole = {.value = text->str, .is_quoted = FALSE};
        difference_add(differences, path, is_old ? &whole : NULL, is_old ? NULL : &whole);
    }
}

/* Names that begin otherwise are those of other objects. */
static gboolean
may_overlap(const Rule *first, const Rule *second)
{
    if (!g_str_equal(first->target, second->target))
        return FALSE;
    for (guint index = 0; index < NAMES; index++) {
        gsize length = MIN(first->lengths[index], second->lengths[index]);
        if (strncmp(first->names[index], second->names[index], length) != 0 ||
            (first->is_exact && second->is_exact &&
             first->lengths[index] != second->lengths[index]))
            return FALSE;
    }
    return TRUE;
}

static gint
compare_pairs(gconstpointer first, gconstpointer second)
{
    const Rule *left = ((const Pair *)first)->old_rule, *right = ((const Pair *)second)->old_rule;
    return compare_rules(&left, &right);
}

static void
add_order_of(GPtrArray *differences, const Pair *pair, const Pair *other)
{
    g_autofree char *rule = flat_element("rules", pair->old_rule->id);
    g_autofree char *path = flat_path(rule, "rule-id");
    g_autofree char *before =
        g_strdup_printf("%s, before %s", pair->old_rule->id, other->old_rule->id);
    g_autofree char *behind =
        g_strdup_printf("%s, behind %s", pair->new_rule->id, other->new_rule->id);
    FlatMember old_member = {.value = before}, new_member = {.value = behind};
    difference_add(differences, path, &old_member, &new_member);
}

/* The first of the later ones among the places that counts before the pair now. NULL: none. */
static const Pair *
find_overtaking(const GArray *pairs, guint place, const GArray *places)
{
    const Pair *pair = &g_array_index(pairs, Pair, place);
    for (guint index = 0; places != NULL && index < places->len; index++) {
        guint later = g_array_index(places, guint, index);
        const Pair *other = &g_array_index(pairs, Pair, later);
        if (later > place && compare_rules(&pair->new_rule, &other->new_rule) > 0 &&
            may_overlap(pair->new_rule, other->new_rule))
            return other;
    }
    return NULL;
}

static gboolean
is_in_order(const GArray *pairs)
{
    for (guint index = 1; index < pairs->len; index++)
        if (compare_rules(&g_array_index(pairs, Pair, index - 1).new_rule,
                          &g_array_index(pairs, Pair, index).new_rule) > 0)
            return FALSE;
    return TRUE;
}

static void
array_free(gpointer data)
{
    g_array_unref(data);
}

/* Places of pairs, by what a comparison needs. */
typedef struct {
    GArray *all;
    GArray *wild;      /* those with wildcards */
    GHashTable *alike; /* by the names */
} Places;

static char *
names_key(const Rule *rule)
{
    return g_strdup_printf("%s %s\n%s\n%s", rule->target, rule->names[0], rule->names[1],
                           rule->names[2]);
}

static void
places_add(Places *places, const Rule *rule, guint place)
{
    char *key = names_key(rule);
    GArray *group = g_hash_table_lookup(places->alike, key);
    if (group == NULL)
        g_hash_table_insert(places->alike, g_strdup(key),
                            group = g_array_new(FALSE, FALSE, sizeof(guint)));
    g_free(key);
    g_array_append_val(group, place);
    g_array_append_val(places->all, place);
    if (!rule->is_exact)
        g_array_append_val(places->wild, place);
}

/* Of two rules that may name one object the one with the lower id counts. One without
 * wildcards is held against its like and those with wildcards alone. */
static void
add_order(GPtrArray *differences, const GArray *pairs)
{
    g_autoptr(GHashTable) alike =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, array_free);
    g_autoptr(GArray) wild = g_array_new(FALSE, FALSE, sizeof(guint));
    g_autoptr(GArray) all = g_array_new(FALSE, FALSE, sizeof(guint));
    Places places = {all, wild, alike};
    for (guint index = 0; index < pairs->len; index++)
        places_add(&places, g_array_index(pairs, Pair, index).new_rule, index);
    for (guint index = 0; index < pairs->len; index++) {
        const Pair *pair = &g_array_index(pairs, Pair, index);
        g_autofree char *key = names_key(pair->new_rule);
        const GArray *like =
            pair->new_rule->is_exact ? g_hash_table_lookup(places.alike, key) : places.all;
        const Pair *other = find_overtaking(pairs, index, like);
        if (other == NULL && pair->new_rule->is_exact)
            other = find_overtaking(pairs, index, places.wild);
        if (other != NULL)
            add_order_of(differences, pair, other);
    }
}

static GArray *
ordered_of(const GArray *pairs)
{
    GArray *ordered = g_array_new(FALSE, FALSE, sizeof(Pair));
    for (guint index = 0; index < pairs->len; index++) {
        const Pair *pair = &g_array_index(pairs, Pair, index);
        if (pair->old_rule->is_ordered)
            g_array_append_val(ordered, *pair);
    }
    return ordered;
}

static void
add_other_members(GPtrArray *differences, json_object *old_root, json_object *new_root)
{
    json_object *const roots[] = {old_root, new_root};
    GHashTable *tables[G_N_ELEMENTS(roots)];
    for (guint index = 0; index < G_N_ELEMENTS(roots); index++) {
        tables[index] = flat_new();
        json_object_object_foreach(roots[index], name, value)
        {
            g_autofree char *path = flat_path("", name);
            if (!g_str_equal(name, "rules") && !g_str_equal(name, "TableMappings"))
                flat_add(tables[index], path, value);
        }
    }
    difference_add_members(differences, "", tables[0], tables[1]);
    g_hash_table_unref(tables[0]);
    g_hash_table_unref(tables[1]);
}

void
difference_of_mappings(GPtrArray *differences, json_object *old_root, json_object *new_root)
{
    g_autoptr(GPtrArray) old_rules = read_rules(old_root);
    g_autoptr(GPtrArray) new_rules = read_rules(new_root);
    g_autoptr(GArray) pairs = g_array_new(FALSE, FALSE, sizeof(Pair));
    pair_by(old_rules, new_rules, whole_text, pairs);
    guint same = pairs->len;
    pair_by(old_rules, new_rules, object_of, pairs);
    pair_by(old_rules, new_rules, id_of, pairs);
    for (guint index = same; index < pairs->len; index++) {
        const Pair *pair = &g_array_index(pairs, Pair, index);
        g_autofree char *path = flat_element("rules", pair->old_rule->id);
        g_autofree char *prefix = g_strconcat(path, ".", NULL);
        difference_add_members(differences, prefix, pair->old_rule->members,
                               pair->new_rule->members);
    }
    add_alone(differences, old_rules, TRUE);
    add_alone(differences, new_rules, FALSE);
    g_autoptr(GArray) ordered = ordered_of(pairs);
    g_array_sort(ordered, compare_pairs);
    if (!is_in_order(ordered))
        add_order(differences, ordered);
    add_other_members(differences, old_root, new_root);
}
