/*
 * One moment of the source that several sessions look at. The owner locks every table before it
 * exports, since a snapshot alone does not keep rows from TRUNCATE or a rewriting ALTER TABLE:
 * those make a table look empty to it, without an error.
 */
#pragma once

#include "pg/session.h"

typedef struct {
    PgSession *session; /* keeps the transaction open, and the locks where we exported it */
    char *id;           /* for SET TRANSACTION SNAPSHOT */
    char *lsn;          /* the server's WAL position when the snapshot was taken */
    char *xip;          /* txid_current_snapshot(): what identifies the moment across sessions */
    gboolean is_taken_over; /* see snapshot_take_over() */
} PgSnapshot;

/* Whether the server can lock so many tables at once, beside what others usually need. */
gboolean snapshot_has_lock_room(PgSession *session, guint table_count, gboolean *has_room,
                                GError **error);

/* The SQLSTATE of the error that a table to be locked is not there any more, or its schema. */
#define SNAPSHOT_NO_TABLE "42P01"

/* The SQLSTATE of the error that other sessions hold so many locks that there is no room. */
#define SNAPSHOT_NO_LOCK_ROOM "53200"

/* Opens a transaction on the server, locks the relations (quoted, qualified names; leaves too) in
 * ACCESS SHARE MODE, and exports its snapshot. tables may be empty or NULL. */
PgSnapshot *snapshot_export(const PgServer *server, const GPtrArray *tables, GError **error);

/* Takes over a snapshot that somebody else exported and keeps open; its locks are theirs. */
PgSnapshot *snapshot_given(const PgServer *server, const char *id, GError **error);

/* Takes over a snapshot as an owner of equal right: locks the tables and exports it under an id of
 * its own, so that it outlives who exported it first. NULL without an error where nobody keeps that
 * snapshot any more, or where the id is now one of another moment than xip. */
PgSnapshot *snapshot_take_over(const PgServer *server, const char *id, const char *xip,
                               const GPtrArray *tables, GError **error);

void snapshot_free(PgSnapshot *snapshot);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PgSnapshot, snapshot_free)

/* Begins a read-only transaction on the session that sees the snapshot. */
gboolean snapshot_import(PgSession *session, const char *id, GError **error);
