#include "assess/severity.h"

#include "base/error.h"

#include <string.h>

static const char *const severity_names[] = {"none", "info", "warning", "blocker"};
static const char *const engine_names[] = {"dms", "logical", "copy"};
static const char *const phase_names[] = {"full-load", "cdc", "cutover", "verify"};

/* The index of name in the list, or -1. */
static int
find_name(const char *const *names, guint count, const char *name)
{
    for (guint index = 0; index < count; index++)
        if (g_str_equal(names[index], name))
            return (int)index;
    return -1;
}

const char *
severity_name(Severity severity)
{
    return severity_names[severity];
}

gboolean
severity_from_name(const char *name, Severity *severity)
{
    int index = find_name(severity_names, G_N_ELEMENTS(severity_names), name);
    if (index >= 0)
        *severity = (Severity)index;
    return index >= 0;
}

const char *
engine_name(Engine engine)
{
    return engine_names[engine];
}

gboolean
engine_from_name(const char *name, Engine *engine)
{
    int index = find_name(engine_names, ENGINE_COUNT, name);
    if (index >= 0)
        *engine = (Engine)index;
    return index >= 0;
}

char *
phases_name(guint phases)
{
    GString *text = g_string_new(NULL);
    for (guint phase = 0; phase < PHASE_COUNT; phase++)
        if (phases & (1u << phase))
            g_string_append_printf(text, "%s%s", text->len > 0 ? "," : "", phase_names[phase]);
    return g_string_free(text, FALSE);
}

gboolean
phases_from_name(const char *text, guint *phases)
{
    g_auto(GStrv) names = g_strsplit(text, ",", -1);
    *phases = 0;
    for (guint index = 0; names[index] != NULL; index++) {
        int phase = find_name(phase_names, PHASE_COUNT, g_strstrip(names[index]));
        if (phase < 0)
            return FALSE;
        *phases |= 1u << phase;
    }
    return *phases != 0;
}

static gboolean
refuse(const char *word, GError **error)
{
    error_set(
        error, PGC_ERROR_USAGE,
        "Write, for example, \"dms=blocker@full-load,warning@cdc logical=warning copy=info\".",
        "severity \"%s\" cannot be understood", word);
    return FALSE;
}

/* One level, e.g. "blocker@full-load". */
static gboolean
parse_level(char *word, Severity levels[PHASE_COUNT], GError **error)
{
    g_autofree char *whole = g_strdup(word);
    char *at = strchr(word, '@');
    int phase = -1;
    if (at != NULL) {
        *at = '\0';
        phase = find_name(phase_names, PHASE_COUNT, at + 1);
        if (phase < 0)
            return refuse(whole, error);
    }
    Severity severity;
    if (!severity_from_name(word, &severity))
        return refuse(whole, error);
    for (int index = 0; index < PHASE_COUNT; index++)
        if (phase < 0 ? (PHASES_MOVE & (1u << index)) != 0 : phase == index)
            levels[index] = severity;
    return TRUE;
}

/* One engine, e.g. "dms=blocker@full-load,warning@cdc". */
static gboolean
parse_engine(const char *word, SeverityTable *table, GError **error)
{
    g_auto(GStrv) halves = g_strsplit(word, "=", 2);
    Engine engine;
    if (halves[1] == NULL || !engine_from_name(halves[0], &engine))
        return refuse(word, error);
    g_auto(GStrv) levels = g_strsplit(halves[1], ",", -1);
    for (guint index = 0; levels[index] != NULL; index++)
        if (!parse_level(levels[index], table->level[engine], error))
            return FALSE;
    return TRUE;
}

gboolean
severity_parse(const char *text, SeverityTable *table, GError **error)
{
    memset(table, 0, sizeof *table);
    g_auto(GStrv) words = g_strsplit(text, " ", -1);
    for (guint index = 0; words[index] != NULL; index++)
        if (*words[index] != '\0' && !parse_engine(words[index], table, error))
            return FALSE;
    if (severity_highest_of_all(table, PHASES_ALL) == SEVERITY_NONE)
        return refuse(text, error);
    return TRUE;
}

Severity
severity_highest(const SeverityTable *table, Engine engine, guint phases)
{
    Severity highest = SEVERITY_NONE;
    for (guint phase = 0; phase < PHASE_COUNT; phase++)
        if (phases & (1u << phase))
            highest = MAX(highest, table->level[engine][phase]);
    return highest;
}

Severity
severity_highest_of_all(const SeverityTable *table, guint phases)
{
    Severity highest = SEVERITY_NONE;
    for (int engine = 0; engine < ENGINE_COUNT; engine++)
        highest = MAX(highest, severity_highest(table, (Engine)engine, phases));
    return highest;
}

char *
severity_text(const SeverityTable *table, Engine engine)
{
    const Severity *levels = table->level[engine];
    if (levels[0] == levels[1] && levels[1] == levels[2] && levels[3] == SEVERITY_NONE)
        return g_strdup(severity_names[levels[0]]);
    GString *text = g_string_new(NULL);
    for (guint phase = 0; phase < PHASE_COUNT; phase++)
        if (levels[phase] != SEVERITY_NONE)
            g_string_append_printf(text, "%s%s@%s", text->len > 0 ? "," : "",
                                   severity_names[levels[phase]], phase_names[phase]);
    return g_string_free(text, FALSE);
}
