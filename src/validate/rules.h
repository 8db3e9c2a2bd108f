/* What a run compares, and when two values count as the same: what the user asked for. */
#pragma once

#include <glib.h>

typedef struct {
    gboolean as_values; /* equal values in another spelling are equal */
} CompareRules;
