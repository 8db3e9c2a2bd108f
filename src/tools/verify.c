/* pgcrossing verify: proves a bundle. */
#include "base/error.h"
#include "base/options.h"
#include "base/output.h"
#include "report/bundle.h"

static char **paths;

static const GOptionEntry entries[] = {
    {G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &paths, NULL, "BUNDLE"}, {NULL}};

static gboolean
check_paths(GError **error)
{
    if (paths != NULL && paths[1] == NULL)
        return TRUE;
    error_set(error, PGC_ERROR_USAGE, "Name the file that \"pgcrossing report --bundle\" wrote.",
              "%s", paths == NULL ? "no bundle was named" : "only one bundle can be verified");
    return FALSE;
}

int
main(int argc, char **argv)
{
    g_autoptr(GError) error = NULL;
    ExitStatus status = STATUS_CLEAN;
    if (options_parse("pgcrossing-verify",
                      "Proves a bundle: every file is as it was, and follows from the case.",
                      entries, argc, argv, &error) &&
        check_paths(&error) && bundle_verify(paths[0], &status, &error))
        return (int)status;
    output_error(error);
    return STATUS_FAILED;
}
