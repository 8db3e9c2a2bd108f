#include "validate/detail.h"

#include "validate/places.h"
#include "validate/statement.h"

#define ROWS_PER_QUERY 100
#define BYTES_PER_QUERY (16 << 20)

/* A query may return 1,664 columns. */
#define COLUMNS_PER_QUERY 400

typedef struct {
    const CompareContext *context;
    PgSession *const *sessions;
    const TablePair *pair;
    Difference *const *differences;
    guint count;
    DetailColumns columns;
    PgRows *rows[2];
    GHashTable *row_of[2]; /* Difference → its row in rows + 1 */
} Detail;

static gboolean
read_rows(Detail *detail, Side side, GError **error)
{
    const StatementContext statement = {detail->pair, side, detail->context->recipe};
    g_autofree char *sql = statement_details(&statement, &detail->columns);
    detail->rows[side] = places_query(detail->sessions[side], sql, detail->differences,
                                      detail->count, &detail->row_of[side], error);
    return detail->rows[side] != NULL;
}

static void
take_texts(const Detail *detail, Side side, guint row, guint first, guint count, GPtrArray *texts)
{
    for (guint index = 0; index < count; index++)
        g_ptr_array_add(texts, g_strdup(rows_text(detail->rows[side], row, first + index)));
}

static guint
first_digest(const Detail *detail)
{
    return 2 + (detail->columns.with_key ? detail->pair->key->len : 0);
}

static void
compare_columns(const Detail *detail, Difference *difference, const guint row[2])
{
    for (guint index = 0; index < detail->columns.count; index++) {
        guint at = first_digest(detail) + index;
        if (g_strcmp0(rows_text(detail->rows[0], row[0], at),
                      rows_text(detail->rows[1], row[1], at)) != 0)
            g_ptr_array_add(difference->columns,
                            detail->pair->compared->pdata[detail->columns.first + index]);
    }
}

static void
fill_difference(const Detail *detail, Difference *difference)
{
    guint row[2] = {0, 0};
    for (Side side = SIDE_SOURCE; side <= SIDE_TARGET; side++) {
        guint found = GPOINTER_TO_UINT(g_hash_table_lookup(detail->row_of[side], difference));
        if (found == 0)
            continue;
        row[side] = found - 1;
        if (detail->columns.with_values)
            take_texts(detail, side, row[side], first_digest(detail) + detail->columns.count,
                       detail->columns.count, difference->values[side]);
    }
    Side side = difference_side(difference);
    if (detail->columns.with_key)
        take_texts(detail, side, row[side], 2, detail->pair->key->len, difference->key);
    if (difference->kind == DIFFERENCE_DIFFERENT)
        compare_columns(detail, difference, row);
}

static gboolean
fill_slice(Detail *detail, GError **error)
{
    gboolean done = read_rows(detail, SIDE_SOURCE, error) && read_rows(detail, SIDE_TARGET, error);
    for (guint index = 0; done && index < detail->count; index++)
        fill_difference(detail, detail->differences[index]);
    for (guint side = 0; side < 2; side++) {
        g_clear_pointer(&detail->rows[side], rows_free);
        g_clear_pointer(&detail->row_of[side], g_hash_table_unref);
    }
    return done;
}

static gboolean
fill_batch(Detail *detail, GError **error)
{
    guint total = detail->pair->compared->len;
    for (guint first = 0; first < MAX(1, total); first += COLUMNS_PER_QUERY) {
        detail->columns = (DetailColumns){.first = first,
                                          .count = MIN(COLUMNS_PER_QUERY, total - first),
                                          .with_key = first == 0,
                                          .with_values = detail->context->show_values};
        if (!fill_slice(detail, error))
            return FALSE;
    }
    return TRUE;
}

gboolean
detail_fill(const CompareContext *context, PgSession *const sessions[2], const TablePair *pair,
            GPtrArray *differences, GError **error)
{
    /* Of a multiset there is nothing to say but values. */
    if (pair->key->len == 0 && !context->show_values)
        return TRUE;
    guint batch = pair->longest == 0
                      ? ROWS_PER_QUERY
                      : (guint)CLAMP(BYTES_PER_QUERY / pair->longest, 1, ROWS_PER_QUERY);
    for (guint first = 0; first < differences->len; first += batch) {
        Detail detail = {.context = context,
                         .sessions = sessions,
                         .pair = pair,
                         .differences = (Difference *const *)(differences->pdata + first),
                         .count = MIN(batch, differences->len - first)};
        if (!fill_batch(&detail, error))
            return FALSE;
    }
    return TRUE;
}
