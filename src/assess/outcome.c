#include "assess/outcome.h"

#include <string.h>

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

void
finding_free(Finding *finding)
{
    if (finding == NULL)
        return;
    g_free(finding->fingerprint);
    g_free(finding->object_type);
    g_free(finding->schema);
    g_free(finding->name);
    g_free(finding->part);
    g_free(finding->object);
    g_free(finding->message);
    g_free(finding->remedy_sql);
    g_free(finding->detail);
    g_free(finding);
}

/* Length and bytes, so that no two identities give the same text; null differs from empty. */
static void
append_field(GString *text, const char *field)
{
    if (field == NULL)
        g_string_append(text, "-;");
    else
        g_string_append_printf(text, "%zu:%s;", strlen(field), field);
}

void
finding_identify(Finding *finding, const char *check_id, const char *side)
{
    const char *const fields[] = {check_id,        side,          finding->object_type,
                                  finding->schema, finding->name, finding->part};
    g_autoptr(GString) identity = g_string_new(NULL);
    g_autoptr(GString) object = g_string_new(NULL);
    for (guint index = 0; index < G_N_ELEMENTS(fields); index++)
        append_field(identity, fields[index]);
    for (guint index = 3; index < G_N_ELEMENTS(fields); index++)
        if (fields[index] != NULL)
            g_string_append_printf(object, "%s%s", object->len > 0 ? "." : "", fields[index]);
    finding->fingerprint =
        g_compute_checksum_for_string(G_CHECKSUM_SHA256, identity->str, (gssize)identity->len);
    finding->object = g_strdup(object->str);
}

CheckResult *
check_result_new(const Check *check)
{
    CheckResult *result = g_new0(CheckResult, 1);
    result->check = check;
    result->examined = -1;
    result->findings = g_ptr_array_new_with_free_func((GDestroyNotify)finding_free);
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
