#include "report/text.h"

#include "base/output.h"
#include "pg/quote.h"

#include <string.h>

char *
text_block(const char *text, gboolean *is_altered)
{
    GString *result = g_string_new(NULL);
    for (const char *at = text; *at != '\0';) {
        gsize length = strcspn(at, "\n\t");
        g_autofree char *piece = g_strndup(at, length);
        output_append_printable(result, piece);
        at += length;
        if (*at != '\0')
            g_string_append_c(result, *at++);
    }
    if (is_altered != NULL)
        *is_altered = strcmp(result->str, text) != 0;
    return g_string_free(result, FALSE);
}

static gboolean
is_plain_name(const char *name)
{
    if (!g_ascii_islower(*name) && *name != '_')
        return FALSE;
    for (const char *at = name; *at != '\0'; at++)
        if (!g_ascii_islower(*at) && !g_ascii_isdigit(*at) && *at != '_')
            return FALSE;
    return TRUE;
}

char *
text_label(const char *const *parts, guint count)
{
    GString *result = g_string_new(NULL);
    for (guint index = 0; index < count; index++) {
        if (parts[index] == NULL)
            continue;
        g_autofree char *quoted =
            is_plain_name(parts[index]) ? g_strdup(parts[index]) : quote_identifier(parts[index]);
        if (result->len > 0)
            g_string_append_c(result, '.');
        g_string_append(result, quoted);
    }
    return g_string_free(result, FALSE);
}

char *
text_utf8(const char *text)
{
    GString *result = g_string_new(NULL);
    const char *bad;
    while (!g_utf8_validate(text, -1, &bad)) {
        g_string_append_len(result, text, bad - text);
        g_string_append_printf(result, "\\x%02X", (guchar)*bad);
        text = bad + 1;
    }
    g_string_append(result, text);
    return g_string_free(result, FALSE);
}

static gboolean
is_markdown_markup(char character)
{
    return strchr("\\`*_{}[]()<>#+-.!|~&@:$^=\"'", character) != NULL;
}

/* A backslash may stand in front of any ASCII punctuation; < and & become entities, since some
 * readers take HTML out before they look at backslashes. */
char *
text_markdown(const char *text)
{
    GString *result = g_string_new(NULL);
    for (const char *at = text; *at != '\0'; at++) {
        if (*at == '<')
            g_string_append(result, "&lt;");
        else if (*at == '&')
            g_string_append(result, "&amp;");
        else if (*at == '\n' || *at == '\t')
            g_string_append_c(result, ' ');
        else if (*at == '@' || *at == ':' || *at == '#')
            /* Mentions, links and references to issues heed no backslash. */
            g_string_append_printf(result, "&#%d;", *at);
        else if (is_markdown_markup(*at) && strchr(".()-'\"+=:!", *at) == NULL)
            g_string_append_printf(result, "\\%c", *at);
        else
            g_string_append_c(result, *at);
    }
    return g_string_free(result, FALSE);
}

char *
text_cut(const char *text, gsize limit)
{
    if ((gsize)g_utf8_strlen(text, -1) <= limit)
        return g_strdup(text);
    g_autofree char *start = g_utf8_substring(text, 0, (glong)limit - 1);
    return g_strconcat(start, "…", NULL);
}
