/* The selected tables as the source has them in the snapshot. */
#pragma once

#include "migrate/plan.h"

/* Fills in kinds, sizes and column types, and adds the partitions of selected tables. */
gboolean source_describe_tables(Plan *plan, CaseFile *file, gint64 run, PlanDepth depth,
                                PgSession *source, GError **error);
