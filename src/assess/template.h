/*
 * Text with places for the columns of a check's row.
 *
 * In a sentence, {x} is the value, escaped for a terminal and bounded in length. In SQL, {x} is a
 * quoted identifier, {x:literal} a literal, and {x:sql} the text as it is: only for columns whose
 * text PostgreSQL made. "{{" stands for a brace.
 */
#pragma once

#include <glib.h>
#include <sqlite3.h>

typedef enum { TEMPLATE_SENTENCE, TEMPLATE_SQL } TemplateKind;

/* Whether the template is well formed and names only columns that the statement has. */
gboolean template_check(const char *text, TemplateKind kind, sqlite3_stmt *statement,
                        GError **error);

/* The text for the current row of the statement; the template was checked. NULL, in SQL, where a
 * column that has to be an identifier or SQL is null. The caller owns it. */
char *template_fill(const char *text, TemplateKind kind, sqlite3_stmt *statement);
