#include "validate/detail.h"

#include "base/error.h"
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
    GHashTable *by_place[2]; /* place → its Difference */
    PgRows *rows[2];
    GHashTable *row_of[2]; /* Difference → its row in rows + 1 */
} Detail;

static char *
place_array(const Detail *detail, Side side, guint part)
{
    GString *array = g_string_new("{");
    for (guint index = 0; index < detail->count; index++) {
        const char *place = detail->differences[index]->place[side];
        if (place == NULL)
            continue;
        g_auto(GStrv) parts = g_strsplit(place, " ", 2);
        g_string_append_printf(array, "%s\"%s\"", array->len > 1 ? "," : "", parts[part]);
    }
    g_string_append_c(array, '}');
    return g_string_free(array, FALSE);
}

static void
index_places(Detail *detail, Side side)
{
    detail->by_place[side] = g_hash_table_new(g_str_hash, g_str_equal);
    detail->row_of[side] = g_hash_table_new(NULL, NULL);
    for (guint index = 0; index < detail->count; index++)
        if (detail->differences[index]->place[side] != NULL)
            g_hash_table_insert(detail->by_place[side], detail->differences[index]->place[side],
                                detail->differences[index]);
}

/* Partitions share numbers of blocks: more rows may come than were asked for. */
static gboolean
read_rows(Detail *detail, Side side, GError **error)
{
    const StatementContext statement = {detail->pair, side, detail->context->recipe};
    g_autofree char *sql = statement_details(&statement, &detail->columns);
    g_autofree char *tids = place_array(detail, side, 1);
    g_autofree char *oids = place_array(detail, side, 0);
    const char *const parameters[] = {tids, oids};
    index_places(detail, side);
    detail->rows[side] = session_query(detail->sessions[side], sql, 2, parameters, error);
    if (detail->rows[side] == NULL)
        return FALSE;
    for (guint row = 0; row < rows_count(detail->rows[side]); row++) {
        g_autofree char *place = g_strdup_printf("%s %s", rows_text(detail->rows[side], row, 0),
                                                 rows_text(detail->rows[side], row, 1));
        Difference *difference = g_hash_table_lookup(detail->by_place[side], place);
        if (difference != NULL)
            g_hash_table_insert(detail->row_of[side], difference, GUINT_TO_POINTER(row + 1));
    }
    if (g_hash_table_size(detail->row_of[side]) == g_hash_table_size(detail->by_place[side]))
        return TRUE;
    error_set(error, PGC_ERROR_STATE, "Compare the table again.",
              "rows of the %s that were read before are gone from its snapshot", side_name(side));
    return FALSE;
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
        g_clear_pointer(&detail->by_place[side], g_hash_table_unref);
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
