/*
 * What became of one check: its outcome, and what it found.
 */
#pragma once

#include "assess/check.h"

typedef enum {
    OUTCOME_PASS,
    OUTCOME_SAMPLED, /* nothing found in the rows that were looked at, which were not all */
    OUTCOME_FINDINGS,
    OUTCOME_NOT_APPLICABLE,
    OUTCOME_NOT_ASKED, /* it needs rows of tables, and the collection was not to look into them */
    OUTCOME_NOT_EVALUATED,
    OUTCOME_WAIVED,
    OUTCOME_ERROR,
} Outcome;

/* As the case file names it, e.g. "not evaluated". */
const char *outcome_name(Outcome outcome);

/* With the assessment before. */
typedef enum { COMPARISON_NONE, COMPARISON_NEW, COMPARISON_STILL_THERE } Comparison;

/* As the case file names it; NULL for COMPARISON_NONE. */
const char *comparison_name(Comparison comparison);

#define FINGERPRINT_LENGTH 64

/* Its texts are in those of the result: there may be a million findings. */
typedef struct {
    char fingerprint[FINGERPRINT_LENGTH + 1];
    const char *object_type;
    const char *schema; /* these three may be NULL */
    const char *name;
    const char *part;
    const char *object; /* schema.name.part as far as given, for patterns */
    Severity severity[ENGINE_COUNT];
    const char *message;    /* one line, escaped */
    const char *remedy_sql; /* NULL where none helps */
    const char *detail;     /* JSON object; NULL where there is no detail */
    gint64 waiver;          /* ordinal from 1; 0: not waived */
    Comparison comparison;
} Finding;

/* Sets fingerprint and object from the identity. */
void finding_identify(Finding *finding, GStringChunk *texts, const char *check_id,
                      const char *side);

typedef struct {
    const Check *check;
    Platform platform; /* of the server on which the remedy is carried out */
    Outcome outcome;
    gboolean is_incomplete; /* something could not be looked at, whatever was found */
    char *reason;           /* why there is no verdict on all; what was missed */
    char *grant;
    gint64 examined; /* -1: not known */
    GPtrArray *findings;
    GStringChunk *texts; /* of the findings */
    double seconds;
} CheckResult;

CheckResult *check_result_new(const Check *check);
void check_result_free(CheckResult *result);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CheckResult, check_result_free)

/* Sets outcome and reason; both texts are copied. */
void check_result_decide(CheckResult *result, Outcome outcome, const char *reason,
                         const char *grant);
