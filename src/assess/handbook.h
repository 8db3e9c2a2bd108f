/*
 * The catalogue of checks for readers: as a list, as JSON, as the manual's chapter, and one check
 * explained.
 */
#pragma once

#include "assess/severity.h"
#include "case/platform.h"

typedef enum { HANDBOOK_TEXT, HANDBOOK_JSON, HANDBOOK_MARKDOWN } HandbookFormat;

/* Which checks, and for whom. Unset members leave nothing out. */
typedef struct {
    const char *checks_folder; /* the user's own; NULL: none */
    const char *family;
    gboolean has_engine; /* only checks that concern the engine */
    Engine engine;
    guint phases;             /* only checks that concern one of them; 0: any */
    Severity lowest;          /* only checks that can be as severe, for the engine and phases */
    const Platform *platform; /* remedies as on this platform; NULL: on all that differ */
} HandbookQuery;

/* The catalogue. Every check's SQL is prepared, so one that cannot run is an error. The caller owns
 * the text, which ends with a newline. */
char *handbook_list(const HandbookQuery *query, HandbookFormat format, GError **error);

/* One check with its SQL and the facts it reads. Text for a terminal; the caller owns it. */
char *handbook_explain(const HandbookQuery *query, const char *id, GError **error);
