#include "migrate/items.h"

#define MEGABYTE ((gint64)1024 * 1024)
/* So that the last sessions end at about the same time. */
#define RANGES_PER_JOB 16
/* What goes into one transaction with others, and how much of it. */
#define SMALL_BYTES MEGABYTE
#define UNIT_BYTES (4 * MEGABYTE)
#define UNIT_ITEMS 50

static void
add_item(GPtrArray *items, PlanTable *table, gint64 first_block, gint64 end_block, gint64 bytes)
{
    PlanItem *item = g_new0(PlanItem, 1);
    item->table = table;
    item->first_block = first_block;
    item->end_block = end_block;
    item->bytes = bytes;
    g_ptr_array_add(items, item);
}

/* The last range is open: what the table had when its size was read may not be all of it. */
static void
add_ranges(GPtrArray *items, PlanTable *table, gint64 count, gint64 block_bytes)
{
    gint64 blocks = table->heap_bytes / block_bytes;
    count = MIN(count, blocks);
    for (gint64 index = 0; index < count; index++) {
        gint64 first = blocks * index / count, end = blocks * (index + 1) / count;
        add_item(items, table, first, index + 1 == count ? 0 : end, table->bytes / count);
    }
}

static int
compare_items(gconstpointer first, gconstpointer second)
{
    const PlanItem *a = *(PlanItem *const *)first, *b = *(PlanItem *const *)second;
    if (a->bytes != b->bytes)
        return a->bytes < b->bytes ? 1 : -1;
    if (a->table->oid != b->table->oid)
        return a->table->oid < b->table->oid ? -1 : 1;
    return a->first_block < b->first_block ? -1 : a->first_block > b->first_block;
}

/* Whole, a table of ours is written as frozen: only one that all would wait for is cut. */
static gboolean
is_cut(const PlanTable *table, const ItemSettings *settings, gint64 total, gint64 range)
{
    return settings->block_bytes > 0 && settings->jobs > 1 && table->is_measured &&
           table->heap_bytes >= 2 * settings->block_bytes &&
           table->bytes > total / settings->jobs && table->bytes >= 2 * range;
}

void
items_make(Plan *plan, const ItemSettings *settings)
{
    gint64 total = 0;
    for (guint index = 0; index < plan->tables->len; index++)
        total += ((const PlanTable *)plan->tables->pdata[index])->bytes;
    gint64 range = MAX(settings->range_bytes, total / ((gint64)settings->jobs * RANGES_PER_JOB));
    for (guint index = 0; index < plan->tables->len; index++) {
        PlanTable *table = plan->tables->pdata[index];
        if (table->kind != 'r')
            continue;
        if (is_cut(table, settings, total, range))
            add_ranges(plan->items, table, table->bytes / range, settings->block_bytes);
        else
            add_item(plan->items, table, 0, 0, table->bytes);
    }
    g_ptr_array_sort(plan->items, compare_items);
    for (guint index = 0; index < plan->items->len; index++)
        ((PlanItem *)plan->items->pdata[index])->number = index + 1;
}

static void
free_unit(gpointer data)
{
    g_ptr_array_unref(data);
}

GPtrArray *
items_units(const Plan *plan)
{
    GPtrArray *units = g_ptr_array_new_with_free_func(free_unit);
    GPtrArray *small = NULL;
    gint64 bytes = 0;
    for (guint index = 0; index < plan->items->len; index++) {
        PlanItem *item = plan->items->pdata[index];
        if (item->is_done)
            continue;
        gboolean joins = small != NULL && item->bytes <= SMALL_BYTES && small->len < UNIT_ITEMS &&
                         bytes + item->bytes <= UNIT_BYTES;
        if (!joins) {
            GPtrArray *unit = g_ptr_array_new();
            g_ptr_array_add(units, unit);
            small = item->bytes <= SMALL_BYTES ? unit : NULL;
            bytes = 0;
        }
        g_ptr_array_add(units->pdata[units->len - 1], item);
        bytes += item->bytes;
    }
    return units;
}

gboolean
item_is_whole(const PlanItem *item)
{
    return item->first_block == 0 && item->end_block == 0;
}

char *
item_part(const PlanItem *item)
{
    if (item_is_whole(item))
        return NULL;
    if (item->end_block == 0)
        return g_strdup_printf("blocks from %" G_GINT64_FORMAT, item->first_block);
    return g_strdup_printf("blocks %" G_GINT64_FORMAT " to %" G_GINT64_FORMAT, item->first_block,
                           item->end_block - 1);
}
