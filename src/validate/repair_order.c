#include "validate/repair_order.h"

typedef struct {
    const RepairTarget *target;
    GHashTable *by_oid; /* guint32 → RepairTable, of the target's relation */
    GHashTable *state;  /* RepairTable → VISITING or VISITED */
    RepairOrder *order;
} Visit;

enum { VISITING = 1, VISITED };

static void visit(Visit *visits, RepairTable *table);

static void
visit_parents(Visit *visits, const RepairTable *table)
{
    const GArray *keys = visits->target->foreign_keys;
    for (guint index = 0; index < keys->len; index++) {
        const RepairForeignKey *key = &g_array_index(keys, RepairForeignKey, index);
        if (key->child != table->pair->relation[SIDE_TARGET]->oid)
            continue;
        RepairTable *parent = g_hash_table_lookup(visits->by_oid, GUINT_TO_POINTER(key->parent));
        if (parent == NULL)
            continue;
        if (GPOINTER_TO_INT(g_hash_table_lookup(visits->state, parent)) == VISITING)
            g_ptr_array_add(visits->order->circles,
                            g_strdup_printf("%s refers to %s", table->name, parent->name));
        else
            visit(visits, parent);
    }
}

static void
visit(Visit *visits, RepairTable *table)
{
    if (g_hash_table_contains(visits->state, table))
        return;
    g_hash_table_insert(visits->state, table, GINT_TO_POINTER(VISITING));
    visit_parents(visits, table);
    g_hash_table_insert(visits->state, table, GINT_TO_POINTER(VISITED));
    g_ptr_array_add(visits->order->tables, table);
}

static int
compare_names(gconstpointer first, gconstpointer second)
{
    const RepairTable *const *one = first;
    const RepairTable *const *other = second;
    return g_strcmp0((*one)->name, (*other)->name);
}

RepairOrder *
repair_order(const GPtrArray *tables, const RepairTarget *target)
{
    RepairOrder *order = g_new0(RepairOrder, 1);
    order->tables = g_ptr_array_new();
    order->circles = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GPtrArray) sorted = g_ptr_array_copy((GPtrArray *)tables, NULL, NULL);
    g_ptr_array_set_free_func(sorted, NULL);
    g_ptr_array_sort(sorted, compare_names);
    g_autoptr(GHashTable) by_oid = g_hash_table_new(NULL, NULL);
    g_autoptr(GHashTable) state = g_hash_table_new(NULL, NULL);
    Visit visits = {target, by_oid, state, order};
    for (guint index = 0; index < sorted->len; index++) {
        RepairTable *table = sorted->pdata[index];
        if (table->failure == NULL)
            g_hash_table_insert(by_oid, GUINT_TO_POINTER(table->pair->relation[SIDE_TARGET]->oid),
                                table);
    }
    for (guint index = 0; index < sorted->len; index++)
        if (((const RepairTable *)sorted->pdata[index])->failure == NULL)
            visit(&visits, sorted->pdata[index]);
    return order;
}

void
repair_order_free(RepairOrder *order)
{
    if (order == NULL)
        return;
    g_ptr_array_unref(order->tables);
    g_ptr_array_unref(order->circles);
    g_free(order);
}
