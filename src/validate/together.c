#include "validate/together.h"

#include "base/error.h"
#include "pg/batch.h"
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

/* FALSE, with an error or without one, where not all are. */
static gboolean
are_unchanged(const CompareContext *context, PgSession *session, const GPtrArray *tables,
              GError **error)
{
    g_autoptr(GPtrArray) relations = g_ptr_array_new();
    for (guint index = 0; index < tables->len; index++)
        g_ptr_array_add(relations,
                        (gpointer)((const TogetherTable *)tables->pdata[index])->relation);
    return worker_are_unchanged(context, session, relations, error);
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
           are_unchanged(context, session, tables, error);
}
