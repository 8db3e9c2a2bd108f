/* pgcrossing task: works on the files of an AWS DMS task. */
#include "tools/task.h"

#include "base/error.h"
#include "base/output.h"
#include "pg/interrupt.h"

#include <stdio.h>
#include <string.h>

static const char usage[] =
    "Usage: pgcrossing task COMMAND [OPTION...]\n"
    "\n"
    "Works on the files of an AWS DMS task.\n"
    "\n"
    "  explain    what will happen to which table, and what is wrong with the files\n"
    "  convert    make table mappings from the filters of other programs, and the reverse\n"
    "  diff       what two files of table mappings, or of task settings, say otherwise\n"
    "  fix        write one of them with the remedies that need no judgement\n"
    "  members    what is done with each member of the files, as a page\n"
    "\n"
    "\"pgcrossing task COMMAND --help\" explains one of them.\n";

static const struct {
    const char *name;
    gboolean (*run)(int argc, char **argv, ExitStatus *status, GError **error);
} commands[] = {
    {"explain", task_explain}, {"convert", task_convert}, {"diff", task_diff},
    {"fix", task_fix},         {"members", task_members},
};

static gboolean
run_command(int argc, char **argv, ExitStatus *status, GError **error)
{
    if (argc < 2) {
        error_set(error, PGC_ERROR_USAGE, "Try \"pgcrossing task --help\".", "expected a command");
        return FALSE;
    }
    const char *name = argv[1];
    for (guint index = 0; index < G_N_ELEMENTS(commands); index++)
        if (g_str_equal(commands[index].name, name)) {
            g_autofree char *program = g_strconcat("pgcrossing task ", name, NULL);
            g_set_prgname(program);
            return commands[index].run(argc - 1, argv + 1, status, error);
        }
    error_set(error, PGC_ERROR_USAGE, "Try \"pgcrossing task --help\" for the commands there are.",
              "there is no command \"%s\"", name);
    return FALSE;
}

int
main(int argc, char **argv)
{
    g_autoptr(GError) error = NULL;
    ExitStatus status = STATUS_CLEAN;
    output_set_program("pgcrossing-task");
    if (argc > 1 && (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0)) {
        fputs(usage, stdout);
        return STATUS_CLEAN;
    }
    if (argc > 1 && (strcmp(argv[1], "--version") == 0 || strcmp(argv[1], "-V") == 0)) {
        printf("%s %s\n", PACKAGE_NAME, PACKAGE_VERSION);
        return STATUS_CLEAN;
    }
    interrupt_install();
    if (run_command(argc, argv, &status, &error))
        return (int)status;
    output_error(error);
    return STATUS_FAILED;
}
