#include "collect/grants.h"

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
