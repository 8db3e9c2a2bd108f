#include "case/stage.h"

static const char *const stage_names[STAGE_COUNT] = {"collect", "assess", "migrate", "validate"};

/* The last run that looked at a server other than the side's present one. */
static const char last_run_of_another_pair[] =
    "SELECT coalesce(max(c.run), 0) FROM collection c JOIN collection now ON now.side = c.side"
    " WHERE now.id = (SELECT max(id) FROM collection l WHERE l.side = c.side)"
    " AND (c.system_identifier <> now.system_identifier OR c.database_oid <> now.database_oid)";

/* Running ones are the latest, since they have no place in the chain yet. */
#define RUN_ORDER " ORDER BY r.position IS NULL DESC, r.position DESC, r.id DESC LIMIT 1"

/* What is assessed after the load says nothing of what had to be known before it. */
#define NOT_VERIFY_ALONE                                                                           \
    " AND NOT EXISTS (SELECT 1 FROM run_detail d WHERE d.run = r.id AND d.name = 'phases'"         \
    " AND d.value = 'verify')"

/* ?2 is the place in the chain of what the schema must not have been compared before. */
static const char verification_query[] =
    "SELECT r.id FROM run r JOIN run_detail d ON d.run = r.id AND d.name = 'phases'"
    " WHERE r.id > ?1 AND r.position >= ?2 AND r.state IN ('done', 'failed')"
    " AND ',' || d.value || ',' LIKE '%,verify,%'"
    " AND EXISTS (SELECT 1 FROM check_result c WHERE c.run = r.id)"
    " ORDER BY r.position DESC LIMIT 1";

const char *
stage_name(Stage stage)
{
    return stage_names[stage];
}

const char *
stage_state_name(StageState state)
{
    switch (state) {
    case STAGE_NOT_RUN:
        return "not run";
    case STAGE_DONE:
        return "done";
    case STAGE_FAILED:
        return "failed";
    case STAGE_ABANDONED:
        return "cut off";
    case STAGE_RUNNING:
        return "still running";
    }
    return "unknown";
}

static StageState
parse_state(const char *text)
{
    if (g_strcmp0(text, "done") == 0)
        return STAGE_DONE;
    if (g_strcmp0(text, "failed") == 0)
        return STAGE_FAILED;
    return g_strcmp0(text, "running") == 0 ? STAGE_RUNNING : STAGE_ABANDONED;
}

/* Every tool that is given servers collects first; how it ended is another matter. */
static char *
stage_query(Stage stage, const char *condition)
{
    if (stage == STAGE_COLLECT)
        return g_strdup_printf("SELECT r.id, coalesce(r.position, 0),"
                               " iif(r.tool = 'collect', r.state, 'done') FROM run r"
                               " WHERE r.id > ?1 AND (r.tool = 'collect' OR EXISTS"
                               " (SELECT 1 FROM collection c WHERE c.run = r.id))"
                               " AND %s" RUN_ORDER,
                               condition);
    return g_strdup_printf("SELECT r.id, coalesce(r.position, 0), r.state FROM run r"
                           " WHERE r.id > ?1 AND r.tool = '%s'%s AND %s" RUN_ORDER,
                           stage_names[stage], stage == STAGE_ASSESS ? NOT_VERIFY_ALONE : "",
                           condition);
}

static gboolean
read_run(CaseFile *file, const char *sql, gint64 after, gint64 *run, gint64 *position,
         StageState *state, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(file, sql, error);
    gboolean has_row;
    case_bind_int(query, 1, after);
    if (!case_step(query, &has_row, error))
        return FALSE;
    if (!has_row)
        return TRUE;
    *run = case_column_int(query, 0);
    *position = case_column_int(query, 1);
    *state = parse_state(case_column_text(query, 2));
    return TRUE;
}

static gboolean
read_stage(CaseFile *file, Stage stage, gint64 after, StageRun *result, GError **error)
{
    StageState ignored_state;
    gint64 ignored_position;
    g_autofree char *finished = stage_query(stage, "r.state IN ('done', 'failed')");
    g_autofree char *latest = stage_query(stage, "1");
    return read_run(file, finished, after, &result->run, &result->position, &ignored_state,
                    error) &&
           read_run(file, latest, after, &result->latest, &ignored_position, &result->state, error);
}

static gboolean
read_verification(CaseFile *file, gint64 after, CaseStages *stages, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(file, verification_query, error);
    gboolean has_row;
    case_bind_int(query, 1, after);
    case_bind_int(
        query, 2,
        MAX(stages->stages[STAGE_MIGRATE].position, stages->stages[STAGE_VALIDATE].position));
    if (!case_step(query, &has_row, error))
        return FALSE;
    stages->stages[STAGE_SCHEMA].run = has_row ? case_column_int(query, 0) : 0;
    return TRUE;
}

gboolean
case_stages(CaseFile *file, CaseStages *stages, GError **error)
{
    *stages = (CaseStages){0};
    g_autoptr(CaseQuery) query = case_query(file, last_run_of_another_pair, error);
    gboolean has_row;
    if (!case_step(query, &has_row, error))
        return FALSE;
    gint64 after = case_column_int(query, 0);
    stages->other_pair = after;
    for (Stage stage = STAGE_COLLECT; stage < STAGE_COUNT; stage++)
        if (!read_stage(file, stage, after, &stages->stages[stage], error))
            return FALSE;
    return read_verification(file, after, stages, error);
}

/* Partitions are known from the facts; a case may have none. */
#define PARTITIONS                                                                                 \
    "SELECT oid, parent_oid FROM fact_table WHERE is_partition AND collection = (SELECT max(id)"   \
    " FROM collection WHERE side = 'source' AND run <= ?1)"

char *
stage_uncompared_tables(CaseFile *file, GError **error)
{
    g_autoptr(GError) failure = NULL;
    g_autofree char *has_facts = case_value(
        file, "SELECT 1 FROM pragma_table_info('fact_table') WHERE name = 'parent_oid'", &failure);
    if (failure != NULL) {
        g_propagate_error(error, g_steal_pointer(&failure));
        return NULL;
    }
    return g_strdup_printf(
        "WITH RECURSIVE partition(oid, parent_oid) AS MATERIALIZED (%s), compared(id) AS"
        " (SELECT table_id FROM table_result WHERE run = ?1 UNION"
        "  SELECT p.oid FROM partition p JOIN compared c ON p.parent_oid = c.id)"
        " SELECT table_id FROM selected_table WHERE run = ?1"
        " AND table_id NOT IN (SELECT id FROM compared)",
        has_facts == NULL ? "SELECT NULL, NULL WHERE 0" : PARTITIONS);
}
