/* Which pg_dump a copy from this machine would have: for the fact "client_program". */
#pragma once

#include <glib.h>

/* A JSON array of objects with path and major; only the given one where that is not NULL. The
 * caller owns the text. */
char *client_programs_look(const char *given);
