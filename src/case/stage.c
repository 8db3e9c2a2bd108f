#include "case/stage.h"

static const struct {
    const char *name;
    const char *has_rows; /* SQL over run r: has the run rows of this stage? */
    const char *has_later_rows;
} stage_table[STAGE_COUNT] = {
    [STAGE_COLLECT] = {"collect", "EXISTS (SELECT 1 FROM collection t WHERE t.run = r.id)",
                       "EXISTS (SELECT 1 FROM check_result t WHERE t.run = r.id)"},
    [STAGE_ASSESS] = {"assess", "EXISTS (SELECT 1 FROM check_result t WHERE t.run = r.id)",
                      "EXISTS (SELECT 1 FROM load_item t WHERE t.run = r.id) OR"
                      " EXISTS (SELECT 1 FROM migration_step t WHERE t.run = r.id)"},
    [STAGE_MIGRATE] = {"migrate",
                       "(EXISTS (SELECT 1 FROM load_item t WHERE t.run = r.id) OR"
                       " EXISTS (SELECT 1 FROM migration_step t WHERE t.run = r.id))",
                       "EXISTS (SELECT 1 FROM table_result t WHERE t.run = r.id)"},
    [STAGE_VALIDATE] = {"validate", "EXISTS (SELECT 1 FROM table_result t WHERE t.run = r.id)",
                        "0"},
};

/* The last run that looked at a server other than the side's present one. */
static const char last_run_of_another_pair[] =
    "SELECT coalesce(max(c.run), 0) FROM collection c JOIN collection now ON now.side = c.side"
    " WHERE now.id = (SELECT max(id) FROM collection l WHERE l.side = c.side)"
    " AND (c.system_identifier <> now.system_identifier OR c.database_oid <> now.database_oid)";

/* Running ones are the latest, since they have no place in the chain yet. */
#define RUN_ORDER " ORDER BY r.position IS NULL DESC, r.position DESC, r.id DESC LIMIT 1"

const char *
stage_name(Stage stage)
{
    return stage_table[stage].name;
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

static char *
stage_query(Stage stage, const char *condition)
{
    /* A run that went on to a later stage had done with this one, however it ended. */
    return g_strdup_printf("SELECT r.id, coalesce(r.position, 0),"
                           " CASE WHEN r.tool = 'run' AND (%s) THEN 'done' ELSE r.state END"
                           " FROM run r WHERE r.id > ?1 AND (r.tool = '%s' OR"
                           " (r.tool = 'run' AND %s)) AND %s" RUN_ORDER,
                           stage_table[stage].has_later_rows, stage_table[stage].name,
                           stage_table[stage].has_rows, condition);
}

static gboolean
read_run(CaseFile *file, const char *sql, gint64 after, gint64 *run, gint64 *position,
         StageState *state, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(file, sql, error);
    gboolean has_row;
    if (query == NULL)
        return FALSE;
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

/* A "run" that ended before the first row of the stage it died in is no stage's latest. */
static gboolean
read_unfinished_run(CaseFile *file, gint64 after, CaseStages *stages, GError **error)
{
    gint64 position;
    return read_run(file,
                    "SELECT r.id, coalesce(r.position, 0), r.state FROM"
                    " (SELECT * FROM run r WHERE r.id > ?1 AND r.tool IN ('run', 'migrate',"
                    " 'validate')" RUN_ORDER ") r WHERE r.tool = 'run' AND r.state <> 'done'",
                    after, &stages->unfinished_run, &position, &stages->unfinished_state, error);
}

gboolean
case_stages(CaseFile *file, CaseStages *stages, GError **error)
{
    *stages = (CaseStages){0};
    g_autoptr(CaseQuery) query = case_query(file, last_run_of_another_pair, error);
    gboolean has_row;
    if (query == NULL || !case_step(query, &has_row, error))
        return FALSE;
    gint64 after = case_column_int(query, 0);
    for (Stage stage = STAGE_COLLECT; stage < STAGE_COUNT; stage++)
        if (!read_stage(file, stage, after, &stages->stages[stage], error))
            return FALSE;
    return read_unfinished_run(file, after, stages, error);
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
        file, "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'fact_table'", &failure);
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
