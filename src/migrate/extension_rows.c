#include "migrate/extension_rows.h"

#include "base/error.h"
#include "base/output.h"
#include "migrate/worker.h"
#include "pg/quote.h"

typedef struct {
    const char *extension;
    const char *name;      /* quoted and qualified */
    const char *condition; /* "WHERE ...", or "" */
    const char *columns;   /* quoted */
    gboolean is_sequence;
} ExtensionTable;

static const char tables_query_format[] =
    "SELECT e.extname, format('%%I.%%I', n.nspname, c.relname), coalesce(k.condition, ''),"
    "  (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) FROM pg_attribute a"
    "    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped%s),"
    "  c.relkind = 'S'"
    "  FROM pg_extension e"
    "  CROSS JOIN LATERAL unnest(e.extconfig, e.extcondition) k(oid, condition)"
    "  JOIN pg_class c ON c.oid = k.oid AND c.relkind IN ('r', 'p', 'S')"
    "  JOIN pg_namespace n ON n.oid = c.relnamespace ORDER BY 1, 2";

static PgRows *
read_tables(PgSession *source, GError **error)
{
    g_autofree char *query = g_strdup_printf(
        tables_query_format, session_major_version(source) >= 12 ? " AND a.attgenerated = ''" : "");
    return session_query(source, query, 0, NULL, error);
}

static ExtensionTable
table_of_row(const PgRows *rows, guint row)
{
    return (ExtensionTable){.extension = rows_text(rows, row, 0),
                            .name = rows_text(rows, row, 1),
                            .condition = rows_text(rows, row, 2),
                            .columns = rows_text(rows, row, 3),
                            .is_sequence = rows_boolean(rows, row, 4)};
}

static gboolean
find_rows(PgSession *session, const ExtensionTable *table, gboolean *found, GError **error)
{
    g_autofree char *sql = g_strdup_printf("SELECT EXISTS (SELECT 1 FROM %s %s)", table->name,
                                           table->is_sequence ? "" : table->condition);
    g_autofree char *answer = session_query_value(session, sql, error);
    *found = g_strcmp0(answer, "t") == 0;
    return answer != NULL;
}

static gboolean
refuse_rows(const ExtensionTable *table, PgSession *target, GError **error)
{
    gboolean found;
    if (!find_rows(target, table, &found, error))
        return FALSE;
    if (found)
        error_set(error, PGC_ERROR_STATE, NULL,
                  "the target has such rows already, so that none are copied");
    return !found;
}

static gboolean
copy_sequence(Worker *worker, const ExtensionTable *table, GError **error)
{
    g_autofree char *sql = g_strdup_printf("SELECT last_value, is_called FROM %s", table->name);
    g_autoptr(PgRows) value = session_query(worker->source, sql, 0, NULL, error);
    if (value == NULL)
        return FALSE;
    const char *const parameters[] = {table->name, rows_text(value, 0, 0), rows_text(value, 0, 1)};
    g_autoptr(PgRows) set =
        session_query(worker->target, "SELECT setval($1::regclass, $2::bigint, $3::boolean)", 3,
                      parameters, error);
    return set != NULL;
}

static gboolean
copy_rows(Worker *worker, const ExtensionTable *table, guint64 *rows, GError **error)
{
    g_autofree char *copy_out = g_strdup_printf("COPY (SELECT %s FROM %s %s) TO STDOUT",
                                                table->columns, table->name, table->condition);
    g_autofree char *copy_in =
        g_strdup_printf("COPY %s (%s) FROM STDIN", table->name, table->columns);
    CopyCount count = {0};
    if (!refuse_rows(table, worker->target, error) ||
        !copy_relay(worker->source, copy_out, worker->target, copy_in, pace_keep_copy,
                    worker->settings->pace, &count, error))
        return FALSE;
    *rows = count.rows;
    return TRUE;
}

/* *taken is FALSE where a run that was killed has done it. */
static gboolean
take_table(Worker *worker, const ExtensionTable *table, gboolean *taken, GError **error)
{
    const char *const parameters[] = {worker->settings->ledger.uuid, table->name, table->condition};
    g_autoptr(PgRows) rows =
        session_query(worker->target,
                      "INSERT INTO pgcrossing.extension_table (run, name, condition)"
                      " VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING name",
                      3, parameters, error);
    *taken = rows != NULL && rows_count(rows) == 1;
    return rows != NULL;
}

static gboolean
move_table(Worker *worker, const ExtensionTable *table, guint64 *rows, GError **error)
{
    gboolean taken;
    if (!session_execute(worker->target, "BEGIN", error) ||
        !take_table(worker, table, &taken, error))
        return FALSE;
    if (!taken)
        return session_execute(worker->target, "ROLLBACK", error);
    gboolean copied = table->is_sequence ? copy_sequence(worker, table, error)
                                         : copy_rows(worker, table, rows, error);
    return copied && session_execute(worker->target, "COMMIT", error);
}

static gboolean
record_table(Record *record, const ExtensionTable *table, guint64 rows, const GError *failure,
             GError **error)
{
    g_autofree char *message =
        failure == NULL
            ? g_strdup_printf("%" G_GUINT64_FORMAT " rows of extension \"%s\"", rows,
                              table->extension)
            : g_strdup_printf("rows of extension \"%s\": %s", table->extension, failure->message);
    if (failure != NULL)
        output_warning("table %s: %s", table->name, message);
    return record_step(record, "extension table", table->name,
                       failure == NULL ? STEP_DONE : STEP_FAILED, message, error);
}

static gboolean
move_and_record(Record *record, Worker *worker, const ExtensionTable *table, GError **error)
{
    g_autoptr(GError) failure = NULL;
    gboolean found = FALSE;
    guint64 rows = 0;
    if (find_rows(worker->source, table, &found, &failure) && found)
        (void)move_table(worker, table, &rows, &failure);
    if (failure == NULL)
        return !found || record_table(record, table, rows, NULL, error);
    if (failure->code != PGC_ERROR_CANCELLED && failure->code != PGC_ERROR_CONNECTION &&
        worker_roll_back(worker))
        return record_table(record, table, 0, failure, error);
    g_propagate_error(error, g_steal_pointer(&failure));
    return FALSE;
}

gboolean
extension_rows_move(Record *record, const LoadSettings *settings, PgSession *source, GError **error)
{
    g_autoptr(PgRows) tables = read_tables(source, error);
    if (tables == NULL || rows_count(tables) == 0)
        return tables != NULL;
    Worker worker = {.settings = settings};
    gboolean good = worker_open(&worker, error);
    for (guint row = 0; good && row < rows_count(tables); row++) {
        ExtensionTable table = table_of_row(tables, row);
        good = move_and_record(record, &worker, &table, error);
    }
    worker_close(&worker);
    return good;
}

gboolean
extension_rows_remove(PgSession *target, const char *uuid, GError **error)
{
    const char *const run[] = {uuid};
    g_autoptr(PgRows) tables = session_query(
        target,
        "SELECT format('DELETE FROM %s %s', t.name, t.condition),"
        "       to_regclass(t.name) IN (SELECT oid FROM pg_class WHERE relkind <> 'S')"
        "  FROM pgcrossing.extension_table t WHERE run = $1",
        1, run, error);
    if (tables == NULL || !session_execute(target, "BEGIN", error))
        return FALSE;
    for (guint row = 0; row < rows_count(tables); row++)
        if (rows_boolean(tables, row, 1) &&
            !session_execute(target, rows_text(tables, row, 0), error))
            return FALSE;
    g_autoptr(PgRows) forgotten = session_query(
        target, "DELETE FROM pgcrossing.extension_table WHERE run = $1", 1, run, error);
    return forgotten != NULL && session_execute(target, "COMMIT", error);
}
