#include "authoring/rule_text.h"

#include "pg/quote.h"

#include <string.h>

/* Of an action: {object} stands for what the locator names, {value} and {old} for the values,
 * {type} for the type, {key}
 * for the key, {table} for the tables alone. */
static const char *const phrases[] = {
    [RULE_INCLUDE] = "select {object}",
    [RULE_EXPLICIT] = "select {object}, by that very name",
    [RULE_EXCLUDE] = "leave out {object}",
    [RULE_RENAME] = "rename {object} to {value}",
    [RULE_REMOVE_COLUMN] = "leave out {object}",
    [RULE_INCLUDE_COLUMN] = "of their tables, take {object} alone",
    [RULE_ADD_PREFIX] = "put {value} before the names of {object}",
    [RULE_ADD_SUFFIX] = "put {value} behind the names of {object}",
    [RULE_REMOVE_PREFIX] = "take {value} from the beginning of the names of {object}",
    [RULE_REMOVE_SUFFIX] = "take {value} from the end of the names of {object}",
    [RULE_REPLACE_PREFIX] = "write {value} for {old} at the beginning of the names of {object}",
    [RULE_REPLACE_SUFFIX] = "write {value} for {old} at the end of the names of {object}",
    [RULE_LOWERCASE] = "write the names of {object} in lower case",
    [RULE_CHANGE_TYPE] = "give {object} the type {type}",
    [RULE_DEFINE_KEY] = "give {object} the key {key}",
    [RULE_ADD_COLUMN] = "add the column {value} of type {type} to tables {table}",
    [RULE_MASK_DIGITS] = "write {value} for each digit in {object}",
    [RULE_RANDOMIZE_DIGITS] = "write a digit of chance for each digit in {object}",
    [RULE_HASH] = "write the SHA-256 of the values in {object}",
    [RULE_UPPERCASE] = "write the names of {object} in upper case",
};

static void
append_pattern(GString *text, const Wildcard *pattern)
{
    g_autofree char *quoted = quote_identifier(wildcard_text(pattern));
    g_string_append_printf(text, "%s%s", text->str[text->len - 1] == ' ' ? "" : ".", quoted);
}

char *
rule_object_text(const MappingRule *rule)
{
    static const char *const nouns[] = {
        [RULE_SCHEMA] = "schemas ", [RULE_TABLE] = "tables ", [RULE_COLUMN] = "columns "};
    const char *noun = !rule->has_views   ? nouns[rule->target]
                       : rule->has_tables ? "tables and views "
                                          : "views ";
    GString *text = g_string_new(noun);
    append_pattern(text, rule->schema);
    if (rule->target != RULE_SCHEMA)
        append_pattern(text, rule->table);
    if (rule->target == RULE_COLUMN)
        append_pattern(text, rule->column);
    if (rule->column_type != NULL)
        g_string_append_printf(text, " of the type %s", rule->column_type);
    return g_string_free(text, FALSE);
}

/* Text that comes from the file is never searched for the next place. */
char *
rule_text(const MappingRule *rule)
{
    g_autofree char *object = rule_object_text(rule);
    g_autofree char *value = quote_identifier(rule->value == NULL ? "" : rule->value);
    g_autofree char *old = quote_identifier(rule->old_value == NULL ? "" : rule->old_value);
    g_autofree char *table = rule->table == NULL ? NULL
                                                 : quote_qualified(wildcard_text(rule->schema),
                                                                   wildcard_text(rule->table));
    GString *text = g_string_new(NULL);
    for (const char *at = phrases[rule->action]; *at != '\0'; at++) {
        if (*at != '{') {
            g_string_append_c(text, *at);
            continue;
        }
        g_string_append(text, at[1] == 'v'   ? value
                              : at[1] == 't' ? (at[2] == 'y' ? rule->type : table)
                              : at[1] == 'k' ? rule->key->name
                              : at[2] == 'l' ? old
                                             : object);
        at = strchr(at, '}');
    }
    return g_string_free(text, FALSE);
}
