/*
 * Owners of what a killed pg_restore left: it creates an object in one statement and gives it to
 * its owner in the next.
 */
#pragma once

#include "migrate/toc.h"
#include "pg/session.h"

/* Gives every wanted object that the target has, and whose owner there is another than on the
 * source, to the role of the source's owner's name. */
gboolean owners_settle(const GPtrArray *entries, PgSession *source, PgSession *target,
                       GError **error);
