/* Names and values inside SQL text. Values go as parameters wherever a parameter may stand. */
#pragma once

#include <glib.h>

/* "name", always quoted, so that no keyword and no case is a special case. The caller owns it. */
char *quote_identifier(const char *name);

/* "schema"."name". The caller owns it. */
char *quote_qualified(const char *schema, const char *name);

/* 'value', or E'value' where it holds a backslash; right whatever standard_conforming_strings is.
 * The caller owns it. NULL gives NULL without quotes. */
char *quote_literal(const char *value);

/* The strings, NULL among them, as the text of a PostgreSQL array, to be given as one parameter.
 * The caller owns it. */
char *quote_array(const GPtrArray *values);
