/* What pg_restore says on standard error. */
#pragma once

#include <glib.h>

typedef struct {
    char *object;  /* type, schema, name, owner of the entry; for people */
    char *message; /* the server's */
} RestoreError;

void restore_error_free(gpointer error); /* a GDestroyNotify */

/* The errors that count, as RestoreError. A "SET transaction_timeout" that an older server does
 * not know is none: it comes from a newer pg_dump and changes nothing there. Where pg_restore
 * failed without an error that was understood, all that it said is one error. */
GPtrArray *restore_errors(const char *text, int exit_status);
