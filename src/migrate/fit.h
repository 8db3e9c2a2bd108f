/* Whether the columns of a source's table fit into a table that the target has already. */
#pragma once

#include "migrate/plan.h"

/* Refuses, naming them, target columns that are missing, that have another type, or that would
 * have no value. Sets is_copied for the columns of every table, and is_binary for tables whose
 * columns all have the same built-in type on both sides: the bytes of a bigint load as a timestamp
 * without an error. Call it after
 * target_check_tables() has found what is there. */
gboolean fit_check_columns(Plan *plan, PgSession *target, GError **error);

/* Whether every value of the one type, both as format_type() writes them, is one of the other when
 * it travels as text. */
gboolean fit_types(const char *source, const char *target);
