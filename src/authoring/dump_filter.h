/* A task's selection as the file that pg_dump takes by --filter, from version 17 on. */
#pragma once

#include "case/case.h"
#include "task/mapping.h"

/* A line for each table of a run that task_select() was called for. A table of which more would go
 * than is selected is left out, and a remark says so. It is an error if none is left. The caller
 * owns it. */
char *dump_filter_tables(CaseFile *file, gint64 run, GPtrArray *remarks, GError **error);

/* The rules as patterns, without a source to ask. It is an error if they reduce the rows or columns
 * of tables: which tables that are is not known. The caller owns it. */
char *dump_filter_patterns(const Mapping *mapping, GPtrArray *remarks, GError **error);
