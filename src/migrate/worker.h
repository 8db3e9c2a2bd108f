/*
 * One worker of the load: a session on each server, in the snapshot on the source. What it moves in
 * one transaction commits together with its rows in the ledger.
 */
#pragma once

#include "migrate/load.h"
#include "pg/copy.h"

typedef struct {
    const LoadSettings *settings;
    guint number; /* from 1 */
    /* For every item that ended, whose result it then owns. FALSE: no other is to be begun. */
    gboolean (*report)(LoadResult *result, gpointer data);
    CopyProgressFunction progress;
    /* Told of the items that are the worker's from now on; and of those that are not, after all. */
    void (*claimed)(const GPtrArray *items, gpointer data);
    void (*released)(const GPtrArray *items, gpointer data);
    gpointer data;       /* of all functions */
    gboolean is_stopped; /* see report */
    PgSession *source;
    PgSession *target;
    GError *failure; /* why it cannot go on, where that is not an item's error */
} Worker;

/* Opens the sessions. worker_close() is to be called whatever it returns. */
gboolean worker_open(Worker *worker, GError **error);
void worker_close(Worker *worker);

/* Moves those of a unit's items that nobody else has, at most limit, and reports each. An item that
 * cannot be moved does not keep the others of its unit from it. FALSE if the worker cannot go on: a
 * session is of no more use. */
gboolean worker_move(Worker *worker, const GPtrArray *unit, guint limit);

/* Both transactions as they were before the unit; FALSE if a session is of no more use. */
gboolean worker_roll_back(Worker *worker);

void load_result_free(LoadResult *result);
