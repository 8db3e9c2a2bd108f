#include "migrate/key_ranges.h"

#include "pg/quote.h"

/* How many blocks of a table are read for its sample. */
#define SAMPLE_BLOCKS 1000.0
/* Where rows do not lie about in the order of their keys, each range makes the source read most of
 * the table: then there is one for each session and no more. */
#define LEAST_CORRELATION 0.9

/* The integers, numeric, dates, timestamps, uuid: their order is the same under every collation,
 * and their text comes back as the same value. */
static const char keys_query[] =
    "SELECT i.indrelid, a.attname, format_type(a.atttypid, NULL)"
    "  FROM pg_index i"
    "  JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]"
    " WHERE i.indrelid = ANY ($1::oid[]) AND i.indisprimary AND i.indisvalid AND a.attnotnull"
    "   AND a.atttypid = ANY ('{20,21,23,1082,1114,1184,1700,2950}'::oid[])";

/* The sample's values at even distances, and how far their order is that of the rows' places. */
static const char bounds_query_format[] =
    "WITH placed AS ("
    "  SELECT %s AS key, row_number() OVER (ORDER BY ctid) AS place"
    "    FROM ONLY %s TABLESAMPLE SYSTEM (%s) REPEATABLE (1)),"
    " ranked AS (SELECT key, place, row_number() OVER (ORDER BY key) AS rank FROM placed),"
    " measured AS (SELECT count(*) AS rows, corr(place, rank) AS correlation FROM ranked)"
    " SELECT DISTINCT ON (r.key) r.key::text, m.correlation"
    "   FROM measured m CROSS JOIN generate_series(1, %u - 1) part"
    "   JOIN ranked r ON r.rank = 1 + m.rows * part / %u"
    "  ORDER BY r.key";

static char *
bounds_query(const PlanTable *table, gint64 block_bytes)
{
    double blocks = (double)table->heap_bytes / (double)block_bytes;
    char percent[G_ASCII_DTOSTR_BUF_SIZE];
    g_ascii_formatd(percent, sizeof percent, "%.6f", MIN(100, 100 * SAMPLE_BLOCKS / blocks));
    g_autofree char *column = quote_identifier(table->key_column);
    g_autofree char *name = quote_qualified(table->source_schema, table->source_name);
    return g_strdup_printf(bounds_query_format, column, name, percent, table->ranges,
                           table->ranges);
}

/* All of them, or as many as make a range for each session. */
static void
take_bounds(PlanTable *table, const PgRows *rows, guint jobs)
{
    guint count = rows_count(rows);
    double correlation = count == 0 || rows_text(rows, 0, 1) == NULL
                             ? 0
                             : g_ascii_strtod(rows_text(rows, 0, 1), NULL);
    guint wanted = ABS(correlation) >= LEAST_CORRELATION ? count : MIN(count, jobs - 1);
    for (guint index = 0; index < wanted; index++) {
        guint row = (index + 1) * (count + 1) / (wanted + 1) - 1;
        g_ptr_array_add(table->key_bounds, g_strdup(rows_text(rows, row, 0)));
    }
}

static gboolean
find_bounds(PlanTable *table, const ItemSettings *settings, PgSession *source, GError **error)
{
    g_autofree char *sql = bounds_query(table, settings->block_bytes);
    g_autoptr(PgRows) rows = session_query(source, sql, 0, NULL, error);
    if (rows == NULL)
        return FALSE;
    take_bounds(table, rows, settings->jobs);
    return TRUE;
}

static char *
tables_to_cut(const Plan *plan)
{
    GString *text = g_string_new("{");
    for (guint index = 0; index < plan->tables->len; index++) {
        const PlanTable *table = plan->tables->pdata[index];
        if (table->ranges > 1)
            g_string_append_printf(text, "%s%" G_GINT64_FORMAT, text->len > 1 ? "," : "",
                                   table->oid);
    }
    g_string_append_c(text, '}');
    return g_string_free(text, FALSE);
}

gboolean
key_ranges_find(Plan *plan, const ItemSettings *settings, PgSession *source, GError **error)
{
    g_autofree char *oids = tables_to_cut(plan);
    const char *const parameters[] = {oids};
    g_autoptr(PgRows) rows = session_query(source, keys_query, 1, parameters, error);
    for (guint row = 0; rows != NULL && row < rows_count(rows); row++) {
        PlanTable *table = plan_find(plan, rows_int64(rows, row, 0));
        table->key_column = g_strdup(rows_text(rows, row, 1));
        table->key_type = g_strdup(rows_text(rows, row, 2));
        if (!find_bounds(table, settings, source, error))
            return FALSE;
    }
    return rows != NULL;
}
