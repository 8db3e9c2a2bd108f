/* For explanation.c: what the task settings come to, in sentences. */
#pragma once

#include "case/case.h"

#include <json-c/json.h>

/* Of the settings that are given and obeyed, what they do: an array of strings. */
json_object *explanation_effects(CaseFile *file, gint64 run, GError **error);

/* What is done otherwise than by AWS DMS; likewise. Somebody may count on what it does. */
json_object *explanation_differences(CaseFile *file, gint64 run, GError **error);
