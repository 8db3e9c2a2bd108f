#include "case/run.h"

#include "base/error.h"
#include "case/digest.h"
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
    "INSERT INTO run (uuid, tool, state, resumes, tool_version, library_versions, command_line,"
    " started) VALUES (?1, ?2, 'running', nullif(?3, 0), ?4, ?5, ?6, ?7)";

static gboolean
insert_run_row(CaseFile *file, const RunDetails *details, GError **error)
{
    g_autofree char *uuid = g_uuid_string_random();
    g_autofree char *libraries = library_versions();
    g_autofree char *now = case_now();
    g_autoptr(CaseQuery) query = case_query(file, insert_run, error);
    case_bind_text(query, 1, uuid);
    case_bind_text(query, 2, details->tool);
    case_bind_int(query, 3, details->resumes);
    case_bind_text(query, 4, PACKAGE_VERSION);
    case_bind_text(query, 5, libraries);
    case_bind_text(query, 6, details->command_line);
    case_bind_text(query, 7, now);
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

/* Makes the array longer; returns where the new bytes begin. */
static guint8 *
extend(GByteArray *bytes, guint length)
{
    guint before = bytes->len;
    g_byte_array_set_size(bytes, before + length);
    return bytes->data + before;
}

/* Column, type, and a number: the value, or its length; behind it is room for as many more bytes.
 */
static guint8 *
append_head(GByteArray *bytes, int column, int type, guint64 number, guint more)
{
    guint64 fixed = GUINT64_TO_LE(number);
    guint8 *place = extend(bytes, 3 + sizeof fixed + more);
    place[0] = (guint8)(column >> 8);
    place[1] = (guint8)column;
    place[2] = (guint8)type;
    memcpy(place + 3, &fixed, sizeof fixed);
    return place + 3 + sizeof fixed;
}

/* Each value with its column, type and length, so that no two rows give the same bytes. Nulls leave
 * no trace: a column that a newer program adds must not change what is finished. */
static void
append_value(GByteArray *bytes, sqlite3_stmt *statement, int column)
{
    int type = sqlite3_column_type(statement, column);
    if (type == SQLITE_NULL)
        return;
    if (type == SQLITE_INTEGER) {
        append_head(bytes, column, type, (guint64)sqlite3_column_int64(statement, column), 0);
    } else if (type == SQLITE_FLOAT) {
        double number = sqlite3_column_double(statement, column);
        guint64 bits;
        memcpy(&bits, &number, sizeof bits);
        append_head(bytes, column, type, bits, 0);
    } else {
        const guint8 *value = sqlite3_column_blob(statement, column);
        guint length = (guint)sqlite3_column_bytes(statement, column);
        guint8 *place = append_head(bytes, column, type, length, length);
        if (length > 0)
            memcpy(place, value, length);
    }
}

static void
digest_row(Digest *digest, sqlite3_stmt *statement)
{
    GByteArray *bytes = digest_bytes(digest);
    for (int column = 0; column < sqlite3_column_count(statement); column++)
        append_value(bytes, statement, column);
    *extend(bytes, 1) = '\n';
}

static gboolean
digest_rows(CaseFile *file, Digest *digest, const char *sql, gint64 run, const char *state,
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
    return case_format("SELECT %Q, t.* FROM \"%w\" t WHERE rowid"
                       " BETWEEN (SELECT min(rowid) FROM \"%w\" WHERE %s)"
                       " AND (SELECT max(rowid) FROM \"%w\" WHERE %s)"
                       " AND +%s ORDER BY rowid",
                       table, table, table, condition, table, condition, condition);
}

/* Most facts of most databases: what follows costs more to prepare than to run. */
static gboolean
has_rows(CaseFile *file, const char *table, gboolean *any, GError **error)
{
    g_autofree char *sql = case_format("SELECT 1 FROM \"%w\" LIMIT 1", table);
    g_autoptr(CaseQuery) query = case_query(file, sql, error);
    return case_step(query, any, error);
}

static gboolean
digest_tables(CaseFile *file, Digest *digest, gint64 run, GError **error)
{
    g_autoptr(CaseQuery) tables = case_query(file, evidence_tables, error);
    while (case_next(tables, error)) {
        const char *table = case_column_text(tables, 0);
        gboolean any;
        if (!has_rows(file, table, &any, error))
            return FALSE;
        if (!any)
            continue;
        g_autofree char *sql = evidence_query(table, case_column_text(tables, 1));
        if (!digest_rows(file, digest, sql, run, NULL, error))
            return FALSE;
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
    g_autoptr(Digest) digest = digest_new();
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
    if (!case_begin(file, error))
        return FALSE;
    if (!end_run(file, run, state == RUN_DONE ? "done" : "failed", exit_status, error)) {
        case_rollback(file);
        return FALSE;
    }
    return case_commit(file, error);
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
    if (dead == NULL || !abandon_runs(file, dead, error)) {
        case_rollback(file);
        return FALSE;
    }
    return case_commit(file, error);
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
