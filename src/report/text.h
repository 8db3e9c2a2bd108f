/*
 * Text for the reports: any bytes of a database become UTF-8 that XML 1.0 allows and that shows
 * what it is. What would deceive is written out, as base/output.h does.
 */
#pragma once

#include <glib.h>

/* Text of several lines: line feeds and tabs stay. Sets *is_altered where anything else had to be
 * written out; it may be NULL. The caller owns the text. For one line: output_printable(). */
char *text_block(const char *text, gboolean *is_altered);

/* A name as one would write it in SQL, for people: quoted only where it has to be, the parts joined
 * by dots; parts that are NULL are left out. The caller owns it. */
char *text_label(const char *const *parts, guint count);

/* The bytes as valid UTF-8 that keeps every character; bytes that are none become \xHH. */
char *text_utf8(const char *text);

/* What Markdown would read as markup, escaped; on one line. The caller owns it. */
char *text_markdown(const char *text);

/* At most so many characters of valid UTF-8; what was cut ends with an ellipsis. The caller owns
 * it. */
char *text_cut(const char *text, gsize limit);
