#include "assess/outcome.h"

#include <string.h>

/* Of which texts are given out. */
#define TEXT_BYTES 4096

static const char *const outcome_names[] = {"pass",           "sampled",       "findings",
                                            "not applicable", "not asked for", "not evaluated",
                                            "waived",         "error"};

const char *
outcome_name(Outcome outcome)
{
    return outcome_names[outcome];
}

const char *
comparison_name(Comparison comparison)
{
    static const char *const names[] = {NULL, "new", "still there"};
    return names[comparison];
}

static void
append_number(GString *text, gsize number)
{
    if (number >= 10)
        append_number(text, number / 10);
    g_string_append_c(text, (char)('0' + number % 10));
}

/* Length and bytes, so that no two identities give the same text; null differs from empty. */
static void
append_field(GString *text, const char *field)
{
    if (field == NULL) {
        g_string_append(text, "-;");
        return;
    }
    append_number(text, strlen(field));
    g_string_append_c(text, ':');
    g_string_append(text, field);
    g_string_append_c(text, ';');
}

void
finding_identify(Finding *finding, GStringChunk *texts, const char *check_id, const char *side)
{
    const char *const fields[] = {check_id,        side,          finding->object_type,
                                  finding->schema, finding->name, finding->part};
    g_autoptr(GString) text = g_string_sized_new(256);
    for (guint index = 0; index < G_N_ELEMENTS(fields); index++)
        append_field(text, fields[index]);
    g_autofree char *fingerprint =
        g_compute_checksum_for_string(G_CHECKSUM_SHA256, text->str, (gssize)text->len);
    g_strlcpy(finding->fingerprint, fingerprint, sizeof finding->fingerprint);
    g_string_truncate(text, 0);
    for (guint index = 3; index < G_N_ELEMENTS(fields); index++) {
        if (fields[index] == NULL)
            continue;
        if (text->len > 0)
            g_string_append_c(text, '.');
        g_string_append(text, fields[index]);
    }
    finding->object = g_string_chunk_insert_len(texts, text->str, (gssize)text->len);
}

CheckResult *
check_result_new(const Check *check)
{
    CheckResult *result = g_new0(CheckResult, 1);
    result->check = check;
    result->examined = -1;
    result->findings = g_ptr_array_new_with_free_func(g_free);
    result->texts = g_string_chunk_new(TEXT_BYTES);
    return result;
}

void
check_result_free(CheckResult *result)
{
    if (result == NULL)
        return;
    g_free(result->reason);
    g_free(result->grant);
    g_ptr_array_unref(result->findings);
    g_string_chunk_free(result->texts);
    g_free(result);
}

void
check_result_decide(CheckResult *result, Outcome outcome, const char *reason, const char *grant)
{
    result->outcome = outcome;
    result->is_incomplete = outcome == OUTCOME_NOT_EVALUATED || outcome == OUTCOME_ERROR;
    g_free(result->reason);
    g_free(result->grant);
    result->reason = g_strdup(reason);
    result->grant = g_strdup(grant);
}
