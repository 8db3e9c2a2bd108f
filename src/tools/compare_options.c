#include "tools/compare_options.h"

#include "base/error.h"
#include "base/options.h"

ValidateOptions compare_options;

static char *mode_text, *sample_text, *partial_text;
static char **excluded;

const GOptionEntry compare_entries[] = {
    {"mode", 0, 0, G_OPTION_ARG_STRING, &mode_text,
     "exact (every bit that a reader can see; the default), value (1.50 is 1.5, json by its keys,"
     " char without its padding, -0 is 0) or evidence (exact, and a SHA-256 of every chunk of "
     "rows, to"
     " be had again with psql alone)",
     "MODE"},
    {"sample", 0, 0, G_OPTION_ARG_STRING, &sample_text,
     "look at a sample of the rows alone: tables are sampled then, never equal", "N%"},
    {"exclude-column", 0, 0, G_OPTION_ARG_STRING_ARRAY, &excluded,
     "leave a column out, e.g. shop.item.note or 'shop.\"Item\".*'; may be repeated; the table is "
     "incomplete then",
     "SCHEMA.TABLE.COLUMN"},
    {"partial-lob-size", 0, 0, G_OPTION_ARG_STRING, &partial_text,
     "compare longer values of text, bytea and json by their first kilobytes and their length; a "
     "table that has any is incomplete then (default: the task's ValidationPartialLobSize)",
     "KB"},
    {"show-values", 0, 0, G_OPTION_ARG_NONE, &compare_options.show_values,
     "write values of rows that differ into the case", NULL},
    {"mask-keys", 0, 0, G_OPTION_ARG_NONE, &compare_options.mask_keys,
     "write keys into the case as hashes, with a secret that is not kept", NULL},
    {"canary", 0, 0, G_OPTION_ARG_NONE, &compare_options.canary,
     "prove that damage would have been found: make some inside the queries, on tables that are "
     "equal",
     NULL},
    {"dms-failures", 0, 0, G_OPTION_ARG_NONE, &compare_options.dms_failures,
     "look up again the rows that AWS DMS lists in awsdms_validation_failures_v1 and _v2", NULL},
    {NULL}};

static gboolean
take_partial(GError **error)
{
    gint64 kilobytes = 0;
    if (partial_text != NULL &&
        !options_number("partial-lob-size", partial_text, 1, COMPARE_MAXIMUM_PARTIAL_KILOBYTES,
                        &kilobytes, error))
        return FALSE;
    compare_options.rules.partial_bytes = 1024 * kilobytes;
    return TRUE;
}

/* A damage may well fall outside of the sample. */
static gboolean
check_canary(GError **error)
{
    if (!compare_options.canary || sample_text == NULL)
        return TRUE;
    error_set(error, PGC_ERROR_USAGE, "Compare all rows, or leave out --canary.",
              "--canary proves nothing of a --sample");
    return FALSE;
}

gboolean
compare_take_options(GError **error)
{
    CompareRules *rules = &compare_options.rules;
    if ((mode_text != NULL && !compare_mode_parse(mode_text, &rules->mode, error)) ||
        (sample_text != NULL && !rules_set_sample(rules, sample_text, error)))
        return FALSE;
    for (guint index = 0; excluded != NULL && excluded[index] != NULL; index++)
        if (!rules_exclude(rules, excluded[index], error))
            return FALSE;
    return take_partial(error) && check_canary(error);
}
