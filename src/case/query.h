/*
 * SQL on an open case file: transactions, prepared queries. The handle belongs to the thread that
 * opened the file; workers send that thread messages.
 */
#pragma once

#include <glib.h>
#include <sqlite3.h>

typedef struct CaseFile CaseFile;
typedef struct CaseQuery CaseQuery;

/* For SQL functions and the authorizer. */
sqlite3 *case_database(CaseFile *file);

/* Write transactions are short: other tools wait for them, for half a minute at most. */
gboolean case_begin(CaseFile *file, GError **error);
gboolean case_commit(CaseFile *file, GError **error);
/* Never fails: for the error path. */
void case_rollback(CaseFile *file);
/* Commits where what was to be done is done, else rolls back and returns FALSE. */
gboolean case_end(CaseFile *file, gboolean is_done, GError **error);
gboolean case_in_transaction(CaseFile *file);

/* Runs statements that take no values. */
gboolean case_execute(CaseFile *file, const char *sql, GError **error);

/* Samples what the indexes hold: without it SQLite takes all tables for small, and joins by going
 * through all pairs. Takes about as long for a large case as for a small one. */
gboolean case_analyze(CaseFile *file, GError **error);

/* A prepared statement. Binding functions count parameters from 1; text is copied; NULL binds a
 * null. A query that was stepped to its end can be bound and stepped again. One that could not be
 * prepared is NULL: binding it does nothing, and stepping it fails, with the error that is set. */
CaseQuery *case_query(CaseFile *file, const char *sql, GError **error);
/* The same, for what is run again and again: when it is freed the statement is kept for the next
 * who asks for the same text, without what was bound to it. */
CaseQuery *case_query_kept(CaseFile *file, const char *sql, GError **error);
void case_query_free(CaseQuery *query);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CaseQuery, case_query_free)

void case_bind_text(CaseQuery *query, int parameter, const char *value);
/* The text is not copied: it has to stay until the query was run, or something else is bound. */
void case_bind_static(CaseQuery *query, int parameter, const char *value);
void case_bind_int(CaseQuery *query, int parameter, gint64 value);
void case_bind_double(CaseQuery *query, int parameter, double value);
void case_bind_blob(CaseQuery *query, int parameter, const void *value, gsize length);
void case_bind_null(CaseQuery *query, int parameter);

/* The next row: TRUE in *has_row, or FALSE at the end, after which the query is reset. */
gboolean case_step(CaseQuery *query, gboolean *has_row, GError **error);
/* For loops: FALSE at the end and on an error, which case_at_end() tells apart after the loop. */
gboolean case_next(CaseQuery *query, GError **error);
gboolean case_at_end(const CaseQuery *query);
/* Steps a statement that returns no rows, once, and resets it. */
gboolean case_run_once(CaseQuery *query, GError **error);

/* Columns count from 0. Text is owned by the query until the next step; NULL for a null. */
const char *case_column_text(CaseQuery *query, int column);
gint64 case_column_int(CaseQuery *query, int column);
double case_column_double(CaseQuery *query, int column);
gboolean case_column_is_null(CaseQuery *query, int column);
sqlite3_stmt *case_query_statement(CaseQuery *query);

/* The first column of the first row as text; NULL without an error where there is none or it is
 * null. The caller owns it. */
char *case_value(CaseFile *file, const char *sql, GError **error);

/* Sets a PGC_ERROR_CASE from what SQLite said last; does nothing else. */
void case_set_error(CaseFile *file, GError **error);

/* Text by SQLite's own printf, with its %Q ('literal'), %w (inside "identifier"). The caller owns
 * it. */
char *case_format(const char *format, ...);

/* The clock as the case writes it: UTC, milliseconds. The caller owns it. */
char *case_now(void);
