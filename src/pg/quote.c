#include "pg/quote.h"

#include <string.h>

static void
append_quoted(GString *result, const char *text, char quote, gboolean escape_backslash)
{
    g_string_append_c(result, quote);
    for (const char *at = text; *at != '\0'; at++) {
        if (*at == quote || (*at == '\\' && escape_backslash))
            g_string_append_c(result, *at);
        g_string_append_c(result, *at);
    }
    g_string_append_c(result, quote);
}

char *
quote_identifier(const char *name)
{
    GString *result = g_string_new(NULL);
    append_quoted(result, name, '"', FALSE);
    return g_string_free(result, FALSE);
}

char *
quote_qualified(const char *schema, const char *name)
{
    GString *result = g_string_new(NULL);
    append_quoted(result, schema, '"', FALSE);
    g_string_append_c(result, '.');
    append_quoted(result, name, '"', FALSE);
    return g_string_free(result, FALSE);
}

char *
quote_literal(const char *value)
{
    if (value == NULL)
        return g_strdup("NULL");
    gboolean has_backslash = strchr(value, '\\') != NULL;
    GString *result = g_string_new(has_backslash ? "E" : NULL);
    append_quoted(result, value, '\'', has_backslash);
    return g_string_free(result, FALSE);
}

char *
quote_array(const GPtrArray *values)
{
    GString *result = g_string_new("{");
    for (guint index = 0; index < values->len; index++) {
        if (index > 0)
            g_string_append_c(result, ',');
        if (values->pdata[index] == NULL) {
            g_string_append(result, "NULL");
            continue;
        }
        g_string_append_c(result, '"');
        for (const char *at = values->pdata[index]; *at != '\0'; at++) {
            if (*at == '"' || *at == '\\')
                g_string_append_c(result, '\\');
            g_string_append_c(result, *at);
        }
        g_string_append_c(result, '"');
    }
    g_string_append_c(result, '}');
    return g_string_free(result, FALSE);
}
