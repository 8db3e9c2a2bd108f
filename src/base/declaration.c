#include "base/declaration.h"

#include "base/error.h"

#include <string.h>

#define CONTINUATION "--   "

void
declaration_free(Declaration *declaration)
{
    if (declaration == NULL)
        return;
    g_free(declaration->origin);
    g_free(declaration->body);
    g_ptr_array_unref(declaration->keys);
    g_ptr_array_unref(declaration->values);
    g_free(declaration);
}

static Declaration *
declaration_new(const char *origin)
{
    Declaration *declaration = g_new0(Declaration, 1);
    declaration->origin = g_strdup(origin);
    declaration->keys = g_ptr_array_new_with_free_func(g_free);
    declaration->values = g_ptr_array_new_with_free_func(g_free);
    return declaration;
}

static void
append_to_last_value(Declaration *declaration, const char *text)
{
    char **last = (char **)&declaration->values->pdata[declaration->values->len - 1];
    char *longer = g_strdup_printf("%s %s", *last, text);
    g_free(*last);
    *last = longer;
}

static gboolean
add_header_line(Declaration *declaration, const char *line, GError **error)
{
    if (g_str_has_prefix(line, CONTINUATION) && declaration->values->len > 0) {
        g_autofree char *text = g_strstrip(g_strdup(line + strlen(CONTINUATION)));
        append_to_last_value(declaration, text);
        return TRUE;
    }
    const char *colon = strchr(line, ':');
    if (colon == NULL) {
        error_set(error, PGC_ERROR_USAGE, "Write each header line as \"-- key: value\".",
                  "%s: header line \"%s\" has no key", declaration->origin, line);
        return FALSE;
    }
    g_autofree char *key = g_strstrip(g_strndup(line + 2, (gsize)(colon - line - 2)));
    if (declaration_value(declaration, key) != NULL) {
        error_set(error, PGC_ERROR_USAGE, "Keep one of the two lines.",
                  "%s: header has \"%s\" twice", declaration->origin, key);
        return FALSE;
    }
    g_ptr_array_add(declaration->keys, g_steal_pointer(&key));
    g_ptr_array_add(declaration->values, g_strstrip(g_strdup(colon + 1)));
    return TRUE;
}

Declaration *
declaration_parse(const char *origin, const char *text, GError **error)
{
    g_autoptr(Declaration) declaration = declaration_new(origin);
    const char *at = text;
    while (g_str_has_prefix(at, "--")) {
        const char *end = strchrnul(at, '\n');
        g_autofree char *line = g_strchomp(g_strndup(at, (gsize)(end - at)));
        if (!add_header_line(declaration, line, error))
            return NULL;
        at = *end == '\0' ? end : end + 1;
    }
    declaration->body = g_strstrip(g_strdup(at));
    if (*declaration->body == '\0') {
        error_set(error, PGC_ERROR_USAGE, "Write the query below the header.",
                  "%s: no query follows the header", origin);
        return NULL;
    }
    return g_steal_pointer(&declaration);
}

const char *
declaration_value(const Declaration *declaration, const char *key)
{
    for (guint index = 0; index < declaration->keys->len; index++)
        if (g_str_equal(declaration->keys->pdata[index], key))
            return declaration->values->pdata[index];
    return NULL;
}

const char *
declaration_require(const Declaration *declaration, const char *key, GError **error)
{
    const char *value = declaration_value(declaration, key);
    if (value == NULL || *value == '\0') {
        error_set(error, PGC_ERROR_USAGE, "Add a line \"-- key: value\" to the header.",
                  "%s: header lacks \"%s\"", declaration->origin, key);
        return NULL;
    }
    return value;
}

gboolean
declaration_check_keys(const Declaration *declaration, const char *const *known, GError **error)
{
    for (guint index = 0; index < declaration->keys->len; index++) {
        const char *key = declaration->keys->pdata[index];
        if (!g_strv_contains(known, key)) {
            g_autofree char *list = g_strjoinv(", ", (char **)(gpointer)known);
            g_autofree char *hint = g_strdup_printf("Known are: %s.", list);
            error_set(error, PGC_ERROR_USAGE, hint, "%s: header key \"%s\" is not known",
                      declaration->origin, key);
            return FALSE;
        }
    }
    return TRUE;
}
