/*
 * Roles of the source onto a target that lacks them: attributes, memberships, settings, comments.
 * Passwords stay behind, and so do PostgreSQL's own roles and those of a managed platform.
 */
#pragma once

#include "migrate/record.h"
#include "pg/session.h"

/* The names of the roles that would be created; refuses where the target's role may create none.
 * The caller owns the array and its strings. */
GPtrArray *roles_missing(PgSession *source, PgSession *target, GError **error);

/* Creates them, all or none. What the target's role may not give (SUPERUSER, a setting, a
 * membership) is left behind and named. */
gboolean roles_create(Record *record, PgSession *source, PgSession *target, const GPtrArray *names,
                      GError **error);
