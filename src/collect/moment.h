/*
 * The moment that a collection looks at: the transaction on the server and what the server says of
 * itself in it.
 */
#pragma once

#include "case/collection.h"
#include "collect/collect.h"
#include "pg/session.h"

typedef struct {
    char *system_identifier; /* NULL where the role may not know it */
    gint64 database_oid;
    char *database_name;
    char *version;
    char *role;
    char *encoding;
    char *lsn;
    char *snapshot;
    char *platform;
    char *snapshot_id; /* for a second session; NULL where the database is too small for one */
    char *instant;     /* identifies the moment and the instance */
} Moment;

/* What a server is, as a JSON array, for a script that asks instead of moment_begin(): version_num,
 * database OID and name, version, role, encoding, LSN, snapshot, system identifier or '', platform,
 * clock. */
extern const char moment_row_query[];

/* Begins the transaction, under the exported snapshot where snapshot_id is not NULL, and reads what
 * the server is. Facts find pgcrossing.system_identifier, pgcrossing.is_same_database,
 * pgcrossing.connection (see collect/connection.h) and pgcrossing.client_programs (see
 * collect/client_programs.h) as settings of the transaction, empty where not known. */
Moment *moment_begin(PgSession *session, const PgServer *server, const char *snapshot_id,
                     const CollectOptions *options, GError **error);
/* Begins a transaction of another session at the same moment, without the settings for facts.
 * FALSE: it cannot be had, and the session is of no use. */
gboolean moment_join(PgSession *session, const Moment *moment);
void moment_free(Moment *moment);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Moment, moment_free)
