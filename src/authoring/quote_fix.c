/* Typographic quotation marks, which word processors and web pages make of straight ones. */
#include "authoring/file_fix_parts.h"

#include <string.h>

static gboolean
is_single(gunichar character)
{
    return character >= 0x2018 && character <= 0x201B;
}

static gboolean
is_double(gunichar character)
{
    return character >= 0x201C && character <= 0x201F;
}

/* In each text that a typographic mark begins a straight one would end it too early. */
char *
file_fix_sql_quotes(const char *sql)
{
    g_autoptr(GString) fixed = g_string_new(NULL);
    gboolean in_text = FALSE, in_typographic = FALSE, is_changed = FALSE;
    for (const char *at = sql; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar character = g_utf8_get_char(at);
        gboolean is_mark = is_single(character) && !in_text;
        if ((in_typographic && character == '\'') ||
            (!in_text && !in_typographic && is_double(character)))
            return NULL;
        if (is_mark)
            in_typographic = !in_typographic;
        else if (character == '\'')
            in_text = !in_text;
        is_changed |= is_mark;
        g_string_append_unichar(fixed, is_mark ? '\'' : character);
    }
    if (!is_changed || in_text || in_typographic)
        return NULL;
    return g_string_free(g_steal_pointer(&fixed), FALSE);
}

char *
file_fix_json_quotes(const char *text, guint *count)
{
    g_autoptr(GString) fixed = g_string_new(NULL);
    gboolean in_text = FALSE, in_typographic = FALSE;
    *count = 0;
    for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar character = g_utf8_get_char(at);
        gboolean is_mark = is_double(character) && !in_text;
        if (in_typographic && character == '"')
            return NULL;
        if (character == '\\' && (in_text || in_typographic) && at[1] != '\0') {
            g_string_append_c(fixed, '\\');
            at++;
            character = g_utf8_get_char(at);
            is_mark = FALSE;
        } else if (is_mark) {
            in_typographic = !in_typographic;
        } else if (character == '"') {
            in_text = !in_text;
        }
        *count += is_mark ? 1 : 0;
        g_string_append_unichar(fixed, is_mark ? '"' : character);
    }
    return *count == 0 || in_text || in_typographic ? NULL
                                                    : g_string_free(g_steal_pointer(&fixed), FALSE);
}
