#include "assess/assess.h"
#include "assess/given.h"

#include "assess/baseline.h"
#include "assess/check.h"
#include "assess/evaluate_all.h"
#include "assess/remedies.h"
#include "assess/store.h"
#include "assess/waiver.h"
#include "base/error.h"
#include "case/functions.h"
#include "case/run.h"

#include <gio/gio.h>

/* What an assessment is made of, until it is in the case. */
typedef struct {
    GPtrArray *checks;
    GPtrArray *waivers;
    Baseline *baseline; /* NULL: there is none */
    GPtrArray *results; /* of the checks, which they refer to */
} Judged;

static void
judged_clear(Judged *judged)
{
    g_clear_pointer(&judged->results, g_ptr_array_unref);
    g_clear_pointer(&judged->waivers, g_ptr_array_unref);
    g_clear_pointer(&judged->checks, g_ptr_array_unref);
    baseline_free(judged->baseline);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Judged, judged_clear)

/* By ExitStatus, as run_detail has it. */
static const char *const status_words[] = {"clear", "findings", "failed", "incomplete"};

/* What decides this run's answers, apart from the facts. */
static gboolean
record_question(CaseFile *file, gint64 run, const AssessOptions *options, GError **error)
{
    const Question *question = &options->question;
    g_autofree char *phases = phases_name(question->phases);
    g_autofree char *task =
        case_value(file,
                   "SELECT coalesce(mappings_digest, '') || ':' || coalesce(settings_digest, '')"
                   " || coalesce(':source ' || source_endpoint_digest, '')"
                   " || coalesce(':target ' || target_endpoint_digest, '') FROM current_task",
                   NULL);
    g_autofree char *given =
        question->given == NULL ? NULL : g_strjoinv(", ", (char **)(gpointer)question->given);
    g_autofree char *seconds = g_strdup_printf("%d", question->long_transaction_seconds);
    const char *fail_on = options->never_fails ? "never"
                          : options->new_only  ? "new-blocker"
                                               : severity_name(options->fail_on);
    return run_set_detail(file, run, "engine", engine_name(question->engine), error) &&
           run_set_detail(file, run, "phases", phases, error) &&
           run_set_detail(file, run, "task_digest", task, error) &&
           run_set_detail(file, run, "fail_on", fail_on, error) &&
           run_set_detail(file, run, "client_address", question->client_address, error) &&
           run_set_detail(file, run, "plugin", question->plugin, error) &&
           run_set_detail(file, run, "given", given, error) &&
           run_set_detail(file, run, "long_transaction_seconds", seconds, error);
}

/* A name would have to be resolved as the server does it. */
static gboolean
check_address(const char *address, GError **error)
{
    if (address == NULL || g_hostname_is_ip_address(address))
        return TRUE;
    error_set(error, PGC_ERROR_USAGE, "Give an IPv4 or IPv6 address, e.g. 192.0.2.7.",
              "invalid value \"%s\" for --from", address);
    return FALSE;
}

static ExitStatus
status_of_result(const CheckResult *result, const AssessOptions *options)
{
    for (guint index = 0; index < result->findings->len; index++) {
        const Finding *finding = result->findings->pdata[index];
        gboolean counts = !options->new_only || finding->comparison != COMPARISON_STILL_THERE;
        if (counts && finding->waiver == 0 &&
            finding->severity[options->question.engine] >= options->fail_on)
            return STATUS_FINDINGS;
    }
    return result->is_incomplete && store_is_required(result->check, options) ? STATUS_INCOMPLETE
                                                                              : STATUS_CLEAN;
}

static ExitStatus
status_of_all(const GPtrArray *results, const AssessOptions *options)
{
    ExitStatus status = STATUS_CLEAN;
    for (guint index = 0; index < results->len && !options->never_fails; index++)
        status = status_combine(status, status_of_result(results->pdata[index], options));
    return status;
}

/* The run's own clock says which day it is. */
static char *
run_day(CaseFile *file, gint64 run, GError **error)
{
    g_autofree char *sql =
        g_strdup_printf("SELECT substr(started, 1, 10) FROM run WHERE id = %" G_GINT64_FORMAT, run);
    return case_value(file, sql, error);
}

static gboolean
write_rows(CaseFile *file, gint64 run, const Judged *judged, const AssessOptions *options,
           GError **error)
{
    if (!run_unguard(file, run, error))
        return FALSE;
    gboolean is_written = waivers_store(file, run, judged->waivers, error) &&
                          store_results(file, run, judged->results, options, error) &&
                          baseline_store(judged->baseline, file, run, judged->results, error);
    run_guard(file);
    return is_written;
}

static gboolean
write_all(CaseFile *file, gint64 run, const Judged *judged, const AssessOptions *options,
          GError **error)
{
    return case_begin(file, error) &&
           case_end(file, write_rows(file, run, judged, options, error), error);
}

/* One file of waivers serves what is assessed before the move and what is verified after it. */
static gboolean
is_of_other_phases(const Waiver *waiver, const GPtrArray *checks, guint phases)
{
    guint others = phases == PHASE_VERIFY ? PHASES_MOVE : PHASE_VERIFY;
    for (guint index = 0; index < checks->len; index++) {
        const Check *check = checks->pdata[index];
        if (g_str_equal(check->id, waiver->check))
            return severity_highest_of_all(&check->severity, phases) == SEVERITY_NONE &&
                   severity_highest_of_all(&check->severity, others) != SEVERITY_NONE &&
                   severity_highest_of_all(&check->severity, PHASES_ALL & ~others) == SEVERITY_NONE;
    }
    return FALSE;
}

static void
drop_other_waivers(GPtrArray *waivers, const GPtrArray *checks, guint phases)
{
    for (guint index = waivers->len; index > 0; index--)
        if (is_of_other_phases(waivers->pdata[index - 1], checks, phases))
            g_ptr_array_remove_index(waivers, index - 1);
}

static void
drop_others(GPtrArray *checks, guint phases)
{
    for (guint index = checks->len; index > 0; index--) {
        const Check *check = checks->pdata[index - 1];
        if (severity_highest_of_all(&check->severity, phases) == SEVERITY_NONE)
            g_ptr_array_remove_index(checks, index - 1);
    }
}

/* Reads all that the user has given, before anything is evaluated. */
static gboolean
prepare(CaseFile *file, gint64 run, const AssessOptions *options, Judged *judged, GError **error)
{
    if (!check_address(options->question.client_address, error) ||
        !given_check(options->question.given, error) || !record_question(file, run, options, error))
        return FALSE;
    judged->checks = check_catalogue(options->checks_folder, error);
    judged->waivers = judged->checks == NULL ? NULL : waivers_read(options->waivers_path, error);
    if (judged->waivers != NULL)
        drop_other_waivers(judged->waivers, judged->checks, options->question.phases);
    if (judged->checks != NULL && options->concerned_only)
        drop_others(judged->checks, options->question.phases);
    return judged->waivers != NULL &&
           baseline_read(file, run, options->baseline_path, &judged->baseline, error) &&
           functions_register(case_database(file), error);
}

/* Findings are waived before they are compared: an expired waiver gives them back as new. */
static gboolean
judge(CaseFile *file, gint64 run, const AssessOptions *options, Judged *judged, GError **error)
{
    g_autofree char *today = run_day(file, run, error);
    if (today == NULL)
        return FALSE;
    judged->results = checks_evaluate(file, run, judged->checks, &options->question, 0, error);
    if (judged->results == NULL)
        return FALSE;
    waivers_apply(judged->waivers, judged->results, today);
    waivers_judge(judged->waivers, options->waivers_path != NULL, judged->checks, judged->results);
    baseline_compare(judged->baseline, judged->results, options->question.engine);
    return TRUE;
}

gboolean
assess_run(CaseFile *file, gint64 run, const AssessOptions *options, ExitStatus *status,
           GError **error)
{
    g_auto(Judged) judged = {NULL};
    if (!prepare(file, run, options, &judged, error) || !judge(file, run, options, &judged, error))
        return FALSE;
    *status = status_of_all(judged.results, options);
    return write_all(file, run, &judged, options, error) &&
           run_set_detail(file, run, "assessment", status_words[*status], error) &&
           (options->remedy_folder == NULL || remedies_write(options->remedy_folder, judged.results,
                                                             options->question.engine, error));
}
