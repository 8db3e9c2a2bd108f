/* What the verdict rests on: runs with their digests, servers, facts, the task. */
#include "case/collection.h"
#include "report/tree.h"

static const char runs[] =
    "SELECT id, uuid, tool, state, started, finished, exit_status AS \"exit-status\", resumes,"
    " position, digest, previous_digest AS \"previous-digest\", tool_version AS \"tool-version\","
    " library_versions AS \"library-versions\", command_line AS \"command-line/\""
    " FROM run ORDER BY position IS NULL, position, id";

static const char details[] =
    "SELECT name, value AS \"value/+\" FROM run_detail WHERE run = ?1 AND value <> ''"
    " ORDER BY name";

/* The collection that the tools work on. */
#define IS_CURRENT "iif(c.id = " COLLECTION_CURRENT_OF_DONE("c.side") ", 'yes', 'no') AS current"

static const char servers[] =
    "SELECT c.id, c.run, c.side, c.kind, " IS_CURRENT
    ", c.database_name AS database, c.version_num AS \"version-number\", c.platform,"
    " c.role, c.encoding, c.system_identifier AS \"system-identifier\","
    " c.database_oid AS \"database-oid\", c.lsn, c.snapshot, c.collected,"
    " iif(c.deep, 'yes', 'no') AS deep,"
    " (SELECT count(*) FROM fact_state s WHERE s.collection = c.id AND s.state = 'read')"
    "  AS \"facts-read\","
    " (SELECT count(*) FROM fact_state s WHERE s.collection = c.id AND s.state <> 'read')"
    "  AS \"facts-not-read\","
    " c.version AS \"version/\", c.server AS \"connection/\" FROM collection c"
    " ORDER BY c.side, c.id";

static const char task[] =
    "SELECT id, run, mappings_digest AS \"mappings-digest\", settings_digest AS \"settings-digest\""
    " FROM current_task";

static const char settings[] =
    "SELECT name, iif(given, 'yes', 'no') AS given, value AS \"value/\" FROM task_setting"
    " WHERE run = (SELECT max(run) FROM task_setting) ORDER BY name";

static gboolean
add_details(xmlNodePtr element, CaseQuery *query, gpointer data, GError **error)
{
    CaseQuery *of_run = data;
    case_bind_int(of_run, 1, case_column_int(query, 0));
    return tree_add_rows(element, "detail", of_run, NULL, NULL, error);
}

static gboolean
add_runs(const TreeSource *source, xmlNodePtr evidence, GError **error)
{
    g_autoptr(CaseQuery) outer = case_query(source->file, runs, error);
    g_autoptr(CaseQuery) inner = outer == NULL ? NULL : case_query(source->file, details, error);
    return inner != NULL && tree_add_rows(evidence, "run", outer, add_details, inner, error);
}

/* The stages and the runs that speak for them. */
static void
add_stages(const TreeSource *source, xmlNodePtr evidence)
{
    for (Stage stage = STAGE_COLLECT; stage < STAGE_COUNT; stage++) {
        const StageRun *of_stage = &source->stages.stages[stage];
        xmlNodePtr element = tree_element(evidence, "stage");
        tree_attribute(element, "name", stage_name(stage));
        tree_attribute(element, "state", stage_state_name(of_stage->state));
        if (of_stage->latest == 0)
            continue;
        g_autofree char *latest = g_strdup_printf("%" G_GINT64_FORMAT, of_stage->latest);
        tree_attribute(element, "run", latest);
    }
}

gboolean
tree_add_evidence(const TreeSource *source, xmlNodePtr report, GError **error)
{
    xmlNodePtr evidence = tree_element(report, "evidence");
    add_stages(source, evidence);
    return add_runs(source, evidence, error) &&
           tree_add_query(source, evidence, "server", servers, 0, error) &&
           tree_add_query(source, evidence, "task", task, 0, error) &&
           tree_add_query(source, evidence, "setting", settings, 0, error);
}
