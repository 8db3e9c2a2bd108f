#include "validate/layout.h"

#include "validate/shared.h"

/* Every statement names all partitions. */
#define MOST_PARTITIONS 1000

/* way → its position + 1, by the order of the source. NULL where two partitions have one way, as
 * a role may see them that must not see bounds. */
static GHashTable *
positions_by_way(const Relation *relation)
{
    g_autoptr(GHashTable) positions = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint index = 0; index < relation->ways->len; index++)
        if (relation->ways->pdata[index] == NULL ||
            !g_hash_table_insert(positions, relation->ways->pdata[index],
                                 GUINT_TO_POINTER(index + 1)))
            return NULL;
    return g_steal_pointer(&positions);
}

static gboolean
is_alike(GHashTable *positions, const Relation *relation)
{
    g_autoptr(GHashTable) others = positions_by_way(relation);
    if (others == NULL || g_hash_table_size(others) != g_hash_table_size(positions))
        return FALSE;
    for (guint index = 0; index < relation->ways->len; index++)
        if (!g_hash_table_contains(positions, relation->ways->pdata[index]))
            return FALSE;
    return TRUE;
}

/* The bytes of a row's position. Partitions are in the order of their OIDs, so that the server
 * finds a row's by bisection. */
static char *
place_expression(GHashTable *positions, const Relation *relation)
{
    g_autoptr(GString) oids = g_string_new(NULL);
    g_autoptr(GString) places = g_string_new(NULL);
    for (guint index = 0; index < relation->leaves->len; index++) {
        const char *comma = index > 0 ? "," : "";
        g_string_append_printf(oids, "%s%u", comma,
                               ((const Relation *)relation->leaves->pdata[index])->oid);
        g_string_append_printf(
            places, "%s%u", comma,
            GPOINTER_TO_UINT(g_hash_table_lookup(positions, relation->ways->pdata[index])));
    }
    return g_strdup_printf("int4send(('{%s}'::int4[])[width_bucket(t.tableoid::int8,"
                           " '{%s}'::int8[])])",
                           places->str, oids->str);
}

void
layout_add_place(TablePair *pair)
{
    const Relation *source = pair->relation[SIDE_SOURCE], *target = pair->relation[SIDE_TARGET];
    if (source->kind != 'p' || target->kind != 'p' || source->leaves->len < 2 ||
        source->leaves->len != target->leaves->len)
        return;
    g_autoptr(GHashTable) positions = positions_by_way(source);
    if (positions == NULL || !is_alike(positions, target))
        return;
    gboolean is_compared = source->leaves->len <= MOST_PARTITIONS;
    ColumnPair *place = g_new0(ColumnPair, 1);
    place->is_place = TRUE;
    place->form = shared_text(is_compared ? "partition" : "not compared");
    if (!is_compared)
        place->reason = g_strdup("there are too many partitions to tell which one a row is in");
    for (guint side = 0; side < 2; side++) {
        place->name[side] = shared_text("tableoid");
        place->type_name[side] = shared_text("oid");
        if (!is_compared)
            continue;
        g_autofree char *expression = place_expression(positions, pair->relation[side]);
        place->expression[side] = shared_text(expression);
    }
    g_ptr_array_add(pair->columns, place);
    if (is_compared)
        g_ptr_array_add(pair->compared, place);
}
