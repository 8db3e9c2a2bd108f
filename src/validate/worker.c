#include "validate/worker.h"

#include "base/error.h"
#include "pg/quote.h"
#include "pg/snapshot.h"

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

/* pg_class is read by the snapshot, pg_relation_filenode() and to_regclass() are not. */
static const char unchanged_query[] =
    "SELECT count(*) = cardinality($1::oid[]) AND to_regclass($2)::oid = $3::oid FROM pg_class c"
    " WHERE c.oid = ANY ($1::oid[]) AND c.relfilenode = pg_relation_filenode(c.oid)";

static char *
storage_oids(const Relation *relation)
{
    if (relation->kind != 'p')
        return g_strdup_printf("{%u}", relation->oid);
    GString *oids = g_string_new("{");
    for (guint index = 0; index < relation->leaves->len; index++)
        g_string_append_printf(oids, "%s%u", index > 0 ? "," : "",
                               ((const Relation *)relation->leaves->pdata[index])->oid);
    g_string_append_c(oids, '}');
    return g_string_free(oids, FALSE);
}

gboolean
worker_check_unchanged(PgSession *session, const Relation *relation, GError **error)
{
    g_autofree char *oids = storage_oids(relation);
    g_autofree char *name = quote_qualified(relation->schema, relation->name);
    g_autofree char *oid = g_strdup_printf("%u", relation->oid);
    const char *const parameters[] = {oids, name, oid};
    g_autoptr(PgRows) rows = session_query(session, unchanged_query, 3, parameters, error);
    if (rows == NULL)
        return FALSE;
    if (rows_boolean(rows, 0, 0))
        return TRUE;
    error_set(error, PGC_ERROR_STATE, "Compare it again when nobody changes the schema.",
              "table %s on the %s was truncated, rewritten or replaced since the snapshot", name,
              side_name(session_side(session)));
    return FALSE;
}
