#include "migrate/migrate.h"

#include "base/output.h"
#include "migrate/ledger.h"
#include "pg/session.h"

static const char run_query[] =
    "SELECT run, CASE phase WHEN 'prepared' THEN 'creating the schema' WHEN 'schema' THEN 'loading'"
    "    WHEN 'loaded' THEN 'building indexes' WHEN 'completed' THEN 'finishing' ELSE 'done' END,"
    "  begun::timestamptz(0), changed::timestamptz(0), phase = 'done'"
    "  FROM pgcrossing.run ORDER BY begun DESC LIMIT 1";

static const char items_query[] =
    "SELECT count(*) FILTER (WHERE is_done), count(*), count(*) FILTER (WHERE error IS NOT NULL),"
    "  coalesce(sum(rows), 0), coalesce(sum(size) FILTER (WHERE is_done), 0), coalesce(sum(size), "
    "0)"
    "  FROM pgcrossing.item WHERE run = $1";

static const char failed_query[] =
    "SELECT source_schema, source_name, attempts, error FROM pgcrossing.item"
    " WHERE run = $1 AND NOT is_done AND error IS NOT NULL ORDER BY item";

static const char workers_query[] =
    "SELECT worker, count(*), sum(rows) FROM pgcrossing.item WHERE run = $1 AND is_done"
    " GROUP BY worker ORDER BY 2 DESC, 1";

/* Rows so far are known of a COPY since 14. */
static const char sessions_query_format[] =
    "SELECT a.pid, extract(epoch FROM clock_timestamp() - a.query_start)::bigint,"
    "  left(a.query, 100), %s, nullif(array_to_string(pg_blocking_pids(a.pid), ', '), '')"
    "  FROM pg_stat_activity a %s"
    " WHERE a.datname = current_database() AND a.state = 'active'"
    "   AND a.application_name IN ('pgcrossing migrate', 'pgcrossing load', 'pgcrossing join',"
    "     'pgcrossing restore')"
    " ORDER BY a.query_start, a.pid";

static void
show_progress(const PgRows *rows)
{
    g_autofree char *done = g_format_size((guint64)rows_int64(rows, 0, 4));
    g_autofree char *total = g_format_size((guint64)rows_int64(rows, 0, 5));
    output_line("%s of %s items are loaded, %s of %s, %s rows; %s failed", rows_text(rows, 0, 0),
                rows_text(rows, 0, 1), done, total, rows_text(rows, 0, 3), rows_text(rows, 0, 2));
}

static gboolean
show_items(PgSession *session, const char *uuid, GError **error)
{
    const char *const parameters[] = {uuid};
    g_autoptr(PgRows) counts = session_query(session, items_query, 1, parameters, error);
    g_autoptr(PgRows) failed =
        counts == NULL ? NULL : session_query(session, failed_query, 1, parameters, error);
    g_autoptr(PgRows) workers =
        failed == NULL ? NULL : session_query(session, workers_query, 1, parameters, error);
    if (workers == NULL)
        return FALSE;
    show_progress(counts);
    for (guint row = 0; row < rows_count(workers); row++) {
        g_autofree char *worker = output_printable(rows_text(workers, row, 0));
        output_line("    worker %s has loaded %s items, %s rows", worker,
                    rows_text(workers, row, 1), rows_text(workers, row, 2));
    }
    for (guint row = 0; row < rows_count(failed); row++) {
        g_autofree char *name =
            plan_display_name(rows_text(failed, row, 0), rows_text(failed, row, 1));
        g_autofree char *error_text = output_printable(rows_text(failed, row, 3));
        output_line("    failed: table \"%s\", %s attempts: %s", name, rows_text(failed, row, 2),
                    error_text);
    }
    return TRUE;
}

static gboolean
show_sessions(PgSession *session, GError **error)
{
    gboolean counts = session_major_version(session) >= 14;
    g_autofree char *query =
        g_strdup_printf(sessions_query_format, counts ? "p.tuples_processed" : "NULL::bigint",
                        counts ? "LEFT JOIN pg_stat_progress_copy p ON p.pid = a.pid" : "");
    g_autoptr(PgRows) rows = session_query(session, query, 0, NULL, error);
    if (rows == NULL)
        return FALSE;
    for (guint row = 0; row < rows_count(rows); row++) {
        const char *moved = rows_text(rows, row, 3), *blocking = rows_text(rows, row, 4);
        g_autofree char *statement = output_printable(rows_text(rows, row, 2));
        output_line("    session %s, for %s s: %s%s%s%s%s", rows_text(rows, row, 0),
                    rows_text(rows, row, 1), statement, moved == NULL ? "" : ", rows ",
                    moved == NULL ? "" : moved, blocking == NULL ? "" : ", waits for session ",
                    blocking == NULL ? "" : blocking);
    }
    return TRUE;
}

static gboolean
show_run(PgSession *session, const PgRows *run, GError **error)
{
    gboolean works;
    if (!ledger_is_locked(session, &works, error))
        return FALSE;
    gboolean done = rows_boolean(run, 0, 4);
    output_line("migration %s, begun %s: %s%s%s", rows_text(run, 0, 0), rows_text(run, 0, 2),
                rows_text(run, 0, 1), done ? " since " : ", the last step ended ",
                rows_text(run, 0, 3));
    if (!done && !works)
        output_line("nobody works on it: go on with --resume");
    return show_items(session, rows_text(run, 0, 0), error) && show_sessions(session, error);
}

gboolean
migrate_show_status(const PgServer *target, GError **error)
{
    g_autoptr(PgSession) session = session_open(target, SESSION_READ_ONLY, "status", error);
    gboolean found;
    if (session == NULL || !ledger_exists(session, &found, error))
        return FALSE;
    g_autoptr(PgRows) run = found ? session_query(session, run_query, 0, NULL, error) : NULL;
    if (found && run == NULL)
        return FALSE;
    if (!found || rows_count(run) == 0) {
        output_line("the target has no migration");
        return TRUE;
    }
    return show_run(session, run, error);
}
