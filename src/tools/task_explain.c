/* pgcrossing task explain: what the files of an AWS DMS task come to, and what is wrong with them.
 */
#include "tools/task.h"

#include "assess/given.h"
#include "assess/lint.h"
#include "authoring/explanation.h"
#include "base/error.h"
#include "base/folder.h"
#include "base/options.h"
#include "base/output.h"
#include "base/status.h"
#include "tools/task_files.h"

#include <stdio.h>

static TaskFiles files = {.goes_on = TRUE};
static gboolean as_json;
static char *phase_text;
static char **given;
static Question question = {
    .engine = ENGINE_DMS, .phases = PHASES_DEFAULT, .long_transaction_seconds = 600};

static const GOptionEntry entries[] = {
    {"task", 0, 0, G_OPTION_ARG_FILENAME, &files.paths[TASK_MAPPINGS],
     "AWS DMS table mappings (default: those that the case holds)", "FILE"},
    {"task-settings", 0, 0, G_OPTION_ARG_FILENAME, &files.paths[TASK_SETTINGS],
     "AWS DMS task settings (likewise)", "FILE"},
    {"source-endpoint", 0, 0, G_OPTION_ARG_FILENAME, &files.paths[TASK_SOURCE_ENDPOINT],
     "settings of the AWS DMS source endpoint (likewise)", "FILE"},
    {"target-endpoint", 0, 0, G_OPTION_ARG_FILENAME, &files.paths[TASK_TARGET_ENDPOINT],
     "the same of the target endpoint", "FILE"},
    {"phase", 0, 0, G_OPTION_ARG_STRING, &phase_text,
     "full-load, cdc, cutover, parted by commas (default: full-load,cutover)", "LIST"},
    {"given", 0, 0, G_OPTION_ARG_STRING_ARRAY, &given,
     "what no server can tell, e.g. dms-version=3.5.4; may be repeated", "NAME=VALUE"},
    {"json", 0, 0, G_OPTION_ARG_NONE, &as_json, "as JSON", NULL},
    {NULL}};

static gboolean
read_options(GError **error)
{
    question.given = (const char *const *)given;
    if (phase_text == NULL || phases_from_name(phase_text, &question.phases))
        return given_check(question.given, error);
    error_set(error, PGC_ERROR_USAGE, "Known are: full-load, cdc, cutover, parted by commas.",
              "invalid value \"%s\" for --phase", phase_text);
    return FALSE;
}

static void
add_lint(json_object *list, const CheckResult *result, const Finding *finding)
{
    json_object *lint = json_object_new_object();
    json_object_object_add(lint, "check", json_object_new_string(result->check->id));
    json_object_object_add(lint, "severity",
                           json_object_new_string(severity_name(finding->severity[ENGINE_DMS])));
    json_object_object_add(lint, "object", json_object_new_string(finding->object));
    json_object_object_add(lint, "message", json_object_new_string(finding->message));
    json_object_array_add(list, lint);
}

/* The worst first; those that do not concern AWS DMS are in the notes. */
static json_object *
make_lints(const Lints *lints, ExitStatus *status)
{
    json_object *list = json_object_new_array();
    for (int severity = SEVERITY_BLOCKER; severity > SEVERITY_NONE; severity--)
        for (guint index = 0; index < lints->results->len; index++) {
            const CheckResult *result = lints->results->pdata[index];
            for (guint at = 0; at < result->findings->len; at++) {
                const Finding *finding = result->findings->pdata[at];
                if ((int)finding->severity[ENGINE_DMS] != severity)
                    continue;
                add_lint(list, result, finding);
                if (severity == SEVERITY_BLOCKER)
                    *status = status_combine(*status, STATUS_FINDINGS);
            }
        }
    return list;
}

/* Their silence says nothing. */
static void
warn_of_errors(const Lints *lints, ExitStatus *status)
{
    for (guint index = 0; index < lints->results->len; index++) {
        const CheckResult *result = lints->results->pdata[index];
        if (result->outcome != OUTCOME_ERROR)
            continue;
        output_warning("check %s could not be evaluated: %s", result->check->id, result->reason);
        *status = status_combine(*status, STATUS_INCOMPLETE);
    }
}

static gboolean
explain(CaseFile *file, gint64 run, ExitStatus *status, GError **error)
{
    json_object *explanation = explanation_make(file, run, error);
    g_autoptr(Lints) lints = explanation == NULL ? NULL : lints_run(file, run, &question, error);
    g_autoptr(CaseQuery) columns = lints == NULL ? NULL : explanation_columns(file, run, error);
    gboolean is_done = columns != NULL;
    if (is_done) {
        warn_of_errors(lints, status);
        json_object_object_add(explanation, "lints", make_lints(lints, status));
        is_done = as_json ? explanation_print_json(explanation, columns, error)
                          : explanation_print(explanation, columns, error);
    }
    json_object_put(explanation);
    return is_done;
}

static gboolean
explain_in_scratch(ExitStatus *status, GError **error)
{
    g_autoptr(TemporaryFolder) folder = folder_make_temporary(error);
    gint64 run;
    g_autoptr(CaseFile) file =
        folder == NULL ? NULL
                       : task_files_select(folder, &files, "pgcrossing-task explain", &run, error);
    return file != NULL && explain(file, run, status, error);
}

gboolean
task_explain(int argc, char **argv, ExitStatus *status, GError **error)
{
    return options_parse("pgcrossing-task explain", "Explains the files of an AWS DMS task.",
                         entries, argc, argv, error) &&
           read_options(error) && explain_in_scratch(status, error);
}
