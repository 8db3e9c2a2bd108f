/*
 * What a task comes to, in words: which table goes where under which rule, what the rules say, what
 * of the files has no effect, and what is done otherwise than by AWS DMS.
 */
#pragma once

#include "case/case.h"
#include "case/query.h"

#include <json-c/json.h>

/* Of a run that task_select() was called for. An object with the members documents,
 * source_is_known, tables, rules, notes, differences; the caller owns it. NULL is an error. */
json_object *explanation_make(CaseFile *file, gint64 run, GError **error);

/* Tables have no columns in it: of 100,000 tables they would take a gigabyte. This query gives
 * those of one table at a time, once. */
CaseQuery *explanation_columns(CaseFile *file, gint64 run, GError **error);
gboolean explanation_add_columns(CaseQuery *query, json_object *table, GError **error);

/* The same as lines on standard output, or as JSON with the columns. A member lints, where there is
 * one, is an array of objects with severity, check, object and message. */
gboolean explanation_print(json_object *explanation, CaseQuery *columns, GError **error);
gboolean explanation_print_json(json_object *explanation, CaseQuery *columns, GError **error);
