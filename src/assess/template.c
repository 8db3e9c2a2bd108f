#include "assess/template.h"

#include "base/error.h"
#include "base/output.h"
#include "pg/quote.h"

#include <string.h>

#define MAXIMUM_VALUE_CHARACTERS 200

typedef enum { FORM_SENTENCE, FORM_IDENTIFIER, FORM_LITERAL, FORM_SQL } Form;

/* Text, and behind it the value of a column; -1 for none. */
typedef struct {
    char *text;
    int column;
    Form form;
} Piece;

struct Template {
    GArray *pieces;
};

static void
piece_clear(gpointer piece)
{
    g_free(((Piece *)piece)->text);
}

void
template_free(Template *template)
{
    if (template == NULL)
        return;
    g_array_unref(template->pieces);
    g_free(template);
}

static int
find_column(sqlite3_stmt *statement, const char *name)
{
    for (int column = 0; column < sqlite3_column_count(statement); column++)
        if (g_strcmp0(sqlite3_column_name(statement, column), name) == 0)
            return column;
    return -1;
}

/* What stands behind the colon; NULL for no colon. */
static gboolean
read_form(const char *word, TemplateKind kind, Form *form)
{
    *form = kind == TEMPLATE_SENTENCE ? FORM_SENTENCE : FORM_IDENTIFIER;
    if (word == NULL || *word == '\0')
        return TRUE;
    *form = g_str_equal(word, "literal") ? FORM_LITERAL : FORM_SQL;
    return kind == TEMPLATE_SQL && (*form == FORM_LITERAL || g_str_equal(word, "sql"));
}

/* Reads "{column:form}" at *at, which is moved behind it. */
static gboolean
read_place(const char **at, const char *text, TemplateKind kind, sqlite3_stmt *statement,
           Piece *piece, GError **error)
{
    const char *end = strchr(*at, '}');
    g_autofree char *inside = end == NULL ? NULL : g_strndup(*at + 1, (gsize)(end - *at - 1));
    char *colon = inside == NULL ? NULL : strchr(inside, ':');
    if (colon != NULL)
        *colon++ = '\0';
    if (inside == NULL || !read_form(colon, kind, &piece->form)) {
        error_set(error, PGC_ERROR_USAGE,
                  "Write {column}; in SQL also {column:literal} or {column:sql}.",
                  "the template \"%s\" cannot be understood", text);
        return FALSE;
    }
    *at = end + 1;
    piece->column = find_column(statement, inside);
    if (piece->column >= 0)
        return TRUE;
    error_set(error, PGC_ERROR_USAGE, "Add the column to the check's query.",
              "the template names the column \"%s\", which the query does not have", inside);
    return FALSE;
}

/* The text until a place or the end; *at is moved behind it. */
static char *
read_text(const char **at)
{
    GString *text = g_string_new(NULL);
    while (**at != '\0') {
        gsize plain = strcspn(*at, "{");
        g_string_append_len(text, *at, (gssize)plain);
        *at += plain;
        if (!g_str_has_prefix(*at, "{{"))
            break;
        g_string_append_c(text, '{');
        *at += 2;
    }
    return g_string_free(text, FALSE);
}

Template *
template_new(const char *text, TemplateKind kind, sqlite3_stmt *statement, GError **error)
{
    g_autoptr(Template) template = g_new0(Template, 1);
    template->pieces = g_array_new(FALSE, FALSE, sizeof(Piece));
    g_array_set_clear_func(template->pieces, piece_clear);
    for (const char *at = text; *at != '\0';) {
        Piece piece = {.text = read_text(&at), .column = -1};
        gboolean is_read = *at == '\0' || read_place(&at, text, kind, statement, &piece, error);
        g_array_append_val(template->pieces, piece);
        if (!is_read)
            return NULL;
    }
    return g_steal_pointer(&template);
}

/* Bounded, since a value may be a whole definition. */
static void
append_sentence(GString *result, const char *value)
{
    gsize before = result->len;
    output_append_printable(result, value);
    const char *added = result->str + before;
    if (result->len - before <= MAXIMUM_VALUE_CHARACTERS ||
        g_utf8_strlen(added, -1) <= MAXIMUM_VALUE_CHARACTERS)
        return;
    const char *end = g_utf8_offset_to_pointer(added, MAXIMUM_VALUE_CHARACTERS);
    g_string_truncate(result, (gsize)(end - result->str));
    g_string_append(result, "…");
}

/* FALSE where a null cannot stand. */
static gboolean
append_value(GString *result, Form form, const char *value)
{
    if (form == FORM_SENTENCE) {
        append_sentence(result, value);
        return TRUE;
    }
    if (value == NULL && form != FORM_LITERAL)
        return FALSE;
    if (form == FORM_SQL) {
        g_string_append(result, value);
        return TRUE;
    }
    g_autofree char *text = form == FORM_LITERAL ? quote_literal(value) : quote_identifier(value);
    g_string_append(result, text);
    return TRUE;
}

gboolean
template_fill(const Template *template, sqlite3_stmt *statement, GString *result)
{
    g_string_truncate(result, 0);
    for (guint index = 0; index < template->pieces->len; index++) {
        const Piece *piece = &g_array_index(template->pieces, Piece, index);
        g_string_append(result, piece->text);
        if (piece->column >= 0 &&
            !append_value(result, piece->form,
                          (const char *)sqlite3_column_text(statement, piece->column)))
            return FALSE;
    }
    return TRUE;
}
