/*
 * Row compare: every selected table of the run, on both servers, down to the columns that differ.
 * Results go into the case as each table is done.
 */
#pragma once

#include "base/status.h"
#include "case/case.h"
#include "pg/server.h"
#include "validate/live.h"
#include "validate/rules.h"

typedef struct {
    guint jobs;              /* sessions per side, at least 1 */
    gboolean show_values;    /* values of rows that differ go into the case */
    gboolean mask_keys;      /* keys go into the case as hashes, with a secret that is not kept */
    gboolean canary;         /* proves on tables that are equal that damage would have been found */
    gboolean resume;         /* goes on with the case's last compare that did not end */
    gboolean dms_failures;   /* looks up again what AWS DMS lists as failed on the target */
    const LiveOptions *live; /* the data moves, and is compared behind fences; NULL: it rests */
    gint64 max_rate;         /* bytes per second, of both servers together; 0: as fast as it can */
    gboolean quiet;          /* no progress */
    const char *repair_path; /* statements that make the target's rows equal; NULL: none */
    const char *undo_path;   /* those that take them back; may be NULL */
    guint repair_batch;      /* statements in one transaction of these */
    guint named_per_table;   /* rows of a table at rest that differ and are named; 0: 1000 */
    gint64 named_rows;       /* the same of all tables; 0: any number */
    CompareRules rules;
} ValidateOptions;

/* Compares what the run's selected_table says. snapshot_id is one of the source that somebody keeps
 * open, together with its locks; NULL: takes its own. *status: findings where rows or tables
 * differ, incomplete where something selected could not be compared. */
gboolean validate_run(CaseFile *file, gint64 run, const PgServer *source, const PgServer *target,
                      const char *snapshot_id, const ValidateOptions *options, ExitStatus *status,
                      GError **error);

/* Prints what a run's compare found: tables that are not equal, rows that differ, the verdict. */
gboolean validate_print(CaseFile *file, gint64 run, GError **error);
