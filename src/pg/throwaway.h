/*
 * A server for one restore: in a confinement's folder, on a socket there, with one database that
 * belongs to a role without rights on anything else. When time or disk run out it is ended.
 */
#pragma once

#include "pg/confined.h"
#include "pg/server.h"
#include "pg/server_programs.h"

typedef struct Throwaway Throwaway;

/* Starts it. The confinement has to outlive it; encoding is the database's. */
Throwaway *throwaway_start(const Confinement *confinement, const ServerPrograms *programs,
                           const char *encoding, GError **error);
void throwaway_stop(Throwaway *server);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Throwaway, throwaway_stop)

/* How the role without rights, who owns the database, and the superuser reach it. */
const PgServer *throwaway_owner(const Throwaway *server);
const PgServer *throwaway_superuser(const Throwaway *server);

/* TRUE if it was ended since it took too long or too much, or died; error says so in place of what
 * it had said. */
gboolean throwaway_failed(Throwaway *server, GError **error);
