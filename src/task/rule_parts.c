#include "task/rule_parts.h"

#include "task/data_type.h"

static gboolean
parse_type(const Member *member, MappingRule *rule, GError **error)
{
    if (rule->action != RULE_CHANGE_TYPE && rule->action != RULE_ADD_COLUMN)
        return member_refuse(member, "data-type", error);
    rule->type = data_type_parse(member, error);
    return rule->type != NULL;
}

static gboolean
parse_expression(const Member *member, MappingRule *rule, GError **error)
{
    Member expression = member_get(member, "expression");
    if (rule->action != RULE_ADD_COLUMN)
        return member_refuse(member, "expression", error);
    return member_is_empty(&expression) || member_take_text(&expression, &rule->expression, error);
}

static gboolean
parse_key(const Member *member, MappingRule *rule, GError **error)
{
    if (rule->action != RULE_DEFINE_KEY)
        return member_refuse(member, "primary-key-def", error);
    rule->key = key_definition_parse(member, error);
    return rule->key != NULL;
}

/* AWS DMS takes one printable character of ASCII. */
static gboolean
check_mask(const Member *member, const MappingRule *rule, GError **error)
{
    Member value = member_get(member, "value");
    g_autofree char *text = NULL;
    if (rule->action != RULE_MASK_DIGITS)
        return TRUE;
    if (!member_require_text(&value, &text, error))
        return FALSE;
    if (g_ascii_isgraph(text[0]) && text[1] == '\0')
        return TRUE;
    member_set_error_of(&value, PROBLEM_VALUE, "Correct the file.", error,
                        "expected one printable character of ASCII, found \"%s\"", text);
    return FALSE;
}

gboolean
rule_parts_parse(const Member *member, MappingRule *rule, GError **error)
{
    return parse_type(member, rule, error) && parse_expression(member, rule, error) &&
           parse_key(member, rule, error) && check_mask(member, rule, error);
}
