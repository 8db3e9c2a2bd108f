/*
 * Several statements sent at once: they cost one round trip, and the server goes on to the next
 * while the rows of the one before are taken in. Their rows come as COPY ... TO STDOUT.
 */
#pragma once

#include "pg/session.h"

/* One line of a statement's COPY, with the line feed at its end; not terminated by a zero.
 * Statements are counted from 0. FALSE with an error ends the batch. */
typedef gboolean (*BatchLineFunction)(guint statement, const char *line, gsize length,
                                      gpointer data, GError **error);
/* The statement has succeeded. FALSE with an error ends the batch. */
typedef gboolean (*BatchDoneFunction)(guint statement, gpointer data, GError **error);

/* Runs statements, parted by ";". After an error those behind it have not run, and *statement is
 * the one that has failed. */
gboolean batch_run(PgSession *session, const char *sql, BatchLineFunction line,
                   BatchDoneFunction done, gpointer data, guint *statement, GError **error);
