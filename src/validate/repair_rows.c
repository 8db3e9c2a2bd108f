#include "validate/repair_rows.h"

#include "base/error.h"
#include "pg/quote.h"
#include "validate/statement.h"

#define BYTES_PER_QUERY ((gint64)16 << 20)

/* A statement holds values up to four times, and the server parses it whole. */
#define LARGEST_ROW ((gint64)16 << 20)
#define LARGEST_ROW_TEXT "its text is longer than 16 MB"

typedef struct {
    PgRows *rows;
    GHashTable *by_place; /* → number of the row + 1 */
} Found;

static void
found_clear(Found found[2])
{
    for (guint side = 0; side < 2; side++) {
        g_clear_pointer(&found[side].rows, rows_free);
        g_clear_pointer(&found[side].by_place, g_hash_table_unref);
    }
}

static char *
place_array(const GPtrArray *differences, Side side, guint part)
{
    g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func(g_free);
    for (guint index = 0; index < differences->len; index++) {
        const Difference *difference = differences->pdata[index];
        if (difference->place[side] == NULL)
            continue;
        g_auto(GStrv) place = g_strsplit(difference->place[side], " ", 2);
        g_ptr_array_add(parts, g_strdup(place[part]));
    }
    return quote_array(parts);
}

/* ---- statements ---- */

/* The column as SQL; NULL where the side has none that counts. */
static char *
column_value(const RepairColumn *column, Side side)
{
    if (side == SIDE_TARGET)
        return g_strdup_printf("t.%s", column->name);
    if (column->pair == NULL)
        return NULL;
    if (column->pair->computed != NULL)
        return g_strdup_printf("(%s)", column->pair->computed);
    g_autofree char *name = quote_identifier(column->pair->name[SIDE_SOURCE]);
    /* The shortest text of a real is another number as a double. */
    gboolean is_widened = g_str_equal(column->pair->type_name[SIDE_SOURCE], "real") &&
                          g_str_equal(column->pair->type_name[SIDE_TARGET], "double precision");
    return g_strdup_printf(is_widened ? "(t.%s)::float8" : "t.%s", name);
}

static char *
rows_statement(const RepairTable *table, Side side, gboolean only_sizes)
{
    g_autofree char *from = statement_from(table->pair->relation[side]);
    GString *sql = g_string_new("SELECT t.tableoid, t.ctid");
    g_string_append(sql, only_sizes ? ", 0::bigint" : "");
    for (guint index = 0; index < table->columns->len; index++) {
        const RepairColumn *column = table->columns->pdata[index];
        g_autofree char *value = column_value(column, side);
        if (only_sizes && value == NULL)
            continue;
        /* Its text may be longer than a text can be. */
        gboolean is_bytea = value != NULL && (side == SIDE_TARGET || column->pair != NULL) &&
                            g_str_equal(side == SIDE_TARGET ? column->column->type_name
                                                            : column->pair->type_name[SIDE_SOURCE],
                                        "bytea");
        if (value == NULL)
            g_string_append(sql, ", NULL");
        else if (only_sizes && is_bytea)
            g_string_append_printf(sql, " + coalesce(2 * octet_length(%s)::bigint, 0)", value);
        else if (only_sizes)
            g_string_append_printf(sql, " + coalesce(octet_length(format('%%s', %s)), 0)", value);
        else
            g_string_append_printf(
                sql, ", CASE WHEN %s IS DISTINCT FROM NULL THEN format('%%s', %s) END", value,
                value);
    }
    g_string_append_printf(
        sql, " FROM %s WHERE t.ctid = ANY ($1::tid[]) AND t.tableoid = ANY ($2::oid[])", from);
    return g_string_free(sql, FALSE);
}

/* Partitions share numbers of blocks: more rows may come than were asked for. */
static gboolean
read_side(const RepairTable *table, PgSession *session, const GPtrArray *differences,
          gboolean only_sizes, Found *found, GError **error)
{
    const Side side = session_side(session);
    g_autofree char *sql = rows_statement(table, side, only_sizes);
    g_autofree char *tids = place_array(differences, side, 1);
    g_autofree char *oids = place_array(differences, side, 0);
    const char *const parameters[] = {tids, oids};
    found->rows = session_query(session, sql, 2, parameters, error);
    if (found->rows == NULL)
        return FALSE;
    found->by_place = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (guint row = 0; row < rows_count(found->rows); row++)
        g_hash_table_insert(found->by_place,
                            g_strdup_printf("%s %s", rows_text(found->rows, row, 0),
                                            rows_text(found->rows, row, 1)),
                            GUINT_TO_POINTER(row + 1));
    return TRUE;
}

static gboolean
read_both(const RepairTable *table, PgSession *const sessions[2], const GPtrArray *differences,
          gboolean only_sizes, Found found[2], GError **error)
{
    for (Side side = SIDE_SOURCE; side <= SIDE_TARGET; side++)
        if (!read_side(table, sessions[side], differences, only_sizes, &found[side], error))
            return FALSE;
    return TRUE;
}

/* The number of the row + 1; 0 with an error where it is gone. */
static guint
row_of(const Found *found, const Difference *difference, Side side, GError **error)
{
    guint row = GPOINTER_TO_UINT(g_hash_table_lookup(found->by_place, difference->place[side]));
    if (row == 0)
        error_set(error, PGC_ERROR_STATE, "Compare the table again.",
                  "rows of the %s that were read before are gone from its snapshot",
                  side_name(side));
    return row;
}

/* ---- rows ---- */

static char **
texts_of(const RepairTable *table, const PgRows *rows, guint row)
{
    char **texts = g_new0(char *, table->columns->len + 1);
    for (guint index = 0; index < table->columns->len; index++)
        texts[index] = (char *)rows_text(rows, row, 2 + index);
    return texts;
}

static gboolean
add_rows(RepairTable *table, PgSession *const sessions[2], const GPtrArray *differences,
         GError **error)
{
    Found found[2] = {{NULL, NULL}, {NULL, NULL}};
    gboolean done = read_both(table, sessions, differences, FALSE, found, error);
    for (guint index = 0; done && index < differences->len; index++) {
        const Difference *difference = differences->pdata[index];
        char **texts[2] = {NULL, NULL};
        for (Side side = SIDE_SOURCE; done && side <= SIDE_TARGET; side++) {
            if (difference->place[side] == NULL)
                continue;
            guint row = row_of(&found[side], difference, side, error);
            done = row > 0;
            if (done)
                texts[side] = texts_of(table, found[side].rows, row - 1);
        }
        const RepairRow row = {difference->kind,
                               {difference->count[SIDE_SOURCE], difference->count[SIDE_TARGET]},
                               texts[SIDE_SOURCE],
                               texts[SIDE_TARGET]};
        done = done && repair_table_add(table, &row, error);
        g_free(texts[SIDE_SOURCE]);
        g_free(texts[SIDE_TARGET]);
    }
    found_clear(found);
    return done;
}

/* The bytes of the row's text on both sides; negative with an error. */
static gint64
row_size(const Found found[2], const Difference *difference, GError **error)
{
    gint64 size = 0;
    for (Side side = SIDE_SOURCE; side <= SIDE_TARGET; side++) {
        if (difference->place[side] == NULL)
            continue;
        guint row = row_of(&found[side], difference, side, error);
        if (row == 0)
            return -1;
        size += rows_int64(found[side].rows, row - 1, 2);
    }
    return size;
}

static void
leave_out_large(RepairTable *table, const Difference *difference)
{
    /* Its key was not read: the place says which row it is. */
    Side side = difference_side(difference);
    g_autofree char *reason =
        g_strdup_printf("%s (tableoid and ctid on the %s: %s)", LARGEST_ROW_TEXT, side_name(side),
                        difference->place[side]);
    const RepairRow row = {.kind = difference->kind};
    repair_table_leave_out(table, &row, reason);
}

gboolean
repair_rows(RepairTable *table, PgSession *const sessions[2], const GPtrArray *differences,
            GError **error)
{
    Found sizes[2] = {{NULL, NULL}, {NULL, NULL}};
    g_autoptr(GPtrArray) some = g_ptr_array_new();
    gint64 bytes = 0;
    gboolean done = read_both(table, sessions, differences, TRUE, sizes, error);
    for (guint index = 0; done && index < differences->len; index++) {
        Difference *difference = differences->pdata[index];
        gint64 size = row_size(sizes, difference, error);
        done = size >= 0;
        if (!done)
            break;
        if (size > LARGEST_ROW) {
            leave_out_large(table, difference);
            continue;
        }
        if (bytes + size > BYTES_PER_QUERY) {
            done = add_rows(table, sessions, some, error);
            g_ptr_array_set_size(some, 0);
            bytes = 0;
        }
        g_ptr_array_add(some, difference);
        bytes += size;
    }
    found_clear(sizes);
    return done && (some->len == 0 || add_rows(table, sessions, some, error));
}
