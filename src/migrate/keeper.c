#include "migrate/keeper.h"

#include "pg/quote.h"

gboolean
keeper_register(PgSession *target, const char *uuid, const PgSnapshot *snapshot, const char *worker,
                GError **error)
{
    const char *const parameters[] = {uuid, snapshot->id, snapshot->xip, snapshot->lsn, worker};
    /* A server that was started again may give an id out again. */
    return session_run(target,
                       "INSERT INTO pgcrossing.keeper (run, snapshot, xip, lsn, worker)"
                       " VALUES ($1, $2, $3, $4, $5) ON CONFLICT (run, snapshot) DO UPDATE"
                       " SET xip = excluded.xip, lsn = excluded.lsn, worker = excluded.worker,"
                       "   pid = excluded.pid, begun = excluded.begun",
                       G_N_ELEMENTS(parameters), parameters, error);
}

static GPtrArray *
read_tables(PgSession *target, const LedgerRun *run, GError **error)
{
    const char *const parameters[] = {run->uuid};
    g_autoptr(PgRows) rows =
        session_query(target,
                      "SELECT source_schema, source_name FROM pgcrossing.planned_table"
                      " WHERE run = $1 AND kind IN ('r', 'p') ORDER BY source_oid",
                      1, parameters, error);
    if (rows == NULL)
        return NULL;
    GPtrArray *tables = g_ptr_array_new_with_free_func(g_free);
    for (guint row = 0; row < rows_count(rows); row++)
        g_ptr_array_add(tables, quote_qualified(rows_text(rows, row, 0), rows_text(rows, row, 1)));
    return tables;
}

PgSnapshot *
keeper_take_over(PgSession *target, const LedgerRun *run, const PgServer *source, GError **error)
{
    const char *const parameters[] = {run->uuid, run->xip};
    g_autoptr(PgRows) keepers =
        session_query(target,
                      "SELECT snapshot, lsn FROM pgcrossing.keeper WHERE run = $1 AND xip = $2"
                      " ORDER BY begun DESC",
                      2, parameters, error);
    g_autoptr(GPtrArray) tables = keepers == NULL ? NULL : read_tables(target, run, error);
    for (guint row = 0; tables != NULL && row < rows_count(keepers); row++) {
        g_autoptr(GError) failure = NULL;
        PgSnapshot *snapshot =
            snapshot_take_over(source, rows_text(keepers, row, 0), run->xip, tables, &failure);
        if (failure != NULL) {
            g_propagate_error(error, g_steal_pointer(&failure));
            return NULL;
        }
        if (snapshot == NULL)
            continue;
        g_free(snapshot->lsn);
        snapshot->lsn = g_strdup(rows_text(keepers, row, 1));
        return snapshot;
    }
    return NULL;
}

gboolean
keeper_is_awaited(PgSession *target, const LedgerRun *run, gboolean *awaited, GError **error)
{
    gint64 pid;
    *awaited = FALSE;
    if (!ledger_lock_holder(target, &pid, error))
        return FALSE;
    if (pid == 0)
        return TRUE;
    g_autofree char *holder = g_strdup_printf("%" G_GINT64_FORMAT, pid);
    const char *const parameters[] = {run->uuid, holder};
    g_autoptr(PgRows) rows = session_query(
        target,
        "SELECT NOT EXISTS (SELECT 1 FROM pgcrossing.keeper WHERE run = $1 AND pid = $2::integer)",
        2, parameters, error);
    *awaited = rows != NULL && rows_boolean(rows, 0, 0);
    return rows != NULL;
}
