#include "task_case.h"

#include "base/error.h"

#include <string.h>

static void
all_user_tables_without_a_task(void **state)
{
    (void)state;
    add_tables(shop);
    TaskFiles none = {0};
    assert_true(task_store(file, run, &none, NULL));
    assert_true(task_select(file, run, FALSE, NULL));
    assert_selected("1 2 3 4 5 10");
    assert_value("SELECT group_concat(DISTINCT mode || coalesce(rule_id, '-') ||"
                 " coalesce(load_order, '-')) FROM selected_table",
                 "create-missing--");
    assert_value("SELECT count(*) FROM selected_table WHERE source_schema <> target_schema"
                 " OR source_name <> target_name OR filter IS NOT NULL",
                 "0");
    assert_value("SELECT count(*) FROM selected_column WHERE action = 'copy'"
                 " AND source_name = target_name AND expression IS NULL",
                 "16");
    assert_value("SELECT group_concat(name || coalesce(value, '-') || given) FROM"
                 " (SELECT * FROM task_setting ORDER BY name)",
                 "MaxFullLoadSubTasks-0,TargetTablePrepMode-0");
    assert_warnings(NULL);
}

static void
rules_select(void **state)
{
    (void)state;
    add_tables(shop);
    static const struct {
        const char *rules;
        const char *selected;
    } cases[] = {
        {INCLUDE_ALL, "1 2 3 4 5 10"},
        {"1 selection include shop Customer", "1"},
        {"1 selection include shop Customer\n2 selection include archive item", "1 10"},
        {"1 selection include sh[a-o]p C%", "1"},
        {"1 selection explicit shop Customer", "1"},
        {INCLUDE_ALL "\n2 selection exclude archive item", "1 2 3 4 5"},
        {"2 selection include % %\n1 selection exclude archive item", "1 2 3 4 5"},
        {"1 selection exclude % %\n2 selection explicit shop Customer\n3 selection include % x",
         NULL},
        /* partitions */
        {"1 selection include shop orders", "2 3 4 5"},
        {"1 selection include shop orders_2021", "4 5"},
        {"1 selection include shop orders_2020", "3"},
        {"1 selection include archive %", "5 10"},
        {INCLUDE_ALL "\n2 selection exclude shop orders[_]%", "1 2 3 4 5 10"},
        {INCLUDE_ALL "\n2 selection exclude shop orders", "1 3 4 5 10"},
        {INCLUDE_ALL "\n2 selection exclude shop orders%", "1 5 10"},
        {INCLUDE_ALL "\n2 selection exclude shop orders%\n3 selection exclude archive orders%",
         "1 10"},
        /* members of extensions */
        {"1 selection include public %\n2 selection include archive item", "10"},
        {"1 selection explicit public spatial_ref_sys", "9"},
        /* views */
        {"1 selection include shop % view", "6 8"},
        {"1 selection include shop % all", "1 2 3 4 5 6 8"},
        {"1 selection explicit shop orders_view view", "6"},
        {"1 selection include % % all\n2 selection exclude shop orders%", "1 5 6 8 10"},
        {"1 selection include % % all\n2 selection exclude shop orders% view", "1 2 3 4 5 8 10"},
        {"1 selection include shop C%\n2 selection include shop t% view", "1 8"},
        {"1 selection include shop orders view", NULL},
    };
    for (guint index = 0; index < G_N_ELEMENTS(cases); index++) {
        if (cases[index].selected == NULL) {
            assert_refused(cases[index].rules, NULL, "the table mappings select no table");
            continue;
        }
        select_rules(cases[index].rules);
        assert_selected(cases[index].selected);
    }
}

static void
what_is_never_selected_is_said(void **state)
{
    (void)state;
    add_tables(shop);
    assert_refused("1 selection include shop orders_view", NULL, "select no table");
    assert_refused("1 selection include pg_odd %", NULL, "select no table");
    assert_refused("1 selection include pgcrossing %", NULL, "select no table");
    assert_refused("1 selection explicit shop customer", NULL, "select no table");
    assert_refused(INCLUDE_ALL "\n2 selection explicit shop Cust%", NULL,
                   "rules[1]: an explicit rule takes exact names, and no table is named \"shop\"."
                   "\"Cust%\"");
    select_rules("1 selection explicit shop Customer\n2 selection include information_schema %\n"
                 "3 selection exclude shop nothing\n4 transformation table rename shop none =x");
    g_autofree char *names = g_strdup(
        "names nothing that can be selected: tables outside system schemas, or views where "
        "its table-type is view or all, but no foreign tables; upper and lower case count");
    g_autofree char *expected = g_strdup_printf(
        "rules[1]: rule 2 %s; rules[2]: rule 3 %s; rules[3]: rule 4 names nothing that is selected,"
        " or columns of partitions, which follow their partitioned table; upper and lower case "
        "count",
        names, names);
    assert_warnings(expected);
}

/* Each row is in one table of the kind r: such a table is selected if and only if a table of its
 * chain is selected by name, and at most once. */
static void
no_row_is_lost_or_moved_twice(void **state)
{
    (void)state;
    add_tables(shop);
    static const char *const names[] = {"shop orders", "shop orders_2020", "shop orders_2021",
                                        "archive orders_2021_a"};
    static const gint64 oids[] = {2, 3, 4, 5};
    static const gint parents[] = {-1, 0, 0, 2};
    /* Every set of the four tables, included and excluded. */
    for (guint set = 0; set < 256; set++) {
        g_autoptr(GString) rules = g_string_new("1 selection include archive item");
        for (guint bit = 0; bit < 8; bit++)
            if (set & (1u << bit))
                g_string_append_printf(rules, "\n%u selection %s %s", bit + 2,
                                       bit < 4 ? "include" : "exclude", names[bit % 4]);
        select_rules(rules->str);
        for (gint table = 0; table < 4; table++) {
            gboolean expected = FALSE;
            for (gint at = table; at >= 0; at = parents[at])
                expected |= (set >> at & 1) && !(set >> (at + 4) & 1);
            g_autofree char *sql = g_strdup_printf(
                "SELECT count(*) FROM selected_table WHERE table_id = %d", (int)oids[table]);
            assert_value(sql, expected ? "1" : "0");
        }
    }
}

static void
partitions_that_are_excluded_are_named(void **state)
{
    (void)state;
    add_tables(shop);
    select_rules("1 selection include shop %\n2 selection exclude shop orders[_]%");
    assert_warnings("rules[1]: \"shop\".\"orders_2020\" is selected in spite of this "
                    "rule, as a partition of \"shop\".\"orders\": exclude that table to leave its "
                    "rows out (and 1 more)");
    select_rules("1 selection include shop %\n2 selection exclude shop orders");
    assert_warnings("rules[1]: \"shop\".\"orders\" is excluded, but partitions of it are "
                    "selected by themselves (and 1 more)");
}

static void
inheritance_is_not_lost_by_accident(void **state)
{
    (void)state;
    static const TestTable tables[] = {
        {1, "s", "city"}, {2, "s", "capital", NULL, NULL, 1, NULL, TRUE}, {0}};
    add_tables(tables);
    select_rules(INCLUDE_ALL);
    assert_selected("1 2");
    assert_refused("1 selection include s city", NULL,
                   "table \"s\".\"capital\" inherits from \"s\".\"city\"");
    select_rules("1 selection include s city\n2 selection exclude s capital");
    assert_selected("1");
    assert_warnings("rules[1]: \"s\".\"capital\" is excluded: its rows do not come with the table "
                    "that it inherits from");
    select_rules("1 selection include s capital");
    assert_selected("2");
}

static void
load_order_and_rule_are_kept(void **state)
{
    (void)state;
    add_tables(shop);
    select_rules("7 selection include shop % #3\n3 selection include % C% #9\n"
                 "5 selection include archive item");
    assert_value(
        "SELECT group_concat(table_id || ':' || rule_id || ':' ||"
        " coalesce(load_order, '-'), ' ') FROM (SELECT * FROM selected_table ORDER BY table_id)",
        "1:3:9 2:7:3 3:7:3 4:7:3 5:7:3 10:5:-");
}

static void
selection_can_be_made_again(void **state)
{
    (void)state;
    add_tables(shop);
    select_rules("1 selection include shop Customer\n2 selection include none none");
    assert_true(task_select(file, run, FALSE, NULL));
    assert_selected("1");
    assert_value("SELECT count(*) FROM task_warning", "1");
}

static void
unread_facts_stop_the_selection(void **state)
{
    (void)state;
    add_tables(shop);
    execute("UPDATE fact_state SET state = 'unreadable', error = 'too slow' WHERE fact = 'column'");
    g_autoptr(GError) error = NULL;
    assert_false(task_select(file, run, FALSE, &error));
    assert_non_null(strstr(error->message, "fact \"column\" of the source is unreadable"));
    assert_string_equal(error_detail(error), "too slow");
}

static void
nothing_is_selected_without_a_source(void **state)
{
    (void)state;
    execute("UPDATE collection SET side = 'target'");
    assert_true(task_select(file, run, FALSE, NULL));
    assert_value("SELECT count(*) FROM selected_table", "0");
    assert_value("SELECT count(*) FROM task_setting", "2");
}

int
main(void)
{
#define TASK_TEST(function)                                                                        \
    cmocka_unit_test_setup_teardown(function, make_task_case, remove_task_case)
    const struct CMUnitTest tests[] = {
        TASK_TEST(all_user_tables_without_a_task),
        TASK_TEST(rules_select),
        TASK_TEST(what_is_never_selected_is_said),
        TASK_TEST(no_row_is_lost_or_moved_twice),
        TASK_TEST(partitions_that_are_excluded_are_named),
        TASK_TEST(inheritance_is_not_lost_by_accident),
        TASK_TEST(load_order_and_rule_are_kept),
        TASK_TEST(selection_can_be_made_again),
        TASK_TEST(unread_facts_stop_the_selection),
        TASK_TEST(nothing_is_selected_without_a_source),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
