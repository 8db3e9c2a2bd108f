#include "assess/member_guide.h"

#include "assess/check.h"
#include "assess/member_fate.h"
#include "assess/member_list.h"
#include "assess/task_views.h"

#include <string.h>

static const char beginning[] =
    "# The members of an AWS DMS task's files\n"
    "\n"
    "Made by `pgcrossing task members`; do not edit, run `make docs`. [task.md](task.md) tells "
    "what\n"
    "those mean that are obeyed.\n"
    "\n"
    "- **obeyed**: `migrate`, `validate` and `run` do what it asks for.\n"
    "- **ignored, with a warning**: it has no effect on them, and they say so.\n"
    "- **refused**: nothing begins; the message names the member, with its line. `assess` and\n"
    "  `task explain` say it and go on.\n"
    "- **for the checks alone**: AWS DMS obeys it; here checks judge it.\n"
    "\n"
    "What hangs on the tables is decided when they are known: a value that a column's type cannot "
    "have,\n"
    "a type into which it cannot be changed, a name that two tables would get are refused then.\n"
    "\n"
    "The checks that are named look at that member alone. Others look at all of them: at what "
    "cannot\n"
    "be read, is unknown, has another type or a value out of its range.\n";

/* The rows of a table, of which those that say the same become one. */
typedef struct {
    GString *page;
    GPtrArray *checks; /* Check */
    GString *names;    /* of the row that is not written yet */
    char *fate;
    char *looking;
} Guide;

static void
end_row(Guide *guide)
{
    if (guide->names->len == 0)
        return;
    g_autoptr(GString) fate = g_string_new(guide->fate);
    g_string_replace(fate, "|", "\\|", 0);
    g_string_append_printf(guide->page, "| %s | %s | %s |\n", guide->names->str, fate->str,
                           guide->looking);
    g_string_truncate(guide->names, 0);
}

static void
add_row(Guide *guide, const char *name, const char *fate, const char *looking)
{
    if (g_strcmp0(guide->fate, fate) != 0 || g_strcmp0(guide->looking, looking) != 0)
        end_row(guide);
    g_string_append_printf(guide->names, "%s%s", guide->names->len > 0 ? ", " : "", name);
    g_free(guide->fate);
    g_free(guide->looking);
    guide->fate = g_strdup(fate);
    guide->looking = g_strdup(looking);
}

static void
begin_section(Guide *guide, const char *level, const char *title)
{
    end_row(guide);
    g_string_append_printf(guide->page,
                           "\n%s %s\n\n| member | what is done | checks |\n"
                           "|---|---|---|\n",
                           level, title);
}

static gboolean
is_in_word(char character)
{
    return g_ascii_isalnum(character) || character == '_' || character == '-';
}

/* As a word of its own. */
static gboolean
has_word(const char *text, const char *word)
{
    gsize length = strlen(word);
    for (const char *at = text; (at = strstr(at, word)) != NULL; at += length)
        if ((at == text || !is_in_word(at[-1])) && !is_in_word(at[length]))
            return TRUE;
    return FALSE;
}

static gboolean
names_check(const GPtrArray *checks, const char *word)
{
    for (guint index = 0; index < checks->len; index++)
        if (g_str_equal(((const Check *)checks->pdata[index])->id, word))
            return TRUE;
    return FALSE;
}

/* The checks of the families that have one of the names, or whose SQL has one of the words: "`a`,
 * `b`", or "-". */
static char *
checks_with(const Guide *guide, const char *const *families, const char *const *words)
{
    g_autoptr(GString) list = g_string_new(NULL);
    for (guint index = 0; index < guide->checks->len; index++) {
        const Check *check = guide->checks->pdata[index];
        gboolean is_found = FALSE;
        for (guint word = 0; words[word] != NULL; word++)
            is_found |= names_check(guide->checks, words[word])
                            ? g_str_equal(check->id, words[word])
                            : has_word(check->sql, words[word]);
        if (is_found && (families == NULL || g_strv_contains(families, check->family)))
            g_string_append_printf(list, "%s`%s`", list->len > 0 ? ", " : "", check->id);
    }
    return list->len == 0 ? g_strdup("-") : g_strdup(list->str);
}

static void
add_mappings(Guide *guide)
{
    static const char *const families[] = {"mapping", "validation", "babelfish", "data", NULL};
    for (const MappingMember *at = mapping_members; at->member != NULL; at++) {
        g_auto(GStrv) words = g_strsplit(at->words == NULL ? "" : at->words, " ", -1);
        g_autofree char *text = g_strdelimit(g_strdup(at->text), "'", '"');
        g_auto(Fate) fate = {0};
        fate_of_mappings(text, &fate);
        g_autofree char *done = fate_text(&fate);
        g_autofree char *looking = checks_with(guide, families, (const char *const *)words);
        if (at->section != NULL)
            begin_section(guide, "##", at->section);
        add_row(guide, at->member, done, looking);
    }
}

/* Values that a member of its type may have, in JSON, ended by NULL. */
static char **
values_of(const Declared *declared)
{
    switch (declared->type) {
    case DECLARED_BOOLEAN:
        return g_strsplit("true false", " ", -1);
    case DECLARED_INTEGER: {
        gint64 high = declared->maximum > 0 ? MIN(declared->maximum, 40) : 40;
        g_autofree char *text = g_strdup_printf("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT,
                                                MAX(declared->minimum, 0), high);
        return g_strsplit(text, " ", -1);
    }
    case DECLARED_CHOICE: {
        g_auto(GStrv) choices = g_strsplit(declared->choices, " ", -1);
        g_autofree char *joined = g_strjoinv("\" \"", choices);
        g_autofree char *quoted = g_strdup_printf("\"%s\"", joined);
        return g_strsplit(quoted, " ", -1);
    }
    case DECLARED_ARRAY:
        return g_strsplit("[{\"x\":1}]", " ", -1);
    case DECLARED_OBJECT:
        return g_strsplit("{\"x\":1}", " ", -1);
    case DECLARED_STRING:
    default:
        return g_strsplit("\"x\"", " ", -1);
    }
}

/* "obeyed", or "`a`, `b`: obeyed; `c`: ignored ..."; those that are the same come together. */
static char *
join_fates(char **values, const Fate *fates)
{
    g_autoptr(GString) text = g_string_new(NULL);
    guint count = g_strv_length(values);
    for (guint first = 0; first < count; first++) {
        gboolean is_told = FALSE, is_all = first == 0;
        for (guint other = 0; other < first; other++)
            is_told |= fate_is_same(&fates[other], &fates[first]);
        for (guint other = 1; other < count; other++)
            is_all &= fate_is_same(&fates[other], &fates[first]);
        g_autofree char *done = fate_text(&fates[first]);
        if (is_all)
            return g_steal_pointer(&done);
        for (guint other = first; !is_told && other < count; other++)
            if (fate_is_same(&fates[other], &fates[first]))
                g_string_append_printf(text, "%s`%s`",
                                       other > first   ? ", "
                                       : text->len > 0 ? "; "
                                                       : "",
                                       values[other]);
        if (!is_told)
            g_string_append_printf(text, ": %s", done);
    }
    g_string_replace(text, "`\"", "`", 0);
    g_string_replace(text, "\"`", "`", 0);
    return g_strdup(text->str);
}

static char *
fate_of_values(const Declared *declared)
{
    g_auto(GStrv) values = values_of(declared);
    guint count = g_strv_length(values);
    g_autofree Fate *fates = g_new0(Fate, count);
    for (guint index = 0; index < count; index++)
        fate_of_setting(declared, values[index], &fates[index]);
    char *text = join_fates(values, fates);
    for (guint index = 0; index < count; index++)
        fate_clear(&fates[index]);
    return text;
}

static void
add_declared(Guide *guide, const Declared *declared, const char *done)
{
    g_autofree char *name = g_strdup_printf("`%s`", declared->name);
    g_autofree char *quoted = g_strdup_printf("'%s'", declared->name);
    g_autofree char *view = task_views_setting_name(declared->name);
    const char *const words[] = {quoted, declared->group == NULL ? NULL : view, NULL};
    static const char *const families[] = {"endpoints", "babelfish",  "types",
                                           "data",      "privileges", NULL};
    g_autofree char *looking = checks_with(guide, declared->group == NULL ? families : NULL, words);
    add_row(guide, name, done, looking);
}

static void
add_settings(Guide *guide)
{
    const char *group = NULL;
    end_row(guide);
    g_string_append(guide->page, "\n## Task settings\n");
    for (const Declared *at = declared_list(DECLARED_SETTINGS); at->name != NULL; at++) {
        g_autofree char *done = fate_of_values(at);
        if (g_strcmp0(group, at->group) != 0)
            begin_section(guide, "###", *at->group == '\0' ? "Outside groups" : at->group);
        group = at->group;
        add_declared(guide, at, done);
    }
}

/* What a script sets is obeyed, what it does besides is not. */
static char *
fate_of_text(DeclaredList list, const Declared *declared)
{
    g_auto(Fate) harmless = {0}, harmful = {0};
    fate_of_attribute(list, declared, "SET work_mem = 65536", &harmless);
    fate_of_attribute(list, declared, "DROP TABLE t", &harmful);
    if (declared->type != DECLARED_STRING || fate_is_same(&harmless, &harmful)) {
        const Fate checked = {FATE_CHECKED, NULL};
        return fate_text(&checked);
    }
    g_autofree char *refused = fate_text(&harmful);
    return g_strdup_printf("obeyed in part; %s", refused);
}

static void
add_endpoint(Guide *guide, DeclaredList list, const char *title)
{
    begin_section(guide, "##", title);
    for (const Declared *at = declared_list(list); at->name != NULL; at++) {
        g_autofree char *done = fate_of_text(list, at);
        add_declared(guide, at, done);
    }
}

char *
member_guide_page(GError **error)
{
    g_autoptr(GPtrArray) checks = check_catalogue(NULL, error);
    if (checks == NULL)
        return NULL;
    Guide guide = {g_string_new(beginning), checks, g_string_new(NULL), NULL, NULL};
    add_mappings(&guide);
    add_settings(&guide);
    add_endpoint(&guide, DECLARED_SOURCE, "Settings of the source endpoint");
    add_endpoint(&guide, DECLARED_TARGET, "Settings of the target endpoint");
    end_row(&guide);
    g_string_free(guide.names, TRUE);
    g_free(guide.fate);
    g_free(guide.looking);
    return g_string_free(guide.page, FALSE);
}
