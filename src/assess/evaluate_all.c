#include "assess/evaluate_all.h"

#include "assess/evaluate.h"
#include "base/error.h"
#include "case/functions.h"

#include <string.h>

/* Below it a second set of views costs more than it saves. */
#define MANY_TABLES 2000

typedef struct {
    CaseFile *file;
    ViewBasis basis;
    const GPtrArray *checks;
    const Question *question;
    GPtrArray *results; /* by the index of the check */
    gint next;          /* index of the first check that nobody has looked at */
} Work;

/* The pairs of columns are made for one thread: they take as long as many checks. */
static gboolean
reads_pairs(const Check *check)
{
    return strcasestr(check->sql, "column_pair") != NULL ||
           strcasestr(check->examines, "column_pair") != NULL ||
           (check->applies_when != NULL && strcasestr(check->applies_when, "column_pair") != NULL);
}

static gboolean
evaluate(Work *work, gint index, const ViewSet *views, GError **error)
{
    CheckResult *result = check_evaluate(work->checks->pdata[index], views, work->question, error);
    work->results->pdata[index] = result;
    return result != NULL;
}

static gboolean
take_checks_with_pairs(Work *work, const ViewSet *views, GError **error)
{
    for (gint index = 0; index < (gint)work->checks->len; index++)
        if (reads_pairs(work->checks->pdata[index]) && !evaluate(work, index, views, error))
            return FALSE;
    return TRUE;
}

static gboolean
take_others(Work *work, const ViewSet *views, GError **error)
{
    gint count = (gint)work->checks->len;
    for (gint index; (index = g_atomic_int_add(&work->next, 1)) < count;)
        if (!reads_pairs(work->checks->pdata[index]) && !evaluate(work, index, views, error))
            return FALSE;
    return TRUE;
}

static gboolean
take_own(Work *work, GError **error)
{
    gboolean with_pairs = FALSE;
    for (guint index = 0; index < work->checks->len; index++)
        with_pairs |= reads_pairs(work->checks->pdata[index]);
    g_autoptr(ViewSet) views =
        views_bind(work->file, &work->basis, work->question, with_pairs, error);
    return views != NULL && take_checks_with_pairs(work, views, error) &&
           take_others(work, views, error);
}

static gboolean
take_beside(Work *work, GError **error)
{
    g_autoptr(CaseFile) beside = case_open_beside(work->file, error);
    if (beside == NULL || !functions_register(case_database(beside), error))
        return FALSE;
    g_autoptr(ViewSet) views = views_bind(beside, &work->basis, work->question, FALSE, error);
    return views != NULL && take_others(work, views, error);
}

/* So that the other thread ends soon. */
static void
leave_nothing(Work *work)
{
    g_atomic_int_set(&work->next, (gint)work->checks->len);
}

/* Returns what went wrong. */
static gpointer
run_beside(gpointer data)
{
    Work *work = data;
    GError *error = NULL;
    if (!take_beside(work, &error))
        leave_nothing(work);
    return error;
}

static gboolean
take_on_threads(Work *work, guint threads, GError **error)
{
    GThread *beside = threads > 1 ? g_thread_new("checks", run_beside, work) : NULL;
    g_autoptr(GError) own = NULL;
    if (!take_own(work, &own))
        leave_nothing(work);
    g_autoptr(GError) other = beside == NULL ? NULL : g_thread_join(beside);
    if (own != NULL)
        g_propagate_error(error, g_steal_pointer(&own));
    else if (other != NULL)
        g_propagate_error(error, g_steal_pointer(&other));
    else
        return TRUE;
    return FALSE;
}

static guint
threads_by_tables(CaseFile *file, gint64 run)
{
    g_autofree char *sql =
        g_strdup_printf("SELECT count(*) FROM selected_table WHERE run = %" G_GINT64_FORMAT, run);
    g_autofree char *count = case_value(file, sql, NULL);
    gboolean are_many = count != NULL && g_ascii_strtoll(count, NULL, 10) > MANY_TABLES;
    return are_many && g_get_num_processors() > 1 ? 2 : 1;
}

/* A check that was taken by neither has none. */
static void
free_result(gpointer result)
{
    check_result_free(result);
}

GPtrArray *
checks_evaluate(CaseFile *file, gint64 run, const GPtrArray *checks, const Question *question,
                guint threads, GError **error)
{
    g_autoptr(GPtrArray) results = g_ptr_array_new_with_free_func(free_result);
    g_ptr_array_set_size(results, (gint)checks->len);
    Work work = {.file = file, .checks = checks, .question = question, .results = results};
    if (!case_analyze(file, error) || !views_find_basis(file, run, &work.basis, error))
        return NULL;
    return take_on_threads(&work, threads == 0 ? threads_by_tables(file, run) : threads, error)
               ? g_steal_pointer(&results)
               : NULL;
}
