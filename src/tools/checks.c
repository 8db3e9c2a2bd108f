/* pgcrossing checks: lists the checks, and explains one. */
#include "assess/handbook.h"
#include "base/error.h"
#include "base/options.h"
#include "base/output.h"
#include "base/status.h"

#include <stdio.h>
#include <string.h>

static char *format_text;
static char *folder;
static char **ids;

static const GOptionEntry entries[] = {
    {"format", 0, 0, G_OPTION_ARG_STRING, &format_text, "text, json, markdown (default: text)",
     "FORMAT"},
    {"checks", 0, 0, G_OPTION_ARG_FILENAME, &folder, "your own checks, too", "DIR"},
    {G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &ids, "explain this check", "[ID]"},
    {NULL}};

static gboolean
read_format(HandbookFormat *format, GError **error)
{
    static const char *const names[] = {"text", "json", "markdown"};
    for (guint index = 0; index < G_N_ELEMENTS(names); index++)
        if (g_strcmp0(format_text == NULL ? "text" : format_text, names[index]) == 0) {
            *format = (HandbookFormat)index;
            return TRUE;
        }
    error_set(error, PGC_ERROR_USAGE, "Known are: text, json, markdown.",
              "invalid value \"%s\" for --format", format_text);
    return FALSE;
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
    HandbookFormat format;
    g_autofree char *page = NULL;
    if (options_parse("pgcrossing-checks", "Lists the checks; with an id, explains one.", entries,
                      argc, argv, &error) &&
        read_format(&format, &error)) {
        if (ids == NULL)
            page = handbook_list(folder, format, &error);
        else if (ids[1] != NULL || format_text != NULL)
            error_set(&error, PGC_ERROR_USAGE, "Give one id without --format, or none.",
                      "unexpected argument \"%s\"", ids[ids[1] != NULL]);
        else
            page = handbook_explain(folder, ids[0], &error);
    }
    if (page != NULL)
        print_page(page, ids == NULL ? format : HANDBOOK_TEXT);
    if (error != NULL)
        output_error(error);
    return page == NULL ? STATUS_FAILED : STATUS_CLEAN;
}
