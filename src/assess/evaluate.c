#include "assess/evaluate.h"

#include "assess/finding_row.h"
#include "assess/guard.h"
#include "assess/share.h"
#include "base/error.h"

#include <string.h>

/* Bounds memory: nobody reads more, and the count is still told to be larger. */
#define MAXIMUM_FINDINGS 1000000

typedef struct {
    const ViewSet *views;
    const Question *question;
    CheckResult *result;
} Evaluation;

typedef sqlite3_stmt *Statement;

static void
statement_clear(Statement *statement)
{
    sqlite3_finalize(*statement);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Statement, statement_clear)

/* FALSE with the outcome set, so that the caller stops here. */
static gboolean
stop(CheckResult *result, Outcome outcome, const char *reason, const char *grant)
{
    check_result_decide(result, outcome, reason, grant);
    return FALSE;
}

/* Whether any engine has the check in the phases that were asked for. */
static gboolean
concerns_phases(Evaluation *evaluation)
{
    const Check *check = evaluation->result->check;
    if (severity_highest_of_all(&check->severity, evaluation->question->phases) != SEVERITY_NONE)
        return TRUE;
    g_autofree char *phases = phases_name(evaluation->question->phases);
    g_autofree char *reason = g_strdup_printf("it does not concern %s", phases);
    return stop(evaluation->result, OUTCOME_NOT_APPLICABLE, reason, NULL);
}

static gboolean
fits_version(Evaluation *evaluation)
{
    const Check *check = evaluation->result->check;
    if (check->versions == NULL)
        return TRUE;
    Side side = check->side == CHECK_TARGET ? SIDE_TARGET : SIDE_SOURCE;
    const ViewCollection *collection = views_collection(evaluation->views, side);
    if (collection->id == 0) {
        g_autofree char *reason = g_strdup_printf("the %s was not collected", side_name(side));
        return stop(evaluation->result, OUTCOME_NOT_EVALUATED, reason, NULL);
    }
    int major = collection->version_num / 10000;
    if (major >= check->first_major && major <= check->last_major)
        return TRUE;
    g_autofree char *reason = g_strdup_printf("it is for PostgreSQL %s, the %s has %d",
                                              check->versions, side_name(side), major);
    return stop(evaluation->result, OUTCOME_NOT_APPLICABLE, reason, NULL);
}

/* What can't be known: the state of all that was read so far. TRUE where all is there, perhaps in
 * part. */
static gboolean
is_known(Evaluation *evaluation, Guard *guard)
{
    g_autofree char *unasked = NULL;
    if (guard_is_unasked(guard, &unasked))
        return stop(evaluation->result, OUTCOME_NOT_ASKED, unasked, NULL);
    g_autofree char *reason = NULL;
    g_autofree char *grant = NULL;
    return guard_state(guard, &reason, &grant) != VIEW_ABSENT ||
           stop(evaluation->result, OUTCOME_NOT_EVALUATED, reason, grant);
}

/* The value of the statement's first row; NULL for a null or no row. */
static gboolean
step_to_value(Guard *guard, sqlite3_stmt *statement, const char *sql, char **value, GError **error)
{
    gboolean has_row;
    if (!guard_step(guard, statement, &has_row, error))
        return FALSE;
    if (has_row)
        *value = g_strdup((const char *)sqlite3_column_text(statement, 0));
    guard_remember(guard, sql, *value);
    return TRUE;
}

/* A single value. Errors become the outcome. */
static gboolean
query_value(Evaluation *evaluation, Guard *guard, const char *sql, char **value, GError **error)
{
    const char *known;
    *value = NULL;
    if (guard_recall(guard, sql, &known)) {
        *value = g_strdup(known);
        return is_known(evaluation, guard);
    }
    g_auto(Statement) statement = guard_prepare(guard, sql, error);
    return statement != NULL && is_known(evaluation, guard) &&
           step_to_value(guard, statement, sql, value, error);
}

/* A reason that was made from a part of the facts might be wrong: it does not count. */
static gboolean
applies(Evaluation *evaluation, Guard *guard, GError **error)
{
    const Check *check = evaluation->result->check;
    g_autofree char *not_applicable = NULL;
    if (check->applies_when == NULL)
        return TRUE;
    if (!query_value(evaluation, guard, check->applies_when, &not_applicable, error))
        return FALSE;
    if (not_applicable == NULL)
        return TRUE;
    g_autofree char *reason = NULL;
    g_autofree char *grant = NULL;
    if (guard_state(guard, &reason, &grant) == VIEW_PARTIAL)
        return stop(evaluation->result, OUTCOME_NOT_EVALUATED, reason, grant);
    return stop(evaluation->result, OUTCOME_NOT_APPLICABLE, not_applicable, NULL);
}

static gboolean
count_examined(Evaluation *evaluation, Guard *guard, GError **error)
{
    g_autofree char *count = NULL;
    if (!query_value(evaluation, guard, evaluation->result->check->examines, &count, error))
        return FALSE;
    if (count == NULL ||
        !g_ascii_string_to_signed(count, 10, 0, G_MAXINT64, &evaluation->result->examined, NULL)) {
        error_set(error, PGC_ERROR_USAGE, "Write a query that returns count(*).",
                  "examines returns no number");
        return FALSE;
    }
    return TRUE;
}

/* Reads all rows. *cannot_tell collects what the check itself could not decide. */
static gboolean
read_rows(Evaluation *evaluation, Guard *guard, sqlite3_stmt *statement, FindingReader *reader,
          GString *cannot_tell, GError **error)
{
    CheckResult *result = evaluation->result;
    gboolean has_row = TRUE;
    while (guard_step(guard, statement, &has_row, error)) {
        if (!has_row)
            return TRUE;
        const char *undecided = finding_reader_undecided(reader);
        if (undecided != NULL) {
            if (strstr(cannot_tell->str, undecided) == NULL && cannot_tell->len < 4000)
                g_string_append_printf(cannot_tell, "%s%s", cannot_tell->len > 0 ? "\n" : "",
                                       undecided);
            continue;
        }
        if (result->findings->len == MAXIMUM_FINDINGS) {
            error_set(error, PGC_ERROR_USAGE, "Select fewer tables.",
                      "the check has more than %d findings", MAXIMUM_FINDINGS);
            return FALSE;
        }
        Finding *finding = finding_reader_read(reader, result->texts, error);
        if (finding == NULL)
            return FALSE;
        if (!dialect_allows(result->platform, finding->remedy_sql))
            finding->remedy_sql = NULL;
        g_ptr_array_add(result->findings, finding);
    }
    return FALSE;
}

/* Findings count even where only a part was seen; their absence then says nothing. */
static void
decide(Evaluation *evaluation, Guard *guard, const char *cannot_tell, const char *sampled)
{
    CheckResult *result = evaluation->result;
    g_autofree char *missed = NULL;
    g_autofree char *grant = NULL;
    gboolean is_partial = guard_state(guard, &missed, &grant) == VIEW_PARTIAL;
    gboolean is_undecided = *cannot_tell != '\0';
    g_autofree char *reason = g_strconcat(
        is_partial ? missed : "", is_partial && is_undecided ? "\n" : "", cannot_tell, NULL);
    gboolean has_findings = result->findings->len > 0;
    if (is_partial || is_undecided) {
        check_result_decide(result, has_findings ? OUTCOME_FINDINGS : OUTCOME_NOT_EVALUATED, reason,
                            grant);
        result->is_incomplete = TRUE;
    } else if (has_findings) {
        check_result_decide(result, OUTCOME_FINDINGS, NULL, NULL);
    } else {
        check_result_decide(result, *sampled != '\0' ? OUTCOME_SAMPLED : OUTCOME_PASS,
                            *sampled != '\0' ? sampled : NULL, NULL);
    }
}

/* FALSE without an error where the outcome was decided on the way. */
static gboolean
evaluate_guarded(Evaluation *evaluation, Guard *guard, GError **error)
{
    const Check *check = evaluation->result->check;
    if (!applies(evaluation, guard, error) || !count_examined(evaluation, guard, error))
        return FALSE;
    g_auto(Statement) statement = guard_prepare(guard, check->sql, error);
    if (statement == NULL)
        return FALSE;
    g_autoptr(FindingReader) reader =
        finding_reader_new(check, evaluation->question->phases, statement, error);
    g_autoptr(GString) cannot_tell = g_string_new(NULL);
    g_autoptr(GString) sampled = g_string_new(NULL);
    if (reader == NULL || !is_known(evaluation, guard) ||
        !read_rows(evaluation, guard, statement, reader, cannot_tell, error) ||
        !share_read(guard, cannot_tell, sampled, error))
        return FALSE;
    decide(evaluation, guard, cannot_tell->str, sampled->str);
    return TRUE;
}

CheckResult *
check_evaluate(const Check *check, const ViewSet *views, const Question *question, GError **error)
{
    gint64 started = g_get_monotonic_time();
    g_autoptr(CheckResult) result = check_result_new(check);
    const ViewCollection *place = views_collection(views, check->remedy_side);
    (void)platform_from_name(place->platform, &result->platform);
    Evaluation evaluation = {.views = views, .question = question, .result = result};
    if (concerns_phases(&evaluation) && fits_version(&evaluation)) {
        g_autoptr(GError) failure = NULL;
        g_autoptr(Guard) guard = guard_new(views);
        if (!evaluate_guarded(&evaluation, guard, &failure) && failure != NULL) {
            if (g_error_matches(failure, PGC_ERROR, PGC_ERROR_CANCELLED)) {
                g_propagate_error(error, g_steal_pointer(&failure));
                return NULL;
            }
            g_ptr_array_set_size(result->findings, 0);
            check_result_decide(result, OUTCOME_ERROR, failure->message, NULL);
        }
    }
    result->seconds = (double)(g_get_monotonic_time() - started) / G_USEC_PER_SEC;
    return g_steal_pointer(&result);
}

static gboolean
prepare_all(const Check *check, Guard *guard, GError **error)
{
    if (check->applies_when != NULL) {
        g_auto(Statement) applies_when = guard_prepare(guard, check->applies_when, error);
        if (applies_when == NULL)
            return FALSE;
    }
    g_auto(Statement) examines = guard_prepare(guard, check->examines, error);
    g_auto(Statement) statement = examines == NULL ? NULL : guard_prepare(guard, check->sql, error);
    if (statement == NULL)
        return FALSE;
    g_autoptr(FindingReader) reader = finding_reader_new(check, PHASES_ALL, statement, error);
    return reader != NULL;
}

GPtrArray *
check_facts(const Check *check, const ViewSet *views, GError **error)
{
    g_autoptr(Guard) guard = guard_new(views);
    if (!prepare_all(check, guard, error)) {
        g_prefix_error(error, "%s: ", check->origin);
        return NULL;
    }
    g_autoptr(GPtrArray) names = guard_facts(guard);
    GPtrArray *facts = g_ptr_array_new_with_free_func(g_free);
    for (guint index = 0; index < names->len; index++)
        g_ptr_array_add(facts, g_strdup(names->pdata[index]));
    return facts;
}
