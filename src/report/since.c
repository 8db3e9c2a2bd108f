/* What has changed since the row compare before, of the same two databases in the same case. */
#include "report/tree.h"

/* Rows: those that do not count as equal, of a table's last round. A name may be of two tables, one
 * on each side alone. */
#define TABLES_OF(run, columns)                                                                    \
    "SELECT coalesce(source_schema, target_schema) AS schema, coalesce(source_name, target_name)"  \
    "  AS name, source_name IS NULL AS is_of_target, " columns " FROM (SELECT t.*,"                \
    "  coalesce(t.different_rows, 0) + coalesce(t.source_only_rows, 0)"                            \
    "  + coalesce(t.target_only_rows, 0) + coalesce(t.undecided_rows, 0) AS rows"                  \
    "  FROM table_result t WHERE t.run = " run " AND t.round = (SELECT max(round)"                 \
    "   FROM table_result l WHERE l.run = t.run AND l.table_id = t.table_id))"

/* ?1 is the compare, ?2 the one before. Grouped, since a full join takes the square of the time. */
#define NOW TABLES_OF("?1", "NULL, NULL, state, rows")
#define BEFORE TABLES_OF("?2", "state, rows, NULL, NULL")
#define PAIRS                                                                                      \
    "WITH side(schema, name, is_of_target, before, rows_before, now, rows_now) AS (" NOW           \
    " UNION ALL " BEFORE "),"                                                                      \
    " pair AS MATERIALIZED (SELECT schema, name, max(before) AS before,"                           \
    "  max(rows_before) AS rows_before, max(now) AS now, max(rows_now) AS rows_now FROM side"      \
    "  GROUP BY schema, name, is_of_target)"
#define IS_CHANGED "(before IS NOT now OR rows_before IS NOT rows_now)"

/* ?2 is the last run that tells of other databases. */
static const char previous[] =
    "SELECT r.id FROM run r WHERE r.tool = 'validate'"
    " AND r.state = 'done' AND r.position < (SELECT position FROM run WHERE id = ?1)"
    " AND r.id > ?2 AND EXISTS (SELECT 1 FROM table_result t WHERE t.run = r.id)"
    " ORDER BY r.position DESC LIMIT 1";

static const char counts[] =
    PAIRS " SELECT coalesce(sum(now = 'equal' AND before <> 'equal'), 0) AS \"now-equal\","
          " coalesce(sum(before = 'equal' AND now <> 'equal'), 0) AS \"no-longer-equal\","
          " coalesce(sum(now <> 'equal' AND before <> 'equal' AND " IS_CHANGED "), 0) AS other,"
          " coalesce(sum(before IS NULL), 0) AS new, coalesce(sum(now IS NULL), 0) AS gone,"
          " coalesce(sum(NOT " IS_CHANGED "), 0) AS same FROM pair";

/* What got worse first. */
static const char changes[] =
    PAIRS " SELECT before, rows_before AS \"rows-before\", now, rows_now AS \"rows-now\","
          " report_label(schema, name) AS \"name/\" FROM pair WHERE " IS_CHANGED
          " ORDER BY coalesce(now = 'equal', 1), coalesce(before <> 'equal', 1), schema, name"
          " LIMIT " G_STRINGIFY(TREE_LIST_LIMIT);

static gboolean
add_changes(const TreeSource *source, xmlNodePtr since, gint64 run, gint64 before, GError **error)
{
    static const struct {
        const char *name;
        const char *sql;
    } lists[] = {{"changes", counts}, {"change", changes}};
    for (guint index = 0; index < G_N_ELEMENTS(lists); index++) {
        g_autoptr(CaseQuery) query = case_query(source->file, lists[index].sql, error);
        if (query == NULL)
            return FALSE;
        case_bind_int(query, 1, run);
        case_bind_int(query, 2, before);
        if (!tree_add_rows(since, lists[index].name, query, NULL, NULL, error))
            return FALSE;
    }
    return TRUE;
}

gboolean
tree_add_since(const TreeSource *source, xmlNodePtr comparison, gint64 run, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(source->file, previous, error);
    if (query == NULL)
        return FALSE;
    case_bind_int(query, 1, run);
    case_bind_int(query, 2, source->stages.other_pair);
    if (!case_next(query, error))
        return case_at_end(query);
    gint64 before = case_column_int(query, 0);
    return tree_add_query(source, comparison, "since",
                          "SELECT id AS run, started, finished FROM run WHERE id = ?1", before,
                          error) &&
           add_changes(source, xmlGetLastChild(comparison), run, before, error);
}
