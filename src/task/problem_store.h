/*
 * The problems of a run's task in the case.
 */
#pragma once

#include "case/case.h"
#include "task/problems.h"

/* Adds them to task_warning, with the place where each path stands in the case's task. Inside a
 * transaction. */
gboolean problem_store(CaseFile *file, gint64 run, const TaskProblems *problems, GError **error);
