#include "assess/waiver.h"

#include <string.h>

void
waiver_free(Waiver *waiver)
{
    if (waiver == NULL)
        return;
    g_free(waiver->check);
    g_free(waiver->object);
    g_free(waiver->reason);
    g_free(waiver->approver);
    g_free(waiver->owner);
    g_free(waiver->ticket);
    g_free(waiver->expires);
    g_free(waiver);
}

/* Names may hold bytes that are not UTF-8, which patterns cannot take. */
static gboolean
covers_object(const Waiver *waiver, const Finding *finding)
{
    g_autofree char *object = g_utf8_make_valid(finding->object, -1);
    return g_pattern_match_simple(waiver->object, object);
}

static gboolean
has_expired(const Waiver *waiver, const char *today)
{
    return strcmp(waiver->expires, today) < 0;
}

/* Returns how many findings the waiver covers, and marks those that no earlier one has. */
static gint64
cover_findings(const Waiver *waiver, gint64 ordinal, gboolean holds, CheckResult *result)
{
    gint64 matches = 0;
    for (guint index = 0; index < result->findings->len; index++) {
        Finding *finding = result->findings->pdata[index];
        if (!covers_object(waiver, finding))
            continue;
        matches++;
        if (holds && finding->waiver == 0)
            finding->waiver = ordinal;
    }
    return matches;
}

static void
apply_waiver(Waiver *waiver, gint64 ordinal, CheckResult *result, const char *today)
{
    if (!g_str_equal(result->check->id, waiver->check))
        return;
    gboolean holds = !has_expired(waiver, today);
    waiver->matches = cover_findings(waiver, ordinal, holds, result);
    if (waiver->covers_not_evaluated && result->is_incomplete) {
        waiver->matches++;
        if (holds)
            result->is_incomplete = FALSE;
    }
    if (!holds)
        waiver->state = WAIVER_EXPIRED;
    else if (waiver->matches > 0)
        waiver->state = WAIVER_USED;
}

/* All that the check said is covered; what it could not see is, too, or stays open. */
static void
conclude(CheckResult *result, gboolean was_incomplete)
{
    for (guint index = 0; index < result->findings->len; index++)
        if (((const Finding *)result->findings->pdata[index])->waiver == 0)
            return;
    gboolean is_looked_past = was_incomplete && !result->is_incomplete;
    if (result->findings->len > 0 || is_looked_past)
        result->outcome = OUTCOME_WAIVED;
}

void
waivers_apply(GPtrArray *waivers, GPtrArray *results, const char *today)
{
    for (guint index = 0; index < results->len; index++) {
        CheckResult *result = results->pdata[index];
        gboolean was_incomplete = result->is_incomplete;
        for (guint waiver = 0; waiver < waivers->len; waiver++)
            apply_waiver(waivers->pdata[waiver], (gint64)waiver + 1, result, today);
        conclude(result, was_incomplete);
    }
    for (guint index = 0; index < waivers->len; index++) {
        Waiver *waiver = waivers->pdata[index];
        if (has_expired(waiver, today))
            waiver->state = WAIVER_EXPIRED;
    }
}

static Check *
own_check(const char *id, const char *title, const char *why, const char *remedy)
{
    Check *check = g_new0(Check, 1);
    check->origin = g_strdup("waivers");
    check->id = g_strdup(id);
    check->family = g_strdup("waivers");
    check->title = g_strdup(title);
    check->side = CHECK_BOTH;
    severity_parse("dms=warning logical=warning copy=warning", &check->severity, NULL);
    check->why = g_strdup(why);
    check->remedy = g_strdup(remedy);
    check->reference = g_strdup("pgcrossing manual, Waivers");
    check->actor = g_strdup("migration");
    check->digest = g_compute_checksum_for_string(G_CHECKSUM_SHA256, id, -1);
    return check;
}

static void
add_finding(CheckResult *result, const Waiver *waiver, const char *what)
{
    Finding *finding = g_new0(Finding, 1);
    finding->object_type = "waiver";
    finding->name = g_string_chunk_insert(result->texts, waiver->check);
    finding->part = g_string_chunk_insert(result->texts, waiver->object);
    for (int engine = 0; engine < ENGINE_COUNT; engine++)
        finding->severity[engine] = SEVERITY_WARNING;
    g_autofree char *message =
        g_strdup_printf("the waiver of %s for %s (%s, owner %s) %s", waiver->check, waiver->object,
                        waiver->ticket, waiver->owner, what);
    finding->message = g_string_chunk_insert(result->texts, message);
    finding_identify(finding, result->texts, result->check->id,
                     check_side_name(result->check->side));
    g_ptr_array_add(result->findings, finding);
}

static CheckResult *
judge(const GPtrArray *waivers, gboolean are_given, const Check *check, WaiverState state)
{
    CheckResult *result = check_result_new(check);
    for (guint index = 0; index < waivers->len; index++) {
        const Waiver *waiver = waivers->pdata[index];
        if (waiver->state != state)
            continue;
        g_autofree char *what = state == WAIVER_EXPIRED
                                    ? g_strdup_printf("expired on %s", waiver->expires)
                                    : g_strdup("matches nothing");
        add_finding(result, waiver, what);
    }
    result->examined = waivers->len;
    if (!are_given)
        check_result_decide(result, OUTCOME_NOT_APPLICABLE, "no waivers were given", NULL);
    else
        check_result_decide(result, result->findings->len > 0 ? OUTCOME_FINDINGS : OUTCOME_PASS,
                            NULL, NULL);
    return result;
}

void
waivers_judge(const GPtrArray *waivers, gboolean are_given, GPtrArray *checks, GPtrArray *results)
{
    Check *expired = own_check(
        "wvr-expired", "Waiver that has expired",
        "What was accepted until a day counts again after it: nobody has accepted it since.",
        "Solve what was waived, or have the waiver renewed by its owner.");
    Check *unmatched = own_check(
        "wvr-unmatched", "Waiver that matches nothing",
        "A waiver for what is no longer found hides the next finding that happens to fit it, and "
        "one with a slip of the pen covers nothing.",
        "Remove the waiver, or correct its check or object.");
    g_ptr_array_add(checks, expired);
    g_ptr_array_add(checks, unmatched);
    g_ptr_array_add(results, judge(waivers, are_given, expired, WAIVER_EXPIRED));
    g_ptr_array_add(results, judge(waivers, are_given, unmatched, WAIVER_UNMATCHED));
}

static const char *
state_name(WaiverState state)
{
    switch (state) {
    case WAIVER_USED:
        return "used";
    case WAIVER_EXPIRED:
        return "expired";
    case WAIVER_UNMATCHED:
        break;
    }
    return "unmatched";
}

static gboolean
store_waiver(CaseQuery *query, gint64 run, const Waiver *waiver, gint64 ordinal, GError **error)
{
    const char *const texts[] = {waiver->check, waiver->object, waiver->reason,
                                 waiver->owner, waiver->ticket, waiver->expires};
    case_bind_int(query, 1, run);
    case_bind_int(query, 2, ordinal);
    for (int index = 0; index < (int)G_N_ELEMENTS(texts); index++)
        case_bind_text(query, 3 + index, texts[index]);
    case_bind_int(query, 9, waiver->covers_not_evaluated);
    case_bind_text(query, 10, state_name(waiver->state));
    case_bind_int(query, 11, waiver->matches);
    case_bind_text(query, 12, waiver->approver);
    return case_run_once(query, error);
}

gboolean
waivers_store(CaseFile *file, gint64 run, const GPtrArray *waivers, GError **error)
{
    g_autoptr(CaseQuery) query =
        case_query(file,
                   "INSERT INTO waiver (run, ordinal, check_id, object, reason, owner, ticket,"
                   " expires, not_evaluated, state, matches, approver)"
                   " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
                   error);
    if (query == NULL)
        return FALSE;
    for (guint index = 0; index < waivers->len; index++)
        if (!store_waiver(query, run, waivers->pdata[index], (gint64)index + 1, error))
            return FALSE;
    return TRUE;
}
