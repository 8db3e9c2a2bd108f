#include "unit.h"

#include "migrate/items.h"

#define MEGABYTE ((gint64)1024 * 1024)
#define BLOCK 8192

static PlanTable *
add_table(Plan *plan, gint64 heap_bytes, gint64 toast_bytes)
{
    PlanTable *table = plan_add_table(plan, plan->tables->len + 1);
    table->kind = 'r';
    table->is_measured = TRUE;
    table->heap_bytes = heap_bytes;
    table->bytes = heap_bytes + toast_bytes;
    return table;
}

static void
make_items(Plan *plan)
{
    ItemSettings settings = {2, BLOCK, ITEMS_RANGE_BYTES, FALSE};
    items_count_ranges(plan, &settings);
    items_make(plan, &settings);
}

static void
free_plan(Plan *plan)
{
    g_ptr_array_unref(plan->items);
    g_ptr_array_unref(plan->tables);
    g_hash_table_unref(plan->by_oid);
    g_free(plan);
}

/* Each block of the table is in one item, and the last item is open. Returns how many there are. */
static guint
check_ranges(const Plan *plan, const PlanTable *table)
{
    gint64 next = 0;
    guint count = 0;
    for (guint index = 0; index < plan->items->len; index++) {
        const PlanItem *item = plan->items->pdata[index];
        if (item->table != table)
            continue;
        assert_int_equal(item->first_block, next);
        assert_int_equal(item->number, index + 1);
        next = item->end_block;
        count++;
    }
    assert_int_equal(next, 0);
    return count;
}

static void
one_large_table_is_cut(void **state)
{
    (void)state;
    Plan *plan = plan_new();
    PlanTable *large = add_table(plan, 1000 * MEGABYTE, 0);
    PlanTable *other = add_table(plan, 10 * MEGABYTE, 0);
    make_items(plan);
    assert_int_equal(check_ranges(plan, large), 15);
    assert_int_equal(check_ranges(plan, other), 1);
    g_autofree char *first = item_part(plan->items->pdata[0]);
    assert_string_equal(first, "blocks 0 to 8532");
    g_autofree char *last = item_part(plan->items->pdata[14]);
    assert_string_equal(last, "blocks from 119466");
    assert_null(item_part(plan->items->pdata[15]));
    free_plan(plan);
}

/* Few blocks with much in TOAST: no range without a block. */
static void
no_range_is_empty(void **state)
{
    (void)state;
    Plan *plan = plan_new();
    PlanTable *table = add_table(plan, 3 * BLOCK, 1000 * MEGABYTE);
    make_items(plan);
    assert_int_equal(check_ranges(plan, table), 3);
    free_plan(plan);
    plan = plan_new();
    table = add_table(plan, 0, 1000 * MEGABYTE);
    make_items(plan);
    assert_int_equal(check_ranges(plan, table), 1);
    free_plan(plan);
}

/* The indexes of a table that is loaded last would be built when nothing else is left to do. */
static void
tables_with_large_indexes_are_loaded_first(void **state)
{
    (void)state;
    Plan *plan = plan_new();
    PlanTable *bare = add_table(plan, 30 * MEGABYTE, 0);
    PlanTable *indexed = add_table(plan, 20 * MEGABYTE, 0);
    indexed->index_bytes = 10 * MEGABYTE;
    PlanTable *little = add_table(plan, 20 * MEGABYTE, 0);
    little->index_bytes = MEGABYTE;
    make_items(plan);
    const PlanTable *const order[] = {indexed, bare, little};
    for (guint index = 0; index < plan->items->len; index++)
        assert_ptr_equal(((const PlanItem *)plan->items->pdata[index])->table, order[index]);
    free_plan(plan);
}

static guint
count_items(guint jobs, gboolean by_key, gboolean is_measured, guint tables)
{
    Plan *plan = plan_new();
    for (guint index = 0; index < tables; index++)
        add_table(plan, 1000 * MEGABYTE, 0)->is_measured = is_measured;
    ItemSettings settings = {jobs, BLOCK, ITEMS_RANGE_BYTES, by_key};
    items_count_ranges(plan, &settings);
    items_make(plan, &settings);
    guint count = plan->items->len;
    free_plan(plan);
    return count;
}

static void
tables_stay_whole_where_ranges_do_not_help(void **state)
{
    (void)state;
    assert_true(count_items(2, FALSE, TRUE, 1) > 1);
    assert_int_equal(count_items(1, FALSE, TRUE, 1), 1);
    assert_int_equal(count_items(2, TRUE, TRUE, 1), 1);
    assert_int_equal(count_items(2, FALSE, FALSE, 1), 1);
    assert_int_equal(count_items(2, FALSE, TRUE, 4), 4);
}

/* What bounds a range is the beginning of the next, and both ends are open. */
static void
ranges_of_keys_leave_no_gap(void **state)
{
    (void)state;
    static const struct {
        const char *part;
        const char *condition;
    } expected[] = {{"key range odd \"name\" < -5", "\"odd \"\"name\"\"\" < '-5'::bigint"},
                    {"key range odd \"name\" >= -5 and < 0",
                     "\"odd \"\"name\"\"\" >= '-5'::bigint AND \"odd \"\"name\"\"\" < '0'::bigint"},
                    {"key range odd \"name\" >= 0", "\"odd \"\"name\"\"\" >= '0'::bigint"}};
    Plan *plan = plan_new();
    PlanTable *table = add_table(plan, 1000 * MEGABYTE, 0);
    ItemSettings settings = {2, BLOCK, ITEMS_RANGE_BYTES, TRUE};
    items_count_ranges(plan, &settings);
    assert_int_equal(table->ranges, 15);
    table->key_column = g_strdup("odd \"name\"");
    table->key_type = g_strdup("bigint");
    g_ptr_array_add(table->key_bounds, g_strdup("-5"));
    g_ptr_array_add(table->key_bounds, g_strdup("0"));
    items_make(plan, &settings);
    assert_int_equal(plan->items->len, G_N_ELEMENTS(expected));
    for (guint index = 0; index < plan->items->len; index++) {
        const PlanItem *item = plan->items->pdata[index];
        assert_int_equal(item->number, index + 1);
        assert_false(item_is_whole(item));
        assert_true(item_is_key_range(item));
        g_autofree char *part = item_part(item), *condition = item_range_condition(item);
        assert_string_equal(part, expected[index].part);
        assert_string_equal(condition, expected[index].condition);
    }
    free_plan(plan);
}

static void
small_tables_go_together(void **state)
{
    (void)state;
    Plan *plan = plan_new();
    add_table(plan, 20 * MEGABYTE, 0);
    add_table(plan, 2 * MEGABYTE, 0);
    for (guint index = 0; index < 9; index++)
        add_table(plan, MEGABYTE, 0);
    for (guint index = 0; index < 120; index++)
        add_table(plan, BLOCK, 0);
    /* What has no block costs no copy. That of another kind has rows in who knows what. */
    for (guint index = 0; index < 1500; index++)
        add_table(plan, 0, 0);
    for (guint index = 0; index < 3; index++)
        add_table(plan, 0, 0)->is_measured = FALSE;
    make_items(plan);
    ((PlanItem *)plan->items->pdata[2])->is_done = TRUE;
    g_autoptr(GPtrArray) units = items_units(plan);
    static const guint lengths[] = {1, 1, 4, 4, 50, 50, 1000, 520, 3};
    assert_int_equal(units->len, G_N_ELEMENTS(lengths));
    for (guint index = 0; index < units->len; index++)
        assert_int_equal(((GPtrArray *)units->pdata[index])->len, lengths[index]);
    free_plan(plan);
}

static void
the_task_decides_first(void **state)
{
    (void)state;
    Plan *plan = plan_new();
    (void)add_table(plan, 1000 * MEGABYTE, 0);
    PlanTable *first = add_table(plan, MEGABYTE, 0), *second = add_table(plan, 100 * MEGABYTE, 0);
    first->load_order = 2;
    second->load_order = 1;
    g_ptr_array_add(second->conditions, g_strdup("(\"id\") < (1)"));
    g_ptr_array_add(second->conditions, g_strdup("(\"id\") >= (1)"));
    make_items(plan);
    const PlanItem *items[4];
    for (guint index = 0; index < G_N_ELEMENTS(items); index++)
        items[index] = plan->items->pdata[index];
    assert_ptr_equal(items[0]->table, first);
    assert_ptr_equal(items[1]->table, second);
    assert_ptr_equal(items[2]->table, second);
    assert_int_equal(items[3]->table->load_order, 0);
    assert_true(item_is_whole(items[0]));
    assert_false(item_is_whole(items[2]));
    g_autofree char *condition = item_range_condition(items[2]);
    assert_string_equal(condition, "((\"id\") >= (1))");
    g_autofree char *part = item_part(items[1]);
    assert_string_equal(part, "range (\"id\") < (1)");
    free_plan(plan);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_large_table_is_cut),
        cmocka_unit_test(no_range_is_empty),
        cmocka_unit_test(tables_with_large_indexes_are_loaded_first),
        cmocka_unit_test(tables_stay_whole_where_ranges_do_not_help),
        cmocka_unit_test(ranges_of_keys_leave_no_gap),
        cmocka_unit_test(small_tables_go_together),
        cmocka_unit_test(the_task_decides_first),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
