#include "validate/worker.h"

#include "base/error.h"
#include "pg/quote.h"
#include "pg/snapshot.h"
#include "pg/view_reads.h"

PgSession *
worker_plain_session(const CompareContext *context, Side side, GError **error)
{
    g_autoptr(PgSession) session =
        session_open(context->server[side], SESSION_READ_ONLY, "validate", error);
    /* Cursors are read to their end. Rows are sorted and put into buckets in memory. */
    if (session == NULL ||
        !session_execute(session,
                         "SET max_parallel_workers_per_gather = 0; SET cursor_tuple_fraction = 1;"
                         "SET work_mem = '32MB'",
                         error))
        return NULL;
    return g_steal_pointer(&session);
}

PgSession *
worker_session(const CompareContext *context, Side side, GError **error)
{
    g_autoptr(PgSession) session = worker_plain_session(context, side, error);
    if (session == NULL || !snapshot_import(session, context->snapshot[side], error))
        return NULL;
    return g_steal_pointer(&session);
}

gboolean
worker_recover(const CompareContext *context, PgSession *session, GError **error)
{
    return session_execute(session, "ROLLBACK", error) &&
           snapshot_import(session, context->snapshot[session_side(session)], error);
}

gboolean
worker_is_fatal(const GError *error)
{
    return !g_error_matches(error, PGC_ERROR, PGC_ERROR_QUERY) &&
           !g_error_matches(error, PGC_ERROR, PGC_ERROR_STATE);
}

/* pg_class and pg_attribute are read by the snapshot; pg_relation_filenode(), to_regclass() and
 * pg_identify_object() know what is there now. */
#define UNCHANGED                                                                                  \
    "SELECT count(*) = cardinality($1::oid[])%s FROM unnest($1::oid[], $2::text[]) r (oid, name)"  \
    " JOIN pg_class c ON c.oid = r.oid"                                                            \
    " WHERE (c.relkind IN ('p', 'v') OR c.relfilenode = pg_relation_filenode(c.oid))"              \
    " AND (r.name = '' OR to_regclass(r.name)::oid = c.oid)"

static const char unchanged_columns[] =
    " AND NOT EXISTS (SELECT FROM pg_attribute a JOIN pg_class o ON o.oid = a.attrelid"
    "  JOIN pg_namespace n ON n.oid = o.relnamespace"
    "  WHERE a.attrelid = ANY ($1::oid[]) AND a.attnum > 0 AND NOT a.attisdropped"
    "  AND (pg_identify_object('pg_class'::regclass, a.attrelid, a.attnum)).identity"
    "  IS DISTINCT FROM format('%I.%I.%I', n.nspname, o.relname, a.attname))";

/* Partitions are found by their table, and may be in schemas that are closed to the role. */
static void
add_relation(GPtrArray *oids, GPtrArray *names, const Relation *relation)
{
    g_ptr_array_add(oids, g_strdup_printf("%u", relation->oid));
    g_ptr_array_add(names, quote_qualified(relation->schema, relation->name));
    for (guint index = 0; index < relation->leaves->len; index++) {
        const Relation *leaf = relation->leaves->pdata[index];
        g_ptr_array_add(oids, g_strdup_printf("%u", leaf->oid));
        g_ptr_array_add(names, g_strdup(""));
    }
}

/* Locks are taken of tables alone. */
static gboolean
has_view(const GPtrArray *relations)
{
    for (guint index = 0; index < relations->len; index++)
        if (((const Relation *)relations->pdata[index])->kind == 'v')
            return TRUE;
    return FALSE;
}

gboolean
worker_are_unchanged(const CompareContext *context, PgSession *session, const GPtrArray *relations,
                     GError **error)
{
    g_autoptr(GPtrArray) oids = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
    for (guint index = 0; index < relations->len; index++)
        add_relation(oids, names, relations->pdata[index]);
    g_autofree char *oid_array = quote_array(oids);
    g_autofree char *name_array = quote_array(names);
    const char *const parameters[] = {oid_array, name_array};
    gboolean is_locked = context->is_locked[session_side(session)] && !has_view(relations);
    g_autofree char *sql = g_strdup_printf(UNCHANGED, is_locked ? "" : unchanged_columns);
    g_autoptr(PgRows) rows = session_query(session, sql, 2, parameters, error);
    if (rows == NULL || !rows_boolean(rows, 0, 0) || !has_view(relations))
        return rows != NULL && rows_boolean(rows, 0, 0);
    g_autoptr(PgRows) below = session_query(session, VIEW_READS_REPLACED, 1, parameters, error);
    return below != NULL && rows_count(below) == 0;
}

gboolean
worker_check_unchanged(const CompareContext *context, PgSession *session, const Relation *relation,
                       GError **error)
{
    g_autoptr(GPtrArray) relations = g_ptr_array_new();
    g_ptr_array_add(relations, (gpointer)relation);
    g_autoptr(GError) failure = NULL;
    if (worker_are_unchanged(context, session, relations, &failure))
        return TRUE;
    if (failure != NULL) {
        g_propagate_error(error, g_steal_pointer(&failure));
        return FALSE;
    }
    g_autofree char *name = quote_qualified(relation->schema, relation->name);
    error_set(error, PGC_ERROR_STATE, "Compare it again when nobody changes the schema.",
              "table %s on the %s was altered, truncated, rewritten or replaced since the snapshot",
              name, side_name(session_side(session)));
    return FALSE;
}
