#include "case/run.h"

#include "base/error.h"
#include "case/internal.h"
#include "case/lock.h"

#include <string.h>

static char *
library_versions(void)
{
    return g_strdup_printf("SQLite %s, GLib %u.%u.%u", sqlite3_libversion(), glib_major_version,
                           glib_minor_version, glib_micro_version);
}

static const char insert_run[] =
    "INSERT INTO run (uuid, tool, state, tool_version, library_versions, command_line, started)"
    " VALUES (?1, ?2, 'running', ?3, ?4, ?5, ?6)";

static gboolean
insert_run_row(CaseFile *file, const RunDetails *details, GError **error)
{
    g_autofree char *uuid = g_uuid_string_random();
    g_autofree char *libraries = library_versions();
    g_autofree char *now = case_now();
    g_autoptr(CaseQuery) query = case_query(file, insert_run, error);
    case_bind_text(query, 1, uuid);
    case_bind_text(query, 2, details->tool);
    case_bind_text(query, 3, PACKAGE_VERSION);
    case_bind_text(query, 4, libraries);
    case_bind_text(query, 5, details->command_line);
    case_bind_text(query, 6, now);
    return case_run_once(query, error);
}

gint64
run_begin(CaseFile *file, const RunDetails *details, GError **error)
{
    if (!case_begin(file, error))
        return 0;
    if (!insert_run_row(file, details, error)) {
        case_rollback(file);
        return 0;
    }
    gint64 run = sqlite3_last_insert_rowid(file->database);
    /* The lock comes before the row can be seen, or another tool would take the run for dead. */
    if (!lock_take(file->descriptor, run, error)) {
        case_rollback(file);
        return 0;
    }
    if (!case_commit(file, error))
        return 0;
    file->run = run;
    file->digests_run = run;
    file->digests_lost = FALSE;
    g_hash_table_remove_all(file->digests);
    return run;
}

gboolean
run_set_detail(CaseFile *file, gint64 run, const char *name, const char *value, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(
        file, "INSERT OR REPLACE INTO run_detail (run, name, value) VALUES (?1, ?2, ?3)", error);
    case_bind_int(query, 1, run);
    case_bind_text(query, 2, name);
    case_bind_text(query, 3, value);
    return case_run_once(query, error);
}

gboolean
run_set_resumed(CaseFile *file, gint64 run, gint64 earlier, GError **error)
{
    g_autoptr(CaseQuery) query =
        case_query(file, "UPDATE run SET resumes = ?2 WHERE id = ?1", error);
    case_bind_int(query, 1, run);
    case_bind_int(query, 2, earlier);
    return case_run_once(query, error);
}

gboolean
run_last(CaseFile *file, const char *tool, gint64 *run, GError **error)
{
    *run = 0;
    g_autoptr(CaseQuery) query = case_query(
        file,
        "SELECT id FROM run WHERE tool = ?1 AND state = 'done' ORDER BY position DESC LIMIT 1",
        error);
    case_bind_text(query, 1, tool);
    gboolean has_row;
    if (!case_step(query, &has_row, error))
        return FALSE;
    if (has_row)
        *run = case_column_int(query, 0);
    return TRUE;
}

static void
digest_value(RowsDigest *digest, sqlite3_stmt *statement, guint column)
{
    int number = (int)column;
    int type = sqlite3_column_type(statement, number);
    if (type == SQLITE_INTEGER)
        digest_put_integer(digest, column, sqlite3_column_int64(statement, number));
    else if (type == SQLITE_FLOAT)
        digest_put_real(digest, column, sqlite3_column_double(statement, number));
    else if (type == SQLITE_TEXT)
        digest_put_text(digest, column, sqlite3_column_text(statement, number),
                        (gsize)sqlite3_column_bytes(statement, number));
    else if (type == SQLITE_BLOB)
        digest_put_blob(digest, column, sqlite3_column_blob(statement, number),
                        (gsize)sqlite3_column_bytes(statement, number));
}

static void
digest_row(RowsDigest *digest, sqlite3_stmt *statement)
{
    guint columns = (guint)sqlite3_column_count(statement);
    for (guint column = 0; column < columns; column++)
        digest_value(digest, statement, column);
    digest_end_row(digest);
}

static gboolean
digest_rows(CaseFile *file, RowsDigest *digest, const char *sql, gint64 run, const char *state,
            GError **error)
{
    g_autoptr(CaseQuery) query = case_query(file, sql, error);
    if (query == NULL)
        return FALSE;
    case_bind_int(query, 1, run);
    if (state != NULL)
        case_bind_text(query, 2, state);
    sqlite3_stmt *statement = case_query_statement(query);
    while (case_next(query, error))
        digest_row(digest, statement);
    return case_at_end(query);
}

/* The tables that hold rows of runs, and the condition that picks those of run ?1. */
static const char evidence_tables[] =
    "SELECT m.name, CASE c.name WHEN 'run' THEN 'run = ?1'"
    " ELSE 'collection IN (SELECT id FROM collection WHERE run = ?1)' END"
    " FROM sqlite_schema m, pragma_table_info(m.name) c"
    " WHERE m.type = 'table' AND c.name IN ('run', 'collection') ORDER BY m.name";

/* A run's rows lie together: a range of row ids spares the sort that an index would ask for. */
static char *
evidence_query(const char *table, const char *condition)
{
    return case_format("SELECT t.* FROM \"%w\" t WHERE rowid"
                       " BETWEEN (SELECT min(rowid) FROM \"%w\" WHERE %s)"
                       " AND (SELECT max(rowid) FROM \"%w\" WHERE %s)"
                       " AND +%s ORDER BY rowid",
                       table, table, condition, table, condition, condition);
}

/* Most facts of most databases: what follows costs more to prepare than to run. */
static gboolean
has_rows(CaseFile *file, const char *table, gboolean *any, GError **error)
{
    g_autofree char *sql = case_format("SELECT 1 FROM \"%w\" LIMIT 1", table);
    g_autoptr(CaseQuery) query = case_query(file, sql, error);
    return case_step(query, any, error);
}

RowsDigest *
run_table_digest(CaseFile *file, const char *table)
{
    RowsDigest *digest = g_hash_table_lookup(file->digests, table);
    if (digest != NULL)
        return digest;
    digest = digest_new();
    g_hash_table_insert(file->digests, g_strdup(table), digest);
    return digest;
}

void
run_lose_digests(CaseFile *file)
{
    file->digests_lost = TRUE;
}

/* What was put into the table while the run went on, where that is all of the run's rows. */
static gboolean
take_kept(CaseFile *file, const char *table, const char *condition, gint64 run, char **text,
          GError **error)
{
    RowsDigest *kept = g_hash_table_lookup(file->digests, table);
    *text = NULL;
    if (kept == NULL || run != file->digests_run || file->digests_lost)
        return TRUE;
    g_autofree char *sql = case_format("SELECT count(*) FROM \"%w\" WHERE %s", table, condition);
    g_autoptr(CaseQuery) count = case_query(file, sql, error);
    case_bind_int(count, 1, run);
    gboolean has_row;
    if (!case_step(count, &has_row, error))
        return FALSE;
    /* No row at all gives no digest, as when the table is read. */
    gint64 put = digest_row_count(kept);
    if (has_row && put > 0 && case_column_int(count, 0) == put)
        *text = digest_end(kept);
    g_hash_table_remove(file->digests, table);
    return TRUE;
}

/* NULL in *text where the run has no rows in the table. */
static gboolean
digest_table(CaseFile *file, const char *table, const char *condition, gint64 run, char **text,
             GError **error)
{
    gboolean any;
    if (!take_kept(file, table, condition, run, text, error) || !has_rows(file, table, &any, error))
        return FALSE;
    if (!any || *text != NULL)
        return TRUE;
    g_autofree char *sql = evidence_query(table, condition);
    g_autoptr(RowsDigest) digest = digest_new();
    if (!digest_rows(file, digest, sql, run, NULL, error))
        return FALSE;
    *text = digest_row_count(digest) == 0 ? NULL : digest_end(digest);
    return TRUE;
}

/* Of each table its name and the digest of the run's rows in it. */
static gboolean
digest_tables(CaseFile *file, RowsDigest *digest, gint64 run, GError **error)
{
    g_autoptr(CaseQuery) tables = case_query(file, evidence_tables, error);
    while (case_next(tables, error)) {
        const char *table = case_column_text(tables, 0);
        g_autofree char *text = NULL;
        if (!digest_table(file, table, case_column_text(tables, 1), run, &text, error))
            return FALSE;
        if (text == NULL)
            continue;
        digest_put_text(digest, 0, table, strlen(table));
        digest_put_text(digest, 1, text, strlen(text));
        digest_end_row(digest);
    }
    return case_at_end(tables);
}

/* All of the run's own row but the digest; its state as it will be when the run is finished. */
static const char run_row[] =
    "SELECT id, uuid, tool, coalesce(?2, state), resumes, tool_version, library_versions,"
    " command_line, started, finished, exit_status, position, previous_digest"
    " FROM run WHERE id = ?1";

static char *
compute_digest(CaseFile *file, gint64 run, const char *final_state, GError **error)
{
    g_autoptr(RowsDigest) digest = digest_new();
    if (!digest_rows(file, digest, run_row, run, final_state, error) ||
        !digest_tables(file, digest, run, error))
        return NULL;
    return digest_end(digest);
}

static const char enter_chain[] =
    "UPDATE run SET finished = ?2, exit_status = ?3,"
    " position = (SELECT coalesce(max(position), 0) + 1 FROM run),"
    " previous_digest = (SELECT digest FROM run WHERE position IS NOT NULL"
    "                    ORDER BY position DESC LIMIT 1)"
    " WHERE id = ?1 AND state = 'running'";

static gboolean
chain_run(CaseFile *file, gint64 run, int exit_status, GError **error)
{
    g_autofree char *now = case_now();
    g_autoptr(CaseQuery) query = case_query(file, enter_chain, error);
    case_bind_int(query, 1, run);
    case_bind_text(query, 2, now);
    if (exit_status >= 0)
        case_bind_int(query, 3, exit_status);
    return case_run_once(query, error);
}

static gboolean
seal_run(CaseFile *file, gint64 run, const char *state, GError **error)
{
    g_autofree char *digest = compute_digest(file, run, state, error);
    if (digest == NULL)
        return FALSE;
    g_autoptr(CaseQuery) query = case_query(
        file, "UPDATE run SET state = ?2, digest = ?3 WHERE id = ?1 AND state = 'running'", error);
    case_bind_int(query, 1, run);
    case_bind_text(query, 2, state);
    case_bind_text(query, 3, digest);
    return case_run_once(query, error);
}

/* exit_status below 0: not known. */
static gboolean
end_run(CaseFile *file, gint64 run, const char *state, int exit_status, GError **error)
{
    return chain_run(file, run, exit_status, error) && seal_run(file, run, state, error);
}

gboolean
run_finish(CaseFile *file, gint64 run, RunState state, int exit_status, GError **error)
{
    case_rollback(file);
    file->run = 0;
    const char *name = state == RUN_DONE ? "done" : "failed";
    return case_begin(file, error) &&
           case_end(file, end_run(file, run, name, exit_status, error), error);
}

/* Runs that say "running" and whose tool no longer holds its lock. */
static GArray *
dead_runs(CaseFile *file, GError **error)
{
    g_autoptr(CaseQuery) query =
        case_query(file, "SELECT id FROM run WHERE state = 'running' ORDER BY id", error);
    g_autoptr(GArray) dead = g_array_new(FALSE, FALSE, sizeof(gint64));
    while (case_next(query, error)) {
        gint64 run = case_column_int(query, 0);
        if (!lock_is_held(file->descriptor, run))
            g_array_append_val(dead, run);
    }
    return case_at_end(query) ? g_steal_pointer(&dead) : NULL;
}

static gboolean
abandon_runs(CaseFile *file, const GArray *dead, GError **error)
{
    for (guint index = 0; index < dead->len; index++)
        if (!end_run(file, g_array_index(dead, gint64, index), "abandoned", -1, error))
            return FALSE;
    return TRUE;
}

gboolean
run_abandon_dead(CaseFile *file, GError **error)
{
    if (!case_begin(file, error))
        return FALSE;
    g_autoptr(GArray) dead = dead_runs(file, error);
    return case_end(file, dead != NULL && abandon_runs(file, dead, error), error);
}

gboolean
run_verify_chain(CaseFile *file, gint64 *broken, GError **error)
{
    *broken = 0;
    g_autofree char *previous = NULL;
    g_autoptr(CaseQuery) runs =
        case_query(file,
                   "SELECT id, previous_digest, digest FROM run WHERE position IS NOT NULL"
                   " ORDER BY position",
                   error);
    while (case_next(runs, error)) {
        gint64 run = case_column_int(runs, 0);
        g_autofree char *digest = compute_digest(file, run, NULL, error);
        if (digest == NULL)
            return FALSE;
        if (g_strcmp0(case_column_text(runs, 1), previous) != 0 ||
            g_strcmp0(case_column_text(runs, 2), digest) != 0) {
            *broken = run;
            return TRUE;
        }
        g_free(previous);
        previous = g_steal_pointer(&digest);
    }
    return case_at_end(runs);
}
