#include "migrate/sequence_goal.h"

/* One that counts down is looked at in a mirror, so that all count up: ~v turns the order of all
 * bigints round, and keeps distances. */
typedef struct {
    guint64 step;
    gint64 first; /* of the bounds */
    gint64 end;
    gboolean cycles;
    gboolean is_mirrored;
} Way;

/* What a sequence gives next; over: nothing, at least not without beginning anew. */
typedef struct {
    gboolean is_over;
    gint64 value;
} Next;

static gint64
mirror(const Way *way, gint64 value)
{
    return way->is_mirrored ? ~value : value;
}

static Way
way_of(const SequenceBounds *bounds)
{
    if (bounds->increment > 0)
        return (Way){(guint64)bounds->increment, bounds->minimum, bounds->maximum, bounds->cycles,
                     FALSE};
    return (Way){-(guint64)bounds->increment, ~bounds->maximum, ~bounds->minimum, bounds->cycles,
                 TRUE};
}

static guint64
distance(gint64 from, gint64 to)
{
    return (guint64)to - (guint64)from;
}

static SequenceState
state_on(const Way *way, const SequenceState *state)
{
    return (SequenceState){mirror(way, state->last_value), state->is_called};
}

/* Up to the number end, whatever the bounds are. */
static Next
next_until(const Way *way, const SequenceState *state, gint64 end)
{
    if (!state->is_called)
        return (Next){state->last_value > end, state->last_value};
    if (state->last_value > end || distance(state->last_value, end) < way->step)
        return (Next){TRUE, state->last_value};
    return (Next){FALSE, (gint64)((guint64)state->last_value + way->step)};
}

/* Of two that are over, the one that got further is further. */
static gboolean
is_before(const Next *one, const Next *other)
{
    if (one->is_over != other->is_over)
        return other->is_over;
    return one->value < other->value;
}

static gboolean
is_used_up(const Way *way, const SequenceState *state)
{
    return !way->cycles && next_until(way, state, way->end).is_over;
}

/* The state in which the target goes on as the source does. FALSE: there is none. */
static gboolean
follow(const Way *target, const Way *source, const SequenceState *state, SequenceState *wanted)
{
    gboolean is_inside = state->last_value >= target->first && state->last_value <= target->end;
    *wanted = *state;
    if (is_inside && state->is_called && source->step == target->step) {
        Next next = next_until(target, state, target->end);
        return !next.is_over || target->cycles || is_used_up(source, state);
    }
    Next next = next_until(source, state, G_MAXINT64);
    if (next.is_over || next.value > target->end)
        return FALSE;
    *wanted = (SequenceState){MAX(next.value, target->first), FALSE};
    return TRUE;
}

/* The next number after reached, on the grid of those that the sequence gives from base on: two
 * systems may each have a part of the numbers, such as the odd ones. FALSE: there is none. */
static gboolean
pass_rows(const Way *way, gint64 base, gint64 reached, SequenceState *wanted)
{
    guint64 more = way->step - distance(base, reached) % way->step;
    if (reached > way->end || distance(reached, way->end) < more)
        return FALSE;
    gint64 next = (gint64)((guint64)reached + more);
    gboolean has_last = distance(way->first, next) >= way->step;
    *wanted = has_last ? (SequenceState){(gint64)((guint64)next - way->step), TRUE}
                       : (SequenceState){next, FALSE};
    return TRUE;
}

static void
heed_rows(const Way *way, gint64 reached, gboolean has_source, SequenceState *wanted,
          SequenceGoal *goal)
{
    Next next = next_until(way, wanted, way->end);
    if (next.is_over || reached < next.value || pass_rows(way, next.value, reached, wanted))
        return;
    goal->rows_beyond = reached > way->end || has_source;
    if (goal->rows_beyond)
        return;
    *wanted = (SequenceState){way->end, TRUE};
    goal->is_exhausted = TRUE;
}

/* Goes through the sources; the furthest is wanted. */
static gboolean
heed_sources(const Way *way, const SequencePosition *sources, guint count, SequenceState *wanted,
             SequenceGoal *goal)
{
    for (guint index = 0; index < count; index++) {
        Way source = way_of(&sources[index].bounds);
        SequenceState state = state_on(way, &sources[index].state), followed;
        goal->source = index;
        if (source.is_mirrored != way->is_mirrored) {
            if (!state.is_called)
                continue;
            goal->kind = GOAL_OTHER_WAY;
            return FALSE;
        }
        if (!follow(way, &source, &state, &followed)) {
            goal->kind = GOAL_OUT_OF_BOUNDS;
            return FALSE;
        }
        Next best = next_until(way, wanted, way->end), next = next_until(way, &followed, way->end);
        if (is_before(&best, &next))
            *wanted = followed;
    }
    return TRUE;
}

SequenceGoal
sequence_goal(const SequencePosition *now, const SequencePosition *sources, guint count,
              const gint64 *reached)
{
    Way way = way_of(&now->bounds);
    SequenceState wanted = state_on(&way, &now->state), before = wanted;
    SequenceGoal goal = {.kind = GOAL_KEEP, .state = now->state};
    if (!heed_sources(&way, sources, count, &wanted, &goal))
        return goal;
    if (reached != NULL && (!way.cycles || count == 0))
        heed_rows(&way, mirror(&way, *reached), count > 0, &wanted, &goal);
    if (wanted.last_value == before.last_value && wanted.is_called == before.is_called)
        return goal;
    goal.kind = GOAL_SET;
    goal.state = state_on(&way, &wanted);
    return goal;
}
