/* pg_dump and pg_restore: which of those that are installed can read the source. */
#pragma once

#include <glib.h>

typedef struct {
    char *pg_dump;
    char *pg_restore; /* of the same folder */
    char *version;    /* as "15.20"; NULL where the major version was known without asking */
    int major;
} Programs;

/* All that can be found, a list of Programs: on PATH and in the folders that distributions keep for
 * each version, whose name tells the version. Where given is not NULL, only that one. */
GPtrArray *programs_list(const char *given);

/* What a program says of itself, from "pg_dump (PostgreSQL) 15.20 (Debian 15.20-0+deb12u1)"; NULL
 * if it cannot be had. The caller owns it. */
char *programs_version(const char *path);

/* Of the pg_dump on PATH and in the folders that distributions keep for each version: the newest
 * that is not older than the source and not newer than the target; without one, the newest that is
 * not older than the source, which may say things that the target does not know. Where given is not
 * NULL, only that one. */
Programs *programs_find(const char *given, int source_major, int target_major, GError **error);
void programs_free(Programs *programs);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Programs, programs_free)
