#include "case/functions.h"

#include "base/error.h"
#include "case/circles.h"
#include "case/expression.h"
#include "case/hba.h"

#include <json-c/json.h>

static const char *const answers[] = {"matches", "does not", "cannot tell"};

static const char *
text(sqlite3_value *value)
{
    return (const char *)sqlite3_value_text(value);
}

/* A JSON array of strings as a list that ends with NULL; NULL where it is anything else. The
 * caller owns it. */
static char **
parse_list(sqlite3_value *value)
{
    const char *json = text(value);
    json_object *array = json == NULL ? NULL : json_tokener_parse(json);
    char **list = NULL;
    if (json_object_is_type(array, json_type_array)) {
        size_t length = json_object_array_length(array);
        list = g_new0(char *, length + 1);
        for (size_t index = 0; index < length; index++) {
            const char *word = json_object_get_string(json_object_array_get_idx(array, index));
            list[index] = g_strdup(word == NULL ? "" : word);
        }
    }
    json_object_put(array);
    return list;
}

static void
call_hba_match(sqlite3_context *context, int count, sqlite3_value **values)
{
    (void)count;
    g_auto(GStrv) databases = parse_list(values[1]);
    g_auto(GStrv) users = parse_list(values[2]);
    g_auto(GStrv) roles = parse_list(values[10]);
    HbaRule rule = {.type = text(values[0]),
                    .databases = (const char *const *)databases,
                    .users = (const char *const *)users,
                    .address = text(values[3]),
                    .netmask = text(values[4])};
    HbaConnection connection = {.client_address = text(values[6]),
                                .uses_ssl = sqlite3_value_int(values[7]) != 0,
                                .database = text(values[8]),
                                .role = text(values[9]),
                                .roles = (const char *const *)roles,
                                .server_version_num = sqlite3_value_int(values[11])};
    /* The server does not load a file that has such a line, so what is in force is not known. */
    gboolean has_error = sqlite3_value_int(values[5]) != 0;
    HbaAnswer result = HBA_CANNOT_TELL;
    if (!has_error && rule.type != NULL && databases != NULL && users != NULL &&
        connection.role != NULL)
        result = hba_match(&rule, &connection);
    sqlite3_result_text(context, answers[result], -1, SQLITE_STATIC);
}

/* Since 10 a version has two numbers. */
static void
call_version_text(sqlite3_context *context, int count, sqlite3_value **values)
{
    (void)count;
    if (sqlite3_value_type(values[0]) == SQLITE_NULL) {
        sqlite3_result_null(context);
        return;
    }
    int number = sqlite3_value_int(values[0]);
    char *result = number >= 100000 ? g_strdup_printf("%d.%d", number / 10000, number % 10000)
                                    : g_strdup_printf("%d.%d.%d", number / 10000,
                                                      number / 100 % 100, number % 100);
    sqlite3_result_text(context, result, -1, g_free);
}

static void
call_version_order(sqlite3_context *context, int count, sqlite3_value **values)
{
    (void)count;
    const char *value = text(values[0]);
    if (value == NULL) {
        sqlite3_result_null(context);
        return;
    }
    g_auto(GStrv) parts = g_strsplit(value, ".", -1);
    guint length = g_strv_length(parts);
    sqlite3_int64 order = 0;
    for (guint part = 0; part < 4; part++)
        order = order * 10000 + (part < length ? g_ascii_strtoll(parts[part], NULL, 10) : 0);
    sqlite3_result_int64(context, order);
}

static void
call_casefold(sqlite3_context *context, int count, sqlite3_value **values)
{
    (void)count;
    const char *value = text(values[0]);
    if (value == NULL)
        sqlite3_result_null(context);
    else
        sqlite3_result_text(context, g_utf8_casefold(value, -1), -1, g_free);
}

static void
call_normal_expression(sqlite3_context *context, int count, sqlite3_value **values)
{
    (void)count;
    const char *value = text(values[0]);
    if (value == NULL)
        sqlite3_result_null(context);
    else
        sqlite3_result_text(context, expression_normal(value), -1, g_free);
}

static void
call_unqualified_expression(sqlite3_context *context, int count, sqlite3_value **values)
{
    (void)count;
    const char *value = text(values[0]);
    if (value == NULL)
        sqlite3_result_null(context);
    else
        sqlite3_result_text(context, expression_unqualified(value), -1, g_free);
}

gboolean
functions_register(sqlite3 *database, GError **error)
{
    const int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    if (sqlite3_create_function_v2(database, "hba_match", 12, flags, NULL, call_hba_match, NULL,
                                   NULL, NULL) == SQLITE_OK &&
        sqlite3_create_function_v2(database, "version_text", 1, flags, NULL, call_version_text,
                                   NULL, NULL, NULL) == SQLITE_OK &&
        sqlite3_create_function_v2(database, "version_order", 1, flags, NULL, call_version_order,
                                   NULL, NULL, NULL) == SQLITE_OK &&
        sqlite3_create_function_v2(database, "casefold", 1, flags, NULL, call_casefold, NULL, NULL,
                                   NULL) == SQLITE_OK &&
        sqlite3_create_function_v2(database, "normal_expression", 1, flags, NULL,
                                   call_normal_expression, NULL, NULL, NULL) == SQLITE_OK &&
        sqlite3_create_function_v2(database, "unqualified_expression", 1, flags, NULL,
                                   call_unqualified_expression, NULL, NULL, NULL) == SQLITE_OK &&
        circles_register(database))
        return TRUE;
    error_set(error, PGC_ERROR_CASE, NULL, "could not add SQL functions: %s",
              sqlite3_errmsg(database));
    return FALSE;
}
