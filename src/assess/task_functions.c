#include "assess/task_functions.h"

#include "base/error.h"
#include "task/wildcard.h"

#include <string.h>

/* Patterns are few, names are many. */
static const Wildcard *
find_wildcard(sqlite3_context *context, const char *pattern)
{
    GHashTable *known = sqlite3_user_data(context);
    gpointer wildcard;
    if (!g_hash_table_lookup_extended(known, pattern, NULL, &wildcard)) {
        const char *problem;
        wildcard = wildcard_new(pattern, &problem);
        g_hash_table_insert(known, g_strdup(pattern), wildcard);
    }
    return wildcard;
}

static void
call_matches(sqlite3_context *context, int count, sqlite3_value **values)
{
    (void)count;
    const char *pattern = (const char *)sqlite3_value_text(values[0]);
    const char *name = (const char *)sqlite3_value_text(values[1]);
    const Wildcard *wildcard =
        pattern == NULL || name == NULL ? NULL : find_wildcard(context, pattern);
    if (wildcard == NULL)
        sqlite3_result_null(context);
    else
        sqlite3_result_int(context, wildcard_matches(wildcard, name));
}

static void
call_has_wildcard(sqlite3_context *context, int count, sqlite3_value **values)
{
    (void)count;
    const char *pattern = (const char *)sqlite3_value_text(values[0]);
    if (pattern == NULL)
        sqlite3_result_null(context);
    else
        sqlite3_result_int(context, strpbrk(pattern, "%_[") != NULL);
}

static void
free_wildcard(gpointer wildcard)
{
    wildcard_free(wildcard);
}

static void
free_known(gpointer known)
{
    g_hash_table_unref(known);
}

gboolean
task_functions_register(sqlite3 *database, GError **error)
{
    const int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    GHashTable *known = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_wildcard);
    if (sqlite3_create_function_v2(database, "dms_matches", 2, flags, known, call_matches, NULL,
                                   NULL, free_known) == SQLITE_OK &&
        sqlite3_create_function_v2(database, "dms_has_wildcard", 1, flags, NULL, call_has_wildcard,
                                   NULL, NULL, NULL) == SQLITE_OK)
        return TRUE;
    error_set(error, PGC_ERROR_CASE, NULL, "could not add SQL functions: %s",
              sqlite3_errmsg(database));
    return FALSE;
}
