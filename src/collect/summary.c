#include "base/output.h"
#include "collect/collect.h"
#include "collect/grants.h"

static const char collections_query[] =
    "SELECT c.id, c.side, c.version_num / 10000, c.platform, c.database_name,"
    " count(*) FILTER (WHERE s.state = 'read'), count(*) FILTER (WHERE s.state = 'partial'),"
    " count(*) FILTER (WHERE s.state = 'unreadable'), count(*) FILTER (WHERE s.state = 'absent')"
    " FROM collection c LEFT JOIN fact_state s ON s.collection = c.id"
    " WHERE c.run = ?1 GROUP BY c.id ORDER BY c.id";

static const char gaps_query[] =
    "SELECT fact, state, error, grant_sql FROM fact_state"
    " WHERE collection = ?1 AND state IN ('partial', 'unreadable') ORDER BY fact";

static void
add_grants(GPtrArray *grants, const char *statements)
{
    g_autoptr(GPtrArray) added = grants_split(statements);
    for (guint index = 0; index < added->len; index++)
        if (!g_ptr_array_find_with_equal_func(grants, added->pdata[index], g_str_equal, NULL))
            g_ptr_array_add(grants, g_strdup(added->pdata[index]));
}

static gboolean
print_gaps(CaseFile *file, gint64 collection, GPtrArray *grants, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(file, gaps_query, error);
    case_bind_int(query, 1, collection);
    while (case_next(query, error)) {
        g_autofree char *reason = output_printable(case_column_text(query, 2));
        output_line("  %s is %s: %s", case_column_text(query, 0), case_column_text(query, 1),
                    reason);
        if (!case_column_is_null(query, 3))
            add_grants(grants, case_column_text(query, 3));
    }
    return case_at_end(query);
}

static void
print_grants(const char *side, const GPtrArray *grants)
{
    if (grants->len == 0)
        return;
    output_line("  On the %s this would help:", side);
    for (guint index = 0; index < grants->len; index++) {
        g_autofree char *statement = output_printable(grants->pdata[index]);
        output_line("    %s;", statement);
    }
}

static gboolean
print_collection(CaseFile *file, CaseQuery *row, GError **error)
{
    const char *side = case_column_text(row, 1);
    const char *name = case_column_text(row, 4);
    g_autofree char *database = output_printable(name == NULL ? "(unknown)" : name);
    g_autofree char *platform = output_printable(case_column_text(row, 3));
    output_line("%s: PostgreSQL %" G_GINT64_FORMAT ", %s, database \"%s\": %" G_GINT64_FORMAT
                " facts read, %" G_GINT64_FORMAT " partial, %" G_GINT64_FORMAT
                " unreadable, %" G_GINT64_FORMAT " absent",
                side, case_column_int(row, 2), platform, database, case_column_int(row, 5),
                case_column_int(row, 6), case_column_int(row, 7), case_column_int(row, 8));
    g_autoptr(GPtrArray) grants = g_ptr_array_new_with_free_func(g_free);
    if (!print_gaps(file, case_column_int(row, 0), grants, error))
        return FALSE;
    print_grants(side, grants);
    return TRUE;
}

gboolean
collect_summarize(CaseFile *file, gint64 run, ExitStatus *status, GError **error)
{
    *status = STATUS_CLEAN;
    g_autoptr(CaseQuery) query = case_query(file, collections_query, error);
    case_bind_int(query, 1, run);
    while (case_next(query, error)) {
        if (case_column_int(query, 6) + case_column_int(query, 7) > 0)
            *status = STATUS_INCOMPLETE;
        if (!print_collection(file, query, error))
            return FALSE;
    }
    return case_at_end(query);
}
