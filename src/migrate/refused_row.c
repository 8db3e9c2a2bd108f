#include "migrate/refused_row.h"

#include "base/error.h"
#include "migrate/items.h"
#include "pg/quote.h"

#include <string.h>

/* In text format the target converts many rows at once, ahead of the one that it counts. */
static gboolean
is_ahead(const GError *error)
{
    const char *sqlstate = error_sqlstate(error);
    return g_strcmp0(sqlstate, "22P05") == 0 || g_strcmp0(sqlstate, "22021") == 0;
}

/* The server's words are of its own language, the name and the number are not: "COPY t, line 3". */
guint64
refused_row_number(const GError *error, const char *relation)
{
    const char *context = error_context(error);
    g_autofree char *begin = g_strdup_printf("COPY %s, ", relation);
    for (const char *line = context; line != NULL; line = strchr(line, '\n')) {
        line += *line == '\n' ? 1 : 0;
        if (!g_str_has_prefix(line, begin))
            continue;
        const char *number = line + strlen(begin);
        number += strcspn(number, "0123456789\n,:\"");
        return g_ascii_strtoull(number, NULL, 10);
    }
    return 0;
}

/* The columns of the primary key, else of a unique index without NULL, on the source. */
static const char key_query[] =
    "SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY k.position),"
    "       string_agg(quote_ident(a.attname) || '::text', ', ' ORDER BY k.position)"
    "  FROM (SELECT i.indrelid, i.indkey, i.indclass FROM pg_index i WHERE i.indrelid = $1::oid"
    "          AND i.indisunique AND i.indisvalid AND i.indpred IS NULL AND i.indexprs IS NULL"
    "          AND NOT EXISTS (SELECT 1 FROM pg_attribute n WHERE n.attrelid = i.indrelid"
    "            AND n.attnum = ANY ((i.indkey::int2[])[0:cardinality(i.indclass::oid[]) - 1])"
    "            AND NOT n.attnotnull)"
    "         ORDER BY i.indisprimary DESC, i.indexrelid LIMIT 1) i"
    "  CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY k(attnum, position)"
    "  JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum"
    " WHERE k.position <= cardinality(i.indclass::oid[])"; /* without what it only includes */

/* COPY reads a table from its first block to its last, and so does a sequential scan in the same
 * snapshot: the row of that number is the same. */
static const char scan_settings[] =
    "SAVEPOINT refused_row; SET LOCAL enable_indexscan = off; SET LOCAL enable_indexonlyscan = off;"
    "SET LOCAL enable_bitmapscan = off; SET LOCAL max_parallel_workers_per_gather = 0";

/* Its key might be what is masked. */
static gboolean
has_mask(const PlanTable *table)
{
    for (guint index = 0; index < table->columns->len; index++) {
        const PlanColumn *column = table->columns->pdata[index];
        if (column->expression != NULL && column->target_type == NULL)
            return TRUE;
    }
    return FALSE;
}

/* The first row in the order that the ending of the query says, by its key, else by its place. */
static char *
find_row(PgSession *source, const PlanItem *item, const char *condition, const char *ending)
{
    if (item->table->kind == 'v')
        return NULL;
    g_autofree char *oid = g_strdup_printf("%" G_GINT64_FORMAT, item->table->oid);
    const char *const parameters[] = {oid};
    g_autoptr(PgRows) key = session_query(source, key_query, 1, parameters, NULL);
    if (key == NULL)
        return NULL;
    gboolean has_key = rows_text(key, 0, 0) != NULL && !has_mask(item->table);
    g_autofree char *name = quote_qualified(item->table->source_schema, item->table->source_name);
    g_autofree char *sql =
        g_strdup_printf("SELECT left(concat_ws(', ', %s), 200) FROM ONLY %s%s %s",
                        has_key ? rows_text(key, 0, 1) : "ctid::text", name, condition, ending);
    g_autofree char *value = session_query_value(source, sql, NULL);
    return value == NULL ? NULL
                         : g_strdup_printf("the row with (%s)=(%s)",
                                           has_key ? rows_text(key, 0, 0) : "ctid", value);
}

static char *
find_numbered(PgSession *source, const PlanItem *item, const char *condition, guint64 number)
{
    g_autofree char *ending = g_strdup_printf("OFFSET %" G_GUINT64_FORMAT " LIMIT 1", number - 1);
    return find_row(source, item, condition, ending);
}

/* By the bytes that its values take as they are stored. */
static char *
find_largest(PgSession *source, const PlanItem *item, const char *condition)
{
    g_autoptr(GString) ending = g_string_new("ORDER BY 0");
    for (guint index = 0; index < item->table->columns->len; index++) {
        const PlanColumn *column = item->table->columns->pdata[index];
        g_autofree char *name = quote_identifier(column->source_name);
        if (!column->is_added)
            g_string_append_printf(ending, " + coalesce(pg_column_size(%s), 0)::bigint", name);
    }
    g_string_append(ending, " DESC LIMIT 1");
    return find_row(source, item, condition, ending->str);
}

/* A row of 1 GB, in the format that it travels in, is more than a server can put together. */
static gboolean
is_too_large(const GError *error)
{
    const char *sqlstate = error_sqlstate(error);
    return g_strcmp0(sqlstate, "54000") == 0 || g_strcmp0(sqlstate, "53200") == 0;
}

static void
add_to_message(GError *error, const char *text)
{
    char *message = g_strdup_printf("%s: %s", error->message, text);
    g_free(error->message);
    error->message = message;
}

static void
name_largest(PgSession *source, const PlanItem *item, const char *condition, GError *error)
{
    g_autofree char *row = find_largest(source, item, condition);
    g_autofree char *text =
        row == NULL ? NULL
                    : g_strdup_printf("the largest is %s, and one of 1 GB or more%s cannot be "
                                      "copied",
                                      row, item->table->is_binary ? "" : " as text");
    if (text != NULL)
        add_to_message(error, text);
}

void
refused_row_name(PgSession *source, const PlanItem *item, const char *condition, GError *error)
{
    const PlanTable *table = item->table->destination;
    guint64 number =
        refused_row_number(error, table->is_there ? table->target_name : table->source_name);
    if (number == 0 && is_too_large(error))
        name_largest(source, item, condition, error);
    if (number == 0 || (!item->table->is_binary && is_ahead(error)))
        return;
    g_autofree char *row = NULL;
    /* With a filter or by a key the scan may be another one. */
    if (item->table->filter == NULL && !item_is_key_range(item) &&
        session_execute(source, scan_settings, NULL)) {
        row = find_numbered(source, item, condition, number);
        (void)session_execute(source, "ROLLBACK TO SAVEPOINT refused_row", NULL);
    }
    if (row == NULL)
        row = g_strdup_printf("row %" G_GUINT64_FORMAT " of those that were copied", number);
    add_to_message(error, row);
}
