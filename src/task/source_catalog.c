#include "task/source_catalog.h"

#include "base/error.h"
#include "case/collection.h"
#include "pg/quote.h"

static void
column_free(gpointer data)
{
    SourceColumn *column = data;
    g_free(column->name);
    g_free(column->target);
    g_free(column->type);
    g_free(column->type_schema);
    g_free(column->type_name);
    g_free(column->expression);
    g_free(column->target_type);
    g_free(column);
}

static void
table_free(gpointer data)
{
    SourceTable *table = data;
    g_free(table->schema);
    g_free(table->name);
    g_free(table->label);
    g_free(table->extension);
    g_ptr_array_unref(table->columns);
    g_clear_pointer(&table->added, g_ptr_array_unref);
    g_free(table->target_schema);
    g_free(table->target_name);
    g_free(table->filter);
    g_clear_pointer(&table->key_columns, g_ptr_array_unref);
    g_free(table);
}

void
source_catalog_free(SourceCatalog *catalog)
{
    if (catalog == NULL)
        return;
    g_hash_table_unref(catalog->by_oid);
    g_ptr_array_unref(catalog->tables);
    g_free(catalog);
}

/* What of a dump was not restored cannot be had by looking again: the checks over the selection say
 * that they saw a part. */
static gboolean
is_dump(CaseFile *file, gint64 collection, gboolean *answer, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(
        file, "SELECT kind = '" COLLECTION_DUMP "' FROM collection WHERE id = ?1", error);
    gboolean has_row;
    case_bind_int(query, 1, collection);
    if (!case_step(query, &has_row, error))
        return FALSE;
    *answer = has_row && case_column_int(query, 0) != 0;
    return TRUE;
}

gboolean
source_catalog_require(CaseFile *file, gint64 collection, const char *fact, GError **error)
{
    FactState state;
    g_autofree char *reason = NULL, *grant = NULL;
    if (!collection_fact_state(file, collection, fact, &state, &reason, &grant, error))
        return FALSE;
    gboolean is_enough = FALSE;
    if (state == FACT_PARTIAL && !is_dump(file, collection, &is_enough, error))
        return FALSE;
    if (state == FACT_READ || is_enough)
        return TRUE;
    g_autofree char *hint =
        grant == NULL ? g_strdup("Collect the facts of the source again.")
                      : g_strdup_printf("Run \"%s\" on the source, then collect again.", grant);
    error_set(error, PGC_ERROR_STATE, hint,
              "cannot tell which tables the task selects: fact \"%s\" of the source is %s", fact,
              fact_state_name(state));
    if (reason != NULL)
        error_set_detail(error, "%s", reason);
    return FALSE;
}

static SourceTable *
table_from_row(CaseQuery *query)
{
    SourceTable *table = g_new0(SourceTable, 1);
    table->oid = case_column_int(query, 0);
    table->schema = g_strdup(case_column_text(query, 1));
    table->name = g_strdup(case_column_text(query, 2));
    const char *kind = case_column_text(query, 3);
    table->is_partitioned = g_strcmp0(kind, "p") == 0;
    table->is_view = g_strcmp0(kind, "v") == 0 || g_strcmp0(kind, "m") == 0;
    table->is_partition = case_column_int(query, 4) != 0;
    table->extension = g_strdup(case_column_text(query, 6));
    table->label = quote_qualified(table->schema, table->name);
    table->columns = g_ptr_array_new_with_free_func(column_free);
    return table;
}

static const char table_query[] =
    "SELECT oid, schema, coalesce(name, ''), kind, is_partition, parent_oid, extension FROM "
    "fact_table"
    " WHERE collection = ?1 AND kind IN ('r', 'p', 'v', 'm')"
    "   AND schema NOT GLOB 'pg_*'"
    "   AND schema NOT IN ('information_schema', 'pgcrossing') ORDER BY schema, name";

static gboolean
load_tables(CaseFile *file, gint64 collection, SourceCatalog *catalog, GHashTable *parents,
            GError **error)
{
    g_autoptr(CaseQuery) query = case_query(file, table_query, error);
    case_bind_int(query, 1, collection);
    while (case_next(query, error)) {
        SourceTable *table = table_from_row(query);
        gint64 parent = case_column_int(query, 5);
        g_ptr_array_add(catalog->tables, table);
        g_hash_table_insert(catalog->by_oid, &table->oid, table);
        g_hash_table_insert(parents, table, g_memdup2(&parent, sizeof parent));
    }
    return case_at_end(query);
}

static void
link_parents(SourceCatalog *catalog, GHashTable *parents)
{
    for (guint index = 0; index < catalog->tables->len; index++) {
        SourceTable *table = catalog->tables->pdata[index];
        table->parent = g_hash_table_lookup(catalog->by_oid, g_hash_table_lookup(parents, table));
    }
}

static gboolean
load_columns(CaseFile *file, gint64 collection, SourceCatalog *catalog, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(
        file,
        "SELECT table_oid, number, name, type, base_schema, base_type, base_kind, not_null"
        " FROM fact_column WHERE collection = ?1 ORDER BY table_oid, number",
        error);
    case_bind_int(query, 1, collection);
    while (case_next(query, error)) {
        gint64 oid = case_column_int(query, 0);
        SourceTable *table = g_hash_table_lookup(catalog->by_oid, &oid);
        if (table == NULL)
            continue;
        SourceColumn *column = g_new0(SourceColumn, 1);
        column->number = case_column_int(query, 1);
        column->name = g_strdup(case_column_text(query, 2));
        column->type = g_strdup(case_column_text(query, 3));
        column->type_schema = g_strdup(case_column_text(query, 4));
        column->type_name = g_strdup(case_column_text(query, 5));
        column->type_kind = case_column_is_null(query, 6) ? '\0' : case_column_text(query, 6)[0];
        column->not_null = case_column_int(query, 7) != 0;
        g_ptr_array_add(table->columns, column);
    }
    return case_at_end(query);
}

SourceCatalog *
source_catalog_load(CaseFile *file, gint64 collection, GError **error)
{
    if (!source_catalog_require(file, collection, "table", error) ||
        !source_catalog_require(file, collection, "column", error))
        return NULL;
    g_autoptr(SourceCatalog) catalog = g_new0(SourceCatalog, 1);
    catalog->tables = g_ptr_array_new_with_free_func(table_free);
    catalog->by_oid = g_hash_table_new(g_int64_hash, g_int64_equal);
    g_autoptr(GHashTable) parents = g_hash_table_new_full(NULL, NULL, NULL, g_free);
    if (!load_tables(file, collection, catalog, parents, error))
        return NULL;
    link_parents(catalog, parents);
    return load_columns(file, collection, catalog, error) ? g_steal_pointer(&catalog) : NULL;
}

SourceColumn *
source_table_add_column(SourceTable *table)
{
    if (table->added == NULL)
        table->added = g_ptr_array_new_with_free_func(column_free);
    SourceColumn *column = g_new0(SourceColumn, 1);
    column->number = FIRST_ADDED_NUMBER + table->added->len;
    g_ptr_array_add(table->added, column);
    return column;
}

gboolean
source_column_is_named(const SourceColumn *column, const MappingRule *rule)
{
    return wildcard_matches(rule->column, column->name) &&
           (rule->column_type == NULL || (g_strcmp0(column->type_schema, "pg_catalog") == 0 &&
                                          g_strcmp0(column->type_name, rule->column_type) == 0));
}

static const char key_query[] =
    "SELECT i.table_oid, c.column_number FROM fact_index i JOIN fact_index_column c"
    "    ON c.collection = i.collection AND c.index_oid = i.oid"
    " WHERE i.collection = ?1 AND i.is_primary AND c.is_key";

static void
mark_key(SourceCatalog *catalog, gint64 oid, gint64 number)
{
    SourceTable *table = g_hash_table_lookup(catalog->by_oid, &oid);
    for (guint index = 0; table != NULL && index < table->columns->len; index++) {
        SourceColumn *column = table->columns->pdata[index];
        if (column->number == number)
            column->is_key = TRUE;
    }
}

gboolean
source_catalog_load_keys(CaseFile *file, gint64 collection, SourceCatalog *catalog, GError **error)
{
    if (!source_catalog_require(file, collection, "index", error) ||
        !source_catalog_require(file, collection, "index_column", error))
        return FALSE;
    g_autoptr(CaseQuery) query = case_query(file, key_query, error);
    case_bind_int(query, 1, collection);
    while (case_next(query, error))
        mark_key(catalog, case_column_int(query, 0), case_column_int(query, 1));
    return case_at_end(query);
}
