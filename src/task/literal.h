/*
 * Values of a task's document as SQL literals of the type that the source's column has. Only types
 * of PostgreSQL's own and enums: what comparing others means is up to whoever made them.
 */
#pragma once

#include "task/source_catalog.h"

/* The value, cast to the column's type without its length and precision, which would cut it; quoted
 * whatever it holds. NULL, with an error, where values of that type are not compared, or the value
 * is another one each day. path: where the document has it. The caller owns it. */
char *literal_sql(const SourceTable *table, const SourceColumn *column, const char *value,
                  const char *path, GError **error);

/* The table's column of that name, as the document at path says it; NULL, with an error, where it
 * has none. */
const SourceColumn *literal_column(const SourceTable *table, const char *name, const char *path,
                                   GError **error);
