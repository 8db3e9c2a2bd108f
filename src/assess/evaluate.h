/*
 * Runs one check.
 */
#pragma once

#include "assess/outcome.h"
#include "assess/views.h"

/* Runs the check over the views. Whatever is wrong with the check or the facts is part of the
 * result; NULL with an error only when the user asked to stop. */
CheckResult *check_evaluate(const Check *check, const ViewSet *views, const Question *question,
                            GError **error);

/* The views of facts that the check's three queries read, sorted; also proves that they can be
 * prepared and that the templates fit. The caller owns the array and its strings. */
GPtrArray *check_facts(const Check *check, const ViewSet *views, GError **error);
