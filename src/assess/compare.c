#include "assess/compare.h"

#include "case/run.h"

static const char find_before[] =
    "SELECT b.id FROM run b, run n WHERE n.id = ?1 AND b.tool = n.tool AND b.state = 'done'"
    " AND b.id <> n.id AND EXISTS (SELECT 1 FROM check_result WHERE run = b.id)"
    " AND NOT EXISTS (SELECT 1 FROM run_detail d LEFT JOIN run_detail e"
    "                     ON e.run = b.id AND e.name = d.name"
    "                  WHERE d.run = n.id AND d.name IN ('engine', 'phases', 'task_digest')"
    "                    AND d.value IS NOT e.value)"
    " ORDER BY b.position DESC LIMIT 1";

static const char mark_findings[] =
    "UPDATE finding SET comparison = CASE WHEN fingerprint IN"
    " (SELECT fingerprint FROM finding WHERE run = ?2) THEN 'still there' ELSE 'new' END"
    " WHERE run = ?1";

static const char find_missing[] =
    "SELECT fingerprint, check_id, message FROM finding WHERE run = ?2"
    " AND fingerprint NOT IN (SELECT fingerprint FROM finding WHERE run = ?1)"
    " GROUP BY fingerprint ORDER BY check_id, min(ordinal)";

static gboolean
find_run_before(CaseFile *file, gint64 run, gint64 *before, GError **error)
{
    *before = 0;
    g_autoptr(CaseQuery) query = case_query(file, find_before, error);
    gboolean has_row;
    if (query == NULL)
        return FALSE;
    case_bind_int(query, 1, run);
    if (!case_step(query, &has_row, error))
        return FALSE;
    if (has_row)
        *before = case_column_int(query, 0);
    return TRUE;
}

static gboolean
mark_present(CaseFile *file, gint64 run, gint64 before, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(file, mark_findings, error);
    if (query == NULL)
        return FALSE;
    case_bind_int(query, 1, run);
    case_bind_int(query, 2, before);
    return case_run_once(query, error);
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
add_missing(CaseQuery *insert, CaseQuery *missing, gint64 run, const GPtrArray *results,
            GError **error)
{
    const char *check = case_column_text(missing, 1);
    case_bind_int(insert, 1, run);
    case_bind_text(insert, 2, case_column_text(missing, 0));
    case_bind_text(insert, 3, check);
    case_bind_text(insert, 4, case_column_text(missing, 2));
    case_bind_text(insert, 5, was_looked_at(results, check) ? "gone" : "unknown");
    return case_run_once(insert, error);
}

static gboolean
list_missing(CaseFile *file, gint64 run, gint64 before, const GPtrArray *results, GError **error)
{
    g_autoptr(CaseQuery) missing = case_query(file, find_missing, error);
    g_autoptr(CaseQuery) insert =
        missing == NULL ? NULL
                        : case_query(file,
                                     "INSERT INTO finding_gone (run, fingerprint, check_id,"
                                     " message, state) VALUES (?1, ?2, ?3, ?4, ?5)",
                                     error);
    gboolean has_row;
    if (insert == NULL)
        return FALSE;
    case_bind_int(missing, 1, run);
    case_bind_int(missing, 2, before);
    while (case_step(missing, &has_row, error)) {
        if (!has_row)
            return TRUE;
        if (!add_missing(insert, missing, run, results, error))
            return FALSE;
    }
    return FALSE;
}

gboolean
compare_with_run_before(CaseFile *file, gint64 run, const GPtrArray *results, GError **error)
{
    gint64 before;
    if (!find_run_before(file, run, &before, error))
        return FALSE;
    if (before == 0)
        return TRUE;
    g_autofree char *text = g_strdup_printf("%" G_GINT64_FORMAT, before);
    return run_set_detail(file, run, "compared_with", text, error) &&
           mark_present(file, run, before, error) &&
           list_missing(file, run, before, results, error);
}
