/* What is done around the rows: views that hold rows, statistics, and what is left behind. */
#pragma once

#include "migrate/record.h"
#include "migrate/toc.h"

/* Refreshes materialized views that hold rows on the source, in the dump's order. */
gboolean rest_refresh_views(Record *record, const GPtrArray *entries, PgSession *source,
                            PgSession *target, GError **error);

/* ANALYZE of every table of the plan, on several sessions. */
gboolean rest_analyze(Record *record, const Plan *plan, const PgServer *target, guint jobs,
                      GError **error);

/* Names what a whole migration does not bring: publications unless they are wanted, subscriptions,
 * rows of foreign tables. */
gboolean rest_name_left_behind(Record *record, const Plan *plan, PgSession *source,
                               gboolean publications, GError **error);
