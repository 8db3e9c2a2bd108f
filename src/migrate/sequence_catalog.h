/*
 * The sequences of a database, with the columns that they serve, and which of the source's stands
 * behind which of the target's. A column tells that, not a name: the sequence of a renamed, an
 * identity or a hand-made column may be called anything.
 */
#pragma once

#include "migrate/plan.h"
#include "migrate/sequence_goal.h"
#include "pg/session.h"

/* A column that has its values from the sequence, or that owns it. */
typedef struct {
    gint64 table; /* oid */
    int column;   /* attnum */
    char *relation;
    char *name;          /* of the column; both quoted */
    gboolean counts;     /* its values are the sequence's numbers: see how far they go */
    gboolean is_read;    /* the role may read all rows */
    gboolean is_covered; /* its rows are among those of a parent, which is looked at */
} SequenceUse;

typedef struct Sequence {
    gint64 oid;
    char *schema;
    char *plain; /* its name */
    char *name;  /* with its schema, quoted */
    char *owner;
    SequencePosition position;
    gboolean is_mine;   /* the role may alter it */
    gboolean is_read;   /* the role may read its state */
    gboolean is_set;    /* the role may set it */
    gboolean is_absent; /* unlogged on a standby: it has no state */
    GPtrArray *uses;    /* SequenceUse */
    /* Of the target's alone. */
    GPtrArray *sources; /* struct Sequence, not owned */
    gboolean has_rows;
    gint64 reached; /* by its rows, in its direction */
} Sequence;

typedef struct {
    GPtrArray *source;  /* Sequence: those that take part */
    GPtrArray *target;  /* those to be looked at */
    GPtrArray *missing; /* of source, not owned: the target has none for them */
} SequencePairs;

/* By what names the target has the plan's tables and columns. */
typedef enum {
    SEQUENCES_LOADING, /* those of plan_loading_name() */
    SEQUENCES_FINAL,   /* those that they are to have in the end */
} SequenceNames;

/* Without a task all sequences take part, else those that a copied column has. */
SequencePairs *sequence_pairs_read(const Plan *plan, SequenceNames names, PgSession *source,
                                   PgSession *target, GError **error);
void sequence_pairs_free(SequencePairs *pairs);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SequencePairs, sequence_pairs_free)

/* Reads the states of those whose state may be read, by few queries for many. */
gboolean sequence_read_states(const GPtrArray *sequences, PgSession *session, GError **error);

/* Likewise how far the rows of those go whose columns may be read. */
gboolean sequence_read_rows(const GPtrArray *sequences, PgSession *session, GError **error);
