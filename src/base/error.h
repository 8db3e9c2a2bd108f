/*
 * Errors in three parts, as PostgreSQL's clients show them: a primary line in lower case without
 * full stop, a detail and a hint as sentences.
 *
 * A function that fails sets a GError of domain PGC_ERROR once, where it knows the object; callers
 * pass it on. Only the tools print.
 */
#pragma once

#include <glib.h>

typedef enum {
    PGC_ERROR_USAGE,      /* the command line or an input file is wrong */
    PGC_ERROR_CONNECTION, /* a server cannot be reached, or the connection was lost */
    PGC_ERROR_QUERY,      /* a server refused a statement; see error_sqlstate() */
    PGC_ERROR_IO,         /* a file or a child process */
    PGC_ERROR_CASE,       /* the case file */
    PGC_ERROR_STATE,      /* the databases are not in a state in which to go on */
    PGC_ERROR_CANCELLED,  /* the user asked to stop */
} PgcErrorCode;

#define PGC_ERROR (pgc_error_quark())
GQuark pgc_error_quark(void);

/* Sets a new error. The hint says what to do next; NULL only where nothing can be said. */
void error_set(GError **error, PgcErrorCode code, const char *hint, const char *format, ...)
    G_GNUC_PRINTF(4, 5);

/* Adds the detail, a sentence about what was seen; does nothing without an error. */
void error_set_detail(GError **error, const char *format, ...) G_GNUC_PRINTF(2, 3);

/* Records the five-character SQLSTATE of a PGC_ERROR_QUERY or PGC_ERROR_CONNECTION. */
void error_set_sqlstate(GError **error, const char *sqlstate);

/* Records what the server was at, as its error says: one line for each level. */
void error_set_context(GError **error, const char *context);

/* Owned by the error; NULL where there is none. Any GError is welcome. */
const char *error_detail(const GError *error);
const char *error_hint(const GError *error);
const char *error_sqlstate(const GError *error);
const char *error_context(const GError *error);
