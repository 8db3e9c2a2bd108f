#include "validate/repair_table.h"

#include "base/output.h"
#include "pg/quote.h"
#include "validate/repair_statement.h"

#define NAMED_ROWS 100

static void
column_free(gpointer data)
{
    RepairColumn *column = data;
    g_free(column->name);
    g_free(column->type);
    g_free(column);
}

static const ColumnPair *
pair_of_column(const TablePair *pair, const Column *column)
{
    for (guint index = 0; index < pair->compared->len; index++) {
        const ColumnPair *candidate = pair->compared->pdata[index];
        if (g_str_equal(candidate->name[SIDE_TARGET], column->name))
            return candidate;
    }
    return NULL;
}

static void
add_column(RepairTable *table, const Column *column, const Catalog *catalog,
           const RepairTarget *target)
{
    guint32 relation = table->pair->relation[SIDE_TARGET]->oid;
    const PgType *type = catalog_type(catalog, column->type);
    if (type == NULL || repair_target_has(target->generated, relation, column->number))
        return;
    RepairColumn *added = g_new0(RepairColumn, 1);
    added->name = quote_identifier(column->name);
    added->column = column;
    added->pair = pair_of_column(table->pair, column);
    added->type = quote_qualified(type->schema, type->name);
    added->is_key = added->pair != NULL && g_ptr_array_find(table->pair->key, added->pair, NULL);
    added->has_operator = catalog_type_has_operators(catalog, column->type);
    added->is_unique = repair_target_has(target->unique, relation, column->number) ||
                       repair_target_has(target->unique, relation, 0);
    added->is_identity = repair_target_has(target->identity, relation, column->number);
    table->has_other_columns = table->has_other_columns || added->pair == NULL;
    g_ptr_array_add(table->columns, added);
}

static gboolean
is_key_column(const RepairTable *table, int number)
{
    for (guint index = 0; index < table->columns->len; index++) {
        const RepairColumn *column = table->columns->pdata[index];
        if (column->is_key && column->column->number == number)
            return TRUE;
    }
    return FALSE;
}

/* Whether the target itself keeps rows from sharing a key. */
static gboolean
has_unique_key(const RepairTable *table)
{
    const GPtrArray *keys = table->pair->relation[SIDE_TARGET]->keys;
    for (guint index = 0; index < keys->len; index++) {
        const UniqueKey *key = keys->pdata[index];
        gboolean is_within = TRUE;
        for (guint part = 0; part < key->columns->len; part++)
            is_within = is_within && is_key_column(table, g_array_index(key->columns, int, part));
        if (is_within)
            return TRUE;
    }
    return FALSE;
}

RepairTable *
repair_table_new(const TablePair *pair, const Catalog *catalog, const RepairTarget *target,
                 Spool *spool)
{
    const Relation *relation = pair->relation[SIDE_TARGET];
    RepairTable *table = g_new0(RepairTable, 1);
    table->pair = pair;
    table->columns = g_ptr_array_new_with_free_func(column_free);
    table->name = quote_qualified(relation->schema, relation->name);
    table->is_partitioned = relation->kind == 'p';
    table->only = g_strconcat(table->is_partitioned ? "" : "ONLY ", table->name, NULL);
    for (guint index = 0; index < relation->columns->len; index++)
        add_column(table, relation->columns->pdata[index], catalog, target);
    table->is_multiset = pair->key->len == 0;
    table->has_unique_key = !table->is_multiset && has_unique_key(table);
    table->is_referenced =
        g_hash_table_contains(target->referenced, GUINT_TO_POINTER(relation->oid));
    table->left_out_names = g_string_new(NULL);
    for (guint phase = 0; phase < REPAIR_PHASES; phase++) {
        table->repair[phase] = spool_group_new(spool);
        table->undo[phase] = spool_group_new(spool);
    }
    return table;
}

void
repair_table_free(gpointer data)
{
    RepairTable *table = data;
    for (guint phase = 0; phase < REPAIR_PHASES; phase++) {
        spool_group_free(table->repair[phase]);
        spool_group_free(table->undo[phase]);
    }
    g_ptr_array_unref(table->columns);
    g_string_free(table->left_out_names, TRUE);
    g_free(table->failure);
    g_free(table->name);
    g_free(table->only);
    g_free(table);
}

void
repair_table_leave_out(RepairTable *table, const RepairRow *row, const char *reason)
{
    if (table->left_out++ >= NAMED_ROWS)
        return;
    g_autofree char *label = repair_row_label(table, row);
    g_autofree char *printable = output_printable(reason);
    g_string_append_printf(table->left_out_names, "-- NOT repaired: %s: %s\n", label, printable);
}

/* ---- one row ---- */

static gboolean
add_pair(RepairTable *table, RepairPhase phase, char *repair, char *undo, GError **error)
{
    gboolean done = spool_add(table->repair[phase], repair, error) &&
                    spool_add(table->undo[phase], undo, error);
    g_free(repair);
    g_free(undo);
    return done;
}

static gboolean
add_update(RepairTable *table, const RepairRow *row, GError **error)
{
    gboolean must_replace = FALSE, should_replace = FALSE;
    guint changes = 0;
    for (guint index = 0; index < table->columns->len; index++) {
        const RepairColumn *column = table->columns->pdata[index];
        if (!repair_row_changes(table, row, index))
            continue;
        changes++;
        must_replace = must_replace || column->is_identity;
        /* Two rows that swap a value would meet halfway. */
        should_replace = should_replace || column->is_unique;
    }
    if (changes == 0) {
        repair_table_leave_out(table, row,
                               "it differs in columns alone that the server computes, or in what "
                               "no text shows");
        return TRUE;
    }
    if (must_replace && table->is_referenced) {
        repair_table_leave_out(table, row,
                               "an identity column that is always generated cannot be "
                               "updated, and foreign keys refer to the table");
        return TRUE;
    }
    if ((must_replace || should_replace) && !table->is_referenced)
        return add_pair(table, REPAIR_DELETE, repair_delete(table, row, REPAIR_BEFORE),
                        repair_insert(table, row, REPAIR_BEFORE), error) &&
               add_pair(table, REPAIR_INSERT, repair_insert(table, row, REPAIR_AFTER),
                        repair_delete(table, row, REPAIR_AFTER), error);
    return add_pair(table, REPAIR_UPDATE, repair_update(table, row, REPAIR_BEFORE),
                    repair_update(table, row, REPAIR_AFTER), error);
}

static gboolean
is_utf8(const RepairTable *table, const RepairRow *row)
{
    char **const sides[] = {row->source, row->target};
    for (guint side = 0; side < G_N_ELEMENTS(sides); side++)
        for (guint index = 0; sides[side] != NULL && index < table->columns->len; index++)
            if (sides[side][index] != NULL && !g_utf8_validate(sides[side][index], -1, NULL))
                return FALSE;
    return TRUE;
}

gboolean
repair_table_add(RepairTable *table, const RepairRow *row, GError **error)
{
    if (!is_utf8(table, row)) {
        repair_table_leave_out(table, row, "its text is not UTF-8");
        return TRUE;
    }
    if (table->is_multiset && table->has_other_columns) {
        repair_table_leave_out(table, row,
                               "the table has no key, and columns of the target are not compared");
        return TRUE;
    }
    switch (row->kind) {
    case DIFFERENCE_DIFFERENT:
        return add_update(table, row, error);
    case DIFFERENCE_SOURCE_ONLY:
        return add_pair(table, REPAIR_INSERT, repair_insert(table, row, REPAIR_AFTER),
                        repair_delete(table, row, REPAIR_AFTER), error);
    default:
        return add_pair(table, REPAIR_DELETE, repair_delete(table, row, REPAIR_BEFORE),
                        repair_insert(table, row, REPAIR_BEFORE), error);
    }
}
