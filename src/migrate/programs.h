/* pg_dump and pg_restore: which of those that are installed can read the source. */
#pragma once

#include <glib.h>

typedef struct {
    char *pg_dump;
    char *pg_restore; /* of the same folder */
    char *version;    /* as "15.20" */
    int major;
} Programs;

/* The newest pg_dump on PATH and in the folders that distributions keep for each version; or
 * given, where it is not NULL. One that is older than source_major does not fit. */
Programs *programs_find(const char *given, int source_major, GError **error);
void programs_free(Programs *programs);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Programs, programs_free)
