#include "task/task.h"

#include "base/error.h"
#include "pg/quote.h"
#include "pg/session.h"
#include "task/problem_store.h"

#include <string.h>

/* The classes of SQLSTATE that speak of the SQL: data exceptions, and what cannot be resolved. */
static gboolean
is_of_values(const GError *failure)
{
    const char *sqlstate = error_sqlstate(failure);
    return sqlstate != NULL && !g_str_equal(sqlstate, "42501") &&
           (g_str_has_prefix(sqlstate, "22") || g_str_has_prefix(sqlstate, "42"));
}

/* The rows of the query; NULL without an error where it cannot be asked. what and name are for the
 * message. */
static PgRows *
ask(PgSession *source, const char *sql, const char *rule, const char *what, const char *name,
    GError **error)
{
    g_autoptr(GError) failure = NULL;
    g_autoptr(PgRows) rows = session_query(source, sql, 0, NULL, &failure);
    if (rows == NULL && failure->code != PGC_ERROR_QUERY)
        g_propagate_error(error, g_steal_pointer(&failure));
    else if (rows == NULL && is_of_values(failure))
        error_set(error, PGC_ERROR_USAGE, "Correct the values of that rule.",
                  "table mappings: %s: the source does not take the %s of table %s: %s", rule, what,
                  name, failure->message);
    return g_steal_pointer(&rows);
}

/* Literals are read when the statement is analysed: no row is. */
static gboolean
check_filter(PgSession *source, CaseQuery *query, GError **error)
{
    g_autofree char *rule = g_strdup_printf("rule %s", case_column_text(query, 3));
    g_autofree char *name = quote_qualified(case_column_text(query, 0), case_column_text(query, 1));
    g_autofree char *sql =
        g_strdup_printf("SELECT FROM ONLY %s WHERE %s LIMIT 0", name, case_column_text(query, 2));
    g_autoptr(GError) failure = NULL;
    g_autoptr(PgRows) G_GNUC_UNUSED rows = ask(source, sql, rule, "filter", name, &failure);
    if (failure == NULL)
        return TRUE;
    error_set_detail(&failure, "The filter is: %s.", case_column_text(query, 2));
    g_propagate_error(error, g_steal_pointer(&failure));
    return FALSE;
}

/* A range that begins with its own boundary is one that ends above it. */
static gboolean
check_range(PgSession *source, CaseQuery *query, GError **error)
{
    const char *rule = case_column_text(query, 3), *begin = case_column_text(query, 4);
    g_autofree char *name = quote_qualified(case_column_text(query, 0), case_column_text(query, 1));
    g_autofree char *sql = begin == NULL
                               ? g_strdup_printf("SELECT true FROM ONLY %s WHERE %s LIMIT 0", name,
                                                 case_column_text(query, 2))
                               : g_strdup_printf("SELECT (%s) FROM (%s) AS boundary",
                                                 case_column_text(query, 2), begin);
    g_autoptr(GError) failure = NULL;
    g_autoptr(PgRows) rows = ask(source, sql, rule, "boundaries", name, &failure);
    if (failure != NULL) {
        g_propagate_error(error, g_steal_pointer(&failure));
        return FALSE;
    }
    if (rows == NULL || rows_count(rows) == 0 || rows_boolean(rows, 0, 0))
        return TRUE;
    error_set(error, PGC_ERROR_USAGE, "Write them from the lowest to the highest, each once.",
              "table mappings: %s: the boundaries of table %s do not ascend", rule, name);
    error_set_detail(error, "No row could be in the range: %s.", case_column_text(query, 2));
    return FALSE;
}

/* Whether the source knows the functions and casts. */
static gboolean
check_expression(PgSession *source, CaseQuery *query, GError **error)
{
    g_autofree char *rule = g_strdup_printf("column \"%s\"", case_column_text(query, 3));
    g_autofree char *name = quote_qualified(case_column_text(query, 0), case_column_text(query, 1));
    g_autofree char *sql =
        g_strdup_printf("SELECT %s FROM ONLY %s LIMIT 0", case_column_text(query, 2), name);
    g_autoptr(GError) failure = NULL;
    g_autoptr(PgRows) G_GNUC_UNUSED rows = ask(source, sql, rule, "transformation", name, &failure);
    if (failure == NULL)
        return TRUE;
    error_set_detail(&failure, "The values would be: %s.", case_column_text(query, 2));
    g_propagate_error(error, g_steal_pointer(&failure));
    return FALSE;
}

/* What the checks of a run's values share. */
typedef struct {
    CaseFile *file;
    gint64 run;
    const PgServer *source;
    PgSession *session; /* NULL: nothing was asked so far */
    TaskProblems *problems;
} Asking;

typedef gboolean (*ValueCheck)(PgSession *source, CaseQuery *query, GError **error);

/* The session is opened for the first that there is. */
static gboolean
check_each(Asking *asking, const char *sql, ValueCheck check, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(asking->file, sql, error);
    case_bind_int(query, 1, asking->run);
    while (case_next(query, error)) {
        if (asking->session == NULL)
            asking->session = session_open(asking->source, SESSION_READ_ONLY, "task", error);
        if (asking->session == NULL ||
            (!check(asking->session, query, error) && !task_problems_take(asking->problems, error)))
            return FALSE;
    }
    return case_at_end(query);
}

gboolean
task_check_values(CaseFile *file, gint64 run, const PgServer *source, gboolean goes_on,
                  GError **error)
{
    g_autoptr(TaskProblems) problems = task_problems_new();
    problems->goes_on = goes_on;
    Asking asking = {.file = file, .run = run, .source = source, .problems = problems};
    gboolean is_done =
        check_each(&asking,
                   "SELECT source_schema, source_name, filter, rule_id FROM selected_table"
                   " WHERE run = ?1 AND filter IS NOT NULL ORDER BY source_schema, source_name",
                   check_filter, error) &&
        check_each(&asking,
                   "SELECT source_schema, source_name, condition, path, begin"
                   " FROM load_range JOIN selected_table USING (run, table_id)"
                   " WHERE run = ?1 ORDER BY table_id, part",
                   check_range, error) &&
        check_each(&asking,
                   "SELECT t.source_schema, t.source_name, c.expression, c.target_name"
                   "  FROM selected_column c JOIN selected_table t USING (run, table_id)"
                   " WHERE run = ?1 AND c.expression IS NOT NULL ORDER BY table_id, position",
                   check_expression, error);
    session_close(asking.session);
    if (!is_done || problems->list->len == 0)
        return is_done;
    return case_begin(file, error) &&
           case_end(file, problem_store(file, run, problems, error), error);
}
