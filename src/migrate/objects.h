/*
 * Objects of a database by what they are called, so that those of one server can be found on the
 * other. Names are PostgreSQL's own object identities (pg_identify_object).
 */
#pragma once

#include "migrate/toc.h"
#include "pg/session.h"

/* The identities of the source's objects, for objects_identify(). The caller owns the table. */
GHashTable *objects_identities(PgSession *source, GError **error);

/* Sets identity for the entries that have an object of their own. */
void objects_identify(GPtrArray *entries, GHashTable *identities);

/* Sets is_present for entries whose object the target has under the same identity. */
gboolean objects_mark_present(GPtrArray *entries, PgSession *target, GError **error);

/* Likewise, and gives the first wanted entry, if any, whose object the target lacks; owned by
 * entries. */
gboolean objects_find_missing(GPtrArray *entries, PgSession *target,
                              gboolean (*of_section)(const TocEntry *entry),
                              const TocEntry **missing, GError **error);
