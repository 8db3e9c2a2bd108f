#include "assess/handbook.h"

#include "assess/check.h"
#include "assess/evaluate.h"
#include "assess/views.h"
#include "base/error.h"
#include "case/functions.h"

#include <json-c/json.h>
#include <string.h>

#define LINE_WIDTH 100

/* An empty database with the views: enough to see what a check reads. */
typedef struct {
    sqlite3 *database;
    ViewSet *views;
} Desk;

static void
desk_clear(Desk *desk)
{
    views_free(desk->views);
    sqlite3_close(desk->database);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Desk, desk_clear)

static gboolean
desk_open(Desk *desk, GError **error)
{
    if (sqlite3_open(":memory:", &desk->database) != SQLITE_OK) {
        error_set(error, PGC_ERROR_IO, NULL, "could not open a database in memory: %s",
                  sqlite3_errmsg(desk->database));
        return FALSE;
    }
    if (!functions_register(desk->database, error))
        return FALSE;
    desk->views = views_declare(desk->database, error);
    return desk->views != NULL;
}

/* Appends text, broken at blanks, each line after the first behind indent blanks. */
static void
append_wrapped(GString *page, const char *text, guint column, guint indent)
{
    g_auto(GStrv) words = g_strsplit(text, " ", -1);
    guint start = column;
    for (guint index = 0; words[index] != NULL; index++) {
        guint length = (guint)g_utf8_strlen(words[index], -1);
        if (column > start && column + 1 + length > LINE_WIDTH) {
            g_string_append_printf(page, "\n%*s", (int)indent, "");
            column = start = indent;
        } else if (column > start) {
            g_string_append_c(page, ' ');
            column++;
        }
        g_string_append(page, words[index]);
        column += length;
    }
    g_string_append_c(page, '\n');
}

/* "dms: blocker@full-load,warning@cdc; copy: info" */
static char *
severities(const Check *check)
{
    GString *text = g_string_new(NULL);
    for (int engine = 0; engine < ENGINE_COUNT; engine++) {
        g_autofree char *levels = severity_text(&check->severity, (Engine)engine);
        if (!g_str_equal(levels, "none"))
            g_string_append_printf(text, "%s%s %s", text->len > 0 ? "; " : "",
                                   engine_name((Engine)engine), levels);
    }
    return g_string_free(text, FALSE);
}

static char *
join(const GPtrArray *names)
{
    GString *text = g_string_new(NULL);
    for (guint index = 0; index < names->len; index++)
        g_string_append_printf(text, "%s%s", index > 0 ? ", " : "", (char *)names->pdata[index]);
    return g_string_free(text, FALSE);
}

static void
append_text(GString *page, const Check *check)
{
    g_autofree char *levels = severities(check);
    g_string_append_printf(page, "  %-36s ", check->id);
    append_wrapped(page, check->title, 39, 39);
    g_string_append_printf(page, "%39s%s\n", "", levels);
}

static void
append_field(GString *page, const char *name, const char *value)
{
    if (value == NULL || *value == '\0')
        return;
    g_string_append_printf(page, "- %s: ", name);
    append_wrapped(page, value, (guint)strlen(name) + 4, 2);
}

typedef void (*AppendFunction)(GString *page, const char *name, const char *value);

static void
append_remedy(GString *page, const Check *check, const char *name, Platform platform,
              AppendFunction append)
{
    g_autofree char *remedy = dialect_remedy(check->dialect, check->remedy, platform);
    append(page, name, remedy);
}

/* As on the platform that was asked for; else of any server, and those that the check itself tells
 * apart. */
static void
append_remedies(GString *page, const Check *check, const Platform *asked, AppendFunction append)
{
    append_remedy(page, check, "remedy", asked == NULL ? PLATFORM_SELF_MANAGED : *asked, append);
    for (guint other = PLATFORM_SELF_MANAGED + 1; asked == NULL && other < PLATFORM_COUNT;
         other++) {
        if (!dialect_is_special(check->dialect, (Platform)other))
            continue;
        g_autofree char *name = g_strconcat("on ", platform_name((Platform)other), NULL);
        append_remedy(page, check, name, (Platform)other, append);
    }
}

static void
append_markdown(GString *page, const Check *check, const GPtrArray *facts, const Platform *platform)
{
    g_autofree char *levels = severities(check);
    g_autofree char *fact_list = join(facts);
    g_string_append_printf(page, "\n### %s\n\n", check->id);
    append_wrapped(page, check->title, 0, 0);
    g_string_append_c(page, '\n');
    append_wrapped(page, check->why, 0, 0);
    g_string_append_c(page, '\n');
    append_field(page, "severity", levels);
    append_field(page, "side", check_side_name(check->side));
    append_field(page, "versions", check->versions);
    append_remedies(page, check, platform, append_field);
    append_field(page, "reads", fact_list);
    append_field(page, "also known as", check->aliases);
    append_field(page, "reference", check->reference);
}

static json_object *
json_text(const char *text)
{
    return text == NULL ? NULL : json_object_new_string(text);
}

/* A list in a header is parted by commas. */
static json_object *
json_list(const char *text)
{
    json_object *list = json_object_new_array();
    g_auto(GStrv) words = g_strsplit(text == NULL ? "" : text, ",", -1);
    for (guint index = 0; words[index] != NULL; index++)
        if (*g_strstrip(words[index]) != '\0')
            json_object_array_add(list, json_object_new_string(words[index]));
    return list;
}

static json_object *
json_severity(const Check *check)
{
    json_object *object = json_object_new_object();
    for (int engine = 0; engine < ENGINE_COUNT; engine++) {
        g_autofree char *levels = severity_text(&check->severity, (Engine)engine);
        json_object_object_add(object, engine_name((Engine)engine), json_text(levels));
    }
    return object;
}

/* Those of platforms that have another one. */
static json_object *
json_remedies(const Check *check)
{
    json_object *object = json_object_new_object();
    for (guint platform = PLATFORM_SELF_MANAGED + 1; platform < PLATFORM_COUNT; platform++) {
        if (!dialect_differs(check->dialect, (Platform)platform))
            continue;
        g_autofree char *text = dialect_remedy(check->dialect, check->remedy, (Platform)platform);
        json_object_object_add(object, platform_name((Platform)platform), json_text(text));
    }
    return object;
}

static json_object *
json_check(const Check *check, const GPtrArray *facts, const Platform *platform)
{
    json_object *object = json_object_new_object();
    json_object *fact_list = json_object_new_array();
    for (guint index = 0; index < facts->len; index++)
        json_object_array_add(fact_list, json_object_new_string(facts->pdata[index]));
    json_object_object_add(object, "id", json_text(check->id));
    json_object_object_add(object, "title", json_text(check->title));
    json_object_object_add(object, "family", json_text(check->family));
    json_object_object_add(object, "side", json_text(check_side_name(check->side)));
    json_object_object_add(object, "severity", json_severity(check));
    json_object_object_add(object, "versions", json_text(check->versions));
    json_object_object_add(object, "aliases", json_list(check->aliases));
    json_object_object_add(object, "facts", fact_list);
    json_object_object_add(object, "why", json_text(check->why));
    g_autofree char *remedy = dialect_remedy(check->dialect, check->remedy,
                                             platform == NULL ? PLATFORM_SELF_MANAGED : *platform);
    json_object_object_add(object, "remedy", json_text(remedy));
    json_object_object_add(object, "remedies", json_remedies(check));
    json_object_object_add(object, "remedy_sql", json_text(check->remedy_sql));
    json_object_object_add(object, "reference", json_text(check->reference));
    return object;
}

static void
append_head(GString *page, HandbookFormat format)
{
    if (format == HANDBOOK_MARKDOWN)
        g_string_append(page, "# Checks\n\n"
                              "Made by `pgcrossing checks --format markdown`; do not edit, run\n"
                              "`make docs`. `pgcrossing checks ID` shows one with its SQL.\n");
}

static void
append_family(GString *page, HandbookFormat format, const char *family)
{
    if (format == HANDBOOK_MARKDOWN)
        g_string_append_printf(page, "\n## %s\n", family);
    else
        g_string_append_printf(page, "%s%s\n", page->len > 0 ? "\n" : "", family);
}

static char *
finish_json(json_object *list)
{
    char *text = g_strconcat(json_object_to_json_string_ext(
                                 list, JSON_C_TO_STRING_PRETTY | JSON_C_TO_STRING_NOSLASHESCAPE),
                             "\n", NULL);
    json_object_put(list);
    return text;
}

/* Appends one check in the format. */
static gboolean
append_check(GString *page, json_object *list, HandbookFormat format, const Check *check,
             const ViewSet *views, const Platform *platform, GError **error)
{
    g_autoptr(GPtrArray) facts = check_facts(check, views, error);
    if (facts == NULL)
        return FALSE;
    switch (format) {
    case HANDBOOK_TEXT:
        append_text(page, check);
        break;
    case HANDBOOK_JSON:
        json_object_array_add(list, json_check(check, facts, platform));
        break;
    case HANDBOOK_MARKDOWN:
        append_markdown(page, check, facts, platform);
        break;
    }
    return TRUE;
}

static gboolean
is_wanted(const HandbookQuery *query, const Check *check)
{
    guint phases = query->phases == 0 ? PHASES_ALL : query->phases;
    Severity highest = query->has_engine ? severity_highest(&check->severity, query->engine, phases)
                                         : severity_highest_of_all(&check->severity, phases);
    if (query->family != NULL && !g_str_equal(query->family, check->family))
        return FALSE;
    return highest >= MAX(query->lowest, SEVERITY_INFO);
}

/* What can't be, such as a family that does not exist, is more likely a slip than a question. */
static gboolean
check_family(const HandbookQuery *query, const GPtrArray *checks, GError **error)
{
    g_autoptr(GString) known = g_string_new(NULL);
    const char *last = NULL;
    for (guint index = 0; index < checks->len; index++) {
        const Check *check = checks->pdata[index];
        if (query->family == NULL || g_str_equal(check->family, query->family))
            return TRUE;
        if (g_strcmp0(last, check->family) != 0)
            g_string_append_printf(known, "%s%s", known->len > 0 ? ", " : "", check->family);
        last = check->family;
    }
    g_autofree char *hint = g_strdup_printf("Known are: %s.", known->str);
    error_set(error, PGC_ERROR_USAGE, hint, "invalid value \"%s\" for --family", query->family);
    return FALSE;
}

/* Appends all that are wanted. */
static gboolean
append_all(GString *page, json_object *list, const HandbookQuery *query, HandbookFormat format,
           const GPtrArray *checks, const ViewSet *views, GError **error)
{
    const char *family = NULL;
    for (guint index = 0; index < checks->len; index++) {
        const Check *check = checks->pdata[index];
        if (!is_wanted(query, check))
            continue;
        if (g_strcmp0(family, check->family) != 0)
            append_family(page, format, check->family);
        family = check->family;
        if (!append_check(page, list, format, check, views, query->platform, error))
            return FALSE;
    }
    return TRUE;
}

char *
handbook_list(const HandbookQuery *query, HandbookFormat format, GError **error)
{
    g_auto(Desk) desk = {NULL, NULL};
    g_autoptr(GPtrArray) checks = check_catalogue(query->checks_folder, error);
    if (checks == NULL || !check_family(query, checks, error) || !desk_open(&desk, error))
        return NULL;
    g_autoptr(GString) page = g_string_new(NULL);
    json_object *list = json_object_new_array();
    append_head(page, format);
    if (!append_all(page, list, query, format, checks, desk.views, error)) {
        json_object_put(list);
        return NULL;
    }
    if (format == HANDBOOK_JSON)
        return finish_json(list);
    json_object_put(list);
    if (page->len == 0)
        g_string_append(page, "no check is like that\n");
    return g_string_free(g_steal_pointer(&page), FALSE);
}

static const Check *
find_check(const GPtrArray *checks, const char *id, GError **error)
{
    for (guint index = 0; index < checks->len; index++) {
        const Check *check = checks->pdata[index];
        if (g_str_equal(check->id, id))
            return check;
    }
    error_set(error, PGC_ERROR_USAGE, "\"pgcrossing checks\" lists them.",
              "there is no check \"%s\"", id);
    return NULL;
}

static void
append_line(GString *page, const char *name, const char *value)
{
    if (value == NULL || *value == '\0')
        return;
    g_string_append_printf(page, "  %-14s ", name);
    append_wrapped(page, value, 17, 17);
}

char *
handbook_explain(const HandbookQuery *query, const char *id, GError **error)
{
    g_auto(Desk) desk = {NULL, NULL};
    g_autoptr(GPtrArray) checks = check_catalogue(query->checks_folder, error);
    const Check *check = checks == NULL ? NULL : find_check(checks, id, error);
    if (check == NULL || !desk_open(&desk, error))
        return NULL;
    g_autoptr(GPtrArray) facts = check_facts(check, desk.views, error);
    if (facts == NULL)
        return NULL;
    g_autofree char *levels = severities(check);
    g_autofree char *fact_list = join(facts);
    g_autoptr(GString) page = g_string_new(NULL);
    g_string_append_printf(page, "%s: %s\n\n", check->id, check->title);
    append_line(page, "severity", levels);
    append_line(page, "side", check_side_name(check->side));
    append_line(page, "versions", check->versions);
    append_line(page, "also known as", check->aliases);
    append_line(page, "why", check->why);
    append_line(page, "finding", check->finding);
    append_remedies(page, check, query->platform, append_line);
    append_line(page, "remedy in SQL", check->remedy_sql);
    append_line(page, "reference", check->reference);
    append_line(page, "reads", fact_list);
    append_line(page, "applies when", check->applies_when);
    append_line(page, "examines", check->examines);
    append_line(page, "file", check->origin);
    g_string_append_printf(page, "\n%s\n", check->sql);
    return g_string_free(g_steal_pointer(&page), FALSE);
}
