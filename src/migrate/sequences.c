#include "migrate/sequences.h"

#include "base/error.h"
#include "pg/quote.h"

/* Each sequence once, with the column that owns it or, failing that, uses it. */
static const char sequences_query[] =
    "SELECT c.oid, n.nspname, c.relname, o.refobjid, o.refobjsubid,"
    "       o.refobjid IS NULL AND EXISTS (SELECT 1 FROM pg_depend d"
    "         JOIN pg_attrdef a ON d.classid = 2604 AND a.oid = d.objid"
    "         WHERE d.refclassid = 1259 AND d.refobjid = c.oid"
    "           AND a.adrelid = ANY ($1::oid[]))"
    "  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
    "  LEFT JOIN pg_depend o ON o.classid = 1259 AND o.objid = c.oid AND o.refclassid = 1259"
    "    AND o.deptype IN ('a', 'i') AND o.refobjsubid > 0"
    " WHERE c.relkind = 'S' AND c.relpersistence <> 't' AND n.nspname <> 'pgcrossing'"
    "   AND NOT EXISTS (SELECT 1 FROM pg_depend e WHERE e.classid = 1259 AND e.objid = c.oid"
    "                   AND e.deptype = 'e')"
    " ORDER BY n.nspname, c.relname";

static char *
table_oids(const Plan *plan)
{
    GString *text = g_string_new("{");
    for (guint index = 0; index < plan->tables->len; index++)
        g_string_append_printf(text, "%s%" G_GINT64_FORMAT, index > 0 ? "," : "",
                               ((const PlanTable *)plan->tables->pdata[index])->oid);
    return g_string_free(g_string_append_c(text, '}'), FALSE);
}

static const PlanColumn *
find_column(const PlanTable *table, gint64 number)
{
    for (guint index = 0; index < table->columns->len; index++) {
        const PlanColumn *column = table->columns->pdata[index];
        if (column->number == number)
            return column;
    }
    return NULL;
}

/* What the column of the target draws from, as qualified name; NULL without an error if nothing. */
static char *
sequence_of_column(PgSession *target, const PlanTable *table, const PlanColumn *column,
                   GError **error)
{
    g_autofree char *name = plan_loading_name(table);
    const char *const parameters[] = {name, plan_loading_column(table, column)};
    g_autoptr(PgRows) rows =
        session_query(target, "SELECT pg_get_serial_sequence($1, $2)", 2, parameters, error);
    return rows == NULL ? NULL : g_strdup(rows_text(rows, 0, 0));
}

static char *
sequence_of_name(PgSession *target, const char *schema, const char *name, GError **error)
{
    g_autofree char *qualified = quote_qualified(schema, name);
    const char *const parameters[] = {qualified};
    g_autoptr(PgRows) rows =
        session_query(target, "SELECT to_regclass($1) IS NOT NULL", 1, parameters, error);
    if (rows == NULL || !rows_boolean(rows, 0, 0))
        return NULL;
    return g_steal_pointer(&qualified);
}

static gboolean
set_sequence(Record *record, PgSession *source, PgSession *target, const char *from, const char *to,
             GError **error)
{
    g_autofree char *read = g_strdup_printf("SELECT last_value, is_called FROM %s", from);
    g_autoptr(PgRows) value = session_query(source, read, 0, NULL, error);
    if (value == NULL)
        return FALSE;
    const char *const parameters[] = {to, rows_text(value, 0, 0), rows_text(value, 0, 1)};
    g_autoptr(PgRows) set = session_query(
        target, "SELECT setval($1::regclass, $2::bigint, $3::boolean)", 3, parameters, error);
    return set != NULL && record_step(record, "sequence", from, STEP_DONE, NULL, error);
}

/* TRUE if the sequence takes part. *table and *column are those that own it, if the plan has
 * them. */
static gboolean
takes_part(const Plan *plan, const PgRows *rows, guint row, const PlanTable **table,
           const PlanColumn **column)
{
    *table = plan_find(plan, rows_int64(rows, row, 3));
    *column = *table == NULL ? NULL : find_column(*table, rows_int64(rows, row, 4));
    if (*column != NULL)
        return !(*column)->is_removed;
    return plan->is_whole || rows_boolean(rows, row, 5);
}

static gboolean
move_value(Record *record, const Plan *plan, PgSession *source, PgSession *target,
           const PgRows *rows, guint row, GError **error)
{
    const PlanTable *table;
    const PlanColumn *column;
    if (!takes_part(plan, rows, row, &table, &column))
        return TRUE;
    const char *schema = rows_text(rows, row, 1), *name = rows_text(rows, row, 2);
    g_autofree char *from = quote_qualified(schema, name);
    g_autoptr(GError) failure = NULL;
    g_autofree char *to = NULL;
    if (column != NULL && table->destination == table)
        to = sequence_of_column(target, table, column, &failure);
    if (to == NULL && failure == NULL)
        to = sequence_of_name(target, schema, name, &failure);
    if (failure != NULL) {
        g_propagate_error(error, g_steal_pointer(&failure));
        return FALSE;
    }
    if (to == NULL)
        return record_not_copied(record, "sequence", from, "the target has no such sequence",
                                 error);
    return set_sequence(record, source, target, from, to, error);
}

gboolean
sequences_set(Record *record, const Plan *plan, PgSession *source, PgSession *target,
              GError **error)
{
    g_autofree char *oids = table_oids(plan);
    const char *const parameters[] = {oids};
    g_autoptr(PgRows) rows = session_query(source, sequences_query, 1, parameters, error);
    if (rows == NULL)
        return FALSE;
    for (guint row = 0; row < rows_count(rows); row++)
        if (!move_value(record, plan, source, target, rows, row, error))
            return FALSE;
    return TRUE;
}
