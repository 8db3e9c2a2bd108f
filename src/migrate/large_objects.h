/*
 * Large objects on their way to the target, under the same oids: bytes, owners, rights, comments.
 * They go in batches; a batch and its row in the ledger commit together.
 */
#pragma once

#include "migrate/record.h"

typedef struct {
    gboolean owners;
    gboolean privileges;
} LargeObjectOptions;

/* Whether what the snapshot of source has can go to target: no oid is taken there, and the roles
 * that own them or have rights are there. Changes nothing. */
gboolean large_objects_check(PgSession *source, PgSession *target,
                             const LargeObjectOptions *options, GError **error);

/* Moves those that the ledger's run has not moved yet. source is in the settings' snapshot. */
gboolean large_objects_move(Record *record, const LoadSettings *settings, PgSession *source,
                            PgSession *target, const LargeObjectOptions *options, GError **error);

/* Removes from the target what the run has moved, so that it is moved again from a new snapshot. */
gboolean large_objects_remove(PgSession *target, const char *uuid, GError **error);
