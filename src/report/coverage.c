/* How much of the source the row compare has seen, in numbers. */
#include "report/tree.h"

/* A column that the task removes is in no compare. */
static const char of_columns[] =
    "SELECT coalesce(sum(coverage = 'whole'), 0) AS \"columns-whole\","
    " coalesce(sum(coverage = 'part'), 0) AS \"columns-part\","
    " coalesce(sum(coverage = 'none'), 0) AS \"columns-none\","
    " (SELECT count(*) FROM selected_column s WHERE s.run = ?1 AND s.action = 'remove')"
    "  AS \"columns-removed\","
    " (SELECT count(*) FROM selected_table s WHERE s.run = ?1 AND s.filter IS NOT NULL)"
    "  AS \"tables-filtered\"";

/* What is known from facts: tables with rows of their own that were not selected, neither
 * themselves nor as a partition of one that was. */
static const char of_facts[] =
    ", (SELECT count(*) FROM fact_table t WHERE t.collection = (SELECT id FROM looked)"
    "  AND t.kind = 'r' AND t.extension IS NULL AND t.oid NOT IN (SELECT oid FROM covered))"
    "  AS \"tables-left-out\"";
static const char of_sizes[] =
    ", (SELECT sum(z.heap_bytes + z.toast_bytes) FROM fact_table_size z"
    "  WHERE z.collection = (SELECT id FROM looked) AND z.table_oid IN (SELECT oid FROM covered))"
    "  AS bytes";
static const char with_covered[] =
    "WITH RECURSIVE looked(id) AS (SELECT max(id) FROM collection WHERE side = 'source'"
    "  AND run <= ?1),"
    " covered(oid) AS (SELECT table_id FROM selected_table WHERE run = ?1 UNION"
    "  SELECT t.oid FROM covered c JOIN fact_table t ON t.parent_oid = c.oid"
    "   WHERE t.is_partition AND t.collection = (SELECT id FROM looked)) ";

/* A case may have no facts, or those of an older tool. */
static gboolean
count_columns(CaseFile *file, const char *table, const char *names, gint64 *count, GError **error)
{
    g_autofree char *sql = g_strdup_printf(
        "SELECT count(*) FROM pragma_table_info('%s') WHERE name IN (%s)", table, names);
    g_autoptr(CaseQuery) query = case_query(file, sql, error);
    gboolean has_row;
    if (query == NULL || !case_step(query, &has_row, error))
        return FALSE;
    *count = case_column_int(query, 0);
    return TRUE;
}

gboolean
tree_add_coverage(const TreeSource *source, xmlNodePtr comparison, gint64 run, GError **error)
{
    gint64 tables, sizes;
    if (!count_columns(source->file, "fact_table",
                       "'kind', 'extension', 'is_partition', 'parent_oid'", &tables, error) ||
        !count_columns(source->file, "fact_table_size", "'heap_bytes', 'toast_bytes'", &sizes,
                       error))
        return FALSE;
    gboolean has_tables = tables == 4, has_sizes = has_tables && sizes == 2;
    g_autofree char *sql =
        g_strconcat(has_tables ? with_covered : "", of_columns, has_tables ? of_facts : "",
                    has_sizes ? of_sizes : "", " FROM column_result WHERE run = ?1", NULL);
    return tree_add_query(source, comparison, "coverage", sql, run, error);
}
