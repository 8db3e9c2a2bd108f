/*
 * Collecting where nothing may be run but psql: a script whose output is read by collect_output().
 *
 * The output is text. Lines that begin with "\!" say what follows, the others are rows as COPY
 * writes them, which never begin so:
 *
 *   \!pgcrossing 1 DIGEST SIDE   the format, script_digest(), source or target
 *   \!moment                     one row: what the server is, see script.c
 *   \!fact NAME VERSION          its rows, then one of
 *   \!complete                   one row, true or false
 *   \!error                      one row: SQLSTATE and message
 *   \!grants                     rows: statements that would help; may be missing
 *   \!finish                     the end: without it the output is cut off
 */
#pragma once

#include "case/fact.h"

#define SCRIPT_FORMAT "1"

/* The script, for psql 11 and newer. It only reads, in one transaction. The caller owns the text.
 */
char *script_text(GError **error);

/* SHA-256 over all facts as a script runs them: output of a script of other facts is refused. */
char *script_digest(const GPtrArray *facts);

/* Facts that a script can take: those that read no rows of user tables. */
gboolean script_has(const Fact *fact);
