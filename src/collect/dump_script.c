#include "collect/dump_script.h"

#include "base/error.h"
#include "pg/interrupt.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

#define BUFFER_BYTES 65536
#define WAIT_MILLISECONDS 200
#define LONGEST_STATEMENT (256 * 1024 * 1024)
#define LONGEST_WORD 64
#define WORDS_KEPT 4

/* What a statement begins with decides whether BEGIN ... END inside it is a function's body. */
typedef struct {
    char words[WORDS_KEPT][LONGEST_WORD];
    guint word_count;
    int parentheses;
    int begins;
} Shape;

struct DumpScript {
    int file;
    char buffer[BUFFER_BYTES];
    gsize at;
    gsize length;
    gboolean is_at_end;
    gboolean backslash_escapes; /* standard_conforming_strings is off */
    GString *statement;
    gboolean has_text; /* more than white space and comments */
    Shape shape;
    DumpScriptNotes notes;
};

DumpScript *
dump_script_new(int file, const char *begin, gsize length)
{
    DumpScript *script = g_new0(DumpScript, 1);
    script->file = file;
    script->length = MIN(length, sizeof script->buffer);
    memcpy(script->buffer, begin, script->length);
    script->statement = g_string_new(NULL);
    return script;
}

void
dump_script_free(DumpScript *script)
{
    if (script == NULL)
        return;
    g_string_free(script->statement, TRUE);
    g_free(script->notes.server_version);
    g_free(script->notes.dump_version);
    g_free(script);
}

const DumpScriptNotes *
dump_script_notes(const DumpScript *script)
{
    return &script->notes;
}

/* Signals do not interrupt a read: somebody else waits for them. */
static gboolean
await_bytes(const DumpScript *script, GError **error)
{
    struct pollfd file = {.fd = script->file, .events = POLLIN};
    while (poll(&file, 1, WAIT_MILLISECONDS) <= 0)
        if (interrupt_check(error))
            return FALSE;
    return !interrupt_check(error);
}

static gboolean
fill(DumpScript *script, GError **error)
{
    gssize length;
    do {
        if (!await_bytes(script, error))
            return FALSE;
        length = read(script->file, script->buffer, sizeof script->buffer);
    } while (length < 0 && errno == EINTR);
    if (length < 0) {
        error_set(error, PGC_ERROR_IO, "Check the file.", "could not read the dump: %s",
                  g_strerror(errno));
        return FALSE;
    }
    script->at = 0;
    script->length = (gsize)length;
    script->is_at_end = length == 0;
    return TRUE;
}

/* The next byte without taking it; -1 at the end, -2 with an error. */
static int
peek(DumpScript *script, GError **error)
{
    if (script->at == script->length && !script->is_at_end && !fill(script, error))
        return -2;
    return script->is_at_end ? -1 : (guchar)script->buffer[script->at];
}

static gboolean
is_word_start(int byte)
{
    return g_ascii_isalpha(byte) || byte == '_' || byte >= 0x80;
}

static gboolean
is_word(int byte)
{
    return byte >= 0 && (is_word_start(byte) || g_ascii_isdigit(byte) || byte == '$');
}

/* Takes the byte that peek() gave into the statement. */
static void
take(DumpScript *script)
{
    g_string_append_c(script->statement, script->buffer[script->at]);
    script->at++;
}

/* Takes bytes up to and with the end; FALSE only with an error. An end of the file ends all. */
static gboolean
take_until(DumpScript *script, char end, gboolean has_escapes, GError **error)
{
    int byte;
    while ((byte = peek(script, error)) >= 0) {
        take(script);
        if (byte == end)
            return TRUE;
        if (byte == '\\' && has_escapes && peek(script, error) >= 0)
            take(script);
        if (script->statement->len > LONGEST_STATEMENT) {
            error_set(error, PGC_ERROR_IO, "Check that the file is a dump by pg_dump.",
                      "the dump has a statement of more than %d bytes", LONGEST_STATEMENT);
            return FALSE;
        }
    }
    return byte != -2;
}

static gboolean
take_quoted(DumpScript *script, char quote, gboolean has_escapes, GError **error)
{
    script->has_text = TRUE;
    take(script);
    return take_until(script, quote, has_escapes, error);
}

/* "$tag$ ... $tag$", or a parameter such as $1. */
static gboolean
take_dollar(DumpScript *script, GError **error)
{
    gsize begin = script->statement->len;
    script->has_text = TRUE;
    take(script);
    int byte = peek(script, error);
    while (is_word(byte) && byte != '$') {
        if (script->statement->len == begin + 1 && !is_word_start(byte))
            return TRUE;
        take(script);
        byte = peek(script, error);
    }
    if (byte != '$')
        return byte != -2;
    take(script);
    g_autofree char *tag = g_strdup(script->statement->str + begin);
    gsize tag_length = strlen(tag);
    for (;;) {
        if (!take_until(script, '$', FALSE, error))
            return FALSE;
        const GString *text = script->statement;
        if (text->len >= begin + 2 * tag_length &&
            memcmp(text->str + text->len - tag_length, tag, tag_length) == 0)
            return TRUE;
        if (peek(script, error) < 0)
            return script->is_at_end;
    }
}

static void
note_comment(DumpScript *script, const char *comment)
{
    static const char from_mark[] = "-- Dumped from database version ";
    static const char by_mark[] = "-- Dumped by pg_dump version ";
    DumpScriptNotes *notes = &script->notes;
    if (notes->server_version == NULL && g_str_has_prefix(comment, from_mark))
        notes->server_version = g_strdup(comment + sizeof from_mark - 1);
    else if (notes->dump_version == NULL && g_str_has_prefix(comment, by_mark))
        notes->dump_version = g_strdup(comment + sizeof by_mark - 1);
    else if (g_str_has_prefix(comment, "-- PostgreSQL database cluster dump"))
        notes->is_cluster = TRUE;
    else if (g_str_has_prefix(comment, "-- PostgreSQL database dump complete"))
        notes->is_complete = TRUE;
}

/* A comment between statements is looked at and left out; one inside stays where it is. */
static gboolean
take_line_comment(DumpScript *script, GError **error)
{
    gsize begin = script->statement->len - 1;
    if (!take_until(script, '\n', FALSE, error))
        return FALSE;
    if (!script->has_text) {
        g_autofree char *comment = g_strchomp(g_strdup(script->statement->str + begin));
        note_comment(script, comment);
        g_string_truncate(script->statement, begin);
    }
    return TRUE;
}

static gboolean
take_block_comment(DumpScript *script, GError **error)
{
    int depth = 1, before = 0, byte;
    take(script);
    while (depth > 0 && (byte = peek(script, error)) >= 0) {
        take(script);
        if (before == '/' && byte == '*')
            depth++, byte = 0;
        else if (before == '*' && byte == '/')
            depth--, byte = 0;
        before = byte;
    }
    return depth == 0 || script->is_at_end;
}

static gboolean
shape_has(const Shape *shape, guint position, const char *word)
{
    return position < shape->word_count && g_str_equal(shape->words[position], word);
}

static gboolean
makes_function(const Shape *shape)
{
    guint position = shape_has(shape, 1, "or") && shape_has(shape, 2, "replace") ? 3 : 1;
    return shape_has(shape, 0, "create") &&
           (shape_has(shape, position, "function") || shape_has(shape, position, "procedure"));
}

static void
note_word(Shape *shape, const char *word, gsize length)
{
    char lower[LONGEST_WORD];
    gsize kept = MIN(length, sizeof lower - 1);
    for (gsize index = 0; index < kept; index++)
        lower[index] = g_ascii_tolower(word[index]);
    lower[kept] = '\0';
    if (shape->word_count < WORDS_KEPT)
        memcpy(shape->words[shape->word_count++], lower, sizeof lower);
    if (shape->parentheses > 0 || !makes_function(shape))
        return;
    if (g_str_equal(lower, "begin") || (g_str_equal(lower, "case") && shape->begins > 0))
        shape->begins++;
    else if (g_str_equal(lower, "end") && shape->begins > 0)
        shape->begins--;
}

/* A word, and the string that it may begin: E'...' alone has escapes for sure. */
static gboolean
take_word(DumpScript *script, GError **error)
{
    gsize begin = script->statement->len;
    script->has_text = TRUE;
    int byte;
    while (is_word(byte = peek(script, error)))
        take(script);
    const char *word = script->statement->str + begin;
    gsize length = script->statement->len - begin;
    gboolean is_escape = length == 1 && g_ascii_tolower(*word) == 'e';
    if (byte == '\'' && is_escape)
        return take_quoted(script, '\'', TRUE, error);
    note_word(&script->shape, word, length);
    return byte != -2;
}

/* Those that pg_dump writes set psql's own mode and the database: of no use here. */
static gboolean
is_expected(const char *line)
{
    return g_str_has_prefix(line, "\\restrict ") || g_str_has_prefix(line, "\\unrestrict ") ||
           g_str_has_prefix(line, "\\connect ");
}

static gboolean
drop_meta_command(DumpScript *script, GError **error)
{
    gsize begin = script->statement->len;
    if (!take_until(script, '\n', FALSE, error))
        return FALSE;
    if (!is_expected(script->statement->str + begin))
        script->notes.meta_commands++;
    g_string_truncate(script->statement, begin);
    return TRUE;
}

static gboolean
take_other(DumpScript *script, int byte, GError **error)
{
    Shape *shape = &script->shape;
    take(script);
    int next = peek(script, error);
    if (next == -2)
        return FALSE;
    if (byte == '-' && next == '-')
        return take_line_comment(script, error);
    if (byte == '/' && next == '*')
        return take_block_comment(script, error);
    if (byte == '(')
        shape->parentheses++;
    else if (byte == ')' && shape->parentheses > 0)
        shape->parentheses--;
    if (!g_ascii_isspace(byte))
        script->has_text = TRUE;
    return TRUE;
}

static gboolean
take_token(DumpScript *script, int byte, GError **error)
{
    if (byte == '\'')
        return take_quoted(script, '\'', script->backslash_escapes, error);
    if (byte == '"')
        return take_quoted(script, '"', FALSE, error);
    if (byte == '$')
        return take_dollar(script, error);
    if (byte == '\\')
        return drop_meta_command(script, error);
    if (is_word_start(byte))
        return take_word(script, error);
    return take_other(script, byte, error);
}

static gboolean
is_end(const DumpScript *script, int byte)
{
    return byte == ';' && script->shape.parentheses == 0 && script->shape.begins == 0;
}

static void
begin_statement(DumpScript *script)
{
    g_string_truncate(script->statement, 0);
    script->has_text = FALSE;
    script->shape = (Shape){0};
}

/* Skips the rest of the line; *is_mark tells a line that ends a table's rows. */
static gboolean
skip_line(DumpScript *script, gboolean *is_mark, GError **error)
{
    char begin[4];
    gsize length = 0;
    int byte;
    while ((byte = peek(script, error)) >= 0) {
        const char *from = script->buffer + script->at;
        gsize rest = script->length - script->at;
        const char *end = memchr(from, '\n', rest);
        gsize size = end == NULL ? rest : (gsize)(end - from);
        for (gsize index = 0; index < size && length < sizeof begin; index++)
            begin[length++] = from[index];
        script->at += size + (end != NULL);
        if (end != NULL)
            break;
    }
    if (length > 0 && begin[length - 1] == '\r')
        length--;
    *is_mark = length == 2 && begin[0] == '\\' && begin[1] == '.';
    return byte != -2;
}

static gboolean
skip_rows(DumpScript *script, GError **error)
{
    gboolean is_mark = FALSE;
    if (!skip_line(script, &is_mark, error))
        return FALSE;
    is_mark = FALSE;
    while (!is_mark && peek(script, error) >= 0)
        if (!skip_line(script, &is_mark, error))
            return FALSE;
    if (!is_mark && script->is_at_end)
        script->notes.is_cut_off = TRUE;
    return is_mark || script->is_at_end;
}

static gboolean
is_copy_of_rows(const DumpScript *script)
{
    if (!shape_has(&script->shape, 0, "copy"))
        return FALSE;
    g_autofree char *lower = g_ascii_strdown(script->statement->str, -1);
    g_strchomp(lower);
    return g_str_has_suffix(lower, "from stdin");
}

static void
note_settings(DumpScript *script)
{
    if (shape_has(&script->shape, 0, "set") &&
        shape_has(&script->shape, 1, "standard_conforming_strings"))
        script->backslash_escapes = shape_has(&script->shape, 2, "off");
}

/* One statement into script->statement; *is_found is FALSE at the end of the file. */
static gboolean
read_statement(DumpScript *script, gboolean *is_found, GError **error)
{
    int byte;
    *is_found = FALSE;
    begin_statement(script);
    while ((byte = peek(script, error)) >= 0) {
        if (is_end(script, byte)) {
            script->at++;
            *is_found = TRUE;
            return TRUE;
        }
        if (!take_token(script, byte, error))
            return FALSE;
    }
    if (script->has_text)
        script->notes.is_cut_off = TRUE;
    return byte != -2;
}

char *
dump_script_next(DumpScript *script, GError **error)
{
    gboolean is_found = TRUE;
    while (read_statement(script, &is_found, error) && is_found) {
        if (is_copy_of_rows(script)) {
            if (!skip_rows(script, error))
                return NULL;
        } else if (script->has_text) {
            note_settings(script);
            return g_strstrip(g_strdup(script->statement->str));
        }
    }
    return NULL;
}
