/*
 * Whether two sessions are in the very same database. System identifier and OID do not tell: a
 * clone of the disk has both.
 */
#pragma once

#include "pg/session.h"

/* An advisory lock taken on the source is seen on the target, or not. Neither session may be in a
 * transaction; both are left without one. */
gboolean identity_same_database(PgSession *source, PgSession *target, gboolean *same,
                                GError **error);
