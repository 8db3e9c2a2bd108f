#include "migrate/items.h"

#include "base/output.h"
#include "migrate/views.h"
#include "pg/quote.h"

#define MEGABYTE ((gint64)1024 * 1024)
/* So that the last sessions end at about the same time. */
#define RANGES_PER_JOB 16
#define INDEX_WEIGHT 2
/* What goes into one transaction with others, and how much of it. */
#define SMALL_BYTES MEGABYTE
#define UNIT_BYTES (4 * MEGABYTE)
#define UNIT_ITEMS 50
#define UNIT_EMPTY_ITEMS 1000

/* The last range is open: what the table had when its size was read may not be all of it. */
static void
add_block_ranges(Plan *plan, PlanTable *table, gint64 block_bytes)
{
    gint64 blocks = table->heap_bytes / block_bytes;
    gint64 count = MIN((gint64)table->ranges, blocks);
    for (gint64 index = 0; index < count; index++) {
        PlanItem *item = plan_add_item(plan, table);
        item->part = (guint)index;
        item->first_block = blocks * index / count;
        item->end_block = index + 1 == count ? 0 : blocks * (index + 1) / count;
        item->bytes = table->bytes / count;
    }
}

/* Each bound begins a range; the first and the last are open, since the bounds are of a sample. */
static void
add_key_ranges(Plan *plan, PlanTable *table)
{
    guint bounds = table->key_bounds->len;
    for (guint index = 0; index <= bounds; index++) {
        PlanItem *item = plan_add_item(plan, table);
        item->part = index;
        item->first_key = index == 0 ? NULL : g_strdup(table->key_bounds->pdata[index - 1]);
        item->end_key = index == bounds ? NULL : g_strdup(table->key_bounds->pdata[index]);
        item->bytes = table->bytes / (bounds + 1);
    }
}

/* As the task says, however large the table is. */
static void
add_given_ranges(Plan *plan, PlanTable *table)
{
    for (guint index = 0; index < table->conditions->len; index++) {
        PlanItem *item = plan_add_item(plan, table);
        item->part = index;
        item->condition = g_strdup(table->conditions->pdata[index]);
        item->bytes = table->bytes / table->conditions->len;
    }
}

/* How long a table takes, about: its indexes, which wait for its last row, cost more than rows of
 * as many bytes. */
static gint64
weight(const PlanTable *table)
{
    return table->bytes + INDEX_WEIGHT * table->index_bytes;
}

static int
compare_items(gconstpointer first, gconstpointer second)
{
    const PlanItem *a = *(PlanItem *const *)first, *b = *(PlanItem *const *)second;
    if (a->table->load_order != b->table->load_order)
        return a->table->load_order < b->table->load_order ? 1 : -1;
    if (weight(a->table) != weight(b->table))
        return weight(a->table) < weight(b->table) ? 1 : -1;
    if (a->table->oid != b->table->oid)
        return a->table->oid < b->table->oid ? -1 : 1;
    return a->part < b->part ? -1 : a->part > b->part;
}

/* Whole, a table of ours is written as frozen: only one that all would wait for is cut. */
static gboolean
is_cut(const PlanTable *table, const ItemSettings *settings, gint64 total, gint64 range)
{
    return settings->jobs > 1 && table->kind == 'r' && table->conditions->len == 0 &&
           table->is_measured && table->heap_bytes >= 2 * settings->block_bytes &&
           table->bytes > total / settings->jobs && table->bytes >= 2 * range;
}

void
items_count_ranges(Plan *plan, const ItemSettings *settings)
{
    gint64 total = 0;
    for (guint index = 0; index < plan->tables->len; index++)
        total += ((const PlanTable *)plan->tables->pdata[index])->bytes;
    gint64 range = MAX(settings->range_bytes, total / ((gint64)settings->jobs * RANGES_PER_JOB));
    for (guint index = 0; index < plan->tables->len; index++) {
        PlanTable *table = plan->tables->pdata[index];
        table->ranges = is_cut(table, settings, total, range) ? (guint)(table->bytes / range) : 1;
    }
}

void
items_make(Plan *plan, const ItemSettings *settings)
{
    for (guint index = 0; index < plan->tables->len; index++) {
        PlanTable *table = plan->tables->pdata[index];
        if (table->kind != 'r' && !views_has(table))
            continue;
        if (table->conditions->len > 0)
            add_given_ranges(plan, table);
        else if (table->ranges > 1 && !settings->by_key)
            add_block_ranges(plan, table, settings->block_bytes);
        else if (table->key_bounds->len > 0)
            add_key_ranges(plan, table);
        else
            plan_add_item(plan, table)->bytes = table->bytes;
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
        guint most = item_is_empty(item) ? UNIT_EMPTY_ITEMS : UNIT_ITEMS;
        gboolean joins = small != NULL && item->bytes <= SMALL_BYTES && small->len < most &&
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
item_is_empty(const PlanItem *item)
{
    return item->table->is_measured && item->table->heap_bytes == 0;
}

gboolean
item_is_key_range(const PlanItem *item)
{
    return item->first_key != NULL || item->end_key != NULL || item->condition != NULL;
}

gboolean
item_is_whole(const PlanItem *item)
{
    return item->first_block == 0 && item->end_block == 0 && !item_is_key_range(item);
}

static char *
key_part(const PlanItem *item)
{
    if (item->condition != NULL) {
        g_autofree char *given = g_strconcat("range ", item->condition, NULL);
        return output_printable(given);
    }
    GString *text = g_string_new("key range ");
    g_string_append(text, item->table->key_column);
    if (item->first_key != NULL)
        g_string_append_printf(text, " >= %s", item->first_key);
    if (item->end_key != NULL)
        g_string_append_printf(text, "%s < %s", item->first_key == NULL ? "" : " and",
                               item->end_key);
    g_autofree char *plain = g_string_free(text, FALSE);
    return output_printable(plain);
}

char *
item_part(const PlanItem *item)
{
    if (item_is_whole(item))
        return NULL;
    if (item_is_key_range(item))
        return key_part(item);
    if (item->end_block == 0)
        return g_strdup_printf("blocks from %" G_GINT64_FORMAT, item->first_block);
    return g_strdup_printf("blocks %" G_GINT64_FORMAT " to %" G_GINT64_FORMAT, item->first_block,
                           item->end_block - 1);
}

static void
add_bound(GString *condition, const char *column, const char *operator, const char * value,
          const char *type)
{
    g_autofree char *literal = quote_literal(value);
    g_string_append_printf(condition, "%s%s %s %s::%s", condition->len > 0 ? " AND " : "",
                           column, operator, literal, type);
}

char *
item_range_condition(const PlanItem *item)
{
    const PlanTable *table = item->table;
    if (item_is_whole(item))
        return NULL;
    if (item->condition != NULL)
        return g_strdup_printf("(%s)", item->condition);
    GString *text = g_string_new(NULL);
    if (!item_is_key_range(item)) {
        g_string_append_printf(text, "ctid >= '(%" G_GINT64_FORMAT ",0)'", item->first_block);
        if (item->end_block > 0)
            g_string_append_printf(text, " AND ctid < '(%" G_GINT64_FORMAT ",0)'", item->end_block);
        return g_string_free(text, FALSE);
    }
    g_autofree char *column = quote_identifier(table->key_column);
    if (item->first_key != NULL)
        add_bound(text, column, ">=", item->first_key, table->key_type);
    if (item->end_key != NULL)
        add_bound(text, column, "<", item->end_key, table->key_type);
    return g_string_free(text, FALSE);
}
