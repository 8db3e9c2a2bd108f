/*
 * The compare beyond rows: after the rows, validate and run evaluate the checks of the phase verify
 * over the facts that they have just collected.
 */
#pragma once

#include "assess/assess.h"
#include "tools/prepare.h"

/* What the phase verify has without options: every engine is judged alike. */
#define VERIFY_OPTIONS_DEFAULT                                                                     \
    {                                                                                              \
        .question = {.engine = ENGINE_COPY, .phases = PHASE_VERIFY}, .fail_on = SEVERITY_BLOCKER,  \
        .concerned_only = TRUE                                                                     \
    }

/* Judges and prints, and adds to *status what came out. NULL options leave it out: the run says so.
 */
gboolean verify_schema(Prepared *prepared, const AssessOptions *options, ExitStatus *status,
                       GError **error);
