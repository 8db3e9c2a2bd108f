#include "validate/rules.h"

#include "base/error.h"

#include <string.h>

#define NAME_PARTS 3

typedef struct {
    char *text;
    gboolean is_quoted;
} NamePart;

struct ExcludedColumn {
    char *pattern;
    NamePart parts[NAME_PARTS];
    gboolean is_used;
};

static const char *const mode_names[] = {"exact", "value", "evidence"};

const char *
compare_mode_name(CompareMode mode)
{
    return mode_names[mode];
}

gboolean
compare_mode_parse(const char *text, CompareMode *mode, GError **error)
{
    for (guint index = 0; index < G_N_ELEMENTS(mode_names); index++)
        if (g_str_equal(text, mode_names[index])) {
            *mode = (CompareMode)index;
            return TRUE;
        }
    error_set(error, PGC_ERROR_USAGE, "Known are exact, value and evidence.",
              "invalid value \"%s\" for --mode", text);
    return FALSE;
}

gboolean
rules_set_sample(CompareRules *rules, const char *text, GError **error)
{
    char *end = NULL;
    double percent = g_ascii_strtod(text, &end);
    if (end == text || strcmp(end, "%") != 0 || !(percent >= 0.01 && percent < 100)) {
        error_set(error, PGC_ERROR_USAGE, "Give a percentage from 0.01% to less than 100%.",
                  "invalid value \"%s\" for --sample", text);
        return FALSE;
    }
    rules->sample = MAX(1, (guint)(percent / 100 * SAMPLE_WHOLE + 0.5));
    g_free(rules->sample_text);
    rules->sample_text = g_strdup(text);
    return TRUE;
}

/* ---- columns that are left out ---- */

static void
excluded_free(gpointer data)
{
    ExcludedColumn *excluded = data;
    for (guint part = 0; part < NAME_PARTS; part++)
        g_free(excluded->parts[part].text);
    g_free(excluded->pattern);
    g_free(excluded);
}

/* Returns where the part ends, NULL where there is none. */
static const char *
read_quoted(const char *at, GString *text)
{
    for (at++; *at != '\0'; at++) {
        if (*at == '"' && at[1] != '"')
            return text->len > 0 ? at + 1 : NULL;
        if (*at == '"')
            at++;
        g_string_append_c(text, *at);
    }
    return NULL;
}

static const char *
read_plain(const char *at, GString *text)
{
    for (; *at != '\0' && *at != '.'; at++) {
        gboolean is_letter = g_ascii_isalnum(*at) || strchr("_$*", *at) != NULL || (*at & 0x80);
        if (!is_letter)
            return NULL;
        g_string_append_c(text, g_ascii_tolower(*at));
    }
    return text->len > 0 ? at : NULL;
}

static gboolean
read_parts(ExcludedColumn *excluded)
{
    const char *at = excluded->pattern;
    for (guint index = 0; index < NAME_PARTS; index++) {
        NamePart *part = &excluded->parts[index];
        GString *text = g_string_new(NULL);
        part->is_quoted = *at == '"';
        at = part->is_quoted ? read_quoted(at, text) : read_plain(at, text);
        part->text = g_string_free(text, FALSE);
        if (at == NULL || *at++ != (index + 1 < NAME_PARTS ? '.' : '\0'))
            return FALSE;
    }
    return TRUE;
}

gboolean
rules_exclude(CompareRules *rules, const char *pattern, GError **error)
{
    if (rules->excluded == NULL)
        rules->excluded = g_ptr_array_new_with_free_func(excluded_free);
    ExcludedColumn *excluded = g_new0(ExcludedColumn, 1);
    excluded->pattern = g_strdup(pattern);
    g_ptr_array_add(rules->excluded, excluded);
    if (g_utf8_validate(pattern, -1, NULL) && read_parts(excluded))
        return TRUE;
    error_set(error, PGC_ERROR_USAGE,
              "Write SCHEMA.TABLE.COLUMN, names with capitals or other characters in double"
              " quotes; outside of them * stands for any characters.",
              "cannot read \"%s\" of --exclude-column", pattern);
    return FALSE;
}

static gboolean
part_matches(const NamePart *part, const char *name)
{
    return part->is_quoted ? g_str_equal(part->text, name)
                           : g_pattern_match_simple(part->text, name);
}

gboolean
rules_excludes(const CompareRules *rules, const char *schema, const char *table, const char *column)
{
    gboolean is_excluded = FALSE;
    for (guint index = 0; rules->excluded != NULL && index < rules->excluded->len; index++) {
        ExcludedColumn *excluded = rules->excluded->pdata[index];
        if (!part_matches(&excluded->parts[0], schema) ||
            !part_matches(&excluded->parts[1], table) || !part_matches(&excluded->parts[2], column))
            continue;
        excluded->is_used = TRUE;
        is_excluded = TRUE;
    }
    return is_excluded;
}

static char *
list_exclusions(const CompareRules *rules, gboolean with_used, const char *separator)
{
    g_autoptr(GPtrArray) patterns = g_ptr_array_new();
    for (guint index = 0; rules->excluded != NULL && index < rules->excluded->len; index++) {
        const ExcludedColumn *excluded = rules->excluded->pdata[index];
        if (with_used || !excluded->is_used)
            g_ptr_array_add(patterns, excluded->pattern);
    }
    if (patterns->len == 0)
        return NULL;
    g_ptr_array_add(patterns, NULL);
    return g_strjoinv(separator, (char **)patterns->pdata);
}

char *
rules_useless_exclusions(const CompareRules *rules)
{
    return list_exclusions(rules, FALSE, "\n");
}

char *
rules_exclusions(const CompareRules *rules)
{
    return list_exclusions(rules, TRUE, " ");
}

void
rules_clear(CompareRules *rules)
{
    g_clear_pointer(&rules->sample_text, g_free);
    g_clear_pointer(&rules->excluded, g_ptr_array_unref);
}
