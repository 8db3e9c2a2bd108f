/* What only a client sees of its way to the server: for the fact "connection". */
#pragma once

#include "pg/session.h"

/* A JSON object whose members are the fact's columns; what could not be found out is not in it. The
 * session must not be in a transaction. The caller owns the text. */
char *connection_look(PgSession *session, const PgServer *server);
