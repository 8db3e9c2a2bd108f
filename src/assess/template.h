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

typedef struct Template Template;

/* NULL where the text is not well formed, or names a column that the statement lacks. */
Template *template_new(const char *text, TemplateKind kind, sqlite3_stmt *statement,
                       GError **error);
void template_free(Template *template);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Template, template_free)

/* Sets result to the text for the current row of the statement. FALSE, in SQL, where a column that
 * has to be an identifier or SQL is null. */
gboolean template_fill(const Template *template, sqlite3_stmt *statement, GString *result);
