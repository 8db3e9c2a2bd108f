/*
 * The values that arrive where a rule changes them: what of each column the load reads and the
 * compare computes.
 */
#pragma once

#include "task/source_catalog.h"

/* Sets expression and target_type of the columns that a rule gives another type, and key_columns of
 * the tables for which one defines a key. It is an error where it is not known what AWS DMS would
 * make of a column's values, or a key's column is not there. */
gboolean transform_apply(SourceCatalog *catalog, TaskProblems *problems, GError **error);
