/* Lists of tables: names as SQL has them, one a line. */
#include "authoring/table_choice_reader.h"
#include "task/wildcard.h"

#include <string.h>

#define ONE_NAME "Write one name a line, as SQL has it, e.g. public.orders or \"Sales\".\"Order\"."

static gboolean
is_name_character(char character, gboolean is_first)
{
    return g_ascii_isalpha(character) || character == '_' || ((guchar)character & 0x80) != 0 ||
           (!is_first && (g_ascii_isdigit(character) || character == '$'));
}

/* The reader stands behind the opening quote. Names may have line breaks. */
static gboolean
take_quoted(ChoiceReader *reader, GString *name, GError **error)
{
    for (; *reader->at != '\0'; reader->at++) {
        if (reader->at[0] == '"' && reader->at[1] != '"') {
            reader->at++;
            return TRUE;
        }
        reader->at += *reader->at == '"';
        g_string_append_c(name, *reader->at);
    }
    choice_set_error(reader, ONE_NAME, error, "a quote is not closed");
    return FALSE;
}

static gboolean
take_name(ChoiceReader *reader, GString *name, GError **error)
{
    g_string_truncate(name, 0);
    if (*reader->at == '"') {
        reader->at++;
        if (!take_quoted(reader, name, error))
            return FALSE;
    } else {
        for (; is_name_character(*reader->at, name->len == 0); reader->at++)
            g_string_append_c(name, g_ascii_tolower(*reader->at));
    }
    if (name->len > 0)
        return TRUE;
    choice_set_error(reader, ONE_NAME, error, "expected a name, found \"%.*s\"",
                     (int)strcspn(reader->at, "\r\n"), reader->at);
    return FALSE;
}

static gboolean
take_end(ChoiceReader *reader, GError **error)
{
    reader->at += strspn(reader->at, " \t\r");
    if (*reader->at == '#' || g_str_has_prefix(reader->at, "--"))
        choice_skip_line(reader);
    if (*reader->at == '\0' || *reader->at == '\n')
        return TRUE;
    choice_set_error(reader, ONE_NAME, error, "expected the end of the line, found \"%.*s\"",
                     (int)strcspn(reader->at, "\r\n"), reader->at);
    return FALSE;
}

/* Whoever wrote the name without quotes may have meant these letters. */
static void
note_folded(const ChoiceReader *reader, const char *begin)
{
    gboolean is_quoted = FALSE;
    for (const char *at = begin; at < reader->at; at++) {
        is_quoted ^= *at == '"';
        if (is_quoted || !g_ascii_isupper(*at))
            continue;
        choice_remark(reader, FALSE,
                      "upper case outside quotes is read as lower case, as by SQL: %.*s",
                      (int)(reader->at - begin), begin);
        return;
    }
}

static gboolean
take_table(ChoiceReader *reader, GError **error)
{
    g_autoptr(GString) first = g_string_new(NULL);
    g_autoptr(GString) second = g_string_new(NULL);
    const char *begin = reader->at;
    if (!take_name(reader, first, error))
        return FALSE;
    gboolean is_qualified = *reader->at == '.';
    if (is_qualified) {
        reader->at++;
        if (!take_name(reader, second, error))
            return FALSE;
    } else if (reader->schema == NULL) {
        choice_set_error(reader, "Write the schema, or name it by --schema.", error,
                         "table \"%s\" has no schema", first->str);
        return FALSE;
    }
    note_folded(reader, begin);
    g_autofree char *schema = is_qualified ? wildcard_escape(first->str) : g_strdup(reader->schema);
    g_autofree char *table = wildcard_escape(is_qualified ? second->str : first->str);
    choice_add(reader, TRUE, FALSE, schema, table);
    for (; begin < reader->at; begin++)
        reader->line += *begin == '\n';
    return take_end(reader, error);
}

gboolean
choice_read_tables(ChoiceReader *reader, GError **error)
{
    for (choice_skip_white(reader); *reader->at != '\0'; choice_skip_white(reader))
        if (*reader->at == '#' || g_str_has_prefix(reader->at, "--"))
            choice_skip_line(reader);
        else if (!take_table(reader, error))
            return FALSE;
    return TRUE;
}
