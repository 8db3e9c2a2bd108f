#include "collect/grants.h"

#include "pg/quote.h"

static void
add_statement(GPtrArray *result, const char *begin, const char *end)
{
    char *statement = g_strstrip(g_strndup(begin, (gsize)(end - begin)));
    if (*statement != '\0')
        g_ptr_array_add(result, statement);
    else
        g_free(statement);
}

GPtrArray *
grants_split(const char *statements)
{
    GPtrArray *result = g_ptr_array_new_with_free_func(g_free);
    const char *begin = statements;
    const char *at;
    gboolean quoted = FALSE;
    for (at = statements; *at != '\0'; at++) {
        if (*at == '"')
            quoted = !quoted;
        if (*at == ';' && !quoted) {
            add_statement(result, begin, at);
            begin = at + 1;
        }
    }
    add_statement(result, begin, at);
    return result;
}

void
grants_append(GString *statements, const char *statement)
{
    g_string_append_printf(statements, "%s%s;", statements->len > 0 ? "\n" : "", statement);
}

void
grants_append_fixed(GString *statements, const char *fixed, const char *role)
{
    g_autofree char *quoted = quote_identifier(role);
    g_auto(GStrv) parts = g_strsplit(fixed == NULL ? "" : fixed, ";", -1);
    for (guint index = 0; parts[index] != NULL; index++) {
        g_auto(GStrv) around = g_strsplit(g_strstrip(parts[index]), "{role}", -1);
        g_autofree char *statement = g_strjoinv(quoted, around);
        if (*statement != '\0')
            grants_append(statements, statement);
    }
}
