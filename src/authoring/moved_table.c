#include "authoring/moved_table.h"

#include "authoring/remark.h"
#include "pg/quote.h"
#include "task/source_catalog.h"

#include <string.h>

static void
column_free(gpointer data)
{
    MovedColumn *column = data;
    g_free(column->name);
    g_free(column->target);
    g_free(column->type);
    g_free(column);
}

static void
table_free(gpointer data)
{
    MovedTable *table = data;
    g_free(table->schema);
    g_free(table->name);
    g_free(table->label);
    g_free(table->target);
    g_free(table->filter);
    g_free(table->rule_id);
    g_free(table->foreign_partition);
    g_ptr_array_unref(table->added);
    g_ptr_array_unref(table->columns);
    g_free(table);
}

static const char table_query[] =
    "SELECT s.table_id, s.source_schema, s.source_name, s.target_schema, s.target_name, s.filter,"
    "  s.rule_id, t.kind = 'p', t.persistence = 'p', t.replica_identity,"
    "  iif(t.is_partition, t.parent_oid, 0), t.kind IN ('r', 'p')"
    "  FROM selected_table s JOIN fact_table t ON t.collection = ?2 AND t.oid = s.table_id"
    " WHERE s.run = ?1 ORDER BY s.source_schema, s.source_name";

static MovedTable *
table_from_row(CaseQuery *query)
{
    MovedTable *table = g_new0(MovedTable, 1);
    table->oid = case_column_int(query, 0);
    table->schema = g_strdup(case_column_text(query, 1));
    table->name = g_strdup(case_column_text(query, 2));
    table->label = quote_qualified(table->schema, table->name);
    g_autofree char *target =
        quote_qualified(case_column_text(query, 3), case_column_text(query, 4));
    if (!g_str_equal(target, table->label))
        table->target = g_steal_pointer(&target);
    table->filter = g_strdup(case_column_text(query, 5));
    table->rule_id = g_strdup(case_column_text(query, 6));
    table->is_partitioned = case_column_int(query, 7) != 0;
    table->is_logged = case_column_int(query, 8) != 0;
    const char *identity = case_column_text(query, 9);
    table->identity = identity == NULL ? 'n' : identity[0];
    table->is_table = case_column_int(query, 11) != 0;
    table->added = g_ptr_array_new_with_free_func(g_free);
    table->columns = g_ptr_array_new_with_free_func(column_free);
    return table;
}

static gboolean
load_tables(CaseFile *file, gint64 run, gint64 collection, GPtrArray *tables, GHashTable *by_oid,
            GError **error)
{
    g_autoptr(CaseQuery) query = case_query(file, table_query, error);
    g_autoptr(GHashTable) parents = g_hash_table_new_full(NULL, NULL, NULL, g_free);
    case_bind_int(query, 1, run);
    case_bind_int(query, 2, collection);
    while (case_next(query, error)) {
        MovedTable *table = table_from_row(query);
        gint64 parent = case_column_int(query, 10);
        g_ptr_array_add(tables, table);
        g_hash_table_insert(by_oid, &table->oid, table);
        g_hash_table_insert(parents, table, g_memdup2(&parent, sizeof parent));
    }
    for (guint index = 0; index < tables->len; index++) {
        MovedTable *table = tables->pdata[index];
        table->above = g_hash_table_lookup(by_oid, g_hash_table_lookup(parents, table));
    }
    return query != NULL && case_at_end(query);
}

static const char column_query[] =
    "SELECT s.table_id, s.position, s.source_name, iif(s.action = 'remove', NULL, s.target_name),"
    "  s.expression, coalesce(c.generated, '') <> '',"
    "  coalesce(c.type_schema, '') <> 'pg_catalog'"
    "    OR coalesce(c.collation_schema, 'pg_catalog') <> 'pg_catalog',"
    "  s.action = 'add', s.type"
    "  FROM selected_column s LEFT JOIN fact_column c"
    "    ON c.collection = ?2 AND c.table_oid = s.table_id AND c.number = s.position"
    " WHERE s.run = ?1 ORDER BY s.table_id, s.position";

/* The value in another type is still that value, if the cast is all that there is. */
static gboolean
is_changed(const char *name, const char *expression)
{
    g_autofree char *quoted = quote_identifier(name);
    g_autofree char *cast = g_strdup_printf("CAST(%s AS ", quoted);
    if (expression == NULL)
        return FALSE;
    if (!g_str_has_prefix(expression, cast))
        return TRUE;
    const char *at = expression + strlen(cast);
    for (guint depth = 1; *at != '\0' && depth > 0; at++) {
        if (strchr("'\"", *at) != NULL)
            return TRUE;
        depth += *at == '(' ? 1 : 0;
        depth -= *at == ')' ? 1 : 0;
    }
    return *at != '\0';
}

static MovedColumn *
column_from_row(CaseQuery *query)
{
    MovedColumn *column = g_new0(MovedColumn, 1);
    column->number = case_column_int(query, 1);
    column->name = g_strdup(case_column_text(query, 2));
    column->target = g_strdup(case_column_text(query, 3));
    column->is_changed = is_changed(column->name, case_column_text(query, 4));
    column->is_generated = case_column_int(query, 5) != 0;
    column->is_of_own_type = case_column_int(query, 6) != 0;
    column->type = g_strdup(case_column_text(query, 8));
    return column;
}

static gboolean
load_columns(CaseFile *file, gint64 run, gint64 collection, GHashTable *by_oid, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(file, column_query, error);
    case_bind_int(query, 1, run);
    case_bind_int(query, 2, collection);
    while (case_next(query, error)) {
        gint64 oid = case_column_int(query, 0);
        MovedTable *table = g_hash_table_lookup(by_oid, &oid);
        if (table != NULL && case_column_int(query, 7) != 0)
            g_ptr_array_add(table->added, g_strdup(case_column_text(query, 3)));
        else if (table != NULL)
            g_ptr_array_add(table->columns, column_from_row(query));
    }
    return query != NULL && case_at_end(query);
}

/* An index that is checked late, or is not valid, identifies no row for a server. */
static const char identity_query[] =
    "SELECT t.oid, k.column_number FROM fact_table t JOIN fact_index i"
    "    ON i.collection = t.collection AND i.table_oid = t.oid"
    "  JOIN fact_index_column k ON k.collection = t.collection AND k.index_oid = i.oid"
    " WHERE t.collection = ?1 AND k.is_key AND i.is_immediate AND i.is_valid"
    "   AND iif(t.replica_identity = 'i', i.is_replica_identity,"
    "           t.replica_identity = 'd' AND i.is_primary)";

static gboolean
load_identities(CaseFile *file, gint64 collection, GHashTable *by_oid, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(file, identity_query, error);
    case_bind_int(query, 1, collection);
    while (case_next(query, error)) {
        gint64 oid = case_column_int(query, 0), number = case_column_int(query, 1);
        const MovedTable *table = g_hash_table_lookup(by_oid, &oid);
        for (guint index = 0; table != NULL && index < table->columns->len; index++) {
            MovedColumn *column = table->columns->pdata[index];
            column->is_identity |= column->number == number;
        }
    }
    return query != NULL && case_at_end(query);
}

static const char foreign_query[] =
    "WITH RECURSIVE up (schema, name, above) AS ("
    "  SELECT schema, name, parent_oid FROM fact_table"
    "   WHERE collection = ?1 AND kind = 'f' AND is_partition"
    "  UNION SELECT u.schema, u.name, t.parent_oid FROM up u"
    "    JOIN fact_table t ON t.collection = ?1 AND t.oid = u.above AND t.is_partition)"
    " SELECT above, schema, name FROM up ORDER BY schema, name";

static gboolean
load_foreign_partitions(CaseFile *file, gint64 collection, GHashTable *by_oid, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(file, foreign_query, error);
    case_bind_int(query, 1, collection);
    while (case_next(query, error)) {
        gint64 oid = case_column_int(query, 0);
        MovedTable *table = g_hash_table_lookup(by_oid, &oid);
        if (table != NULL && table->foreign_partition == NULL)
            table->foreign_partition =
                quote_qualified(case_column_text(query, 1), case_column_text(query, 2));
    }
    return query != NULL && case_at_end(query);
}

GPtrArray *
moved_tables_load(CaseFile *file, gint64 run, gint64 collection, GError **error)
{
    g_autoptr(GPtrArray) tables = g_ptr_array_new_with_free_func(table_free);
    g_autoptr(GHashTable) by_oid = g_hash_table_new(g_int64_hash, g_int64_equal);
    if (!source_catalog_require(file, collection, "index", error) ||
        !source_catalog_require(file, collection, "index_column", error) ||
        !load_tables(file, run, collection, tables, by_oid, error) ||
        !load_columns(file, run, collection, by_oid, error) ||
        !load_identities(file, collection, by_oid, error) ||
        !load_foreign_partitions(file, collection, by_oid, error))
        return NULL;
    return g_steal_pointer(&tables);
}

const char *
moved_table_reduction(const MovedTable *table)
{
    if (!table->is_table)
        return "it is a view, whose rows cannot be moved in this way";
    for (guint index = 0; index < table->columns->len; index++) {
        const MovedColumn *column = table->columns->pdata[index];
        if (column->is_changed)
            return "the mappings change the values of a column";
        if (column->target == NULL)
            return "the mappings leave out a column";
    }
    return table->filter == NULL ? NULL : "the mappings leave out rows";
}

static void
remark_column(const MovedTable *table, const MovedColumn *column, const char *why,
              GPtrArray *remarks)
{
    g_autofree char *from = quote_identifier(column->name);
    g_autofree char *to = quote_identifier(column->target);
    if (!g_str_equal(from, to))
        remarks_add(remarks, TRUE, "column %s of table %s does not become %s: %s", from,
                    table->label, to, why);
    if (column->type != NULL)
        remarks_add(remarks, TRUE, "column %s of table %s does not become %s: %s", from,
                    table->label, column->type, why);
}

void
moved_table_remark_changes(const MovedTable *table, const char *why, GPtrArray *remarks)
{
    if (table->target != NULL)
        remarks_add(remarks, TRUE, "table %s does not become %s: %s", table->label, table->target,
                    why);
    for (guint index = 0; index < table->columns->len; index++) {
        const MovedColumn *column = table->columns->pdata[index];
        if (column->target != NULL)
            remark_column(table, column, why, remarks);
    }
    for (guint index = 0; index < table->added->len; index++) {
        g_autofree char *name = quote_identifier(table->added->pdata[index]);
        remarks_add(remarks, TRUE, "column %s is not added to table %s: %s", name, table->label,
                    why);
    }
}
