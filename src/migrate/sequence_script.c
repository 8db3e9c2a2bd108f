#include "base/output.h"
#include "migrate/sequences.h"

#define NUMBER "%" G_GINT64_FORMAT

/* What it gives next, as a number that does not overflow. */
static char *
next_number(const SequenceBounds *bounds, const SequenceState *state)
{
    return state->is_called ? g_strdup_printf("'" NUMBER "'::numeric + '" NUMBER "'",
                                              state->last_value, bounds->increment)
                            : g_strdup_printf("'" NUMBER "'::numeric", state->last_value);
}

char *
sequences_guarded_setval(const SequenceDecision *decision, const char *name, const char *literal)
{
    const SequenceBounds *bounds = &decision->sequence->position.bounds;
    const SequenceState *state = &decision->goal.state;
    g_autofree char *next = next_number(bounds, state);
    return g_strdup_printf("SELECT setval(%s::regclass, '" NUMBER "'::bigint, %s) FROM %s"
                           " WHERE CASE WHEN is_called THEN last_value::numeric + '" NUMBER
                           "' ELSE last_value END %s %s;",
                           literal, state->last_value, state->is_called ? "true" : "false", name,
                           bounds->increment, bounds->increment > 0 ? "<" : ">", next);
}

/* Text in quotes. Control characters and the like are written by their numbers, so that they do not
 * reach the terminal that the script may be printed on. */
static char *
quoted(const char *text, char quote)
{
    g_autofree char *printable = output_printable(text);
    gboolean escapes = !g_str_equal(printable, text) && g_utf8_validate(text, -1, NULL);
    GString *result = g_string_new(escapes ? "U&" : "");
    g_string_append_c(result, quote);
    for (const char *at = text; *at != '\0'; at = escapes ? g_utf8_next_char(at) : at + 1) {
        gunichar character = escapes ? g_utf8_get_char(at) : (guchar)*at;
        if (character == (guchar)quote)
            g_string_append_c(result, quote);
        if (escapes && (character == '\\' || !g_unichar_isprint(character)))
            g_string_append_printf(result, "\\+%06X", character);
        else if (escapes)
            g_string_append_unichar(result, character);
        else
            g_string_append_c(result, *at);
    }
    g_string_append_c(result, quote);
    return g_string_free(result, FALSE);
}

static void
append_statements(GString *script, const SequenceDecision *decision)
{
    const Sequence *sequence = decision->sequence;
    g_autofree char *schema = quoted(sequence->schema, '"');
    g_autofree char *plain = quoted(sequence->plain, '"');
    g_autofree char *name = g_strdup_printf("%s.%s", schema, plain);
    g_autofree char *literal = quoted(sequence->name, '\'');
    g_autofree char *setval = sequences_guarded_setval(decision, name, literal);
    if (sequence->is_mine) {
        g_autofree char *owner = quoted(sequence->owner, '"');
        g_string_append_printf(script, "ALTER SEQUENCE %s OWNER TO %s;\n", name, owner);
    }
    g_string_append_printf(script, "%s\n", setval);
}

static void
append_comment(GString *script, const Sequence *sequence, const char *text)
{
    g_autofree char *name = output_printable(sequence->name);
    g_autofree char *shown = output_printable(text);
    g_string_append_printf(script, "-- sequence %s: %s\n", name, shown);
}

char *
sequences_script(const SequencePlan *plan)
{
    GString *script = g_string_new(
        "-- pgcrossing: sets sequences to where the source has them, or beyond their rows.\n"
        "-- Run it on the TARGET when nothing writes to the source any more:\n"
        "--     psql -X -f FILE\n"
        "-- A sequence that is further by then stays. To name the owner of one again changes "
        "nothing: it locks it.\n"
        "\\set ON_ERROR_STOP on\n"
        "SET client_encoding = 'UTF8';\n"
        "SET standard_conforming_strings = on;\n"
        "SET search_path = pg_catalog;\n"
        "BEGIN;\n"
        "SET LOCAL lock_timeout = '10s';\n");
    for (guint index = 0; index < plan->decisions->len; index++) {
        const SequenceDecision *decision = plan->decisions->pdata[index];
        if (decision->obstacle != NULL) {
            append_comment(script, decision->sequence, decision->obstacle);
            continue;
        }
        g_autofree char *text = sequence_decision_text(decision);
        append_comment(script, decision->sequence, text);
        if (decision->goal.kind == GOAL_SET)
            append_statements(script, decision);
    }
    for (guint index = 0; index < plan->pairs->missing->len; index++)
        append_comment(script, plan->pairs->missing->pdata[index],
                       "the target has no such sequence");
    return g_string_free(g_string_append(script, "COMMIT;\n"), FALSE);
}
