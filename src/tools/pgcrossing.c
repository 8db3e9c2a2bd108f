/* The front: runs pgcrossing-TOOL, as git does. */
#include "base/error.h"
#include "base/output.h"
#include "base/status.h"
#include "pg/server.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const char usage[] =
    "Usage: pgcrossing TOOL [OPTION...]\n"
    "\n"
    "Moves PostgreSQL databases: says what will break, loads, compares every row, reports.\n"
    "\n"
    "  run        assess, and if nothing blocks: migrate, validate, report\n"
    "  collect    take the facts of the servers into the case file\n"
    "  assess     run the checks over the facts\n"
    "  migrate    copy schema, rows, indexes, constraints, sequences\n"
    "  validate   compare every row\n"
    "  report     write the case as HTML, JUnit, JSON or Markdown\n"
    "  checks     list and explain the checks\n"
    "\n"
    "\"pgcrossing TOOL --help\" explains one of them.\n";

/* The folder that the tools are in: beside this program, or where they were installed. */
static char *
tool_path(const char *tool)
{
    g_autofree char *program = g_file_read_link("/proc/self/exe", NULL);
    g_autofree char *folder = program == NULL ? NULL : g_path_get_dirname(program);
    g_autofree char *name = g_strconcat("pgcrossing-", tool, NULL);
    char *beside = folder == NULL ? NULL : g_build_filename(folder, name, NULL);
    if (beside != NULL && g_file_test(beside, G_FILE_TEST_IS_EXECUTABLE))
        return beside;
    g_free(beside);
    return g_build_filename(TOOLS_DIRECTORY, name, NULL);
}

static ExitStatus
refuse(const char *tool)
{
    g_autoptr(GError) error = NULL;
    error_set(&error, PGC_ERROR_USAGE, "Try \"pgcrossing --help\" for the tools there are.",
              "there is no tool \"%s\"", tool);
    output_error(error);
    return STATUS_FAILED;
}

int
main(int argc, char **argv)
{
    output_set_program("pgcrossing");
    g_autofree char *command_line = server_take_options(&argc, argv);
    if (argc < 2 || strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "help") == 0) {
        fputs(usage, argc < 2 ? stderr : stdout);
        return argc < 2 ? STATUS_FAILED : STATUS_CLEAN;
    }
    if (strcmp(argv[1], "--version") == 0 || strcmp(argv[1], "-V") == 0) {
        printf("%s %s\n", PACKAGE_NAME, PACKAGE_VERSION);
        return STATUS_CLEAN;
    }
    g_autofree char *path = tool_path(argv[1]);
    if (strchr(argv[1], '/') != NULL || !g_file_test(path, G_FILE_TEST_IS_EXECUTABLE))
        return refuse(argv[1]);
    server_export_options();
    execv(path, argv + 1);
    output_warning("could not run \"%s\": %s", path, g_strerror(errno));
    return STATUS_FAILED;
}
