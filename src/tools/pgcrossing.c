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
    "  report     write the case as HTML, JUnit, JSON or Markdown, or all evidence as a bundle\n"
    "  verify     prove that a bundle is as it was made\n"
    "  task       explain and make the files of an AWS DMS task\n"
    "  checks     list and explain the checks\n"
    "\n"
    "\"pgcrossing TOOL --help\" explains one of them.\n";

/* Where the tools may be, NULL-terminated: beside this program, as in a build; where they would be
 * if the whole installation was moved (DESTDIR); where they were installed. */
static char **
tool_folders(void)
{
    g_autofree char *program = g_file_read_link("/proc/self/exe", NULL);
    g_autofree char *folder = g_path_get_dirname(program == NULL ? TOOLS_DIRECTORY : program);
    g_autoptr(GStrvBuilder) folders = g_strv_builder_new();
    g_autofree char *moved = g_build_filename(folder, TOOLS_FROM_PROGRAM, NULL);
    g_strv_builder_add_many(folders, folder, moved, TOOLS_DIRECTORY, NULL);
    return g_strv_builder_end(folders);
}

/* NULL where there is no such tool. The caller owns it. */
static char *
tool_path(const char *tool)
{
    g_auto(GStrv) folders = tool_folders();
    g_autofree char *name = g_strconcat("pgcrossing-", tool, NULL);
    for (guint index = 0; folders[index] != NULL && strchr(tool, '/') == NULL; index++) {
        g_autofree char *path = g_build_filename(folders[index], name, NULL);
        if (g_file_test(path, G_FILE_TEST_IS_EXECUTABLE))
            return g_steal_pointer(&path);
    }
    return NULL;
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
    if (path == NULL)
        return refuse(argv[1]);
    server_export_options();
    execv(path, argv + 1);
    output_warning("could not run \"%s\": %s", path, g_strerror(errno));
    return STATUS_FAILED;
}
