/*
 * The load: worker threads, each with a session on both servers, take the plan's items one after
 * the other, the largest first. An item's rows and its row in the ledger commit together.
 *
 * Other processes may do the same, on other machines: the ledger says who has an item. At the end
 * the load waits for what others have, and takes it where they die.
 */
#pragma once

#include "migrate/error_policy.h"
#include "migrate/ledger_items.h"
#include "pg/pace.h"
#include "pg/snapshot.h"

typedef struct {
    const PgServer *source;
    const PgServer *target;
    const PgSnapshot *snapshot;
    LedgerLoad ledger;
    const char *purpose; /* in the sessions' names */
    const Plan *plan;
    guint jobs;
    const char *search_path; /* the source's own, for functions that rows make the target call */
    Pace *pace;              /* of all that is copied; NULL: as fast as it can */
    ErrorPolicy errors;      /* which of them end the load: no other item is begun */
    gboolean quiet;
} LoadSettings;

/* How one item ended. */
typedef struct {
    const PlanItem *item;
    guint worker; /* 0: one of another process */
    guint64 rows;
    guint64 bytes;
    char *started;
    char *finished;
    GError *error; /* NULL: its rows are there */
} LoadResult;

/* The source's own search_path. The caller owns it. */
char *load_search_path(PgSession *source, GError **error);

/* Called in the calling thread, with the items (LoadResult) that ended since the last time. FALSE
 * with an error stops the load. */
typedef gboolean (*LoadResultFunction)(const GPtrArray *results, gpointer data, GError **error);

/* Loads all items that are not done. One that fails does not keep the others from going on, unless
 * a server is gone or the settings say so. */
gboolean load_run(const LoadSettings *settings, LoadResultFunction function, gpointer data,
                  GError **error);
