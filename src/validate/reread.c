#include "validate/reread.h"

#include "pg/quote.h"
#include "validate/row_version.h"
#include "validate/statement.h"

#include <string.h>

/* A key's text as the third pass gives it may be cut from here on. */
#define LONGEST_KEY_TEXT 1000

/* ---- sets ---- */

void
row_set_clear(RowSet *set)
{
    g_clear_pointer(&set->rows, g_ptr_array_unref);
    *set = (RowSet){0};
}

void
row_set_copy(RowSet *to, const RowSet *from)
{
    row_set_clear(to);
    *to = *from;
    to->rows = NULL;
}

gboolean
row_set_has_content(const RowSet *first, const RowSet *second)
{
    return first->count == second->count && first->content == second->content;
}

gboolean
row_set_has_versions(const RowSet *first, const RowSet *second)
{
    return first->count == second->count && first->versions == second->versions;
}

/* ---- the key ---- */

/* Types whose text is all that they are, and what a value is looked up as: that has the same
 * meaning on both sides, and the index on the column serves it. */
static const char *
lookup_type(const PgType *type)
{
    static const char *const types[][2] = {
        {"int2", "int8"},       {"int4", "int8"},           {"int8", "int8"},
        {"text", "text"},       {"varchar", "text"},        {"uuid", "uuid"},
        {"date", "date"},       {"timestamp", "timestamp"}, {"timestamptz", "timestamptz"},
        {"numeric", "numeric"}, {"bytea", "bytea"},         {"bool", "bool"},
        {"inet", "inet"},       {"bpchar", "bpchar"},
    };
    for (guint index = 0; index < G_N_ELEMENTS(types); index++)
        if (g_str_equal(type->schema, "pg_catalog") && g_str_equal(type->name, types[index][0]))
            return types[index][1];
    return NULL;
}

static const PgType *
column_type(const Catalog *catalog, const Relation *relation, const char *name)
{
    const PgType *type = NULL;
    for (guint index = 0; index < relation->columns->len; index++) {
        const Column *column = relation->columns->pdata[index];
        if (g_str_equal(column->name, name))
            type = catalog_type(catalog, column->type);
    }
    while (type != NULL && type->kind == 'd')
        type = catalog_type(catalog, type->base);
    return type;
}

static const char *
common_type(const TablePair *pair, const ColumnPair *column, Catalog *const catalogs[2])
{
    const char *found[2];
    for (guint side = 0; side < 2; side++) {
        const PgType *type = column_type(catalogs[side], pair->relation[side], column->name[side]);
        found[side] = type == NULL ? NULL : lookup_type(type);
    }
    return g_strcmp0(found[0], found[1]) == 0 ? found[0] : NULL;
}

Reread *
reread_new(const CompareContext *context, const TablePair *pair, Catalog *const catalogs[2])
{
    Reread *reread = g_new0(Reread, 1);
    reread->context = context;
    reread->pair = pair;
    if (pair->key->len == 0)
        return reread;
    reread->types = g_ptr_array_new();
    for (guint index = 0; index < pair->key->len; index++) {
        const char *type = common_type(pair, pair->key->pdata[index], catalogs);
        if (type == NULL) {
            g_clear_pointer(&reread->types, g_ptr_array_unref);
            return reread;
        }
        g_ptr_array_add(reread->types, (gpointer)type);
    }
    return reread;
}

void
reread_free(Reread *reread)
{
    if (reread == NULL)
        return;
    if (reread->types != NULL)
        g_ptr_array_unref(reread->types);
    g_free(reread);
}

static gboolean
has_whole_keys(const TablePair *pair, const GPtrArray *differences)
{
    for (guint index = 0; index < differences->len; index++) {
        const Difference *difference = differences->pdata[index];
        if (difference->key->len != pair->key->len)
            return FALSE;
        for (guint column = 0; column < difference->key->len; column++) {
            const char *text = difference->key->pdata[column];
            if (text == NULL || g_utf8_strlen(text, -1) >= LONGEST_KEY_TEXT)
                return FALSE;
        }
    }
    return TRUE;
}

/* t."a" = ANY ($1::int8[]), or (t."a", t."b") IN (SELECT ... FROM unnest($1::int8[], ...)). */
static char *
key_condition(const Reread *reread, Side side)
{
    GString *columns = g_string_new(NULL), *arrays = g_string_new(NULL);
    for (guint index = 0; index < reread->types->len; index++) {
        const ColumnPair *column = reread->pair->key->pdata[index];
        g_autofree char *name = quote_identifier(column->name[side]);
        const char *comma = index > 0 ? ", " : "";
        g_string_append_printf(columns, "%st.%s", comma, name);
        g_string_append_printf(arrays, "%s$%u::%s[]", comma, index + 1,
                               (const char *)reread->types->pdata[index]);
    }
    char *condition = reread->types->len == 1
                          ? g_strdup_printf("%s = ANY (%s)", columns->str, arrays->str)
                          : g_strdup_printf("(%s) IN (SELECT u.* FROM unnest(%s) AS u)",
                                            columns->str, arrays->str);
    g_string_free(columns, TRUE);
    g_string_free(arrays, TRUE);
    return condition;
}

static char *
key_array(const GPtrArray *differences, guint column)
{
    g_autoptr(GPtrArray) values = g_ptr_array_new();
    for (guint index = 0; index < differences->len; index++)
        g_ptr_array_add(values,
                        ((const Difference *)differences->pdata[index])->key->pdata[column]);
    return quote_array(values);
}

static char *
identity_array(const GPtrArray *differences)
{
    g_autoptr(GPtrArray) values = g_ptr_array_new();
    for (guint index = 0; index < differences->len; index++)
        g_ptr_array_add(values, ((const Difference *)differences->pdata[index])->identity);
    return quote_array(values);
}

/* ---- rows ---- */

typedef struct {
    const Reread *reread;
    GHashTable *sets;
} RereadRows;

static DigestSum
version_sum(const PgRows *rows, const char *place)
{
    g_autofree char *text = g_strconcat(place, " ", rows_text(rows, 0, 4), NULL);
    return digest_of_bytes(0, text, strlen(text)).sum;
}

/* Keys that are equal to the server's operator and have other bytes may come too. */
static gboolean
take_row(const PgRows *rows, gpointer data, GError **error)
{
    (void)error;
    const RereadRows *state = data;
    RowSet *set = g_hash_table_lookup(state->sets, rows_text(rows, 0, 0));
    if (set == NULL)
        return TRUE;
    const Reread *reread = state->reread;
    const char *hash = rows_text(rows, 0, 1);
    gboolean by_server = reread->context->recipe.method == DIGEST_BY_SERVER;
    char *place = g_strdup_printf("%s %s", rows_text(rows, 0, 2), rows_text(rows, 0, 3));
    set->count++;
    set->content +=
        by_server
            ? digest_parse_sum(hash)
            : digest_of_bytes(reread->context->recipe.seed, hash, rows_length(rows, 0, 1)).sum;
    set->versions += version_sum(rows, place);
    set->is_touched = set->is_touched || g_strcmp0(rows_text(rows, 0, 5), "0") != 0;
    if (set->rows == NULL)
        set->rows = g_ptr_array_new_with_free_func(row_version_free);
    if (reread->pair->key->len == 0 && set->rows->len > 0) {
        g_free(place);
        return TRUE;
    }
    RowVersion *row = g_new(RowVersion, 1);
    row->place = place;
    row->hash =
        by_server ? g_strdup(hash) : g_compute_checksum_for_string(G_CHECKSUM_SHA256, hash, -1);
    g_ptr_array_add(set->rows, row);
    return TRUE;
}

gboolean
reread_rows(const Reread *reread, PgSession *session, const GPtrArray *differences,
            GHashTable *sets, GError **error)
{
    GHashTableIter iterator;
    gpointer set;
    g_hash_table_iter_init(&iterator, sets);
    while (g_hash_table_iter_next(&iterator, NULL, &set))
        row_set_clear(set);
    Side side = session_side(session);
    const StatementContext statement = {reread->pair, side, reread->context->recipe};
    gboolean by_key = reread->types != NULL && has_whole_keys(reread->pair, differences);
    g_autofree char *condition = by_key ? key_condition(reread, side) : NULL;
    g_autofree char *sql = statement_reread(&statement, condition);
    g_autoptr(GPtrArray) parameters = g_ptr_array_new_with_free_func(g_free);
    if (by_key)
        for (guint column = 0; column < reread->types->len; column++)
            g_ptr_array_add(parameters, key_array(differences, column));
    else
        g_ptr_array_add(parameters, identity_array(differences));
    RereadRows rows = {reread, sets};
    return session_query_each(session, sql, parameters->len, (const char *const *)parameters->pdata,
                              take_row, &rows, error);
}
