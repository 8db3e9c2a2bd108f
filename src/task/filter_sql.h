/* The rows that a task's filters select, as SQL for the source. */
#pragma once

#include "task/source_catalog.h"

/* Sets the filter of each selected table; that of a partition that comes with a partitioned table
 * is that table's. Two rules that name a table and select other rows of it are an error: AWS DMS
 * does not say which of them counts. */
gboolean filter_apply(SourceCatalog *catalog, const Mapping *mapping, TaskProblems *problems,
                      GError **error);
