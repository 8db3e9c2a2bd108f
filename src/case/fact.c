#include "case/fact.h"

#include "base/declaration.h"
#include "base/error.h"
#include "base/resource.h"

#include <string.h>

#define VARIANT_LINE "-- query:"
#define FASTER_LINE "-- who-may:"
#define OLDEST_VERSION 10

static const char *const fact_keys[] = {"fact",          "columns", "side",        "complete-when",
                                        "why-partial",   "grant",   "grant-query", "deep",
                                        "error-answers", "lookup",  "dump",        "dump-lacks",
                                        "session",       "phase",   NULL};
static const char *const variant_keys[] = {"query", "complete-when", "why-partial",
                                           "grant", "grant-query",   NULL};

static const char *const type_names[] = {"text", "integer", "real", "boolean"};

static void
column_free(gpointer data)
{
    FactColumn *column = data;
    g_free(column->name);
    g_free(column);
}

static void
variant_free(gpointer data)
{
    FactVariant *variant = data;
    g_free(variant->sql);
    g_free(variant->function);
    g_free(variant->faster_sql);
    g_free(variant->complete_when);
    g_free(variant->why_partial);
    g_free(variant->grant);
    g_free(variant->grant_query);
    g_free(variant);
}

void
fact_free(Fact *fact)
{
    if (fact == NULL)
        return;
    g_free(fact->name);
    g_strfreev(fact->error_answers);
    g_strfreev(fact->lookups);
    g_strfreev(fact->dump_kinds);
    g_strfreev(fact->dump_lacks);
    g_ptr_array_unref(fact->columns);
    g_ptr_array_unref(fact->variants);
    g_free(fact);
}

static Fact *
fact_new(void)
{
    Fact *fact = g_new0(Fact, 1);
    fact->columns = g_ptr_array_new_with_free_func(column_free);
    fact->variants = g_ptr_array_new_with_free_func(variant_free);
    return fact;
}

static gboolean
is_plain_name(const char *name)
{
    return g_ascii_islower(name[0]) &&
           strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789_") == strlen(name);
}

static gboolean
parse_type(const char *name, FactType *type)
{
    for (guint index = 0; index < G_N_ELEMENTS(type_names); index++) {
        if (g_str_equal(name, type_names[index])) {
            *type = (FactType)index;
            return TRUE;
        }
    }
    return FALSE;
}

static gboolean
has_column(const Fact *fact, const char *name)
{
    for (guint index = 0; index < fact->columns->len; index++)
        if (g_str_equal(((const FactColumn *)fact->columns->pdata[index])->name, name))
            return TRUE;
    return g_str_equal(name, "collection");
}

static gboolean
parse_column(const char *path, const char *text, Fact *fact, GError **error)
{
    g_autofree char *stripped = g_strstrip(g_strdup(text));
    g_auto(GStrv) words = g_strsplit(stripped, " ", -1);
    FactType type;
    if (g_strv_length(words) != 2 || !is_plain_name(words[0]) || !parse_type(words[1], &type) ||
        has_column(fact, words[0])) {
        error_set(error, PGC_ERROR_USAGE,
                  "Write \"name type\" once for each column, with type text, integer, real or"
                  " boolean.",
                  "%s: invalid column \"%s\"", path, stripped);
        return FALSE;
    }
    FactColumn *column = g_new0(FactColumn, 1);
    column->name = g_strdup(words[0]);
    column->type = type;
    g_ptr_array_add(fact->columns, column);
    return TRUE;
}

static gboolean
parse_columns(const Declaration *declaration, Fact *fact, GError **error)
{
    gboolean is_scan = g_strcmp0(declaration_value(declaration, "deep"), "scan") == 0;
    if (is_scan && declaration_value(declaration, "columns") != NULL) {
        error_set(error, PGC_ERROR_USAGE, "Leave out \"columns\": a scan has fixed ones.",
                  "%s: invalid value in the header", declaration->origin);
        return FALSE;
    }
    const char *columns =
        is_scan ? FACT_SCAN_COLUMNS : declaration_require(declaration, "columns", error);
    if (columns == NULL)
        return FALSE;
    g_auto(GStrv) parts = g_strsplit(columns, ",", -1);
    for (guint index = 0; parts[index] != NULL; index++)
        if (!parse_column(declaration->origin, parts[index], fact, error))
            return FALSE;
    return TRUE;
}

static gboolean
parse_lookups(const Declaration *declaration, Fact *fact, GError **error)
{
    const char *lookups = declaration_value(declaration, "lookup");
    if (lookups == NULL)
        return TRUE;
    fact->lookups = g_strsplit(lookups, ", ", -1);
    for (guint index = 0; fact->lookups[index] != NULL; index++)
        if (!has_column(fact, fact->lookups[index])) {
            error_set(error, PGC_ERROR_USAGE, "Name columns of the fact, parted by commas.",
                      "%s: invalid lookup \"%s\"", declaration->origin, fact->lookups[index]);
            return FALSE;
        }
    return TRUE;
}

static gboolean
parse_name(const Declaration *declaration, Fact *fact, GError **error)
{
    const char *name = declaration_require(declaration, "fact", error);
    if (name == NULL)
        return FALSE;
    g_autofree char *ending = g_strdup_printf("/%s.sql", name);
    if (!is_plain_name(name) || !g_str_has_suffix(declaration->origin, ending)) {
        error_set(error, PGC_ERROR_USAGE,
                  "A fact's name is its file's, in lower case letters, digits and underscores.",
                  "%s: invalid name \"%s\"", declaration->origin, name);
        return FALSE;
    }
    fact->name = g_strdup(name);
    return TRUE;
}

static gboolean
parse_choices(const Declaration *declaration, Fact *fact, GError **error)
{
    const char *side = declaration_value(declaration, "side");
    const char *deep = declaration_value(declaration, "deep");
    fact->on_side[SIDE_SOURCE] = g_strcmp0(side, "target") != 0;
    fact->on_side[SIDE_TARGET] = g_strcmp0(side, "source") != 0;
    fact->is_scan = g_strcmp0(deep, "scan") == 0;
    const char *answers = declaration_value(declaration, "error-answers");
    if (answers != NULL)
        fact->error_answers = g_strsplit(answers, " ", -1);
    fact->deep = fact->is_scan || g_strcmp0(deep, "yes") == 0;
    const char *phase = declaration_value(declaration, "phase");
    fact->for_verify = g_strcmp0(phase, "verify") == 0;
    static const char *const sides[] = {"source", "target", "both", NULL};
    if ((side == NULL || g_strv_contains(sides, side)) && (deep == NULL || fact->deep) &&
        (phase == NULL || (fact->for_verify && !fact->deep)))
        return TRUE;
    error_set(error, PGC_ERROR_USAGE,
              "\"side\" is source, target or both; \"deep\" is yes, scan or is left out; \"phase\" "
              "is verify or is left out, as it is for a deep fact.",
              "%s: invalid value in the header", declaration->origin);
    return FALSE;
}

static gboolean
parse_session(const Declaration *declaration, Fact *fact, GError **error)
{
    const char *session = declaration_value(declaration, "session");
    if (session == NULL)
        return TRUE;
    fact->session = g_str_equal(session, "alone") ? FACT_SESSION_ALONE : FACT_SESSION_SECOND;
    if (!fact->deep && (fact->session == FACT_SESSION_ALONE || g_str_equal(session, "second")))
        return TRUE;
    error_set(error, PGC_ERROR_USAGE,
              "\"session\" is alone or second, or is left out, as it is for a deep fact.",
              "%s: invalid value in the header", declaration->origin);
    return FALSE;
}

static gboolean
parse_dump(const Declaration *declaration, Fact *fact, GError **error)
{
    const char *given = declaration_value(declaration, "dump");
    const char *lacks = declaration_value(declaration, "dump-lacks");
    g_auto(GStrv) known = g_strsplit(FACT_DUMP_KINDS, " ", -1);
    fact->dump_kinds = given == NULL ? NULL : g_strsplit(given, " ", -1);
    fact->dump_lacks = lacks == NULL ? NULL : g_strsplit(lacks, " ", -1);
    const char *wrong = given == NULL && lacks != NULL ? "dump-lacks" : NULL;
    for (guint index = 0; given != NULL && fact->dump_kinds[index] != NULL; index++)
        if (!g_strv_contains((const char *const *)known, fact->dump_kinds[index]))
            wrong = fact->dump_kinds[index];
    for (guint index = 0; lacks != NULL && fact->dump_lacks[index] != NULL; index++)
        if (!has_column(fact, fact->dump_lacks[index]))
            wrong = fact->dump_lacks[index];
    if (wrong == NULL)
        return TRUE;
    error_set(error, PGC_ERROR_USAGE,
              "\"dump\" has one or more of: " FACT_DUMP_KINDS "; \"dump-lacks\" comes with it and "
              "has columns of the fact.",
              "%s: invalid value \"%s\" in the header", declaration->origin, wrong);
    return FALSE;
}

/* What the variant does not say, the fact's own header does. */
static char *
variant_value(const Declaration *variant, const Declaration *whole, const char *key)
{
    const char *value = variant == NULL ? NULL : declaration_value(variant, key);
    return g_strdup(value != NULL ? value : declaration_value(whole, key));
}

/* Where a line begins so, NULL if none does. */
static const char *
find_line(const char *text, const char *begin)
{
    const char *found = text;
    while ((found = strstr(found, begin)) != NULL && found != text && found[-1] != '\n')
        found++;
    return found;
}

/* The query, which may be that of the variant before, and the faster one behind it. */
static gboolean
split_queries(FactVariant *variant, const FactVariant *before, const char *sql, const char *origin,
              GError **error)
{
    const char *line = find_line(sql, FASTER_LINE);
    if (line == NULL) {
        variant->sql = g_strdup(sql);
        return TRUE;
    }
    const char *end = line + strcspn(line, "\n");
    const char *function = line + strlen(FASTER_LINE);
    variant->sql = before != NULL && line == sql ? g_strdup(before->sql)
                                                 : g_strchomp(g_strndup(sql, (gsize)(line - sql)));
    variant->function = g_strstrip(g_strndup(function, (gsize)(end - function)));
    variant->faster_sql = g_strstrip(g_strdup(end));
    if (*variant->sql != '\0' && *variant->function != '\0' && *variant->faster_sql != '\0')
        return TRUE;
    error_set(error, PGC_ERROR_USAGE, "It names a function and parts two queries.",
              "%s: invalid line \"" FASTER_LINE "%s\"", origin, variant->function);
    return FALSE;
}

static gboolean
add_variant(Fact *fact, int version, const char *sql, const Declaration *variant,
            const Declaration *whole, GError **error)
{
    const FactVariant *before =
        fact->variants->len == 0 ? NULL : fact->variants->pdata[fact->variants->len - 1];
    FactVariant *added = g_new0(FactVariant, 1);
    added->version = version;
    added->complete_when = variant_value(variant, whole, "complete-when");
    added->why_partial = variant_value(variant, whole, "why-partial");
    added->grant = variant_value(variant, whole, "grant");
    added->grant_query = variant_value(variant, whole, "grant-query");
    g_ptr_array_add(fact->variants, added);
    return split_queries(added, before, sql, whole->origin, error);
}

static gboolean
parse_variant(const char *text, const Declaration *whole, Fact *fact, GError **error)
{
    g_autoptr(Declaration) variant = declaration_parse(whole->origin, text, error);
    if (variant == NULL || !declaration_check_keys(variant, variant_keys, error))
        return FALSE;
    const FactVariant *last =
        fact->variants->len == 0 ? NULL : fact->variants->pdata[fact->variants->len - 1];
    gint64 lowest = last == NULL ? OLDEST_VERSION : last->version + 1;
    gint64 version;
    const char *number = declaration_value(variant, "query");
    if (!g_ascii_string_to_signed(number, 10, lowest, 99, &version, NULL)) {
        error_set(error, PGC_ERROR_USAGE, "Variants rise by the server's major version, from 10.",
                  "%s: invalid version \"%s\" of a query", whole->origin, number);
        return FALSE;
    }
    return add_variant(fact, (int)version, variant->body, variant, whole, error);
}

static gboolean
parse_variants(const Declaration *declaration, Fact *fact, GError **error)
{
    const char *begin = find_line(declaration->body, VARIANT_LINE);
    if (begin == NULL)
        return add_variant(fact, OLDEST_VERSION, declaration->body, NULL, declaration, error);
    while (begin != NULL) {
        const char *end = find_line(begin + strlen(VARIANT_LINE), VARIANT_LINE);
        g_autofree char *text =
            end == NULL ? g_strdup(begin) : g_strndup(begin, (gsize)(end - begin));
        if (!parse_variant(text, declaration, fact, error))
            return FALSE;
        begin = end;
    }
    return TRUE;
}

Fact *
fact_parse(const char *path, const char *text, GError **error)
{
    g_autoptr(Declaration) declaration = declaration_parse(path, text, error);
    if (declaration == NULL || !declaration_check_keys(declaration, fact_keys, error))
        return NULL;
    g_autoptr(Fact) fact = fact_new();
    if (!parse_name(declaration, fact, error) || !parse_columns(declaration, fact, error) ||
        !parse_choices(declaration, fact, error) || !parse_lookups(declaration, fact, error) ||
        !parse_dump(declaration, fact, error) || !parse_session(declaration, fact, error) ||
        !parse_variants(declaration, fact, error))
        return NULL;
    return g_steal_pointer(&fact);
}

static GPtrArray *
parse_all(GError **error)
{
    g_autoptr(GPtrArray) paths = resource_list("facts");
    g_autoptr(GPtrArray) facts = g_ptr_array_new_with_free_func((GDestroyNotify)fact_free);
    for (guint index = 0; index < paths->len; index++) {
        g_autofree char *text = resource_text(paths->pdata[index]);
        Fact *fact = fact_parse(paths->pdata[index], text, error);
        if (fact == NULL)
            return NULL;
        g_ptr_array_add(facts, fact);
    }
    return g_steal_pointer(&facts);
}

/* Parsed once: a run asks for them several times. */
GPtrArray *
fact_list(GError **error)
{
    static GPtrArray *known;
    static GMutex mutex;
    g_autoptr(GMutexLocker) G_GNUC_UNUSED locker = g_mutex_locker_new(&mutex);
    if (known == NULL)
        known = parse_all(error);
    return known == NULL ? NULL : g_ptr_array_ref(known);
}

const FactVariant *
fact_variant(const Fact *fact, int major_version)
{
    const FactVariant *best = NULL;
    for (guint index = 0; index < fact->variants->len; index++) {
        const FactVariant *variant = fact->variants->pdata[index];
        if (variant->version <= major_version)
            best = variant;
    }
    return best;
}

gboolean
fact_needs_of_dump(const Fact *fact, const char *kind)
{
    const char *const *kinds = (const char *const *)fact->dump_kinds;
    return kinds != NULL && (g_str_equal(kind, "other") || g_strv_contains(kinds, "any") ||
                             g_strv_contains(kinds, kind));
}

char *
fact_table_name(const Fact *fact)
{
    return g_strconcat("fact_", fact->name, NULL);
}
