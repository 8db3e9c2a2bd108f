/* The ranges that a task's table-settings cut tables into, as SQL for the source. */
#pragma once

#include "task/source_catalog.h"
#include "task/task.h"

/* Keeps those of selected tables in the case, as load_range of the run; what they have no effect on
 * is a warning. */
gboolean range_store(CaseFile *file, gint64 run, const SourceCatalog *catalog,
                     const Mapping *mapping, TaskProblems *problems, GError **error);
