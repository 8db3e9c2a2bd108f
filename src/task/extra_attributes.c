#include "task/extra_attributes.h"

#include <string.h>

#define BLANKS " \t\r\n"

static void
attribute_free(gpointer data)
{
    ExtraAttribute *attribute = data;
    g_free(attribute->name);
    g_free(attribute->value);
    g_free(attribute);
}

/* The semicolon that ends what begins here, or the end of the text. */
static gsize
find_end(const char *text, gsize at, gboolean *is_balanced)
{
    char quote = '\0';
    gsize first = at + strcspn(text + at, ";");
    for (; text[at] != '\0' && (text[at] != ';' || quote != '\0'); at++) {
        if (quote != '\0' && text[at] == quote)
            quote = '\0';
        else if (quote == '\0' && (text[at] == '"' || text[at] == '\''))
            quote = text[at];
    }
    *is_balanced = quote == '\0';
    return *is_balanced ? at : first;
}

/* Counted on from the attribute before; NULL for the first. */
static void
find_place(const char *text, const ExtraAttribute *before, ExtraAttribute *attribute)
{
    attribute->line = before == NULL ? 1 : before->line;
    attribute->character = before == NULL ? 1 : before->character;
    for (gsize at = before == NULL ? 0 : before->begin; at < attribute->begin; at++) {
        if (text[at] == '\n') {
            attribute->line++;
            attribute->character = 1;
        } else if (((guchar)text[at] & 0xC0) != 0x80) {
            attribute->character++;
        }
    }
}

static gboolean
is_padded(const char *begin, const char *end)
{
    return begin < end && (strchr(BLANKS, *begin) != NULL || strchr(BLANKS, end[-1]) != NULL);
}

static ExtraAttribute *
attribute_new(const char *text, const ExtraAttribute *before, gsize begin, gsize end,
              gboolean is_balanced)
{
    ExtraAttribute *attribute = g_new0(ExtraAttribute, 1);
    attribute->begin = begin;
    attribute->end = end;
    find_place(text, before, attribute);
    const char *sign = memchr(text + begin, '=', end - begin);
    const char *name_end = sign == NULL ? text + end : sign;
    attribute->name = g_strstrip(g_strndup(text + begin, (gsize)(name_end - text) - begin));
    if (sign != NULL)
        attribute->value = g_strstrip(g_strndup(sign + 1, end - (gsize)(sign + 1 - text)));
    attribute->is_open = !is_balanced;
    if (!is_balanced)
        attribute->problem = "a quote is not closed";
    else if (sign == NULL)
        attribute->problem = "expected name=value";
    else if (*attribute->name == '\0')
        attribute->problem = "no name stands before the =";
    else if (is_padded(text + begin, name_end) || is_padded(sign + 1, text + end))
        attribute->problem = "white space round = or ; becomes a part of the name or the value";
    return attribute;
}

GPtrArray *
extra_attributes_parse(const char *text)
{
    GPtrArray *attributes = g_ptr_array_new_with_free_func(attribute_free);
    gsize length = strlen(text);
    while (length > 0 && strchr(BLANKS, text[length - 1]) != NULL)
        length--;
    for (gsize at = 0; at < length;) {
        gboolean is_balanced;
        gsize end = MIN(find_end(text, at, &is_balanced), length);
        const ExtraAttribute *before =
            attributes->len == 0 ? NULL : attributes->pdata[attributes->len - 1];
        if (end > at || text[at] == ';')
            g_ptr_array_add(attributes, attribute_new(text, before, at, end, is_balanced));
        at = end + 1;
    }
    return attributes;
}

gboolean
extra_attributes_is_secret(const char *name, const char *value)
{
    static const char *const words[] = {"password",   "passwd",    "passphrase", "pwd",
                                        "privatekey", "secretkey", "accesskey",  "token"};
    g_autofree char *lower = g_ascii_strdown(name, -1);
    gboolean is_place = g_str_has_suffix(lower, "arn") || g_str_has_suffix(lower, "id");
    gboolean is_hidden = value[strspn(value, "*")] == '\0' && !g_str_equal(value, SECRET_STARS);
    for (guint index = 0; index < G_N_ELEMENTS(words); index++)
        if (!is_place && !is_hidden && strstr(lower, words[index]) != NULL)
            return TRUE;
    return FALSE;
}

/* Where there is no sign the secret may be part of what is taken for the name. */
static gboolean
holds_secret(const ExtraAttribute *attribute, gboolean is_behind_secret)
{
    if (attribute->value == NULL)
        return is_behind_secret || extra_attributes_is_secret(attribute->name, "x");
    return extra_attributes_is_secret(attribute->name, attribute->value);
}

/* Where what is to be hidden begins: the value, but where a quote is open before it the whole, or
 * without its end that quote would hide where the next attributes begin. */
static gsize
secret_begin(const char *text, const ExtraAttribute *attribute)
{
    gsize length = attribute->end - attribute->begin;
    const char *begin = text + attribute->begin;
    const char *sign = memchr(begin, '=', length);
    gsize quote = strcspn(begin, "\"'");
    return sign == NULL || quote < (gsize)(sign - begin) ? attribute->begin
                                                         : (gsize)(sign + 1 - text);
}

char *
extra_attributes_redact(const char *text)
{
    g_autoptr(GPtrArray) attributes = extra_attributes_parse(text);
    GString *result = g_string_new(NULL);
    gsize copied = 0;
    gboolean is_secret = FALSE;
    for (guint index = 0; index < attributes->len; index++) {
        const ExtraAttribute *attribute = attributes->pdata[index];
        is_secret = holds_secret(attribute, is_secret);
        if (!is_secret)
            continue;
        gsize keep = secret_begin(text, attribute);
        g_string_append_len(result, text + copied, (gssize)(keep - copied));
        g_string_append(result, SECRET_STARS);
        copied = attribute->is_open ? strlen(text) : attribute->end;
        if (attribute->is_open)
            break;
    }
    g_string_append(result, text + copied);
    return g_string_free(result, FALSE);
}
