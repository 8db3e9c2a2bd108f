#include "task/mapping_2016.h"

static gboolean
parse_type(const Member *rule, RuleAction *action, GError **error)
{
    Member type = member_get(rule, "Type");
    g_autofree char *text = NULL;
    if (!member_require_text(&type, &text, error))
        return FALSE;
    gboolean is_include = g_ascii_strcasecmp(text, "Include") == 0;
    *action = is_include ? RULE_INCLUDE : RULE_EXCLUDE;
    if (is_include || g_ascii_strcasecmp(text, "Exclude") == 0)
        return TRUE;
    member_set_error(&type, "Known are Include and Exclude.", error, "unknown type \"%s\"", text);
    return FALSE;
}

static Wildcard *
parse_pattern(const Member *rule, const char *name, GError **error)
{
    Member member = member_get(rule, name);
    g_autofree char *text = NULL;
    const char *problem;
    if (!member_require_text(&member, &text, error))
        return NULL;
    Wildcard *wildcard = wildcard_new(text, &problem);
    if (wildcard == NULL)
        member_set_error(&member, "Correct the file.", error, "\"%s\": %s", text, problem);
    return wildcard;
}

/* The mapping owns the rule from the first: what is wrong with it ends both. */
static gboolean
parse_rule(const Member *member, guint id, Mapping *mapping, GError **error)
{
    static const char *const known[] = {"Type", "SourceSchema", "SourceTable", NULL};
    RuleAction action;
    if (!member_check_object(member, error) || !parse_type(member, &action, error))
        return FALSE;
    member_warn_unknown(member, known);
    g_autoptr(Wildcard) schema = parse_pattern(member, "SourceSchema", error);
    g_autoptr(Wildcard) table = schema == NULL ? NULL : parse_pattern(member, "SourceTable", error);
    if (table == NULL)
        return FALSE;
    MappingRule *rule = g_new0(MappingRule, 1);
    rule->id = id;
    rule->id_text = g_strdup_printf("%u", id);
    rule->path = member_path(member);
    rule->action = action;
    rule->target = RULE_TABLE;
    rule->has_tables = TRUE;
    rule->schema = g_steal_pointer(&schema);
    rule->table = g_steal_pointer(&table);
    rule->filters = g_ptr_array_new();
    g_ptr_array_add(mapping->selections, rule);
    return TRUE;
}

gboolean
mapping_2016_parse(const Member *legacy, Mapping *mapping, GError **error)
{
    if (!member_check_array(legacy, error))
        return FALSE;
    member_warn_of(legacy, PROBLEM_NOTE,
                   "this is the form of table mappings that AWS DMS had until 2016, read as "
                   "selection rules; it no longer takes it");
    for (gsize index = 0; index < json_object_array_length(legacy->value); index++) {
        Member member = member_element(legacy, index);
        if (parse_rule(&member, (guint)index + 1, mapping, error))
            continue;
        if (!task_problems_take(legacy->document->problems, error))
            return FALSE;
        member_warn_of(&member, PROBLEM_LEFT_OUT, "left out: which tables it names is not known");
    }
    return TRUE;
}
