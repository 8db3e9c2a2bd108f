/* What must hold before anything is changed. Each function refuses with an error, or passes. */
#pragma once

#include "migrate/record.h"
#include "migrate/toc.h"
#include "pg/session.h"

/* The target takes writes, and is not the source. source is outside a transaction. */
gboolean precondition_servers(PgSession *source, PgSession *target, GError **error);

/* No partition of the source has rows that queries of its table do not see, since on the target
 * they would be seen, and none is where no facts are taken, since its rows would stay behind. */
gboolean precondition_partitions(const Plan *plan, PgSession *source, GError **error);

/* Triggers and foreign keys of tables that are there can be switched off for the load. */
gboolean precondition_replica_role(const Plan *plan, const PgServer *target, GError **error);

/* Roles that own wanted objects or have rights on them are there on the target, or are among those
 * that will be created, by their names; NULL for none. */
gboolean precondition_roles(const GPtrArray *entries, PgSession *source, PgSession *target,
                            const GPtrArray *created, gboolean owners, gboolean privileges,
                            GError **error);

/* The role may make those that own wanted objects the owners of what is not there yet, but for
 * roles that will be created. The entries are marked; see objects_mark_present(). */
gboolean precondition_owners(const GPtrArray *entries, PgSession *source, PgSession *target,
                             const GPtrArray *created, GError **error);

gboolean precondition_tablespaces(const GPtrArray *entries, PgSession *source, PgSession *target,
                                  GError **error);

/* Room on the target's disk, where it can be known: the target is on this machine and its data
 * directory may be looked at. *known says what was found out, for the record; the caller owns it.
 */
gboolean precondition_disk_space(const Plan *plan, PgSession *target, char **known, GError **error);
