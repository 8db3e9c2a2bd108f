#include "case/query.h"

#include "base/error.h"
#include "case/internal.h"
#include "pg/interrupt.h"

#include <stdarg.h>

/* A tool has fewer that it runs again and again. */
#define MOST_KEPT 32

struct CaseQuery {
    CaseFile *file;
    sqlite3_stmt *statement;
    gboolean is_kept;
    gboolean at_end;
};

sqlite3 *
case_database(CaseFile *file)
{
    return file->database;
}

static const char *
sqlite_hint(int code)
{
    switch (code & 0xff) {
    case SQLITE_FULL:
        return "Make room on the disk of the case file, then run the tool again.";
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return "Copy the case file to a place that can be written, or change its permissions.";
    case SQLITE_CANTOPEN:
        return "Check the path; a case left by a killed tool has to be opened once where its "
               "folder can be written.";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return "Another tool is writing to the case file: wait for it, then run the tool again.";
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return "Use another case file (--case); keep the damaged one as evidence.";
    default:
        return "Check that pgcrossing made the file and that its disk is in order; if not, use "
               "another case file (--case).";
    }
}

void
case_set_error(CaseFile *file, GError **error)
{
    int code = sqlite3_extended_errcode(file->database);
    if (code == SQLITE_INTERRUPT && interrupt_check(error))
        return;
    /* It may quote what a damaged file has in place of a name. */
    g_autofree char *message = g_utf8_make_valid(sqlite3_errmsg(file->database), -1);
    error_set(error, PGC_ERROR_CASE, sqlite_hint(code), "case file \"%s\": %s", file->path,
              message);
}

gboolean
case_execute(CaseFile *file, const char *sql, GError **error)
{
    if (sqlite3_exec(file->database, sql, NULL, NULL, NULL) == SQLITE_OK)
        return TRUE;
    case_set_error(file, error);
    return FALSE;
}

gboolean
case_begin(CaseFile *file, GError **error)
{
    return case_execute(file, "BEGIN IMMEDIATE", error);
}

gboolean
case_commit(CaseFile *file, GError **error)
{
    if (case_execute(file, "COMMIT", error))
        return TRUE;
    case_rollback(file);
    return FALSE;
}

void
case_rollback(CaseFile *file)
{
    if (sqlite3_get_autocommit(file->database))
        return;
    sqlite3_exec(file->database, "ROLLBACK", NULL, NULL, NULL);
    file->digests_lost = TRUE;
}

gboolean
case_end(CaseFile *file, gboolean is_done, GError **error)
{
    if (is_done)
        return case_commit(file, error);
    case_rollback(file);
    return FALSE;
}

gboolean
case_in_transaction(CaseFile *file)
{
    return !sqlite3_get_autocommit(file->database);
}

static CaseQuery *
query_new(CaseFile *file, sqlite3_stmt *statement, gboolean is_kept)
{
    CaseQuery *query = g_new0(CaseQuery, 1);
    query->file = file;
    query->statement = statement;
    query->is_kept = is_kept;
    return query;
}

static CaseQuery *
prepare(CaseFile *file, const char *sql, gboolean is_kept, GError **error)
{
    sqlite3_stmt *statement;
    guint flags = is_kept ? SQLITE_PREPARE_PERSISTENT : 0;
    if (sqlite3_prepare_v3(file->database, sql, -1, flags, &statement, NULL) == SQLITE_OK)
        return query_new(file, statement, is_kept);
    case_set_error(file, error);
    return NULL;
}

CaseQuery *
case_query(CaseFile *file, const char *sql, GError **error)
{
    return prepare(file, sql, FALSE, error);
}

CaseQuery *
case_query_kept(CaseFile *file, const char *sql, GError **error)
{
    for (GList *link = file->kept->head; link != NULL; link = link->next) {
        sqlite3_stmt *statement = link->data;
        if (!g_str_equal(sqlite3_sql(statement), sql))
            continue;
        g_queue_delete_link(file->kept, link);
        return query_new(file, statement, TRUE);
    }
    return prepare(file, sql, TRUE, error);
}

/* The next who asks for it must not find what was bound to it. */
static void
keep(CaseFile *file, sqlite3_stmt *statement)
{
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    g_queue_push_head(file->kept, statement);
    if (file->kept->length > MOST_KEPT)
        sqlite3_finalize(g_queue_pop_tail(file->kept));
}

void
case_drop_kept(CaseFile *file)
{
    sqlite3_stmt *statement;
    while ((statement = g_queue_pop_head(file->kept)) != NULL)
        sqlite3_finalize(statement);
}

void
case_query_free(CaseQuery *query)
{
    if (query == NULL)
        return;
    if (query->is_kept)
        keep(query->file, query->statement);
    else
        sqlite3_finalize(query->statement);
    g_free(query);
}

sqlite3_stmt *
case_query_statement(CaseQuery *query)
{
    return query->statement;
}

void
case_bind_text(CaseQuery *query, int parameter, const char *value)
{
    if (query != NULL)
        sqlite3_bind_text(query->statement, parameter, value, -1, SQLITE_TRANSIENT);
}

void
case_bind_static(CaseQuery *query, int parameter, const char *value)
{
    if (query != NULL)
        sqlite3_bind_text(query->statement, parameter, value, -1, SQLITE_STATIC);
}

void
case_bind_int(CaseQuery *query, int parameter, gint64 value)
{
    if (query != NULL)
        sqlite3_bind_int64(query->statement, parameter, value);
}

void
case_bind_double(CaseQuery *query, int parameter, double value)
{
    if (query != NULL)
        sqlite3_bind_double(query->statement, parameter, value);
}

void
case_bind_blob(CaseQuery *query, int parameter, const void *value, gsize length)
{
    if (query != NULL)
        sqlite3_bind_blob64(query->statement, parameter, value, length, SQLITE_TRANSIENT);
}

void
case_bind_null(CaseQuery *query, int parameter)
{
    if (query != NULL)
        sqlite3_bind_null(query->statement, parameter);
}

gboolean
case_step(CaseQuery *query, gboolean *has_row, GError **error)
{
    *has_row = FALSE;
    if (query == NULL)
        return FALSE;
    int code = sqlite3_step(query->statement);
    *has_row = code == SQLITE_ROW;
    query->at_end = code == SQLITE_DONE;
    if (code == SQLITE_ROW)
        return TRUE;
    if (code != SQLITE_DONE)
        case_set_error(query->file, error);
    sqlite3_reset(query->statement);
    return query->at_end;
}

gboolean
case_next(CaseQuery *query, GError **error)
{
    gboolean has_row;
    return case_step(query, &has_row, error) && has_row;
}

gboolean
case_at_end(const CaseQuery *query)
{
    return query != NULL && query->at_end;
}

gboolean
case_run_once(CaseQuery *query, GError **error)
{
    gboolean has_row;
    if (!case_step(query, &has_row, error))
        return FALSE;
    sqlite3_reset(query->statement);
    return TRUE;
}

const char *
case_column_text(CaseQuery *query, int column)
{
    return (const char *)sqlite3_column_text(query->statement, column);
}

gint64
case_column_int(CaseQuery *query, int column)
{
    return sqlite3_column_int64(query->statement, column);
}

double
case_column_double(CaseQuery *query, int column)
{
    return sqlite3_column_double(query->statement, column);
}

gboolean
case_column_is_null(CaseQuery *query, int column)
{
    return sqlite3_column_type(query->statement, column) == SQLITE_NULL;
}

char *
case_value(CaseFile *file, const char *sql, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(file, sql, error);
    if (!case_next(query, error))
        return NULL;
    return g_strdup(case_column_text(query, 0));
}

char *
case_format(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    char *text = sqlite3_vmprintf(format, arguments);
    va_end(arguments);
    char *result = g_strdup(text);
    sqlite3_free(text);
    return result;
}

char *
case_now(void)
{
    g_autoptr(GDateTime) now = g_date_time_new_now_utc();
    g_autofree char *seconds = g_date_time_format(now, "%Y-%m-%dT%H:%M:%S");
    return g_strdup_printf("%s.%03dZ", seconds, g_date_time_get_microsecond(now) / 1000);
}
