#include "task/obeyed.h"

#include "task/declared.h"

typedef struct {
    const char *group;
    const char *name;
    const char *value; /* the one that is not obeyed; NULL: all are */
    const char *why;   /* nothing, or something else, is done */
    const char *hint;  /* the value is refused; NULL: it is not */
} Obeyed;

#define ROW_IS_KEPT                                                                                \
    "a row that cannot be loaded is not left out: it is an error of its table, of which "          \
    "TableErrorPolicy says what it means"
#define NO_ROW_IS_LOST "leaving rows out is not supported: no row may be lost unseen"
#define KEEP_ROWS                                                                                  \
    "Set it to SUSPEND_TABLE or STOP_TASK: the error names the first row that cannot be loaded."

#define NOTHING_NAMED "as many rows that differ are named as usual"

static const Obeyed obeyed[] = {
    {"TargetMetadata", "TargetSchema", NULL, NULL, NULL},
    {"ErrorBehavior", "DataErrorPolicy", "LOG_ERROR", ROW_IS_KEPT, NULL},
    {"ErrorBehavior", "DataErrorPolicy", "IGNORE_RECORD", NO_ROW_IS_LOST, KEEP_ROWS},
    {"ErrorBehavior", "DataTruncationErrorPolicy", "LOG_ERROR", ROW_IS_KEPT, NULL},
    {"ErrorBehavior", "DataTruncationErrorPolicy", "IGNORE_RECORD", NO_ROW_IS_LOST, KEEP_ROWS},
    {"ErrorBehavior", "TableErrorPolicy", NULL, NULL, NULL},
    {"ErrorBehavior", "TableErrorEscalationCount", NULL, NULL, NULL},
    {"ErrorBehavior", "TableErrorEscalationPolicy", NULL, NULL, NULL},
    {"ErrorBehavior", "FullLoadIgnoreConflicts", "true",
     "a row whose key the target has already is not passed over: it is an error of its table",
     NULL},
    {"ErrorBehavior", "FailOnNoTablesCaptured", "false",
     "rules that select no table are an error all the same", NULL},
    {"ValidationSettings", "EnableValidation", "false", "rows are compared all the same", NULL},
    {"ValidationSettings", "ValidationOnly", NULL, NULL, NULL},
    {"ValidationSettings", "ThreadCount", NULL, NULL, NULL},
    {"ValidationSettings", "FailureMaxCount", "0", NOTHING_NAMED, NULL},
    {"ValidationSettings", "TableFailureMaxCount", "0", NOTHING_NAMED, NULL},
    {"ValidationSettings", "SkipLobColumns", NULL, NULL, NULL},
    {"ValidationSettings", "ValidationPartialLobSize", NULL, NULL, NULL},
    {"ValidationSettings", "HandleCollationDiff", "true",
     "no comparison of values depends on a collation anyway", NULL},
};

gboolean
obeyed_has(const char *group, const char *name)
{
    for (guint index = 0; index < G_N_ELEMENTS(obeyed); index++)
        if (g_str_equal(obeyed[index].group, group) && g_str_equal(obeyed[index].name, name))
            return TRUE;
    return FALSE;
}

static gboolean
check_value(const Member *member, const Declared *declared, GError **error)
{
    gint64 number;
    gboolean is_given, flag;
    g_autofree char *text = NULL;
    if (declared->type == DECLARED_INTEGER)
        return member_take_integer(member, declared->minimum, declared->maximum, &number, &is_given,
                                   error);
    if (declared->type == DECLARED_BOOLEAN && !json_object_is_type(member->value, json_type_string))
        return member_take_boolean(member, &flag, error);
    if (!member_take_text(member, &text, error))
        return FALSE;
    g_autofree char *problem = declared_problem(declared, text);
    if (problem != NULL)
        member_set_error_of(member, PROBLEM_VALUE, "Correct it, or leave the setting out.", error,
                            "%s", problem);
    return problem == NULL;
}

static gboolean
judge(const Member *member, const char *group, GError **error)
{
    if (!check_value(member, declared_find(DECLARED_SETTINGS, group, member->name), error))
        return FALSE;
    const char *value = json_object_get_string(member->value);
    for (guint index = 0; index < G_N_ELEMENTS(obeyed); index++) {
        const Obeyed *at = &obeyed[index];
        if (at->value == NULL || !g_str_equal(at->group, group) ||
            !g_str_equal(at->name, member->name) || g_ascii_strcasecmp(at->value, value) != 0)
            continue;
        if (at->hint != NULL) {
            member_set_error_of(member, PROBLEM_UNSUPPORTED, at->hint, error, "%s", at->why);
            return FALSE;
        }
        member_warn(member, "%s is not obeyed: %s", at->value, at->why);
    }
    return TRUE;
}

gboolean
obeyed_judge(const Member *group, GError **error)
{
    g_autoptr(GPtrArray) names = member_names(group);
    for (guint index = 0; index < names->len; index++) {
        Member member = member_get(group, names->pdata[index]);
        if (obeyed_has(group->name, member.name) && !member_is_empty(&member) &&
            !judge(&member, group->name, error) &&
            !task_problems_take(group->document->problems, error))
            return FALSE;
    }
    return TRUE;
}
