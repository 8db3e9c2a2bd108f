#include "tools/report_options.h"

ReportOptions report_options;

const GOptionEntry report_entries[] = {
    {"html", 0, 0, G_OPTION_ARG_FILENAME, &report_options.html, "a page for people", "FILE"},
    {"junit", 0, 0, G_OPTION_ARG_FILENAME, &report_options.junit, "JUnit XML for CI", "FILE"},
    {"sarif", 0, 0, G_OPTION_ARG_FILENAME, &report_options.sarif, "SARIF 2.1.0 for code scanning",
     "FILE"},
    {"schema-file", 0, 0, G_OPTION_ARG_FILENAME, &report_options.schema_file,
     "results of SARIF point at this file of the repository (default: the file of their check)",
     "FILE"},
    {"json", 0, 0, G_OPTION_ARG_FILENAME, &report_options.json, "everything that the case lists",
     "FILE"},
    {"csv", 0, 0, G_OPTION_ARG_FILENAME, &report_options.csv,
     "checks, findings, tables and differences as CSV files", "FOLDER"},
    {"markdown", 0, 0, G_OPTION_ARG_FILENAME, &report_options.markdown,
     "for a comment, at most 60,000 characters", "FILE"},
    {"stylesheet", 0, 0, G_OPTION_ARG_FILENAME, &report_options.stylesheet,
     "apply this XSLT 1.0 stylesheet to the report's XML", "FILE"},
    {"output", 0, 0, G_OPTION_ARG_FILENAME, &report_options.output, "where to write what it makes",
     "FILE"},
    {"bundle", 0, 0, G_OPTION_ARG_FILENAME, &report_options.bundle, "all evidence in one tar file",
     "FILE"},
    {"sign-with", 0, 0, G_OPTION_ARG_STRING, &report_options.sign_with,
     "run this, with the bundle's path behind it", "COMMAND"},
    {"mask-names", 0, 0, G_OPTION_ARG_NONE, &report_options.mask_names,
     "in all of these, pseudonyms for names and values; free text is left out", NULL},
    {"mask-secret", 0, 0, G_OPTION_ARG_FILENAME, &report_options.mask_secret,
     "by this secret, so that reports can be compared; the file is made if it is not there",
     "FILE"},
    {NULL}};

gboolean
report_is_wanted(void)
{
    for (const GOptionEntry *entry = report_entries; entry->long_name != NULL; entry++)
        if (entry->arg == G_OPTION_ARG_NONE ? *(gboolean *)entry->arg_data
                                            : *(char **)entry->arg_data != NULL)
            return TRUE;
    return FALSE;
}
