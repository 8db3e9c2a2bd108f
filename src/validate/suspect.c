#include "validate/suspect.h"

#include "validate/detail.h"
#include "validate/partial.h"
#include "validate/row_version.h"

/* Rows of a table that are named, of those that differ and of those that did at first. */
#define NAMED_ROWS 1000

/* One would be enough; nothing is called different for what was seen once. */
#define CALM_ROUNDS 2

/* ---- suspects ---- */

static void
suspect_free(gpointer data)
{
    Suspect *suspect = data;
    g_ptr_array_unref(suspect->first);
    for (guint moment = 0; moment < G_N_ELEMENTS(suspect->seen); moment++)
        row_set_clear(&suspect->seen[moment]);
    g_free(suspect);
}

static gint64
rows_of(const TablePair *pair, const Difference *difference)
{
    return pair->key->len > 0 ? 1 : ABS(difference->count[0] - difference->count[1]);
}

static void
add_suspects(SuspectTable *table)
{
    g_autoptr(GHashTable) by_identity = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint index = 0; index < table->differences->len; index++) {
        Difference *difference = table->differences->pdata[index];
        g_array_set_size(difference->kinds, 0);
        Suspect *suspect = g_hash_table_lookup(by_identity, difference->identity);
        if (suspect == NULL) {
            suspect = g_new0(Suspect, 1);
            suspect->first = g_ptr_array_new();
            g_ptr_array_add(table->suspects, suspect);
            g_hash_table_insert(by_identity, difference->identity, suspect);
        }
        g_ptr_array_add(suspect->first, difference);
        suspect->weight += rows_of(table->pair, difference);
        table->unnamed -= rows_of(table->pair, difference);
    }
}

static gboolean
has_column(const TablePair *pair, int number)
{
    const GPtrArray *columns = pair->relation[SIDE_SOURCE]->columns;
    for (guint index = 0; index < columns->len; index++) {
        const Column *column = columns->pdata[index];
        for (guint key = 0; column->number == number && key < pair->key->len; key++)
            if (g_str_equal(((const ColumnPair *)pair->key->pdata[key])->name[SIDE_SOURCE],
                            column->name))
                return TRUE;
    }
    return FALSE;
}

/* Whether no two rows of the source can share the pair's key. */
static gboolean
is_key_of_source(const TablePair *pair)
{
    const GPtrArray *keys = pair->relation[SIDE_SOURCE]->keys;
    for (guint index = 0; index < keys->len; index++) {
        const GArray *columns = ((const UniqueKey *)keys->pdata[index])->columns;
        gboolean all = pair->key->len > 0;
        for (guint column = 0; column < columns->len; column++)
            all = all && has_column(pair, g_array_index(columns, int, column));
        if (all)
            return TRUE;
    }
    return FALSE;
}

SuspectTable *
suspect_table_new(const CompareContext *context, TablePair *pair, const GPtrArray *differences,
                  Catalog *const catalogs[2])
{
    SuspectTable *table = g_new0(SuspectTable, 1);
    table->pair = pair;
    table->reread = reread_new(context, pair, catalogs);
    table->suspects = g_ptr_array_new_with_free_func(suspect_free);
    table->real = g_ptr_array_new_with_free_func(difference_free);
    table->is_key_of_source = is_key_of_source(pair);
    if (differences != NULL)
        table->differences = g_ptr_array_ref((GPtrArray *)differences);
    if (differences == NULL || pair->state != PAIR_DIFFERENT)
        return table;
    const PairCounts *counts = &pair->counts;
    table->unnamed = counts->different + counts->only[0] + counts->only[1];
    add_suspects(table);
    return table;
}

void
suspect_table_free(gpointer data)
{
    SuspectTable *table = data;
    g_ptr_array_unref(table->suspects);
    g_ptr_array_unref(table->real);
    if (table->differences != NULL)
        g_ptr_array_unref(table->differences);
    reread_free(table->reread);
    g_free(table->doubt);
    g_free(table->problem);
    g_free(table);
}

guint
suspects_open(const SuspectTable *table)
{
    guint open = 0;
    for (guint index = 0; table->problem == NULL && index < table->suspects->len; index++)
        open += ((const Suspect *)table->suspects->pdata[index])->state == SUSPECT_OPEN;
    return open;
}

gboolean
suspects_read(SuspectTable *table, const GPtrArray *suspects, PgSession *session,
              SuspectMoment moment, GError **error)
{
    g_autoptr(GPtrArray) differences = g_ptr_array_new();
    g_autoptr(GHashTable) sets = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint index = 0; index < suspects->len; index++) {
        Suspect *suspect = suspects->pdata[index];
        Difference *first = suspect->first->pdata[0];
        g_ptr_array_add(differences, first);
        g_hash_table_insert(sets, first->identity, &suspect->seen[moment]);
    }
    return reread_rows(table->reread, session, differences, sets, error);
}

/* ---- verdicts ---- */

static gboolean
is_same_candidate(const Suspect *suspect)
{
    return suspect->is_candidate &&
           row_set_has_versions(&suspect->candidate[SIDE_SOURCE], &suspect->seen[SUSPECT_AFTER]) &&
           row_set_has_versions(&suspect->candidate[SIDE_TARGET], &suspect->seen[SUSPECT_TARGET]);
}

/* Whoever wrote what the target shows has written xmax before. */
static gboolean
is_untouched(const SuspectTable *table, const Suspect *suspect)
{
    const RowSet *after = &suspect->seen[SUSPECT_AFTER];
    return table->is_key_of_source && after->count == 1 && !after->is_touched;
}

static SuspectState
judge(const SuspectTable *table, Suspect *suspect, const SuspectRound *at)
{
    suspect->round = at->round;
    if (row_set_has_content(&suspect->seen[SUSPECT_TARGET], &suspect->seen[SUSPECT_AFTER]))
        return SUSPECT_EQUAL;
    if (table->doubt != NULL ||
        !row_set_has_versions(&suspect->seen[SUSPECT_BEFORE], &suspect->seen[SUSPECT_AFTER])) {
        suspect->is_candidate = FALSE;
        return SUSPECT_OPEN;
    }
    if (is_untouched(table, suspect) && ++suspect->calm_rounds == CALM_ROUNDS)
        return SUSPECT_REAL;
    if (is_same_candidate(suspect))
        return at->ended_below >= suspect->begun_below ? SUSPECT_REAL : SUSPECT_OPEN;
    suspect->is_candidate = TRUE;
    suspect->begun_below = at->begun_below;
    row_set_copy(&suspect->candidate[SIDE_SOURCE], &suspect->seen[SUSPECT_AFTER]);
    row_set_copy(&suspect->candidate[SIDE_TARGET], &suspect->seen[SUSPECT_TARGET]);
    return SUSPECT_OPEN;
}

/* ---- what differs in the end ---- */

typedef struct {
    const Suspect *suspect;
    guint room;
    PairCounts counts;
    GPtrArray *differences;
} Found;

static void
take_difference(DifferenceKind kind, const RowVersion *const rows[2], const gint64 counts[2],
                gpointer data)
{
    Found *found = data;
    row_versions_add(&found->counts, kind, counts);
    if (found->differences->len >= found->room)
        return;
    const Difference *first = found->suspect->first->pdata[0];
    Difference *difference = row_versions_difference(kind, first->identity, rows, counts);
    difference->round = found->suspect->round;
    g_ptr_array_add(found->differences, difference);
}

/* Takes the rows out of what was seen. */
static void
find_differences(const SuspectTable *table, Suspect *suspect, Found *found)
{
    RowSet *const sets[2] = {&suspect->seen[SUSPECT_AFTER], &suspect->seen[SUSPECT_TARGET]};
    const gint64 counts[2] = {sets[0]->count, sets[1]->count};
    GPtrArray *groups[2];
    found->suspect = suspect;
    for (guint side = 0; side < 2; side++)
        groups[side] =
            sets[side]->rows != NULL ? g_steal_pointer(&sets[side]->rows) : g_ptr_array_new();
    (void)(table->pair->key->len == 0 ? row_versions_count(groups, counts, take_difference, found)
                                      : row_versions_compare(groups, take_difference, found));
    for (guint side = 0; side < 2; side++)
        g_ptr_array_unref(groups[side]);
}

static void
keep_found(SuspectTable *table, const Found *found)
{
    table->found.different += found->counts.different;
    for (guint side = 0; side < 2; side++)
        table->found.only[side] += found->counts.only[side];
    for (guint index = 0; index < found->differences->len; index++)
        g_ptr_array_add(table->real, found->differences->pdata[index]);
    g_ptr_array_set_free_func(found->differences, NULL);
}

gboolean
suspects_judge(SuspectTable *table, const GPtrArray *suspects, const SuspectRound *at,
               PgSession *const sessions[2], GError **error)
{
    g_autoptr(GPtrArray) real = g_ptr_array_new();
    g_autoptr(GPtrArray) differences = g_ptr_array_new_with_free_func(difference_free);
    Found found = {.room = NAMED_ROWS - table->real->len, .differences = differences};
    for (guint index = 0; index < suspects->len; index++) {
        Suspect *suspect = suspects->pdata[index];
        SuspectState state = judge(table, suspect, at);
        if (state == SUSPECT_REAL) {
            g_ptr_array_add(real, suspect);
            find_differences(table, suspect, &found);
        } else {
            suspect->state = state;
        }
    }
    if (!detail_fill(table->reread->context, sessions, table->pair, differences, error))
        return FALSE;
    for (guint index = 0; index < real->len; index++)
        ((Suspect *)real->pdata[index])->state = SUSPECT_REAL;
    keep_found(table, &found);
    return TRUE;
}

/* ---- the table ---- */

static DifferenceState
state_of(const SuspectTable *table, const Suspect *suspect, const char *failure)
{
    if (suspect->state == SUSPECT_EQUAL)
        return DIFFERENCE_EQUAL_ON_REREAD;
    if (suspect->state == SUSPECT_REAL)
        return DIFFERENCE_STANDS;
    gboolean is_given_up =
        suspect->round == 0 || failure != NULL || table->doubt != NULL || table->problem != NULL;
    return is_given_up ? DIFFERENCE_SUSPENDED : DIFFERENCE_HOT;
}

/* Adds the rows in that state as they were first found, at most so many. */
static void
add_first(const SuspectTable *table, DifferenceState state, const char *failure,
          GPtrArray *differences)
{
    guint added = 0;
    for (guint index = 0; index < table->suspects->len; index++) {
        const Suspect *suspect = table->suspects->pdata[index];
        if (state_of(table, suspect, failure) != state)
            continue;
        for (guint row = 0; row < suspect->first->len && added < NAMED_ROWS; row++, added++) {
            Difference *difference = suspect->first->pdata[row];
            difference->state = state;
            difference->round = suspect->round;
            g_ptr_array_add(differences, difference);
        }
    }
}

static gint64
count_state(const SuspectTable *table, DifferenceState state, const char *failure)
{
    gint64 rows = 0;
    for (guint index = 0; index < table->suspects->len; index++) {
        const Suspect *suspect = table->suspects->pdata[index];
        if (state_of(table, suspect, failure) == state)
            rows += suspect->weight;
    }
    return rows;
}

static void
add_reasons(const SuspectTable *table, gint64 hot, gint64 suspended, const char *failure)
{
    TablePair *pair = table->pair;
    if (hot > 0)
        pair_add_reason(pair,
                        "%" G_GINT64_FORMAT " rows are hot: they changed on the source whenever "
                        "they were read, or what changes them had not ended",
                        hot);
    if (suspended > 0)
        pair_add_reason(pair, "%" G_GINT64_FORMAT " rows are suspended: %s", suspended,
                        table->problem != NULL ? table->problem
                        : table->doubt != NULL ? table->doubt
                                               : failure);
    if (table->unnamed > 0)
        pair_add_reason(pair,
                        "%" G_GINT64_FORMAT " more rows that differed were not read again: they "
                        "are too many",
                        table->unnamed);
}

static void
set_counts(const SuspectTable *table, const char *failure)
{
    TablePair *pair = table->pair;
    PairCounts *counts = &pair->counts;
    gint64 hot = count_state(table, DIFFERENCE_HOT, failure);
    gint64 suspended = count_state(table, DIFFERENCE_SUSPENDED, failure);
    counts->different = table->found.different;
    for (guint side = 0; side < 2; side++)
        counts->only[side] = table->found.only[side];
    counts->reread = count_state(table, DIFFERENCE_EQUAL_ON_REREAD, failure);
    counts->undecided = hot + suspended + table->unnamed;
    if (counts->reread > 0)
        partial_doubt(pair);
    add_reasons(table, hot, suspended, failure);
    if (counts->different + counts->only[0] + counts->only[1] > 0)
        pair->state = PAIR_DIFFERENT;
    else
        pair->state = counts->undecided > 0 ? PAIR_INCOMPLETE : pair_state_without_difference(pair);
}

/* What was found at first says nothing of rows that move, and there is nothing better. */
static void
give_up(SuspectTable *table, GPtrArray *differences)
{
    table->pair->state = PAIR_INCOMPLETE;
    for (guint index = 0; table->differences != NULL && index < table->differences->len; index++) {
        Difference *difference = table->differences->pdata[index];
        difference->state = DIFFERENCE_SUSPENDED;
        g_array_set_size(difference->kinds, 0);
        g_ptr_array_add(differences, difference);
    }
}

GPtrArray *
suspect_table_conclude(SuspectTable *table, const char *failure)
{
    static const DifferenceState listed[] = {DIFFERENCE_HOT, DIFFERENCE_SUSPENDED,
                                             DIFFERENCE_EQUAL_ON_REREAD};
    GPtrArray *differences = g_ptr_array_new();
    if (table->suspects->len == 0 || table->unnamed < 0) {
        give_up(table, differences);
        return differences;
    }
    set_counts(table, failure);
    g_ptr_array_extend(differences, table->real, NULL, NULL);
    for (guint index = 0; index < G_N_ELEMENTS(listed); index++)
        add_first(table, listed[index], failure, differences);
    for (guint index = 0; index < table->suspects->len; index++)
        table->pair->round =
            MAX(table->pair->round, ((const Suspect *)table->suspects->pdata[index])->round);
    return differences;
}
