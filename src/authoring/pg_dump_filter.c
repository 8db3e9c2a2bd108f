/* The filter file of pg_dump, as of 17: include or exclude, a kind of object, a pattern. */
#include "authoring/name_pattern.h"
#include "authoring/remark.h"
#include "authoring/table_choice_reader.h"

#include <string.h>

typedef struct {
    gboolean is_include;
    const char *kind; /* one of kinds[], static */
    char *pattern;
    guint line;
} Line;

static const char *const kinds[] = {
    "table",  "table_and_children", "table_data",   "table_data_and_children",
    "schema", "extension",          "foreign_data", NULL,
};

static void
line_free(gpointer data)
{
    Line *line = data;
    g_free(line->pattern);
    g_free(line);
}

/* Upper and lower case are one. "" at the end of the line. */
static char *
take_word(ChoiceReader *reader)
{
    reader->at += strspn(reader->at, " \t\r\f\v");
    gsize length = strcspn(reader->at, " \t\r\f\v\n");
    char *word = g_ascii_strdown(reader->at, (gssize)length);
    reader->at += length;
    return word;
}

/* \n and \\ are the escapes that pg_dump knows; of any other it drops both characters. */
static void
take_escape(ChoiceReader *reader, GString *pattern)
{
    reader->at++;
    if (*reader->at == 'n' || *reader->at == '\\')
        g_string_append_c(pattern, *reader->at == 'n' ? '\n' : '\\');
    if (*reader->at != '\0')
        reader->at = g_utf8_next_char(reader->at);
}

/* Quotes stay, since they say what is no wildcard. */
static gboolean
take_quoted(ChoiceReader *reader, GString *pattern, GError **error)
{
    g_string_append_c(pattern, *reader->at++);
    while (*reader->at != '\0') {
        if (reader->at[0] == '"' && reader->at[1] == '"') {
            g_string_append(pattern, "\"\"");
            reader->at += 2;
        } else if (*reader->at == '"') {
            g_string_append_c(pattern, *reader->at++);
            return TRUE;
        } else if (*reader->at == '\\') {
            take_escape(reader, pattern);
        } else {
            reader->line += *reader->at == '\n';
            if (*reader->at != '\r')
                g_string_append_c(pattern, *reader->at);
            reader->at++;
        }
    }
    choice_set_error(reader, "Close it.", error, "a quote is not closed");
    return FALSE;
}

/* White space counts where it parts words, and not beside a dot; but pg_dump takes it for a part of
 * the name between a dot and a quote. */
static gboolean
take_pattern(ChoiceReader *reader, GString *pattern, GError **error)
{
    while (*reader->at != '\0' && *reader->at != '\n' && *reader->at != '#') {
        gsize white = strspn(reader->at, " \t\r\f\v");
        reader->at += white;
        if (*reader->at == '\0' || *reader->at == '\n' || *reader->at == '#')
            break;
        gboolean is_dropped = *reader->at == '.' || pattern->len == 0 ||
                              (*reader->at != '"' && pattern->str[pattern->len - 1] == '.');
        if (white > 0 && !is_dropped)
            g_string_append_c(pattern, ' ');
        if (*reader->at == '"') {
            if (!take_quoted(reader, pattern, error))
                return FALSE;
        } else {
            g_string_append_c(pattern, *reader->at++);
        }
    }
    if (pattern->len == 0)
        choice_set_error(reader, "Write the name of an object behind it.", error,
                         "the pattern is missing");
    return pattern->len > 0;
}

static gboolean
find_kind(const ChoiceReader *reader, Line *line, const char *word, GError **error)
{
    line->kind = NULL;
    for (guint index = 0; kinds[index] != NULL; index++)
        if (g_str_equal(kinds[index], word))
            line->kind = kinds[index];
    if (line->kind == NULL) {
        choice_set_error(reader,
                         "Known are table, table_and_children, table_data, "
                         "table_data_and_children, schema, extension and foreign_data.",
                         error, "unknown kind of object \"%s\"", word);
        return FALSE;
    }
    if (line->is_include ? !g_str_has_prefix(line->kind, "table_data")
                         : !g_str_equal(line->kind, "foreign_data"))
        return TRUE;
    choice_set_error(reader, "pg_dump refuses it, too.", error, "%s cannot be %s", line->kind,
                     line->is_include ? "included" : "excluded");
    return FALSE;
}

static Line *
take_line(ChoiceReader *reader, GError **error)
{
    g_autofree char *command = take_word(reader);
    gboolean is_include = g_str_equal(command, "include");
    if (!is_include && !g_str_equal(command, "exclude")) {
        choice_set_error(reader, "Each line begins with one of them; comments begin with #.", error,
                         "expected include or exclude, found \"%s\"", command);
        return NULL;
    }
    g_autofree char *kind = take_word(reader);
    g_autoptr(GString) pattern = g_string_new(NULL);
    Line line = {.is_include = is_include, .line = reader->line};
    if (!find_kind(reader, &line, kind, error) || !take_pattern(reader, pattern, error))
        return NULL;
    choice_skip_line(reader);
    line.pattern = g_string_free(g_steal_pointer(&pattern), FALSE);
    return g_memdup2(&line, sizeof line);
}

static GPtrArray *
take_lines(ChoiceReader *reader, GError **error)
{
    g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func(line_free);
    for (choice_skip_white(reader); *reader->at != '\0'; choice_skip_white(reader)) {
        if (*reader->at == '#') {
            choice_skip_line(reader);
            continue;
        }
        Line *line = take_line(reader, error);
        if (line == NULL)
            return NULL;
        g_ptr_array_add(lines, line);
    }
    return g_steal_pointer(&lines);
}

/* Of the names that pg_dump takes, the database has to be the one that it reads. */
static gboolean
add_choice(const ChoiceReader *reader, const Line *line, GError **error)
{
    gboolean is_schema = g_str_equal(line->kind, "schema");
    const char *problem;
    g_auto(GStrv) parts = name_pattern_from_psql(line->pattern, &problem);
    if (parts != NULL && is_schema && parts[1] != NULL && parts[2] != NULL)
        problem = "a schema has no schema";
    if (problem != NULL) {
        choice_remark(reader, TRUE, "left out: \"%s\": %s", line->pattern, problem);
        return TRUE;
    }
    guint count = g_strv_length(parts);
    gboolean with_children = g_str_has_suffix(line->kind, "_and_children");
    if (is_schema) {
        choice_add(reader, line->is_include, FALSE, parts[count - 1], "%");
        return TRUE;
    }
    if (count == 1 && reader->schema == NULL) {
        choice_set_error(reader, "Write the schema, or name it by --schema.", error,
                         "\"%s\" has no schema: pg_dump would look along the search_path",
                         line->pattern);
        return FALSE;
    }
    choice_add(reader, line->is_include, with_children,
               count == 1 ? reader->schema : parts[count - 2], parts[count - 1]);
    return TRUE;
}

static gboolean
apply_line(const ChoiceReader *reader, const Line *line, gboolean names_tables, GError **error)
{
    if (g_str_equal(line->kind, "extension")) {
        choice_remark(reader, FALSE, "extensions are no matter of table mappings");
        return TRUE;
    }
    if (g_str_equal(line->kind, "foreign_data")) {
        choice_remark(reader, TRUE, "left out: the rows of foreign tables are not selected");
        return TRUE;
    }
    if (g_str_equal(line->kind, "schema") && names_tables) {
        choice_remark(reader, FALSE,
                      "has no effect beside tables that are included, as in pg_dump");
        return TRUE;
    }
    if (g_str_has_prefix(line->kind, "table_data"))
        choice_remark(reader, FALSE,
                      "the table is left out; with pg_dump its definition would come");
    return add_choice(reader, line, error);
}

gboolean
choice_read_pg_dump(ChoiceReader *reader, GError **error)
{
    g_autoptr(GPtrArray) lines = take_lines(reader, error);
    if (lines == NULL)
        return FALSE;
    gboolean names_tables = FALSE, names_schemas = FALSE;
    for (guint index = 0; index < lines->len; index++) {
        const Line *line = lines->pdata[index];
        names_tables |= line->is_include && g_str_has_prefix(line->kind, "table");
        names_schemas |= line->is_include && g_str_equal(line->kind, "schema");
    }
    if (!names_tables && !names_schemas) {
        reader->line = 0;
        choice_add(reader, TRUE, FALSE, "%", "%");
    }
    for (guint index = 0; index < lines->len; index++) {
        const Line *line = lines->pdata[index];
        reader->line = line->line;
        if (!apply_line(reader, line, names_tables, error))
            return FALSE;
    }
    return TRUE;
}
