#include "migrate/retype.h"

#include "base/error.h"
#include "pg/quote.h"

gboolean
retype_concerns(const PlanTable *table, const PlanColumn *column)
{
    return plan_table_is_created(table) && !column->is_removed && column->target_type != NULL &&
           !g_str_equal(column->target_type, column->type);
}

gboolean
retype_is_comparable(const char *child, const char *parent)
{
    static const char *const integers[] = {"smallint", "integer", "bigint", NULL};
    if (g_str_equal(child, parent))
        return TRUE;
    return g_strv_contains(integers, child) && g_strv_contains(integers, parent);
}

/* %s: whether it is generated, and whether a generated one reads it. What is altered on a table
 * would be altered on those that inherit from it, whose rows come as their own columns are. Of a
 * column that is added there is no attribute. */
static const char obstacle_query_format[] =
    "SELECT CASE WHEN a.attnum = ANY (p.partattrs::int2[]) THEN 'it is in the partition key'"
    "            WHEN a.attinhcount > 0 AND NOT c.relispartition THEN 'it is inherited'"
    "            WHEN %s THEN 'it is generated, or a generated column reads it'"
    "            WHEN NOT $3::boolean THEN NULL"
    "            WHEN c.reloftype <> 0 THEN 'its table is of a composite type'"
    "            WHEN c.relkind = 'r' AND EXISTS (SELECT FROM pg_inherits i"
    "              WHERE i.inhparent = c.oid) THEN 'other tables inherit from its table'"
    "            WHEN a.attidentity <> '' AND NOT $4::boolean THEN 'it is an identity column' END"
    "  FROM pg_class c LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = $2::integer"
    "  LEFT JOIN pg_partitioned_table p ON p.partrelid = c.oid"
    " WHERE c.oid = $1::oid";

static const char generated_sql[] =
    "a.attgenerated::text <> '' OR EXISTS (SELECT FROM pg_depend d"
    " JOIN pg_attrdef f ON d.classid = 2604 AND f.oid = d.objid"
    " JOIN pg_attribute g ON g.attrelid = f.adrelid AND g.attnum = f.adnum"
    " WHERE d.refclassid = 1259 AND d.refobjid = a.attrelid AND d.refobjsubid = a.attnum"
    " AND g.attgenerated::text <> '')";

static gboolean
check_column(const PlanTable *table, const PlanColumn *column, PgSession *source, GError **error)
{
    g_autofree char *oid = g_strdup_printf("%" G_GINT64_FORMAT, table->oid);
    g_autofree char *number = g_strdup_printf("%d", column->number);
    g_autofree char *sql = g_strdup_printf(
        obstacle_query_format, session_major_version(source) >= 12 ? generated_sql : "false");
    gboolean is_altered = column->is_added || retype_concerns(table, column);
    const char *const parameters[] = {
        oid, number, is_altered ? "t" : "f",
        retype_is_comparable(plan_column_type(column), "bigint") ? "t" : "f"};
    g_autoptr(PgRows) rows = session_query(source, sql, 4, parameters, error);
    if (rows == NULL)
        return FALSE;
    const char *obstacle = rows_count(rows) == 0 ? NULL : rows_text(rows, 0, 0);
    if (obstacle == NULL)
        return TRUE;
    g_autofree char *name = plan_display_name(table->source_schema, table->source_name);
    error_set(error, PGC_ERROR_STATE,
              "Create the table on the target as you want it, or take the rule out.",
              column->is_added
                  ? "column \"%s\" cannot be added to table \"%s\": %s"
                  : "column \"%s\" of table \"%s\" cannot be given another type or be masked: %s",
              column->source_name, name, obstacle);
    return FALSE;
}

gboolean
retype_check(const Plan *plan, PgSession *source, GError **error)
{
    for (guint index = 0; index < plan->tables->len; index++) {
        const PlanTable *table = plan->tables->pdata[index];
        for (guint at = 0; at < table->columns->len; at++) {
            const PlanColumn *column = table->columns->pdata[at];
            gboolean is_computed = column->expression != NULL &&
                                   (plan_table_is_created(table) || column->is_generated);
            if (is_computed && !check_column(table, column, source, error))
                return FALSE;
        }
    }
    return TRUE;
}

/* What a check says of the values as they were need not be true of those that arrive. */
static gboolean
drop_checks(Record *record, const PlanTable *table, const PlanColumn *column, PgSession *target,
            GError **error)
{
    g_autofree char *name = quote_qualified(table->source_schema, table->source_name);
    const char *const parameters[] = {name, column->source_name};
    g_autoptr(PgRows) rows = session_query(
        target,
        "SELECT c.conname FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid"
        " AND a.attnum = ANY (c.conkey) WHERE c.conrelid = $1::regclass AND c.contype = 'c'"
        " AND c.coninhcount = 0 AND a.attname = $2 ORDER BY c.conname",
        2, parameters, error);
    for (guint row = 0; rows != NULL && row < rows_count(rows); row++) {
        g_autofree char *constraint = quote_identifier(rows_text(rows, row, 0));
        g_autofree char *sql =
            g_strdup_printf("ALTER TABLE %s DROP CONSTRAINT %s", name, constraint);
        g_autofree char *object = g_strdup_printf("CHECK CONSTRAINT %s of %s", constraint, name);
        if (!session_execute(target, sql, error) ||
            !record_step(record, "constraint", object, STEP_SKIPPED,
                         "uses a column whose type the task changes", error))
            return FALSE;
    }
    return rows != NULL;
}

/* Stores the default, and has an INSERT with it planned: PostgreSQL stores one that no row can
 * have. A string's length is left to the column, since a cast would cut the default off. */
static char *
default_statements(const char *table, const char *column, const char *type, const char *expression)
{
    gboolean is_string = g_str_has_prefix(type, "character varying");
    return g_strdup_printf("ALTER TABLE %s ALTER COLUMN %s SET DEFAULT CAST(%s AS %s);"
                           " EXPLAIN INSERT INTO %s (%s) VALUES (DEFAULT)",
                           table, column, expression, is_string ? "text" : type, table, column);
}

/* The default as it was, which the new type takes or not. */
static gboolean
restore_default(Record *record, const char *statements, const char *object, PgSession *target,
                GError **error)
{
    g_autoptr(GError) failure = NULL;
    if (!session_execute(target, "SAVEPOINT retype", error))
        return FALSE;
    if (session_execute(target, statements, &failure))
        return session_execute(target, "RELEASE SAVEPOINT retype", error);
    if (failure->code != PGC_ERROR_QUERY) {
        g_propagate_error(error, g_steal_pointer(&failure));
        return FALSE;
    }
    return session_execute(target, "ROLLBACK TO SAVEPOINT retype", error) &&
           record_step(record, "default", object, STEP_SKIPPED,
                       "does not go with the type that the task gives", error);
}

static gboolean
retype_column(Record *record, const PlanTable *table, const PlanColumn *column, PgSession *target,
              GError **error)
{
    g_autofree char *name = quote_qualified(table->source_schema, table->source_name);
    g_autofree char *quoted = quote_identifier(column->source_name);
    g_autofree char *alter = g_strdup_printf("ALTER TABLE %s ALTER COLUMN %s", name, quoted);
    const char *const parameters[] = {name, column->source_name};
    g_autoptr(PgRows) rows =
        session_query(target,
                      "SELECT pg_get_expr(d.adbin, d.adrelid) FROM pg_attrdef d JOIN pg_attribute a"
                      " ON a.attrelid = d.adrelid AND a.attnum = d.adnum"
                      " WHERE d.adrelid = $1::regclass AND a.attname = $2",
                      2, parameters, error);
    if (rows == NULL)
        return FALSE;
    const char *expression = rows_count(rows) == 0 ? NULL : rows_text(rows, 0, 0);
    g_autofree char *drop = g_strdup_printf("%s DROP DEFAULT", alter);
    /* No row is there. */
    g_autofree char *change = g_strdup_printf("%s TYPE %s USING CAST(NULL AS %s)", alter,
                                              column->target_type, column->target_type);
    g_autofree char *message = g_strdup_printf("to %s", column->target_type);
    g_autofree char *object = g_strdup_printf("%s.%s", name, quoted);
    if ((expression != NULL && !session_execute(target, drop, error)) ||
        !session_execute(target, change, error) ||
        !record_step(record, "change type", object, STEP_DONE, message, error))
        return FALSE;
    if (expression == NULL)
        return TRUE;
    g_autofree char *statements = default_statements(name, quoted, column->target_type, expression);
    g_autofree char *left_out = g_strdup_printf("DEFAULT of column %s: %s", object, expression);
    return restore_default(record, statements, left_out, target, error);
}

static gboolean
add_column(Record *record, const PlanTable *table, const PlanColumn *column, PgSession *target,
           GError **error)
{
    g_autofree char *name = quote_qualified(table->source_schema, table->source_name);
    g_autofree char *quoted = quote_identifier(column->source_name);
    g_autofree char *sql =
        g_strdup_printf("ALTER TABLE %s ADD COLUMN %s %s", name, quoted, column->target_type);
    g_autofree char *object = g_strdup_printf("%s.%s", name, quoted);
    return session_execute(target, sql, error) &&
           record_step(record, "add column", object, STEP_DONE, column->target_type, error);
}

static gboolean
change_column(Record *record, const PlanTable *table, const PlanColumn *column, PgSession *target,
              GError **error)
{
    if (column->is_added)
        return add_column(record, table, column, target, error);
    return !retype_concerns(table, column) || retype_column(record, table, column, target, error);
}

gboolean
retype_columns(Record *record, const Plan *plan, PgSession *target, GError **error)
{
    for (guint index = 0; index < plan->tables->len; index++) {
        const PlanTable *table = plan->tables->pdata[index];
        for (guint at = 0; at < table->columns->len; at++) {
            const PlanColumn *column = table->columns->pdata[at];
            if (retype_concerns(table, column) &&
                !drop_checks(record, table, column, target, error))
                return FALSE;
        }
    }
    /* Those of partitions follow. */
    for (guint index = 0; index < plan->tables->len; index++) {
        const PlanTable *table = plan->tables->pdata[index];
        for (guint at = 0; at < table->columns->len; at++) {
            const PlanColumn *column = table->columns->pdata[at];
            if (!table->is_partition && plan_table_is_created(table) &&
                !change_column(record, table, column, target, error))
                return FALSE;
        }
    }
    return TRUE;
}
