/*
 * What a statement of the compare reads rows from: the table, of the source as the task selects and
 * changes its rows, or as a damage leaves them. The caller owns what these return.
 */
#pragma once

#include "validate/statement.h"

/* What stands after FROM, as t: the table's rows that take part, without and with the damage.
 * has_places: whether what is asked is also where a row is. */
char *row_source_plain(const StatementContext *context, const Relation *relation,
                       gboolean has_places);
char *row_source_rows(const StatementContext *context, const Relation *relation,
                      gboolean has_places);

/* SELECT of those rows without the damage; clauses after FROM may be NULL. */
char *row_source_select(const StatementContext *context, const Relation *relation,
                        const char *clauses);

/* The damage that this statement has to make, or NULL, and the condition on a row t to have it. */
const RowDamage *row_source_damage(const StatementContext *context);
char *row_source_is_damaged(const RowDamage *damage);
