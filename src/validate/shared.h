/*
 * Texts that are kept once however often they are asked for: names of columns and types, and what
 * follows from these, are the same in thousands of tables. Both sides' threads may ask at once.
 */
#pragma once

#include <glib.h>

/* NULL for NULL. To be given back by shared_free(), and not to be changed. */
char *shared_text(const char *text);

void shared_free(char *text);
