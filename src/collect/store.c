#include "collect/store.h"

#include <string.h>

/* Another tool waits for a write transaction: at 1 million rows a second, some milliseconds. */
#define ROWS_PER_TRANSACTION 10000

/* None where a program with other columns has made the table. */
static gboolean
find_digest(FactStore *store, const char *table, GError **error)
{
    g_autoptr(CaseQuery) columns =
        case_query(store->file, "SELECT name FROM pragma_table_info(?1) ORDER BY cid", error);
    case_bind_text(columns, 1, table);
    gboolean same = case_next(columns, error);
    for (guint index = 0; same && index < store->fact->columns->len; index++) {
        const FactColumn *column = store->fact->columns->pdata[index];
        same = case_next(columns, error) && g_str_equal(case_column_text(columns, 0), column->name);
    }
    if (same)
        store->digest = run_table_digest(store->file, table);
    return error == NULL || *error == NULL;
}

gboolean
store_open(FactStore *store, CaseFile *file, gint64 collection, const Fact *fact, GError **error)
{
    *store = (FactStore){.file = file, .fact = fact, .collection = collection};
    store->unguarded = run_unguard_collection(file, collection, error);
    if (!store->unguarded)
        return FALSE;
    g_autofree char *table = fact_table_name(fact);
    g_autoptr(GString) names = g_string_new("collection");
    g_autoptr(GString) values = g_string_new("?1");
    for (guint index = 0; index < fact->columns->len; index++) {
        const FactColumn *column = fact->columns->pdata[index];
        g_string_append_printf(names, ", \"%s\"", column->name);
        g_string_append_printf(values, ", ?%u", index + 2);
    }
    g_autofree char *sql =
        g_strdup_printf("INSERT INTO \"%s\" (%s) VALUES (%s)", table, names->str, values->str);
    store->insert = case_query(file, sql, error);
    if (store->insert == NULL)
        return FALSE;
    case_bind_int(store->insert, 1, collection);
    return find_digest(store, table, error);
}

void
store_leave(FactStore *store)
{
    g_clear_pointer(&store->insert, case_query_free);
    if (store->unguarded)
        run_guard(store->file);
    store->unguarded = FALSE;
    store->file = NULL;
}

void
store_clear(FactStore *store)
{
    if (store->file != NULL)
        case_rollback(store->file);
    store_leave(store);
}

gboolean
store_begin_row(FactStore *store, GError **error)
{
    return case_in_transaction(store->file) || case_begin(store->file, error);
}

/* digest, NULL for none, gets what is bound; column 0 there is the collection. */
static void
bind_value(FactStore *store, RowsDigest *digest, guint column, const char *text, gsize length)
{
    FactType type = ((const FactColumn *)store->fact->columns->pdata[column])->type;
    int parameter = (int)column + 2;
    if (text == NULL) {
        case_bind_null(store->insert, parameter);
    } else if (type == FACT_TEXT) {
        sqlite3_bind_text64(case_query_statement(store->insert), parameter, text, length,
                            SQLITE_STATIC, SQLITE_UTF8);
        if (digest != NULL)
            digest_put_text(digest, column + 1, text, length);
    } else if (type == FACT_REAL) {
        double value = g_ascii_strtod(text, NULL);
        case_bind_double(store->insert, parameter, value);
        if (digest != NULL)
            digest_put_real(digest, column + 1, value);
    } else {
        gint64 value = type == FACT_BOOLEAN ? *text == 't' : g_ascii_strtoll(text, NULL, 10);
        case_bind_int(store->insert, parameter, value);
        if (digest != NULL)
            digest_put_integer(digest, column + 1, value);
    }
}

void
store_bind(FactStore *store, guint column, const char *text, gsize length)
{
    bind_value(store, NULL, column, text, length);
}

gboolean
store_end_row(FactStore *store, GError **error)
{
    if (!case_run_once(store->insert, error)) {
        run_lose_digests(store->file);
        return FALSE;
    }
    store->rows++;
    store->uncommitted++;
    if (store->uncommitted < ROWS_PER_TRANSACTION)
        return TRUE;
    store->uncommitted = 0;
    return case_commit(store->file, error);
}

/* The value up to the tab or the line's end, its escapes resolved in place. Returns what follows.
 */
static char *
split_value(char *text, char **value, gsize *length)
{
    static const char letters[] = "bfnrtv";
    static const char meant[] = "\b\f\n\r\t\v";
    *value = text;
    while (*text != '\t' && *text != '\n' && *text != '\\')
        text++;
    char *end = text;
    while (*text != '\t' && *text != '\n') {
        if (*text == '\\') {
            const char *letter = strchr(letters, *++text);
            *text = letter == NULL ? *text : meant[letter - letters];
        }
        *end++ = *text++;
    }
    *length = (gsize)(end - *value);
    return text;
}

static gboolean
is_null(const char *text)
{
    return text[0] == '\\' && text[1] == 'N';
}

/* *line is moved behind its line feed. */
static gboolean
take_line(FactStore *store, char **line, GError **error)
{
    char *text = *line;
    if (!store_begin_row(store, error))
        return FALSE;
    if (store->digest != NULL)
        digest_put_integer(store->digest, 0, store->collection);
    for (guint column = 0; column < store->fact->columns->len; column++) {
        char *value;
        gsize length;
        gboolean null = is_null(text);
        text = split_value(text, &value, &length);
        /* What ends the value ends a number too. */
        bind_value(store, store->digest, column, null ? NULL : value, length);
        text++;
    }
    *line = text;
    if (store->digest != NULL)
        digest_end_row(store->digest);
    return store_end_row(store, error);
}

gboolean
store_take_lines(FactStore *store, GByteArray *lines, GError **error)
{
    char *line = (char *)lines->data;
    const char *end = line + lines->len;
    while (line < end)
        if (!take_line(store, &line, error))
            return FALSE;
    return TRUE;
}

gboolean
store_flush(FactStore *store, GError **error)
{
    if (store->uncommitted == 0)
        return TRUE;
    store->uncommitted = 0;
    return case_commit(store->file, error);
}

gboolean
store_remove_rows(CaseFile *file, gint64 collection, const Fact *fact, GError **error)
{
    g_autofree char *table = fact_table_name(fact);
    run_lose_digests(file);
    g_autofree char *sql = g_strdup_printf("DELETE FROM \"%s\" WHERE collection = ?1", table);
    g_autoptr(CaseQuery) query = case_query(file, sql, error);
    if (query == NULL)
        return FALSE;
    case_bind_int(query, 1, collection);
    return case_run_once(query, error);
}

gboolean
store_finish(FactStore *store, const FactResult *result, GError **error)
{
    if (!case_in_transaction(store->file) && !case_begin(store->file, error))
        return FALSE;
    store->uncommitted = 0;
    if (result->state == FACT_UNREADABLE && store->rows > 0) {
        if (!store_remove_rows(store->file, store->collection, store->fact, error))
            return FALSE;
        store->rows = 0;
    }
    FactResult counted = *result;
    counted.rows = store->rows;
    return collection_set_fact(store->file, store->collection, &counted, error) &&
           case_commit(store->file, error);
}
