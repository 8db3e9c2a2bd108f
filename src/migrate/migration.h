/* For the files of src/migrate alone: one migration while it runs. */
#pragma once

#include "migrate/large_objects.h"
#include "migrate/ledger.h"
#include "migrate/migrate.h"
#include "migrate/record.h"
#include "migrate/schema.h"

struct Migration {
    const MigrateOptions *options;
    const PgServer *source_server;
    const PgServer *target_server;
    const PgSnapshot *snapshot;
    PgSession *source; /* reads catalogs in the snapshot */
    PgSession *target; /* holds the migration's lock */
    SourceMoment moment;
    Programs *programs;
    Plan *plan;
    Schema *schema;
    GPtrArray *roles;      /* names of those to be created; NULL: not asked for */
    LedgerRun *unfinished; /* the one to resume, or NULL */
    char *disk;            /* what is known of the room on the target's */
    char *uuid;            /* of the ledger's run */
    guint load;            /* its number; see LedgerRun */
    char *worker;          /* ledger_worker_name() */
    Phase phase;
    guint jobs;
    ErrorPolicy errors;
    guint index_jobs;
    guint failed_builds;   /* of indexes, which the rest of the schema makes up for */
    char *restore_options; /* as PGOPTIONS has them; NULL: none */
    Record record;
};

/* Looks whether the migration can be done, and how. Changes nothing. */
gboolean migration_look(Migration *migration, CaseFile *file, gint64 run, GError **error);

/* After that: begins it in the ledger, or takes up the one that did not end. */
gboolean migration_begin(Migration *migration, GError **error);

/* As the options say. */
LargeObjectOptions migration_large_objects(const Migration *migration);
