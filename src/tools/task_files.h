/* What the commands of pgcrossing task share: files that are written, and what is said of them. */
#pragma once

#include "case/case.h"
#include "task/source_catalog.h"
#include "task/task.h"

/* output: NULL for standard output. inputs: ended by NULL; that the output is one of them is an
 * error. */
gboolean task_files_write(const char *output, const char *const *inputs, GBytes *bytes,
                          GError **error);

/* Remarks on standard error: losses as warnings, the rest as notes. */
void task_files_tell(const GPtrArray *remarks);

/* The source's tables, of the case that --case names; *catalog is NULL where there is no such case,
 * or no source in it. */
gboolean task_files_catalog(SourceCatalog **catalog, GError **error);

/* A copy in the folder of the case that --case names, in which nothing else is kept, or a new case:
 * with a run that task_select() was called for, with files->goes_on. The files that are given take
 * the place of the task that the case holds. */
CaseFile *task_files_select(const char *folder, TaskFiles *files, const char *command_line,
                            gint64 *run, GError **error);
