/*
 * The documents of the case's task as checks see them; each is empty without a task.
 *
 *   task_document         one row for each of the four documents: was it given, can it be read
 *   task_problem          what is wrong in them, or was not understood or honoured
 *   task_member           each member of the JSON, as a tree
 *   task_child            those of them that have a name and count
 *   mapping_rule          each element of rules, as it is written
 *   mapping_filter        each condition of the rules' filters
 *   mapping_boundary      each value of the boundaries of parallel-load
 *   mapping_match         the tables that each rule's locator matches
 *   mapping_column_match  the columns that each rule's locator matches
 *   mapping_near          of a rule that matches no table, one that it would match if case did not
 *                         count; these and what is below them is in locator_views.h
 *   selected_lob          the selected columns that AWS DMS moves as large objects
 *   task_setting          each setting that AWS DMS knows, with the value that holds
 *   task_setting_given    the settings that stand in the file
 *   endpoint_setting, endpoint_setting_given    the same for attributes of endpoints
 *   setting_NAME (value, is_given)    a setting of the run
 *
 * With them come the SQL functions of task_functions.h.
 */
#pragma once

#include "assess/views.h"

/* After the views of facts. */
gboolean task_views_make(ViewSet *views, GError **error);

/* setting_NAME of a setting; the caller owns it. */
char *task_views_setting_name(const char *setting);
