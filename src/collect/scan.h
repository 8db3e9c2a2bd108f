/*
 * The facts that are "deep: scan": what to look for comes from their queries, some tables at a
 * time, and each table is read once for all of them.
 */
#pragma once

#include "collect/collect.h"
#include "pg/session.h"

/* Inside the collection's transaction. A table that cannot be read has rows that say so; a fact
 * whose own query is refused is unreadable. */
gboolean scan_facts(CaseFile *file, PgSession *session, gint64 collection, const GPtrArray *facts,
                    const CollectOptions *options, GError **error);
