/*
 * The end of what assess and validate say: the verdict on the whole case, and the decisions, one
 * line per check that found something. The same verdict as in every report. Lines are wrapped to
 * the width of a terminal, and the words coloured there unless NO_COLOR is set; a file or a pipe
 * gets whole lines.
 */
#pragma once

#include <glib.h>

/* Reads the case as it is now: ask after the run has finished. */
gboolean terminal_print(const char *case_path, GError **error);
