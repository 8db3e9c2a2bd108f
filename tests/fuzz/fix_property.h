/* What holds for any file of a task: mended once it is mended, and it is as it is. */
#pragma once

#include "fuzz.h"

#include "authoring/difference.h"
#include "authoring/file_fix.h"

static inline void
require_no_difference(GBytes *bytes)
{
    g_autoptr(GError) error = NULL;
    const char *kind;
    g_autoptr(GPtrArray) differences =
        differences_find("fuzz", bytes, "fuzz", bytes, &kind, &error);
    require_error(error, differences == NULL);
    require(differences == NULL || differences->len == 0);
}

static inline void
require_fixed(const char *kind, GBytes *bytes)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) fixes = file_fixes_new(), again = file_fixes_new();
    g_autoptr(GBytes) fixed = file_fix(kind, "fuzz", bytes, fixes, &error);
    require_error(error, fixed == NULL);
    require_no_difference(bytes);
    if (fixed == NULL)
        return;
    g_autoptr(GBytes) same = file_fix(kind, "fuzz", fixed, again, &error);
    require(same != NULL && again->len == 0 && g_bytes_equal(fixed, same));
}
