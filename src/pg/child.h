/* A program of PostgreSQL's as a child: its output is kept, and it ends when we are to end. */
#pragma once

#include "pg/server.h"

#include <stdatomic.h>

typedef struct {
    int status;      /* exit status; -1 if a signal ended it */
    GString *output; /* standard output */
    GString *errors; /* standard error */
} ChildResult;

/* For the child itself, before its program: the tool blocks the signals that the child has to hear.
 */
void child_reset_signals(void);
/* The error of a program that could not be started. */
void child_set_start_error(const char *program, const char *reason, GError **error);

/* Ends the child too when given_up becomes TRUE, unless that is NULL. */
ChildResult *child_run(char **arguments, char **environment, const atomic_bool *given_up,
                       GError **error);
void child_result_free(ChildResult *result);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ChildResult, child_result_free)
