/*
 * Moving a database: schema, rows, indexes and constraints, sequences, names. What is done is kept
 * in a ledger on the target, so that a migration that was killed goes on where it was.
 */
#pragma once

#include "base/status.h"
#include "migrate/error_policy.h"
#include "pg/snapshot.h"

typedef struct {
    gboolean resume;           /* go on with the migration that did not end */
    gboolean source_is_frozen; /* nobody has written to the source since that began */
    gboolean allow_drop;
    gboolean no_owner;
    gboolean no_privileges;
    gboolean no_tablespaces;
    gboolean roles;        /* create those that the target lacks */
    gboolean publications; /* create them too */
    gboolean no_analyze;   /* leave the tables without statistics */
    const char *pg_dump;   /* NULL: the newest that is found */
    guint jobs;            /* 0: the task's MaxFullLoadSubTasks, else 2 */
    guint index_jobs;      /* 0: as many as jobs */
    gint64 range_bytes;    /* 0: as usual */
    gint64 max_rate;       /* bytes per second over all sessions; 0: as fast as it can */
    TableErrorPolicy on_table_error;
    gboolean quiet; /* no progress on stderr */
} MigrateOptions;

/* The source's tables and views that the run selected, and partitions, as quoted qualified names
 * for snapshot_export(). The caller owns the array and its strings. */
GPtrArray *migrate_tables_to_lock(CaseFile *file, gint64 run, const PgServer *source,
                                  GError **error);

/* A snapshot before any fact is collected: of a database of which no task selects, with all tables
 * locked that it sees. */
PgSnapshot *migrate_lock_all(const PgServer *source, GError **error);

typedef struct Migration Migration;

/* Whatever needs no facts: looks at both servers, keeps other migrations away from the target, and
 * begins to dump the source's schema. Changes nothing. All that is given is borrowed. */
Migration *migrate_open(const PgServer *source, const PgServer *target, const PgSnapshot *snapshot,
                        const MigrateOptions *options, GError **error);

/* Whatever became of it. The ledger stays. */
void migrate_close(Migration *migration);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Migration, migrate_close)

/* Moves what the run selected, as the snapshot sees it. *status is STATUS_CLEAN if all of it
 * arrived; STATUS_FINDINGS if rows violate foreign keys that the target had; STATUS_INCOMPLETE if a
 * table could not be loaded, or something is left behind that is said on stderr and in the case. */
gboolean migrate_run(Migration *migration, CaseFile *file, gint64 run, ExitStatus *status,
                     GError **error);

/* With resume: the snapshot of the migration that did not end, if a process on another machine
 * still keeps it; NULL without an error if there is none. */
PgSnapshot *migrate_take_over(const PgServer *source, const PgServer *target, GError **error);

/* Adds this process to the migration of that name, which somebody else has begun: moves items of
 * its load until none is left, in sessions that are set as those of who began it: the settings of
 * source and target are replaced. *status is STATUS_INCOMPLETE if some of them could not be moved
 * here, which leaves them to the others. */
gboolean migrate_join(PgServer *source, PgServer *target, const char *uuid,
                      const MigrateOptions *options, ExitStatus *status, GError **error);

/* Prints what migrate_run() would do, item by item, and changes nothing. */
gboolean migrate_show_plan(Migration *migration, CaseFile *file, gint64 run, GError **error);

/* Sets the target's sequences, whoever loaded its rows, as far as those of the source are that the
 * run selected, or as the rows need it: all of them or, with an error, none. With only_print it
 * writes the SQL to standard output instead. *status is STATUS_INCOMPLETE if the target lacks one,
 * or the SQL has to leave one out. */
gboolean migrate_set_sequences(CaseFile *file, gint64 run, const PgServer *source,
                               const PgServer *target, gboolean only_print, ExitStatus *status,
                               GError **error);

/* Prints how far a migration of the target is, whoever runs it. */
gboolean migrate_show_status(const PgServer *target, GError **error);

/* Drops the ledger from the target. */
gboolean migrate_finish(const PgServer *target, GError **error);
