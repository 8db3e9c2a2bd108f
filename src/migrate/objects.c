#include "migrate/objects.h"

#include <string.h>

#define FIRST_MAJOR_WITH_SCHEMAS_IN_PUBLICATIONS 15

static const char objects_query_format[] =
    "SELECT o.class, o.object, i.type || ' ' || i.identity FROM ("
    /* Without what comes with a table, or with a constraint. */
    "  SELECT 1259, oid FROM pg_class c WHERE oid >= 16384"
    "    AND relnamespace <> 'pg_toast'::regnamespace AND NOT EXISTS ("
    "      SELECT FROM pg_constraint k WHERE k.conindid = c.oid AND k.contype IN ('p', 'u', 'x'))"
    "  UNION ALL SELECT 1255, oid FROM pg_proc WHERE oid >= 16384"
    /* Without those that come with a table or with another type. */
    "  UNION ALL SELECT 1247, oid FROM pg_type t WHERE oid >= 16384 AND NOT EXISTS ("
    "      SELECT FROM pg_class c WHERE c.oid = t.typrelid AND c.relkind <> 'c')"
    "    AND NOT EXISTS (SELECT FROM pg_type e WHERE e.oid = t.typelem AND e.typarray = t.oid)"
    "  UNION ALL SELECT 2606, oid FROM pg_constraint WHERE oid >= 16384"
    "  UNION ALL SELECT 2620, oid FROM pg_trigger WHERE NOT tgisinternal"
    "  UNION ALL SELECT 2618, oid FROM pg_rewrite WHERE oid >= 16384"
    "  UNION ALL SELECT 3256, oid FROM pg_policy"
    "  UNION ALL SELECT 2604, oid FROM pg_attrdef"
    "  UNION ALL SELECT 2615, oid FROM pg_namespace"
    "  UNION ALL SELECT 3079, oid FROM pg_extension"
    "  UNION ALL SELECT 2612, oid FROM pg_language"
    "  UNION ALL SELECT 2605, oid FROM pg_cast WHERE oid >= 16384"
    "  UNION ALL SELECT 2617, oid FROM pg_operator WHERE oid >= 16384"
    "  UNION ALL SELECT 2616, oid FROM pg_opclass WHERE oid >= 16384"
    "  UNION ALL SELECT 2753, oid FROM pg_opfamily WHERE oid >= 16384"
    "  UNION ALL SELECT 3456, oid FROM pg_collation WHERE oid >= 16384"
    "  UNION ALL SELECT 2607, oid FROM pg_conversion WHERE oid >= 16384"
    "  UNION ALL SELECT 3600, oid FROM pg_ts_dict WHERE oid >= 16384"
    "  UNION ALL SELECT 3601, oid FROM pg_ts_parser WHERE oid >= 16384"
    "  UNION ALL SELECT 3602, oid FROM pg_ts_config WHERE oid >= 16384"
    "  UNION ALL SELECT 3764, oid FROM pg_ts_template WHERE oid >= 16384"
    "  UNION ALL SELECT 3466, oid FROM pg_event_trigger"
    "  UNION ALL SELECT 2328, oid FROM pg_foreign_data_wrapper"
    "  UNION ALL SELECT 1417, oid FROM pg_foreign_server"
    "  UNION ALL SELECT 1418, umid FROM pg_user_mappings"
    "  UNION ALL SELECT 2601, oid FROM pg_am WHERE oid >= 16384"
    "  UNION ALL SELECT 3576, oid FROM pg_transform WHERE oid >= 16384"
    "  UNION ALL SELECT 3381, oid FROM pg_statistic_ext"
    "  UNION ALL SELECT 6104, oid FROM pg_publication"
    "  UNION ALL SELECT 6106, oid FROM pg_publication_rel%s"
    " ) o(class, object), LATERAL pg_identify_object(o.class::oid, o.object, 0) i"
    " WHERE i.identity IS NOT NULL";

static gboolean
read_objects(PgSession *session, PgRowFunction function, GHashTable *objects, GError **error)
{
    g_autofree char *sql =
        g_strdup_printf(objects_query_format,
                        session_major_version(session) < FIRST_MAJOR_WITH_SCHEMAS_IN_PUBLICATIONS
                            ? ""
                            : " UNION ALL SELECT 6237, oid FROM pg_publication_namespace");
    return session_query_each(session, sql, 0, NULL, function, objects, error);
}

static gboolean
add_target_object(const PgRows *rows, gpointer data, GError **error)
{
    (void)error;
    g_hash_table_add(data, g_strdup(rows_text(rows, 0, 2)));
    return TRUE;
}

static gboolean
add_source_object(const PgRows *rows, gpointer data, GError **error)
{
    (void)error;
    gint64 *key = g_new(gint64, 1);
    *key = toc_object_key(rows_int64(rows, 0, 0), rows_int64(rows, 0, 1));
    g_hash_table_insert(data, key, g_strdup(rows_text(rows, 0, 2)));
    return TRUE;
}

GHashTable *
objects_identities(PgSession *source, GError **error)
{
    g_autoptr(GHashTable) identities =
        g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, g_free);
    if (!read_objects(source, add_source_object, identities, error))
        return NULL;
    return g_steal_pointer(&identities);
}

void
objects_identify(GPtrArray *entries, GHashTable *identities)
{
    for (guint index = 0; index < entries->len; index++) {
        TocEntry *entry = entries->pdata[index];
        gint64 key = toc_object_key(entry->class_oid, entry->oid);
        g_free(entry->identity);
        entry->identity = g_strdup(g_hash_table_lookup(identities, &key));
    }
}

/* A partition and what it is attached to. */
static const char attached_query[] =
    "SELECT p.type || ' ' || p.identity, r.type || ' ' || r.identity"
    "  FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid AND c.relispartition"
    "    AND c.relkind IN ('r', 'p', 'f'),"
    "  LATERAL pg_identify_object(1259, i.inhrelid, 0) p,"
    "  LATERAL pg_identify_object(1259, i.inhparent, 0) r";

static gboolean
add_attached(const PgRows *rows, gpointer data, GError **error)
{
    (void)error;
    g_hash_table_add(data, g_strconcat(rows_text(rows, 0, 0), "\n", rows_text(rows, 0, 1), NULL));
    return TRUE;
}

/* Whether the two tables that an attachment depends on are attached already, in whatever order
 * they are listed. */
static gboolean
is_attached(const TocEntry *entry, GHashTable *by_dump_id, GHashTable *attached)
{
    for (guint one = 0; one < entry->depends->len; one++)
        for (guint other = 0; other < entry->depends->len; other++) {
            const TocEntry *first =
                g_hash_table_lookup(by_dump_id, &g_array_index(entry->depends, int, one));
            const TocEntry *second =
                g_hash_table_lookup(by_dump_id, &g_array_index(entry->depends, int, other));
            if (first == NULL || first->identity == NULL || second == NULL ||
                second->identity == NULL)
                continue;
            g_autofree char *pair = g_strconcat(first->identity, "\n", second->identity, NULL);
            if (g_hash_table_contains(attached, pair))
                return TRUE;
        }
    return FALSE;
}

static gboolean
mark_attached(GPtrArray *entries, PgSession *target, GError **error)
{
    g_autoptr(GHashTable) attached = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    if (!session_query_each(target, attached_query, 0, NULL, add_attached, attached, error))
        return FALSE;
    g_autoptr(GHashTable) by_dump_id = toc_index(entries);
    for (guint index = 0; index < entries->len; index++) {
        TocEntry *entry = entries->pdata[index];
        if (toc_is(entry, "TABLE ATTACH") && entry->class_oid == 0)
            entry->is_present = is_attached(entry, by_dump_id, attached);
    }
    return TRUE;
}

/* Of these pg_dump does not tell the object. */
static gboolean
mark_user_mappings(GPtrArray *entries, PgSession *target, GError **error)
{
    g_autoptr(PgRows) rows =
        session_query(target,
                      "SELECT format('USER MAPPING - USER MAPPING %s SERVER %s', usename, srvname)"
                      "  FROM pg_user_mappings",
                      0, NULL, error);
    for (guint row = 0; rows != NULL && row < rows_count(rows); row++)
        for (guint index = 0; index < entries->len; index++) {
            TocEntry *entry = entries->pdata[index];
            entry->is_present = entry->is_present || toc_is(entry, rows_text(rows, row, 0));
        }
    return rows != NULL;
}

gboolean
objects_mark_present(GPtrArray *entries, PgSession *target, GError **error)
{
    g_autoptr(GHashTable) present = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    if (!read_objects(target, add_target_object, present, error))
        return FALSE;
    for (guint index = 0; index < entries->len; index++) {
        TocEntry *entry = entries->pdata[index];
        entry->is_present =
            entry->identity != NULL && g_hash_table_contains(present, entry->identity);
    }
    return mark_attached(entries, target, error) && mark_user_mappings(entries, target, error);
}

gboolean
objects_find_missing(GPtrArray *entries, PgSession *target,
                     gboolean (*of_section)(const TocEntry *entry), const TocEntry **missing,
                     GError **error)
{
    *missing = NULL;
    if (!objects_mark_present(entries, target, error))
        return FALSE;
    for (guint index = 0; index < entries->len && *missing == NULL; index++) {
        const TocEntry *entry = entries->pdata[index];
        if (entry->is_wanted && entry->identity != NULL && !entry->is_present && of_section(entry))
            *missing = entry;
    }
    return TRUE;
}
