/*
 * The names on the target: what the transformation rules make of schemas, tables and columns.
 */
#pragma once

#include "task/source_catalog.h"
#include "task/tally.h"

/* The name that the rule's action makes of a name, whatever the rule's locator says. Prefixes and
 * suffixes that are not there leave the name as it is. Case is changed character by character by
 * Unicode's simple mappings, whatever the locale. The caller owns it. */
char *names_apply_action(const MappingRule *rule, const char *name);

/* Sets target_schema and target_name of each selected table and target of its columns. mapping is
 * NULL where there are no table mappings. target_schema is where tables go whose schema no rule
 * names; NULL for the schema they are in. It is an error if two tables, or two columns of a table,
 * get one name, or a name is empty, longer than 63 bytes, or that of a system schema. */
gboolean names_apply(SourceCatalog *catalog, const Mapping *mapping, const char *target_schema,
                     Tally *tally, TaskProblems *problems, GError **error);

/* Why no schema of a user can have the name, e.g. "is reserved"; NULL where one can. Static. */
const char *names_schema_problem(const char *name);
