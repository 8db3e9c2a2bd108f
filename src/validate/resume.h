/*
 * A compare that goes on where an interrupted one of the same case was: tables that were found
 * equal are not read again, as long as all else about them is as it was.
 */
#pragma once

#include "validate/record.h"

/* The last compare that did not end, of the same two databases, which the run goes on with; an
 * error where there is none. */
gboolean resume_find(CaseFile *file, gint64 run, gint64 *earlier, GError **error);

/* Writes the results of pairs (TablePair *, open ones) that the earlier run found equal, in the
 * same columns and ways, as the run's own, and sets these pairs to equal. *is_same: neither server
 * has written since, so that the run's verdict is one on one state. */
gboolean resume_take_over(const Recorder *recorder, gint64 earlier, const GPtrArray *pairs,
                          gboolean *is_same, GError **error);
