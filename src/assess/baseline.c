#include "assess/baseline.h"

#include "base/error.h"
#include "case/run.h"
#include "case/stranger.h"

#include <string.h>

/* A finding of the assessment before. */
typedef struct {
    char *fingerprint;
    char *check;
    char *message;
    Severity severity;
    gboolean is_waived;
    gboolean is_present; /* in this run, too */
} Old;

struct Baseline {
    char *run;            /* its UUID */
    char *path;           /* NULL: of the same case */
    GHashTable *findings; /* fingerprint → Old */
    GPtrArray *order;     /* Old *, owned by findings */
};

static void
old_free(Old *old)
{
    g_free(old->fingerprint);
    g_free(old->check);
    g_free(old->message);
    g_free(old);
}

void
baseline_free(Baseline *baseline)
{
    if (baseline == NULL)
        return;
    g_free(baseline->run);
    g_free(baseline->path);
    g_hash_table_unref(baseline->findings);
    g_ptr_array_unref(baseline->order);
    g_free(baseline);
}

static const char question_query[] =
    "SELECT tool, id,"
    " (SELECT value FROM run_detail WHERE run = r.id AND name = 'engine'),"
    " (SELECT value FROM run_detail WHERE run = r.id AND name = 'phases'),"
    " (SELECT value FROM run_detail WHERE run = r.id AND name = 'task_digest')"
    " FROM run r WHERE r.id = ?1";

/* ?1 tool, or NULL for any; ?2 engine; ?3 phases; ?4 task; ?5 this run, which is not before itself.
 */
static const char before_query[] =
    "SELECT b.id, b.uuid FROM run b WHERE b.state = 'done' AND (?1 IS NULL OR b.tool = ?1)"
    " AND b.id IS NOT ?5 AND EXISTS (SELECT 1 FROM check_result WHERE run = b.id)"
    " AND (SELECT value FROM run_detail WHERE run = b.id AND name = 'engine') IS ?2"
    " AND (SELECT value FROM run_detail WHERE run = b.id AND name = 'phases') IS ?3"
    " AND (SELECT value FROM run_detail WHERE run = b.id AND name = 'task_digest') IS ?4"
    " ORDER BY b.position DESC LIMIT 1";

static const char findings_query[] =
    "SELECT fingerprint, check_id, message, severity, waiver IS NOT NULL FROM finding"
    " WHERE run = ?1 ORDER BY check_id, ordinal";

/* Binds what the run asked to the query for the one before. */
static gboolean
bind_question(CaseQuery *before, CaseFile *file, gint64 run, gboolean is_same_case, GError **error)
{
    g_autoptr(CaseQuery) question = case_query(file, question_query, error);
    gboolean has_row;
    case_bind_int(question, 1, run);
    if (!case_step(question, &has_row, error))
        return FALSE;
    case_bind_text(before, 1, is_same_case ? case_column_text(question, 0) : NULL);
    for (int column = 2; column < 5; column++)
        case_bind_text(before, column, case_column_text(question, column));
    if (is_same_case)
        case_bind_int(before, 5, run);
    else
        case_bind_null(before, 5);
    return TRUE;
}

static void
add_finding(Baseline *baseline, CaseQuery *row)
{
    Old *old = g_new0(Old, 1);
    old->fingerprint = g_strdup(case_column_text(row, 0));
    old->check = g_strdup(case_column_text(row, 1));
    old->message = g_strdup(case_column_text(row, 2));
    (void)severity_from_name(case_column_text(row, 3), &old->severity);
    old->is_waived = case_column_int(row, 4) != 0;
    if (g_hash_table_contains(baseline->findings, old->fingerprint)) {
        old_free(old);
        return;
    }
    g_hash_table_insert(baseline->findings, old->fingerprint, old);
    g_ptr_array_add(baseline->order, old);
}

static gboolean
read_findings(Baseline *baseline, CaseFile *holder, gint64 before, GError **error)
{
    g_autoptr(CaseQuery) row = case_query(holder, findings_query, error);
    case_bind_int(row, 1, before);
    while (case_next(row, error))
        add_finding(baseline, row);
    return case_at_end(row);
}

static Baseline *
baseline_new(const char *run, const char *path)
{
    Baseline *baseline = g_new0(Baseline, 1);
    baseline->run = g_strdup(run);
    baseline->path = g_strdup(path);
    baseline->findings =
        g_hash_table_new_full(g_str_hash, g_str_equal, NULL, (GDestroyNotify)old_free);
    baseline->order = g_ptr_array_new();
    return baseline;
}

/* holder is where the run before is looked for: file, or another case. */
static gboolean
read_from(CaseFile *holder, CaseFile *file, gint64 run, const char *path, Baseline **baseline,
          GError **error)
{
    g_autoptr(CaseQuery) query = case_query(holder, before_query, error);
    gboolean has_row;
    if (query == NULL || !bind_question(query, file, run, path == NULL, error) ||
        !case_step(query, &has_row, error))
        return FALSE;
    if (!has_row) {
        if (path == NULL)
            return TRUE;
        error_set(error, PGC_ERROR_USAGE,
                  "Assess there with the same --engine, --phase and task first.",
                  "case file \"%s\" has no finished assessment that asked the same", path);
        return FALSE;
    }
    g_autoptr(Baseline) found = baseline_new(case_column_text(query, 1), path);
    if (!read_findings(found, holder, case_column_int(query, 0), error))
        return FALSE;
    *baseline = g_steal_pointer(&found);
    return TRUE;
}

gboolean
baseline_read(CaseFile *file, gint64 run, const char *path, Baseline **baseline, GError **error)
{
    static const char *const tables[] = {"run", "run_detail", "check_result", "finding", NULL};
    *baseline = NULL;
    if (path == NULL)
        return read_from(file, file, run, NULL, baseline, error);
    g_autoptr(CaseFile) other = case_open(path, CASE_READ_ONLY, error);
    return other != NULL && stranger_check(other, tables, error) &&
           read_from(other, file, run, path, baseline, error);
}

static gboolean
is_still_there(const Old *old, const Finding *finding, Engine engine)
{
    return old != NULL && old->severity >= finding->severity[engine] &&
           (!old->is_waived || finding->waiver != 0);
}

void
baseline_compare(Baseline *baseline, const GPtrArray *results, Engine engine)
{
    for (guint index = 0; baseline != NULL && index < results->len; index++) {
        const CheckResult *result = results->pdata[index];
        for (guint row = 0; row < result->findings->len; row++) {
            Finding *finding = result->findings->pdata[row];
            Old *old = g_hash_table_lookup(baseline->findings, finding->fingerprint);
            if (old != NULL)
                old->is_present = TRUE;
            finding->comparison =
                is_still_there(old, finding, engine) ? COMPARISON_STILL_THERE : COMPARISON_NEW;
        }
    }
}

/* Gone only where the check looked at everything. */
static gboolean
was_looked_at(const GPtrArray *results, const char *check)
{
    for (guint index = 0; index < results->len; index++) {
        const CheckResult *result = results->pdata[index];
        if (g_str_equal(result->check->id, check))
            return result->reason == NULL || result->outcome == OUTCOME_NOT_APPLICABLE;
    }
    return FALSE;
}

static gboolean
store_gone(CaseQuery *insert, gint64 run, const Old *old, const GPtrArray *results, GError **error)
{
    case_bind_int(insert, 1, run);
    case_bind_text(insert, 2, old->fingerprint);
    case_bind_text(insert, 3, old->check);
    case_bind_text(insert, 4, old->message);
    case_bind_text(insert, 5, was_looked_at(results, old->check) ? "gone" : "unknown");
    return case_run_once(insert, error);
}

gboolean
baseline_store(const Baseline *baseline, CaseFile *file, gint64 run, const GPtrArray *results,
               GError **error)
{
    if (baseline == NULL)
        return TRUE;
    g_autoptr(CaseQuery) insert =
        case_query(file,
                   "INSERT INTO finding_gone (run, fingerprint, check_id, message, state)"
                   " VALUES (?1, ?2, ?3, ?4, ?5)",
                   error);
    if (insert == NULL || !run_set_detail(file, run, "compared_with", baseline->run, error) ||
        !run_set_detail(file, run, "baseline", baseline->path, error))
        return FALSE;
    for (guint index = 0; index < baseline->order->len; index++) {
        const Old *old = baseline->order->pdata[index];
        if (!old->is_present && !store_gone(insert, run, old, results, error))
            return FALSE;
    }
    return TRUE;
}
