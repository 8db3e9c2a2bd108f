/*
 * The case as SARIF 2.1.0: what has to be acted on, for code scanning. Findings of the checks and
 * tables that differ are results of kind "fail", what could not be looked at is "open". What
 * passed, does not apply or is harmless to the engine is counted in the run's properties and is no
 * result: GitHub takes every result for an alert, whatever its kind.
 */
#pragma once

#include "case/case.h"

#include <stdio.h>

/* schema_file is where in the repository the schema stands: results point at it. NULL: at the file
 * of their check. redaction is what stands for text that was left out of the case; NULL: nothing
 * was. What the stream cannot take shows when it is closed. */
gboolean sarif_write(CaseFile *file, const char *schema_file, const char *redaction, FILE *stream,
                     GError **error);
