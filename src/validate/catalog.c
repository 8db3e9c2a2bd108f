#include "validate/catalog.h"

#include "base/error.h"
#include "base/output.h"
#include "pg/quote.h"
#include "validate/shared.h"

/* Our ledger's schema is outside every comparison. */
#define USER_SCHEMA                                                                                \
    "n.nspname NOT IN ('pg_catalog', 'information_schema', 'pgcrossing')"                          \
    " AND n.nspname !~ '^pg_(toast|temp|toast_temp)'"

static const char relation_query[] =
    "SELECT c.oid, n.nspname, c.relname, c.relkind, c.relispartition,"
    " EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid"
    "  AND d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e'),"
    " has_table_privilege(c.oid, 'SELECT') AND has_schema_privilege(n.oid, 'USAGE')"
    " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
    " WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm') AND c.relpersistence <> 't' AND " USER_SCHEMA
    " ORDER BY n.nspname, c.relname";

/* %s: whether it is generated. */
static const char column_query[] =
    "SELECT a.attrelid, a.attnum, a.attname, a.atttypid, format_type(a.atttypid, a.atttypmod), %s"
    " FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid"
    " JOIN pg_namespace n ON n.oid = c.relnamespace"
    " WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'f', 'v', 'm', 'c')"
    " AND " USER_SCHEMA " ORDER BY a.attrelid, a.attnum";

#define USED_TYPES                                                                                 \
    "SELECT atttypid FROM pg_attribute WHERE attnum > 0 UNION ALL SELECT typbasetype FROM pg_type" \
    " UNION ALL SELECT rngsubtype FROM pg_range"

/* Each table makes two types, its row's and the array of these: few of them are of use. A send
 * function that was made for another type cannot be called with this one. %s: the range type of a
 * multirange, which servers know from 14 on. */
static const char type_query[] =
    "SELECT t.oid, n.nspname, t.typname, t.typtype, t.typbasetype,"
    " CASE WHEN e.typarray = t.oid THEN t.typelem ELSE 0::oid END,"
    " coalesce(r.rngsubtype, 0::oid), t.typrelid, fn.nspname, f.proname"
    " FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace"
    " LEFT JOIN pg_type e ON e.oid = t.typelem"
    " LEFT JOIN pg_range r ON t.oid IN (r.rngtypid%s)"
    " LEFT JOIN pg_proc f ON f.oid = t.typsend AND f.proargtypes[0] = t.oid"
    " LEFT JOIN pg_namespace fn ON fn.oid = f.pronamespace"
    " LEFT JOIN pg_class c ON c.oid = CASE WHEN t.typrelid <> 0 THEN t.typrelid"
    "  WHEN e.typarray = t.oid THEN e.typrelid END"
    " WHERE c.oid IS NULL OR c.relkind = 'c' OR t.oid IN (" USED_TYPES ")"
    " OR t.typarray IN (" USED_TYPES ")";

/* A key that the server enforces on every row at once. %s: the number of its columns. */
static const char key_query[] =
    "SELECT i.indrelid, k.position, k.number"
    " FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid"
    " JOIN pg_namespace n ON n.oid = c.relnamespace"
    " CROSS JOIN LATERAL unnest(i.indkey::int2[]) WITH ORDINALITY AS k (number, position)"
    " WHERE i.indisunique AND i.indisvalid AND i.indimmediate AND i.indpred IS NULL"
    " AND i.indexprs IS NULL AND k.position <= i.%s AND " USER_SCHEMA
    " AND NOT EXISTS (SELECT FROM unnest(i.indkey::int2[]) WITH ORDINALITY AS u (number, position)"
    "  JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = u.number"
    "  WHERE u.position <= i.%s AND NOT a.attnotnull)"
    " ORDER BY i.indrelid, i.indisprimary DESC, i.%s, i.indexrelid, k.position";

/* How a row gets from a partitioned table p to its partition c. Versions set spaces otherwise. */
#define PARTITION_STEP "(pg_get_partkeydef(p.oid) || pg_get_expr(c.relpartbound, c.oid) || ';')"

/* A partition of which DETACH CONCURRENTLY was broken off has rows that its table does not show.
 * %s: whether it is one, which servers know from 14 on. */
static const char leaf_query[] =
    "WITH RECURSIVE step AS (SELECT inhparent, inhrelid FROM pg_inherits WHERE NOT %s), tree AS ("
    " SELECT i.inhparent AS root, i.inhrelid AS oid, " PARTITION_STEP " AS way FROM step i"
    "  JOIN pg_class p ON p.oid = i.inhparent JOIN pg_class c ON c.oid = i.inhrelid"
    "  WHERE p.relkind = 'p'"
    " UNION ALL"
    " SELECT t.root, i.inhrelid, t.way || " PARTITION_STEP " FROM tree t"
    "  JOIN pg_class p ON p.oid = t.oid AND p.relkind = 'p'"
    "  JOIN step i ON i.inhparent = t.oid JOIN pg_class c ON c.oid = i.inhrelid)"
    " SELECT t.root, t.oid, p.relispartition, replace(t.way, ' ', '') FROM tree t"
    " JOIN pg_class p ON p.oid = t.root"
    " ORDER BY t.root, t.oid";

static void
column_free(gpointer data)
{
    Column *column = data;
    shared_free(column->name);
    shared_free(column->type_name);
    g_free(column);
}

static void
key_free(gpointer data)
{
    UniqueKey *key = data;
    g_array_unref(key->columns);
    g_free(key);
}

static void
relation_free(gpointer data)
{
    Relation *relation = data;
    shared_free(relation->schema);
    g_free(relation->name);
    g_ptr_array_unref(relation->columns);
    g_ptr_array_unref(relation->keys);
    g_ptr_array_unref(relation->leaves);
    g_ptr_array_unref(relation->ways);
    g_free(relation);
}

static void
type_free(gpointer data)
{
    PgType *type = data;
    shared_free(type->schema);
    g_free(type->name);
    shared_free(type->send);
    g_free(type);
}

static guint32
rows_oid(const PgRows *rows, guint row, guint column)
{
    return (guint32)rows_int64(rows, row, column);
}

static Relation *
find_relation(const Catalog *catalog, guint32 oid)
{
    return g_hash_table_lookup(catalog->by_oid, GUINT_TO_POINTER(oid));
}

static gboolean
load_relations(Catalog *catalog, PgSession *session, GError **error)
{
    g_autoptr(PgRows) rows = session_query(session, relation_query, 0, NULL, error);
    if (rows == NULL)
        return FALSE;
    for (guint row = 0; row < rows_count(rows); row++) {
        Relation *relation = g_new0(Relation, 1);
        relation->oid = rows_oid(rows, row, 0);
        relation->schema = shared_text(rows_text(rows, row, 1));
        relation->name = g_strdup(rows_text(rows, row, 2));
        relation->kind = rows_text(rows, row, 3)[0];
        relation->is_partition = rows_boolean(rows, row, 4);
        relation->of_extension = rows_boolean(rows, row, 5);
        relation->can_lock = rows_boolean(rows, row, 6);
        relation->columns = g_ptr_array_new_with_free_func(column_free);
        relation->keys = g_ptr_array_new_with_free_func(key_free);
        relation->leaves = g_ptr_array_new();
        relation->ways = g_ptr_array_new_with_free_func(g_free);
        g_ptr_array_add(catalog->relations, relation);
        g_hash_table_insert(catalog->by_oid, GUINT_TO_POINTER(relation->oid), relation);
        g_hash_table_add(catalog->by_name, relation);
    }
    return TRUE;
}

/* The list that columns of the relation go to: a table's own, or a composite type's. */
static GPtrArray *
columns_of(Catalog *catalog, guint32 oid)
{
    Relation *relation = find_relation(catalog, oid);
    if (relation != NULL)
        return relation->columns;
    GPtrArray *columns = g_hash_table_lookup(catalog->attributes, GUINT_TO_POINTER(oid));
    if (columns == NULL) {
        columns = g_ptr_array_new_with_free_func(column_free);
        g_hash_table_insert(catalog->attributes, GUINT_TO_POINTER(oid), columns);
    }
    return columns;
}

static gboolean
load_columns(Catalog *catalog, PgSession *session, GError **error)
{
    g_autofree char *sql = g_strdup_printf(
        column_query, session_major_version(session) >= 12 ? "a.attgenerated <> ''" : "false");
    g_autoptr(PgRows) rows = session_query(session, sql, 0, NULL, error);
    if (rows == NULL)
        return FALSE;
    for (guint row = 0; row < rows_count(rows); row++) {
        Column *column = g_new0(Column, 1);
        column->number = (int)rows_int64(rows, row, 1);
        column->name = shared_text(rows_text(rows, row, 2));
        column->type = rows_oid(rows, row, 3);
        column->type_name = shared_text(rows_text(rows, row, 4));
        column->is_generated = rows_boolean(rows, row, 5);
        g_ptr_array_add(columns_of(catalog, rows_oid(rows, row, 0)), column);
    }
    return TRUE;
}

static gboolean
load_types(Catalog *catalog, PgSession *session, GError **error)
{
    g_autofree char *sql = g_strdup_printf(
        type_query, session_major_version(session) >= 14 ? ", r.rngmultitypid" : "");
    g_autoptr(PgRows) rows = session_query(session, sql, 0, NULL, error);
    if (rows == NULL)
        return FALSE;
    for (guint row = 0; row < rows_count(rows); row++) {
        PgType *type = g_new0(PgType, 1);
        type->oid = rows_oid(rows, row, 0);
        type->schema = shared_text(rows_text(rows, row, 1));
        type->name = g_strdup(rows_text(rows, row, 2));
        type->kind = rows_text(rows, row, 3)[0];
        type->base = rows_oid(rows, row, 4);
        type->element = rows_oid(rows, row, 5);
        type->subtype = rows_oid(rows, row, 6);
        type->relation = rows_oid(rows, row, 7);
        if (rows_text(rows, row, 9) != NULL) {
            g_autofree char *send =
                quote_qualified(rows_text(rows, row, 8), rows_text(rows, row, 9));
            type->send = shared_text(send);
        }
        g_hash_table_insert(catalog->types, GUINT_TO_POINTER(type->oid), type);
    }
    return TRUE;
}

static gboolean
load_keys(Catalog *catalog, PgSession *session, GError **error)
{
    const char *count = session_major_version(session) >= 11 ? "indnkeyatts" : "indnatts";
    g_autofree char *sql = g_strdup_printf(key_query, count, count, count);
    g_autoptr(PgRows) rows = session_query(session, sql, 0, NULL, error);
    if (rows == NULL)
        return FALSE;
    UniqueKey *key = NULL;
    for (guint row = 0; row < rows_count(rows); row++) {
        Relation *relation = find_relation(catalog, rows_oid(rows, row, 0));
        if (relation == NULL)
            continue;
        if (rows_int64(rows, row, 1) == 1) {
            key = g_new0(UniqueKey, 1);
            key->columns = g_array_new(FALSE, FALSE, sizeof(int));
            g_ptr_array_add(relation->keys, key);
        }
        int number = (int)rows_int64(rows, row, 2);
        g_array_append_val(key->columns, number);
    }
    return TRUE;
}

/* Its rows are the table's, and nobody would have read them. */
static gboolean
refuse_hidden_leaf(const Relation *root, guint leaf, PgSession *session, GError **error)
{
    g_autofree char *oid = g_strdup_printf("%u", leaf);
    const char *const parameters[] = {oid};
    g_autoptr(PgRows) rows =
        session_query(session, "SELECT $1::oid::regclass", 1, parameters, error);
    if (rows == NULL)
        return FALSE;
    g_autofree char *name = output_printable(rows_text(rows, 0, 0));
    g_autofree char *table = quote_qualified(root->schema, root->name);
    error_set(error, PGC_ERROR_STATE, "Move it to another schema by ALTER TABLE ... SET SCHEMA.",
              "partition %s of table %s is in a schema of which no table is compared", name, table);
    return FALSE;
}

static gboolean
load_leaves(Catalog *catalog, PgSession *session, GError **error)
{
    g_autofree char *sql = g_strdup_printf(
        leaf_query, session_major_version(session) >= 14 ? "inhdetachpending" : "false");
    g_autoptr(PgRows) rows = session_query(session, sql, 0, NULL, error);
    if (rows == NULL)
        return FALSE;
    for (guint row = 0; row < rows_count(rows); row++) {
        Relation *root = find_relation(catalog, rows_oid(rows, row, 0));
        Relation *leaf = find_relation(catalog, rows_oid(rows, row, 1));
        if (root == NULL)
            continue;
        if (leaf == NULL)
            return refuse_hidden_leaf(root, rows_oid(rows, row, 1), session, error);
        if (leaf->kind != 'p') {
            g_ptr_array_add(root->leaves, leaf);
            g_ptr_array_add(root->ways, g_strdup(rows_text(rows, row, 3)));
        }
        if (!rows_boolean(rows, row, 2))
            leaf->root = root->oid;
    }
    return TRUE;
}

static guint
hash_name(gconstpointer data)
{
    const Relation *relation = data;
    return g_str_hash(relation->schema) * 31 + g_str_hash(relation->name);
}

static gboolean
is_same_name(gconstpointer first, gconstpointer second)
{
    const Relation *one = first, *other = second;
    return g_str_equal(one->name, other->name) && g_str_equal(one->schema, other->schema);
}

static Catalog *
catalog_new(const PgSession *session)
{
    Catalog *catalog = g_new0(Catalog, 1);
    catalog->major = session_major_version(session);
    catalog->relations = g_ptr_array_new_with_free_func(relation_free);
    catalog->by_oid = g_hash_table_new(NULL, NULL);
    catalog->by_name = g_hash_table_new(hash_name, is_same_name);
    catalog->types = g_hash_table_new_full(NULL, NULL, NULL, type_free);
    catalog->attributes =
        g_hash_table_new_full(NULL, NULL, NULL, (GDestroyNotify)g_ptr_array_unref);
    return catalog;
}

Catalog *
catalog_load(PgSession *session, GError **error)
{
    g_autoptr(Catalog) catalog = catalog_new(session);
    catalog->encoding = session_query_value(session, "SHOW server_encoding", error);
    if (catalog->encoding == NULL || !load_relations(catalog, session, error) ||
        !load_columns(catalog, session, error) || !load_types(catalog, session, error) ||
        !load_keys(catalog, session, error) || !load_leaves(catalog, session, error))
        return NULL;
    return g_steal_pointer(&catalog);
}

Catalog *
catalog_load_tables(PgSession *session, GError **error)
{
    g_autoptr(Catalog) catalog = catalog_new(session);
    if (!load_relations(catalog, session, error) || !load_leaves(catalog, session, error))
        return NULL;
    return g_steal_pointer(&catalog);
}

void
catalog_free(Catalog *catalog)
{
    if (catalog == NULL)
        return;
    g_hash_table_unref(catalog->attributes);
    g_hash_table_unref(catalog->types);
    g_hash_table_unref(catalog->by_name);
    g_hash_table_unref(catalog->by_oid);
    g_ptr_array_unref(catalog->relations);
    g_free(catalog->encoding);
    g_free(catalog);
}

const Relation *
catalog_relation(const Catalog *catalog, const char *schema, const char *name)
{
    const Relation wanted = {.schema = (char *)schema, .name = (char *)name};
    return g_hash_table_lookup(catalog->by_name, &wanted);
}

const PgType *
catalog_type(const Catalog *catalog, guint32 oid)
{
    return g_hash_table_lookup(catalog->types, GUINT_TO_POINTER(oid));
}

const PgType *
catalog_base_type(const Catalog *catalog, guint32 oid)
{
    const PgType *type = catalog_type(catalog, oid);
    while (type != NULL && type->kind == 'd')
        type = catalog_type(catalog, type->base);
    return type;
}

gboolean
catalog_type_has_operators(const Catalog *catalog, guint32 oid)
{
    const PgType *type = catalog_base_type(catalog, oid);
    return type != NULL && (type->kind != 'b' || g_str_equal(type->schema, "pg_catalog"));
}

const GPtrArray *
catalog_columns(const Catalog *catalog, guint32 relation)
{
    const Relation *table = find_relation(catalog, relation);
    return table != NULL ? table->columns
                         : g_hash_table_lookup(catalog->attributes, GUINT_TO_POINTER(relation));
}
