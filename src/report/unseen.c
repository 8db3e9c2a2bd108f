/* What was not looked at, and why: always there, also when it is empty. */
#include "case/collection.h"
#include "report/tree.h"

#define UNSEEN_CHECKS                                                                              \
    "SELECT 'check' AS kind, iif(" VERDICT_CHECK_COUNTS ", 'yes', 'no') AS counts,"                \
    " c.check_id AS \"check\", c.title AS \"subject/\","                                           \
    " iif(c.outcome IN ('findings', 'waived'), 'not in full: ', '')"                               \
    "  || coalesce(c.reason, c.outcome) AS \"reason/+\", c.grant_sql AS \"grant/+\""               \
    " FROM check_result c WHERE c.run = ?1 AND " VERDICT_CHECK_INCOMPLETE                          \
    " ORDER BY counts DESC, c.check_id"

/* Each gives kind, counts (does the verdict wait for it?), subject, reason and what would help. */
static const struct {
    Stage stage;
    const char *sql;
} lists[] = {
    {STAGE_ASSESS, UNSEEN_CHECKS},
    {STAGE_SCHEMA, UNSEEN_CHECKS},
    {STAGE_VALIDATE,
     "SELECT 'table' AS kind, 'yes' AS counts,"
     " coalesce(CASE WHEN t.source_name IS NOT NULL THEN"
     "  report_label(t.source_schema, t.source_name) END,"
     "  report_label(t.target_schema, t.target_name)) AS \"subject/\","
     " coalesce(t.reason, t.state) AS \"reason/+\" FROM table_result t WHERE t.run = ?1"
     " AND t.state IN ('not compared', 'incomplete', 'sampled') AND t.round = (SELECT max(round)"
     " FROM table_result l WHERE l.run = t.run AND l.table_id = t.table_id) ORDER BY 3, "
     "t.table_id"},
    {STAGE_VALIDATE,
     "SELECT 'column' AS kind, 'no' AS counts,"
     " report_label(t.source_schema, t.source_name, coalesce(c.source_column, c.target_column))"
     "  AS \"subject/\", coalesce(c.reason, 'not compared') AS \"reason/+\""
     " FROM column_result c JOIN table_result t ON t.run = c.run AND t.table_id = c.table_id"
     " AND t.round = (SELECT max(round) FROM table_result l WHERE l.run = t.run"
     "  AND l.table_id = t.table_id)"
     " WHERE c.run = ?1 AND c.coverage <> 'whole' ORDER BY 3, c.rowid"},
    {STAGE_MIGRATE, "SELECT 'load' AS kind, 'yes' AS counts,"
                    " report_label(source_schema, source_name) AS \"subject/\","
                    " 'not loaded' || coalesce(': ' || error, '') AS \"reason/+\" FROM load_item"
                    " WHERE run = ?1 AND state = 'planned' ORDER BY item"},
    {STAGE_MIGRATE, "SELECT 'load' AS kind, iif(" VERDICT_STEP_COUNTS ", 'yes', 'no') AS counts,"
                    " kind || ' ' || object AS \"subject/\","
                    " coalesce(message, 'skipped') AS \"reason/+\" FROM migration_step"
                    " WHERE run = ?1 AND state = 'skipped' ORDER BY ordinal"},
    {STAGE_MIGRATE, "SELECT 'load' AS kind, 'no' AS counts, kind || ' ' || object AS \"subject/\","
                    " 'moved (' || message || '), and not compared' AS \"reason/+\""
                    " FROM migration_step WHERE run = ?1 AND state = 'done'"
                    " AND kind IN ('large objects', 'extension table') ORDER BY ordinal"},
    {STAGE_COLLECT,
     "SELECT 'fact' AS kind, 'no' AS counts, c.side || ': ' || s.fact AS \"subject/\","
     " CASE s.state WHEN 'partial' THEN 'the role sees only a part of it'"
     "  ELSE 'could not be read' END || coalesce(': ' || s.error, '') AS \"reason/+\","
     " s.grant_sql AS \"grant/+\" FROM fact_state s JOIN collection c ON c.id = s.collection"
     " WHERE s.state IN ('partial', 'unreadable') AND c.id = " COLLECTION_CURRENT_OF_DONE(
         "c.side") " ORDER BY c.side, s.fact"},
    {STAGE_COLLECT,
     "SELECT 'task' AS kind, 'no' AS counts, document || ': ' || path AS \"subject/\","
     " message AS \"reason/+\" FROM task_warning"
     " WHERE run = (SELECT max(run) FROM task_setting) ORDER BY rowid"},
};

static const char *
stage_reason(Stage stage, StageState state)
{
    if (state == STAGE_RUNNING)
        return "a run of this stage is not finished; or it was cut off, which the next tool that"
               " writes to the case will tell";
    if (state == STAGE_ABANDONED)
        return "the last run of this stage was cut off";
    if (state == STAGE_FAILED)
        return "the last run of this stage failed";
    if (stage == STAGE_MIGRATE)
        return "this case has no load; what is on the target was not moved by pgcrossing";
    return "this stage has not been run";
}

static void
add_stages(const TreeSource *source, xmlNodePtr unseen)
{
    for (Stage stage = STAGE_COLLECT; stage < STAGE_COUNT; stage++) {
        StageState state = source->stages.stages[stage].state;
        if (state == STAGE_DONE)
            continue;
        xmlNodePtr element = tree_element(unseen, "item");
        tree_attribute(element, "kind", "stage");
        gboolean is_optional = stage == STAGE_MIGRATE && state == STAGE_NOT_RUN &&
                               source->stages.stages[STAGE_VALIDATE].run != 0;
        tree_attribute(element, "counts", is_optional ? "no" : "yes");
        xmlNewTextChild(element, NULL, BAD_CAST "subject", BAD_CAST stage_name(stage));
        xmlNewTextChild(element, NULL, BAD_CAST "reason", BAD_CAST stage_reason(stage, state));
    }
}

/* A row compare without that of the schema. */
static void
add_schema(const TreeSource *source, xmlNodePtr unseen)
{
    if (source->stages.stages[STAGE_VALIDATE].run == 0 ||
        source->stages.stages[STAGE_SCHEMA].run != 0)
        return;
    xmlNodePtr element = tree_element(unseen, "item");
    tree_attribute(element, "kind", "stage");
    tree_attribute(element, "counts", "no");
    xmlNewTextChild(element, NULL, BAD_CAST "subject", BAD_CAST "schema");
    xmlNewTextChild(element, NULL, BAD_CAST "reason",
                    BAD_CAST "the schema, sequences and large objects were not compared since the"
                             " last load and row compare, as validate does without --rows-only");
}

static gboolean
add_uncompared(const TreeSource *source, xmlNodePtr unseen, GError **error)
{
    g_autofree char *tables = stage_uncompared_tables(source->file, error);
    if (tables == NULL)
        return FALSE;
    g_autofree char *sql =
        g_strdup_printf("SELECT 'table' AS kind, 'yes' AS counts, 'yes' AS \"without-result\","
                        " report_label(source_schema, source_name) AS \"subject/\","
                        " 'the compare has no result for it' AS \"reason/\" FROM selected_table"
                        " WHERE run = ?1 AND table_id IN (%s) ORDER BY 4, table_id",
                        tables);
    return tree_add_query(source, unseen, "item", sql, source->stages.stages[STAGE_VALIDATE].run,
                          error);
}

gboolean
tree_add_unseen(const TreeSource *source, xmlNodePtr report, GError **error)
{
    xmlNodePtr unseen = tree_element(report, "unseen");
    add_stages(source, unseen);
    add_schema(source, unseen);
    for (guint index = 0; index < G_N_ELEMENTS(lists); index++) {
        gint64 run = source->stages.stages[lists[index].stage].run;
        if (!tree_add_query(source, unseen, "item", lists[index].sql, run, error))
            return FALSE;
    }
    return add_uncompared(source, unseen, error);
}
