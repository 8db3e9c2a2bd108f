/*
 * The rows of a small table by COPY in binary, hashed by the client as the server would: to plan
 * and start a query takes a server several times longer than to send a few rows. The digest is the
 * same whichever way it was taken, so each side may take its own.
 */
#pragma once

#include "validate/row_hash.h"
#include "validate/statement.h"

/* Does COPY give every byte that enters the digest of the side's rows? */
gboolean copied_is_possible(const StatementContext *context);

/* The caller owns it. */
char *copied_sql(const StatementContext *context, const Relation *relation);

/* Reads what one COPY gives, in pieces of any size. */
typedef struct Copied Copied;

Copied *copied_new(const StatementContext *context);
gboolean copied_add(Copied *copied, const char *bytes, gsize length, GError **error);
/* FALSE where the end did not come. */
gboolean copied_end(const Copied *copied, Digest *digest, GError **error);
void copied_free(Copied *copied);
