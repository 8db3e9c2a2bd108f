#include "validate/partial.h"

#include "validate/statement.h"

static gboolean
is_one_of(const Form *form, const char *const *names)
{
    return form->is_sent && form->built_in != NULL && g_strv_contains(names, form->built_in);
}

/* The length stands in front: what is longer than the prefix has more bytes than what is not, or,
 * as text, bytes that no text has. */
static char *
cut_expression(const char *is_longer, const char *length, const char *prefix, const char *whole)
{
    return g_strdup_printf("CASE WHEN %s THEN int8send(%s) || %s ELSE %s END", is_longer, length,
                           prefix, whole);
}

static void
cut_form(Form *form, const char *value, gboolean same_encoding, gint64 bytes, char **is_longer)
{
    gboolean is_bytes = g_str_equal(form->built_in, "bytea");
    g_autofree char *text =
        is_bytes ? g_strdup(value) : g_strdup_printf("(%s)::pg_catalog.text", value);
    /* The bytes of a text are its server's, and their number is known before it is read. */
    g_autofree char *length = g_strdup_printf(
        is_bytes || same_encoding ? "octet_length(%s)::int8" : "char_length(%s)::int8", text);
    g_autofree char *prefix =
        g_strdup_printf(is_bytes ? "substr(%s, 1, %" G_GINT64_FORMAT ")"
                                 : "textsend(substr(%s, 1, %" G_GINT64_FORMAT "))",
                        text, bytes);
    g_autofree char *longer = g_strdup_printf("%s > %" G_GINT64_FORMAT, length, bytes);
    char *expression = cut_expression(longer, length, prefix, form->expression);
    g_free(form->expression);
    form->expression = expression;
    g_free(*is_longer);
    *is_longer = g_steal_pointer(&longer);
}

void
partial_cut(const FormContext contexts[2], Form *forms[2], char *const values[2], gint64 bytes,
            char **is_longer)
{
    static const char *const strings[] = {"text", "varchar", "json", NULL};
    static const char *const binary[] = {"bytea", NULL};
    gboolean both_text = is_one_of(forms[0], strings) && is_one_of(forms[1], strings);
    if (!both_text && !(is_one_of(forms[0], binary) && is_one_of(forms[1], binary)))
        return;
    gboolean same_encoding =
        g_str_equal(contexts[0].catalog->encoding, contexts[1].catalog->encoding);
    for (Side side = SIDE_TARGET + 1; side-- > SIDE_SOURCE;)
        cut_form(forms[side], values[side], same_encoding, bytes, is_longer);
}

gboolean
partial_find(const CompareContext *context, PgSession *session, const TablePair *pair,
             const Relation *relation, const char *condition, GByteArray **cut, GError **error)
{
    const StatementContext statement = {pair, SIDE_SOURCE, context->recipe};
    g_autofree char *sql = statement_longer(&statement, relation, condition);
    if (sql == NULL)
        return TRUE;
    g_autoptr(PgRows) rows = session_query(session, sql, 0, NULL, error);
    if (rows == NULL)
        return FALSE;
    *cut = g_byte_array_new();
    guint at = 0;
    for (guint index = 0; index < pair->compared->len; index++) {
        const ColumnPair *column = pair->compared->pdata[index];
        guint8 has = column->is_longer != NULL && rows_boolean(rows, 0, at++);
        g_byte_array_append(*cut, &has, 1);
    }
    return TRUE;
}

void
partial_conclude(TablePair *pair, const GByteArray *cut, gint64 bytes)
{
    for (guint index = 0; cut != NULL && index < cut->len; index++) {
        ColumnPair *column = pair->compared->pdata[index];
        if (!cut->data[index])
            continue;
        g_autofree char *reason = g_strdup_printf(
            "values over %" G_GINT64_FORMAT " kB were compared by their beginning and their length",
            bytes / 1024);
        pair_set_partial(pair, column, reason);
    }
}

void
partial_doubt(TablePair *pair)
{
    for (guint index = 0; index < pair->compared->len; index++) {
        ColumnPair *column = pair->compared->pdata[index];
        if (column->is_longer != NULL)
            pair_set_partial(pair, column,
                             "rows changed meanwhile, and long values of these were compared by "
                             "their beginning and their length");
    }
}
