#include "task/problems.h"

#include "base/error.h"

#include <stdarg.h>
#include <string.h>

static void
problem_free(gpointer data)
{
    TaskProblem *problem = data;
    if (problem == NULL)
        return;
    g_free(problem->path);
    g_free(problem->message);
    g_free(problem);
}

TaskProblems *
task_problems_new(void)
{
    TaskProblems *problems = g_new0(TaskProblems, 1);
    problems->list = g_ptr_array_new_with_free_func(problem_free);
    return problems;
}

void
task_problems_free(TaskProblems *problems)
{
    if (problems == NULL)
        return;
    problem_free(problems->pending);
    g_ptr_array_unref(problems->list);
    g_free(problems);
}

/* Takes message over. */
static TaskProblem *
problem_new(const char *document, const char *kind, const char *path, char *message)
{
    TaskProblem *problem = g_new0(TaskProblem, 1);
    problem->document = document;
    problem->kind = kind;
    problem->path = g_strdup(path);
    problem->message = message;
    return problem;
}

void
task_problems_add(TaskProblems *problems, const char *document, const char *kind, const char *path,
                  const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    char *message = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    g_ptr_array_add(problems->list, problem_new(document, kind, path, message));
}

void
task_problems_add_at(TaskProblems *problems, const char *document, const char *kind,
                     const char *path, guint line, guint character, const char *message)
{
    TaskProblem *problem = problem_new(document, kind, path, g_strdup(message));
    problem->line = line;
    problem->character = character;
    g_ptr_array_add(problems->list, problem);
}

void
task_problems_expect(TaskProblems *problems, const char *document, const char *kind,
                     const char *path, guint line, guint character, const char *message)
{
    problem_free(problems->pending);
    problems->pending = problem_new(document, kind, path, g_strdup(message));
    problems->pending->line = line;
    problems->pending->character = character;
}

/* Of "table mappings: rules[2]: what is wrong". */
static TaskProblem *
problem_of_apply(const char *message)
{
    static const char name[] = "table mappings: ";
    const char *text = g_str_has_prefix(message, name) ? message + strlen(name) : message;
    gboolean has_path =
        g_str_has_prefix(text, "rules[") || g_str_has_prefix(text, "TableMappings[");
    const char *end = has_path ? strstr(text, ": ") : NULL;
    g_autofree char *path = end == NULL ? g_strdup("rules") : g_strndup(text, (gsize)(end - text));
    return problem_new("mappings", PROBLEM_APPLY, path, g_strdup(end == NULL ? text : end + 2));
}

gboolean
task_problems_take(TaskProblems *problems, GError **error)
{
    if (!problems->goes_on || error == NULL || *error == NULL ||
        !g_error_matches(*error, PGC_ERROR, PGC_ERROR_USAGE))
        return FALSE;
    TaskProblem *problem = g_steal_pointer(&problems->pending);
    if (problem == NULL)
        problem = problem_of_apply((*error)->message);
    problem->is_error = TRUE;
    g_ptr_array_add(problems->list, problem);
    g_clear_error(error);
    return TRUE;
}
