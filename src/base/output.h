/*
 * What the tools say to a person: results on stdout, messages on stderr. Nothing that a database
 * named reaches a terminal unescaped.
 */
#pragma once

#include <glib.h>

/* Sets the name that stands in front of messages, e.g. "pgcrossing-collect"; not copied. */
void output_set_program(const char *program);

/* With quiet, notes are not printed; warnings and errors always are. */
void output_set_quiet(gboolean quiet);

/* The text with control characters, bidirectional overrides, line separators and bytes that are
 * not UTF-8 written as \n, \t, \xHH or \u{HHHH}, so that a name cannot move a cursor or pose as
 * another. The caller owns it. NULL gives "(null)". */
char *output_printable(const char *text);
void output_append_printable(GString *result, const char *text);

/* Lines of result on stdout, escaped but for newlines: a name that may hold one goes through
 * output_printable() first. */
void output_line(const char *format, ...) G_GNUC_PRINTF(1, 2);

typedef enum { OUTPUT_PLAIN, OUTPUT_RED, OUTPUT_YELLOW, OUTPUT_GREEN } OutputColor;

/* The begin of a line on stdout, on one line and escaped; bold and coloured where stdout is a
 * terminal and the user has not set NO_COLOR. */
void output_word(OutputColor color, const char *text);

/* Of the terminal that stdout is; without limit where it is none. */
guint output_width(void);

/* Messages on stderr, "program: level: text". Whole messages are escaped. */
void output_note(const char *format, ...) G_GNUC_PRINTF(1, 2);
void output_warning(const char *format, ...) G_GNUC_PRINTF(1, 2);

/* The error's three parts on stderr, each on a line of its own. */
void output_error(const GError *error);
