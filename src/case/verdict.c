#include "case/verdict.h"

#include "base/output.h"
#include "base/status.h"

/* The report lists the others. */
#define NAMED_COLUMNS 5

/* What speaks against a go, and what leaves it open, as clauses of the sentence. */
typedef struct {
    CaseFile *file;
    const CaseStages *stages;
    GPtrArray *against;
    GPtrArray *open;
    gint64 waived;
} Reasons;

/* A clause for a number that a query counts. In singular and plural, %s stands for
 * the number. */
typedef struct {
    Stage stage;
    gboolean against; /* else it leaves the verdict open */
    const char *singular;
    const char *plural;
    const char *sql; /* ?1 is the stage's run; the number is the first column */
} Clause;

/* A waiver that has expired or was lost covers nothing. */
#define NOT_WAIVED                                                                                 \
    " AND NOT EXISTS (SELECT 1 FROM waiver w WHERE w.run = f.run AND w.ordinal = f.waiver"         \
    " AND w.state = 'used')"
#define FAIL_ON "(SELECT value FROM run_detail d WHERE d.run = ?1 AND d.name = 'fail_on')"
#define LAST_ROUND                                                                                 \
    " AND t.round = (SELECT max(round) FROM table_result l WHERE l.run = t.run"                    \
    " AND l.table_id = t.table_id)"

/* Its query is made by stage_uncompared_tables(). */
static const Clause uncompared = {STAGE_VALIDATE, FALSE, "%s selected table was not compared",
                                  "%s selected tables were not compared", NULL};

static const Clause clauses[] = {
    {STAGE_ASSESS, TRUE, "%s check found what blocks the migration",
     "%s checks found what blocks the migration",
     "SELECT count(DISTINCT f.check_id) FROM finding f WHERE f.run = ?1"
     " AND f.severity = 'blocker'" NOT_WAIVED},
    {STAGE_ASSESS, TRUE, "%s check has findings at the severity that was asked to fail on",
     "%s checks have findings at the severity that was asked to fail on",
     "SELECT count(DISTINCT f.check_id) FROM finding f WHERE f.run = ?1"
     " AND (f.severity = 'warning' AND " FAIL_ON " IN ('warning', 'info')"
     " OR f.severity = 'info' AND " FAIL_ON " = 'info')" NOT_WAIVED},
    {STAGE_MIGRATE, TRUE, "%s item of the load failed", "%s items of the load failed",
     "SELECT count(*) FROM load_item WHERE run = ?1 AND state = 'failed'"},
    {STAGE_MIGRATE, TRUE, "%s step of the migration failed", "%s steps of the migration failed",
     "SELECT count(*) FROM migration_step WHERE run = ?1 AND state = 'failed'"},
    {STAGE_VALIDATE, TRUE, "rows differ in %s table", "rows differ in %s tables",
     "SELECT count(*) FROM table_result t WHERE t.run = ?1 AND t.state = 'different'" LAST_ROUND},
    {STAGE_VALIDATE, TRUE, "%s table is on one side only", "%s tables are on one side only",
     "SELECT count(*) FROM table_result t WHERE t.run = ?1"
     " AND t.state IN ('source only', 'target only')" LAST_ROUND},
    {STAGE_SCHEMA, TRUE, "%s check of the schema found what has to be equal and differs",
     "%s checks of the schema found what has to be equal and differs",
     "SELECT count(DISTINCT f.check_id) FROM finding f WHERE f.run = ?1"
     " AND f.severity = 'blocker'" NOT_WAIVED},
    {STAGE_SCHEMA, TRUE, "%s check of the schema has findings at the severity to fail on",
     "%s checks of the schema have findings at the severity to fail on",
     "SELECT count(DISTINCT f.check_id) FROM finding f WHERE f.run = ?1"
     " AND (f.severity = 'warning' AND " FAIL_ON " IN ('warning', 'info')"
     " OR f.severity = 'info' AND " FAIL_ON " = 'info')" NOT_WAIVED},
    {STAGE_ASSESS, FALSE, "%s check that counts could not be evaluated in full",
     "%s checks that count could not be evaluated in full",
     "SELECT count(*) FROM check_result c WHERE c.run = ?1 AND " VERDICT_CHECK_COUNTS
     " AND " VERDICT_CHECK_INCOMPLETE},
    {STAGE_MIGRATE, FALSE, "%s item of the load was not done", "%s items of the load were not done",
     "SELECT count(*) FROM load_item WHERE run = ?1 AND state = 'planned'"},
    {STAGE_MIGRATE, FALSE, "%s step of the migration was skipped",
     "%s steps of the migration were skipped",
     "SELECT count(*) FROM migration_step WHERE run = ?1 AND state = 'skipped'"
     " AND " VERDICT_STEP_COUNTS},
    {STAGE_VALIDATE, FALSE, "%s table was not compared to the end",
     "%s tables were not compared to the end",
     "SELECT count(*) FROM table_result t WHERE t.run = ?1"
     " AND t.state IN ('not compared', 'incomplete')" LAST_ROUND},
    {STAGE_SCHEMA, FALSE, "%s check of the schema could not be evaluated in full",
     "%s checks of the schema could not be evaluated in full",
     "SELECT count(*) FROM check_result c WHERE c.run = ?1 AND " VERDICT_CHECK_COUNTS
     " AND " VERDICT_CHECK_INCOMPLETE},
    {STAGE_VALIDATE, FALSE, "of %s table only a sample was compared",
     "of %s tables only samples were compared",
     "SELECT count(*) FROM table_result t WHERE t.run = ?1 AND t.state = 'sampled'" LAST_ROUND},
    {STAGE_VALIDATE, FALSE,
     "%s table was compared before a break, since when the servers have written",
     "%s tables were compared before a break, since when the servers have written",
     "SELECT count(*) FROM table_result t WHERE t.run = ?1 AND t.compared_by IS NOT NULL"
     " AND (t.source_snapshot IS NOT (SELECT d.value FROM run_detail d WHERE d.run = t.run"
     "       AND d.name = 'validate.source_snapshot')"
     "   OR t.target_snapshot IS NOT (SELECT d.value FROM run_detail d WHERE d.run = t.run"
     "       AND d.name = 'validate.target_snapshot'))" LAST_ROUND},
    {STAGE_VALIDATE, FALSE, "no table was compared", "no table was compared",
     "SELECT count(*) FROM run r WHERE r.id = ?1"
     " AND NOT EXISTS (SELECT 1 FROM table_result t WHERE t.run = r.id)"},
};

const char *
verdict_word(VerdictKind kind)
{
    switch (kind) {
    case VERDICT_GO:
        return "GO";
    case VERDICT_GO_WITH_WAIVERS:
        return "GO WITH WAIVERS";
    case VERDICT_INCOMPLETE:
        return "INCOMPLETE";
    case VERDICT_NO_GO:
        return "NO-GO";
    }
    return "INCOMPLETE";
}

void
verdict_free(Verdict *verdict)
{
    if (verdict == NULL)
        return;
    g_free(verdict->sentence);
    g_free(verdict);
}

static gboolean
count_rows(CaseFile *file, const char *sql, gint64 run, gint64 *count, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(file, sql, error);
    gboolean has_row;
    case_bind_int(query, 1, run);
    if (!case_step(query, &has_row, error))
        return FALSE;
    *count = has_row ? case_column_int(query, 0) : 0;
    return TRUE;
}

static void
add_count(GPtrArray *reasons, const Clause *clause, gint64 count)
{
    g_autofree char *number = g_strdup_printf("%" G_GINT64_FORMAT, count);
    g_auto(GStrv) parts = g_strsplit(count == 1 ? clause->singular : clause->plural, "%s", 2);
    g_ptr_array_add(reasons, g_strjoinv(number, parts));
}

static gboolean
count_clause(Reasons *reasons, const Clause *clause, const char *sql, GError **error)
{
    gint64 run = reasons->stages->stages[clause->stage].run, count;
    if (!count_rows(reasons->file, sql, run, &count, error))
        return FALSE;
    if (count > 0)
        add_count(clause->against ? reasons->against : reasons->open, clause, count);
    return TRUE;
}

/* The columns that the user left out, by name: those are not the tool's to find. */
static gboolean
name_columns(Reasons *reasons, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(
        reasons->file,
        "SELECT count(*), group_concat(name, ', ') FILTER (WHERE place <= " G_STRINGIFY(
            NAMED_COLUMNS) ") FROM (SELECT t.source_schema || '.' || t.source_name || '.' ||"
                           " c.source_column AS name, row_number() OVER (ORDER BY t.source_schema,"
                           " t.source_name, c.rowid) AS place FROM column_result c"
                           " JOIN table_result t USING (run, table_id) WHERE c.run = ?1"
                           " AND (c.coverage = 'part' OR c.reason LIKE 'excluded by%')" LAST_ROUND
                           ")",
        error);
    gboolean has_row;
    case_bind_int(query, 1, reasons->stages->stages[STAGE_VALIDATE].run);
    if (!case_step(query, &has_row, error))
        return FALSE;
    gint64 count = has_row ? case_column_int(query, 0) : 0;
    if (count == 0)
        return TRUE;
    g_autofree char *names = output_printable(case_column_text(query, 1));
    g_ptr_array_add(reasons->open,
                    g_strdup_printf("%" G_GINT64_FORMAT
                                    " %s left out of the compare, or compared in part: "
                                    "%s%s",
                                    count, count == 1 ? "column was" : "columns were", names,
                                    count > NAMED_COLUMNS ? ", ..." : ""));
    return TRUE;
}

static gboolean
count_clauses(Reasons *reasons, GError **error)
{
    for (guint index = 0; index < G_N_ELEMENTS(clauses); index++)
        if (!count_clause(reasons, &clauses[index], clauses[index].sql, error))
            return FALSE;
    g_autofree char *tables = stage_uncompared_tables(reasons->file, error);
    if (tables == NULL)
        return FALSE;
    g_autofree char *sql = g_strdup_printf("SELECT count(*) FROM (%s)", tables);
    return count_clause(reasons, &uncompared, sql, error) && name_columns(reasons, error);
}

/* A run knows best how it ended: where its rows do not show why, its exit status still counts. */
static gboolean
judge_exits(Reasons *reasons, GError **error)
{
    for (Stage stage = STAGE_ASSESS; stage < STAGE_COUNT; stage++) {
        gint64 run = reasons->stages->stages[stage].run, status;
        if (!count_rows(reasons->file, "SELECT coalesce(exit_status, 0) FROM run WHERE id = ?1",
                        run, &status, error))
            return FALSE;
        if (status == STATUS_FINDINGS && reasons->against->len == 0)
            g_ptr_array_add(reasons->against, g_strdup_printf("the last %s found what it was told"
                                                              " to fail on",
                                                              stage_name(stage)));
        if (status == STATUS_INCOMPLETE && reasons->open->len == 0)
            g_ptr_array_add(reasons->open,
                            g_strdup_printf("the last %s was incomplete", stage_name(stage)));
    }
    return TRUE;
}

/* A stage whose last run did not end well. */
static void
judge_ends(Reasons *reasons)
{
    for (Stage stage = STAGE_COLLECT; stage < STAGE_COUNT; stage++) {
        StageState state = reasons->stages->stages[stage].state;
        if (state == STAGE_NOT_RUN || state == STAGE_DONE)
            continue;
        gboolean is_against = stage == STAGE_MIGRATE && state == STAGE_FAILED;
        g_ptr_array_add(is_against ? reasons->against : reasons->open,
                        g_strdup_printf(state == STAGE_RUNNING  ? "the last %s is %s"
                                        : state == STAGE_FAILED ? "the last %s %s"
                                                                : "the last %s was %s",
                                        stage_name(stage), stage_state_name(state)));
    }
}

/* Which stages are missing. A load by another tool is none of the case's, so that a compare is
 * enough; a compare that is older than the load says nothing about it. */
static void
judge_progress(Reasons *reasons)
{
    const StageRun *stages = reasons->stages->stages;
    const char *text = NULL;
    if (stages[STAGE_ASSESS].run == 0 && stages[STAGE_ASSESS].state == STAGE_NOT_RUN)
        g_ptr_array_add(reasons->open, g_strdup("not yet assessed"));
    gboolean is_compared = stages[STAGE_VALIDATE].state != STAGE_NOT_RUN;
    if (stages[STAGE_MIGRATE].state == STAGE_NOT_RUN)
        text = is_compared ? NULL : "assessed, not yet migrated";
    else if (!is_compared)
        text = "migrated, the rows not yet compared";
    else if (stages[STAGE_VALIDATE].position < stages[STAGE_MIGRATE].position)
        text = "the rows were not compared again after the last load";
    if (text != NULL && stages[STAGE_ASSESS].state != STAGE_NOT_RUN)
        g_ptr_array_add(reasons->open, g_strdup(text));
}

static char *
join(GPtrArray *clauses_of_sentence)
{
    g_ptr_array_add(clauses_of_sentence, NULL);
    char *text = g_strjoinv("; ", (char **)clauses_of_sentence->pdata);
    g_ptr_array_set_size(clauses_of_sentence, (int)clauses_of_sentence->len - 1);
    return text;
}

/* The tables of which the task selects some rows, by name: who reads of every row has to know. */
static gboolean
name_filtered(Reasons *reasons, GString *sentence, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(
        reasons->file,
        "SELECT count(*), group_concat(name, ', ') FILTER (WHERE place <= " G_STRINGIFY(
            NAMED_COLUMNS) ") FROM (SELECT t.source_schema || '.' || t.source_name AS name,"
                           " row_number() OVER (ORDER BY t.source_schema, t.source_name) AS place"
                           " FROM table_result t JOIN selected_table s USING (run, table_id)"
                           " WHERE t.run = ?1 AND s.filter IS NOT NULL" LAST_ROUND ")",
        error);
    gboolean has_row;
    case_bind_int(query, 1, reasons->stages->stages[STAGE_VALIDATE].run);
    if (!case_step(query, &has_row, error))
        return FALSE;
    gint64 count = has_row ? case_column_int(query, 0) : 0;
    if (count == 0)
        return TRUE;
    g_autofree char *names = output_printable(case_column_text(query, 1));
    g_string_append_printf(
        sentence, "; of %" G_GINT64_FORMAT " %s only the rows that the task's filters select: %s%s",
        count, count == 1 ? "table" : "tables", names, count > NAMED_COLUMNS ? ", ..." : "");
    return TRUE;
}

/* Nothing speaks against it: what speaks for it. */
static gboolean
praise(Reasons *reasons, GString *sentence, GError **error)
{
    g_autoptr(CaseQuery) query =
        case_query(reasons->file,
                   "SELECT printf('%,d rows in %,d %s', sum(source_rows), count(*),"
                   " iif(count(*) = 1, 'table', 'tables')), coalesce((SELECT iif(d.value = 'value',"
                   " ' as values', '') FROM run_detail d WHERE d.run = ?1"
                   " AND d.name = 'validate.mode'), '') FROM table_result t WHERE t.run = ?1"
                   " AND t.state = 'equal'" LAST_ROUND,
                   error);
    gboolean has_row;
    case_bind_int(query, 1, reasons->stages->stages[STAGE_VALIDATE].run);
    if (!case_step(query, &has_row, error))
        return FALSE;
    g_string_append_printf(
        sentence, "nothing blocks the migration, and every row is equal%s on both sides (%s)",
        case_column_text(query, 1), case_column_text(query, 0));
    if (!name_filtered(reasons, sentence, error))
        return FALSE;
    if (reasons->stages->stages[STAGE_MIGRATE].run == 0)
        g_string_append(sentence, "; they were not loaded by pgcrossing");
    if (reasons->stages->stages[STAGE_SCHEMA].run == 0)
        g_string_append(sentence, "; the schema was not compared");
    if (reasons->waived > 0)
        g_string_append_printf(sentence, "; %" G_GINT64_FORMAT " %s in use", reasons->waived,
                               reasons->waived == 1 ? "waiver is" : "waivers are");
    return TRUE;
}

static Verdict *
conclude(Reasons *reasons, GError **error)
{
    g_autoptr(GString) sentence = g_string_new(NULL);
    g_autofree char *against = join(reasons->against);
    g_autofree char *open = join(reasons->open);
    VerdictKind kind = reasons->waived > 0 ? VERDICT_GO_WITH_WAIVERS : VERDICT_GO;
    g_string_append(sentence, against);
    if (reasons->against->len > 0 && reasons->open->len > 0)
        g_string_append(sentence, "; besides, ");
    g_string_append(sentence, open);
    if (reasons->against->len > 0)
        kind = VERDICT_NO_GO;
    else if (reasons->open->len > 0)
        kind = VERDICT_INCOMPLETE;
    else if (!praise(reasons, sentence, error))
        return NULL;
    sentence->str[0] = g_ascii_toupper(sentence->str[0]);
    g_string_append_c(sentence, '.');
    Verdict *verdict = g_new0(Verdict, 1);
    verdict->kind = kind;
    verdict->sentence = g_strdup(sentence->str);
    return verdict;
}

static const char used_waivers[] = "SELECT count(*) FROM waiver WHERE run = ?1 AND state = 'used'";

Verdict *
case_verdict(CaseFile *file, const CaseStages *stages, GError **error)
{
    g_autoptr(GPtrArray) against = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GPtrArray) open = g_ptr_array_new_with_free_func(g_free);
    Reasons reasons = {.file = file, .stages = stages, .against = against, .open = open};
    gint64 waived_of_schema;
    if (!count_clauses(&reasons, error) ||
        !count_rows(file, used_waivers, stages->stages[STAGE_ASSESS].run, &reasons.waived, error) ||
        !count_rows(file, used_waivers, stages->stages[STAGE_SCHEMA].run, &waived_of_schema, error))
        return NULL;
    reasons.waived += waived_of_schema;
    judge_ends(&reasons);
    if (!judge_exits(&reasons, error))
        return NULL;
    judge_progress(&reasons);
    return conclude(&reasons, error);
}
