/*
 * Results into the case file.
 */
#pragma once

#include "assess/assess.h"
#include "assess/outcome.h"

/* Writes check_result and finding rows. */
gboolean store_results(CaseFile *file, gint64 run, const GPtrArray *results,
                       const AssessOptions *options, GError **error);

/* 1: the check had to be looked at for the verdict. */
gboolean store_is_required(const Check *check, const AssessOptions *options);
