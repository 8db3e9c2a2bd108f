#include "authoring/name_pattern.h"

#include <string.h>

#define NO_SUCH_WILDCARD "the wildcards of AWS DMS cannot say what this regular expression does"
#define OPEN_SET "the set that \"[\" begins is not closed"

static void
append_literal(GString *wildcard, const char **at)
{
    gboolean is_special = strchr("%_[", **at) != NULL;
    const char *next = g_utf8_next_char(*at);
    if (is_special)
        g_string_append_c(wildcard, '[');
    g_string_append_len(wildcard, *at, next - *at);
    if (is_special)
        g_string_append_c(wildcard, ']');
    *at = next;
}

/* A set of plain characters and ranges is the same in both; - alone stands first, where neither
 * takes it for a range. *at stands behind the opening bracket, and is left behind the closing one.
 */
static const char *
append_set(GString *wildcard, const char **at, gboolean folds)
{
    const char *end = strchr(*at, ']');
    if (end == NULL)
        return OPEN_SET;
    gsize length = (gsize)(end - *at);
    g_autofree char *set = folds ? g_ascii_strdown(*at, (gssize)length) : g_strndup(*at, length);
    if (length == 0 || strpbrk(set, "^\\.:=*?$\"[") != NULL)
        return NO_SUCH_WILDCARD;
    gboolean has_dash = set[0] == '-' || set[length - 1] == '-';
    const char *inside = set[0] == '-' ? set + 1 : set;
    g_autofree char *middle =
        g_strndup(inside, length - (gsize)(inside - set) - (set[length - 1] == '-' && length > 1));
    for (const char *dash = strchr(middle, '-'); dash != NULL; dash = strchr(dash + 1, '-'))
        /* A range of letters or digits, the only one whose order nobody disputes. */
        if (dash == middle || !g_ascii_isalnum(dash[-1]) || !g_ascii_isalnum(dash[1]) ||
            dash[1] < dash[-1] || (dash - middle > 1 && dash[-2] == '-'))
            return NO_SUCH_WILDCARD;
    g_string_append_printf(wildcard, "[%s%s]", has_dash ? "-" : "", middle);
    *at = end + 1;
    return NULL;
}

/* Behind the opening quote; left behind the closing one. */
static const char *
append_quoted(GString *wildcard, const char **at)
{
    for (;;) {
        if (**at == '\0')
            return "a quote is not closed";
        if ((*at)[0] == '"' && (*at)[1] != '"') {
            (*at)++;
            return NULL;
        }
        *at += **at == '"' ? 1 : 0;
        append_literal(wildcard, at);
    }
}

static const char *
append_unquoted(GString *wildcard, const char **at)
{
    char character = **at;
    if (strchr("|+(){}^\\", character) != NULL)
        return NO_SUCH_WILDCARD;
    if (character == '*' || character == '?') {
        g_string_append_c(wildcard, character == '*' ? '%' : '_');
        (*at)++;
        return NULL;
    }
    /* [] is how the name of an array type ends, which psql takes as it is. */
    if (character == '[' && (*at)[1] != ']') {
        (*at)++;
        return append_set(wildcard, at, TRUE);
    }
    char lower[2] = {g_ascii_tolower(character), '\0'};
    const char *folded = lower;
    if (!g_ascii_isupper(character)) {
        append_literal(wildcard, at);
        return NULL;
    }
    append_literal(wildcard, &folded);
    (*at)++;
    return NULL;
}

char **
name_pattern_from_psql(const char *pattern, const char **problem)
{
    g_autoptr(GStrvBuilder) parts = g_strv_builder_new();
    g_autoptr(GString) part = g_string_new(NULL);
    *problem = NULL;
    for (const char *at = pattern; *problem == NULL;) {
        if (*at == '"') {
            at++;
            *problem = append_quoted(part, &at);
        } else if (*at != '.' && *at != '\0') {
            *problem = append_unquoted(part, &at);
        } else {
            if (part->len == 0)
                *problem = "a name is empty";
            g_strv_builder_add(parts, part->str);
            g_string_truncate(part, 0);
            if (*at++ == '\0')
                break;
        }
    }
    g_auto(GStrv) result = g_strv_builder_end(parts);
    if (*problem == NULL && g_strv_length(result) > 3)
        *problem = "the name has more than three parts";
    return *problem == NULL ? g_steal_pointer(&result) : NULL;
}

/* .* and .+ are the only repetitions. */
static const char *
append_atom(GString *wildcard, const char **at)
{
    if (**at == '.') {
        gboolean repeats = (*at)[1] == '*' || (*at)[1] == '+';
        g_string_append(wildcard, !repeats ? "_" : (*at)[1] == '*' ? "%" : "_%");
        *at += repeats ? 2 : 1;
    } else if (**at == '[') {
        (*at)++;
        const char *problem = append_set(wildcard, at, FALSE);
        if (problem != NULL)
            return problem;
    } else if (**at == '\\') {
        (*at)++;
        if (**at == '\0' || !g_ascii_ispunct(**at))
            return NO_SUCH_WILDCARD;
        append_literal(wildcard, at);
    } else if (strchr("]()*+?{}|^$", **at) != NULL) {
        return NO_SUCH_WILDCARD;
    } else {
        append_literal(wildcard, at);
    }
    return **at != '\0' && strchr("*+?{", **at) != NULL ? NO_SUCH_WILDCARD : NULL;
}

char *
name_pattern_from_regex(const char *regex, const char **problem)
{
    g_autoptr(GString) wildcard = g_string_new(*regex == '^' ? "" : "%");
    const char *at = regex + (*regex == '^');
    gboolean is_anchored = FALSE;
    for (*problem = NULL; *at != '\0' && *problem == NULL && !is_anchored;) {
        is_anchored = g_str_equal(at, "$");
        if (!is_anchored)
            *problem = append_atom(wildcard, &at);
    }
    if (*problem != NULL)
        return NULL;
    if (!is_anchored && (wildcard->len == 0 || wildcard->str[wildcard->len - 1] != '%'))
        g_string_append_c(wildcard, '%');
    return g_string_free(g_steal_pointer(&wildcard), FALSE);
}

/* Inside quotes psql takes each character for itself, also in the brackets round them. *at stands
 * behind the opening bracket of the wildcard. */
static const char *
append_psql_set(GString *pattern, const char **at)
{
    const char *end = strchr(*at, ']');
    if (end == NULL)
        return OPEN_SET;
    g_autoptr(GString) inside = g_string_new(NULL);
    gboolean has_dash = FALSE;
    for (const char *first = *at; first < end;) {
        const char *behind = g_utf8_next_char(first);
        gboolean is_range = behind[0] == '-' && behind + 1 < end;
        const char *next = is_range ? g_utf8_next_char(behind + 1) : behind;
        if (is_range && (!g_ascii_isalnum(*first) || !g_ascii_isalnum(behind[1])))
            return "pg_dump may order the characters of a range otherwise";
        if (*first == '-')
            has_dash = TRUE;
        else
            g_string_append_len(inside, first, next - first);
        first = next;
    }
    g_string_replace(inside, "\"", "\"\"", 0);
    g_string_append_printf(pattern, "[\"%s%s\"]", inside->str, has_dash ? "-" : "");
    *at = end + 1;
    return NULL;
}

/* A set of one character is that character. */
static gboolean
take_single(const char **at, const char **character)
{
    if (**at != '[' || (*at)[1] == '\0')
        return FALSE;
    const char *behind = g_utf8_next_char(*at + 1);
    if (*behind != ']')
        return FALSE;
    *character = *at + 1;
    *at = behind + 1;
    return TRUE;
}

char *
name_pattern_to_psql(const char *wildcard, const char **problem)
{
    g_autoptr(GString) pattern = g_string_new(NULL);
    gboolean is_open = FALSE;
    *problem = NULL;
    for (const char *at = wildcard; *at != '\0' && *problem == NULL;) {
        const char *character = at;
        gboolean is_literal = take_single(&at, &character) || strchr("%_[", *at) == NULL;
        if (is_literal != is_open)
            g_string_append_c(pattern, '"');
        is_open = is_literal;
        if (is_literal) {
            const char *behind = g_utf8_next_char(character);
            g_string_append_len(pattern, character, behind - character);
            if (*character == '"')
                g_string_append_c(pattern, '"');
            if (character == at)
                at = behind;
        } else if (*at++ == '[') {
            *problem = append_psql_set(pattern, &at);
        } else {
            g_string_append_c(pattern, at[-1] == '%' ? '*' : '?');
        }
    }
    if (is_open)
        g_string_append_c(pattern, '"');
    return *problem == NULL ? g_string_free(g_steal_pointer(&pattern), FALSE) : NULL;
}
