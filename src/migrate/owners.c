#include "migrate/owners.h"

#include "pg/quote.h"

/* What pg_dump gives to an owner by a statement of its own. */
static const char owners_query[] =
    "SELECT o.class, o.object, i.type, i.identity, pg_get_userbyid(o.owner) FROM ("
    "  SELECT 1259, oid, relowner FROM pg_class WHERE oid >= 16384"
    "     AND relkind IN ('r', 'p', 'v', 'm', 'f', 'S')"
    "  UNION ALL SELECT 1255, oid, proowner FROM pg_proc WHERE oid >= 16384"
    "  UNION ALL SELECT 1247, oid, typowner FROM pg_type WHERE oid >= 16384"
    "     AND typelem = 0 AND typtype IN ('d', 'e', 'r', 'b')"
    "  UNION ALL SELECT 2615, oid, nspowner FROM pg_namespace WHERE oid >= 16384"
    "  UNION ALL SELECT 3381, oid, stxowner FROM pg_statistic_ext"
    " ) o(class, object, owner), LATERAL pg_identify_object(o.class::oid, o.object, 0) i"
    " WHERE i.identity IS NOT NULL";

/* A sequence that is linked to a table goes with it. */
static const char but_linked_sequences[] =
    " AND NOT (o.class = 1259 AND EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 1259"
    "   AND d.objid = o.object AND d.refclassid = 1259 AND d.refobjsubid > 0"
    "   AND d.deptype IN ('a', 'i')))";

static gboolean
give(PgSession *target, const char *type, const char *identity, const char *owner, GError **error)
{
    g_autofree char *role = quote_identifier(owner);
    g_autofree char *kind =
        g_str_equal(type, "statistics object") ? g_strdup("STATISTICS") : g_ascii_strup(type, -1);
    g_autofree char *sql = g_strdup_printf("ALTER %s %s OWNER TO %s", kind, identity, role);
    return session_execute(target, sql, error);
}

static gboolean
is_wanted(const GPtrArray *entries, gint64 class_oid, gint64 oid)
{
    for (guint index = 0; index < entries->len; index++) {
        const TocEntry *entry = entries->pdata[index];
        if (entry->class_oid == class_oid && entry->oid == oid)
            return entry->is_wanted;
    }
    return FALSE;
}

/* Owners on the target by "type identity". */
static GHashTable *
target_owners(PgSession *target, GError **error)
{
    g_autofree char *sql = g_strconcat(owners_query, but_linked_sequences, NULL);
    g_autoptr(PgRows) rows = session_query(target, sql, 0, NULL, error);
    if (rows == NULL)
        return NULL;
    GHashTable *owners = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    for (guint row = 0; row < rows_count(rows); row++)
        g_hash_table_insert(
            owners, g_strconcat(rows_text(rows, row, 2), " ", rows_text(rows, row, 3), NULL),
            g_strdup(rows_text(rows, row, 4)));
    return owners;
}

gboolean
owners_settle(const GPtrArray *entries, PgSession *source, PgSession *target, GError **error)
{
    g_autoptr(GHashTable) owners = target_owners(target, error);
    g_autoptr(PgRows) rows =
        owners == NULL ? NULL : session_query(source, owners_query, 0, NULL, error);
    for (guint row = 0; rows != NULL && row < rows_count(rows); row++) {
        const char *type = rows_text(rows, row, 2), *identity = rows_text(rows, row, 3);
        const char *owner = rows_text(rows, row, 4);
        g_autofree char *key = g_strconcat(type, " ", identity, NULL);
        const char *present = g_hash_table_lookup(owners, key);
        if (present != NULL && !g_str_equal(present, owner) &&
            is_wanted(entries, rows_int64(rows, row, 0), rows_int64(rows, row, 1)) &&
            !give(target, type, identity, owner, error))
            return FALSE;
    }
    return rows != NULL;
}
