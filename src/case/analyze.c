#include "case/query.h"

#define SAMPLED_ROWS "1000"

/* The sample lies at the beginning of an index, where it sees one collection or run, and takes
 * that for one of many: all that names the collection would look selective. */
static const char large_indexes[] =
    "SELECT s.tbl, s.idx, s.stat, i.name FROM sqlite_stat1 s, pragma_index_info(s.idx) i"
    " WHERE i.seqno = 0 AND i.name IN ('collection', 'run')"
    " AND CAST(s.stat AS INTEGER) > " SAMPLED_ROWS;

/* Goes from value to value by the index. Rows are never deleted, so the last has the number. */
static const char count_values[] =
    "WITH RECURSIVE value (v) AS (SELECT min(\"%w\") FROM main.\"%w\" UNION ALL"
    " SELECT (SELECT min(\"%w\") FROM main.\"%w\" WHERE \"%w\" > v) FROM value WHERE v IS NOT NULL)"
    " SELECT (SELECT max(rowid) FROM main.\"%w\"), count(v) FROM value";

/* "rows rows_per_value ...": what follows is kept. NULL with the error set. */
static char *
corrected(CaseFile *file, const char *table, const char *column, const char *statistics,
          GError **error)
{
    g_autofree char *sql = case_format(count_values, column, table, column, table, column, table);
    g_autoptr(CaseQuery) query = case_query(file, sql, error);
    gboolean has_row;
    if (query == NULL || !case_step(query, &has_row, error))
        return NULL;
    gint64 rows = case_column_int(query, 0);
    gint64 values = MAX(case_column_int(query, 1), 1);
    g_auto(GStrv) words = g_strsplit(statistics, " ", 3);
    const char *rest = g_strv_length(words) > 2 ? words[2] : "";
    return g_strdup_printf("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %s", rows,
                           MAX(rows / values, 1), rest);
}

static gboolean
correct(CaseFile *file, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(file, large_indexes, error);
    g_autoptr(CaseQuery) update =
        query == NULL
            ? NULL
            : case_query(file, "UPDATE sqlite_stat1 SET stat = ?3 WHERE tbl = ?1 AND idx = ?2",
                         error);
    gboolean has_row;
    while (update != NULL && case_step(query, &has_row, error)) {
        if (!has_row)
            return TRUE;
        const char *table = case_column_text(query, 0);
        g_autofree char *statistics =
            corrected(file, table, case_column_text(query, 3), case_column_text(query, 2), error);
        if (statistics == NULL)
            return FALSE;
        case_bind_text(update, 1, table);
        case_bind_text(update, 2, case_column_text(query, 1));
        case_bind_text(update, 3, statistics);
        if (!case_run_once(update, error))
            return FALSE;
    }
    return FALSE;
}

gboolean
case_analyze(CaseFile *file, GError **error)
{
    /* The second has it read what was corrected. */
    return case_execute(file, "PRAGMA analysis_limit = " SAMPLED_ROWS "; ANALYZE main", error) &&
           correct(file, error) && case_execute(file, "ANALYZE sqlite_schema", error);
}
