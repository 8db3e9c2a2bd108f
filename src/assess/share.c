#include "assess/share.h"

#define REASONS_SHOWN 5

typedef gboolean (*TakeRow)(sqlite3_stmt *row, GString *text);

/* reason, tables, the first of them */
static gboolean
take_unknown(sqlite3_stmt *row, GString *text)
{
    gint64 tables = sqlite3_column_int64(row, 1);
    g_autofree char *line =
        tables == 1 ? g_strdup_printf("table %s: %s", sqlite3_column_text(row, 2),
                                      sqlite3_column_text(row, 0))
                    : g_strdup_printf("%" G_GINT64_FORMAT " tables, %s among them: %s", tables,
                                      sqlite3_column_text(row, 2), sqlite3_column_text(row, 0));
    guard_add_line(text, line);
    return TRUE;
}

/* tables, those seen in part, the rows seen of these, all their rows as far as they are known */
static gboolean
take_sampled(sqlite3_stmt *row, GString *text)
{
    gint64 in_part = sqlite3_column_int64(row, 1);
    if (in_part == 0)
        return TRUE;
    g_autofree char *all =
        sqlite3_column_type(row, 3) == SQLITE_NULL
            ? g_strdup("more")
            : g_strdup_printf("about %" G_GINT64_FORMAT, (gint64)sqlite3_column_int64(row, 3));
    g_autofree char *line = g_strdup_printf(
        "nothing was found in a sample: of %" G_GINT64_FORMAT " tables %" G_GINT64_FORMAT
        " were read in part, %" G_GINT64_FORMAT " rows of %s",
        (gint64)sqlite3_column_int64(row, 0), in_part, (gint64)sqlite3_column_int64(row, 2), all);
    guard_add_line(text, line);
    return TRUE;
}

static gboolean
each_row(Guard *guard, const char *sql, TakeRow take, GString *text, GError **error)
{
    sqlite3_stmt *statement = guard_prepare(guard, sql, error);
    gboolean has_row = TRUE;
    gboolean is_well = statement != NULL;
    while (is_well && has_row) {
        is_well = guard_step(guard, statement, &has_row, error);
        if (is_well && has_row)
            is_well = take(statement, text);
    }
    sqlite3_finalize(statement);
    return is_well;
}

/* The tables whose answers count: on the source those that take part. */
static char *
tables_of(const View *view)
{
    return view->side == SIDE_SOURCE
               ? g_strdup_printf("%s p JOIN selected_table t ON t.table_id = p.table_oid",
                                 view->name)
               : g_strdup_printf("%s p JOIN (SELECT oid AS table_id, schema AS source_schema,"
                                 " name AS source_name FROM target_table) t"
                                 " ON t.table_id = p.table_oid",
                                 view->name);
}

static gboolean
read_scan(Guard *guard, const View *view, GString *cannot_tell, GString *sampled, GError **error)
{
    g_autofree char *tables = tables_of(view);
    g_autofree char *unknown = g_strdup_printf(
        "SELECT p.cannot_tell, count(DISTINCT p.table_oid),"
        " min(t.source_schema || '.' || t.source_name) FROM %s WHERE p.cannot_tell IS NOT NULL"
        " GROUP BY p.cannot_tell ORDER BY 2 DESC, 1 LIMIT " G_STRINGIFY(REASONS_SHOWN),
        tables);
    g_autofree char *share = g_strdup_printf(
        "SELECT count(*), count(*) FILTER (WHERE is_part), sum(seen) FILTER (WHERE is_part),"
        " CASE WHEN min(estimated) FILTER (WHERE is_part) > 0"
        "  THEN sum(estimated) FILTER (WHERE is_part) END"
        " FROM (SELECT max(NOT p.is_whole) AS is_part, max(p.rows_seen) AS seen,"
        "  max(coalesce(p.estimated_rows, 0)) AS estimated FROM %s GROUP BY p.table_oid)",
        tables);
    return each_row(guard, unknown, take_unknown, cannot_tell, error) &&
           each_row(guard, share, take_sampled, sampled, error);
}

gboolean
share_read(Guard *guard, GString *cannot_tell, GString *sampled, GError **error)
{
    g_autoptr(GPtrArray) scans = guard_scans(guard);
    for (guint index = 0; index < scans->len; index++)
        if (!read_scan(guard, scans->pdata[index], cannot_tell, sampled, error))
            return FALSE;
    return TRUE;
}
