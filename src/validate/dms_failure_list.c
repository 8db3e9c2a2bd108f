#include "validate/dms_failure.h"

#include "base/error.h"
#include "pg/quote.h"

/* Of a control table; DMS by itself stops at 10,000 for each task. */
#define MAXIMUM_ROWS 100000

/* DMS writes names in upper case, and a control table may have been copied by hand. */
#define COLUMN(name)                                                                               \
    ", (SELECT a.attname FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0"            \
    " AND NOT a.attisdropped AND lower(a.attname) = '" name "' ORDER BY a.attname LIMIT 1)"

static const char table_query[] =
    "SELECT n.nspname, c.relname" COLUMN("task_name") COLUMN("table_owner") COLUMN("table_name")
        COLUMN("failure_time") COLUMN("failure_type") COLUMN("key")
            COLUMN("resync_result") " FROM pg_class c JOIN pg_namespace n ON n.oid = "
                                    "c.relnamespace WHERE c.relkind IN ('r', 'p')"
                                    " AND lower(c.relname) IN ('awsdms_validation_failures_v1', "
                                    "'awsdms_validation_failures_v2')"
                                    " ORDER BY 1, 2";

/* In table_query and in the statement that reads a table. */
enum { TASK, OWNER, TABLE, TIME, TYPE, KEY, RESYNC, COLUMNS };

static void
failure_free(gpointer data)
{
    DmsFailure *failure = data;
    g_free(failure->control_table);
    g_free(failure->task);
    g_free(failure->owner);
    g_free(failure->table);
    g_free(failure->time);
    g_free(failure->type);
    g_free(failure->key);
    g_free(failure->resync);
    g_free(failure->reason);
    g_free(failure);
}

const char *
dms_row_state_name(DmsRowState state)
{
    static const char *const names[] = {"different", "source only", "target only",
                                        "equal",     "gone",        "not read"};
    return names[state];
}

/* The statement for the table in the row of table_query; NULL: it lacks columns. */
static char *
rows_statement(const PgRows *tables, guint row)
{
    char *names[COLUMNS];
    gboolean is_whole = TRUE;
    for (guint column = 0; column < COLUMNS; column++) {
        const char *name = rows_text(tables, row, 2 + column);
        names[column] = name == NULL ? g_strdup("NULL") : quote_identifier(name);
        is_whole = is_whole && (name != NULL || column == RESYNC);
    }
    g_autofree char *table = quote_qualified(rows_text(tables, row, 0), rows_text(tables, row, 1));
    char *sql = g_strdup_printf(
        "SELECT DISTINCT ON (o, t, k) * FROM (SELECT %s::text AS n, %s::text AS o, %s::text AS t,"
        " %s::text AS w, %s::text AS f, %s::text AS k, %s::text AS r FROM %s) x"
        " ORDER BY o, t, k, w DESC LIMIT %d",
        names[TASK], names[OWNER], names[TABLE], names[TIME], names[TYPE], names[KEY],
        names[RESYNC], table, MAXIMUM_ROWS + 1);
    for (guint column = 0; column < COLUMNS; column++)
        g_free(names[column]);
    if (!is_whole)
        g_clear_pointer(&sql, g_free);
    return sql;
}

typedef struct {
    GPtrArray *failures;
    const char *control_table;
} Reading;

static gboolean
take_row(const PgRows *rows, gpointer data, GError **error)
{
    (void)error;
    const Reading *reading = data;
    DmsFailure *failure = g_new0(DmsFailure, 1);
    failure->control_table = g_strdup(reading->control_table);
    failure->task = g_strdup(rows_text(rows, 0, TASK));
    failure->owner = g_strdup(rows_text(rows, 0, OWNER));
    failure->table = g_strdup(rows_text(rows, 0, TABLE));
    failure->time = g_strdup(rows_text(rows, 0, TIME));
    failure->type = g_strdup(rows_text(rows, 0, TYPE));
    failure->key = g_strdup(rows_text(rows, 0, KEY));
    failure->resync = g_strdup(rows_text(rows, 0, RESYNC));
    failure->state = DMS_ROW_NOT_READ;
    g_ptr_array_add(reading->failures, failure);
    return TRUE;
}

static gboolean
read_table(PgSession *session, const PgRows *tables, guint row, GPtrArray *failures, GError **error)
{
    g_autofree char *name =
        g_strdup_printf("%s.%s", rows_text(tables, row, 0), rows_text(tables, row, 1));
    g_autofree char *sql = rows_statement(tables, row);
    if (sql == NULL) {
        error_set(error, PGC_ERROR_STATE, "Leave out --dms-failures.",
                  "\"%s\" on the target does not have the columns that DMS gives it", name);
        return FALSE;
    }
    guint before = failures->len;
    Reading reading = {failures, name};
    if (!session_query_each(session, sql, 0, NULL, take_row, &reading, error))
        return FALSE;
    if (failures->len - before <= MAXIMUM_ROWS)
        return TRUE;
    error_set(error, PGC_ERROR_STATE, "Leave out --dms-failures: the compare itself finds all.",
              "\"%s\" on the target lists more than %d rows", name, MAXIMUM_ROWS);
    return FALSE;
}

GPtrArray *
dms_failures_read(PgSession *session, gboolean *has_table, GError **error)
{
    g_autoptr(PgRows) tables = session_query(session, table_query, 0, NULL, error);
    if (tables == NULL)
        return NULL;
    *has_table = rows_count(tables) > 0;
    g_autoptr(GPtrArray) failures = g_ptr_array_new_with_free_func(failure_free);
    for (guint row = 0; row < rows_count(tables); row++)
        if (!read_table(session, tables, row, failures, error))
            return NULL;
    return g_steal_pointer(&failures);
}
