/*
 * The ledger: what a migration has planned and done, in schema "pgcrossing" on the target. It is
 * the truth while a load runs: an item's rows and its row here commit together. The case gets a
 * copy.
 */
#pragma once

#include "migrate/plan.h"
#include "pg/snapshot.h"

/* How far a run is; what was reached is not done again. */
typedef enum {
    PHASE_PREPARED,  /* tables emptied or dropped as the modes ask; nothing created yet */
    PHASE_SCHEMA,    /* tables are there */
    PHASE_LOADED,    /* all rows are there */
    PHASE_COMPLETED, /* indexes, constraints, triggers and views are there */
    PHASE_DONE,      /* sequences set, tables analyzed and renamed */
} Phase;

typedef struct {
    char *uuid; /* of the run that began it */
    Phase phase;
    guint load;   /* counted up where all tables begin again, under a later snapshot */
    char *digest; /* of the plan */
    char *xip;    /* of the snapshot that the rows are of */
    char *system_identifier;
    char *timeline;
    char *database; /* the source's name */
} LedgerRun;

void ledger_run_free(LedgerRun *run);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(LedgerRun, ledger_run_free)

/* What identifies the source and the moment; texts are NULL where they cannot be known. */
typedef struct {
    const PgSnapshot *snapshot;
    char *system_identifier;
    /* As the ledger is to have it: timelines[0], or timelines[1] if a crash could still undo what
     * the snapshot sees. Not owned. */
    const char *timeline;
    char *timelines[2]; /* until a failover; until a crash too */
    char *database;
} SourceMoment;

gboolean ledger_read_moment(const PgSnapshot *snapshot, SourceMoment *moment, GError **error);
void ledger_clear_moment(SourceMoment *moment);

/* Whether the run was begun at that moment of the source, as far as its rows can tell. */
gboolean ledger_is_same_moment(const LedgerRun *run, const SourceMoment *moment);

/* Sees to it that no other migration works on this target: takes a lock for the life of the
 * session, and waits until what a killed one left behind has ended. */
gboolean ledger_lock(PgSession *target, GError **error);

/* Whether there is a ledger on the target. */
gboolean ledger_exists(PgSession *target, gboolean *exists, GError **error);

/* The server's process of the migration that works on this target; 0 for none. */
gboolean ledger_lock_holder(PgSession *target, gint64 *pid, GError **error);

/* Whether a migration works on this target now. */
gboolean ledger_is_locked(PgSession *target, gboolean *locked, GError **error);

/* The migration of that name, which this very version of the program has to have begun. */
LedgerRun *ledger_find(PgSession *target, const char *uuid, GError **error);

/* The migration that was begun here and did not end; NULL without an error if there is none. A
 * ledger of another format is an error. */
LedgerRun *ledger_unfinished(PgSession *target, GError **error);

/* Records the plan in the open transaction, with the tables of the ledger where there are none. */
gboolean ledger_begin(PgSession *target, const char *uuid, const Plan *plan,
                      const SourceMoment *moment, GError **error);

/* What is no table is there: large objects, rows of extensions. */
gboolean ledger_others_moved(PgSession *target, const char *uuid, GError **error);

/* For who joined: sets PHASE_LOADED if all rows are there, whether the others go on or not. */
gboolean ledger_complete_load(PgSession *target, const char *uuid, GError **error);

/* Durable when it returns, whatever the server's synchronous_commit. */
gboolean ledger_set_phase(PgSession *target, const char *uuid, Phase phase, GError **error);

/* Drops the ledger, unless it holds an unfinished run. */
gboolean ledger_drop(PgSession *target, GError **error);
