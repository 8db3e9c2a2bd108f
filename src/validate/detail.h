/* The third pass, for the rows that are named: their keys, which columns differ, their values. */
#pragma once

#include "validate/difference.h"
#include "validate/worker.h"

gboolean detail_fill(const CompareContext *context, PgSession *const sessions[2],
                     const TablePair *pair, GPtrArray *differences, GError **error);
