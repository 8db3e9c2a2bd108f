/*
 * One look at the rows of one table, for all that the facts ask about it: one statement over as
 * many rows as the limit allows, of random blocks where the table has more.
 */
#pragma once

#include "pg/session.h"

/* What a fact asks of the rows, and the answer. */
typedef struct {
    guint fact;      /* whose question it is; the caller's to number */
    gint64 column;   /* attnum; 0: none */
    char *part;      /* what the question is about, in the fact's words; may be NULL */
    char *condition; /* SQL; NULL: none */
    char *measure;   /* SQL; NULL: none */

    gint64 matches;
    gint64 measured;
    gboolean has_measured; /* FALSE also where the aggregate gave NULL */
    gint64 rows_seen;
    gboolean is_whole;
    char *cannot_tell; /* NULL: the above is the answer */
    char *error_code;  /* SQLSTATE; NULL where the server was not asked or refused nothing */
    char *error_text;  /* the caller's to set */
} ProbeQuestion;

ProbeQuestion *probe_question_new(guint fact, gint64 column, const char *part,
                                  const char *condition, const char *measure);

typedef struct {
    gint64 oid;
    char *name;       /* quoted and qualified */
    gint64 estimated; /* rows, as of the last VACUUM or ANALYZE; -1: not known */
    GPtrArray *questions;
} ProbeTable;

ProbeTable *probe_table_new(gint64 oid, const char *name, gint64 estimated);
void probe_table_free(ProbeTable *table);

typedef struct {
    gint64 rows;     /* at most, of one table */
    gint64 seconds;  /* for all tables together */
    gint64 deadline; /* monotonic, microseconds */
} ProbeLimits;

/* Answers the table's questions, in a savepoint that it goes back to. Where the server refuses a
 * question, it is asked alone, so that the others are answered. FALSE only where the session is
 * lost or the user asked to stop. */
gboolean probe_table(PgSession *session, ProbeTable *table, const ProbeLimits *limits,
                     GError **error);

/* "all 12 rows", "100000 of about 3000000 rows": what the answer rests on. The caller owns it. */
char *probe_seen(const ProbeTable *table, const ProbeQuestion *question);
