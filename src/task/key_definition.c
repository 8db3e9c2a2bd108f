#include "task/key_definition.h"

#include <string.h>

#define CORRECT "Correct the file."
#define MAXIMUM_NAME_BYTES 63
#define MOST_COLUMNS 32

void
key_definition_free(KeyDefinition *key)
{
    if (key == NULL)
        return;
    g_free(key->name);
    g_ptr_array_unref(key->columns);
    g_free(key);
}

static gboolean
parse_name(const Member *definition, KeyDefinition *key, GError **error)
{
    Member member = member_get(definition, "name");
    if (!member_require_text(&member, &key->name, error))
        return FALSE;
    if (*key->name != '\0' && strlen(key->name) <= MAXIMUM_NAME_BYTES)
        return TRUE;
    member_set_error(&member, CORRECT, error, "the name of the key is %s",
                     *key->name == '\0' ? "empty" : "longer than 63 bytes");
    return FALSE;
}

static gboolean
parse_origin(const Member *definition, KeyDefinition *key, GError **error)
{
    Member member = member_get(definition, "origin");
    g_autofree char *text = NULL;
    if (!member_take_text(&member, &text, error))
        return FALSE;
    key->is_index = g_strcmp0(text, "unique-index") == 0;
    if (key->is_index || text == NULL || *text == '\0' || g_str_equal(text, "primary-key"))
        return TRUE;
    member_set_error_of(&member, PROBLEM_VALUE, CORRECT, error,
                        "expected primary-key or unique-index, found \"%s\"", text);
    return FALSE;
}

static gboolean
parse_columns(const Member *definition, KeyDefinition *key, GError **error)
{
    Member member = member_get(definition, "columns");
    if (!member_require_texts(&member, key->columns, error))
        return FALSE;
    for (guint index = 0; index < key->columns->len; index++)
        for (guint other = 0; other < index; other++)
            if (g_str_equal(key->columns->pdata[index], key->columns->pdata[other])) {
                member_set_error(&member, CORRECT, error, "column \"%s\" is named twice",
                                 (const char *)key->columns->pdata[index]);
                return FALSE;
            }
    if (key->columns->len <= MOST_COLUMNS)
        return TRUE;
    member_set_error(&member, CORRECT, error, "a key of PostgreSQL has at most %d columns",
                     MOST_COLUMNS);
    return FALSE;
}

/* Several tables cannot have keys of one name. */
static gboolean
check_locator(const Member *rule, GError **error)
{
    static const char *const names[] = {"schema-name", "table-name"};
    Member locator = member_get(rule, "object-locator");
    for (guint index = 0; index < G_N_ELEMENTS(names); index++) {
        Member member = member_get(&locator, names[index]);
        g_autofree char *text = NULL;
        if (!member_take_text(&member, &text, error))
            return FALSE;
        if (text == NULL || strchr(text, '%') == NULL)
            continue;
        member_set_error(&member, "Write a rule for each table.", error,
                         "define-primary-key is for one table: \"%s\" may name several", text);
        return FALSE;
    }
    return TRUE;
}

KeyDefinition *
key_definition_parse(const Member *rule, GError **error)
{
    static const char *const known[] = {"name", "origin", "columns", NULL};
    Member definition = member_get(rule, "primary-key-def");
    if (!member_check_object(&definition, error) || !check_locator(rule, error))
        return NULL;
    member_warn_unknown(&definition, known);
    g_autoptr(KeyDefinition) key = g_new0(KeyDefinition, 1);
    key->columns = g_ptr_array_new_with_free_func(g_free);
    if (!parse_name(&definition, key, error) || !parse_origin(&definition, key, error) ||
        !parse_columns(&definition, key, error))
        return NULL;
    return g_steal_pointer(&key);
}
