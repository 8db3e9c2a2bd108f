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
    case_bind_int(query, 1, run);
    if (!case_step(query, &has_row, error))
        return FALSE;
    output_line("%s", case_column_text(query, 0));
    return TRUE;
}

/* The findings of each check are counted once: there may be a million. */
static const char make_counts[] =
    "CREATE TEMP TABLE finding_count AS SELECT check_id,"
    " count(*) FILTER (WHERE severity = 'blocker' AND waiver IS NULL) AS blocker,"
    " count(*) FILTER (WHERE severity = 'warning' AND waiver IS NULL) AS warning,"
    " count(*) FILTER (WHERE severity = 'info' AND waiver IS NULL) AS info,"
    " count(*) FILTER (WHERE severity = 'none' AND waiver IS NULL) AS none,"
    " count(*) FILTER (WHERE waiver IS NOT NULL) AS waived"
    " FROM main.finding WHERE run = ?1 GROUP BY check_id";

#define COULD_NOT_LOOK                                                                             \
    "(outcome IN ('not evaluated', 'error') OR outcome = 'findings' AND reason IS NOT NULL)"

#define COUNTS                                                                                     \
    " total(blocker), total(warning), total(info), total(waived),"                                 \
    " (SELECT count(*) FROM check_result WHERE run = ?1 AND " COULD_NOT_LOOK ")"

static const char count_query[] =
    "SELECT (SELECT count(*) FROM check_result WHERE run = ?1)," COUNTS ", total(none),"
    " (SELECT value FROM run_detail WHERE run = ?1 AND name = 'engine'),"
    " (SELECT value FROM run_detail WHERE run = ?1 AND name = 'phases')"
    " FROM temp.finding_count";

static gboolean
count_findings(CaseFile *file, gint64 run, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(file, make_counts, error);
    case_bind_int(query, 1, run);
    return case_run_once(query, error);
}

static gboolean
print_counts(CaseFile *file, gint64 run, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(file, count_query, error);
    gboolean has_row;
    case_bind_int(query, 1, run);
    if (!case_step(query, &has_row, error))
        return FALSE;
    output_line("%d checks for engine %s, phases %s: %d blockers, %d warnings, %d notes,"
                " %d harmless to this engine, %d waived; %d checks could not be fully evaluated",
                (int)case_column_int(query, 0), case_column_text(query, 7),
                case_column_text(query, 8), (int)case_column_int(query, 1),
                (int)case_column_int(query, 2), (int)case_column_int(query, 3),
                (int)case_column_int(query, 6), (int)case_column_int(query, 4),
                (int)case_column_int(query, 5));
    return TRUE;
}

/* Checks under a heading. The query gives the line, then why or, where there is a severity, the
 * check's id and how many findings it has of that severity. */
typedef struct {
    const char *heading;
    const char *sql;
    const char *severity;
} Section;

#define FINDINGS_QUERY(severity)                                                                   \
    "SELECT r.check_id || ': ' || r.title || ' (' || f." severity " || ')', r.check_id,"           \
    " f." severity " FROM temp.finding_count f JOIN check_result r USING (check_id)"               \
    " WHERE r.run = ?1 AND f." severity " > 0 ORDER BY r.family, r.check_id"

static const Section finding_sections[] = {
    {"Blockers", FINDINGS_QUERY("blocker"), "blocker"},
    {"Warnings", FINDINGS_QUERY("warning"), "warning"},
    {"To know", FINDINGS_QUERY("info"), "info"},
};

static const Section unseen_sections[] = {
    {"Not fully evaluated",
     "SELECT check_id || ': ' || outcome || iif(required, ', and the verdict needs it', ''), reason"
     " FROM check_result WHERE run = ?1 AND " COULD_NOT_LOOK
     " ORDER BY required DESC, reason, check_id",
     NULL},
    {"Sampled: no more than a part was looked at",
     "SELECT check_id, reason FROM check_result WHERE run = ?1 AND outcome = 'sampled'"
     " ORDER BY reason, check_id",
     NULL},
};

static gboolean
print_messages(CaseFile *file, gint64 run, const Section *section, CaseQuery *check, GError **error)
{
    g_autoptr(CaseQuery) query =
        case_query(file,
                   "SELECT message FROM finding WHERE run = ?1 AND check_id = ?2 AND severity = ?3"
                   " AND waiver IS NULL ORDER BY ordinal LIMIT ?4",
                   error);
    case_bind_int(query, 1, run);
    case_bind_text(query, 2, case_column_text(check, 1));
    case_bind_text(query, 3, section->severity);
    case_bind_int(query, 4, OBJECTS_SHOWN);
    while (case_next(query, error))
        output_line("      %s", case_column_text(query, 0));
    gint64 more = case_column_int(check, 2) - OBJECTS_SHOWN;
    if (more > 0)
        output_line("      and %" G_GINT64_FORMAT " more", more);
    return case_at_end(query);
}

/* Several lines, each escaped and indented; once for checks in a row that have the same reason. */
static void
print_reason(const char *reason, char **last_reason)
{
    if (g_strcmp0(reason, *last_reason) == 0)
        return;
    g_free(*last_reason);
    *last_reason = g_strdup(reason);
    g_auto(GStrv) lines = g_strsplit(reason == NULL ? "" : reason, "\n", -1);
    for (guint index = 0; lines[index] != NULL; index++)
        output_line("      %s", lines[index]);
}

static gboolean
print_section(CaseFile *file, gint64 run, const Section *section, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(file, section->sql, error);
    g_autofree char *last_reason = NULL;
    case_bind_int(query, 1, run);
    for (gboolean is_first = TRUE; case_next(query, error); is_first = FALSE) {
        if (is_first)
            output_line("\n%s", section->heading);
        output_line("  %s", case_column_text(query, 0));
        if (section->severity == NULL)
            print_reason(case_column_text(query, 1), &last_reason);
        else if (!print_messages(file, run, section, query, error))
            return FALSE;
    }
    return case_at_end(query);
}

static gboolean
print_sections(CaseFile *file, gint64 run, const Section *sections, guint count, GError **error)
{
    for (guint index = 0; index < count; index++)
        if (!print_section(file, run, &sections[index], error))
            return FALSE;
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
    case_bind_int(query, 1, run);
    while (case_next(query, error)) {
        g_auto(GStrv) grants = g_strsplit(case_column_text(query, 0), "\n", -1);
        for (guint index = 0; grants[index] != NULL; index++) {
            if (g_hash_table_size(printed) == 0)
                output_line("\nThese would help");
            if (g_hash_table_add(printed, g_strdup(grants[index])))
                output_line("      %s", grants[index]);
        }
    }
    return case_at_end(query);
}

/* One line: nobody asked for them, and they must not pass for what was looked at. */
static gboolean
print_not_asked(CaseFile *file, gint64 run, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(
        file, "SELECT count(*) FROM check_result WHERE run = ?1 AND outcome = 'not asked for'",
        error);
    gboolean has_row;
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
print_all(CaseFile *file, gint64 run, GError **error)
{
    return print_verdict(file, run, error) && print_counts(file, run, error) &&
           print_sections(file, run, finding_sections, G_N_ELEMENTS(finding_sections), error) &&
           print_sections(file, run, unseen_sections, G_N_ELEMENTS(unseen_sections), error) &&
           print_not_asked(file, run, error) && print_grants(file, run, error);
}

gboolean
assess_print_summary(CaseFile *file, gint64 run, GError **error)
{
    if (!count_findings(file, run, error))
        return FALSE;
    return print_all(file, run, error) &&
           case_execute(file, "DROP TABLE temp.finding_count", error);
}

/* As the row compare's verdict is: one line. */
static const char verification_query[] =
    "SELECT CASE (SELECT value FROM run_detail WHERE run = ?1 AND name = 'assessment')"
    " WHEN 'findings' THEN 'DIFFERENT' WHEN 'incomplete' THEN 'INCOMPLETE'"
    " ELSE iif(total(blocker) + total(warning) + total(info) > 0, 'DIFFERENT IN WHAT DOES NOT "
    "BLOCK',"
    "  'EQUAL') END,"
    " (SELECT count(*) FROM check_result WHERE run = ?1 AND family <> 'waivers')," COUNTS
    " FROM temp.finding_count";

static gboolean
print_verification_verdict(CaseFile *file, gint64 run, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(file, verification_query, error);
    gboolean has_row;
    case_bind_int(query, 1, run);
    if (!case_step(query, &has_row, error))
        return FALSE;
    output_line("schema %s: %d checks found %d differences that block, %d to be warned of, %d to"
                " know, %d waived; %d checks could not be fully evaluated",
                case_column_text(query, 0), (int)case_column_int(query, 1),
                (int)case_column_int(query, 2), (int)case_column_int(query, 3),
                (int)case_column_int(query, 4), (int)case_column_int(query, 5),
                (int)case_column_int(query, 6));
    return TRUE;
}

static gboolean
print_verification(CaseFile *file, gint64 run, GError **error)
{
    return print_sections(file, run, finding_sections, G_N_ELEMENTS(finding_sections), error) &&
           print_sections(file, run, unseen_sections, G_N_ELEMENTS(unseen_sections), error) &&
           print_grants(file, run, error) && print_verification_verdict(file, run, error);
}

gboolean
assess_print_verification(CaseFile *file, gint64 run, GError **error)
{
    if (!count_findings(file, run, error))
        return FALSE;
    return print_verification(file, run, error) &&
           case_execute(file, "DROP TABLE temp.finding_count", error);
}
