#include "base/options.h"

#include "base/error.h"
#include "base/output.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

CommonOptions common_options;

static gboolean
print_version(const char *option, const char *value, gpointer data, GError **error)
{
    (void)option;
    (void)value;
    (void)data;
    (void)error;
    printf("%s %s\n", PACKAGE_NAME, PACKAGE_VERSION);
    exit(EXIT_SUCCESS);
}

static const GOptionEntry common_entries[] = {
    {"case", 0, 0, G_OPTION_ARG_FILENAME, &common_options.case_path,
     "the case file (default: pgcrossing.case)", "FILE"},
    {"title", 0, 0, G_OPTION_ARG_STRING, &common_options.title, "title of the migration", "TEXT"},
    {"ticket", 0, 0, G_OPTION_ARG_STRING, &common_options.ticket, "change ticket", "ID"},
    {"quiet", 'q', 0, G_OPTION_ARG_NONE, &common_options.quiet, "no notes, no progress", NULL},
    {"version", 'V', G_OPTION_FLAG_NO_ARG, G_OPTION_ARG_CALLBACK, (gpointer)print_version,
     "print the version and exit", NULL},
    {NULL}};

static void
set_usage_error(const char *program, const char *message, GError **error)
{
    g_autofree char *hint = g_strdup_printf("Try \"%s --help\" for more information.", program);
    g_autofree char *text = g_strdup(message);
    text[0] = g_ascii_tolower(text[0]);
    error_set(error, PGC_ERROR_USAGE, hint, "%s", text);
}

gboolean
options_parse(const char *program, const char *summary, const GOptionEntry *entries, int argc,
              char **argv, GError **error)
{
    output_set_program(program);
    /* A call that GLib refuses is a fault of ours, and no verdict may come after it. */
    g_log_set_always_fatal(G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
    g_autoptr(GOptionContext) context = g_option_context_new(NULL);
    g_option_context_set_summary(context, summary);
    if (entries != NULL)
        g_option_context_add_main_entries(context, entries, NULL);
    g_option_context_add_main_entries(context, common_entries, NULL);
    g_autoptr(GError) failure = NULL;
    if (!g_option_context_parse(context, &argc, &argv, &failure)) {
        set_usage_error(program, failure->message, error);
        return FALSE;
    }
    if (argc > 1) {
        g_autofree char *message = g_strdup_printf("unexpected argument \"%s\"", argv[1]);
        set_usage_error(program, message, error);
        return FALSE;
    }
    if (common_options.case_path == NULL)
        common_options.case_path = g_strdup("pgcrossing.case");
    output_set_quiet(common_options.quiet);
    return TRUE;
}

static void
add_entries(GArray *all, const GOptionEntry *entries)
{
    for (const GOptionEntry *entry = entries; entry != NULL && entry->long_name != NULL; entry++)
        g_array_append_vals(all, entry, 1);
}

GOptionEntry *
options_join(const GOptionEntry *first, const GOptionEntry *second)
{
    GArray *all = g_array_new(TRUE, FALSE, sizeof(GOptionEntry));
    add_entries(all, first);
    add_entries(all, second);
    return (GOptionEntry *)(gpointer)g_array_free(all, FALSE);
}

gboolean
options_number(const char *option, const char *text, gint64 minimum, gint64 maximum, gint64 *number,
               GError **error)
{
    if (g_ascii_string_to_signed(text, 10, minimum, maximum, number, NULL))
        return TRUE;
    g_autofree char *hint = g_strdup_printf(
        "Give a whole number from %" G_GINT64_FORMAT " to %" G_GINT64_FORMAT ".", minimum, maximum);
    error_set(error, PGC_ERROR_USAGE, hint, "invalid value \"%s\" for --%s", text, option);
    return FALSE;
}

/* 0 for a unit that is none. As for PostgreSQL, a kilobyte has 1024 bytes. */
static gint64
unit_bytes(const char *unit)
{
    static const struct {
        const char *names[2];
        gint64 bytes;
    } units[] = {{{"", "B"}, 1},
                 {{"k", "kB"}, (gint64)1 << 10},
                 {{"M", "MB"}, (gint64)1 << 20},
                 {{"G", "GB"}, (gint64)1 << 30}};
    for (guint index = 0; index < G_N_ELEMENTS(units); index++)
        if (g_ascii_strcasecmp(unit, units[index].names[0]) == 0 ||
            g_ascii_strcasecmp(unit, units[index].names[1]) == 0)
            return units[index].bytes;
    return 0;
}

gboolean
options_bytes(const char *option, const char *text, gint64 minimum, gint64 maximum, gint64 *bytes,
              GError **error)
{
    gsize digits = strspn(text, "0123456789");
    g_autofree char *number = g_strndup(text, digits);
    gint64 unit = unit_bytes(text + digits);
    gint64 count = 0;
    if (unit > 0 && g_ascii_string_to_signed(number, 10, 0, maximum / unit, &count, NULL) &&
        count * unit >= minimum) {
        *bytes = count * unit;
        return TRUE;
    }
    g_autofree char *hint =
        g_strdup_printf("Give a whole number of bytes, or one with kB, MB or GB behind it, from "
                        "%" G_GINT64_FORMAT " kB to %" G_GINT64_FORMAT " GB.",
                        minimum >> 10, maximum >> 30);
    error_set(error, PGC_ERROR_USAGE, hint, "invalid value \"%s\" for --%s", text, option);
    return FALSE;
}
