/*
 * The statements for one row, each a DO block that raises an error unless the row is what it has to
 * be before: values are told by their text, which every type has, while equality is not something
 * that every type has or that always means the same.
 */
#pragma once

#include "validate/repair_table.h"

/* The row on the target before the repair, and after it. */
typedef enum { REPAIR_BEFORE, REPAIR_AFTER } RepairMoment;

/* Whether the repair sets the column. */
gboolean repair_row_changes(const RepairTable *table, const RepairRow *row, guint index);

/* For people: the key, or all columns, cut. The caller owns what these return. */
char *repair_row_label(const RepairTable *table, const RepairRow *row);

/* From the row as it is at the moment to the row as it is at the other one. */
char *repair_update(const RepairTable *table, const RepairRow *row, RepairMoment moment);
/* Of the row as it is at the moment. */
char *repair_delete(const RepairTable *table, const RepairRow *row, RepairMoment moment);
char *repair_insert(const RepairTable *table, const RepairRow *row, RepairMoment moment);

/* DO with the body between dollar quotes that it does not hold. */
char *repair_do(const char *declarations, const char *body);
