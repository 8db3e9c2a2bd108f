#include "task/mapping.h"

#include "base/error.h"
#include "task/data_type.h"
#include "task/mapping_2016.h"
#include "task/member.h"
#include "task/rule_parts.h"

#include <string.h>

#define CORRECT "Correct the file."

/* What the keyword of a rule-action stands for. */
typedef struct {
    const char *keyword;
    RuleAction action;
    gboolean needs_value;
    gboolean needs_old_value;
} ActionKeyword;

static const ActionKeyword selection_actions[] = {
    {"include", RULE_INCLUDE},
    {"exclude", RULE_EXCLUDE},
    {"explicit", RULE_EXPLICIT},
    {NULL},
};

static const ActionKeyword transformation_actions[] = {
    {"rename", RULE_RENAME, TRUE},
    {"remove-column", RULE_REMOVE_COLUMN},
    {"include-column", RULE_INCLUDE_COLUMN},
    {"add-prefix", RULE_ADD_PREFIX, TRUE},
    {"add-suffix", RULE_ADD_SUFFIX, TRUE},
    {"remove-prefix", RULE_REMOVE_PREFIX, TRUE},
    {"remove-suffix", RULE_REMOVE_SUFFIX, TRUE},
    {"replace-prefix", RULE_REPLACE_PREFIX, TRUE, TRUE},
    {"replace-suffix", RULE_REPLACE_SUFFIX, TRUE, TRUE},
    {"convert-lowercase", RULE_LOWERCASE},
    {"convert-uppercase", RULE_UPPERCASE},
    {"change-data-type", RULE_CHANGE_TYPE},
    {"define-primary-key", RULE_DEFINE_KEY},
    {"add-column", RULE_ADD_COLUMN, TRUE},
    {"data-masking-digits-mask", RULE_MASK_DIGITS, TRUE},
    {"data-masking-digits-randomize", RULE_RANDOMIZE_DIGITS},
    {"data-masking-hash-mask", RULE_HASH},
    {NULL},
};

static const char *const rule_members[] = {
    "rule-type",       "rule-id",   "rule-name",       "rule-action",      "rule-target",
    "filters",         "value",     "object-locator",  "load-order",       "old-value",
    "expression",      "data-type", "primary-key-def", "before-image-def", "source-function",
    "target-function", NULL,
};

static const char *const locator_members[] = {
    "schema-name", "table-name", "column-name", "table-type", "data-type", NULL,
};

static void
rule_free(gpointer data)
{
    MappingRule *rule = data;
    if (rule == NULL)
        return;
    g_free(rule->id_text);
    g_free(rule->path);
    wildcard_free(rule->schema);
    wildcard_free(rule->table);
    wildcard_free(rule->column);
    g_free(rule->value);
    g_free(rule->old_value);
    g_free(rule->type);
    g_free(rule->expression);
    key_definition_free(rule->key);
    g_clear_pointer(&rule->filters, g_ptr_array_unref);
    g_free(rule);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC(MappingRule, rule_free)

static void
ranges_free(gpointer data)
{
    load_ranges_free(data);
}

void
mapping_free(Mapping *mapping)
{
    if (mapping == NULL)
        return;
    g_ptr_array_unref(mapping->selections);
    g_ptr_array_unref(mapping->transformations);
    g_ptr_array_unref(mapping->load_ranges);
    g_free(mapping);
}

static gboolean
parse_id(const Member *member, MappingRule *rule, GError **error)
{
    Member id = member_get(member, "rule-id");
    g_autofree char *text = NULL;
    if (!member_require_text(&id, &text, error))
        return FALSE;
    if (!g_ascii_string_to_unsigned(text, 10, 0, G_MAXUINT64, &rule->id, NULL)) {
        member_set_error(&id, CORRECT, error, "expected a number, found \"%s\"", text);
        return FALSE;
    }
    rule->id_text = g_strdup_printf("%" G_GUINT64_FORMAT, rule->id);
    return TRUE;
}

static Wildcard *
parse_pattern(const Member *locator, const char *name, gboolean is_exact, GError **error)
{
    Member member = member_get(locator, name);
    g_autofree char *text = NULL;
    if (!member_require_text(&member, &text, error))
        return NULL;
    if (*text == '\0') {
        member_set_error(&member, "Write % for all names.", error, "the name is empty");
        return NULL;
    }
    if (is_exact)
        return wildcard_new_exact(text);
    const char *problem;
    Wildcard *wildcard = wildcard_new(text, &problem);
    if (wildcard == NULL)
        member_set_error(&member, CORRECT, error, "\"%s\": %s", text, problem);
    return wildcard;
}

/* A rule on schemas that names a table might mean the schema of that table alone: nobody knows. */
static gboolean
refuse_narrower(const Member *locator, const char *name, GError **error)
{
    Member member = member_get(locator, name);
    g_autofree char *text = NULL;
    if (!member_take_text(&member, &text, error))
        return FALSE;
    if (text == NULL || *text == '\0' || g_str_equal(text, "%"))
        return TRUE;
    member_set_error(&member, "Leave it out, or change the rule-target.", error,
                     "\"%s\" is more than the rule-target of this rule can name", name);
    return FALSE;
}

/* Of selections; those who change something take whatever is selected. */
static gboolean
parse_table_type(const Member *locator, MappingRule *rule, GError **error)
{
    Member member = member_get(locator, "table-type");
    g_autofree char *text = NULL;
    if (!member_take_text(&member, &text, error))
        return FALSE;
    gboolean is_table = text == NULL || *text == '\0' || g_str_equal(text, "table");
    gboolean is_all = g_strcmp0(text, "all") == 0;
    rule->has_tables = is_table || is_all;
    rule->has_views = is_all || g_strcmp0(text, "view") == 0;
    if (is_table || (rule->has_views && rule->action <= RULE_EXCLUDE))
        return TRUE;
    if (rule->has_views)
        member_set_error_of(&member, PROBLEM_UNSUPPORTED,
                            "Leave it out: the rule is about what is selected.", error,
                            "table-type \"%s\" is for selection rules", text);
    else
        member_set_error(&member, "Known are table, view and all.", error,
                         "unknown table-type \"%s\"", text);
    return FALSE;
}

/* Columns of one type alone. */
static gboolean
parse_column_type(const Member *locator, MappingRule *rule, GError **error)
{
    Member member = member_get(locator, "data-type");
    if (member_is_empty(&member))
        return TRUE;
    if (rule->target != RULE_COLUMN || rule->action == RULE_ADD_COLUMN)
        return member_refuse(locator, "data-type", error);
    rule->column_type = data_type_of_source(&member, error);
    return rule->column_type != NULL;
}

static gboolean
parse_locator(const Member *member, MappingRule *rule, GError **error)
{
    Member locator = member_get(member, "object-locator");
    if (!member_check_object(&locator, error) || !parse_table_type(&locator, rule, error) ||
        !parse_column_type(&locator, rule, error))
        return FALSE;
    member_warn_unknown(&locator, locator_members);
    gboolean is_exact = rule->action == RULE_EXPLICIT;
    rule->schema = parse_pattern(&locator, "schema-name", is_exact, error);
    if (rule->schema == NULL)
        return FALSE;
    if (rule->target == RULE_SCHEMA)
        return refuse_narrower(&locator, "table-name", error) &&
               refuse_narrower(&locator, "column-name", error);
    rule->table = parse_pattern(&locator, "table-name", is_exact, error);
    if (rule->table == NULL)
        return FALSE;
    if (rule->target == RULE_TABLE)
        return refuse_narrower(&locator, "column-name", error);
    /* A column that is added is none of the source's. */
    Member column = member_get(&locator, "column-name");
    if (rule->action == RULE_ADD_COLUMN && member_is_empty(&column))
        rule->column = wildcard_new_exact("%");
    else
        rule->column = parse_pattern(&locator, "column-name", FALSE, error);
    return rule->column != NULL;
}

static char *
keyword_list(const ActionKeyword *keywords)
{
    GString *list = g_string_new("Known here: ");
    for (guint index = 0; keywords[index].keyword != NULL; index++)
        g_string_append_printf(list, "%s%s", index == 0 ? "" : ", ", keywords[index].keyword);
    g_string_append_c(list, '.');
    return g_string_free(list, FALSE);
}

static const ActionKeyword *
parse_action(const Member *member, const ActionKeyword *keywords, GError **error)
{
    Member action = member_get(member, "rule-action");
    g_autofree char *text = NULL;
    if (!member_require_text(&action, &text, error))
        return NULL;
    for (guint index = 0; keywords[index].keyword != NULL; index++)
        if (g_str_equal(keywords[index].keyword, text))
            return &keywords[index];
    g_autofree char *hint = keyword_list(keywords);
    member_set_error(&action, hint, error, "unknown rule-action \"%s\"", text);
    return NULL;
}

/* Of what is left out there is no part. Whoever goes on takes the rule without its filters: which
 * tables it names is known. */
static gboolean
parse_filters(const Member *member, MappingRule *rule, GError **error)
{
    if (rule->action != RULE_EXCLUDE || member_refuse(member, "filters", error))
        rule->filters = filter_parse(member, error);
    if (rule->filters != NULL)
        return TRUE;
    rule->filters = g_ptr_array_new();
    return task_problems_take(member->document->problems, error);
}

static gboolean
parse_selection(const Member *member, MappingRule *rule, GError **error)
{
    const ActionKeyword *keyword = parse_action(member, selection_actions, error);
    if (keyword == NULL || !member_refuse(member, "expression", error))
        return FALSE;
    rule->action = keyword->action;
    if (!parse_filters(member, rule, error))
        return FALSE;
    rule->target = RULE_TABLE;
    Member load_order = member_get(member, "load-order");
    gboolean given;
    if (!member_take_integer(&load_order, 1, G_MAXINT32, &rule->load_order, &given, error) &&
        !task_problems_take(member->document->problems, error))
        return FALSE;
    if (rule->action == RULE_EXCLUDE)
        member_warn_pointless(member, "load-order");
    static const char *const pointless[] = {"rule-target", "value",           "old-value",
                                            "data-type",   "primary-key-def", "before-image-def",
                                            NULL};
    for (guint index = 0; pointless[index] != NULL; index++)
        member_warn_pointless(member, pointless[index]);
    return parse_locator(member, rule, error);
}

/* *is_ignored: the rule is about tablespaces, which only Oracle has in this sense. */
static gboolean
parse_target(const Member *member, MappingRule *rule, gboolean *is_ignored, GError **error)
{
    Member target = member_get(member, "rule-target");
    g_autofree char *text = NULL;
    if (!member_require_text(&target, &text, error))
        return FALSE;
    *is_ignored = g_str_equal(text, "table-tablespace") || g_str_equal(text, "index-tablespace");
    if (*is_ignored)
        member_warn(&target, "rules on tablespaces are for Oracle, ignored");
    else if (g_str_equal(text, "schema"))
        rule->target = RULE_SCHEMA;
    else if (g_str_equal(text, "table"))
        rule->target = RULE_TABLE;
    else if (g_str_equal(text, "column"))
        rule->target = RULE_COLUMN;
    else {
        member_set_error(&target, "Known are schema, table and column.", error,
                         "unknown rule-target \"%s\"", text);
        return FALSE;
    }
    return TRUE;
}

/* An empty value is none: a prefix of no characters, or a name without any. */
static gboolean
parse_value(const Member *member, const char *name, gboolean is_needed, char **value,
            GError **error)
{
    Member text = member_get(member, name);
    if (!is_needed) {
        member_warn_pointless(member, name);
        return TRUE;
    }
    if (!member_require_text(&text, value, error))
        return FALSE;
    if (**value != '\0')
        return TRUE;
    member_set_error(&text, CORRECT, error, "the rule-action needs a value that is not empty");
    return FALSE;
}

/* What the action can be carried out on; FALSE where that is anything. */
static gboolean
target_of_action(RuleAction action, RuleTarget *target)
{
    *target = action == RULE_DEFINE_KEY ? RULE_TABLE : RULE_COLUMN;
    return action == RULE_REMOVE_COLUMN || action == RULE_INCLUDE_COLUMN ||
           action == RULE_CHANGE_TYPE || action == RULE_DEFINE_KEY || action == RULE_ADD_COLUMN ||
           RULE_MASKS(action);
}

static gboolean
check_target(const Member *member, const MappingRule *rule, const ActionKeyword *keyword,
             GError **error)
{
    RuleTarget wanted;
    if (!target_of_action(rule->action, &wanted) || rule->target == wanted)
        return TRUE;
    const char *name = wanted == RULE_TABLE ? "table" : "column";
    g_autofree char *hint = g_strdup_printf("Write \"rule-target\": \"%s\".", name);
    Member target = member_get(member, "rule-target");
    member_set_error(&target, hint, error, "rule-action \"%s\" is for %ss", keyword->keyword, name);
    return FALSE;
}

/* AWS DMS adds them to the updates that it writes into a stream; a load has none. */
static gboolean
is_about_before_images(const Member *member)
{
    Member action = member_get(member, "rule-action");
    gboolean is_so = json_object_is_type(action.value, json_type_string) &&
                     g_str_equal(json_object_get_string(action.value), "add-before-image-columns");
    if (is_so)
        member_warn(&action, "what a row was before a change comes with changes, which a load has "
                             "none of, ignored");
    return is_so;
}

static gboolean
parse_transformation(const Member *member, MappingRule *rule, gboolean *is_ignored, GError **error)
{
    static const char *const refused[] = {"filters", "before-image-def", NULL};
    if (!parse_target(member, rule, is_ignored, error) || *is_ignored)
        return *is_ignored;
    *is_ignored = is_about_before_images(member);
    if (*is_ignored)
        return TRUE;
    const ActionKeyword *keyword = parse_action(member, transformation_actions, error);
    if (keyword == NULL || !member_refuse_all(member, refused, error))
        return FALSE;
    rule->action = keyword->action;
    if (!check_target(member, rule, keyword, error) || !rule_parts_parse(member, rule, error))
        return FALSE;
    member_warn_pointless(member, "load-order");
    return parse_value(member, "value", keyword->needs_value, &rule->value, error) &&
           parse_value(member, "old-value", keyword->needs_old_value, &rule->old_value, error) &&
           parse_locator(member, rule, error);
}

/* Rules that say how DMS works, not what arrives; *is_known is FALSE for any other. */
static void
warn_harmless(const Member *member, const char *type, gboolean *is_known)
{
    *is_known = TRUE;
    if (g_str_equal(type, "validation"))
        member_warn(member, "validation rules are not obeyed: columns are compared as they are, by "
                            "more than their functions; --exclude-column leaves one out, and the "
                            "verdict says so");
    else
        *is_known = FALSE;
}

/* seen: rule-id → path, of all rules so far. */
static gboolean
check_unique(const Member *member, const MappingRule *rule, GHashTable *seen, GError **error)
{
    const char *other = g_hash_table_lookup(seen, rule->id_text);
    if (other == NULL) {
        g_hash_table_insert(seen, g_strdup(rule->id_text), g_strdup(rule->path));
        return TRUE;
    }
    Member id = member_get(member, "rule-id");
    member_set_error(&id, "Give each rule a number of its own.", error,
                     "%s has the rule-id %s already", other, rule->id_text);
    return FALSE;
}

static gboolean
parse_table_settings(const Member *member, Mapping *mapping, GError **error)
{
    LoadRanges *ranges;
    if (!load_ranges_parse(member, &ranges, error))
        return FALSE;
    if (ranges != NULL)
        g_ptr_array_add(mapping->load_ranges, ranges);
    return TRUE;
}

/* *is_ignored: it is no rule that names what is selected. */
static gboolean
parse_by_type(const Member *member, Mapping *mapping, MappingRule *rule, gboolean *is_ignored,
              GError **error)
{
    Member type = member_get(member, "rule-type");
    g_autofree char *text = NULL;
    if (!member_require_text(&type, &text, error))
        return FALSE;
    *is_ignored = FALSE;
    if (g_str_equal(text, "selection"))
        return parse_selection(member, rule, error);
    if (g_str_equal(text, "transformation"))
        return parse_transformation(member, rule, is_ignored, error);
    if (g_str_equal(text, "table-settings")) {
        *is_ignored = TRUE;
        return parse_table_settings(member, mapping, error);
    }
    warn_harmless(member, text, is_ignored);
    if (!*is_ignored)
        member_set_error_of(
            &type, g_str_equal(text, "post-processing") ? PROBLEM_UNSUPPORTED : PROBLEM_GRAMMAR,
            MEMBER_NOT_SUPPORTED, error, "rule-type \"%s\" is not supported", text);
    return *is_ignored;
}

/* First, since a member that is missing may stand there under another name. */
static void
warn_unknown(const Member *rule)
{
    Member type = member_get(rule, "rule-type");
    gboolean has_own = json_object_is_type(type.value, json_type_string) &&
                       g_str_equal(json_object_get_string(type.value), "table-settings");
    if (!has_own)
        member_warn_unknown(rule, rule_members);
}

/* *result is NULL for a rule of another kind, or that is ignored. */
static gboolean
parse_rule(const Member *member, Mapping *mapping, GHashTable *seen, MappingRule **result,
           GError **error)
{
    *result = NULL;
    g_autoptr(MappingRule) rule = g_new0(MappingRule, 1);
    rule->path = member_path(member);
    g_autofree char *name = NULL;
    gboolean is_ignored;
    if (!member_check_object(member, error))
        return FALSE;
    warn_unknown(member);
    if (!parse_id(member, rule, error) || !check_unique(member, rule, seen, error))
        return FALSE;
    Member rule_name = member_get(member, "rule-name");
    if (!member_take_text(&rule_name, &name, error) ||
        !parse_by_type(member, mapping, rule, &is_ignored, error))
        return FALSE;
    if (is_ignored)
        return TRUE;
    *result = g_steal_pointer(&rule);
    return TRUE;
}

/* Whether the rule may say which tables are moved, and by which names; but for what AWS DMS does to
 * the columns of tables that others select. */
static gboolean
may_select(const Member *rule, const TaskProblem *problem)
{
    static const char *const others[] = {"table-settings", "validation", "post-processing", NULL};
    Member type = member_get(rule, "rule-type");
    const char *text =
        json_object_is_type(type.value, json_type_string) ? json_object_get_string(type.value) : "";
    gboolean is_unsupported = g_str_equal(problem->kind, PROBLEM_UNSUPPORTED);
    return !g_strv_contains(others, text) &&
           !(is_unsupported && g_str_equal(text, "transformation"));
}

static void
note_left_out(const Member *rule)
{
    const GPtrArray *problems = rule->document->problems->list;
    if (may_select(rule, problems->pdata[problems->len - 1]))
        member_warn_of(rule, PROBLEM_LEFT_OUT,
                       "left out: which tables it names, and what becomes of them, is not known");
}

static gint
compare_ids(gconstpointer first, gconstpointer second)
{
    const MappingRule *a = *(MappingRule *const *)first, *b = *(MappingRule *const *)second;
    return a->id < b->id ? -1 : a->id > b->id;
}

static gboolean
parse_rules(const Member *rules, Mapping *mapping, GError **error)
{
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    for (gsize index = 0; index < json_object_array_length(rules->value); index++) {
        Member member = member_element(rules, index);
        MappingRule *rule;
        if (!parse_rule(&member, mapping, seen, &rule, error)) {
            if (!task_problems_take(member.document->problems, error))
                return FALSE;
            note_left_out(&member);
            continue;
        }
        if (rule != NULL)
            g_ptr_array_add(rule->action <= RULE_EXCLUDE ? mapping->selections
                                                         : mapping->transformations,
                            rule);
    }
    g_ptr_array_sort(mapping->selections, compare_ids);
    g_ptr_array_sort(mapping->transformations, compare_ids);
    return TRUE;
}

static gboolean
check_selects(const Member *rules, const Mapping *mapping, GError **error)
{
    for (guint index = 0; index < mapping->selections->len; index++)
        if (((MappingRule *)mapping->selections->pdata[index])->action != RULE_EXCLUDE)
            return TRUE;
    member_set_error_of(rules, PROBLEM_APPLY, "Add a selection rule with the rule-action include.",
                        error, "no rule selects a table");
    return task_problems_take(rules->document->problems, error);
}

static gboolean
check_rules(const Member *rules, GError **error)
{
    if (json_object_is_type(rules->value, json_type_array))
        return TRUE;
    member_set_error_of(rules, PROBLEM_INVALID, CORRECT, error, "expected an array, found %s",
                        member_type_label(rules));
    return FALSE;
}

Mapping *
mapping_parse(const char *path, GBytes *bytes, TaskProblems *problems, GError **error)
{
    static const char *const known[] = {"rules", NULL}, *const known_in_2016[] = {"TableMappings",
                                                                                  NULL};
    g_autoptr(Document) document = document_parse("mappings", path, bytes, problems, error);
    if (document == NULL)
        return NULL;
    Member root = member_root(document), rules = member_get(&root, "rules");
    Member legacy = member_get(&root, "TableMappings");
    gboolean is_of_2016 = legacy.value != NULL && rules.value == NULL;
    member_warn_unknown(&root, is_of_2016 ? known_in_2016 : known);
    g_autoptr(Mapping) mapping = g_new0(Mapping, 1);
    mapping->selections = g_ptr_array_new_with_free_func(rule_free);
    mapping->transformations = g_ptr_array_new_with_free_func(rule_free);
    mapping->load_ranges = g_ptr_array_new_with_free_func(ranges_free);
    gboolean is_read = is_of_2016
                           ? mapping_2016_parse(&legacy, mapping, error)
                           : check_rules(&rules, error) && parse_rules(&rules, mapping, error);
    if (!is_read || !check_selects(is_of_2016 ? &legacy : &rules, mapping, error))
        return NULL;
    return g_steal_pointer(&mapping);
}
