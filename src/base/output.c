#include "base/output.h"

#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* Narrower windows get lines that are too long. */
#define MINIMUM_WIDTH 40

static const char *program_name = "pgcrossing";
static gboolean is_quiet;

void
output_set_program(const char *program)
{
    program_name = program;
}

void
output_set_quiet(gboolean quiet)
{
    is_quiet = quiet;
}

/* Characters that change how a terminal or a reader sees the rest of the line, and those that are
 * none (XML refuses U+FFFE and U+FFFF). */
static gboolean
is_deceptive(gunichar character)
{
    GUnicodeType type = g_unichar_type(character);
    return type == G_UNICODE_CONTROL || type == G_UNICODE_FORMAT ||
           type == G_UNICODE_LINE_SEPARATOR || type == G_UNICODE_PARAGRAPH_SEPARATOR ||
           type == G_UNICODE_SURROGATE || type == G_UNICODE_PRIVATE_USE ||
           (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
}

static void
append_character(GString *result, gunichar character)
{
    if (character == '\n')
        g_string_append(result, "\\n");
    else if (character == '\t')
        g_string_append(result, "\\t");
    else if (is_deceptive(character))
        g_string_append_printf(result, character < 0x80 ? "\\x%02X" : "\\u{%04X}", character);
    else
        g_string_append_unichar(result, character);
}

/* Most text is ASCII that stands for itself. */
static gsize
plain_length(const char *text)
{
    const char *at = text;
    while (*at >= ' ' && *at < '\x7f')
        at++;
    return (gsize)(at - text);
}

void
output_append_printable(GString *result, const char *text)
{
    if (text == NULL) {
        g_string_append(result, "(null)");
        return;
    }
    for (const char *at = text; *at != '\0';) {
        gsize plain = plain_length(at);
        g_string_append_len(result, at, (gssize)plain);
        at += plain;
        if (*at == '\0')
            break;
        gunichar character = g_utf8_get_char_validated(at, -1);
        if (character == (gunichar)-1 || character == (gunichar)-2) {
            g_string_append_printf(result, "\\x%02X", (guchar)*at);
            at++;
        } else {
            append_character(result, character);
            at = g_utf8_next_char(at);
        }
    }
}

char *
output_printable(const char *text)
{
    GString *result = g_string_new(NULL);
    output_append_printable(result, text);
    return g_string_free(result, FALSE);
}

/* Escapes each line by itself, so that messages of several lines keep their shape. Text from a
 * database must not be able to begin a line: callers that print such text pass it through
 * output_printable() first, which leaves no newline for this function to keep. */
static void
print_lines(FILE *stream, const char *prefix, const char *text)
{
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    if (lines[0] == NULL)
        fprintf(stream, "%s\n", prefix);
    for (guint index = 0; lines[index] != NULL; index++) {
        g_autofree char *line = output_printable(lines[index]);
        fprintf(stream, "%s%s\n", index == 0 ? prefix : "", line);
    }
}

static void
print_message(const char *level, const char *text)
{
    g_autofree char *prefix = g_strdup_printf("%s: %s%s", program_name, level, *level ? ": " : "");
    g_autofree char *line = output_printable(text);
    fprintf(stderr, "%s%s\n", prefix, line);
}

void
output_line(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    g_autofree char *text = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    print_lines(stdout, "", text);
}

/* See no-color.org; a dumb terminal would show the sequences. */
static gboolean
is_coloured(void)
{
    const char *refused = g_getenv("NO_COLOR"), *terminal = g_getenv("TERM");
    return isatty(STDOUT_FILENO) && (refused == NULL || *refused == '\0') && terminal != NULL &&
           g_strcmp0(terminal, "dumb") != 0;
}

void
output_word(OutputColor color, const char *text)
{
    static const char *const sequences[] = {
        [OUTPUT_RED] = "\033[1;31m", [OUTPUT_YELLOW] = "\033[1;33m", [OUTPUT_GREEN] = "\033[1;32m"};
    g_autofree char *printable = output_printable(text);
    if (color == OUTPUT_PLAIN || !is_coloured())
        fputs(printable, stdout);
    else
        printf("%s%s\033[0m", sequences[color], printable);
}

guint
output_width(void)
{
    struct winsize window;
    if (!isatty(STDOUT_FILENO))
        return G_MAXUINT;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) != 0 || window.ws_col == 0)
        return 80;
    return MAX(window.ws_col, MINIMUM_WIDTH);
}

void
output_note(const char *format, ...)
{
    if (is_quiet)
        return;
    va_list arguments;
    va_start(arguments, format);
    g_autofree char *text = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    print_message("", text);
}

void
output_warning(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    g_autofree char *text = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    print_message("warning", text);
}

void
output_error(const GError *error)
{
    print_message("error", error->message);
    if (error_detail(error) != NULL)
        print_message("detail", error_detail(error));
    if (error_hint(error) != NULL)
        print_message("hint", error_hint(error));
}
