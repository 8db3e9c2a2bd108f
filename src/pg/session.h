/*
 * A session on a server. It begins with settings that make every answer depend on the data alone:
 * search_path pg_catalog, UTF-8, fixed text formats, row_security off (a policy is an error, not
 * fewer rows), bounded lock waits. Text that comes back is UTF-8 unless the database is SQL_ASCII.
 *
 * A session belongs to one thread at a time. Any of its calls fails with PGC_ERROR_CANCELLED after
 * the user asked to stop; see pg/interrupt.h.
 */
#pragma once

#include "pg/server.h"

typedef struct PgSession PgSession;
typedef struct PgRows PgRows;

typedef enum {
    SESSION_READ_ONLY,  /* default_transaction_read_only, lock_timeout of 5 s */
    SESSION_READ_WRITE, /* no statement or lock timeout unless set by the caller */
} PgSessionMode;

/* The settings with which every session begins, as statements: what answers depend on. */
const char *session_begin_settings(void);

/* Sets it until the session ends. */
gboolean session_set(PgSession *session, const PgSetting *setting, GError **error);

/* Called with a setting that a server refuses. */
typedef void (*PgSettingRefused)(const PgSetting *setting, const GError *failure, gpointer data);

/* Sets all of them, PgSetting, and takes those off that the server refuses. */
gboolean session_set_accepted(PgSession *session, GPtrArray *settings, PgSettingRefused refused,
                              gpointer data, GError **error);

/* Opens a session. It begins with the server's own settings (PgServer), over which those of every
 * session come. purpose, e.g. "collect", stands in application_name as "pgcrossing collect". */
PgSession *session_open(const PgServer *server, PgSessionMode mode, const char *purpose,
                        GError **error);
void session_close(PgSession *session);

/* Cancels the statement that runs on it, if one does; from any thread, before it is closed. */
void session_cancel(const PgSession *session);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PgSession, session_close)

/* server_version_num, e.g. 150018. */
int session_version(const PgSession *session);
/* The major version, e.g. 15. */
int session_major_version(const PgSession *session);
/* The side this session is on, for messages. */
Side session_side(const PgSession *session);
int session_backend_pid(const PgSession *session);
/* Whether the server is on this machine: connected to by a Unix-domain socket. */
gboolean session_is_local(const PgSession *session);
/* The port that was connected to. */
int session_port(const PgSession *session);
/* Whether the way to what answers is encrypted; a pooler may go on in clear from there. */
gboolean session_uses_ssl(const PgSession *session);
/* sslmode as it was in force, e.g. "prefer". The caller owns it; NULL where libpq has no TLS. */
char *session_ssl_mode(const PgSession *session);

/* Runs statements that return no rows that matter. */
gboolean session_execute(PgSession *session, const char *sql, GError **error);

/* Runs one statement with text parameters ($1, ...), NULL for NULL; the list ends with the count.
 * Returns its rows, or NULL with an error. */
PgRows *session_query(PgSession *session, const char *sql, guint parameter_count,
                      const char *const *parameters, GError **error);

/* As session_query(), where only success matters. */
gboolean session_run(PgSession *session, const char *sql, guint parameter_count,
                     const char *const *parameters, GError **error);

/* Called for every row; rows holds just that row, as row 0. FALSE with an error ends the query. */
typedef gboolean (*PgRowFunction)(const PgRows *rows, gpointer data, GError **error);

/* As session_query(), one row at a time, so that memory does not grow with the answer. */
gboolean session_query_each(PgSession *session, const char *sql, guint parameter_count,
                            const char *const *parameters, PgRowFunction function, gpointer data,
                            GError **error);

/* A query that returns one value; NULL in the database gives NULL without an error, and so does
 * no row. The caller owns the text. */
char *session_query_value(PgSession *session, const char *sql, GError **error);

void rows_free(PgRows *rows);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PgRows, rows_free)
guint rows_count(const PgRows *rows);
guint rows_columns(const PgRows *rows);
/* Owned by rows. */
const char *rows_column_name(const PgRows *rows, guint column);
/* Owned by rows; NULL for a null. */
const char *rows_text(const PgRows *rows, guint row, guint column);
/* The length in bytes, of a value that may be large. */
gsize rows_length(const PgRows *rows, guint row, guint column);
/* 0 for a null. The query must return an integer type. */
gint64 rows_int64(const PgRows *rows, guint row, guint column);
/* FALSE for a null. The query must return a boolean. */
gboolean rows_boolean(const PgRows *rows, guint row, guint column);

/* For the other files of src/pg: the libpq connection, and the error it holds now. */
gpointer session_connection(PgSession *session);
void session_set_error(PgSession *session, gconstpointer result, GError **error);
