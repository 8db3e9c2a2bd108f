#include "validate/repair_target.h"

/* Servers know generated columns from 12 on. */
#define FIRST_MAJOR_WITH_GENERATED 12

static const char column_query[] =
    "SELECT 'i', a.attrelid, a.attnum FROM pg_attribute a WHERE a.attidentity = 'a'"
    " UNION ALL"
    " SELECT 'u', i.indrelid, k FROM pg_index i CROSS JOIN LATERAL unnest(i.indkey::int2[]) AS k"
    " WHERE i.indisunique OR i.indisexclusion";

static const char generated_query[] =
    " UNION ALL SELECT 'g', a.attrelid, a.attnum FROM pg_attribute a WHERE a.attgenerated <> ''";

static const char foreign_key_query[] =
    "SELECT conrelid, confrelid, confdeltype IN ('c', 'n', 'd') FROM pg_constraint"
    " WHERE contype = 'f'";

static const char trigger_query[] =
    "SELECT tgrelid, tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled IN ('A', 'R')"
    " ORDER BY tgrelid, tgname";

static gint64
column_id(guint32 relation, int number)
{
    return (gint64)relation << 16 | (guint16)number;
}

gboolean
repair_target_has(GHashTable *set, guint32 relation, int number)
{
    gint64 id = column_id(relation, number);
    return g_hash_table_contains(set, &id);
}

static guint32
root_of(const Catalog *catalog, guint32 oid)
{
    const Relation *relation = g_hash_table_lookup(catalog->by_oid, GUINT_TO_POINTER(oid));
    return relation == NULL || relation->root == 0 ? oid : relation->root;
}

static gboolean
load_columns(RepairTarget *target, PgSession *session, GError **error)
{
    gboolean has_generated = session_major_version(session) >= FIRST_MAJOR_WITH_GENERATED;
    g_autofree char *sql = g_strconcat(column_query, has_generated ? generated_query : NULL, NULL);
    g_autoptr(PgRows) rows = session_query(session, sql, 0, NULL, error);
    for (guint row = 0; rows != NULL && row < rows_count(rows); row++) {
        char what = rows_text(rows, row, 0)[0];
        GHashTable *set = what == 'i'   ? target->identity
                          : what == 'u' ? target->unique
                                        : target->generated;
        gint64 *id = g_new(gint64, 1);
        *id = column_id((guint32)rows_int64(rows, row, 1), (int)rows_int64(rows, row, 2));
        g_hash_table_add(set, id);
    }
    return rows != NULL;
}

static gboolean
load_foreign_keys(RepairTarget *target, PgSession *session, const Catalog *catalog, GError **error)
{
    g_autoptr(PgRows) rows = session_query(session, foreign_key_query, 0, NULL, error);
    for (guint row = 0; rows != NULL && row < rows_count(rows); row++) {
        const RepairForeignKey key = {root_of(catalog, (guint32)rows_int64(rows, row, 0)),
                                      root_of(catalog, (guint32)rows_int64(rows, row, 1)),
                                      rows_boolean(rows, row, 2)};
        g_array_append_val(target->foreign_keys, key);
        g_hash_table_add(target->referenced, GUINT_TO_POINTER(key.parent));
    }
    return rows != NULL;
}

static gboolean
load_triggers(RepairTarget *target, PgSession *session, const Catalog *catalog, GError **error)
{
    g_autoptr(PgRows) rows = session_query(session, trigger_query, 0, NULL, error);
    for (guint row = 0; rows != NULL && row < rows_count(rows); row++) {
        gpointer relation = GUINT_TO_POINTER(root_of(catalog, (guint32)rows_int64(rows, row, 0)));
        const char *before = g_hash_table_lookup(target->triggers, relation);
        g_hash_table_insert(target->triggers, relation,
                            g_strconcat(before == NULL ? "" : before, before == NULL ? "" : ", ",
                                        rows_text(rows, row, 1), NULL));
    }
    return rows != NULL;
}

RepairTarget *
repair_target_load(PgSession *session, const Catalog *catalog, GError **error)
{
    g_autoptr(RepairTarget) target = g_new0(RepairTarget, 1);
    target->generated = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
    target->identity = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
    target->unique = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
    target->foreign_keys = g_array_new(FALSE, FALSE, sizeof(RepairForeignKey));
    target->referenced = g_hash_table_new(NULL, NULL);
    target->triggers = g_hash_table_new_full(NULL, NULL, NULL, g_free);
    if (!load_columns(target, session, error) ||
        !load_foreign_keys(target, session, catalog, error) ||
        !load_triggers(target, session, catalog, error))
        return NULL;
    return g_steal_pointer(&target);
}

void
repair_target_free(RepairTarget *target)
{
    if (target == NULL)
        return;
    g_hash_table_unref(target->generated);
    g_hash_table_unref(target->identity);
    g_hash_table_unref(target->unique);
    g_hash_table_unref(target->referenced);
    g_hash_table_unref(target->triggers);
    g_array_unref(target->foreign_keys);
    g_free(target);
}
