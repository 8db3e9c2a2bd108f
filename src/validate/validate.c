#include "validate/validate.h"

#include "base/error.h"
#include "base/output.h"
#include "case/run.h"
#include "pg/identity.h"
#include "validate/canary.h"
#include "validate/narrow.h"
#include "validate/record.h"
#include "validate/resume.h"
#include "validate/scan.h"
#include "validate/self_test.h"
#include "validate/snapshot_pair.h"
#include "validate/view_pair.h"

#include <sys/random.h>

#define DIFFERENCES_PER_TABLE 1000

/* Of moving data: rows of a table that are read again. */
#define SUSPECTS_PER_TABLE 20000

typedef struct {
    Recorder recorder;
    ExitStatus status;
    gboolean canary;
    gboolean evidence;
    GPtrArray *held; /* TablePair *, to be concluded when all has been done to them */
    gboolean is_repair_partial;
    guint named_per_table; /* rows that differ, at most */
    gint64 named_left;     /* of all tables */
    Fence *fence;          /* of moving data; NULL: it rests */
} Validation;

static ExitStatus
pair_status(const TablePair *pair)
{
    switch (pair->state) {
    case PAIR_EQUAL:
        return STATUS_CLEAN;
    case PAIR_DIFFERENT:
    case PAIR_SOURCE_ONLY:
    case PAIR_TARGET_ONLY:
        return STATUS_FINDINGS;
    default:
        return STATUS_INCOMPLETE;
    }
}

static gboolean
conclude_pair(TablePair *pair, const GPtrArray *differences, gpointer data, GError **error)
{
    Validation *validation = data;
    validation->status = status_combine(validation->status, pair_status(pair));
    guint found = differences == NULL ? 0 : differences->len;
    guint named = (guint)MIN(MIN(found, validation->named_per_table), validation->named_left);
    validation->named_left -= named;
    return record_table(&validation->recorder, pair, differences, named, error);
}

/* Those that differ are concluded when their rows are known, those that a canary is tried on or
 * evidence is taken of after it. */
static gboolean
conclude_digested(TablePair *pair, gpointer data, GError **error)
{
    Validation *validation = data;
    if (pair == NULL)
        return record_flush(&validation->recorder, error);
    if (pair->state == PAIR_DIFFERENT)
        return TRUE;
    if ((validation->canary && canary_is_possible(pair)) ||
        (validation->evidence && pair_was_digested(pair))) {
        g_ptr_array_add(validation->held, pair);
        return TRUE;
    }
    validation->recorder.gathers = TRUE;
    gboolean done = conclude_pair(pair, NULL, data, error);
    validation->recorder.gathers = FALSE;
    return done;
}

static gboolean
random_seed(gint64 *seed, GError **error)
{
    if (getrandom(seed, sizeof *seed, 0) == (gssize)sizeof *seed)
        return TRUE;
    error_set(error, PGC_ERROR_IO, "Try again.", "could not get random bytes");
    return FALSE;
}

/* Nothing may be said against a compare of a source that went on after the load; but a reader has
 * to know. *note stays NULL where the case has no load, or it saw this very moment. */
static gboolean
compare_with_load(const Recorder *recorder, char **note, GError **error)
{
    gint64 load;
    if (!run_last(recorder->file, "migrate", &load, error))
        return FALSE;
    g_autoptr(CaseQuery) query = case_query(
        recorder->file,
        "SELECT value FROM run_detail WHERE run = ?1 AND name = 'migrate.txid_snapshot'", error);
    case_bind_int(query, 1, load);
    gboolean has_row;
    if (!case_step(query, &has_row, error))
        return FALSE;
    if (has_row && g_strcmp0(case_column_text(query, 0), recorder->snapshot[SIDE_SOURCE]->xip) != 0)
        *note = g_strdup("the source was compared at a later state than the load: its server has "
                         "written since");
    return TRUE;
}

static gboolean
record_details(const Validation *validation, const CompareContext *context, const char *finding,
               GError **error)
{
    const Recorder *recorder = &validation->recorder;
    g_autofree char *seed = g_strdup_printf("%" G_GINT64_FORMAT, context->recipe.seed);
    const char *const details[][2] = {
        {"validate.method", digest_method_name(context->recipe.method)},
        {"validate.hash_self_test", finding},
        {"validate.seed", seed},
        {"validate.source_snapshot", recorder->snapshot[SIDE_SOURCE]->xip},
        {"validate.source_lsn", recorder->snapshot[SIDE_SOURCE]->lsn},
        {"validate.target_snapshot", recorder->snapshot[SIDE_TARGET]->xip},
        {"validate.target_lsn", recorder->snapshot[SIDE_TARGET]->lsn},
    };
    g_autofree char *later = NULL;
    if (!compare_with_load(recorder, &later, error) || !case_begin(recorder->file, error))
        return FALSE;
    gboolean done = later == NULL || run_set_detail(recorder->file, recorder->run,
                                                    "validate.later_state", later, error);
    for (guint index = 0; done && index < G_N_ELEMENTS(details); index++)
        done = run_set_detail(recorder->file, recorder->run, details[index][0], details[index][1],
                              error);
    return case_end(recorder->file, done, error);
}

/* What was asked for; what was not is not there. */
static gboolean
record_rules(const Recorder *recorder, const CompareRules *rules, GError **error)
{
    g_autofree char *bytes = rules->partial_bytes == 0
                                 ? NULL
                                 : g_strdup_printf("%" G_GINT64_FORMAT, rules->partial_bytes);
    g_autofree char *excluded = rules_exclusions(rules);
    g_autofree char *settings =
        rules->mode == COMPARE_EVIDENCE
            ? g_strconcat(session_begin_settings(), " " EVIDENCE_SETTINGS, NULL)
            : NULL;
    const char *const details[][2] = {
        {"validate.mode", compare_mode_name(rules->mode)},
        {"validate.sample", rules->sample_text},
        {"validate.partial_lob_bytes", bytes},
        {"validate.excluded_columns", excluded},
        {"validate.evidence_settings", settings},
    };
    for (guint index = 0; index < G_N_ELEMENTS(details); index++)
        if (details[index][1] != NULL &&
            !run_set_detail(recorder->file, recorder->run, details[index][0], details[index][1],
                            error))
            return FALSE;
    return TRUE;
}

static void
warn_of_useless_exclusions(const CompareRules *rules)
{
    g_autofree char *useless = rules_useless_exclusions(rules);
    g_auto(GStrv) patterns = g_strsplit(useless == NULL ? "" : useless, "\n", -1);
    for (guint index = 0; patterns[index] != NULL; index++)
        output_warning("no selected table has a column that --exclude-column \"%s\" names",
                       patterns[index]);
}

static gboolean
try_canaries(Validation *validation, const CompareContext *context, const GPtrArray *pairs,
             GError **error)
{
    g_autoptr(GPtrArray) canaries = canary_try(context, pairs, error);
    return canaries != NULL && record_canaries(&validation->recorder, canaries, error);
}

static gboolean
keep_evidence(const Evidence *evidence, gpointer data, GError **error)
{
    const Validation *validation = data;
    return record_evidence(&validation->recorder, evidence, error);
}

static gboolean
conclude_held(Validation *validation, GError **error)
{
    gboolean done = TRUE;
    for (guint index = 0; done && index < validation->held->len; index++)
        done = conclude_pair(validation->held->pdata[index], NULL, validation, error);
    return done;
}

/* Once the rows that may differ are known the snapshots are not needed any more, and would keep
 * vacuum from its work. */
static gboolean
compare_moving_pairs(Validation *validation, const CompareContext *context, SnapshotPair *taken,
                     const GPtrArray *pairs, guint rounds, GError **error)
{
    g_autoptr(Live) live = live_new(context, taken->catalog, validation->fence, rounds);
    if (!narrow_tables(context, pairs, live_add, live, error) ||
        (validation->canary && !try_canaries(validation, context, pairs, error)) ||
        !conclude_held(validation, error))
        return FALSE;
    snapshot_pair_release(taken);
    if (!live_settle(live, conclude_pair, validation, error))
        return FALSE;
    g_autofree char *feed = fence_description(validation->fence);
    return run_set_detail(validation->recorder.file, validation->recorder.run, "validate.feed",
                          feed, error);
}

static gboolean
finish_repair(Validation *validation, Repair *repair, const GPtrArray *pairs, const char *path,
              GError **error)
{
    RepairSummary summary;
    if (!repair_finish(repair, pairs, &summary, error))
        return FALSE;
    g_autofree char *said = g_strdup_printf(
        "%" G_GUINT64_FORMAT " statements are in \"%s\" (SHA-256 %s); left out: %" G_GUINT64_FORMAT
        " rows, and %u tables wholly or in part",
        summary.statements, path, summary.checksum[0], summary.left_out, summary.tables_left_out);
    for (guint file = 0; file < 2; file++)
        g_free(summary.checksum[file]);
    validation->is_repair_partial = summary.left_out > 0 || summary.tables_left_out > 0;
    return run_set_detail(validation->recorder.file, validation->recorder.run, "validate.repair",
                          said, error);
}

/* An empty list says that DMS lists nothing; without its tables nothing can be said. */
static gboolean
check_dms_failures(Validation *validation, const CompareContext *context, const GPtrArray *pairs,
                   const SnapshotPair *taken, GError **error)
{
    gboolean has_table = FALSE;
    g_autoptr(GPtrArray) failures =
        dms_failures_read(taken->snapshot[SIDE_TARGET]->session, &has_table, error);
    if (failures == NULL || !dms_failures_check(context, failures, pairs, taken->catalog, error) ||
        !record_dms_failures(&validation->recorder, failures, error))
        return FALSE;
    for (guint index = 0; index < failures->len; index++) {
        const DmsRowState state = ((const DmsFailure *)failures->pdata[index])->state;
        validation->status =
            status_combine(validation->status, state == DMS_ROW_NOT_READ ? STATUS_INCOMPLETE
                                               : state == DMS_ROW_EQUAL || state == DMS_ROW_GONE
                                                   ? STATUS_CLEAN
                                                   : STATUS_FINDINGS);
    }
    if (!has_table)
        validation->status = status_combine(validation->status, STATUS_INCOMPLETE);
    g_autofree char *said =
        has_table ? g_strdup_printf("%u rows are listed as failed", failures->len)
                  : g_strdup("there is no table of its validation failures on the target");
    return run_set_detail(validation->recorder.file, validation->recorder.run,
                          "validate.dms_failures", said, error);
}

static gboolean
take_over(Validation *validation, gint64 earlier, const GPtrArray *pairs, GError **error)
{
    gboolean is_same;
    if (!resume_take_over(&validation->recorder, earlier, pairs, &is_same, error))
        return FALSE;
    if (!is_same)
        validation->status = status_combine(validation->status, STATUS_INCOMPLETE);
    return TRUE;
}

static gboolean
compare_pairs(Validation *validation, const CompareContext *context, SnapshotPair *taken,
              const GPtrArray *pairs, gint64 earlier, const LiveOptions *live, GError **error)
{
    for (guint index = 0; index < pairs->len; index++) {
        TablePair *pair = pairs->pdata[index];
        if (pair->state != PAIR_OPEN && !conclude_pair(pair, NULL, validation, error))
            return FALSE;
    }
    if (earlier != 0 && !take_over(validation, earlier, pairs, error))
        return FALSE;
    if (!scan_tables(context, pairs, conclude_digested, validation, error))
        return FALSE;
    if (live != NULL)
        return compare_moving_pairs(validation, context, taken, pairs, live->rounds, error);
    /* Before the tables that differ are concluded. */
    return (!validation->evidence ||
            evidence_take(context, pairs, keep_evidence, validation, error)) &&
           narrow_tables(context, pairs, conclude_pair, validation, error) &&
           (!validation->canary || try_canaries(validation, context, pairs, error)) &&
           conclude_held(validation, error);
}

/* The more of what the source's snapshot saw is in the target's, the fewer rows differ at first. */
static gboolean
wait_for_target(gpointer fence, GError **error)
{
    return fence_pass(fence, error);
}

static gboolean
validate_selection(Validation *validation, const PgServer *const servers[2],
                   const Selection *selection, const char *snapshot_id,
                   const ValidateOptions *options, Repair *repair, GError **error)
{
    g_autoptr(Pace) pace = options->max_rate > 0 ? pace_new((guint64)options->max_rate) : NULL;
    CompareContext context = {.server = {servers[0], servers[1]},
                              .jobs = MAX(options->jobs, 1),
                              .show_values = options->show_values,
                              .quiet = options->quiet,
                              .activity = "compare",
                              .repair = repair,
                              .partial_bytes = options->rules.partial_bytes,
                              .pace = pace,
                              .max_rate = options->max_rate,
                              .difference_limit =
                                  options->live != NULL
                                      ? SUSPECTS_PER_TABLE
                                      : MAX(DIFFERENCES_PER_TABLE, options->named_per_table)};
    gint64 earlier = 0;
    if (options->resume &&
        !resume_find(validation->recorder.file, validation->recorder.run, &earlier, error))
        return FALSE;
    g_autoptr(SnapshotPair) taken = snapshot_pair_take(
        servers, selection, snapshot_id, validation->fence == NULL ? NULL : wait_for_target,
        validation->fence, error);
    if (taken == NULL || !random_seed(&context.recipe.seed, error))
        return FALSE;
    PgSession *sessions[2];
    for (guint side = 0; side < 2; side++) {
        context.snapshot[side] = taken->snapshot[side]->id;
        context.is_locked[side] = taken->is_locked[side];
        validation->recorder.snapshot[side] = taken->snapshot[side];
        sessions[side] = taken->snapshot[side]->session;
    }
    if (repair != NULL &&
        !repair_look_at_target(repair, sessions[SIDE_TARGET], taken->catalog[SIDE_TARGET], error))
        return FALSE;
    g_autofree char *finding = NULL;
    if (!self_test_hash(sessions, &context.recipe, &finding, error))
        return FALSE;
    validation->recorder.method = context.recipe.method;
    if (!record_details(validation, &context, finding, error) ||
        !record_rules(&validation->recorder, &options->rules, error))
        return FALSE;
    g_autoptr(GPtrArray) pairs = pair_tables(selection, taken->catalog, &options->rules);
    warn_of_useless_exclusions(&options->rules);
    if (!view_pairs_check(pairs, sessions[SIDE_SOURCE], options->live != NULL, error))
        return FALSE;
    if (pairs->len == 0)
        validation->status = STATUS_INCOMPLETE;
    return compare_pairs(validation, &context, taken, pairs, earlier, options->live, error) &&
           (!options->dms_failures ||
            check_dms_failures(validation, &context, pairs, taken, error)) &&
           (repair == NULL ||
            finish_repair(validation, repair, pairs, options->repair_path, error));
}

/* Comparing a database with itself would say that all is equal. */
static gboolean
check_two_databases(const PgServer *source, const PgServer *target, GError **error)
{
    g_autoptr(PgSession) first = session_open(source, SESSION_READ_ONLY, "identity", error);
    g_autoptr(PgSession) second =
        first == NULL ? NULL : session_open(target, SESSION_READ_ONLY, "identity", error);
    gboolean same = FALSE;
    if (second == NULL || !identity_same_database(first, second, &same, error))
        return FALSE;
    if (same)
        error_set(error, PGC_ERROR_STATE, "Check the two connection strings.",
                  "source and target are the same database");
    return !same;
}

/* Of moving data it is not known yet which rows differ. */
static void
set_limits(Validation *validation, const ValidateOptions *options)
{
    validation->named_per_table = options->live != NULL          ? G_MAXUINT
                                  : options->named_per_table > 0 ? options->named_per_table
                                                                 : DIFFERENCES_PER_TABLE;
    validation->named_left =
        options->live == NULL && options->named_rows > 0 ? options->named_rows : G_MAXINT64;
}

gboolean
validate_run(CaseFile *file, gint64 run, const PgServer *source, const PgServer *target,
             const char *snapshot_id, const ValidateOptions *options, ExitStatus *status,
             GError **error)
{
    g_autoptr(Selection) selection = selection_load(file, run, error);
    if (selection == NULL)
        return FALSE;
    /* That of the facts, of which there are many. */
    case_give_back_memory(file);
    if (selection->tables->len == 0)
        output_warning("no table is selected: there is nothing to compare");
    g_autofree char *mask = options->mask_keys ? g_uuid_string_random() : NULL;
    g_autoptr(GPtrArray) held = g_ptr_array_new();
    Validation validation = {.recorder = {.file = file, .run = run, .mask = mask},
                             .status = STATUS_CLEAN,
                             .held = held,
                             .evidence = options->rules.mode == COMPARE_EVIDENCE,
                             .canary = options->canary};
    set_limits(&validation, options);
    const PgServer *const servers[2] = {source, target};
    const RepairOptions files = {options->repair_path, options->undo_path, options->repair_batch};
    g_autoptr(Repair) repair = NULL;
    g_autoptr(Fence) fence = NULL;
    if (options->repair_path != NULL && (repair = repair_new(&files, error)) == NULL)
        return FALSE;
    if (!check_two_databases(source, target, error) ||
        (options->live != NULL &&
         (fence = fence_new(servers, selection, &options->live->fence, error)) == NULL))
        return FALSE;
    validation.fence = fence;
    if (!validate_selection(&validation, servers, selection, snapshot_id, options, repair, error))
        return FALSE;
    /* That rows differ is what the file is for. */
    *status = validation.is_repair_partial ? STATUS_INCOMPLETE : validation.status;
    return TRUE;
}
