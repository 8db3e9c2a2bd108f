/* The row compare: one element per table, with the first differences. */
#include "report/tree.h"

#define DIFFERENCE_LIMIT 20

/* ?2 is the load's run: did the compare see the state of the source that was loaded? */
static const char comparison[] =
    "WITH load(state) AS (SELECT value FROM run_detail WHERE run = ?2"
    "  AND name = 'migrate.txid_snapshot'),"
    " compare(state) AS (SELECT value FROM run_detail WHERE run = ?1"
    "  AND name = 'validate.source_snapshot')"
    " SELECT r.id AS run, r.uuid, r.started, r.finished,"
    " (SELECT iif(load.state = compare.state, 'loaded', 'other') FROM load, compare)"
    "  AS \"source-state\","
    " (SELECT value FROM run_detail d WHERE d.run = r.id AND d.name = 'validate.mode') AS mode,"
    " (SELECT value FROM run_detail d WHERE d.run = r.id AND d.name = 'validate.sample') AS sample,"
    " (SELECT value FROM run_detail d WHERE d.run = r.id AND d.name = 'validate.feed') AS feed,"
    " (SELECT count(*) FROM selected_table s WHERE s.run = r.id) AS selected"
    " FROM run r WHERE r.id = ?1";

static const char snapshots[] =
    "SELECT DISTINCT source_snapshot AS \"source-snapshot\", source_lsn AS \"source-lsn\","
    " target_snapshot AS \"target-snapshot\", target_lsn AS \"target-lsn\" FROM table_result"
    " WHERE run = ?1 AND coalesce(source_snapshot, source_lsn, target_snapshot, target_lsn)"
    " IS NOT NULL ORDER BY 1, 2, 3, 4 LIMIT 10";

/* Damage that the compare's own queries made, and whether it found it. */
static const char canaries[] =
    "SELECT sum(state = 'found') AS found, sum(state = 'missed') AS missed,"
    " count(DISTINCT iif(state = 'not tried', NULL, table_id)) AS tables,"
    " count(DISTINCT iif(state = 'not tried', table_id, NULL)) AS \"tables-not-tried\""
    " FROM canary WHERE run = ?1 HAVING count(*) > 0";

/* Rows that AWS DMS lists as failed, and what was found of them. */
static const char dms[] =
    "SELECT count(*) AS listed, sum(state IN ('different', 'source only', 'target only')) AS"
    " different, sum(state = 'equal') AS equal, sum(state = 'gone') AS gone,"
    " sum(state = 'not read') AS \"not-read\" FROM dms_failure WHERE run = ?1"
    " HAVING count(*) > 0";

static const char dms_failures[] =
    "SELECT state, failure_type AS type, failure_time AS time,"
    " report_label(table_owner, table_name) AS \"table/\", row_key AS \"key/\","
    " reason AS \"reason/+\" FROM dms_failure WHERE run = ?1"
    " ORDER BY state IN ('equal', 'gone'), state = 'not read', ordinal"
    " LIMIT " G_STRINGIFY(TREE_LIST_LIMIT);

/* What differs first, then what was not compared. Only the last round of a table counts. */
static const char tables[] =
    "SELECT t.table_id AS id, t.round, t.state, t.method, t.row_identity AS \"row-identity\","
    " t.source_rows AS \"source-rows\", t.target_rows AS \"target-rows\","
    " t.equal_rows AS \"equal-rows\", t.different_rows AS \"different-rows\","
    " (SELECT CASE WHEN sum(c.state = 'missed') > 0 THEN 'missed'"
    "  WHEN sum(c.state = 'found') > 0 THEN 'found' ELSE 'not tried' END FROM canary c"
    "  WHERE c.run = t.run AND c.table_id = t.table_id HAVING count(*) > 0) AS canary,"
    " t.looked_at_rows AS \"looked-at-rows\", t.compared_by AS \"compared-by\","
    " t.source_only_rows AS \"source-only-rows\", t.target_only_rows AS \"target-only-rows\","
    " (SELECT count(*) FROM difference d WHERE d.run = t.run AND d.table_id = t.table_id"
    "  AND d.round = t.round AND d.state <> 'equal on re-read') AS differences,"
    " t.reread_rows AS \"reread-rows\", t.undecided_rows AS \"undecided-rows\","
    " (SELECT sha256 FROM evidence e WHERE e.run = t.run AND e.table_id = t.table_id"
    "  AND e.side = 'source') AS \"source-sha256\","
    " (SELECT sha256 FROM evidence e WHERE e.run = t.run AND e.table_id = t.table_id"
    "  AND e.side = 'target') AS \"target-sha256\","
    " printf('%.3f', coalesce(t.seconds, 0)) AS seconds,"
    " CASE WHEN t.source_name IS NOT NULL THEN report_label(t.source_schema, t.source_name) END"
    "  AS \"source/\","
    " CASE WHEN t.target_name IS NOT NULL THEN report_label(t.target_schema, t.target_name) END"
    "  AS \"target/\","
    " t.reason AS \"reason/+\" FROM table_result t WHERE t.run = ?1 AND t.round ="
    " (SELECT max(round) FROM table_result l WHERE l.run = t.run AND l.table_id = t.table_id)"
    " ORDER BY CASE t.state WHEN 'different' THEN 1 WHEN 'source only' THEN 2"
    " WHEN 'target only' THEN 3 WHEN 'not compared' THEN 4 WHEN 'incomplete' THEN 5 WHEN 'sampled' "
    "THEN 6 ELSE 7 END,"
    " coalesce(t.source_schema, t.target_schema), coalesce(t.source_name, t.target_name),"
    " t.table_id";

/* Columns that entered plainly and do not differ are only counted. */
static const char columns[] =
    "SELECT source_type AS \"source-type\", target_type AS \"target-type\", form,"
    " differing_rows AS \"differing-rows\", coverage, normalisers,"
    " CASE WHEN source_column IS NOT NULL THEN report_label(source_column) END AS \"source/\","
    " CASE WHEN target_column IS NOT NULL THEN report_label(target_column) END AS \"target/\","
    " reason AS \"reason/+\" FROM column_result WHERE run = ?1 AND table_id = ?2 AND"
    " (differing_rows > 0 OR form = 'not compared' OR coalesce(reason, normalisers) IS NOT NULL)"
    " ORDER BY rowid LIMIT " G_STRINGIFY(TREE_LIST_LIMIT);

static const char kinds[] =
    "SELECT rows, report_label(source_column) AS \"source/\", text AS \"text/\""
    " FROM column_kind_text WHERE run = ?1 AND table_id = ?2 AND round = ?3"
    " ORDER BY rows DESC, ordinal LIMIT " G_STRINGIFY(TREE_LIST_LIMIT);

#define NAMED_VALUES(column, name)                                                                 \
    "iif(json_valid(" column ") AND json_type(" column ") = 'object',"                             \
    " (SELECT group_concat(report_label(key) || ' = ' || coalesce(value, 'NULL'), ', ')"           \
    " FROM json_each(" column ")), " column ") AS \"" name "\""

/* Each column with how it differs, where that is known. */
#define NAMED_COLUMNS                                                                              \
    "iif(json_valid(columns), (SELECT group_concat(report_label(c.value) ||"                       \
    " coalesce(' (' || nullif(k.value, 'other') || ')', ''), ', ') FROM json_each(columns) c"      \
    " LEFT JOIN json_each(iif(json_valid(kinds), kinds, '[]')) k USING (key)), columns)"           \
    " AS \"columns/\""

static const char differences[] =
    "SELECT kind, state, source_count AS \"source-count\", target_count AS \"target-count\", " //
    NAMED_VALUES("row_key", "key/") ", "                                                       //
    NAMED_COLUMNS ", "                                                                         //
    NAMED_VALUES("source_values", "source-values/") ", "                                       //
    NAMED_VALUES("target_values", "target-values/")                                            //
    " FROM difference WHERE run = ?1 AND table_id = ?2 AND round = ?3"
    " AND state <> 'equal on re-read' ORDER BY ordinal LIMIT " G_STRINGIFY(DIFFERENCE_LIMIT);

typedef struct {
    CaseQuery *columns;
    CaseQuery *kinds;
    CaseQuery *differences;
    GHashTable *names; /* of tables so far; see add_name() */
} TableParts;

/* A name for machines, that no other table has: two names that differ in a control character alone
 * may look the same once it is written out. */
static void
add_name(xmlNodePtr table, GHashTable *names)
{
    g_autofree char *label = NULL;
    for (xmlNodePtr child = table->children; child != NULL && label == NULL; child = child->next)
        if (xmlStrEqual(child->name, BAD_CAST "source") ||
            xmlStrEqual(child->name, BAD_CAST "target"))
            label = (char *)xmlNodeGetContent(child);
    guint count = GPOINTER_TO_UINT(g_hash_table_lookup(names, label)) + 1;
    g_hash_table_replace(names, g_strdup(label), GUINT_TO_POINTER(count));
    g_autofree char *unique =
        count == 1 ? g_strdup(label) : g_strdup_printf("%s (%u)", label, count);
    tree_attribute(table, "name", unique);
}

static gboolean
add_parts(xmlNodePtr table, CaseQuery *query, gpointer data, GError **error)
{
    const TableParts *parts = data;
    gint64 id = case_column_int(query, 0), round = case_column_int(query, 1);
    add_name(table, parts->names);
    case_bind_int(parts->columns, 2, id);
    case_bind_int(parts->kinds, 2, id);
    case_bind_int(parts->kinds, 3, round);
    case_bind_int(parts->differences, 2, id);
    case_bind_int(parts->differences, 3, round);
    return tree_add_rows(table, "column", parts->columns, NULL, NULL, error) &&
           tree_add_rows(table, "kind", parts->kinds, NULL, NULL, error) &&
           tree_add_rows(table, "difference", parts->differences, NULL, NULL, error);
}

static gboolean
add_tables(const TreeSource *source, xmlNodePtr element, gint64 run, GError **error)
{
    g_autoptr(GHashTable) names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(CaseQuery) outer = case_query(source->file, tables, error);
    g_autoptr(CaseQuery) of_columns =
        outer == NULL ? NULL : case_query(source->file, columns, error);
    g_autoptr(CaseQuery) of_kinds =
        of_columns == NULL ? NULL : case_query(source->file, kinds, error);
    g_autoptr(CaseQuery) of_rows =
        of_kinds == NULL ? NULL : case_query(source->file, differences, error);
    if (of_rows == NULL)
        return FALSE;
    case_bind_int(outer, 1, run);
    case_bind_int(of_columns, 1, run);
    case_bind_int(of_kinds, 1, run);
    case_bind_int(of_rows, 1, run);
    TableParts parts = {of_columns, of_kinds, of_rows, names};
    return tree_add_rows(element, "table", outer, add_parts, &parts, error);
}

gboolean
tree_add_comparison(const TreeSource *source, xmlNodePtr report, GError **error)
{
    gint64 run = source->stages.stages[STAGE_VALIDATE].run;
    if (run == 0)
        return TRUE;
    g_autoptr(CaseQuery) query = case_query(source->file, comparison, error);
    if (query == NULL)
        return FALSE;
    case_bind_int(query, 1, run);
    case_bind_int(query, 2, source->stages.stages[STAGE_MIGRATE].run);
    if (!tree_add_rows(report, "comparison", query, NULL, NULL, error))
        return FALSE;
    xmlNodePtr element = xmlGetLastChild(report);
    return tree_add_coverage(source, element, run, error) &&
           tree_add_since(source, element, run, error) &&
           tree_add_query(source, element, "snapshot", snapshots, run, error) &&
           tree_add_query(source, element, "canaries", canaries, run, error) &&
           tree_add_query(source, element, "dms", dms, run, error) &&
           tree_add_query(source, element, "dms-failure", dms_failures, run, error) &&
           add_tables(source, element, run, error);
}
