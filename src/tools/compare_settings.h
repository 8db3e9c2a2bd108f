/* The ValidationSettings of an AWS DMS task, for the tools that compare. */
#pragma once

#include "tools/prepare.h"

/* Sets in compare_options what the run's task says and no option was given for, tells what that is,
 * and writes it into the run's details. To be called after prepare_collect(); has_jobs: --jobs was
 * given. */
gboolean compare_take_settings(const Prepared *prepared, gboolean has_jobs, GError **error);
