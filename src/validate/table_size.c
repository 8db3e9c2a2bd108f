#include "validate/table_size.h"

#include "pg/quote.h"
#include "validate/large.h"
#include "validate/statement.h"
#include "validate/storage.h"

static const char size_query[] =
    "SELECT c.oid, h.bytes / current_setting('block_size')::bigint, h.bytes + v.bytes, v.bytes"
    " FROM pg_class c CROSS JOIN LATERAL (SELECT pg_relation_size(c.oid) OFFSET 0) h (bytes)"
    " CROSS JOIN LATERAL (SELECT CASE WHEN h.bytes = 0 OR c.reltoastrelid = 0 THEN 0"
    "  ELSE coalesce(pg_relation_size(c.reltoastrelid), 0) END OFFSET 0) v (bytes)"
    " WHERE c.oid = ANY ($1::oid[])";

static void
table_size_free(gpointer data)
{
    TableSize *size = data;
    g_free(size->layout);
    g_free(size);
}

GHashTable *
table_sizes_read(PgSession *session, const GPtrArray *pairs, GError **error)
{
    g_autofree char *oids = storage_oids(pairs, session_side(session));
    const char *const parameters[] = {oids};
    g_autoptr(GError) refusal = NULL;
    g_autoptr(PgRows) rows = session_query(session, size_query, 1, parameters, &refusal);
    if (rows == NULL && worker_is_fatal(refusal)) {
        g_propagate_error(error, g_steal_pointer(&refusal));
        return NULL;
    }
    GHashTable *sizes = g_hash_table_new_full(NULL, NULL, NULL, table_size_free);
    for (guint row = 0; rows != NULL && row < rows_count(rows); row++) {
        TableSize *size = g_new0(TableSize, 1);
        size->blocks = rows_int64(rows, row, 1);
        size->bytes = rows_int64(rows, row, 2);
        size->toast_bytes = rows_int64(rows, row, 3);
        g_hash_table_insert(sizes, GUINT_TO_POINTER((guint32)rows_int64(rows, row, 0)), size);
    }
    return sizes;
}

/* The first rows of some blocks, each at twice the distance of the one before. Sessions that write
 * at once take turns much sooner than after 1000. */
static const char layout_format[] =
    "SELECT string_agg(concat_ws(' ', %s), ' ' ORDER BY t.ctid) FROM %s"
    " WHERE t.ctid = ANY (ARRAY("
    "  SELECT format('(%%s,1)', 1000 << n)::tid FROM generate_series(0, 20) AS places (n)))";

gboolean
table_size_read_layout(const CompareContext *context, PgSession *session, const TablePair *pair,
                       TableSize *size, GError **error)
{
    Side side = session_side(session);
    g_autoptr(GString) columns = g_string_new("t.ctid");
    for (guint index = 0; index < pair->key->len; index++) {
        const ColumnPair *column = pair->key->pdata[index];
        g_autofree char *name = quote_identifier(column->name[side]);
        g_string_append_printf(columns, ", t.%s", name);
    }
    g_autofree char *from = statement_from(pair->relation[side]);
    g_autofree char *sql = g_strdup_printf(layout_format, columns->str, from);
    g_autoptr(GError) refusal = NULL;
    g_autoptr(PgRows) rows = session_query(session, sql, 0, NULL, &refusal);
    if (rows != NULL) {
        size->layout = g_strdup(rows_text(rows, 0, 0));
        return TRUE;
    }
    if (worker_is_fatal(refusal)) {
        g_propagate_error(error, g_steal_pointer(&refusal));
        return FALSE;
    }
    return worker_recover(context, session, error);
}

gboolean
table_size_may_be_large(const Relation *relation, const TableSize *size)
{
    return relation->kind == 'p' || relation->kind == 'v' || size == NULL ||
           size->toast_bytes > LARGE_TOAST_BYTES;
}
