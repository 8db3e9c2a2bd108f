/* pgcrossing report: the case as documents. */
#include "report/report.h"
#include "base/error.h"
#include "base/options.h"
#include "base/output.h"
#include "base/status.h"
#include "pg/server.h"

static ReportOptions options;

static const GOptionEntry entries[] = {
    {"html", 0, 0, G_OPTION_ARG_FILENAME, &options.html, "a page for people", "FILE"},
    {"junit", 0, 0, G_OPTION_ARG_FILENAME, &options.junit, "JUnit XML for CI", "FILE"},
    {"sarif", 0, 0, G_OPTION_ARG_FILENAME, &options.sarif, "SARIF 2.1.0 for code scanning", "FILE"},
    {"schema-file", 0, 0, G_OPTION_ARG_FILENAME, &options.schema_file,
     "results of SARIF point at this file of the repository (default: the file of their check)",
     "FILE"},
    {"json", 0, 0, G_OPTION_ARG_FILENAME, &options.json, "everything that the case lists", "FILE"},
    {"csv", 0, 0, G_OPTION_ARG_FILENAME, &options.csv,
     "checks, findings, tables and differences as CSV files", "FOLDER"},
    {"markdown", 0, 0, G_OPTION_ARG_FILENAME, &options.markdown,
     "for a comment, at most 60,000 characters", "FILE"},
    {"stylesheet", 0, 0, G_OPTION_ARG_FILENAME, &options.stylesheet,
     "apply this XSLT 1.0 stylesheet to the report's XML", "FILE"},
    {"output", 0, 0, G_OPTION_ARG_FILENAME, &options.output, "where to write what it makes",
     "FILE"},
    {"bundle", 0, 0, G_OPTION_ARG_FILENAME, &options.bundle, "all evidence in one tar file",
     "FILE"},
    {"sign-with", 0, 0, G_OPTION_ARG_STRING, &options.sign_with,
     "run this, with the bundle's path behind it", "COMMAND"},
    {NULL}};

/* They are options of every tool, but a report adds nothing to the case. */
static gboolean
refuse_description(GError **error)
{
    if (common_options.title == NULL && common_options.ticket == NULL)
        return TRUE;
    error_set(error, PGC_ERROR_USAGE, "Give it to a tool that writes, such as pgcrossing collect.",
              "--title and --ticket would change the case, and a report does not");
    return FALSE;
}

static gboolean
report(int argc, char **argv, GError **error)
{
    if (!options_parse("pgcrossing-report",
                       "Writes the case as documents; \"-\" is standard output. Changes nothing.",
                       entries, argc, argv, error) ||
        !refuse_description(error) || !report_check_options(&options, error))
        return FALSE;
    g_autoptr(CaseFile) file = case_open(common_options.case_path, CASE_READ_ONLY, error);
    return file != NULL && report_write(file, &options, error);
}

int
main(int argc, char **argv)
{
    g_autofree char *command_line = server_take_options(&argc, argv);
    g_autoptr(GError) error = NULL;
    if (report(argc, argv, &error))
        return STATUS_CLEAN;
    output_error(error);
    return STATUS_FAILED;
}
