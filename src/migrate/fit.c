#include "migrate/fit.h"

#include "base/error.h"
#include "pg/quote.h"

#include <string.h>

/* Wider types that take the text of every value of the narrower one, and keep it. */
static const struct {
    const char *source;
    const char *target;
} widenings[] = {
    {"smallint", "integer"}, {"smallint", "bigint"}, {"smallint", "numeric"},
    {"integer", "bigint"},   {"integer", "numeric"}, {"bigint", "numeric"},
};

/* The n of character varying(n); 0 without a limit; -1 for another type. */
static gint64
varying_length(const char *type)
{
    static const char name[] = "character varying";
    if (g_str_equal(type, "text") || g_str_equal(type, name))
        return 0;
    if (!g_str_has_prefix(type, name) || type[sizeof name - 1] != '(' ||
        !g_str_has_suffix(type, ")"))
        return -1;
    return g_ascii_strtoll(type + sizeof name, NULL, 10);
}

gboolean
fit_types(const char *source, const char *target)
{
    if (g_str_equal(source, target))
        return TRUE;
    for (guint index = 0; index < G_N_ELEMENTS(widenings); index++)
        if (g_str_equal(source, widenings[index].source) &&
            g_str_equal(target, widenings[index].target))
            return TRUE;
    gint64 from = varying_length(source), to = varying_length(target);
    return from >= 0 && to >= 0 && (to == 0 || (from > 0 && from <= to));
}

static const char columns_query_format[] =
    "SELECT a.attname, format_type(a.atttypid, a.atttypmod), %s,"
    "       a.attnotnull AND NOT a.atthasdef AND a.attidentity = ''"
    "  FROM pg_attribute a WHERE a.attrelid = $1::regclass AND a.attnum > 0"
    "   AND NOT a.attisdropped ORDER BY a.attnum";

static PgRows *
read_columns(PgSession *target, const PlanTable *table, GError **error)
{
    g_autofree char *name = quote_qualified(table->target_schema, table->target_name);
    g_autofree char *sql = g_strdup_printf(columns_query_format, session_major_version(target) >= 12
                                                                     ? "a.attgenerated::text <> ''"
                                                                     : "false");
    const char *const parameters[] = {name};
    return session_query(target, sql, 1, parameters, error);
}

static const char fit_hint[] =
    "Give source and target the same columns, or drop the target's table and let it be created.";

static gboolean
check_column(const PlanTable *table, PlanColumn *column, const PgRows *rows, GError **error)
{
    g_autofree char *name = plan_display_name(table->target_schema, table->target_name);
    guint row = 0;
    while (row < rows_count(rows) && !g_str_equal(rows_text(rows, row, 0), column->target_name))
        row++;
    if (row == rows_count(rows)) {
        error_set(error, PGC_ERROR_STATE, fit_hint,
                  "table \"%s\" of the target has no column \"%s\"", name, column->target_name);
        return FALSE;
    }
    gboolean target_generated = rows_boolean(rows, row, 2);
    column->is_copied = !target_generated;
    if (target_generated && !column->is_generated) {
        error_set(error, PGC_ERROR_STATE, fit_hint,
                  "column \"%s\" of table \"%s\" is generated on the target and not on the source",
                  column->target_name, name);
        return FALSE;
    }
    column->is_binary_safe =
        column->is_binary_safe && g_str_equal(plan_column_type(column), rows_text(rows, row, 1));
    if (fit_types(plan_column_type(column), rows_text(rows, row, 1)))
        return TRUE;
    error_set(error, PGC_ERROR_STATE, fit_hint,
              column->target_type == NULL
                  ? "column \"%s\" of table \"%s\" has type %s on the source, but %s on the target"
                  : "column \"%s\" of table \"%s\" is given the type %s by the task, but has %s on "
                    "the target",
              column->target_name, name, plan_column_type(column), rows_text(rows, row, 1));
    return FALSE;
}

static gboolean
takes_column(const PlanTable *table, const char *target_name)
{
    for (guint index = 0; index < table->columns->len; index++) {
        const PlanColumn *column = table->columns->pdata[index];
        if (!column->is_removed && g_str_equal(column->target_name, target_name))
            return TRUE;
    }
    return FALSE;
}

static gboolean
check_table(PgSession *target, PlanTable *table, GError **error)
{
    g_autoptr(PgRows) rows = read_columns(target, table, error);
    if (rows == NULL)
        return FALSE;
    for (guint index = 0; index < table->columns->len; index++) {
        PlanColumn *column = table->columns->pdata[index];
        if (!column->is_removed && !check_column(table, column, rows, error))
            return FALSE;
    }
    for (guint row = 0; row < rows_count(rows); row++) {
        const char *column = rows_text(rows, row, 0);
        if (!rows_boolean(rows, row, 3) || takes_column(table, column))
            continue;
        g_autofree char *name = plan_display_name(table->target_schema, table->target_name);
        error_set(error, PGC_ERROR_STATE, fit_hint,
                  "column \"%s\" of table \"%s\" of the target is NOT NULL without a default, and "
                  "the source has no such column",
                  column, name);
        return FALSE;
    }
    return TRUE;
}

/* Rows of a partition go to its root under the root's names: what is copied there is copied. */
static void
follow_destination(PlanTable *table)
{
    for (guint index = 0; index < table->columns->len; index++) {
        PlanColumn *column = table->columns->pdata[index];
        column->is_copied = !column->is_removed && !column->is_generated;
        for (guint at = 0; at < table->destination->columns->len; at++) {
            const PlanColumn *other = table->destination->columns->pdata[at];
            if (table->destination == table ||
                !g_str_equal(other->source_name, column->source_name))
                continue;
            column->is_copied = other->is_copied;
            column->is_binary_safe = column->is_binary_safe && other->is_binary_safe;
        }
    }
}

/* PostgreSQL renames, drops and alters a partition's columns only by its root. */
static gboolean
check_partition(const Plan *plan, const PlanTable *table, GError **error)
{
    if (!table->is_partition || !plan_table_is_created(table) ||
        plan_find(plan, table->parent_oid) != NULL)
        return TRUE;
    for (guint index = 0; index < table->columns->len; index++) {
        const PlanColumn *column = table->columns->pdata[index];
        if (!column->is_removed && column->target_type == NULL &&
            g_str_equal(column->source_name, column->target_name))
            continue;
        g_autofree char *name = plan_display_name(table->source_schema, table->source_name);
        error_set(error, PGC_ERROR_STATE, "Select its partitioned table, or keep the column.",
                  "column \"%s\" of partition \"%s\" cannot be renamed, removed or changed alone",
                  column->source_name, name);
        return FALSE;
    }
    return TRUE;
}

gboolean
fit_check_columns(Plan *plan, PgSession *target, GError **error)
{
    for (guint index = 0; index < plan->tables->len; index++) {
        PlanTable *table = plan->tables->pdata[index];
        if (table->is_there && !check_table(target, table, error))
            return FALSE;
    }
    plan_find_destinations(plan);
    for (guint index = 0; index < plan->tables->len; index++) {
        PlanTable *table = plan->tables->pdata[index];
        if (!table->is_there)
            follow_destination(table);
        if (!check_partition(plan, table, error))
            return FALSE;
    }
    plan_choose_formats(plan);
    return TRUE;
}
