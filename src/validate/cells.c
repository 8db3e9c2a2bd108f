#include "validate/cells.h"

#include "validate/kind_count.h"
#include "validate/places.h"
#include "validate/statement.h"

#include <string.h>

#define ROWS_PER_QUERY 100

/* Bytes of a value that are looked at: few of all, more of those that have more. The second is
 * above where AWS DMS cuts large objects unless it is told otherwise, 32 kB. */
#define FEW_BYTES 4096
#define MORE_BYTES 65536

/* A query brings 16 MB at most: two digits for each byte. */
#define COLUMNS_OF_FEW 20

/* Values of which more was not looked at are judged by the server, up to this size. */
#define LARGEST_JUDGED (256 << 20)

typedef struct {
    const CompareContext *context;
    PgSession *const *sessions;
    const TablePair *pair;
    PgRows *rows[2];
    GHashTable *row_of[2]; /* Difference → its row + 1 */
} Cells;

static void
clear_rows(Cells *cells)
{
    for (guint side = 0; side < 2; side++) {
        g_clear_pointer(&cells->rows[side], rows_free);
        g_clear_pointer(&cells->row_of[side], g_hash_table_unref);
    }
}

static KindShape
column_shape(const ColumnPair *column)
{
    return kind_shape(column->form, column->built_in, column->type_name);
}

static guint
row_of(const Cells *cells, Side side, Difference *difference)
{
    return GPOINTER_TO_UINT(g_hash_table_lookup(cells->row_of[side], difference)) - 1;
}

/* ---- one cell ---- */

static guint8 *
bytes_of_digits(const char *digits, gsize *length)
{
    *length = strlen(digits) / 2;
    guint8 *bytes = g_malloc(*length + 1);
    for (gsize index = 0; index < *length; index++)
        bytes[index] = (guint8)(g_ascii_xdigit_value(digits[2 * index]) << 4 |
                                g_ascii_xdigit_value(digits[2 * index + 1]));
    return bytes;
}

static void
take_value(const PgRows *rows, guint row, guint column, KindValue *value, guint8 **bytes)
{
    const char *digits = rows_text(rows, row, column + 1);
    if (digits == NULL)
        return;
    *bytes = bytes_of_digits(digits, &value->length);
    value->bytes = *bytes;
    value->whole = (gsize)rows_int64(rows, row, column);
}

/* Whether the server finds the first bytes of both values equal. */
static gboolean
begin_alike(const Cells *cells, Difference *difference, const ColumnPair *column, gsize bytes,
            gboolean *alike, GError **error)
{
    char *digests[2] = {NULL, NULL};
    gboolean done = TRUE;
    for (Side side = SIDE_SOURCE; done && side <= SIDE_TARGET; side++) {
        const StatementContext statement = {cells->pair, side, cells->context->recipe};
        g_autofree char *sql = statement_beginning(&statement, column, bytes);
        g_autoptr(GHashTable) found = NULL;
        g_autoptr(PgRows) rows =
            places_query(cells->sessions[side], sql, &difference, 1, &found, error);
        done = rows != NULL;
        if (done)
            digests[side] = g_strdup(
                rows_text(rows, GPOINTER_TO_UINT(g_hash_table_lookup(found, difference)) - 1, 2));
    }
    *alike = done && g_strcmp0(digests[0], digests[1]) == 0;
    g_free(digests[0]);
    g_free(digests[1]);
    return done;
}

static gboolean
look_further(const Cells *cells, Difference *difference, const ColumnPair *column,
             const KindValue values[2], KindFound *found, GError **error)
{
    KindShape shape = column_shape(column);
    if (found->kind != KIND_TOO_LARGE || !kind_may_be_truncated(shape, values) ||
        cells->context->recipe.method != DIGEST_BY_SERVER ||
        MAX(values[0].whole, values[1].whole) > LARGEST_JUDGED)
        return TRUE;
    gboolean alike;
    if (!begin_alike(cells, difference, column, MIN(values[0].whole, values[1].whole), &alike,
                     error))
        return FALSE;
    if (alike)
        *found = kind_truncated(shape, values);
    return TRUE;
}

/* at: of the difference's columns. is_last: more of large values will not be looked at. */
static gboolean
judge_cell(const Cells *cells, Difference *difference, guint at, guint row_column, gboolean is_last,
           GError **error)
{
    const ColumnPair *column = difference->columns->pdata[at];
    KindValue values[2] = {{0}, {0}};
    guint8 *bytes[2] = {NULL, NULL};
    for (Side side = SIDE_SOURCE; side <= SIDE_TARGET; side++)
        take_value(cells->rows[side], row_of(cells, side, difference), row_column, &values[side],
                   &bytes[side]);
    KindFound found = kind_of(column_shape(column), values);
    gboolean done = !is_last || look_further(cells, difference, column, values, &found, error);
    g_array_index(difference->kinds, KindFound, at) = found;
    g_free(bytes[0]);
    g_free(bytes[1]);
    return done;
}

/* ---- some columns of some rows ---- */

static gboolean
judge_columns(Cells *cells, Difference *const *differences, guint count, const GPtrArray *columns,
              guint bytes, GError **error)
{
    gboolean done = TRUE;
    for (Side side = SIDE_SOURCE; done && side <= SIDE_TARGET; side++) {
        const StatementContext statement = {cells->pair, side, cells->context->recipe};
        g_autofree char *sql = statement_cells(&statement, columns, bytes);
        cells->rows[side] = places_query(cells->sessions[side], sql, differences, count,
                                         &cells->row_of[side], error);
        done = cells->rows[side] != NULL;
    }
    for (guint index = 0; done && index < count; index++)
        for (guint column = 0; done && column < columns->len; column++) {
            guint at;
            if (g_ptr_array_find(differences[index]->columns, columns->pdata[column], &at))
                done = judge_cell(cells, differences[index], at, 2 + 2 * column,
                                  bytes == MORE_BYTES, error);
        }
    clear_rows(cells);
    return done;
}

static GPtrArray *
columns_of(Difference *const *differences, guint count)
{
    GPtrArray *columns = g_ptr_array_new();
    g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);
    for (guint index = 0; index < count; index++)
        for (guint at = 0; at < differences[index]->columns->len; at++)
            if (g_hash_table_add(seen, differences[index]->columns->pdata[at]))
                g_ptr_array_add(columns, differences[index]->columns->pdata[at]);
    return columns;
}

/* Of those rows whose values were too large for a short look. */
static gboolean
judge_large(Cells *cells, Difference *const *differences, guint count, gpointer column,
            GError **error)
{
    g_autoptr(GPtrArray) large = g_ptr_array_new();
    for (guint index = 0; index < count; index++) {
        guint at;
        if (g_ptr_array_find(differences[index]->columns, column, &at) &&
            g_array_index(differences[index]->kinds, KindFound, at).kind == KIND_TOO_LARGE)
            g_ptr_array_add(large, differences[index]);
    }
    g_autoptr(GPtrArray) columns = g_ptr_array_new();
    g_ptr_array_add(columns, column);
    return large->len == 0 || judge_columns(cells, (Difference *const *)large->pdata, large->len,
                                            columns, MORE_BYTES, error);
}

static gboolean
judge_batch(Cells *cells, Difference *const *differences, guint count, GError **error)
{
    g_autoptr(GPtrArray) all = columns_of(differences, count);
    for (guint first = 0; first < all->len; first += COLUMNS_OF_FEW) {
        g_autoptr(GPtrArray) some = g_ptr_array_new();
        for (guint index = first; index < MIN(all->len, first + COLUMNS_OF_FEW); index++)
            g_ptr_array_add(some, all->pdata[index]);
        if (!judge_columns(cells, differences, count, some, FEW_BYTES, error))
            return FALSE;
    }
    for (guint index = 0; index < all->len; index++)
        if (!judge_large(cells, differences, count, all->pdata[index], error))
            return FALSE;
    return TRUE;
}

static void
count_kinds(TablePair *pair, Difference *const *differences, guint count)
{
    for (guint index = 0; index < count; index++) {
        const Difference *difference = differences[index];
        pair->looked_at++;
        for (guint at = 0; at < difference->columns->len; at++) {
            const ColumnPair *column = difference->columns->pdata[at];
            kind_counts_add(pair, column, column_shape(column),
                            &g_array_index(difference->kinds, KindFound, at));
        }
    }
}

gboolean
cells_fill(const CompareContext *context, PgSession *const sessions[2], TablePair *pair,
           const GPtrArray *differences, GError **error)
{
    Cells cells = {.context = context, .sessions = sessions, .pair = pair};
    g_autoptr(GPtrArray) rows = g_ptr_array_new();
    for (guint index = 0; index < differences->len; index++) {
        Difference *difference = differences->pdata[index];
        if (difference->kind != DIFFERENCE_DIFFERENT)
            continue;
        g_array_set_size(difference->kinds, difference->columns->len);
        g_ptr_array_add(rows, difference);
    }
    for (guint first = 0; first < rows->len; first += ROWS_PER_QUERY) {
        Difference *const *batch = (Difference *const *)(rows->pdata + first);
        guint count = MIN(ROWS_PER_QUERY, rows->len - first);
        if (!judge_batch(&cells, batch, count, error))
            return FALSE;
        count_kinds(pair, batch, count);
    }
    return TRUE;
}
