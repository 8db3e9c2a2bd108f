/*
 * A file of a task with the remedies of checks applied that need no judgement: those that leave
 * which tables, rows, columns and names arrive as it is.
 */
#pragma once

#include <glib.h>

typedef struct {
    const char *check; /* whose remedy it is; NULL: of none. Static */
    char *path;        /* in the file that was read */
    char *text;        /* what was done, e.g. 60 becomes 49 */
} FileFix;

/* FileFix, which the array owns. */
GPtrArray *file_fixes_new(void);

/* The file as it is to be written, and in fixes what was changed; the same bytes where nothing was.
 * kind: "mappings" or "settings". NULL is an error: the file cannot be read. */
GBytes *file_fix(const char *kind, const char *path, GBytes *bytes, GPtrArray *fixes,
                 GError **error);
