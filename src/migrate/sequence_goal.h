/*
 * How far a sequence of the target has to be: never behind what its sources give next, never at or
 * before the rows that have their numbers from it, never beyond its own bounds. Pure arithmetic; it
 * does not overflow, wherever in the range of bigint the values are.
 */
#pragma once

#include <glib.h>

typedef struct {
    gint64 increment; /* negative: it counts down */
    gint64 minimum;
    gint64 maximum;
    gboolean cycles;
} SequenceBounds;

/* As the relation of a sequence holds it: the number that was given out last, or will be first. */
typedef struct {
    gint64 last_value;
    gboolean is_called;
} SequenceState;

typedef struct {
    SequenceBounds bounds;
    SequenceState state;
} SequencePosition;

typedef enum {
    GOAL_KEEP,          /* it is as far as it has to be, or further */
    GOAL_SET,           /* to be set to the goal's state */
    GOAL_OUT_OF_BOUNDS, /* a source is where this one cannot get */
    GOAL_OTHER_WAY,     /* a source that was used counts the other way */
} GoalKind;

typedef struct {
    GoalKind kind;
    SequenceState state;
    guint source;          /* which of the sources cannot be followed */
    gboolean rows_beyond;  /* rows are at the last number it could give, or beyond: not followed */
    gboolean is_exhausted; /* set to its end, since rows are there and no source tells otherwise */
} SequenceGoal;

/* now is the target's; reached is the furthest value of the rows in its direction, NULL for none.
 * The rows of one that cycles may be anywhere, and count only where there is no source. */
SequenceGoal sequence_goal(const SequencePosition *now, const SequencePosition *sources,
                           guint count, const gint64 *reached);
