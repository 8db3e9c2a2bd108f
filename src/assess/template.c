#include "assess/template.h"

#include "base/error.h"
#include "base/output.h"
#include "pg/quote.h"

#include <string.h>

#define MAXIMUM_VALUE_CHARACTERS 200

typedef struct {
    char *column;
    char *form; /* "", "literal" or "sql" */
} Place;

static void
place_clear(Place *place)
{
    g_free(place->column);
    g_free(place->form);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Place, place_clear)

/* Reads "{column:form}" at *at, which is moved behind it. */
static gboolean
read_place(const char **at, Place *place)
{
    const char *end = strchr(*at, '}');
    if (end == NULL)
        return FALSE;
    g_autofree char *inside = g_strndup(*at + 1, (gsize)(end - *at - 1));
    char *colon = strchr(inside, ':');
    place->form = g_strdup(colon == NULL ? "" : colon + 1);
    place->column = colon == NULL ? g_strdup(inside) : g_strndup(inside, (gsize)(colon - inside));
    *at = end + 1;
    return TRUE;
}

static int
find_column(sqlite3_stmt *statement, const char *name)
{
    for (int column = 0; column < sqlite3_column_count(statement); column++)
        if (g_strcmp0(sqlite3_column_name(statement, column), name) == 0)
            return column;
    return -1;
}

static gboolean
is_known_form(const char *form, TemplateKind kind)
{
    return *form == '\0' ||
           (kind == TEMPLATE_SQL && (g_str_equal(form, "literal") || g_str_equal(form, "sql")));
}

gboolean
template_check(const char *text, TemplateKind kind, sqlite3_stmt *statement, GError **error)
{
    for (const char *at = strchr(text, '{'); at != NULL; at = strchr(at, '{')) {
        if (at[1] == '{') {
            at += 2;
            continue;
        }
        g_auto(Place) place = {NULL, NULL};
        if (!read_place(&at, &place) || !is_known_form(place.form, kind)) {
            error_set(error, PGC_ERROR_USAGE,
                      "Write {column}; in SQL also {column:literal} or {column:sql}.",
                      "the template \"%s\" cannot be understood", text);
            return FALSE;
        }
        if (find_column(statement, place.column) < 0) {
            error_set(error, PGC_ERROR_USAGE, "Add the column to the check's query.",
                      "the template names the column \"%s\", which the query does not have",
                      place.column);
            return FALSE;
        }
    }
    return TRUE;
}

/* Bounded, since a value may be a whole definition. */
static void
append_sentence(GString *result, const char *value)
{
    g_autofree char *printable = output_printable(value);
    if (g_utf8_strlen(printable, -1) <= MAXIMUM_VALUE_CHARACTERS) {
        g_string_append(result, printable);
        return;
    }
    g_autofree char *head = g_utf8_substring(printable, 0, MAXIMUM_VALUE_CHARACTERS);
    g_string_append_printf(result, "%s…", head);
}

/* FALSE where a null cannot stand. */
static gboolean
append_sql(GString *result, const char *form, const char *value)
{
    if (value == NULL && !g_str_equal(form, "literal"))
        return FALSE;
    g_autofree char *text = g_str_equal(form, "literal") ? quote_literal(value)
                            : g_str_equal(form, "sql")   ? g_strdup(value)
                                                         : quote_identifier(value);
    g_string_append(result, text);
    return TRUE;
}

char *
template_fill(const char *text, TemplateKind kind, sqlite3_stmt *statement)
{
    g_autoptr(GString) result = g_string_new(NULL);
    for (const char *at = text; *at != '\0';) {
        gsize plain = strcspn(at, "{");
        g_string_append_len(result, at, (gssize)plain);
        at += plain;
        if (*at == '\0')
            break;
        if (at[1] == '{') {
            g_string_append_c(result, '{');
            at += 2;
            continue;
        }
        g_auto(Place) place = {NULL, NULL};
        read_place(&at, &place);
        const char *value =
            (const char *)sqlite3_column_text(statement, find_column(statement, place.column));
        if (kind == TEMPLATE_SENTENCE)
            append_sentence(result, value);
        else if (!append_sql(result, place.form, value))
            return NULL;
    }
    return g_string_free(g_steal_pointer(&result), FALSE);
}
