/*
 * The expression of a rule, which AWS DMS gives to SQLite, as SQL of PostgreSQL over the source's
 * columns. What has no exact counterpart is refused: functions of chance and of the moment, floats,
 * the order of texts, what compares a text with a number, the headers of changes.
 *
 * Columns of integers count as numbers, those of strings, enums and uuid as text; of any other
 * type a column can only be the whole expression.
 */
#pragma once

#include "task/source_catalog.h"

/* The values as those of the type (see data_type.h); text NULL: there is no expression, and the
 * column is null. The names of schema and table are those of owner. NULL with *problem, which says
 * what cannot be translated; both are the caller's. */
char *expression_sql(const char *text, const SourceTable *table, const SourceTable *owner,
                     const char *type, char **problem);
