#include "assess/assess.h"

#include "assess/outcome.h"
#include "base/output.h"

#define OBJECTS_SHOWN 3

static const char verdict_query[] =
    "SELECT CASE (SELECT value FROM run_detail WHERE run = ?1 AND name = 'assessment')"
    " WHEN 'findings' THEN 'Not ready: something found has to be acted on first'"
    " WHEN 'incomplete' THEN 'Incomplete: something that the verdict needs could not be looked at'"
    " ELSE 'Clear: nothing found has to be acted on first' END"
    " || CASE (SELECT value FROM run_detail WHERE run = ?1 AND name = 'fail_on')"
    " WHEN 'never' THEN ' (--fail-on never)' WHEN 'blocker' THEN ''"
    " ELSE ' (--fail-on ' || (SELECT value FROM run_detail WHERE run = ?1 AND name = 'fail_on')"
    " || ')' END";

static gboolean
print_verdict(CaseFile *file, gint64 run, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(file, verdict_query, error);
    gboolean has_row;
    if (query == NULL)
        return FALSE;
    case_bind_int(query, 1, run);
    if (!case_step(query, &has_row, error))
        return FALSE;
    output_line("%s", case_column_text(query, 0));
    return TRUE;
}

static const char count_query[] =
    "SELECT (SELECT count(*) FROM check_result WHERE run = ?1),"
    " count(*) FILTER (WHERE severity = 'blocker' AND waiver IS NULL),"
    " count(*) FILTER (WHERE severity = 'warning' AND waiver IS NULL),"
    " count(*) FILTER (WHERE severity = 'info' AND waiver IS NULL),"
    " count(*) FILTER (WHERE severity = 'none' AND waiver IS NULL),"
    " count(*) FILTER (WHERE waiver IS NOT NULL),"
    " (SELECT count(*) FROM check_result WHERE run = ?1"
    "   AND (outcome IN ('not evaluated', 'error') OR outcome = 'findings' AND reason IS NOT "
    "NULL)),"
    " (SELECT value FROM run_detail WHERE run = ?1 AND name = 'engine'),"
    " (SELECT value FROM run_detail WHERE run = ?1 AND name = 'phases')"
    " FROM finding WHERE run = ?1";

static gboolean
print_counts(CaseFile *file, gint64 run, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(file, count_query, error);
    gboolean has_row;
    if (query == NULL)
        return FALSE;
    case_bind_int(query, 1, run);
    if (!case_step(query, &has_row, error))
        return FALSE;
    output_line("%d checks for engine %s, phases %s: %d blockers, %d warnings, %d notes,"
                " %d harmless to this engine, %d waived; %d checks could not be fully evaluated",
                (int)case_column_int(query, 0), case_column_text(query, 7),
                case_column_text(query, 8), (int)case_column_int(query, 1),
                (int)case_column_int(query, 2), (int)case_column_int(query, 3),
                (int)case_column_int(query, 4), (int)case_column_int(query, 5),
                (int)case_column_int(query, 6));
    return TRUE;
}

static gboolean
print_messages(CaseFile *file, gint64 run, const char *check, const char *severity, GError **error)
{
    g_autoptr(CaseQuery) query =
        case_query(file,
                   "SELECT message FROM finding WHERE run = ?1 AND check_id = ?2 AND severity = ?3"
                   " AND waiver IS NULL ORDER BY ordinal LIMIT ?4",
                   error);
    gboolean has_row = TRUE;
    if (query == NULL)
        return FALSE;
    case_bind_int(query, 1, run);
    case_bind_text(query, 2, check);
    case_bind_text(query, 3, severity);
    case_bind_int(query, 4, OBJECTS_SHOWN);
    while (has_row) {
        if (!case_step(query, &has_row, error))
            return FALSE;
        if (has_row)
            output_line("      %s", case_column_text(query, 0));
    }
    return TRUE;
}

static gboolean
print_severity(CaseFile *file, gint64 run, const char *severity, const char *heading,
               GError **error)
{
    g_autoptr(CaseQuery) query =
        case_query(file,
                   "SELECT r.check_id, r.title, count(*) FROM finding f JOIN check_result r USING "
                   "(run, check_id)"
                   " WHERE f.run = ?1 AND f.severity = ?2 AND f.waiver IS NULL"
                   " GROUP BY r.check_id ORDER BY r.family, r.check_id",
                   error);
    gboolean has_row = TRUE;
    if (query == NULL)
        return FALSE;
    case_bind_int(query, 1, run);
    case_bind_text(query, 2, severity);
    for (gboolean is_first = TRUE; has_row; is_first = FALSE) {
        if (!case_step(query, &has_row, error))
            return FALSE;
        if (!has_row)
            break;
        if (is_first)
            output_line("\n%s", heading);
        gint64 count = case_column_int(query, 2);
        output_line("  %s: %s (%" G_GINT64_FORMAT ")", case_column_text(query, 0),
                    case_column_text(query, 1), count);
        if (!print_messages(file, run, case_column_text(query, 0), severity, error))
            return FALSE;
        if (count > OBJECTS_SHOWN)
            output_line("      and %" G_GINT64_FORMAT " more", count - OBJECTS_SHOWN);
    }
    return TRUE;
}

/* Several lines, each escaped and indented. */
static void
print_indented(const char *lines)
{
    g_auto(GStrv) split = g_strsplit(lines, "\n", -1);
    for (guint index = 0; split[index] != NULL; index++)
        output_line("      %s", split[index]);
}

static gboolean
print_not_evaluated(CaseFile *file, gint64 run, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(
        file,
        "SELECT check_id, outcome, coalesce(reason, ''), required FROM check_result WHERE run = ?1"
        " AND (outcome IN ('not evaluated', 'error') OR outcome = 'findings' AND reason IS NOT "
        "NULL)"
        " ORDER BY required DESC, reason, check_id",
        error);
    gboolean has_row = TRUE;
    if (query == NULL)
        return FALSE;
    case_bind_int(query, 1, run);
    g_autofree char *last_reason = NULL;
    for (gboolean is_first = TRUE; has_row; is_first = FALSE) {
        if (!case_step(query, &has_row, error))
            return FALSE;
        if (!has_row)
            break;
        if (is_first)
            output_line("\nNot fully evaluated");
        output_line("  %s: %s%s", case_column_text(query, 0), case_column_text(query, 1),
                    case_column_int(query, 3) != 0 ? ", and the verdict needs it" : "");
        if (g_strcmp0(last_reason, case_column_text(query, 2)) != 0)
            print_indented(case_column_text(query, 2));
        g_free(last_reason);
        last_reason = g_strdup(case_column_text(query, 2));
    }
    return TRUE;
}

static gboolean
print_grants(CaseFile *file, gint64 run, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(
        file,
        "SELECT DISTINCT grant_sql FROM check_result WHERE run = ?1 AND grant_sql IS NOT NULL"
        " ORDER BY 1",
        error);
    g_autoptr(GHashTable) printed = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    gboolean has_row = TRUE;
    if (query == NULL)
        return FALSE;
    case_bind_int(query, 1, run);
    while (has_row) {
        if (!case_step(query, &has_row, error))
            return FALSE;
        if (!has_row)
            break;
        g_auto(GStrv) grants = g_strsplit(case_column_text(query, 0), "\n", -1);
        for (guint index = 0; grants[index] != NULL; index++) {
            if (g_hash_table_size(printed) == 0)
                output_line("\nThese would help");
            if (g_hash_table_add(printed, g_strdup(grants[index])))
                output_line("      %s", grants[index]);
        }
    }
    return TRUE;
}

/* One line: nobody asked for them, and they must not pass for what was looked at. */
static gboolean
print_not_asked(CaseFile *file, gint64 run, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(
        file, "SELECT count(*) FROM check_result WHERE run = ?1 AND outcome = 'not asked for'",
        error);
    gboolean has_row;
    if (query == NULL)
        return FALSE;
    case_bind_int(query, 1, run);
    if (!case_step(query, &has_row, error))
        return FALSE;
    if (case_column_int(query, 0) > 0)
        output_line("\n%d checks look into rows of tables and were not asked for: pgcrossing"
                    " collect --deep",
                    (int)case_column_int(query, 0));
    return TRUE;
}

static gboolean
print_sampled(CaseFile *file, gint64 run, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(
        file,
        "SELECT check_id, reason FROM check_result WHERE run = ?1 AND outcome = 'sampled'"
        " ORDER BY reason, check_id",
        error);
    gboolean has_row = TRUE;
    if (query == NULL)
        return FALSE;
    case_bind_int(query, 1, run);
    g_autofree char *last_reason = NULL;
    for (gboolean is_first = TRUE; has_row; is_first = FALSE) {
        if (!case_step(query, &has_row, error))
            return FALSE;
        if (!has_row)
            break;
        if (is_first)
            output_line("\nSampled: no more than a part was looked at");
        output_line("  %s", case_column_text(query, 0));
        if (g_strcmp0(last_reason, case_column_text(query, 1)) != 0)
            print_indented(case_column_text(query, 1));
        g_free(last_reason);
        last_reason = g_strdup(case_column_text(query, 1));
    }
    return TRUE;
}

gboolean
assess_print_summary(CaseFile *file, gint64 run, GError **error)
{
    return print_verdict(file, run, error) && print_counts(file, run, error) &&
           print_severity(file, run, "blocker", "Blockers", error) &&
           print_severity(file, run, "warning", "Warnings", error) &&
           print_severity(file, run, "info", "To know", error) &&
           print_not_evaluated(file, run, error) && print_sampled(file, run, error) &&
           print_not_asked(file, run, error) && print_grants(file, run, error);
}
