/* Collecting from a dump: what a source's schema tells where the source cannot be reached. */
#pragma once

#include "collect/collect.h"
#include "pg/confined.h"

typedef struct {
    const char *path;            /* "-": standard input */
    const char *server_programs; /* the folder of initdb and postgres; NULL: looked for */
    ConfinementLimits limits;
} DumpOptions;

/* Restores the dump's schema into a server that is thrown away, and adds one collection of kind
 * "dump" to the run. Facts that a dump cannot know are absent, what it failed to bring makes facts
 * partial. *collection is its id. */
gboolean collect_dump(CaseFile *file, gint64 run, const DumpOptions *dump,
                      const CollectOptions *options, gint64 *collection, GError **error);
