/*
 * The values of a column that a rule masks.
 */
#pragma once

#include "task/source_catalog.h"

/* The SQL that masks the column's values as its masked_by says; the caller owns it. NULL with
 * *problem, static, where the column's type is not one that can be masked so. */
char *masking_sql(const SourceColumn *column, const char **problem);
