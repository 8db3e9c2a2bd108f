#include "migrate/views.h"

#include "base/error.h"
#include "pg/quote.h"

gboolean
views_has(const PlanTable *table)
{
    return table->kind == 'v' || table->kind == 'm';
}

static PgRows *
query_view(const PlanTable *table, PgSession *source, const char *sql, GError **error)
{
    g_autofree char *oid = g_strdup_printf("%" G_GINT64_FORMAT, table->oid);
    const char *const parameters[] = {oid};
    return session_query(source, sql, 1, parameters, error);
}

static PlanColumn *
find_column(const PlanTable *table, const char *name)
{
    for (guint index = 0; index < table->columns->len; index++) {
        PlanColumn *column = table->columns->pdata[index];
        if (!column->is_added && g_str_equal(column->source_name, name))
            return column;
    }
    return NULL;
}

/* The type of an array comes with that of its elements, the row type of a table with the table,
 * what an extension has with the extension. */
static const char needs_query[] =
    "WITH used AS (SELECT a.atttypid, a.attcollation FROM pg_attribute a"
    "   WHERE a.attrelid = $1::oid AND a.attnum > 0 AND a.attname <> ALL ($2::name[])),"
    " object(class, oid) AS ("
    "  SELECT 1247::oid, CASE WHEN e.typarray = t.oid THEN e.oid ELSE t.oid END FROM used u"
    "    JOIN pg_type t ON t.oid = u.atttypid LEFT JOIN pg_type e ON e.oid = t.typelem"
    "  UNION SELECT 3456, attcollation FROM used WHERE attcollation <> 0)"
    " SELECT class, oid FROM object UNION SELECT d.refclassid, d.refobjid FROM object o"
    "   JOIN pg_depend d ON d.classid = o.class AND d.objid = o.oid AND d.deptype IN ('e', 'i')"
    " UNION SELECT 2615::oid, relnamespace FROM pg_class WHERE oid = $1::oid ORDER BY 1, 2";

PgRows *
views_needs(const PlanTable *table, PgSession *source, GError **error)
{
    g_autoptr(GPtrArray) removed = g_ptr_array_new();
    for (guint index = 0; index < table->columns->len; index++) {
        const PlanColumn *column = table->columns->pdata[index];
        if (column->is_removed)
            g_ptr_array_add(removed, column->source_name);
    }
    g_autofree char *oid = g_strdup_printf("%" G_GINT64_FORMAT, table->oid);
    g_autofree char *names = quote_array(removed);
    const char *const parameters[] = {oid, names};
    return session_query(source, needs_query, 2, parameters, error);
}

static const char columns_query[] =
    "SELECT a.attname, quote_ident(n.nspname) || '.' || quote_ident(c.collname)"
    "  FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid"
    "  LEFT JOIN pg_collation c ON c.oid = a.attcollation AND c.oid <> t.typcollation"
    "  LEFT JOIN pg_namespace n ON n.oid = c.collnamespace"
    " WHERE a.attrelid = $1::oid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum";

static char *
create_statement(const PlanTable *table, const PgRows *rows)
{
    g_autofree char *name = quote_qualified(table->source_schema, table->source_name);
    GString *sql = g_string_new(NULL);
    g_string_printf(sql, "CREATE TABLE %s (", name);
    const char *comma = "";
    for (guint row = 0; row < rows_count(rows); row++) {
        const PlanColumn *column = find_column(table, rows_text(rows, row, 0));
        if (column == NULL || column->is_removed)
            continue;
        g_autofree char *quoted = quote_identifier(column->source_name);
        g_string_append_printf(sql, "%s%s %s", comma, quoted, column->type);
        if (rows_text(rows, row, 1) != NULL)
            g_string_append_printf(sql, " COLLATE %s", rows_text(rows, row, 1));
        comma = ", ";
    }
    g_string_append_c(sql, ')');
    return g_string_free(sql, FALSE);
}

static gboolean
create_table(Record *record, const PlanTable *table, PgSession *source, PgSession *target,
             GError **error)
{
    g_autoptr(PgRows) rows = query_view(table, source, columns_query, error);
    if (rows == NULL)
        return FALSE;
    g_autofree char *sql = create_statement(table, rows);
    g_autofree char *name = plan_display_name(table->source_schema, table->source_name);
    g_autoptr(GError) failure = NULL;
    record_begin(record);
    if (session_execute(target, sql, &failure))
        return record_step(record, "table of a view", name, STEP_DONE,
                           "which is not made itself: without a key, rights or a comment", error);
    if (failure->code != PGC_ERROR_QUERY) {
        g_propagate_error(error, g_steal_pointer(&failure));
        return FALSE;
    }
    error_set(error, PGC_ERROR_STATE,
              "Make the table on the target, or take out the rule that selects the view.",
              "cannot create a table for view \"%s\": %s", name, failure->message);
    return FALSE;
}

gboolean
views_create_tables(Record *record, const Plan *plan, PgSession *source, PgSession *target,
                    GError **error)
{
    for (guint index = 0; index < plan->tables->len; index++) {
        const PlanTable *table = plan->tables->pdata[index];
        if (views_has(table) && plan_table_is_created(table) &&
            !create_table(record, table, source, target, error))
            return FALSE;
    }
    return TRUE;
}
