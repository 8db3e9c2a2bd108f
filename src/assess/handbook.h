/*
 * The catalogue of checks for readers: as a list, as JSON, as the manual's chapter, and one check
 * explained.
 */
#pragma once

#include <glib.h>

typedef enum { HANDBOOK_TEXT, HANDBOOK_JSON, HANDBOOK_MARKDOWN } HandbookFormat;

/* The whole catalogue; folder as in check_catalogue(). Every check's SQL is prepared, so one that
 * cannot run is an error. The caller owns the text, which ends with a newline. */
char *handbook_list(const char *folder, HandbookFormat format, GError **error);

/* One check with its SQL and the facts it reads. Text for a terminal; the caller owns it. */
char *handbook_explain(const char *folder, const char *id, GError **error);
