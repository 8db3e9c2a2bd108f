/* pgcrossing checks: lists the checks, and explains one. */
#include "assess/handbook.h"
#include "base/error.h"
#include "base/options.h"
#include "base/output.h"
#include "base/status.h"

#include <stdio.h>
#include <string.h>

static char *format_text;
static char *engine_text;
static char *phase_text;
static char *severity_given;
static char *platform_text;
static HandbookQuery query;
static char **ids;

static const GOptionEntry entries[] = {
    {"format", 0, 0, G_OPTION_ARG_STRING, &format_text, "text, json, markdown (default: text)",
     "FORMAT"},
    {"engine", 0, 0, G_OPTION_ARG_STRING, &engine_text,
     "only those that concern dms, logical or copy", "NAME"},
    {"phase", 0, 0, G_OPTION_ARG_STRING, &phase_text,
     "only those that concern full-load, cdc, cutover or verify", "LIST"},
    {"family", 0, 0, G_OPTION_ARG_STRING, &query.family, "only those of a family, e.g. keys",
     "NAME"},
    {"severity", 0, 0, G_OPTION_ARG_STRING, &severity_given,
     "only those that can be blocker, warning or info, or worse", "LEVEL"},
    {"platform", 0, 0, G_OPTION_ARG_STRING, &platform_text,
     "remedies as on self-managed, rds, aurora, cloudsql, alloydb, azure", "NAME"},
    {"checks", 0, 0, G_OPTION_ARG_FILENAME, &query.checks_folder, "your own checks, too", "DIR"},
    {G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &ids, "explain this check", "[ID]"},
    {NULL}};

static gboolean
refuse(const char *option, const char *value, const char *known, GError **error)
{
    g_autofree char *hint = g_strdup_printf("Known are: %s.", known);
    error_set(error, PGC_ERROR_USAGE, hint, "invalid value \"%s\" for --%s", value, option);
    return FALSE;
}

static gboolean
read_query(GError **error)
{
    static Platform platform;
    query.has_engine = engine_text != NULL;
    if (query.has_engine && !engine_from_name(engine_text, &query.engine))
        return refuse("engine", engine_text, "dms, logical, copy", error);
    if (phase_text != NULL && !phases_from_name(phase_text, &query.phases))
        return refuse("phase", phase_text, "full-load, cdc, cutover, verify, parted by commas",
                      error);
    if (severity_given != NULL &&
        (!severity_from_name(severity_given, &query.lowest) || query.lowest == SEVERITY_NONE))
        return refuse("severity", severity_given, "blocker, warning, info", error);
    if (platform_text == NULL)
        return TRUE;
    g_autofree char *known = platform_list();
    if (!platform_from_name(platform_text, &platform))
        return refuse("platform", platform_text, known, error);
    query.platform = &platform;
    return TRUE;
}

static gboolean
read_format(HandbookFormat *format, GError **error)
{
    static const char *const names[] = {"text", "json", "markdown"};
    for (guint index = 0; index < G_N_ELEMENTS(names); index++)
        if (g_strcmp0(format_text == NULL ? "text" : format_text, names[index]) == 0) {
            *format = (HandbookFormat)index;
            return TRUE;
        }
    return refuse("format", format_text, "text, json, markdown", error);
}

/* Line by line, since the text may come from the user's own files. */
static void
print_page(const char *page, HandbookFormat format)
{
    if (format == HANDBOOK_TEXT) {
        g_autofree char *text = g_strndup(page, strlen(page) - 1);
        output_line("%s", text);
    } else {
        fputs(page, stdout);
    }
}

int
main(int argc, char **argv)
{
    g_autoptr(GError) error = NULL;
    HandbookFormat format = HANDBOOK_TEXT;
    g_autofree char *page = NULL;
    if (options_parse("pgcrossing-checks", "Lists the checks; with an id, explains one.", entries,
                      argc, argv, &error) &&
        read_format(&format, &error) && read_query(&error)) {
        if (ids == NULL)
            page = handbook_list(&query, format, &error);
        else if (ids[1] != NULL || format_text != NULL)
            error_set(&error, PGC_ERROR_USAGE, "Give one id without --format, or none.",
                      "unexpected argument \"%s\"", ids[ids[1] != NULL]);
        else
            page = handbook_explain(&query, ids[0], &error);
    }
    if (page != NULL)
        print_page(page, ids == NULL ? format : HANDBOOK_TEXT);
    if (error != NULL)
        output_error(error);
    return page == NULL ? STATUS_FAILED : STATUS_CLEAN;
}
