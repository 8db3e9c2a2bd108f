/* Results into the case: table_result, column_result, difference, canary, dms_failure. */
#pragma once

#include "case/case.h"
#include "pg/snapshot.h"
#include "validate/canary.h"
#include "validate/dms_failure.h"
#include "validate/evidence.h"

typedef struct {
    CaseFile *file;
    gint64 run;
    DigestMethod method;
    const PgSnapshot *snapshot[2];
    char *mask;       /* the run's secret for keys; NULL: keys are written as they are */
    gboolean gathers; /* tables for one transaction: to write one costs more than what is in it */
    guint gathered;
} Recorder;

/* Writes all that is known of a pair, in one transaction. differences may be NULL; so many of them
 * are written, from the first on, as named says. */
gboolean record_table(Recorder *recorder, const TablePair *pair, const GPtrArray *differences,
                      guint named, GError **error);

/* Writes those that were gathered, of which there are few. */
gboolean record_flush(Recorder *recorder, GError **error);

/* canaries: Canary *. */
gboolean record_canaries(const Recorder *recorder, const GPtrArray *canaries, GError **error);

/* A table's evidence, of the sides that have any, in one transaction. */
gboolean record_evidence(const Recorder *recorder, const Evidence *evidence, GError **error);

/* failures: DmsFailure *. */
gboolean record_dms_failures(const Recorder *recorder, const GPtrArray *failures, GError **error);
