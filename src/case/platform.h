/*
 * Where a server runs: it decides how a setting is changed there, and who may do what.
 */
#pragma once

#include <glib.h>

typedef enum {
    PLATFORM_SELF_MANAGED,
    PLATFORM_RDS,
    PLATFORM_AURORA,
    PLATFORM_CLOUDSQL,
    PLATFORM_ALLOYDB,
    PLATFORM_AZURE,
} Platform;
#define PLATFORM_COUNT 6

/* "self-managed", "rds", ...: as in the case file, in options and in the headers of checks. */
const char *platform_name(Platform platform);

/* FALSE, without an error, where there is no platform of that name. */
gboolean platform_from_name(const char *name, Platform *platform);

/* All names, parted by ", ". The caller owns it. */
char *platform_list(void);
