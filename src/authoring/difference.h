/*
 * What two files of AWS DMS tasks say otherwise: task settings, or table mappings. Order, the ids
 * of rules where they decide nothing, members that stand for nothing and settings that have the
 * value that AWS DMS takes without them make no difference.
 */
#pragma once

#include <glib.h>

typedef struct {
    char *path;
    char *old_value; /* NULL: it is not there */
    char *new_value;
    gboolean old_is_default; /* nobody gave it */
    gboolean new_is_default;
    gboolean is_quoted; /* for people: texts, no numbers, words or choices */
} Difference;

/* The files' bytes; paths are for messages. kind: "mappings" or "settings", static. NULL is an
 * error: of one that cannot be read, or where they are not of one kind. Difference, which the array
 * owns. */
GPtrArray *differences_find(const char *old_path, GBytes *old_bytes, const char *new_path,
                            GBytes *new_bytes, const char **kind, GError **error);
