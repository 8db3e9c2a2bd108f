#include "task_case.h"

#include <string.h>

static void
names_are_changed(void **state)
{
    (void)state;
    add_tables(shop);
    static const struct {
        const char *rule;
        const char *expected; /* schema, table and columns of the table 1 */
    } cases[] = {
        {"transformation schema rename shop =store", "store.Customer id,Name,e_mail"},
        {"transformation schema add-prefix % =x_", "x_shop.Customer id,Name,e_mail"},
        {"transformation schema convert-uppercase %", "SHOP.Customer id,Name,e_mail"},
        {"transformation schema rename none =store", "shop.Customer id,Name,e_mail"},
        {"transformation table rename shop Customer =client", "shop.client id,Name,e_mail"},
        {"transformation table add-prefix shop C% =a", "shop.aCustomer id,Name,e_mail"},
        {"transformation table add-suffix shop C% =é", "shop.Customeré id,Name,e_mail"},
        {"transformation table remove-prefix shop C% =Cust", "shop.omer id,Name,e_mail"},
        {"transformation table remove-suffix shop C% =er", "shop.Custom id,Name,e_mail"},
        {"transformation table replace-prefix shop C% =K =C", "shop.Kustomer id,Name,e_mail"},
        {"transformation table replace-prefix shop C% =K =c", "shop.Customer id,Name,e_mail"},
        {"transformation table replace-suffix shop C% =or =er", "shop.Customor id,Name,e_mail"},
        {"transformation table convert-lowercase % %", "shop.customer id,Name,e_mail"},
        {"transformation table convert-uppercase % %", "shop.CUSTOMER id,Name,e_mail"},
        {"transformation column rename shop Customer id =key", "shop.Customer key,Name,e_mail"},
        {"transformation column rename shop Customer e[_]mail =mail", "shop.Customer id,Name,mail"},
        {"transformation column convert-lowercase % % %", "shop.Customer id,name,e_mail"},
        {"transformation column add-suffix % % %a% =2", "shop.Customer id,Name2,e_mail2"},
        {"transformation column replace-suffix % % % =y =e", "shop.Customer id,Namy,e_mail"},
        {"transformation column remove-column % C% _ame", "shop.Customer id,-Name,e_mail"},
        {"transformation column remove-column archive C% _ame", "shop.Customer id,Name,e_mail"},
        {"transformation column include-column % C% id", "shop.Customer id,-Name,-e_mail"},
        {"transformation column include-column archive C% id", "shop.Customer id,Name,e_mail"},
        {"transformation column include-column shop C% %a%\n3 transformation column "
         "include-column shop C% id\n4 transformation column rename shop % Name =n",
         "shop.Customer id,n,e_mail"},
        {"transformation column include-column shop Customer %m%\n"
         "3 transformation column include-column shop Customer id\n"
         "4 transformation column remove-column archive none %",
         "shop.Customer id,Name,e_mail"},
    };
    for (guint index = 0; index < G_N_ELEMENTS(cases); index++) {
        g_autofree char *rules = g_strconcat(INCLUDE_ALL "\n2 ", cases[index].rule, NULL);
        select_rules(rules);
        assert_value("SELECT target_schema || '.' || t.target_name || ' ' || (SELECT group_concat("
                     " replace(replace(action, 'copy', ''), 'remove', '-') || target_name)"
                     " FROM selected_column c WHERE c.table_id = 1)"
                     " FROM selected_table t WHERE table_id = 1",
                     cases[index].expected);
    }
}

static void
names_are_those_of_the_source(void **state)
{
    (void)state;
    add_tables(shop);
    select_rules(INCLUDE_ALL "\n2 transformation schema rename shop =store\n"
                             "3 transformation table rename shop Customer =client\n"
                             "4 transformation column rename shop Customer id =key\n"
                             "5 transformation table rename store client =wrong");
    assert_value("SELECT target_schema || '.' || t.target_name || '.' || c.target_name"
                 " FROM selected_table t JOIN selected_column c USING (table_id)"
                 " WHERE table_id = 1 AND position = 1",
                 "store.client.key");
}

static void
first_rule_wins(void **state)
{
    (void)state;
    add_tables(shop);
    select_rules(INCLUDE_ALL "\n30 transformation table convert-lowercase shop %\n"
                             "4 transformation table rename shop Customer =Client\n"
                             "5 transformation schema rename shop =x\n"
                             "6 transformation schema rename % =y\n"
                             "8 selection exclude archive %");
    assert_value("SELECT target_schema || '.' || target_name FROM selected_table"
                 " WHERE table_id = 1",
                 "x.Client");
    /* A partition in a schema of its own: that schema is another object. */
    assert_value("SELECT target_schema FROM selected_table WHERE table_id = 5", "y");
    assert_value("SELECT group_concat(path || ': ' || message, '; ') FROM task_warning"
                 " WHERE message LIKE '%only one rule%'",
                 "rules[4]: schema \"shop\" is not changed by rule 6: only one rule applies to an "
                 "object, and rule 5 comes first; rules[1]: table \"shop\".\"Customer\" is not "
                 "changed by rule 30: only one rule applies to an object, and rule 4 comes first");
}

static void
columns_of_partitions_follow(void **state)
{
    (void)state;
    add_tables(shop);
    select_rules(INCLUDE_ALL "\n2 transformation column rename shop orders placed =day\n"
                             "3 transformation column rename archive orders_2021_a placed =wrong");
    assert_value("SELECT group_concat(table_id || target_name, ' ') FROM (SELECT * FROM"
                 " selected_column WHERE position = 3 AND table_id BETWEEN 2 AND 5"
                 " ORDER BY table_id)",
                 "2day 3day 4day 5day");
    assert_value("SELECT path FROM task_warning WHERE message LIKE 'rule 3 %'", "rules[2]");
    select_rules("1 selection include archive orders_2021_a\n"
                 "3 transformation column rename archive orders_2021_a placed =day");
    assert_value("SELECT target_name FROM selected_column WHERE position = 3", "day");
}

static void
impossible_names_are_refused(void **state)
{
    (void)state;
    add_tables(shop);
    static const struct {
        const char *rule;
        const char *expected;
    } cases[] = {
        {"transformation table rename shop % =one",
         "tables \"shop\".\"Customer\" and \"shop\".\"orders\" would both be named "
         "\"shop\".\"one\""},
        {"transformation column rename shop Customer % =one",
         "columns \"id\" and \"Name\" of table \"shop\".\"Customer\" would both be named \"one\""},
        {"transformation table remove-prefix archive item =item",
         "rules[1]: the name \"\" for table \"archive\".\"item\" is empty"},
        {"transformation table add-prefix archive item "
         "=ééééééééééééééééééééééééééééééé",
         "for table \"archive\".\"item\" is longer than 63 bytes"},
        {"transformation column add-prefix archive item id "
         "=éééééééééééééééééééééééééééééééé",
         "for column \"archive\".\"item\".\"id\" is longer than 63 bytes"},
        {"transformation schema rename archive =pg_archive",
         "rules[1]: the name \"pg_archive\" for schema \"archive\" is reserved"},
        {"transformation schema rename archive =pgcrossing", "is reserved"},
    };
    for (guint index = 0; index < G_N_ELEMENTS(cases); index++) {
        g_autofree char *rules = g_strconcat(INCLUDE_ALL "\n2 ", cases[index].rule, NULL);
        assert_refused(rules, NULL, cases[index].expected);
    }
    assert_value("SELECT count(*) FROM selected_table", "0");
}

static void
names_may_have_63_bytes(void **state)
{
    (void)state;
    add_tables(shop);
    g_autofree char *prefix = g_strnfill(63 - strlen("item"), 'x');
    g_autofree char *rule = g_strconcat(
        "1 selection include archive %\n2 transformation table add-prefix archive item =", prefix,
        NULL);
    select_rules(rule);
    assert_value("SELECT length(target_name) FROM selected_table WHERE table_id = 10", "63");
    g_autofree char *longer = g_strconcat(rule, "x", NULL);
    assert_refused(longer, NULL, "is longer than 63 bytes");
}

static void
removed_key_needs_a_table_on_the_target(void **state)
{
    (void)state;
    add_tables(shop);
    static const char rules[] =
        "1 selection include archive %\n2 transformation column remove-column archive item id";
    assert_refused(rules, NULL,
                   "rules[1]: column \"archive\".\"item\".\"id\" cannot be removed: it is in the "
                   "primary key");
    assert_refused(rules, "DROP_AND_CREATE", "cannot be removed");
    assert_true(try_select(rules, "TRUNCATE_BEFORE_LOAD", NULL));
    assert_warnings("rules[1]: column \"archive\".\"item\".\"id\" is removed from the primary key: "
                    "the table on the target needs a key of its own");
    assert_value("SELECT group_concat(DISTINCT mode) FROM selected_table", "truncate");
    assert_value("SELECT group_concat(name || value || given, ' ') FROM"
                 " (SELECT * FROM task_setting ORDER BY name)",
                 "MaxFullLoadSubTasks51 TargetTablePrepModeTRUNCATE_BEFORE_LOAD1");
}

static void
a_list_of_columns_is_whole(void **state)
{
    (void)state;
    add_tables(shop);
    assert_refused(INCLUDE_ALL "\n2 transformation column include-column shop Customer Name", NULL,
                   "rules[1]: column \"shop\".\"Customer\".\"id\" cannot be removed: it is in the "
                   "primary key");
    assert_refused(INCLUDE_ALL "\n2 transformation column include-column shop Customer %\n"
                               "3 transformation column remove-column shop Customer Name",
                   NULL,
                   "rules[2]: column \"shop\".\"Customer\".\"Name\" is to be left out, and rule 2 "
                   "lists it");
    assert_refused(INCLUDE_ALL "\n2 transformation table include-column shop Customer", NULL,
                   "rules[1].rule-target: rule-action \"include-column\" is for columns");
    select_rules(INCLUDE_ALL "\n2 transformation column include-column shop Customer id\n"
                             "3 transformation column include-column shop none id");
    assert_value("SELECT group_concat(path) FROM task_warning WHERE message LIKE '%names nothing%'",
                 "rules[2]");
}

static void
hostile_names_keep_their_bytes(void **state)
{
    (void)state;
    const TestTable tables[] = {
        {1, "s\"", "a\nb<\xE2\x80\xAE%.", "\xC3\xA9'\""}, {2, "s\"", "\xE9\xFF", "id"}, {0}};
    add_tables(tables);
    select_rules(INCLUDE_ALL "\n2 transformation table convert-uppercase % %");
    assert_value("SELECT count(*) FROM selected_table s JOIN fact_table f ON f.oid = s.table_id"
                 " WHERE f.name = s.source_name AND f.schema = s.source_schema",
                 "2");
    assert_value("SELECT target_name FROM selected_table WHERE table_id = 1",
                 "A\nB<\xE2\x80\xAE%.");
    assert_value("SELECT target_name FROM selected_table WHERE table_id = 2", "\xE9\xFF");
}

int
main(void)
{
#define TASK_TEST(function)                                                                        \
    cmocka_unit_test_setup_teardown(function, make_task_case, remove_task_case)
    const struct CMUnitTest tests[] = {
        TASK_TEST(names_are_changed),
        TASK_TEST(names_are_those_of_the_source),
        TASK_TEST(first_rule_wins),
        TASK_TEST(columns_of_partitions_follow),
        TASK_TEST(impossible_names_are_refused),
        TASK_TEST(names_may_have_63_bytes),
        TASK_TEST(a_list_of_columns_is_whole),
        TASK_TEST(removed_key_needs_a_table_on_the_target),
        TASK_TEST(hostile_names_keep_their_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
