/*
 * The types of AWS DMS that a rule gives to a column, and what becomes of the values.
 *
 * A type stands for the one that AWS DMS makes of it on PostgreSQL (User Guide, "Target data types
 * for PostgreSQL"): integers without a sign become the signed type that holds them.
 */
#pragma once

#include "task/source_catalog.h"

/* The rule's data-type as format_type() writes it; the caller owns it. It is an error where a
 * length or precision is missing, since AWS DMS names none, or no type of PostgreSQL stands for
 * it. */
char *data_type_parse(const Member *rule, GError **error);

/* The member of a locator, by which a rule names the columns alone of which AWS DMS makes that
 * type: the name of theirs in pg_type, static. An error where these depend on more than the column.
 */
const char *data_type_of_source(const Member *member, GError **error);

/* The SQL that makes of a value of the source's column one of the type, without its length, which
 * the target checks; the caller owns it. NULL where it is not known what AWS DMS would make of the
 * value. */
char *data_type_cast(const SourceColumn *column, const char *value, const char *type);

/* The same of a value of a built-in type, by its name in pg_type. */
char *data_type_cast_of(const char *from, const char *value, const char *type);

/* NULL of the type. */
char *data_type_null(const char *type);

/* The oid of what data_type_cast() gives, alike on all servers. */
guint32 data_type_oid(const char *type);
