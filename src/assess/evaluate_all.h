/*
 * Runs all checks, where there is much to look at on two threads: each with its own handle of the
 * case and its own views. What they find does not depend on who takes which check.
 */
#pragma once

#include "assess/outcome.h"
#include "assess/views.h"

/* The results of the checks, in their order, each of which belongs to the check; threads is 1 or 2,
 * or 0 to go by the number of selected tables. The handle has the functions of checks. */
GPtrArray *checks_evaluate(CaseFile *file, gint64 run, const GPtrArray *checks,
                           const Question *question, guint threads, GError **error);
