/* The commands of pgcrossing task. */
#pragma once

#include "base/status.h"

#include <glib.h>

/* Each takes the command line from its own name on. FALSE is STATUS_FAILED, with the error. */
gboolean task_explain(int argc, char **argv, ExitStatus *status, GError **error);
gboolean task_convert(int argc, char **argv, ExitStatus *status, GError **error);
gboolean task_diff(int argc, char **argv, ExitStatus *status, GError **error);
gboolean task_fix(int argc, char **argv, ExitStatus *status, GError **error);
gboolean task_members(int argc, char **argv, ExitStatus *status, GError **error);
