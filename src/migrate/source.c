#include "migrate/source.h"

#include "base/error.h"

/* The tables of a list of oids and all partitions below them, parents first. For a size the server
 * opens the relation and looks at four files of it: where the heap has no block nothing is moved,
 * and the indexes of a small one are as large as they were when they were built or vacuumed. */
static const char tables_query_format[] =
    "WITH RECURSIVE tree(oid, level) AS ("
    " SELECT oid, 0 FROM pg_class WHERE oid = ANY ($1::oid[])"
    " UNION"
    " SELECT i.inhrelid, level + 1 FROM tree JOIN pg_inherits i ON i.inhparent = tree.oid"
    "   JOIN pg_class p ON p.oid = i.inhrelid AND p.relispartition)"
    "SELECT c.oid, n.nspname, c.relname, c.relkind, c.relispartition,"
    "       CASE WHEN c.relispartition THEN"
    "         (SELECT inhparent FROM pg_inherits i WHERE i.inhrelid = c.oid LIMIT 1) END,"
    "       h.bytes + CASE WHEN h.bytes > 0"
    "         AND pg_relation_size(nullif(c.reltoastrelid, 0)) > 0"
    "         THEN coalesce(pg_total_relation_size(c.reltoastrelid), 0) ELSE 0 END,"
    "       CASE WHEN h.bytes > 16 * b.bytes THEN coalesce(pg_indexes_size(c.oid), 0)"
    "         WHEN h.bytes > 0 THEN (SELECT coalesce(sum(i.relpages) * b.bytes, 0) FROM pg_index x"
    "           JOIN pg_class i ON i.oid = x.indexrelid WHERE x.indrelid = c.oid) ELSE 0 END,"
    "       h.bytes,"
    /* Before 12 there was no other. */
    "       c.relkind = 'r' AND c.relam IN (0, 2) AND c.relpersistence = 'p'"
    "  FROM (SELECT oid, max(level) AS level FROM tree GROUP BY oid) t"
    "  JOIN pg_class c ON c.oid = t.oid JOIN pg_namespace n ON n.oid = c.relnamespace"
    "  CROSS JOIN (SELECT current_setting('block_size')::bigint OFFSET 0) b(bytes)"
    "  CROSS JOIN LATERAL (SELECT CASE WHEN %s AND c.relkind = 'r'"
    "    THEN coalesce(pg_relation_size(c.oid), 0) ELSE 0 END OFFSET 0) h(bytes)"
    " ORDER BY t.level, c.oid";

static const char columns_query_format[] =
    "SELECT a.attrelid, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod), %s,"
    "       (CASE t.typcategory WHEN 'A' THEN t.typelem ELSE t.oid END) = ANY ($2::oid[])"
    "  FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid"
    " WHERE a.attrelid = ANY ($1::oid[]) AND a.attnum > 0 AND NOT a.attisdropped"
    " ORDER BY array_position($1::oid[], a.attrelid), a.attnum";

/* boolean, bytea, "char", name, the integers, text, oid, json, cidr, floats, macaddr, inet,
 * character, varchar, the types of dates and times, numeric, uuid, jsonb, and arrays of them: an
 * array carries the oid of its elements' type, which is the same on all servers for these. Not xml,
 * whose declaration gets lost; no type that carries the oid of one that users made. */
static const char binary_safe[] =
    "{16,17,18,19,20,21,23,25,26,114,650,700,701,829,869,1042,1043,1082,1083,1114,"
    "1184,1186,1266,1700,2950,3802}";

static char *
oid_array(const Plan *plan)
{
    GString *text = g_string_new("{");
    for (guint index = 0; index < plan->tables->len; index++) {
        const PlanTable *table = plan->tables->pdata[index];
        g_string_append_printf(text, "%s%" G_GINT64_FORMAT, index > 0 ? "," : "", table->oid);
    }
    g_string_append_c(text, '}');
    return g_string_free(text, FALSE);
}

static const char collect_again[] =
    "Run \"pgcrossing collect\" again, look at what changed, then migrate.";

static gboolean
check_table(const PlanTable *table, const PgRows *rows, guint row, GError **error)
{
    if (g_strcmp0(rows_text(rows, row, 1), table->source_schema) == 0 &&
        g_strcmp0(rows_text(rows, row, 2), table->source_name) == 0)
        return TRUE;
    error_set(error, PGC_ERROR_STATE, collect_again,
              "table \"%s.%s\" of the source was renamed since its facts were collected",
              table->source_schema, table->source_name);
    return FALSE;
}

static void
follow_added(PlanTable *table, const PlanTable *parent)
{
    for (guint index = 0; index < parent->columns->len; index++) {
        const PlanColumn *other = parent->columns->pdata[index];
        if (!other->is_added)
            continue;
        PlanColumn *column = g_memdup2(other, sizeof *other);
        column->source_name = g_strdup(other->source_name);
        column->target_name = g_strdup(other->target_name);
        column->type = g_strdup(other->type);
        column->expression = g_strdup(other->expression);
        column->target_type = g_strdup(other->target_type);
        g_ptr_array_add(table->columns, column);
    }
}

/* A partition that goes with its root keeps its own name in the root's schema and mode. */
static void
follow_root(const Plan *plan, PlanTable *table, const PgRows *rows, guint row)
{
    const PlanTable *parent = plan_find(plan, rows_int64(rows, row, 5));
    table->source_schema = g_strdup(rows_text(rows, row, 1));
    table->source_name = g_strdup(rows_text(rows, row, 2));
    gboolean same_schema =
        parent == NULL || g_str_equal(parent->source_schema, table->source_schema);
    table->target_schema =
        g_strdup(same_schema && parent != NULL ? parent->target_schema : table->source_schema);
    table->target_name = g_strdup(table->source_name);
    table->mode = parent == NULL ? PREPARE_CREATE_MISSING : parent->mode;
    table->filter = parent == NULL ? NULL : g_strdup(parent->filter);
    table->load_order = parent == NULL ? 0 : parent->load_order;
    if (parent != NULL)
        follow_added(table, parent);
}

static gboolean
describe_table(Plan *plan, const PgRows *rows, guint row, GError **error)
{
    PlanTable *table = plan_find(plan, rows_int64(rows, row, 0));
    if (table == NULL) {
        table = plan_add_table(plan, rows_int64(rows, row, 0));
        follow_root(plan, table, rows, row);
    } else if (!check_table(table, rows, row, error)) {
        return FALSE;
    }
    table->kind = rows_text(rows, row, 3)[0];
    table->is_partition = rows_boolean(rows, row, 4);
    table->parent_oid = rows_int64(rows, row, 5);
    table->bytes = rows_int64(rows, row, 6);
    table->index_bytes = rows_int64(rows, row, 7);
    table->heap_bytes = rows_int64(rows, row, 8);
    table->is_measured = rows_boolean(rows, row, 9);
    return TRUE;
}

static gboolean
describe_tables(Plan *plan, PlanDepth depth, PgSession *source, GError **error)
{
    g_autofree char *oids = oid_array(plan);
    g_autofree char *sql =
        g_strdup_printf(tables_query_format, depth == PLAN_WHOLE ? "true" : "false");
    const char *const parameters[] = {oids};
    g_autoptr(PgRows) rows = session_query(source, sql, 1, parameters, error);
    if (rows == NULL)
        return FALSE;
    for (guint row = 0; row < rows_count(rows); row++)
        if (!describe_table(plan, rows, row, error))
            return FALSE;
    for (guint index = 0; index < plan->tables->len; index++) {
        const PlanTable *table = plan->tables->pdata[index];
        if (table->kind == '\0') {
            error_set(error, PGC_ERROR_STATE, collect_again,
                      "table \"%s.%s\" of the source was dropped since its facts were collected",
                      table->source_schema, table->source_name);
            return FALSE;
        }
    }
    return TRUE;
}

static PlanColumn *
find_column(const PlanTable *table, int number)
{
    for (guint index = 0; index < table->columns->len; index++) {
        PlanColumn *column = table->columns->pdata[index];
        if (column->number == number)
            return column;
    }
    return NULL;
}

static gboolean
refuse_altered(const PlanTable *table, const char *column, GError **error)
{
    error_set(error, PGC_ERROR_STATE, collect_again,
              "column \"%s\" of table \"%s.%s\" of the source was altered since its facts were "
              "collected",
              column, table->source_schema, table->source_name);
    return FALSE;
}

/* A column of a partition is called as that of its root. */
static PlanColumn *
inherited_column(const Plan *plan, PlanTable *table, int number, const char *name)
{
    const PlanTable *parent = plan_find(plan, table->parent_oid);
    PlanColumn *column = g_new0(PlanColumn, 1);
    column->number = number;
    column->source_name = g_strdup(name);
    for (guint index = 0; parent != NULL && index < parent->columns->len; index++) {
        const PlanColumn *other = parent->columns->pdata[index];
        if (g_str_equal(other->source_name, name)) {
            column->target_name = g_strdup(other->target_name);
            column->is_removed = other->is_removed;
            column->expression = g_strdup(other->expression);
            column->target_type = g_strdup(other->target_type);
        }
    }
    if (column->target_name == NULL)
        column->target_name = g_strdup(name);
    g_ptr_array_add(table->columns, column);
    return column;
}

static gboolean
describe_column(Plan *plan, const PgRows *rows, guint row, GError **error)
{
    PlanTable *table = plan_find(plan, rows_int64(rows, row, 0));
    int number = (int)rows_int64(rows, row, 1);
    const char *name = rows_text(rows, row, 2);
    PlanColumn *column = table->is_selected ? find_column(table, number)
                                            : inherited_column(plan, table, number, name);
    if (column == NULL || !g_str_equal(column->source_name, name))
        return refuse_altered(table, name, error);
    column->type = g_strdup(rows_text(rows, row, 3));
    column->is_generated = rows_boolean(rows, row, 4);
    /* The types that a task gives are all built in. */
    column->is_binary_safe = column->target_type != NULL || rows_boolean(rows, row, 5);
    return TRUE;
}

static gboolean
describe_columns(Plan *plan, PgSession *source, GError **error)
{
    g_autofree char *sql = g_strdup_printf(columns_query_format, session_major_version(source) >= 12
                                                                     ? "a.attgenerated::text <> ''"
                                                                     : "false");
    /* In the plan's order, so that a root has its columns before its partitions. */
    for (guint index = 0; index < plan->tables->len;) {
        guint end = MIN(index + 1000, plan->tables->len);
        GString *oids = g_string_new("{");
        for (guint at = index; at < end; at++)
            g_string_append_printf(oids, "%s%" G_GINT64_FORMAT, at > index ? "," : "",
                                   ((const PlanTable *)plan->tables->pdata[at])->oid);
        g_autofree char *text = g_string_free(g_string_append_c(oids, '}'), FALSE);
        const char *const parameters[] = {text, binary_safe};
        g_autoptr(PgRows) rows = session_query(source, sql, 2, parameters, error);
        for (guint row = 0; rows != NULL && row < rows_count(rows); row++)
            if (!describe_column(plan, rows, row, error))
                return FALSE;
        if (rows == NULL)
            return FALSE;
        index = end;
    }
    return TRUE;
}

static const char facts_query[] =
    "SELECT f.table_oid, f.number, f.type FROM fact_column f WHERE f.collection ="
    " (SELECT max(c.id) FROM collection c JOIN run r ON r.id = c.run"
    "   WHERE c.side = 'source' AND (r.state = 'done' OR r.id = ?1))";

static gboolean
check_types(const Plan *plan, CaseFile *file, gint64 run, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(file, facts_query, error);
    case_bind_int(query, 1, run);
    while (case_next(query, error)) {
        const PlanTable *table = plan_find(plan, case_column_int(query, 0));
        const PlanColumn *column =
            table == NULL ? NULL : find_column(table, (int)case_column_int(query, 1));
        if (column != NULL && g_strcmp0(column->type, case_column_text(query, 2)) != 0)
            return refuse_altered(table, column->source_name, error);
    }
    return case_at_end(query);
}

static gboolean
check_columns(const Plan *plan, GError **error)
{
    for (guint index = 0; index < plan->tables->len; index++) {
        const PlanTable *table = plan->tables->pdata[index];
        for (guint position = 0; position < table->columns->len; position++) {
            const PlanColumn *column = table->columns->pdata[position];
            if (column->type == NULL)
                return refuse_altered(table, column->source_name, error);
        }
    }
    return TRUE;
}

gboolean
source_describe_tables(Plan *plan, CaseFile *file, gint64 run, PlanDepth depth, PgSession *source,
                       GError **error)
{
    return describe_tables(plan, depth, source, error) &&
           (depth == PLAN_NAMES ||
            (describe_columns(plan, source, error) && check_columns(plan, error) &&
             check_types(plan, file, run, error)));
}
