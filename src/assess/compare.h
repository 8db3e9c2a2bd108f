/*
 * This assessment and the last finished one that asked the same: what is new, still there, gone.
 */
#pragma once

#include "assess/outcome.h"
#include "case/case.h"

/* Writes finding.comparison and finding_gone of the run, whose results are stored already. Without
 * a run before, of the same tool, engine, phases and task, it writes nothing. */
gboolean compare_with_run_before(CaseFile *file, gint64 run, const GPtrArray *results,
                                 GError **error);
