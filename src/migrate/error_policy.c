#include "migrate/error_policy.h"

#include "base/error.h"
#include "task/task_setting.h"

#define TRUNCATION_SQLSTATE "22001"

enum {
    SETTING_DATA,
    SETTING_TRUNCATION,
    SETTING_TABLE,
    SETTING_COUNT,
    SETTING_ESCALATION,
    SETTINGS
};

static const char *const setting_names[SETTINGS] = {
    [SETTING_DATA] = "DataErrorPolicy",
    [SETTING_TRUNCATION] = "DataTruncationErrorPolicy",
    [SETTING_TABLE] = "TableErrorPolicy",
    [SETTING_COUNT] = "TableErrorEscalationCount",
    [SETTING_ESCALATION] = "TableErrorEscalationPolicy",
};

ErrorPolicy
error_policy_of_option(TableErrorPolicy option)
{
    gboolean stops = option == TABLE_ERROR_STOP;
    return (ErrorPolicy){
        .stops_at_data = stops, .stops_at_truncation = stops, .stops_at_table = stops};
}

/* Where a policy leaves rows out, the row is an error of its table. */
static gboolean
stops(const char *policy, gboolean otherwise)
{
    return g_strcmp0(policy, "STOP_TASK") == 0 ||
           (otherwise && g_strcmp0(policy, "SUSPEND_TABLE") != 0);
}

static ErrorPolicy
policy_of_task(char *const *values)
{
    ErrorPolicy policy = {.stops_at_table = stops(values[SETTING_TABLE], FALSE)};
    policy.stops_at_data = stops(values[SETTING_DATA], policy.stops_at_table);
    policy.stops_at_truncation = stops(values[SETTING_TRUNCATION], policy.stops_at_table);
    if (values[SETTING_COUNT] != NULL && stops(values[SETTING_ESCALATION], TRUE))
        policy.errors_per_table = g_ascii_strtoll(values[SETTING_COUNT], NULL, 10);
    return policy;
}

static gboolean
is_same(const ErrorPolicy *one, const ErrorPolicy *other)
{
    return one->stops_at_data == other->stops_at_data &&
           one->stops_at_truncation == other->stops_at_truncation &&
           one->stops_at_table == other->stops_at_table &&
           (one->errors_per_table == other->errors_per_table ||
            (one->stops_at_data && one->stops_at_truncation && one->stops_at_table));
}

/* NULL for none. */
static char *
list_given(char *const *values)
{
    GString *text = g_string_new(NULL);
    for (guint index = 0; index < SETTINGS; index++)
        if (values[index] != NULL)
            g_string_append_printf(text, "%s%s %s", text->len > 0 ? ", " : "", setting_names[index],
                                   values[index]);
    gboolean is_empty = text->len == 0;
    char *list = g_string_free(text, is_empty);
    return is_empty ? NULL : list;
}

gboolean
error_policy_read(CaseFile *file, gint64 run, TableErrorPolicy option, ErrorPolicy *policy,
                  char **overridden, GError **error)
{
    char *values[SETTINGS] = {0};
    gboolean is_read = TRUE;
    *overridden = NULL;
    for (guint index = 0; is_read && index < SETTINGS; index++)
        is_read = task_setting_text(file, run, setting_names[index], &values[index], error);
    *policy = policy_of_task(values);
    if (is_read && option != TABLE_ERROR_DEFAULT) {
        ErrorPolicy of_option = error_policy_of_option(option);
        if (!is_same(policy, &of_option))
            *overridden = list_given(values);
        *policy = of_option;
    }
    for (guint index = 0; index < SETTINGS; index++)
        g_free(values[index]);
    return is_read;
}

gboolean
error_policy_stops(const ErrorPolicy *policy, const GError *error, guint count)
{
    const char *sqlstate = error_sqlstate(error);
    if (policy->errors_per_table > 0 && count >= policy->errors_per_table)
        return TRUE;
    if (g_strcmp0(sqlstate, TRUNCATION_SQLSTATE) == 0)
        return policy->stops_at_truncation;
    gboolean is_data =
        sqlstate != NULL && (g_str_has_prefix(sqlstate, "22") || g_str_has_prefix(sqlstate, "23"));
    return is_data ? policy->stops_at_data : policy->stops_at_table;
}

char *
error_policy_text(const ErrorPolicy *policy)
{
    GString *text = g_string_new(NULL);
    const struct {
        gboolean stops;
        const char *what;
    } errors[] = {
        {policy->stops_at_table, "a table that cannot be loaded"},
        {policy->stops_at_data, "a value or a constraint"},
        {policy->stops_at_truncation, "a value that is too long"},
    };
    for (guint index = 0; index < G_N_ELEMENTS(errors); index++)
        if (errors[index].stops)
            g_string_append_printf(text, "%s%s", text->len > 0 ? ", " : "", errors[index].what);
    if (policy->errors_per_table > 0)
        g_string_append_printf(text, "%s%" G_GINT64_FORMAT " errors of one table",
                               text->len > 0 ? ", " : "", policy->errors_per_table);
    if (text->len == 0)
        g_string_append(text, "nothing");
    return g_string_free(text, FALSE);
}
