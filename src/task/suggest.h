/*
 * Which known name somebody meant who wrote another.
 */
#pragma once

#include <glib.h>

/* How many characters must be put in, taken out or changed; upper and lower case are one. */
guint suggest_distance(const char *first, const char *second);

/* The candidate that is nearest, if it is near enough to be meant: one of three characters may
 * differ, and a third of longer names at most. NULL: none. names ends with NULL. */
const char *suggest_name(const char *given, const char *const *names);
