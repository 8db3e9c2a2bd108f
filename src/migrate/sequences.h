/*
 * The values of sequences, read anew from the source: each of the target is set as far as its
 * sources are, or as its rows need it, whichever is further; none goes back. The same at the end of
 * a load, alone, and as a script.
 */
#pragma once

#include "migrate/record.h"
#include "migrate/sequence_catalog.h"

typedef struct {
    Sequence *sequence; /* of the target, not owned */
    SequenceGoal goal;  /* means nothing where there is an obstacle */
    char *obstacle;     /* why it cannot be set; NULL: nothing is in the way */
    const char *hint;   /* what helps against that */
} SequenceDecision;

typedef struct {
    SequencePairs *pairs;
    GPtrArray *decisions; /* SequenceDecision */
} SequencePlan;

/* Reads both sides and says what has to be done. Changes nothing. */
SequencePlan *sequences_decide(const Plan *plan, SequenceNames names, PgSession *source,
                               PgSession *target, GError **error);
void sequence_plan_free(SequencePlan *plan);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SequencePlan, sequence_plan_free)

/* What was decided, for people: "from 1, not given out yet, to 41", with what is peculiar. The
 * caller owns it. */
char *sequence_decision_text(const SequenceDecision *decision);

/* Sets the first of those that have an obstacle as an error; TRUE if there is none. */
gboolean sequences_check_obstacles(const SequencePlan *plan, GError **error);

/* Sets those that have to be, at most batch of them in one transaction, 0 for all, and records
 * what was done. What cannot be set is recorded as not copied. */
gboolean sequences_apply(Record *record, SequencePlan *plan, PgSession *target, guint batch,
                         GError **error);

/* All of that, at the end of a load, when tables have their loading names still. */
gboolean sequences_set(Record *record, const Plan *plan, PgSession *source, PgSession *target,
                       GError **error);

/* The statements as a script for psql, of which none takes a sequence back. The caller owns it. */
char *sequences_script(const SequencePlan *plan);

/* The one for a sequence, whose name is given as identifier and as literal. The caller owns it. */
char *sequences_guarded_setval(const SequenceDecision *decision, const char *name,
                               const char *literal);
