/* What a run compares, and when two values count as the same: as the user asked. */
#pragma once

#include <glib.h>

typedef enum {
    COMPARE_EXACT,
    COMPARE_VALUE,    /* equal values in another spelling are equal */
    COMPARE_EVIDENCE, /* exact, and a SHA-256 of every chunk of rows */
} CompareMode;

/* Shares are counted in these. */
#define SAMPLE_WHOLE 65536u

typedef struct {
    CompareMode mode;
    guint sample;         /* of SAMPLE_WHOLE rows, how many are looked at; 0: all */
    char *sample_text;    /* as it was asked for, "5%" */
    gint64 partial_bytes; /* longer values are compared by a prefix and their length; 0: whole */
    gboolean skips_large; /* columns that AWS DMS moves as large objects are left out, but keys */
    GPtrArray *excluded;  /* ExcludedColumn *; NULL: none */
} CompareRules;

/* A column, or many, that the user left out: SCHEMA.TABLE.COLUMN of the source. Names are folded to
 * lower case unless they stand in double quotes; * stands for any characters outside of them. */
typedef struct ExcludedColumn ExcludedColumn;

/* As in run_detail. */
const char *compare_mode_name(CompareMode mode);
gboolean compare_mode_parse(const char *text, CompareMode *mode, GError **error);

/* "5%", from 0.01 to less than 100. */
gboolean rules_set_sample(CompareRules *rules, const char *text, GError **error);

/* Adds a pattern to the excluded columns. */
gboolean rules_exclude(CompareRules *rules, const char *pattern, GError **error);

/* Is the column left out? Remembers which patterns were of use. */
gboolean rules_excludes(const CompareRules *rules, const char *schema, const char *table,
                        const char *column);

/* The patterns that no column had, one a line; NULL for none. The caller owns it. */
char *rules_useless_exclusions(const CompareRules *rules);

/* All patterns, parted by spaces; NULL for none. The caller owns it. */
char *rules_exclusions(const CompareRules *rules);

void rules_clear(CompareRules *rules);
