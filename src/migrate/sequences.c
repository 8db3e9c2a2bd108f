#include "migrate/sequences.h"

#include "base/error.h"
#include "base/output.h"
#include "pg/quote.h"

/* A server has locks for so many without a thought. */
#define LOAD_BATCH 1000

#define NUMBER "%" G_GINT64_FORMAT

static void
decision_free(gpointer data)
{
    SequenceDecision *decision = data;
    g_free(decision->obstacle);
    g_free(decision);
}

void
sequence_plan_free(SequencePlan *plan)
{
    if (plan == NULL)
        return;
    g_clear_pointer(&plan->decisions, g_ptr_array_unref);
    sequence_pairs_free(plan->pairs);
    g_free(plan);
}

/* ---- what is in the way ---- */

static const char hint_rights[] = "Grant it, or connect as the owner.";
static const char hint_widen[] =
    "Give the target's sequence the type and the bounds of the source's by ALTER SEQUENCE ... AS, "
    "MINVALUE, MAXVALUE, then begin again.";
static const char hint_bounds[] =
    "Give it bounds beyond its rows by ALTER SEQUENCE ... AS bigint, MINVALUE, MAXVALUE.";

static gboolean
say(SequenceDecision *decision, const char *hint, char *obstacle)
{
    decision->obstacle = obstacle;
    decision->hint = hint;
    return TRUE;
}

static gboolean
find_source_obstacle(SequenceDecision *decision)
{
    const GPtrArray *sources = decision->sequence->sources;
    for (guint index = 0; index < sources->len; index++) {
        const Sequence *source = sources->pdata[index];
        if (source->is_absent)
            return say(decision, "Give the primary server as --source.",
                       g_strdup_printf("the source is a standby, which has no state of the "
                                       "unlogged sequence %s",
                                       source->name));
        if (!source->is_read)
            return say(
                decision, hint_rights,
                g_strdup_printf("the role on the source has no right to SELECT from sequence %s",
                                source->name));
    }
    return FALSE;
}

static gboolean
find_target_obstacle(SequenceDecision *decision)
{
    const Sequence *sequence = decision->sequence;
    if (!sequence->is_read || !sequence->is_set)
        return say(decision, hint_rights,
                   g_strdup_printf("the role on the target has no right to %s it",
                                   sequence->is_read ? "UPDATE" : "SELECT from"));
    for (guint index = 0; index < sequence->uses->len; index++) {
        const SequenceUse *use = sequence->uses->pdata[index];
        if (use->counts && !use->is_covered && !use->is_read)
            return say(decision, hint_rights,
                       g_strdup_printf("the role on the target may not read all rows of table %s, "
                                       "so how far column %s goes is not known",
                                       use->relation, use->name));
    }
    return FALSE;
}

static gboolean
find_goal_obstacle(SequenceDecision *decision)
{
    const Sequence *sequence = decision->sequence;
    const SequenceGoal *goal = &decision->goal;
    const SequenceBounds *bounds = &sequence->position.bounds;
    if (goal->kind == GOAL_KEEP || goal->kind == GOAL_SET) {
        if (!goal->rows_beyond || sequence->sources->len > 0)
            return FALSE;
        return say(decision, hint_bounds,
                   g_strdup_printf("its rows go to " NUMBER ", and it gives numbers from " NUMBER
                                   " to " NUMBER,
                                   sequence->reached, bounds->minimum, bounds->maximum));
    }
    const Sequence *source = sequence->sources->pdata[goal->source];
    if (goal->kind == GOAL_OTHER_WAY)
        return say(decision, "Give the target's sequence the source's increment.",
                   g_strdup_printf("the source's %s counts by " NUMBER ", and it by " NUMBER,
                                   source->name, source->position.bounds.increment,
                                   bounds->increment));
    return say(decision, hint_widen,
               g_strdup_printf("the source's %s is at " NUMBER
                               ", out of bounds here: it gives numbers from " NUMBER " to " NUMBER,
                               source->name, source->position.state.last_value, bounds->minimum,
                               bounds->maximum));
}

static void
choose_goal(SequenceDecision *decision)
{
    const Sequence *sequence = decision->sequence;
    guint count = sequence->sources->len;
    g_autofree SequencePosition *sources = g_new0(SequencePosition, count);
    for (guint index = 0; index < count; index++)
        sources[index] = ((const Sequence *)sequence->sources->pdata[index])->position;
    decision->goal = sequence_goal(&sequence->position, sources, count,
                                   sequence->has_rows ? &sequence->reached : NULL);
}

static void
decide_all(SequencePlan *plan)
{
    for (guint index = 0; index < plan->decisions->len; index++) {
        SequenceDecision *decision = plan->decisions->pdata[index];
        if (decision->obstacle != NULL)
            continue;
        choose_goal(decision);
        find_goal_obstacle(decision);
    }
}

SequencePlan *
sequences_decide(const Plan *plan, SequenceNames names, PgSession *source, PgSession *target,
                 GError **error)
{
    g_autoptr(SequencePlan) sequences = g_new0(SequencePlan, 1);
    sequences->pairs = sequence_pairs_read(plan, names, source, target, error);
    if (sequences->pairs == NULL)
        return NULL;
    SequencePairs *pairs = sequences->pairs;
    sequences->decisions = g_ptr_array_new_with_free_func(decision_free);
    for (guint index = 0; index < pairs->target->len; index++) {
        SequenceDecision *decision = g_new0(SequenceDecision, 1);
        decision->sequence = pairs->target->pdata[index];
        g_ptr_array_add(sequences->decisions, decision);
        if (!find_source_obstacle(decision))
            find_target_obstacle(decision);
    }
    /* The source last: rows of the target that came from it have numbers that it has passed. */
    if (!sequence_read_states(pairs->target, target, error) ||
        !sequence_read_rows(pairs->target, target, error) ||
        !sequence_read_states(pairs->source, source, error))
        return NULL;
    decide_all(sequences);
    return g_steal_pointer(&sequences);
}

gboolean
sequences_check_obstacles(const SequencePlan *plan, GError **error)
{
    const SequenceDecision *first = NULL;
    guint count = 0;
    for (guint index = 0; index < plan->decisions->len; index++) {
        const SequenceDecision *decision = plan->decisions->pdata[index];
        if (decision->obstacle == NULL)
            continue;
        count++;
        if (first == NULL)
            first = decision;
    }
    if (first == NULL)
        return TRUE;
    error_set(error, PGC_ERROR_STATE, first->hint, "sequence %s cannot be set: %s",
              first->sequence->name, first->obstacle);
    error_set_detail(error, "No sequence was set; %u of %u cannot be.", count,
                     plan->decisions->len);
    return FALSE;
}

/* ---- words ---- */

static void
append_state(GString *text, const SequenceState *state)
{
    g_string_append_printf(text, NUMBER "%s", state->last_value,
                           state->is_called ? "" : ", not given out yet,");
}

static void
append_peculiar(GString *text, const SequenceDecision *decision)
{
    const Sequence *sequence = decision->sequence;
    if (decision->goal.rows_beyond)
        g_string_append_printf(text,
                               "; rows go to " NUMBER ", as far as it can ever give numbers or "
                               "further, so it is as the source has it",
                               sequence->reached);
    if (decision->goal.is_exhausted)
        g_string_append(text, "; rows are at the last number that it can give");
    if (sequence->position.bounds.cycles)
        g_string_append(text, sequence->sources->len > 0
                                  ? "; it begins anew after its end, so its rows do not say where "
                                    "it has to be"
                                  : "; it begins anew after its end");
}

char *
sequence_decision_text(const SequenceDecision *decision)
{
    GString *text = g_string_new(decision->goal.kind == GOAL_SET ? "from " : "left at ");
    append_state(text, &decision->sequence->position.state);
    if (decision->goal.kind == GOAL_SET) {
        g_string_append(text, " to ");
        append_state(text, &decision->goal.state);
    }
    if (g_str_has_suffix(text->str, ","))
        g_string_truncate(text, text->len - 1);
    append_peculiar(text, decision);
    return g_string_free(text, FALSE);
}

/* ---- setting them ---- */

/* No version takes LOCK TABLE of a sequence. To name its owner again changes nothing and waits for
 * all who draw numbers from it; only the owner may. */
static gboolean
lock(const GPtrArray *batch, PgSession *target, GError **error)
{
    g_autoptr(GString) sql = g_string_new("SET LOCAL lock_timeout = '10s'");
    for (guint index = 0; index < batch->len; index++) {
        const Sequence *sequence = ((const SequenceDecision *)batch->pdata[index])->sequence;
        if (!sequence->is_mine)
            continue;
        g_autofree char *owner = quote_identifier(sequence->owner);
        g_string_append_printf(sql, "; ALTER SEQUENCE %s OWNER TO %s", sequence->name, owner);
    }
    GError *failure = NULL;
    if (session_execute(target, sql->str, &failure))
        return TRUE;
    if (g_strcmp0(error_sqlstate(failure), "55P03") == 0)
        error_set_detail(
            &failure,
            "A session holds one of the sequences from %s to %s in a transaction, after a "
            "nextval; none of them was set.",
            ((const SequenceDecision *)batch->pdata[0])->sequence->name,
            ((const SequenceDecision *)batch->pdata[batch->len - 1])->sequence->name);
    g_propagate_error(error, failure);
    return FALSE;
}

/* The states again, that nobody changes any more. */
static gboolean
look_again(const GPtrArray *batch, PgSession *target, GError **error)
{
    g_autoptr(GPtrArray) sequences = g_ptr_array_new();
    for (guint index = 0; index < batch->len; index++)
        g_ptr_array_add(sequences, ((SequenceDecision *)batch->pdata[index])->sequence);
    if (!sequence_read_states(sequences, target, error))
        return FALSE;
    for (guint index = 0; index < batch->len; index++)
        choose_goal(batch->pdata[index]);
    return TRUE;
}

/* setval() alone would stay when the transaction is rolled back; RESTART gives the sequence a new
 * file, which goes away with the transaction. */
static void
append_restart(GString *sql, const SequenceDecision *decision)
{
    const char *name = decision->sequence->name;
    const SequenceState *state = &decision->goal.state;
    g_string_append_printf(sql, "ALTER SEQUENCE %s RESTART WITH " NUMBER ";", name,
                           state->last_value);
    if (!state->is_called)
        return;
    g_autofree char *literal = quote_literal(name);
    g_string_append_printf(sql, "SELECT setval(%s, '" NUMBER "', true);", literal,
                           state->last_value);
}

static gboolean
set_values(const GPtrArray *batch, PgSession *target, GError **error)
{
    g_autoptr(GString) sql = g_string_new(NULL);
    for (guint index = 0; index < batch->len; index++) {
        const SequenceDecision *decision = batch->pdata[index];
        if (decision->goal.kind != GOAL_SET)
            continue;
        const char *name = decision->sequence->name;
        if (decision->sequence->is_mine) {
            append_restart(sql, decision);
            continue;
        }
        g_autofree char *literal = quote_literal(name);
        g_autofree char *guarded = sequences_guarded_setval(decision, name, literal);
        g_string_append(sql, guarded);
    }
    return sql->len == 0 || session_execute(target, sql->str, error);
}

static gboolean
set_batch(const GPtrArray *batch, PgSession *target, GError **error)
{
    if (batch->len == 0 || (session_execute(target, "BEGIN", error) && lock(batch, target, error) &&
                            look_again(batch, target, error) && set_values(batch, target, error)))
        return batch->len == 0 || session_execute(target, "COMMIT", error);
    g_autoptr(GError) ignored = NULL;
    (void)session_execute(target, "ROLLBACK", &ignored);
    return FALSE;
}

static gboolean
record_decision(Record *record, const SequenceDecision *decision, GError **error)
{
    const char *name = decision->sequence->name;
    if (decision->obstacle != NULL)
        return record_not_copied(record, "sequence", name, decision->obstacle, error);
    g_autofree char *text = sequence_decision_text(decision);
    if (decision->goal.rows_beyond)
        output_warning("sequence %s: %s", name, text);
    return record_step(record, "sequence", name, STEP_DONE, text, error);
}

static gboolean
record_all(Record *record, const SequencePlan *plan, GError **error)
{
    gboolean good = case_begin(record->file, error);
    if (!good)
        return FALSE;
    for (guint index = 0; good && index < plan->decisions->len; index++)
        good = record_decision(record, plan->decisions->pdata[index], error);
    for (guint index = 0; good && index < plan->pairs->missing->len; index++)
        good = record_not_copied(record, "sequence",
                                 ((const Sequence *)plan->pairs->missing->pdata[index])->name,
                                 "the target has no such sequence", error);
    return case_end(record->file, good, error);
}

gboolean
sequences_apply(Record *record, SequencePlan *plan, PgSession *target, guint batch, GError **error)
{
    g_autoptr(GPtrArray) wanted = g_ptr_array_new();
    for (guint index = 0; index < plan->decisions->len; index++) {
        const SequenceDecision *decision = plan->decisions->pdata[index];
        if (decision->obstacle == NULL && decision->goal.kind == GOAL_SET)
            g_ptr_array_add(wanted, plan->decisions->pdata[index]);
        gboolean is_full = batch > 0 && wanted->len == batch;
        if (!is_full && index + 1 < plan->decisions->len)
            continue;
        if (!set_batch(wanted, target, error))
            return FALSE;
        g_ptr_array_set_size(wanted, 0);
    }
    return record_all(record, plan, error);
}

gboolean
sequences_set(Record *record, const Plan *plan, PgSession *source, PgSession *target,
              GError **error)
{
    g_autoptr(SequencePlan) sequences =
        sequences_decide(plan, SEQUENCES_LOADING, source, target, error);
    return sequences != NULL && sequences_apply(record, sequences, target, LOAD_BATCH, error);
}
