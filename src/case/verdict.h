/*
 * The verdict on a migration: one word and one sentence, from what the case holds. The one place
 * that decides it; reports and tools show it.
 *
 * NO-GO wins over INCOMPLETE, which wins over the rest: what is known to be wrong stays wrong, and
 * what was not looked at is never a pass.
 */
#pragma once

#include "case/stage.h"

typedef enum { VERDICT_GO, VERDICT_GO_WITH_WAIVERS, VERDICT_INCOMPLETE, VERDICT_NO_GO } VerdictKind;

typedef struct {
    VerdictKind kind;
    char *sentence; /* why; one line of plain words */
} Verdict;

/* SQL over a row c of check_result: could the check not be evaluated, or not in full? A waiver may
 * cover that too. */
#define VERDICT_CHECK_INCOMPLETE                                                                   \
    "(c.outcome IN ('not evaluated', 'error') OR c.outcome IN ('findings', 'waived')"              \
    " AND c.reason IS NOT NULL AND NOT EXISTS (SELECT 1 FROM waiver w WHERE w.run = c.run"         \
    " AND w.check_id = c.check_id AND w.state = 'used' AND w.not_evaluated))"
/* Does the verdict wait for it? */
#define VERDICT_CHECK_COUNTS "(c.required OR c.severity = 'blocker')"
/* SQL over a row of migration_step that was skipped: does the verdict wait for it? Statistics are
 * no part of what is moved. */
#define VERDICT_STEP_COUNTS "(kind <> 'analyze')"

/* "GO", "GO WITH WAIVERS", "INCOMPLETE" or "NO-GO". */
const char *verdict_word(VerdictKind kind);

/* A run that is not finished counts as something not looked at: ask after run_finish(). */
Verdict *case_verdict(CaseFile *file, const CaseStages *stages, GError **error);
void verdict_free(Verdict *verdict);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Verdict, verdict_free)
