/*
 * What is wrong in a task's documents, and what was not understood or could not be honoured.
 *
 * A tool that acts stops at the first error. One that judges goes on: an error is kept as a problem
 * and the part that has it is left out.
 */
#pragma once

#include <glib.h>

typedef struct {
    const char *document; /* "mappings", "settings", "source-endpoint", "target-endpoint"; static */
    char *path;           /* e.g. rules[2].object-locator; "" for the document */
    char *message;
    const char *kind; /* one of PROBLEM_...; static */
    gboolean is_error;
    guint line; /* from 1; 0: not known */
    guint character;
} TaskProblem;

#define PROBLEM_INVALID "invalid" /* the document cannot be read */
#define PROBLEM_GRAMMAR "grammar" /* a member is missing, or of a wrong type, or unknown word */
#define PROBLEM_UNKNOWN "unknown" /* a member that nobody knows */
#define PROBLEM_VALUE "value"     /* out of its range, or none of a closed set */
#define PROBLEM_UNSUPPORTED "unsupported" /* AWS DMS does it, this program refuses */
#define PROBLEM_IGNORED "ignored"         /* AWS DMS does it, this program goes on without */
#define PROBLEM_LEFT_OUT "left out"       /* a rule that selects or renames, after an error in it */
#define PROBLEM_NOTE "note"               /* what the rules come to on this source */
#define PROBLEM_APPLY "apply"             /* the rules do not go with the source's tables */
#define PROBLEM_SYNTAX "syntax"           /* extra connection attributes that are not well formed */
#define PROBLEM_SECRET "secret"           /* a secret stood there */

typedef struct {
    GPtrArray *list;      /* TaskProblem */
    gboolean goes_on;     /* after errors */
    TaskProblem *pending; /* what the last error was about; NULL */
} TaskProblems;

TaskProblems *task_problems_new(void);
void task_problems_free(TaskProblems *problems);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(TaskProblems, task_problems_free)

/* A warning. */
void task_problems_add(TaskProblems *problems, const char *document, const char *kind,
                       const char *path, const char *format, ...) G_GNUC_PRINTF(5, 6);

/* The same, of a known place; both 0: not known. */
void task_problems_add_at(TaskProblems *problems, const char *document, const char *kind,
                          const char *path, guint line, guint character, const char *message);

/* Says what the error is about that is set now. */
void task_problems_expect(TaskProblems *problems, const char *document, const char *kind,
                          const char *path, guint line, guint character, const char *message);

/* Keeps the error as a problem and clears it where the reader goes on: TRUE. An error that is not
 * of the user's files is never kept. An error about which nothing was said is one of mappings that
 * do not go with the source; it begins with the rule's path. */
gboolean task_problems_take(TaskProblems *problems, GError **error);
