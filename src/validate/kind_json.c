#include "validate/kind_text.h"

#include <json-c/json.h>
#include <string.h>

#define MAXIMUM_DEPTH 100

/* json-c keeps integers of fewer digits than this exactly. */
#define EXACT_DIGITS 18

static gboolean
has_long_number(Text text)
{
    guint digits = 0;
    gboolean is_string = FALSE;
    for (gsize at = 0; at < text.length && digits <= EXACT_DIGITS; at++) {
        char next = text.bytes[at];
        if (is_string && next == '\\')
            at++;
        else if (next == '"')
            is_string = !is_string;
        digits = !is_string && g_ascii_isdigit(next) ? digits + 1 : 0;
    }
    return digits > EXACT_DIGITS;
}

static gboolean
parse(Text text, json_object **object)
{
    json_tokener *tokener = json_tokener_new_ex(MAXIMUM_DEPTH);
    json_tokener_set_flags(tokener, JSON_TOKENER_STRICT | JSON_TOKENER_VALIDATE_UTF8);
    g_autofree char *ended = g_strndup(text.bytes, text.length);
    *object = json_tokener_parse_ex(tokener, ended, (int)text.length + 1);
    gboolean done = json_tokener_get_error(tokener) == json_tokener_success;
    json_tokener_free(tokener);
    return done;
}

/* A number as its digits without zeros at either end, and where its point is: 1e2 and 100.0 are
 * one. Of a double json-c keeps the text that was read. */
static char *
number_text(json_object *number)
{
    const char *at = json_object_to_json_string(number);
    GString *digits = g_string_new(NULL);
    gboolean is_negative = *at == '-', is_fraction = FALSE;
    gint64 exponent = 0;
    for (at += is_negative; g_ascii_isdigit(*at) || *at == '.'; at++) {
        if (*at == '.') {
            is_fraction = TRUE;
            continue;
        }
        exponent -= is_fraction;
        if (digits->len > 0 || *at != '0')
            g_string_append_c(digits, *at);
    }
    if (g_ascii_tolower(*at) == 'e')
        exponent += g_ascii_strtoll(at + 1, NULL, 10);
    for (; digits->len > 0 && digits->str[digits->len - 1] == '0'; exponent++)
        g_string_truncate(digits, digits->len - 1);
    if (digits->len > 0)
        g_string_append_printf(digits, "%se%" G_GINT64_FORMAT, is_negative ? "-" : "", exponent);
    return g_string_free(digits, FALSE);
}

static gboolean
same_number(json_object *first, json_object *second)
{
    g_autofree char *one = number_text(first);
    g_autofree char *other = number_text(second);
    return g_str_equal(one, other);
}

static gboolean same_value(json_object *first, json_object *second);

static gboolean
same_array(json_object *first, json_object *second)
{
    gsize length = json_object_array_length(first);
    if (length != json_object_array_length(second))
        return FALSE;
    for (gsize index = 0; index < length; index++)
        if (!same_value(json_object_array_get_idx(first, index),
                        json_object_array_get_idx(second, index)))
            return FALSE;
    return TRUE;
}

static gboolean
same_object(json_object *first, json_object *second)
{
    if (json_object_object_length(first) != json_object_object_length(second))
        return FALSE;
    json_object_object_foreach(first, key, value)
    {
        json_object *other;
        if (!json_object_object_get_ex(second, key, &other) || !same_value(value, other))
            return FALSE;
    }
    return TRUE;
}

static gboolean
same_value(json_object *first, json_object *second)
{
    enum json_type type = json_object_get_type(first), other = json_object_get_type(second);
    gboolean is_number = type == json_type_int || type == json_type_double;
    if (is_number && (other == json_type_int || other == json_type_double))
        return same_number(first, second);
    if (type != other)
        return FALSE;
    switch (type) {
    case json_type_null:
        return TRUE;
    case json_type_boolean:
        return json_object_get_boolean(first) == json_object_get_boolean(second);
    case json_type_string:
        return json_object_get_string_len(first) == json_object_get_string_len(second) &&
               memcmp(json_object_get_string(first), json_object_get_string(second),
                      (gsize)json_object_get_string_len(first)) == 0;
    case json_type_array:
        return same_array(first, second);
    default:
        return same_object(first, second);
    }
}

gboolean
text_same_json(Text first, Text second)
{
    if (has_long_number(first) || has_long_number(second))
        return FALSE;
    json_object *one = NULL, *other = NULL;
    gboolean same = parse(first, &one) && parse(second, &other) && same_value(one, other);
    json_object_put(one);
    json_object_put(other);
    return same;
}
