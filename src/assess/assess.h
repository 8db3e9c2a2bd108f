/*
 * The assessment: every check of the catalogue over the facts of the case, in one run.
 */
#pragma once

#include "assess/views.h"
#include "base/status.h"

typedef struct {
    Question question;
    Severity fail_on;          /* findings at or above it give STATUS_FINDINGS */
    gboolean new_only;         /* --fail-on new-blocker: only what the baseline lacks */
    gboolean concerned_only;   /* leave out the checks that do not concern the phases */
    gboolean never_fails;      /* --fail-on never: neither findings nor what was not looked at */
    const char *checks_folder; /* the user's own checks; NULL: none */
    const char *waivers_path;  /* NULL: none */
    const char *baseline_path; /* the case to compare with; NULL: the run before in the same one */
    const char *remedy_folder; /* where the remedies are written as SQL; NULL: nowhere */
} AssessOptions;

/* What a tool has without options: engine copy, the default phases, blockers count. */
#define ASSESS_OPTIONS_DEFAULT                                                                     \
    {                                                                                              \
        .question = {.engine = ENGINE_COPY,                                                        \
                     .phases = PHASES_DEFAULT,                                                     \
                     .long_transaction_seconds = 600},                                             \
        .fail_on = SEVERITY_BLOCKER                                                                \
    }

/* Runs the checks over the current collections and the run's selection, and writes their results
 * into the run. Fails only where the assessment itself could not be done: a check that cannot be
 * read, a waivers file that is wrong, the case file, the user's wish to stop. */
gboolean assess_run(CaseFile *file, gint64 run, const AssessOptions *options, ExitStatus *status,
                    GError **error);

/* Prints what the run found, for a person, on standard output. */
gboolean assess_print_summary(CaseFile *file, gint64 run, GError **error);

/* The same of a run in the phase verify, beside what else the run has done. */
gboolean assess_print_verification(CaseFile *file, gint64 run, GError **error);
