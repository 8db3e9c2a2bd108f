/* For the files of src/migrate alone: one migration while it runs. */
#pragma once

#include "migrate/large_objects.h"
#include "migrate/ledger.h"
#include "migrate/migrate.h"
#include "migrate/record.h"
#include "migrate/schema.h"

typedef struct {
    const MigrateOptions *options;
    const PgServer *source_server;
    const PgServer *target_server;
    const PgSnapshot *snapshot;
    PgSession *source; /* reads catalogs in the snapshot */
    PgSession *target; /* holds the migration's lock */
    SourceMoment moment;
    Programs *programs;
    Plan *plan;
    Schema *schema; /* NULL once what it holds is there */
    char *uuid;     /* of the ledger's run */
    Phase phase;
    guint jobs;
    guint index_jobs;
    char *restore_options; /* as PGOPTIONS has them; NULL: none */
    Record record;
} Migration;

/* Everything up to the point where the target is ready: looks whether the migration can be done,
 * then begins it in the ledger or takes up the one that did not end. */
gboolean migration_begin(Migration *migration, GError **error);

/* As the options say. */
LargeObjectOptions migration_large_objects(const Migration *migration);

/* Drops what migration_begin() made. Not the ledger. */
void migration_clear(Migration *migration);
