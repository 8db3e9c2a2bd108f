/* Which texts of a case hold no name, and what stands for the others. */
#include "report/mask_parts.h"

#include <json-c/json.h>
#include <string.h>

static gboolean
matches(GRegex **regex, const char *pattern, const char *text)
{
    if (g_once_init_enter(regex)) {
        GRegex *made = g_regex_new(pattern, G_REGEX_DOLLAR_ENDONLY | G_REGEX_OPTIMIZE, 0, NULL);
        g_once_init_leave(regex, made);
    }
    /* No match of what is no UTF-8. */
    return g_utf8_validate(text, -1, NULL) && g_regex_match(*regex, text, 0, NULL);
}

gboolean
mask_is_type(const char *text)
{
    static GRegex *regex;
    return matches(
        &regex,
        "^(?:bit|bit varying|bool|boolean|box|bpchar|bytea|char|\"char\"|character|character "
        "varying|"
        "cidr|circle|date|double precision|float[48]|inet|int[248]|int[48](?:multi)?range|integer|"
        "bigint|smallint|interval|json|jsonb|jsonpath|line|lseg|macaddr8?|money|name|num(?:multi)?"
        "range|numeric|oid|path|pg_lsn|pg_snapshot|point|polygon|real|reg[a-z]+|text|time|"
        "timestamp|"
        "timestamptz|timetz|ts(?:tz)?(?:multi)?range|daterange|tid|tsquery|tsvector|txid_snapshot|"
        "uuid|varbit|varchar|xid8?|xml|citext|hstore|geometry|geography)"
        "(?:\\([0-9, -]+\\))?(?: with(?:out)? time zone)?(?:\\[\\])*$",
        text);
}

gboolean
mask_is_common(const char *text)
{
    static GRegex *regex;
    return *text == '\0' || mask_is_type(text) ||
           matches(&regex,
                   "^(?:on|off|yes|no|true|false|[0-9.,]{1,20} ?(?:B|bytes|kB|MB|GB|TB|us|ms|s|min|"
                   "h|d|rows|%)|[0-9]{1,3}(?:\\.[0-9]{1,3}){0,2}|"
                   "(?:all|a sample of) [0-9]+(?: of about [0-9]+)? rows?)$",
                   text);
}

/* Whether it is a word of the check's own, as 'not valid'. */
static gboolean
is_said_by(const CarriedCheck *check, const char *text)
{
    if (check == NULL)
        return FALSE;
    g_auto(GStrv) parts = g_strsplit(text, "'", -1);
    g_autofree char *escaped = g_strjoinv("''", parts);
    g_autofree char *literal = g_strconcat("'", escaped, "'", NULL);
    return strstr(check->text, literal) != NULL;
}

/* Sentences of the program in which nothing but numbers and words of its own can stand. */
static gboolean
is_nameless(const char *line)
{
    static GRegex *regex;
    return matches(
        &regex,
        "^(?:it does not concern (?:(?:full-load|cdc|cutover|verify),?)+|it is for PostgreSQL "
        "[0-9 .,to-]+, the (?:source|target) has [0-9]+|the (?:source|target) was not collected|"
        "the (?:table mappings|task settings) cannot be read|the table mappings (?:select no table|"
        "were applied without (?:rules|TableMappings)\\[[0-9]+\\])|"
        "no waivers were given|nothing was found in a sample: of [0-9]+ tables [0-9]+ were read in "
        "part, [0-9]+ rows of"
        " (?:about [0-9]+|more)|too many rows share one key: rows were compared as a multiset|"
        "only a sample of [0-9.]+ ?%? of its rows was compared)$",
        line);
}

char *
mask_reason(const CarriedCheck *check, const char *text)
{
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    GString *result = g_string_new(NULL);
    gboolean is_left_out = FALSE;
    for (guint index = 0; lines[index] != NULL; index++) {
        gboolean stays = is_nameless(lines[index]) || is_said_by(check, lines[index]);
        if (stays || !is_left_out)
            g_string_append_printf(result, "%s%s", result->len > 0 ? "\n" : "",
                                   stays ? lines[index] : MASK_LEFT_OUT);
        is_left_out |= !stays;
    }
    return g_string_free(result, FALSE);
}

/* What a column of a check holds, as far as its name tells; NULL for any value. */
static const char *
name_prefix(const char *column)
{
    static const char *const kinds[][2] = {
        {"schema", "schema"},     {"name", "object"},     {"part", "part"},
        {"column", "part"},       {"table", "object"},    {"role", "object"},
        {"owner", "object"},      {"grantee", "object"},  {"database", "object"},
        {"index", "object"},      {"sequence", "object"}, {"parent", "object"},
        {"publication", "object"}};
    const char *underscore = strrchr(column, '_');
    const char *last = underscore == NULL ? column : underscore + 1;
    for (guint index = 0; index < G_N_ELEMENTS(kinds); index++)
        if (strcmp(last, kinds[index][0]) == 0)
            return kinds[index][1];
    return NULL;
}

char *
mask_value(const Mask *mask, const CarriedCheck *check, const char *column, const char *text)
{
    const char *prefix = name_prefix(column);
    if (prefix != NULL)
        return pseudonym_of(mask->pseudonyms, prefix, text);
    if (mask_is_common(text) || is_said_by(check, text))
        return g_strdup(text);
    return pseudonym_of(mask->pseudonyms, "value", text);
}

char *
mask_object(const Mask *mask, const CarriedCheck *check, const char *object_type, const char *name)
{
    if (name == NULL)
        return NULL;
    gboolean is_postgres_own = strcmp(object_type, "setting") == 0 && is_said_by(check, name);
    return is_postgres_own ? g_strdup(name) : pseudonym_of(mask->pseudonyms, "object", name);
}

/* The hash of a row has no column's name. */
static void
mask_member(const Mask *mask, json_object *result, const char *column, json_object *value)
{
    g_autofree char *name = strcmp(column, "row hash") == 0
                                ? g_strdup(column)
                                : pseudonym_of(mask->pseudonyms, "part", column);
    g_autofree char *text =
        value == NULL ? NULL
                      : pseudonym_of(mask->pseudonyms, "value", json_object_get_string(value));
    json_object_object_add(result, name, text == NULL ? NULL : json_object_new_string(text));
}

static json_object *
mask_names(const Mask *mask, json_object *array)
{
    json_object *result = json_object_new_array();
    for (size_t index = 0; index < json_object_array_length(array); index++) {
        const char *text = json_object_get_string(json_object_array_get_idx(array, index));
        g_autofree char *name = pseudonym_of(mask->pseudonyms, "part", text == NULL ? "" : text);
        json_object_array_add(result, json_object_new_string(name));
    }
    return result;
}

char *
mask_json(const Mask *mask, const char *text)
{
    json_object *value = json_tokener_parse(text);
    json_object *result = NULL;
    if (json_object_is_type(value, json_type_array))
        result = mask_names(mask, value);
    if (json_object_is_type(value, json_type_object)) {
        result = json_object_new_object();
        json_object_object_foreach(value, column, member) mask_member(mask, result, column, member);
    }
    json_object_put(value);
    if (result == NULL)
        return pseudonym_of(mask->pseudonyms, "value", text);
    char *masked = g_strdup(json_object_to_json_string_ext(result, JSON_C_TO_STRING_PLAIN));
    json_object_put(result);
    return masked;
}
