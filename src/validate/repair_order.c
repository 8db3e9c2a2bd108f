#include "validate/repair_order.h"

#include "pg/quote.h"

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

static GHashTable *
compared_relations(const GPtrArray *pairs)
{
    GHashTable *oids = g_hash_table_new(NULL, NULL);
    for (guint index = 0; index < pairs->len; index++) {
        const TablePair *pair = pairs->pdata[index];
        if (pair->compared->len > 0 && pair->state != PAIR_NOT_COMPARED)
            g_hash_table_add(oids, GUINT_TO_POINTER(pair->relation[SIDE_TARGET]->oid));
    }
    return oids;
}

/* Rows of tables that were compared refer to rows that the source has: none of those is deleted. */
static void
find_outside(Visit *visits, const GPtrArray *pairs, const Catalog *catalog)
{
    g_autoptr(GHashTable) compared = compared_relations(pairs);
    const GArray *keys = visits->target->foreign_keys;
    for (guint index = 0; index < keys->len; index++) {
        const RepairForeignKey *key = &g_array_index(keys, RepairForeignKey, index);
        const RepairTable *parent =
            g_hash_table_lookup(visits->by_oid, GUINT_TO_POINTER(key->parent));
        if (parent == NULL || spool_group_count(parent->repair[REPAIR_DELETE]) == 0 ||
            g_hash_table_contains(compared, GUINT_TO_POINTER(key->child)))
            continue;
        const Relation *child = g_hash_table_lookup(catalog->by_oid, GUINT_TO_POINTER(key->child));
        g_autofree char *name =
            child == NULL ? g_strdup("another") : quote_qualified(child->schema, child->name);
        g_ptr_array_add(visits->order->outside,
                        g_strdup_printf("%s refers to %s", name, parent->name));
        visits->order->would_act = visits->order->would_act || key->acts;
    }
}

static int
compare_names(gconstpointer first, gconstpointer second)
{
    const RepairTable *const *one = first;
    const RepairTable *const *other = second;
    return g_strcmp0((*one)->name, (*other)->name);
}

RepairOrder *
repair_order(const GPtrArray *tables, const RepairTarget *target, const GPtrArray *pairs,
             const Catalog *catalog)
{
    RepairOrder *order = g_new0(RepairOrder, 1);
    order->tables = g_ptr_array_new();
    order->circles = g_ptr_array_new_with_free_func(g_free);
    order->outside = g_ptr_array_new_with_free_func(g_free);
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
    find_outside(&visits, pairs, catalog);
    return order;
}

void
repair_order_free(RepairOrder *order)
{
    if (order == NULL)
        return;
    g_ptr_array_unref(order->tables);
    g_ptr_array_unref(order->circles);
    g_ptr_array_unref(order->outside);
    g_free(order);
}
