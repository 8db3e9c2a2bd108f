/* pgcrossing task members: what is done with each member of the files of AWS DMS tasks. */
#include "tools/task.h"

#include "assess/member_guide.h"
#include "base/error.h"
#include "base/options.h"

#include <stdio.h>

static char **words;

static const GOptionEntry entries[] = {
    {G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &words, NULL, NULL}, {NULL}};

gboolean
task_members(int argc, char **argv, ExitStatus *status, GError **error)
{
    (void)status;
    if (!options_parse("pgcrossing-task members",
                       "Says what is done with each member of the files of AWS DMS tasks.", entries,
                       argc, argv, error))
        return FALSE;
    if (words != NULL) {
        error_set(error, PGC_ERROR_USAGE, "Try \"pgcrossing task members\".",
                  "unexpected argument \"%s\"", words[0]);
        return FALSE;
    }
    g_autofree char *page = member_guide_page(error);
    if (page != NULL)
        fputs(page, stdout);
    return page != NULL;
}
