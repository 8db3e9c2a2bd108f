#include "task/filter.h"

#define CORRECT "Correct the file."

typedef struct {
    const char *keyword;
    FilterOperator kind;
    guint values;
    gboolean is_negative; /* has to stand alone: or-ed with others it would mean all rows */
} OperatorKeyword;

static const OperatorKeyword keywords[] = {
    {"eq", FILTER_EQUAL, 1, FALSE},
    {"noteq", FILTER_NOT_EQUAL, 1, TRUE},
    {"ste", FILTER_AT_MOST, 1, FALSE},
    {"lte", FILTER_AT_MOST, 1, FALSE},
    {"gte", FILTER_AT_LEAST, 1, FALSE},
    {"between", FILTER_BETWEEN, 2, FALSE},
    {"notbetween", FILTER_NOT_BETWEEN, 2, TRUE},
    {"null", FILTER_NULL, 0, FALSE},
    {"notnull", FILTER_NOT_NULL, 0, TRUE},
};

static void
condition_free(gpointer data)
{
    FilterCondition *condition = data;
    for (guint index = 0; index < G_N_ELEMENTS(condition->values); index++)
        g_free(condition->values[index]);
    g_free(condition);
}

static void
filter_free(gpointer data)
{
    Filter *filter = data;
    g_free(filter->path);
    g_free(filter->column);
    g_ptr_array_unref(filter->conditions);
    g_free(filter);
}

static const OperatorKeyword *
find_operator(const char *name)
{
    for (guint index = 0; index < G_N_ELEMENTS(keywords); index++)
        if (g_strcmp0(keywords[index].keyword, name) == 0)
            return &keywords[index];
    return NULL;
}

gboolean
filter_is_operator(const char *name)
{
    return find_operator(name) != NULL;
}

gboolean
filter_takes(const char *operator_name, const char *operand)
{
    const OperatorKeyword *keyword = find_operator(operator_name);
    return keyword != NULL && keyword->values == (g_str_equal(operand, "value") ? 1 : 2);
}

static const OperatorKeyword *
parse_operator(const Member *condition, GError **error)
{
    Member member = member_get(condition, "filter-operator");
    g_autofree char *text = NULL;
    if (!member_require_text(&member, &text, error))
        return NULL;
    const OperatorKeyword *keyword = find_operator(text);
    if (keyword == NULL)
        member_set_error(
            &member, "Known are eq, noteq, ste, lte, gte, between, notbetween, null and notnull.",
            error, "unknown filter-operator \"%s\"", text);
    return keyword;
}

/* A value that the operator does not take may be meant for another one: nobody knows. */
static gboolean
take_value(const Member *condition, const char *name, gboolean is_needed, char **value,
           GError **error)
{
    Member member = member_get(condition, name);
    if (is_needed)
        return member_require_text(&member, value, error);
    if (member_is_empty(&member))
        return TRUE;
    member_set_error(&member, CORRECT, error, "the filter-operator takes no \"%s\"", name);
    return FALSE;
}

static gboolean
parse_condition(const Member *member, Filter *filter, const OperatorKeyword **keyword,
                GError **error)
{
    static const char *const known[] = {"filter-operator", "value", "start-value", "end-value",
                                        NULL};
    if (!member_check_object(member, error) || (*keyword = parse_operator(member, error)) == NULL)
        return FALSE;
    member_warn_unknown(member, known);
    FilterCondition *condition = g_new0(FilterCondition, 1);
    condition->kind = (*keyword)->kind;
    g_ptr_array_add(filter->conditions, condition);
    guint values = (*keyword)->values;
    return take_value(member, "value", values == 1, &condition->values[0], error) &&
           take_value(member, "start-value", values == 2, &condition->values[0], error) &&
           take_value(member, "end-value", values == 2, &condition->values[1], error);
}

static gboolean
parse_conditions(const Member *member, Filter *filter, GError **error)
{
    Member conditions = member_get(member, "filter-conditions");
    if (!member_check_array(&conditions, error))
        return FALSE;
    gsize count = json_object_array_length(conditions.value);
    if (count == 0) {
        member_set_error(&conditions, CORRECT, error, "the filter has no condition");
        return FALSE;
    }
    for (gsize index = 0; index < count; index++) {
        Member element = member_element(&conditions, index);
        const OperatorKeyword *keyword;
        if (!parse_condition(&element, filter, &keyword, error))
            return FALSE;
        if (keyword->is_negative && count > 1) {
            member_set_error(&element, "Give it a filter of its own: all filters have to hold.",
                             error, "filter-operator \"%s\" has to be the filter's only condition",
                             keyword->keyword);
            return FALSE;
        }
    }
    return TRUE;
}

static gboolean
check_type(const Member *filter, GError **error)
{
    Member type = member_get(filter, "filter-type");
    g_autofree char *text = NULL;
    if (!member_require_text(&type, &text, error))
        return FALSE;
    if (g_str_equal(text, "source"))
        return TRUE;
    member_set_error(&type, "Known is source.", error, "unknown filter-type \"%s\"", text);
    return FALSE;
}

static gboolean
parse_filter(const Member *member, GPtrArray *filters, GError **error)
{
    static const char *const known[] = {"filter-type", "column-name", "filter-conditions", NULL};
    if (!member_check_object(member, error) || !check_type(member, error))
        return FALSE;
    member_warn_unknown(member, known);
    Filter *filter = g_new0(Filter, 1);
    filter->path = member_path(member);
    filter->conditions = g_ptr_array_new_with_free_func(condition_free);
    g_ptr_array_add(filters, filter);
    Member column = member_get(member, "column-name");
    return member_require_text(&column, &filter->column, error) &&
           parse_conditions(member, filter, error);
}

GPtrArray *
filter_parse(const Member *rule, GError **error)
{
    g_autoptr(GPtrArray) filters = g_ptr_array_new_with_free_func(filter_free);
    Member member = member_get(rule, "filters");
    if (member_is_empty(&member))
        return g_steal_pointer(&filters);
    if (!member_check_array(&member, error))
        return NULL;
    for (gsize index = 0; index < json_object_array_length(member.value); index++) {
        Member element = member_element(&member, index);
        if (!parse_filter(&element, filters, error))
            return NULL;
    }
    return g_steal_pointer(&filters);
}
