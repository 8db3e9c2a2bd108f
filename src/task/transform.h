/*
 * The values that arrive where a rule changes them: what of each column the load reads and the
 * compare computes.
 */
#pragma once

#include "task/source_catalog.h"

/* Sets expression and target_type of the columns that a rule gives another type or masks,
 * key_columns of the tables for which one defines a key, and adds the columns that rules add.
 * mapping is NULL where
 * there are no table mappings. It is an error where it is not known what AWS DMS would make of a
 * column's values, a key's column is not there, or an added one is there already. */
gboolean transform_apply(SourceCatalog *catalog, const Mapping *mapping, TaskProblems *problems,
                         GError **error);
