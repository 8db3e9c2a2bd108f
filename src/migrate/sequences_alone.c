#include "base/error.h"
#include "base/output.h"
#include "migrate/ledger.h"
#include "migrate/migrate.h"
#include "migrate/preconditions.h"
#include "migrate/sequences.h"

#include <errno.h>
#include <stdio.h>

/* While a load goes on, tables may have other names and rows are missing. */
static gboolean
check_no_load(PgSession *target, GError **error)
{
    GError *failure = NULL;
    g_autoptr(LedgerRun) run = ledger_unfinished(target, &failure);
    if (failure != NULL) {
        g_propagate_error(error, failure);
        return FALSE;
    }
    if (run == NULL)
        return TRUE;
    error_set(error, PGC_ERROR_STATE, "Let it end by --resume: it sets the sequences itself.",
              "migration %s on the target has not ended", run->uuid);
    return FALSE;
}

static gboolean
print_script(const SequencePlan *sequences, ExitStatus *status, GError **error)
{
    g_autofree char *script = sequences_script(sequences);
    for (guint index = 0; index < sequences->decisions->len; index++) {
        const SequenceDecision *decision = sequences->decisions->pdata[index];
        if (decision->obstacle == NULL)
            continue;
        output_warning("sequence %s cannot be set: %s", decision->sequence->name,
                       decision->obstacle);
        *status = STATUS_INCOMPLETE;
    }
    for (guint index = 0; index < sequences->pairs->missing->len; index++) {
        output_warning("sequence %s: the target has no such sequence",
                       ((const Sequence *)sequences->pairs->missing->pdata[index])->name);
        *status = STATUS_INCOMPLETE;
    }
    if (fputs(script, stdout) != EOF && fflush(stdout) == 0)
        return TRUE;
    error_set(error, PGC_ERROR_IO, NULL, "could not write to standard output: %s",
              g_strerror(errno));
    return FALSE;
}

static void
print_outcome(const SequencePlan *sequences)
{
    guint set = 0, left = 0;
    for (guint index = 0; index < sequences->decisions->len; index++) {
        const SequenceDecision *decision = sequences->decisions->pdata[index];
        if (decision->goal.kind != GOAL_SET) {
            left++;
            continue;
        }
        g_autofree char *name = output_printable(decision->sequence->name);
        g_autofree char *text = sequence_decision_text(decision);
        output_line("sequence %s: %s", name, text);
        set++;
    }
    output_line("%u sequences set, %u were as far already", set, left);
}

static gboolean
set_all(Record *record, SequencePlan *sequences, PgSession *target, ExitStatus *status,
        GError **error)
{
    if (!sequences_check_obstacles(sequences, error) ||
        !sequences_apply(record, sequences, target, 0, error))
        return FALSE;
    print_outcome(sequences);
    if (record->not_copied > 0)
        *status = STATUS_INCOMPLETE;
    return TRUE;
}

gboolean
migrate_set_sequences(CaseFile *file, gint64 run, const PgServer *source, const PgServer *target,
                      gboolean only_print, ExitStatus *status, GError **error)
{
    *status = STATUS_CLEAN;
    Record record = {.file = file, .run = run};
    g_autoptr(PgSession) to = session_open(target, SESSION_READ_WRITE, "sequences", error);
    g_autoptr(PgSession) from =
        to == NULL ? NULL : session_open(source, SESSION_READ_ONLY, "sequences", error);
    if (from == NULL || !precondition_servers(from, to, error) || !ledger_lock(to, error) ||
        !check_no_load(to, error))
        return FALSE;
    g_autoptr(Plan) plan = plan_read(file, run, PLAN_COLUMNS, from, error);
    g_autoptr(SequencePlan) sequences =
        plan == NULL ? NULL : sequences_decide(plan, SEQUENCES_FINAL, from, to, error);
    if (sequences == NULL)
        return FALSE;
    return only_print ? print_script(sequences, status, error)
                      : set_all(&record, sequences, to, status, error);
}
