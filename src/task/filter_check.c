#include "task/task.h"

#include "base/error.h"
#include "pg/quote.h"
#include "pg/session.h"

#include <string.h>

/* The classes of SQLSTATE that speak of the filter: data exceptions, and what cannot be resolved.
 */
static gboolean
is_of_filter(const GError *failure)
{
    const char *sqlstate = error_sqlstate(failure);
    return sqlstate != NULL && !g_str_equal(sqlstate, "42501") &&
           (g_str_has_prefix(sqlstate, "22") || g_str_has_prefix(sqlstate, "42"));
}

/* Literals are read when the statement is analysed: no row is. */
static gboolean
check_filter(PgSession *source, CaseQuery *query, GError **error)
{
    g_autofree char *name = quote_qualified(case_column_text(query, 0), case_column_text(query, 1));
    g_autofree char *sql =
        g_strdup_printf("SELECT FROM ONLY %s WHERE %s LIMIT 0", name, case_column_text(query, 2));
    g_autoptr(GError) failure = NULL;
    g_autoptr(PgRows) rows = session_query(source, sql, 0, NULL, &failure);
    if (rows != NULL || (failure->code == PGC_ERROR_QUERY && !is_of_filter(failure)))
        return TRUE;
    if (failure->code != PGC_ERROR_QUERY) {
        g_propagate_error(error, g_steal_pointer(&failure));
        return FALSE;
    }
    error_set(error, PGC_ERROR_USAGE, "Correct the filters of that rule.",
              "table mappings: rule %s: the source does not take the filter of table %s: %s",
              case_column_text(query, 3), name, failure->message);
    error_set_detail(error, "The filter is: %s.", case_column_text(query, 2));
    return FALSE;
}

gboolean
task_check_filters(CaseFile *file, gint64 run, const PgServer *source, GError **error)
{
    g_autoptr(PgSession) session = NULL;
    g_autoptr(CaseQuery) query =
        case_query(file,
                   "SELECT source_schema, source_name, filter, rule_id FROM selected_table"
                   " WHERE run = ?1 AND filter IS NOT NULL ORDER BY source_schema, source_name",
                   error);
    case_bind_int(query, 1, run);
    while (case_next(query, error)) {
        if (session == NULL)
            session = session_open(source, SESSION_READ_ONLY, "filters", error);
        if (session == NULL || !check_filter(session, query, error))
            return FALSE;
    }
    return case_at_end(query);
}
