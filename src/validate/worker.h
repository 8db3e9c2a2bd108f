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

/* Begins the transaction again, after a statement failed in it. */
gboolean worker_recover(const CompareContext *context, PgSession *session, GError **error);

/* A failure that ends the run, rather than the compare of one table. */
gboolean worker_is_fatal(const GError *error);

/* Refuses a table that was truncated, rewritten or replaced after the snapshot was taken: the
 * snapshot would show it empty. To be asked after its rows were read, while they are locked. */
gboolean worker_check_unchanged(PgSession *session, const Relation *relation, GError **error);
