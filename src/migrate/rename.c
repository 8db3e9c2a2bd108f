#include "migrate/rename.h"

#include "pg/quote.h"

static gboolean execute(PgSession *target, GError **error, const char *format, ...)
    G_GNUC_PRINTF(3, 4);

static gboolean
execute(PgSession *target, GError **error, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    g_autofree char *sql = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    return session_execute(target, sql, error);
}

/* A name between the old and the new one, so that two tables or columns can swap theirs. */
static char *
passing_name(const char *kind, gint64 number)
{
    g_autofree char *name = g_strdup_printf("pgcrossing_%s_%" G_GINT64_FORMAT, kind, number);
    return quote_identifier(name);
}

/* A partition's columns follow those of its root, which cannot be renamed one by one. */
static gboolean
rename_columns(const PlanTable *table, PgSession *target, gboolean to_final, GError **error)
{
    if (table->is_partition)
        return TRUE;
    g_autofree char *name = quote_qualified(table->source_schema, table->source_name);
    for (guint index = 0; index < table->columns->len; index++) {
        const PlanColumn *column = table->columns->pdata[index];
        if (column->is_removed || g_str_equal(column->source_name, column->target_name))
            continue;
        g_autofree char *passing = passing_name("column", column->number);
        g_autofree char *wanted =
            quote_identifier(to_final ? column->target_name : column->source_name);
        if (!execute(target, error, "ALTER TABLE %s RENAME COLUMN %s TO %s", name,
                     to_final ? passing : wanted, to_final ? wanted : passing))
            return FALSE;
    }
    return TRUE;
}

static gboolean
leave_old_name(const PlanTable *table, PgSession *target, GError **error)
{
    g_autofree char *name = quote_qualified(table->source_schema, table->source_name);
    g_autofree char *passing = passing_name("table", table->oid);
    return execute(target, error, "ALTER TABLE %s RENAME TO %s", name, passing);
}

static gboolean
take_new_name(const PlanTable *table, PgSession *target, GError **error)
{
    g_autofree char *old_schema = quote_identifier(table->source_schema);
    g_autofree char *new_schema = quote_identifier(table->target_schema);
    g_autofree char *new_name = quote_identifier(table->target_name);
    g_autofree char *passing = passing_name("table", table->oid);
    return execute(target, error, "CREATE SCHEMA IF NOT EXISTS %s", new_schema) &&
           execute(target, error, "ALTER TABLE %s.%s SET SCHEMA %s", old_schema, passing,
                   new_schema) &&
           execute(target, error, "ALTER TABLE %s.%s RENAME TO %s", new_schema, passing, new_name);
}

static gboolean
record_rename(Record *record, const PlanTable *table, GError **error)
{
    g_autofree char *from = plan_display_name(table->source_schema, table->source_name);
    g_autofree char *to = plan_display_name(table->target_schema, table->target_name);
    g_autofree char *message = g_strdup_printf("to %s", to);
    return record_step(record, "rename", from, STEP_DONE, message, error);
}

gboolean
rename_tables(Record *record, const Plan *plan, PgSession *target, GError **error)
{
    for (guint index = 0; index < plan->tables->len; index++) {
        const PlanTable *table = plan->tables->pdata[index];
        if (plan_table_is_created(table) && (!rename_columns(table, target, FALSE, error) ||
                                             !rename_columns(table, target, TRUE, error)))
            return FALSE;
    }
    for (guint index = 0; index < plan->tables->len; index++) {
        const PlanTable *table = plan->tables->pdata[index];
        if (plan_table_is_renamed(table) && !leave_old_name(table, target, error))
            return FALSE;
    }
    for (guint index = 0; index < plan->tables->len; index++) {
        const PlanTable *table = plan->tables->pdata[index];
        if (plan_table_is_renamed(table) &&
            (!take_new_name(table, target, error) || !record_rename(record, table, error)))
            return FALSE;
    }
    return TRUE;
}

gboolean
rename_drop_columns(Record *record, const Plan *plan, PgSession *target, GError **error)
{
    for (guint index = 0; index < plan->tables->len; index++) {
        const PlanTable *table = plan->tables->pdata[index];
        for (guint at = 0; at < table->columns->len; at++) {
            const PlanColumn *column = table->columns->pdata[at];
            if (!column->is_removed || !plan_table_is_created(table) || table->is_partition)
                continue;
            g_autofree char *name = quote_qualified(table->source_schema, table->source_name);
            g_autofree char *quoted = quote_identifier(column->source_name);
            if (!execute(target, error, "ALTER TABLE %s DROP COLUMN IF EXISTS %s", name, quoted) ||
                !record_step(record, "remove column", quoted, STEP_DONE, name, error))
                return FALSE;
        }
    }
    return TRUE;
}
