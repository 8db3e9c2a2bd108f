#include "validate/together.h"

#include "base/error.h"
#include "pg/batch.h"
#include "pg/quote.h"
#include "validate/copied.h"

#define NOT_READ (-1)

/* To send more takes longer than to hash it there. */
#define MOST_COPIED_BYTES (16 * 1024)

typedef struct {
    const GPtrArray *tables;
    GPtrArray *copied; /* Copied * of each; NULL: the server gives its digest */
} Together;

static void
free_copied(gpointer data)
{
    copied_free(data);
}

/* Notes how the table is read. */
static char *
table_sql(Together *together, const StatementContext *statement, const TogetherTable *table)
{
    gboolean is_copied = table->bytes <= MOST_COPIED_BYTES && copied_is_possible(statement);
    g_ptr_array_add(together->copied, is_copied ? copied_new(statement) : NULL);
    if (is_copied)
        return copied_sql(statement, table->relation);
    g_autofree char *digest = statement_digest(statement, table->relation, NULL);
    return g_strdup_printf("COPY (%s) TO STDOUT", digest);
}

/* One after the other and not by UNION ALL: to plan that takes longer for each table that it has.
 */
static char *
digest_sql(Together *together, const CompareContext *context, Side side)
{
    GString *sql = g_string_new(NULL);
    for (guint index = 0; index < together->tables->len; index++) {
        TogetherTable *table = together->tables->pdata[index];
        const StatementContext statement = {table->pair, side, context->recipe};
        g_autofree char *one = table_sql(together, &statement, table);
        g_string_append_printf(sql, "%s;\n", one);
        table->digest.rows = NOT_READ;
    }
    return g_string_free(sql, FALSE);
}

/* Count and sum, which is \N of no rows. */
static void
take_digest(TogetherTable *table, const char *line, gsize length)
{
    g_autofree char *text = g_strndup(line, length);
    char *sum;
    table->digest.rows = g_ascii_strtoll(g_strchomp(text), &sum, 10);
    if (table->digest.rows > 0)
        table->digest.sum = digest_parse_sum(sum + 1);
}

static gboolean
take_line(guint statement, const char *line, gsize length, gpointer data, GError **error)
{
    const Together *together = data;
    Copied *copied = together->copied->pdata[statement];
    if (copied != NULL)
        return copied_add(copied, line, length, error);
    take_digest(together->tables->pdata[statement], line, length);
    return TRUE;
}

/* A table without its line would pass for an empty one. */
static gboolean
end_statement(guint statement, gpointer data, GError **error)
{
    const Together *together = data;
    TogetherTable *table = together->tables->pdata[statement];
    const Copied *copied = together->copied->pdata[statement];
    if (copied != NULL)
        return copied_end(copied, &table->digest, error);
    if (table->digest.rows != NOT_READ)
        return TRUE;
    error_set(error, PGC_ERROR_STATE, "Look into the server's log.",
              "table \"%s\".\"%s\": the server gave no digest", table->relation->schema,
              table->relation->name);
    return FALSE;
}

/* pg_class is read by the snapshot, pg_relation_filenode() and to_regclass() are not. */
static const char unchanged_query[] =
    "SELECT count(*) = cardinality($1::oid[]) FROM unnest($1::oid[], $2::text[]) r (oid, name)"
    " JOIN pg_class c ON c.oid = r.oid WHERE c.relfilenode = pg_relation_filenode(c.oid)"
    " AND to_regclass(r.name)::oid = c.oid";

/* FALSE, with an error or without one, where not all are. */
static gboolean
are_unchanged(PgSession *session, const GPtrArray *tables, GError **error)
{
    g_autoptr(GPtrArray) oids = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
    for (guint index = 0; index < tables->len; index++) {
        const Relation *relation = ((const TogetherTable *)tables->pdata[index])->relation;
        g_ptr_array_add(oids, g_strdup_printf("%u", relation->oid));
        g_ptr_array_add(names, quote_qualified(relation->schema, relation->name));
    }
    g_autofree char *oid_array = quote_array(oids);
    g_autofree char *name_array = quote_array(names);
    const char *const parameters[] = {oid_array, name_array};
    g_autoptr(PgRows) rows = session_query(session, unchanged_query, 2, parameters, error);
    return rows != NULL && rows_boolean(rows, 0, 0);
}

gboolean
together_digest(const CompareContext *context, PgSession *session, const GPtrArray *tables,
                GError **error)
{
    g_autoptr(GPtrArray) copied = g_ptr_array_new_with_free_func(free_copied);
    Together together = {tables, copied};
    g_autofree char *sql = digest_sql(&together, context, session_side(session));
    guint statement;
    return batch_run(session, sql, take_line, end_statement, &together, &statement, error) &&
           are_unchanged(session, tables, error);
}
