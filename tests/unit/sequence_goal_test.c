#include "unit.h"

#include "migrate/sequence_goal.h"

#define UP 1, 1, G_MAXINT64, FALSE
#define DOWN -1, G_MININT64, -1, FALSE

/* What sequence_goal() says of a target of these bounds, at now, for at most one source. */
typedef struct {
    const char *what;
    SequenceBounds bounds;
    SequenceState now;
    gboolean has_source;
    SequencePosition source;
    gboolean has_rows;
    gint64 reached;
    GoalKind kind;
    SequenceState goal;
    gboolean rows_beyond;
} Example;

static const SequencePosition no_source = {{0}, {0}};

static void
check(const Example *example)
{
    SequencePosition now = {example->bounds, example->now};
    SequenceGoal goal = sequence_goal(&now, &example->source, example->has_source ? 1 : 0,
                                      example->has_rows ? &example->reached : NULL);
    if (goal.kind != example->kind || goal.rows_beyond != example->rows_beyond ||
        (goal.kind == GOAL_SET && (goal.state.last_value != example->goal.last_value ||
                                   goal.state.is_called != example->goal.is_called)))
        fail_msg("%s: kind %d, %" G_GINT64_FORMAT ", %d, rows beyond %d", example->what,
                 (int)goal.kind, goal.state.last_value, goal.state.is_called, goal.rows_beyond);
}

static void
check_all(const Example *examples, gsize count)
{
    for (gsize index = 0; index < count; index++)
        check(&examples[index]);
}

static const Example plain[] = {
    {"unused on both", {UP}, {1, FALSE}, TRUE, {{UP}, {1, FALSE}}, FALSE, 0, GOAL_KEEP, {0}, FALSE},
    {"as the source",
     {UP},
     {1, FALSE},
     TRUE,
     {{UP}, {41, TRUE}},
     TRUE,
     41,
     GOAL_SET,
     {41, TRUE},
     FALSE},
    {"the source was set, and not called",
     {UP},
     {1, FALSE},
     TRUE,
     {{UP}, {50, FALSE}},
     FALSE,
     0,
     GOAL_SET,
     {50, FALSE},
     FALSE},
    {"the same next number said otherwise",
     {UP},
     {42, FALSE},
     TRUE,
     {{UP}, {41, TRUE}},
     FALSE,
     0,
     GOAL_KEEP,
     {0},
     FALSE},
    {"ahead", {UP}, {60, TRUE}, TRUE, {{UP}, {41, TRUE}}, TRUE, 59, GOAL_KEEP, {0}, FALSE},
    {"rows beyond the source",
     {UP},
     {1, FALSE},
     TRUE,
     {{UP}, {41, TRUE}},
     TRUE,
     90,
     GOAL_SET,
     {90, TRUE},
     FALSE},
    {"rows at the next number",
     {UP},
     {7, FALSE},
     FALSE,
     no_source,
     TRUE,
     7,
     GOAL_SET,
     {7, TRUE},
     FALSE},
    {"rows before the next number",
     {UP},
     {7, FALSE},
     FALSE,
     no_source,
     TRUE,
     6,
     GOAL_KEEP,
     {0},
     FALSE},
    {"downwards",
     {DOWN},
     {-1, FALSE},
     TRUE,
     {{DOWN}, {-5, TRUE}},
     TRUE,
     -4,
     GOAL_SET,
     {-5, TRUE},
     FALSE},
    {"rows downwards",
     {DOWN},
     {-1, FALSE},
     TRUE,
     {{DOWN}, {-5, TRUE}},
     TRUE,
     -9,
     GOAL_SET,
     {-9, TRUE},
     FALSE},
    {"ahead downwards",
     {DOWN},
     {-8, TRUE},
     TRUE,
     {{DOWN}, {-5, TRUE}},
     TRUE,
     -8,
     GOAL_KEEP,
     {0},
     FALSE},
};

static void
follows_the_source_or_the_rows(void **state)
{
    (void)state;
    check_all(plain, G_N_ELEMENTS(plain));
}

static const Example stepping[] = {
    {"odd numbers stay odd",
     {2, 1, 1000, FALSE},
     {1, FALSE},
     TRUE,
     {{2, 1, 1000, FALSE}, {41, TRUE}},
     TRUE,
     50,
     GOAL_SET,
     {49, TRUE},
     FALSE},
    {"even by two, down",
     {-2, -1000, -1, FALSE},
     {-2, FALSE},
     TRUE,
     {{-2, -1000, -1, FALSE}, {-4, TRUE}},
     TRUE,
     -9,
     GOAL_SET,
     {-8, TRUE},
     FALSE},
    {"blocks of the source, single numbers here",
     {UP},
     {1, FALSE},
     TRUE,
     {{50, 1, G_MAXINT64, FALSE}, {101, TRUE}},
     FALSE,
     0,
     GOAL_SET,
     {151, FALSE},
     FALSE},
    {"the first number has none before it",
     {10, 5, 1000, FALSE},
     {5, FALSE},
     FALSE,
     no_source,
     TRUE,
     3,
     GOAL_KEEP,
     {0},
     FALSE},
};

static void
keeps_to_the_grid(void **state)
{
    (void)state;
    check_all(stepping, G_N_ELEMENTS(stepping));
}

static const Example bounded[] = {
    {"source beyond",
     {1, 1, G_MAXINT32, FALSE},
     {1, FALSE},
     TRUE,
     {{UP}, {3000000000, TRUE}},
     FALSE,
     0,
     GOAL_OUT_OF_BOUNDS,
     {0},
     FALSE},
    {"source at the target's end, and not at its own",
     {1, 1, 100, FALSE},
     {1, FALSE},
     TRUE,
     {{UP}, {100, TRUE}},
     FALSE,
     0,
     GOAL_OUT_OF_BOUNDS,
     {0},
     FALSE},
    {"both at their end",
     {1, 1, 100, FALSE},
     {1, FALSE},
     TRUE,
     {{1, 1, 100, FALSE}, {100, TRUE}},
     TRUE,
     100,
     GOAL_SET,
     {100, TRUE},
     FALSE},
    {"the last number is left",
     {1, 1, 100, FALSE},
     {1, FALSE},
     TRUE,
     {{UP}, {99, TRUE}},
     TRUE,
     99,
     GOAL_SET,
     {99, TRUE},
     FALSE},
    {"source before the target's begin",
     {1, 10, 100, FALSE},
     {10, FALSE},
     TRUE,
     {{UP}, {4, TRUE}},
     FALSE,
     0,
     GOAL_KEEP,
     {0},
     FALSE},
    {"a marker at the end",
     {1, 1, G_MAXINT32, FALSE},
     {1, FALSE},
     TRUE,
     {{1, 1, G_MAXINT32, FALSE}, {500, TRUE}},
     TRUE,
     G_MAXINT32,
     GOAL_SET,
     {500, TRUE},
     TRUE},
    {"rows beyond the end",
     {1, 1, 100, FALSE},
     {1, FALSE},
     TRUE,
     {{1, 1, 100, FALSE}, {5, TRUE}},
     TRUE,
     5000,
     GOAL_SET,
     {5, TRUE},
     TRUE},
    {"rows beyond the end, no source",
     {1, 1, 100, FALSE},
     {1, FALSE},
     FALSE,
     no_source,
     TRUE,
     5000,
     GOAL_KEEP,
     {0},
     TRUE},
    {"rows up to the end, no source",
     {1, 1, 100, FALSE},
     {1, FALSE},
     FALSE,
     no_source,
     TRUE,
     100,
     GOAL_SET,
     {100, TRUE},
     FALSE},
    {"used up here",
     {1, 1, 100, FALSE},
     {100, TRUE},
     TRUE,
     {{UP}, {7, TRUE}},
     TRUE,
     100,
     GOAL_KEEP,
     {0},
     FALSE},
    {"counts the other way",
     {UP},
     {1, FALSE},
     TRUE,
     {{DOWN}, {-3, TRUE}},
     FALSE,
     0,
     GOAL_OTHER_WAY,
     {0},
     FALSE},
    {"would count the other way, unused",
     {UP},
     {1, FALSE},
     TRUE,
     {{DOWN}, {-1, FALSE}},
     FALSE,
     0,
     GOAL_KEEP,
     {0},
     FALSE},
    {"the greatest number there is",
     {UP},
     {1, FALSE},
     TRUE,
     {{UP}, {G_MAXINT64, TRUE}},
     TRUE,
     G_MAXINT64,
     GOAL_SET,
     {G_MAXINT64, TRUE},
     FALSE},
    {"the least there is",
     {DOWN},
     {-1, FALSE},
     TRUE,
     {{DOWN}, {G_MININT64, TRUE}},
     TRUE,
     G_MININT64,
     GOAL_SET,
     {G_MININT64, TRUE},
     FALSE},
    {"from end to end",
     {G_MAXINT64, G_MININT64, G_MAXINT64, FALSE},
     {G_MININT64, FALSE},
     FALSE,
     no_source,
     TRUE,
     5,
     GOAL_SET,
     {-1, TRUE},
     FALSE},
};

static void
respects_bounds(void **state)
{
    (void)state;
    check_all(bounded, G_N_ELEMENTS(bounded));
}

static const Example cycling[] = {
    {"begun anew",
     {1, 1, 10, TRUE},
     {1, FALSE},
     TRUE,
     {{1, 1, 10, TRUE}, {3, TRUE}},
     TRUE,
     10,
     GOAL_SET,
     {3, TRUE},
     FALSE},
    {"at the end",
     {1, 1, 10, TRUE},
     {1, FALSE},
     TRUE,
     {{1, 1, 10, TRUE}, {10, TRUE}},
     TRUE,
     10,
     GOAL_SET,
     {10, TRUE},
     FALSE},
    {"further here, or behind by a round",
     {1, 1, 10, TRUE},
     {8, TRUE},
     TRUE,
     {{1, 1, 10, TRUE}, {3, TRUE}},
     TRUE,
     10,
     GOAL_KEEP,
     {0},
     FALSE},
    {"rows alone",
     {1, 1, 10, TRUE},
     {1, FALSE},
     FALSE,
     no_source,
     TRUE,
     6,
     GOAL_SET,
     {6, TRUE},
     FALSE},
};

static void
cycles_follow_the_source(void **state)
{
    (void)state;
    check_all(cycling, G_N_ELEMENTS(cycling));
}

static void
the_furthest_of_several_counts(void **state)
{
    (void)state;
    SequencePosition now = {{UP}, {1, FALSE}};
    const SequencePosition sources[] = {{{UP}, {5, TRUE}}, {{UP}, {90, FALSE}}, {{UP}, {7, TRUE}}};
    SequenceGoal goal = sequence_goal(&now, sources, 3, NULL);
    assert_int_equal(goal.kind, GOAL_SET);
    assert_int_equal(goal.state.last_value, 90);
    assert_false(goal.state.is_called);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(follows_the_source_or_the_rows),
        cmocka_unit_test(keeps_to_the_grid),
        cmocka_unit_test(respects_bounds),
        cmocka_unit_test(cycles_follow_the_source),
        cmocka_unit_test(the_furthest_of_several_counts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
