/*
 * SIGINT and SIGTERM: every busy statement is cancelled on its server, and every later call on a
 * session fails with PGC_ERROR_CANCELLED, so that workers unwind by their usual error path.
 */
#pragma once

#include <glib.h>

/* Starts the thread that waits for the two signals. To be called before any other thread begins,
 * so that all of them have the signals blocked. */
void interrupt_install(void);

gboolean interrupt_requested(void);

/* Sets PGC_ERROR_CANCELLED and returns TRUE once the user has asked to stop. */
gboolean interrupt_check(GError **error);

/* Cancels all that runs, as if the user had asked; for a worker's failure that ends the others. */
void interrupt_cancel_busy(void);

/* For sessions: registers a connection's PGcancel, which is ours from then on, and frees it. */
void interrupt_register(gpointer pg_cancel);
void interrupt_unregister(gpointer pg_cancel);
