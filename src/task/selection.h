/*
 * Which tables take part: the selection rules, partitions, inheritance. See task.h for the rules.
 */
#pragma once

#include "task/source_catalog.h"
#include "task/tally.h"

/* Sets rule, excluding, load_order, is_selected and column_owner of each table. mapping is NULL
 * where there are no table mappings: then all are selected. */
gboolean selection_apply(SourceCatalog *catalog, const Mapping *mapping, Tally *tally,
                         TaskProblems *problems, GError **error);

/* Whether the rule, an include or explicit one, selects the table by its name. */
gboolean selection_names(const MappingRule *rule, const SourceTable *table);
