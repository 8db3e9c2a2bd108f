/*
 * The source's schema on its way to the target: dumped whole by pg_dump in the snapshot, reduced
 * to the wanted entries, and restored in two halves around the load.
 */
#pragma once

#include "migrate/plan.h"
#include "migrate/toc.h"
#include "pg/programs.h"

#include <stdatomic.h>

typedef struct {
    const Programs *programs;
    const PgServer *source;
    const PgServer *target;
    gboolean no_owner;
    gboolean no_privileges;
    gboolean no_tablespaces;
    gboolean publications; /* too */
} SchemaSettings;

typedef enum { SECTION_PRE_DATA, SECTION_POST_DATA } SchemaSection;

typedef struct {
    SchemaSettings settings;
    guint jobs;   /* that restore what stands after the data */
    char *folder; /* private, temporary */
    char *dump;
    char **source_environment;
    char **target_environment;
    GPtrArray *entries; /* TocEntry */
    /* While it is dumped: */
    GThread *thread;
    char *snapshot_id;
    atomic_bool given_up;
    GError *failure;
} Schema;

/* Begins to dump the source's schema as the snapshot sees it, and to read the dump's table of
 * contents, in a thread of its own. Nothing else of the schema is to be used before
 * schema_dump_end(). */
Schema *schema_dump_begin(const SchemaSettings *settings, const char *snapshot_id, GError **error);
/* How it is to be restored: options of pg_restore's sessions, as PGOPTIONS has them, or NULL. To be
 * called once. */
void schema_set_restore(Schema *schema, guint jobs, const char *target_options);

/* Waits for it. */
gboolean schema_dump_end(Schema *schema, GError **error);

/* Ends a dump that has not ended, and removes the temporary files. */
void schema_free(Schema *schema);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Schema, schema_free)

/* Restores the wanted entries of the section that the target does not have, by so many sessions.
 * Each refused statement is one RestoreError in *errors, which the caller owns; the others are
 * carried out. */
gboolean schema_restore(Schema *schema, SchemaSection section, guint jobs, GPtrArray **errors,
                        GError **error);

/* Restores just these entries, one after the other; from several threads at a time if need be. What
 * the target refuses is left out. Whether all were made. */
gboolean schema_restore_entries(const Schema *schema, const GPtrArray *entries);
