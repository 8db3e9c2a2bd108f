/*
 * What lies between the client and the server, found by trying. What cannot be found out is
 * unknown, never an error: the sessions that these open are closed again, and the server has
 * forgotten them when they return.
 */
#pragma once

#include "pg/session.h"

typedef enum { REACH_UNKNOWN, REACH_NO, REACH_YES } Reach;

typedef struct {
    gboolean known;
    double round_trip_milliseconds; /* the median of a few */
    double clock_ahead_seconds;     /* the server's clock against this machine's */
    gboolean backend_is_own;        /* the process named at the start runs the queries */
} ReachTimes;

/* The session must not be in a transaction. */
void reach_measure(PgSession *session, ReachTimes *times);

/* Whether a snapshot that one session exports is there for another one: they reached the same
 * instance. The session must not be in a transaction. */
Reach reach_snapshot(PgSession *session, const PgServer *server);

/* Whether a connection for logical replication is taken. *why, which the caller owns, is what was
 * said where it is not. session, not in a transaction, is another one on the server. */
Reach reach_replication(PgSession *session, const PgServer *server, char **why);
