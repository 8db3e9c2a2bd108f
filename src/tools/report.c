/* pgcrossing report: the case as documents. */
#include "base/error.h"
#include "base/options.h"
#include "base/output.h"
#include "base/status.h"
#include "pg/server.h"
#include "tools/report_options.h"

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
                       report_entries, argc, argv, error) ||
        !refuse_description(error) || !report_check_options(&report_options, error))
        return FALSE;
    g_autoptr(CaseFile) file = case_open(common_options.case_path, CASE_READ_ONLY, error);
    return file != NULL && report_write(file, &report_options, error);
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
