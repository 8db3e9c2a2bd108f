/* Which row a server refused, as far as its error tells. */
#pragma once

#include "migrate/plan.h"

/* The number, from 1, of the row that a COPY into the table was at when it failed; 0 where the
 * error does not tell. relation is the table's bare name. */
guint64 refused_row_number(const GError *error, const char *relation);

/* Adds to the error's message which row of the item it is about: by the key that it has on the
 * source, a session in the snapshot that the item was read in, else by its place. Of a row that is
 * too large for a server the error does not tell; the largest one is named. */
void refused_row_name(PgSession *source, const PlanItem *item, const char *condition,
                      GError *error);
