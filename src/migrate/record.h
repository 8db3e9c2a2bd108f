/* What a migration does, into the case: its steps and a copy of the ledger's items. */
#pragma once

#include "migrate/load.h"

typedef enum { STEP_DONE, STEP_FAILED, STEP_SKIPPED } StepState;

typedef struct {
    CaseFile *file;
    gint64 run;
    gint64 ordinal;   /* of the last step */
    guint failed;     /* steps that failed */
    guint not_copied; /* what was left behind and should not have been */
    char *begun;      /* when what the next step names began; NULL: not known */
} Record;

/* The next step begins now. */
void record_begin(Record *record);

/* kind, e.g. "schema", "sequence"; object is raw and escaped here; message may be NULL. */
gboolean record_step(Record *record, const char *kind, const char *object, StepState state,
                     const char *message, GError **error);

/* The same for what has begun and ended while other steps were recorded. */
gboolean record_past_step(Record *record, const char *kind, const char *object, const char *started,
                          const char *finished, GError **error);

/* As a skipped step, that also makes the migration incomplete and is said on stderr. */
gboolean record_not_copied(Record *record, const char *kind, const char *object,
                           const char *message, GError **error);

/* Of PlanItem. */
gboolean record_planned_items(Record *record, const GPtrArray *items, GError **error);
/* Of LoadResult. */
gboolean record_results(Record *record, const GPtrArray *results, GError **error);
/* Of items that were tried more than once, as ledger_repeated() gives them. */
gboolean record_attempts(Record *record, const PgRows *rows, GError **error);
