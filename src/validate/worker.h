/*
 * The sessions that read rows: all of one side see one snapshot. What a worker has to know is here;
 * nothing of it changes while workers run.
 */
#pragma once

#include "pg/pace.h"
#include "pg/session.h"
#include "validate/digest.h"
#include "validate/pair.h"
#include "validate/repair.h"

typedef struct {
    const PgServer *server[2];
    const char *snapshot[2]; /* ids, kept open by others */
    gboolean is_locked[2];   /* with locks, so that no table changes */
    DigestRecipe recipe;
    guint jobs; /* sessions per side */
    gboolean show_values;
    gboolean quiet;         /* no progress */
    gint64 partial_bytes;   /* as in CompareRules */
    const char *activity;   /* for the progress */
    Pace *pace;             /* bytes that are read on both sides together; NULL: no limit */
    gint64 max_rate;        /* of the pace, bytes per second; 0: no limit */
    Repair *repair;         /* takes all rows that differ; may be NULL */
    guint difference_limit; /* rows that are named per table; counts are exact beyond it */
} CompareContext;

/* A session that reads rows as all of them do, in no transaction. */
PgSession *worker_plain_session(const CompareContext *context, Side side, GError **error);

/* A session inside a transaction that sees the side's snapshot, and that uses no parallel workers
 * of the server: those do not follow client_encoding, and sums would change with every run. */
PgSession *worker_session(const CompareContext *context, Side side, GError **error);

/* Begins the transaction again: after a statement failed in it, or to let go of its locks, of which
 * a server has few: there is one for each table that was read and each of its indexes. */
gboolean worker_recover(const CompareContext *context, PgSession *session, GError **error);

/* A failure that ends the run, rather than the compare of one table. */
gboolean worker_is_fatal(const GError *error);

/* Whether tables are as the snapshot has them: one that was truncated, rewritten or replaced would
 * show empty, and a column that was renamed would show another's values. To be asked after their
 * rows were read, while the session has them locked. relations: Relation *, with their partitions.
 * FALSE with an error, or without one where they are not. */
gboolean worker_are_unchanged(const CompareContext *context, PgSession *session,
                              const GPtrArray *relations, GError **error);
/* The same of one, refused by an error. */
gboolean worker_check_unchanged(const CompareContext *context, PgSession *session,
                                const Relation *relation, GError **error);
