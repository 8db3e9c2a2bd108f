#include "validate/dms_failure.h"

#include "base/error.h"
#include "pg/quote.h"
#include "validate/statement.h"

#include <json-c/json.h>
#include <string.h>

typedef struct {
    const CompareContext *context;
    Catalog *const *catalogs;
    PgSession *sessions[2];
    gboolean has_mask; /* the task masks a column of some table */
} Check;

static gboolean
not_read(DmsFailure *failure, const char *reason)
{
    failure->state = DMS_ROW_NOT_READ;
    g_free(failure->reason);
    failure->reason = g_strdup(reason);
    return FALSE;
}

/* ---- which row ---- */

static const TablePair *
find_pair(const GPtrArray *pairs, const DmsFailure *failure)
{
    for (Side side = SIDE_SOURCE; side <= SIDE_TARGET; side++)
        for (guint index = 0; index < pairs->len; index++) {
            const TablePair *pair = pairs->pdata[index];
            if (g_strcmp0(pair->schema[side], failure->owner) == 0 &&
                g_strcmp0(pair->name[side], failure->table) == 0)
                return pair;
        }
    return NULL;
}

/* The texts of {"key": ["1", "2"]}; NULL where it is something else. */
static GPtrArray *
parse_key(const char *text)
{
    json_object *root = text == NULL ? NULL : json_tokener_parse(text);
    json_object *array = NULL;
    GPtrArray *values = NULL;
    if (root != NULL && json_object_object_get_ex(root, "key", &array) &&
        json_object_is_type(array, json_type_array)) {
        values = g_ptr_array_new_with_free_func(g_free);
        for (size_t index = 0; index < json_object_array_length(array); index++) {
            json_object *value = json_object_array_get_idx(array, index);
            g_ptr_array_add(values, value == NULL ? NULL : g_strdup(json_object_get_string(value)));
        }
    }
    json_object_put(root);
    return values;
}

static const Column *
side_column(const TablePair *pair, const ColumnPair *column, Side side)
{
    const GPtrArray *columns = pair->relation[side]->columns;
    for (guint index = 0; index < columns->len; index++) {
        const Column *candidate = columns->pdata[index];
        if (g_str_equal(candidate->name, column->name[side]))
            return candidate;
    }
    return NULL;
}

static int
compare_numbers(gconstpointer first, gconstpointer second, gpointer data)
{
    const ColumnPair *const *one = first;
    const ColumnPair *const *other = second;
    return side_column(data, *one, SIDE_SOURCE)->number -
           side_column(data, *other, SIDE_SOURCE)->number;
}

/* DMS does not say which value is of which column: the key's columns are tried in the order of the
 * index and in that of the table. */
static GPtrArray *
key_in_table_order(const TablePair *pair)
{
    GPtrArray *key = g_ptr_array_copy(pair->key, NULL, NULL);
    g_ptr_array_set_free_func(key, NULL);
    g_ptr_array_sort_with_data(key, compare_numbers, (gpointer)pair);
    return key;
}

static gboolean
same_order(const GPtrArray *first, const GPtrArray *second)
{
    for (guint index = 0; index < first->len; index++)
        if (first->pdata[index] != second->pdata[index])
            return FALSE;
    return TRUE;
}

/* Types whose text means one value to DMS and to the server. Of others a row that is found is
 * found; one that is not may have been written otherwise. */
static gboolean
is_plain(const Catalog *catalog, const Column *column)
{
    static const char *const plain[] = {"int2",   "int4", "int8", "numeric", "text", "varchar",
                                        "bpchar", "name", "uuid", "date",    NULL};
    const PgType *type = catalog_base_type(catalog, column->type);
    return type != NULL && (type->kind == 'e' || (g_str_equal(type->schema, "pg_catalog") &&
                                                  g_strv_contains(plain, type->name)));
}

static gboolean
has_plain_key(const Check *check, const TablePair *pair)
{
    for (guint index = 0; index < pair->key->len; index++)
        for (Side side = SIDE_SOURCE; side <= SIDE_TARGET; side++)
            if (!is_plain(check->catalogs[side], side_column(pair, pair->key->pdata[index], side)))
                return FALSE;
    return TRUE;
}

static char *
key_condition(const Check *check, const TablePair *pair, Side side, const GPtrArray *key,
              const GPtrArray *values)
{
    GString *condition = g_string_new(NULL);
    for (guint index = 0; index < key->len; index++) {
        const ColumnPair *column = key->pdata[index];
        guint32 oid = side_column(pair, column, side)->type;
        const PgType *type = catalog_type(check->catalogs[side], oid);
        g_autofree char *name = quote_identifier(column->name[side]);
        g_autofree char *type_name = quote_qualified(type->schema, type->name);
        g_autofree char *literal = quote_literal(values->pdata[index]);
        g_string_append(condition, index > 0 ? " AND " : "");
        if (catalog_type_has_operators(check->catalogs[side], oid))
            g_string_append_printf(condition, "t.%s = %s::%s", name, literal, type_name);
        else
            g_string_append_printf(condition, "format('%%s', t.%s) = %s", name, literal);
    }
    return g_string_free(condition, FALSE);
}

/* ---- its digests ---- */

typedef struct {
    gint64 seed;
    Digest *digest;
} RowDigest;

static gboolean
add_row(const PgRows *rows, gpointer data, GError **error)
{
    (void)error;
    const RowDigest *row = data;
    digest_add(row->digest,
               digest_of_bytes(row->seed, rows_text(rows, 0, 0), rows_length(rows, 0, 0)));
    return TRUE;
}

static gboolean
read_digest(const Check *check, const TablePair *pair, Side side, const char *condition,
            Digest *digest, GError **error)
{
    const DigestRecipe recipe = check->context->recipe;
    const StatementContext statement = {pair, side, recipe};
    g_autofree char *sql = statement_digest(&statement, pair->relation[side], condition);
    if (recipe.method == DIGEST_BY_CLIENT) {
        RowDigest row = {recipe.seed, digest};
        return session_query_each(check->sessions[side], sql, 0, NULL, add_row, &row, error);
    }
    g_autoptr(PgRows) rows = session_query(check->sessions[side], sql, 0, NULL, error);
    if (rows == NULL)
        return FALSE;
    *digest = (Digest){rows_int64(rows, 0, 0), digest_parse_sum(rows_text(rows, 0, 1))};
    return TRUE;
}

/* FALSE with *failure where a server does not take the key; FALSE with an error to end the run. */
static gboolean
look_up(const Check *check, const TablePair *pair, const GPtrArray *key, const GPtrArray *values,
        Digest digests[2], GError **failure, GError **error)
{
    digests[0] = digests[1] = (Digest){0};
    for (Side side = SIDE_SOURCE; side <= SIDE_TARGET; side++) {
        g_autofree char *condition = key_condition(check, pair, side, key, values);
        g_autoptr(GError) refusal = NULL;
        if (read_digest(check, pair, side, condition, &digests[side], &refusal))
            continue;
        if (worker_is_fatal(refusal))
            g_propagate_error(error, g_steal_pointer(&refusal));
        else if (worker_recover(check->context, check->sessions[side], error))
            g_propagate_error(failure, g_steal_pointer(&refusal));
        return FALSE;
    }
    return TRUE;
}

/* ---- the verdict ---- */

static DmsRowState
state_of(const Digest digests[2])
{
    if (digests[0].rows == 0 && digests[1].rows == 0)
        return DMS_ROW_GONE;
    if (digests[0].rows == 0 || digests[1].rows == 0)
        return digests[0].rows == 0 ? DMS_ROW_TARGET_ONLY : DMS_ROW_SOURCE_ONLY;
    return digest_equal(digests[0], digests[1]) ? DMS_ROW_EQUAL : DMS_ROW_DIFFERENT;
}

/* Tries one order of the key's columns; TRUE goes on. *state: DMS_ROW_NOT_READ with a reason where
 * no server takes the key so. */
static gboolean
try_order(const Check *check, DmsFailure *failure, const GPtrArray *key, const GPtrArray *values,
          DmsRowState *state, GError **error)
{
    Digest digests[2];
    g_autoptr(GError) refusal = NULL;
    g_autoptr(GError) fatal = NULL;
    if (look_up(check, failure->pair, key, values, digests, &refusal, &fatal)) {
        *state = state_of(digests);
        return TRUE;
    }
    *state = DMS_ROW_NOT_READ;
    if (fatal != NULL) {
        g_propagate_error(error, g_steal_pointer(&fatal));
        return FALSE;
    }
    /* The server's message holds the value. */
    not_read(failure, "a server does not take its key as one of the key's types");
    return TRUE;
}

static gboolean
was_found(DmsRowState state)
{
    return state != DMS_ROW_GONE && state != DMS_ROW_NOT_READ;
}

static void
conclude(const Check *check, DmsFailure *failure, DmsRowState first, DmsRowState second)
{
    if (was_found(first) && was_found(second))
        not_read(failure, "its key's values fit the key's columns in two orders");
    else if (was_found(first) || was_found(second))
        failure->state = was_found(first) ? first : second;
    else if (first == DMS_ROW_NOT_READ && second == DMS_ROW_NOT_READ)
        failure->state = DMS_ROW_NOT_READ;
    else if (!has_plain_key(check, failure->pair))
        not_read(failure, "no row has this key as DMS writes it, which for its type may not be as "
                          "the servers do");
    else
        failure->state = DMS_ROW_GONE;
    if (failure->state == DMS_ROW_EQUAL && failure->pair->has_gap)
        not_read(failure, "what was compared of it is equal, but not all of it was compared");
    if (failure->state != DMS_ROW_NOT_READ)
        g_clear_pointer(&failure->reason, g_free);
    /* By columns that are not masked. */
    if (was_found(first) || was_found(second))
        failure->hides_key = FALSE;
}

static gboolean
has_computed_key(const TablePair *pair)
{
    for (guint index = 0; index < pair->key->len; index++)
        if (((const ColumnPair *)pair->key->pdata[index])->computed != NULL)
            return TRUE;
    return FALSE;
}

static gboolean
is_readable(DmsFailure *failure)
{
    const TablePair *pair = failure->pair;
    if (g_strcmp0(failure->type, "TABLE_WARNING") == 0)
        return not_read(failure, "it is about the table, not about a row");
    if (pair == NULL)
        return not_read(failure, "no table of this name was compared");
    if (pair->state == PAIR_SOURCE_ONLY || pair->state == PAIR_TARGET_ONLY)
        return not_read(failure, "the table is on one side only");
    if (pair->state == PAIR_NOT_COMPARED)
        return not_read(failure, "the table was not compared");
    if (pair->sample > 0)
        return not_read(failure, "only a sample of the table's rows was compared");
    if (pair->key->len == 0)
        return not_read(failure, "the table has no key that was compared");
    if (has_computed_key(pair))
        return not_read(failure, "the task changes the values of its key");
    return TRUE;
}

/* TRUE goes on. */
static gboolean
check_failure(const Check *check, DmsFailure *failure, GError **error)
{
    /* DMS writes the source's key, and may take another one than the compare; a table that is not
     * known may be part of one that is. */
    failure->hides_key = failure->pair == NULL ? check->has_mask : failure->pair->has_mask;
    if (!is_readable(failure))
        return TRUE;
    g_autoptr(GPtrArray) values = parse_key(failure->key);
    if (values == NULL || values->len != failure->pair->key->len) {
        not_read(failure, values == NULL
                              ? "its key is not the JSON that DMS writes, or was cut"
                              : "its key has another number of columns than the table's");
        return TRUE;
    }
    DmsRowState first, second;
    if (!try_order(check, failure, failure->pair->key, values, &first, error))
        return FALSE;
    g_autoptr(GPtrArray) other = key_in_table_order(failure->pair);
    second = first == DMS_ROW_NOT_READ ? DMS_ROW_NOT_READ : DMS_ROW_GONE;
    if (!same_order(failure->pair->key, other) &&
        !try_order(check, failure, other, values, &second, error))
        return FALSE;
    conclude(check, failure, first, second);
    return TRUE;
}

gboolean
dms_failures_check(const CompareContext *context, const GPtrArray *failures, const GPtrArray *pairs,
                   Catalog *const catalogs[2], GError **error)
{
    g_autoptr(PgSession) source = worker_session(context, SIDE_SOURCE, error);
    g_autoptr(PgSession) target =
        source == NULL ? NULL : worker_session(context, SIDE_TARGET, error);
    if (target == NULL)
        return FALSE;
    Check check = {context, catalogs, {source, target}, FALSE};
    for (guint index = 0; index < pairs->len; index++)
        check.has_mask |= ((const TablePair *)pairs->pdata[index])->has_mask;
    for (guint index = 0; index < failures->len; index++) {
        DmsFailure *failure = failures->pdata[index];
        failure->pair = find_pair(pairs, failure);
        if (!check_failure(&check, failure, error))
            return FALSE;
    }
    return TRUE;
}
