/*
 * Foreign keys that the target had before the load. Under session_replication_role = replica no
 * row was checked against them, and VALIDATE does nothing for them.
 */
#pragma once

#include "migrate/record.h"

/* Looks for rows without their referenced row. oids as from target_foreign_keys(). *orphans is the
 * number of constraints that have such rows; each is named on stderr. */
gboolean foreign_keys_check(Record *record, const GPtrArray *oids, PgSession *target,
                            guint *orphans, GError **error);
