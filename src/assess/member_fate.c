#include "assess/member_fate.h"

#include "base/error.h"
#include "task/after_connect.h"
#include "task/expression_sql.h"
#include "task/mapping.h"
#include "task/settings.h"

#include <string.h>

void
fate_clear(Fate *fate)
{
    g_clear_pointer(&fate->why, g_free);
}

static FateKind
kind_of(const TaskProblem *problem)
{
    return problem->is_error                             ? FATE_REFUSED
           : g_str_equal(problem->kind, PROBLEM_IGNORED) ? FATE_IGNORED
                                                         : FATE_TOLD;
}

/* That it is not obeyed is what the kind says. */
static const char *
reason_of(const TaskProblem *problem)
{
    static const char not_obeyed[] = "not obeyed: ";
    const char *found = strstr(problem->message, not_obeyed);
    if (problem->is_error)
        return problem->message;
    return found == NULL ? problem->message : found + strlen(not_obeyed);
}

static gboolean
is_among(const TaskProblems *problems, const TaskProblem *problem)
{
    for (guint index = 0; problems != NULL && index < problems->list->len; index++) {
        const TaskProblem *other = problems->list->pdata[index];
        if (g_str_equal(other->path, problem->path) &&
            g_str_equal(other->message, problem->message))
            return TRUE;
    }
    return FALSE;
}

/* The worst of the problems, but for those that are there without the member. */
static void
take_problems(const TaskProblems *problems, const TaskProblems *without, Fate *fate)
{
    *fate = (Fate){FATE_OBEYED, NULL};
    for (guint index = 0; index < problems->list->len; index++) {
        const TaskProblem *problem = problems->list->pdata[index];
        if (is_among(without, problem) ||
            (fate->kind != FATE_OBEYED && kind_of(problem) <= fate->kind))
            continue;
        g_free(fate->why);
        *fate = (Fate){kind_of(problem), g_strdup(reason_of(problem))};
    }
}

/* What ended the reading is a problem, too. */
static void
end_reading(TaskProblems *problems, GError **error)
{
    if (*error != NULL && !task_problems_take(problems, error))
        g_clear_error(error);
}

/* Of a table with the column "c" of type text. */
static void
judge_expressions(const Mapping *mapping, TaskProblems *problems)
{
    SourceColumn column = {.number = 1,
                           .name = (char *)(gpointer) "c",
                           .target = (char *)(gpointer) "c",
                           .type = (char *)(gpointer) "text",
                           .type_schema = (char *)(gpointer) "pg_catalog",
                           .type_name = (char *)(gpointer) "text",
                           .type_kind = 'b'};
    g_autoptr(GPtrArray) columns = g_ptr_array_new();
    g_ptr_array_add(columns, &column);
    SourceTable table = {.schema = (char *)(gpointer) "s",
                         .name = (char *)(gpointer) "t",
                         .label = (char *)(gpointer) "s.t",
                         .columns = columns};
    for (guint index = 0; mapping != NULL && index < mapping->transformations->len; index++) {
        const MappingRule *rule = mapping->transformations->pdata[index];
        g_autofree char *problem = NULL;
        g_autofree char *sql =
            rule->expression == NULL
                ? NULL
                : expression_sql(rule->expression, &table, &table, rule->type, &problem);
        g_autoptr(GError) error = NULL;
        if (problem == NULL)
            continue;
        error_set(&error, PGC_ERROR_USAGE, "Say it otherwise.", "%s", problem);
        (void)task_problems_take(problems, &error);
    }
}

void
fate_of_mappings(const char *text, Fate *fate)
{
    g_autoptr(TaskProblems) problems = task_problems_new();
    g_autoptr(GBytes) bytes = g_bytes_new(text, strlen(text));
    g_autoptr(GError) error = NULL;
    problems->goes_on = TRUE;
    g_autoptr(Mapping) mapping = mapping_parse(NULL, bytes, problems, &error);
    judge_expressions(mapping, problems);
    end_reading(problems, &error);
    take_problems(problems, NULL, fate);
}

static TaskProblems *
problems_of_settings(const char *text)
{
    TaskProblems *problems = task_problems_new();
    g_autoptr(GBytes) bytes = g_bytes_new(text, strlen(text));
    g_autoptr(GError) error = NULL;
    problems->goes_on = TRUE;
    g_autoptr(TaskSettings) settings = settings_parse(NULL, bytes, problems, &error);
    end_reading(problems, &error);
    return problems;
}

void
fate_of_setting(const Declared *declared, const char *value, Fate *fate)
{
    g_autofree char *text =
        *declared->group == '\0'
            ? g_strdup_printf("{\"%s\":%s}", declared->name, value)
            : g_strdup_printf("{\"%s\":{\"%s\":%s}}", declared->group, declared->name, value);
    g_autoptr(TaskProblems) problems = problems_of_settings(text);
    g_autoptr(TaskProblems) without = problems_of_settings("{}");
    take_problems(problems, without, fate);
}

/* None is looked at by a load, but for a script. */
void
fate_of_attribute(DeclaredList list, const Declared *declared, const char *value, Fate *fate)
{
    g_autoptr(TaskProblems) problems = task_problems_new();
    g_autofree char *text = g_strdup_printf("{\"%s\":\"%s\"}", declared->name, value);
    g_autoptr(GBytes) bytes = g_bytes_new(text, strlen(text));
    g_autoptr(GError) error = NULL;
    problems->goes_on = TRUE;
    g_autoptr(GPtrArray) attributes = endpoint_parse(list, NULL, bytes, problems, &error);
    if (attributes != NULL)
        (void)after_connect_judge(attributes, "source-endpoint", problems, &error);
    end_reading(problems, &error);
    take_problems(problems, NULL, fate);
    if (fate->kind == FATE_OBEYED)
        fate->kind = FATE_CHECKED;
}

gboolean
fate_is_same(const Fate *one, const Fate *other)
{
    return one->kind == other->kind && g_strcmp0(one->why, other->why) == 0;
}

char *
fate_text(const Fate *fate)
{
    static const char *const texts[] = {
        [FATE_OBEYED] = "obeyed",
        [FATE_TOLD] = "obeyed, with a note",
        [FATE_IGNORED] = "ignored, with a warning",
        [FATE_REFUSED] = "**refused**",
        [FATE_CHECKED] = "for the checks alone",
    };
    return fate->why == NULL ? g_strdup(texts[fate->kind])
                             : g_strdup_printf("%s: %s", texts[fate->kind], fate->why);
}
