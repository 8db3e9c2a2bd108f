#include "validate/canary.h"

#include "base/error.h"
#include "validate/narrow.h"
#include "validate/scan.h"
#include "validate/statement.h"

/* Each damage reads a table up to three times. */
#define LARGEST_BYTES ((gint64)256 << 20)

static void
canary_free(gpointer data)
{
    Canary *canary = data;
    g_free(canary->damage.table);
    g_free(canary->damage.tid);
    g_free(canary->reason);
    g_free(canary->identity);
    g_clear_pointer(&canary->differences, g_ptr_array_unref);
    g_clear_pointer(&canary->copy, pair_free);
    g_free(canary);
}

static void
set_state(Canary *canary, CanaryState state, const char *reason)
{
    canary->state = state;
    g_free(canary->reason);
    canary->reason = g_strdup(reason);
}

/* ---- which tables ---- */

gboolean
canary_is_possible(const TablePair *pair)
{
    return (pair->state == PAIR_EQUAL || pair->state == PAIR_INCOMPLETE) && pair->is_counted &&
           pair->counts.rows[SIDE_SOURCE] > 0 &&
           digest_equal(pair->digest[SIDE_SOURCE], pair->digest[SIDE_TARGET]);
}

static guint
identity_form(const TablePair *pair)
{
    gboolean is_partitioned =
        pair->relation[SIDE_SOURCE]->kind == 'p' || pair->relation[SIDE_TARGET]->kind == 'p';
    return (pair->key->len > 0 ? 1u : 0u) + (is_partitioned ? 2u : 0u);
}

#define IDENTITY_FORMS 4

/* NULL: to be tried. smallest is of the pair's form. */
static const char *
reason_not_to_try(const TablePair *pair, const TablePair *smallest)
{
    if (pair->state == PAIR_DIFFERENT)
        return "its rows differ";
    if (!canary_is_possible(pair))
        return pair->counts.rows[SIDE_SOURCE] == 0 ? "it has no rows" : "it was not compared";
    if (pair->bytes > LARGEST_BYTES && pair != smallest)
        return "it is large, and a smaller one whose rows are told apart alike was tried";
    return NULL;
}

static GPtrArray *
list_canaries(const GPtrArray *pairs)
{
    const TablePair *smallest[IDENTITY_FORMS] = {NULL};
    for (guint index = 0; index < pairs->len; index++) {
        const TablePair *pair = pairs->pdata[index];
        if (!canary_is_possible(pair))
            continue;
        const TablePair **least = &smallest[identity_form(pair)];
        if (*least == NULL || pair->bytes < (*least)->bytes)
            *least = pair;
    }
    GPtrArray *canaries = g_ptr_array_new_with_free_func(canary_free);
    for (guint index = 0; index < pairs->len; index++) {
        TablePair *pair = pairs->pdata[index];
        if (pair->relation[SIDE_SOURCE] == NULL || pair->relation[SIDE_TARGET] == NULL)
            continue;
        const char *reason = reason_not_to_try(pair, smallest[identity_form(pair)]);
        for (DamageKind kind = DAMAGE_ALTERED; kind < DAMAGE_KINDS; kind++) {
            Canary *canary = g_new0(Canary, 1);
            canary->pair = pair;
            canary->damage.kind = kind;
            set_state(canary, reason == NULL ? CANARY_MISSED : CANARY_NOT_TRIED, reason);
            if (reason == NULL && kind == DAMAGE_ALTERED && pair->compared->len == 0)
                set_state(canary, CANARY_NOT_TRIED, "none of its columns is compared");
            g_ptr_array_add(canaries, canary);
        }
    }
    return canaries;
}

/* ---- which row ---- */

/* A column of the key only where there is no other: that would make it another row. */
static const ColumnPair *
choose_column(const TablePair *pair, GRand *random)
{
    g_autoptr(GPtrArray) others = g_ptr_array_new();
    for (guint index = 0; index < pair->compared->len; index++)
        if (!g_ptr_array_find(pair->key, pair->compared->pdata[index], NULL))
            g_ptr_array_add(others, pair->compared->pdata[index]);
    const GPtrArray *columns = others->len > 0 ? others : pair->compared;
    return columns->pdata[g_rand_int_range(random, 0, (gint32)columns->len)];
}

static gboolean
choose_row(const CompareContext *context, PgSession *session, Canary *canary, GRand *random,
           GError **error)
{
    const StatementContext statement = {canary->pair, canary->damage.side, context->recipe};
    double share = g_rand_double(random);
    gint64 offset = (gint64)(share * (double)canary->pair->counts.rows[canary->damage.side]);
    g_autofree char *sql = statement_pick(&statement, offset);
    g_autoptr(PgRows) rows = session_query(session, sql, 0, NULL, error);
    if (rows == NULL)
        return FALSE;
    if (rows_count(rows) == 0) {
        error_set(error, PGC_ERROR_STATE, NULL, "there was no row where one was counted");
        return FALSE;
    }
    canary->identity = g_strdup(rows_text(rows, 0, 0));
    canary->damage.table = g_strdup(rows_text(rows, 0, 1));
    canary->damage.tid = g_strdup(rows_text(rows, 0, 2));
    return TRUE;
}

static gboolean
prepare_canary(const CompareContext *context, PgSession *const sessions[2], Canary *canary,
               GRand *random, GError **error)
{
    g_autoptr(GError) failure = NULL;
    canary->damage.side = g_rand_boolean(random) ? SIDE_SOURCE : SIDE_TARGET;
    PgSession *session = sessions[canary->damage.side];
    if (canary->damage.kind == DAMAGE_ALTERED)
        canary->damage.pair = choose_column(canary->pair, random);
    if (choose_row(context, session, canary, random, &failure)) {
        canary->copy = pair_copy_open(canary->pair);
        canary->copy->damage = &canary->damage;
        return TRUE;
    }
    set_state(canary, CANARY_MISSED, failure->message);
    if (!worker_is_fatal(failure))
        return worker_recover(context, session, error);
    g_propagate_error(error, g_steal_pointer(&failure));
    return FALSE;
}

static gboolean
prepare_canaries(const CompareContext *context, const GPtrArray *canaries, GError **error)
{
    g_autoptr(PgSession) source = worker_session(context, SIDE_SOURCE, error);
    g_autoptr(PgSession) target =
        source == NULL ? NULL : worker_session(context, SIDE_TARGET, error);
    if (target == NULL)
        return FALSE;
    PgSession *const sessions[2] = {source, target};
    const guint32 seed[2] = {(guint32)context->recipe.seed,
                             (guint32)((guint64)context->recipe.seed >> 32)};
    g_autoptr(GRand) random = g_rand_new_with_seed_array(seed, G_N_ELEMENTS(seed));
    gboolean done = TRUE;
    for (guint index = 0; done && index < canaries->len; index++) {
        Canary *canary = canaries->pdata[index];
        if (canary->state != CANARY_NOT_TRIED)
            done = prepare_canary(context, sessions, canary, random, error) &&
                   worker_recover(context, sessions[canary->damage.side], error);
    }
    return done;
}

/* ---- what was found ---- */

typedef struct {
    DifferenceKind kind;
    PairCounts counts;
    guint differences;
} Expectation;

static Expectation
expectation(const Canary *canary)
{
    const Side side = canary->damage.side;
    const TablePair *copy = canary->copy;
    gint64 rows = canary->pair->counts.rows[SIDE_SOURCE];
    Expectation expected = {.counts = {.rows = {rows, rows}, .equal = rows}, .differences = 1};
    PairCounts *counts = &expected.counts;
    const DifferenceKind lost =
        side == SIDE_TARGET ? DIFFERENCE_SOURCE_ONLY : DIFFERENCE_TARGET_ONLY;
    const DifferenceKind gained =
        side == SIDE_TARGET ? DIFFERENCE_TARGET_ONLY : DIFFERENCE_SOURCE_ONLY;
    expected.kind = lost;
    switch (canary->damage.kind) {
    case DAMAGE_ALTERED:
        counts->equal--;
        if (copy->key->len > 0 && !g_ptr_array_find(copy->key, canary->damage.pair, NULL)) {
            counts->different = 1;
            expected.kind = DIFFERENCE_DIFFERENT;
        } else {
            counts->only[SIDE_SOURCE] = counts->only[SIDE_TARGET] = 1;
            expected.differences = 2;
        }
        break;
    case DAMAGE_DROPPED:
        counts->rows[side]--;
        counts->equal--;
        counts->only[1 - side] = 1;
        break;
    case DAMAGE_DOUBLED:
        counts->rows[side]++;
        counts->only[side] = 1;
        expected.kind = gained;
        break;
    }
    return expected;
}

static gboolean
same_counts(const PairCounts *first, const PairCounts *second)
{
    gboolean same = first->equal == second->equal && first->different == second->different;
    for (guint side = 0; side < 2; side++)
        same = same && first->rows[side] == second->rows[side] &&
               first->only[side] == second->only[side];
    return same;
}

static const Difference *
find_difference(const Canary *canary, DifferenceKind kind)
{
    for (guint index = 0; index < canary->differences->len; index++) {
        const Difference *difference = canary->differences->pdata[index];
        if (difference->kind == kind && g_str_equal(difference->identity, canary->identity))
            return difference;
    }
    return NULL;
}

/* NULL: all of it, and nothing else. */
static char *
what_is_wrong(Canary *canary)
{
    const TablePair *copy = canary->copy;
    const Expectation expected = expectation(canary);
    if (copy->state == PAIR_EQUAL || (copy->state == PAIR_INCOMPLETE && copy->is_counted))
        return g_strdup("the digests do not differ");
    if (copy->state != PAIR_DIFFERENT || canary->differences == NULL)
        return g_strdup(copy->reason->len > 0 ? copy->reason->str : "the rows were not found");
    if (!copy->is_counted || !same_counts(&copy->counts, &expected.counts))
        return g_strdup("other numbers of rows were found to differ");
    canary->found = find_difference(canary, expected.kind);
    if (canary->differences->len != expected.differences || canary->found == NULL)
        return g_strdup("another row was found to differ");
    if (expected.kind == DIFFERENCE_DIFFERENT &&
        (canary->found->columns->len != 1 ||
         canary->found->columns->pdata[0] != canary->damage.pair))
        return g_strdup("other columns were found to differ");
    return NULL;
}

static void
judge(Canary *canary)
{
    g_autofree char *wrong = what_is_wrong(canary);
    set_state(canary, wrong == NULL ? CANARY_FOUND : CANARY_MISSED, wrong);
    canary->seconds = canary->copy->seconds;
}

static gboolean
take_digested(TablePair *copy, gpointer data, GError **error)
{
    (void)error;
    if (copy != NULL && copy->state != PAIR_DIFFERENT)
        judge(g_hash_table_lookup(data, copy));
    return TRUE;
}

static gboolean
take_drilled(TablePair *copy, const GPtrArray *differences, gpointer data, GError **error)
{
    (void)error;
    Canary *canary = g_hash_table_lookup(data, copy);
    if (differences != NULL)
        canary->differences = g_ptr_array_ref((GPtrArray *)differences);
    judge(canary);
    return TRUE;
}

/* What could not be seen to be found may have been missed. */
static void
doubt_pair(const Canary *canary)
{
    if (canary->state != CANARY_MISSED)
        return;
    canary->pair->state = PAIR_INCOMPLETE;
    pair_add_reason(canary->pair, "the canary was not found: %s on the %s: %s",
                    canary->damage.kind == DAMAGE_ALTERED   ? "a value altered"
                    : canary->damage.kind == DAMAGE_DROPPED ? "a row dropped"
                                                            : "a row doubled",
                    side_name(canary->damage.side), canary->reason);
}

GPtrArray *
canary_try(const CompareContext *context, const GPtrArray *pairs, GError **error)
{
    g_autoptr(GPtrArray) canaries = list_canaries(pairs);
    if (!prepare_canaries(context, canaries, error))
        return NULL;
    g_autoptr(GHashTable) by_copy = g_hash_table_new(NULL, NULL);
    g_autoptr(GPtrArray) copies = g_ptr_array_new();
    for (guint index = 0; index < canaries->len; index++) {
        Canary *canary = canaries->pdata[index];
        if (canary->copy == NULL)
            continue;
        g_ptr_array_add(copies, canary->copy);
        g_hash_table_insert(by_copy, canary->copy, canary);
    }
    CompareContext same = *context;
    same.activity = "canary";
    same.repair = NULL;
    if (!scan_tables(&same, copies, take_digested, by_copy, error) ||
        !narrow_tables(&same, copies, take_drilled, by_copy, error))
        return NULL;
    for (guint index = 0; index < canaries->len; index++)
        doubt_pair(canaries->pdata[index]);
    return g_steal_pointer(&canaries);
}
