/*
 * How much a finding weighs: per engine that moves the data, and per phase of the move.
 */
#pragma once

#include <glib.h>

typedef enum { SEVERITY_NONE, SEVERITY_INFO, SEVERITY_WARNING, SEVERITY_BLOCKER } Severity;

typedef enum {
    ENGINE_DMS,     /* an AWS DMS task */
    ENGINE_LOGICAL, /* native publication and subscription */
    ENGINE_COPY,    /* a snapshot and COPY: our loader, pg_dump, pgcopydb */
} Engine;
#define ENGINE_COUNT 3

/* A set of phases is the "or" of these. Verify is after the move: the target is meant to be equal.
 */
typedef enum { PHASE_FULL_LOAD = 1, PHASE_CDC = 2, PHASE_CUTOVER = 4, PHASE_VERIFY = 8 } Phase;
#define PHASE_COUNT 4
#define PHASES_MOVE (PHASE_FULL_LOAD | PHASE_CDC | PHASE_CUTOVER)
#define PHASES_ALL (PHASES_MOVE | PHASE_VERIFY)
#define PHASES_DEFAULT (PHASE_FULL_LOAD | PHASE_CUTOVER)

/* What a check says of all engines and phases. */
typedef struct {
    Severity level[ENGINE_COUNT][PHASE_COUNT];
} SeverityTable;

const char *severity_name(Severity severity);
/* FALSE, without an error, where name is none of blocker, warning, info, none. */
gboolean severity_from_name(const char *name, Severity *severity);

const char *engine_name(Engine engine);
gboolean engine_from_name(const char *name, Engine *engine);

/* The phases' names in their order, parted by commas. The caller owns it. */
char *phases_name(guint phases);
/* Takes names parted by commas. FALSE where one is unknown or there is none. */
gboolean phases_from_name(const char *text, guint *phases);

/* Reads "dms=blocker@full-load,warning@cdc logical=warning copy=info". An engine that is not named
 * is not concerned; a level without @phase holds in every phase of the move, which verify is not.
 */
gboolean severity_parse(const char *text, SeverityTable *table, GError **error);

/* The highest level of the engine in the phases. */
Severity severity_highest(const SeverityTable *table, Engine engine, guint phases);

/* The highest level of any engine in the phases. */
Severity severity_highest_of_all(const SeverityTable *table, guint phases);

/* As severity_parse() reads it, without engines that are not concerned. The caller owns it. */
char *severity_text(const SeverityTable *table, Engine engine);
