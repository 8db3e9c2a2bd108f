/*
 * Patterns of names in other programs, and the same as wildcards of AWS DMS (wildcard.h). Only what
 * one can say exactly as the other is translated.
 */
#pragma once

#include <glib.h>

/* A pattern as psql and pg_dump take it: * and ? are wildcards, letters outside quotes are folded,
 * sets in brackets are those of a regular expression, dots part it. The parts as wildcards: one
 * for a name, two with its schema, three with its database; the caller owns them. NULL for what
 * cannot be translated; *problem then says why, in static text. */
char **name_pattern_from_psql(const char *pattern, const char **problem);

/* A regular expression that is searched in a name. As above. */
char *name_pattern_from_regex(const char *regex, const char **problem);

/* The wildcard as a part of psql's pattern. As above. */
char *name_pattern_to_psql(const char *wildcard, const char **problem);
