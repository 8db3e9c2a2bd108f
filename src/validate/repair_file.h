/* A file of a repair, or of its undo: a head that says what it is, and batches of statements. */
#pragma once

#include "validate/repair_order.h"

#include <stdio.h>

typedef struct {
    FILE *stream;
    const char *path;
    gboolean is_undo;
    guint batch;
    const char *left_out; /* comment lines */
    const RepairTarget *target;
} RepairFile;

/* checksum: SHA-256, the caller owns it. statements may be NULL. */
gboolean repair_file_write(const RepairFile *file, const RepairOrder *order, char **checksum,
                           guint64 *statements, GError **error);
