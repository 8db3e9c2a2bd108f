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
    /* For every item that ended, whose result it then owns. */
    void (*report)(LoadResult *result, gpointer data);
    CopyProgressFunction progress;
    gpointer data;   /* of both functions */
    gboolean failed; /* an item could not be moved */
    PgSession *source;
    PgSession *target;
} Worker;

/* Opens the sessions. worker_close() is to be called whatever it returns. */
gboolean worker_open(Worker *worker, GError **error);
void worker_close(Worker *worker);

/* Moves a unit of items, and reports each. An item that cannot be moved does not keep the others of
 * its unit from it. FALSE if the worker cannot go on: a session is of no more use. */
gboolean worker_move(Worker *worker, const GPtrArray *unit);

/* Both transactions as they were before the unit; FALSE if a session is of no more use. */
gboolean worker_roll_back(Worker *worker);

void load_result_free(LoadResult *result);
