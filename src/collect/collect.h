/*
 * Collecting: the facts of a server into the case file, all seen at one moment, by a number of
 * queries that does not grow with the number of tables.
 */
#pragma once

#include "base/status.h"
#include "case/collection.h"
#include "pg/server.h"

typedef enum { PEER_UNKNOWN, PEER_DIFFERENT, PEER_SAME } PeerState;

/* Where a restored dump comes from, and what the restore did not bring. */
typedef struct {
    const char *label;         /* for people */
    const char *database_name; /* NULL: the dump does not say */
    const char *encoding;
    const char *version;
    int version_num;    /* of the server that was dumped */
    GHashTable *losses; /* kind of object, "other" for any → why it is known in part only */
} DumpOrigin;

typedef struct {
    Side side;
    gboolean deep;           /* probes too */
    gboolean verify;         /* what only the phase verify compares, too */
    gint64 probe_rows;       /* that probes read of one table, at most */
    gint64 probe_seconds;    /* that probes take, all together */
    gboolean quiet;          /* no progress */
    gboolean replace;        /* the side may be another server than the case has */
    const char *const *only; /* names of the facts to take; NULL: all */
    const char *platform;    /* NULL: found out by the marks that each platform leaves */
    const char *pg_dump;     /* the one that a copy is to use; NULL: any that is installed */
    PeerState peer;          /* whether the other side is the same database; for the target */
    const DumpOrigin *dump; /* the server is one that the dump was restored into; NULL: it is not */
} CollectOptions;

typedef struct Collector Collector;

/* Begins to read the facts of a server, in a thread of its own: seen by a repeatable-read
 * transaction, or under the exported snapshot where snapshot_id is not NULL. What the options and
 * the server point to is borrowed. Freeing stops it. */
Collector *collect_begin(const PgServer *server, const char *snapshot_id,
                         const CollectOptions *options, GError **error);
void collector_free(Collector *collector);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Collector, collector_free)

/* Adds one collection to the run, with the facts, as they come. A fact that the server refuses is
 * recorded as unreadable and is no error. *collection is its id. To be called once. */
gboolean collect_end(Collector *collector, CaseFile *file, gint64 run, gint64 *collection,
                     GError **error);

/* After the last collection of a run: what makes looking for facts fast. */
gboolean collect_finish(CaseFile *file, GError **error);

/* Takes in the output of the script that script_text() gives; the side is said in it. Of options
 * only replace and platform, by Side, count. Output that is cut off, or of a script of other facts,
 * is an error and leaves nothing. */
gboolean collect_output(CaseFile *file, gint64 run, const char *path, const gboolean *replace,
                        char *const *platform, GError **error);

/* Copies the current collections of another case into the run, one per side that it has. Its chain
 * of digests is verified first. replace, by Side, as in CollectOptions. */
gboolean collect_merge(CaseFile *file, gint64 run, const char *other_path, const gboolean *replace,
                       GError **error);

/* Says on stdout how many facts of the run were read, which were not, and which grants would help.
 * *status is STATUS_INCOMPLETE where a fact is unreadable or partial, else STATUS_CLEAN. */
gboolean collect_summarize(CaseFile *file, gint64 run, ExitStatus *status, GError **error);
