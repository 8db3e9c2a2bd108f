/*
 * The checks of an AWS DMS task's files alone: families mapping, settings and endpoints.
 */
#pragma once

#include "assess/outcome.h"
#include "assess/views.h"

typedef struct {
    GPtrArray *checks;
    GPtrArray *results; /* CheckResult of each of them, which they refer to */
} Lints;

/* Over the run's task and the case's current collections; writes nothing. NULL is an error. */
Lints *lints_run(CaseFile *file, gint64 run, const Question *question, GError **error);
void lints_free(Lints *lints);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Lints, lints_free)
