#include "unit.h"

#include "base/error.h"
#include "case/case.h"
#include "case/collection.h"
#include "case/run.h"
#include "task/task.h"

#include <glib/gstdio.h>
#include <string.h>

#define INCLUDE_ALL "1 selection include % %"

static char *folder;
static char *path;
static CaseFile *file;
static gint64 run;

static const RunDetails collect_run = {.tool = "collect", .command_line = "pgcrossing collect"};

static void
execute(const char *sql)
{
    g_autoptr(GError) error = NULL;
    if (!case_execute(file, sql, &error))
        fail_msg("%s: %s", error->message, sql);
}

static void
add_fact_tables(void)
{
    static const char *const names[] = {"table", "column", "index", "index_column"};
    g_autoptr(GPtrArray) facts = fact_list(NULL);
    for (guint index = 0; index < facts->len; index++) {
        const Fact *fact = facts->pdata[index];
        gboolean is_wanted = FALSE;
        for (guint name = 0; name < G_N_ELEMENTS(names); name++)
            is_wanted |= g_str_equal(fact->name, names[name]);
        if (is_wanted) {
            assert_true(collection_make_table(file, fact, NULL));
            FactResult result = {.fact = fact->name, .state = FACT_READ, .digest = "-"};
            assert_true(collection_set_fact(file, 1, &result, NULL));
        }
    }
}

static int
make_case(void **state)
{
    (void)state;
    folder = g_dir_make_tmp("pgcrossing-task-XXXXXX", NULL);
    path = g_build_filename(folder, "test.case", NULL);
    file = case_open(path, CASE_READ_WRITE, NULL);
    run = run_begin(file, &collect_run, NULL);
    gint64 collection;
    CollectionDetails details = {.side = SIDE_SOURCE,
                                 .kind = "server",
                                 .database_name = "shop",
                                 .version_num = 150000,
                                 .version = "15.0",
                                 .platform = "self-managed",
                                 .role = "postgres",
                                 .encoding = "UTF8",
                                 .server = "host=none"};
    assert_true(collection_add(file, run, &details, &collection, NULL));
    assert_int_equal(collection, 1);
    add_fact_tables();
    return 0;
}

static int
remove_case(void **state)
{
    (void)state;
    case_close(file);
    g_autoptr(GDir) entries = g_dir_open(folder, 0, NULL);
    const char *name;
    while ((name = g_dir_read_name(entries)) != NULL) {
        g_autofree char *entry = g_build_filename(folder, name, NULL);
        g_unlink(entry);
    }
    g_rmdir(folder);
    g_free(folder);
    g_free(path);
    return 0;
}

/* A table of the source: oid, schema, name, then what differs from an ordinary table. columns are
 * separated by blanks; the first is the primary key. */
typedef struct {
    gint64 oid;
    const char *schema;
    const char *name;
    const char *columns;
    const char *kind;
    gint64 parent;
    const char *extension;
    gboolean inherits;
} TestTable;

static void
add_table(const TestTable *table)
{
    const char *kind = table->kind == NULL ? "r" : table->kind;
    g_autofree char *sql =
        case_format("INSERT INTO fact_table (collection, oid, schema, name, kind, is_partition,"
                    " parent_oid, inherits, extension)"
                    " VALUES (1, %lld, %Q, %Q, %Q, %d, nullif(%lld, 0), %d, %Q)",
                    (long long)table->oid, table->schema, table->name, kind,
                    table->parent != 0 && !table->inherits, (long long)table->parent,
                    table->inherits, table->extension);
    execute(sql);
    g_auto(GStrv) columns =
        g_strsplit(table->columns == NULL ? "id note" : table->columns, " ", -1);
    for (guint index = 0; columns[index] != NULL; index++) {
        g_autofree char *column =
            case_format("INSERT INTO fact_column (collection, table_oid, number, name)"
                        " VALUES (1, %lld, %d, %Q)",
                        (long long)table->oid, (int)index + 1, columns[index]);
        execute(column);
    }
    g_autofree char *key = case_format(
        "INSERT INTO fact_index (collection, oid, table_oid, is_primary) VALUES (1, %lld, %lld, 1);"
        "INSERT INTO fact_index_column (collection, index_oid, position, column_number, is_key)"
        " VALUES (1, %lld, 1, 1, 1)",
        (long long)table->oid + 10000, (long long)table->oid, (long long)table->oid + 10000);
    execute(key);
}

static void
add_tables(const TestTable *tables)
{
    for (; tables->schema != NULL; tables++)
        add_table(tables);
}

/* A schema with a partitioned table of two levels, and whatever else is never selected by chance.
 */
static const TestTable shop[] = {
    {1, "shop", "Customer", "id Name e_mail"},
    {2, "shop", "orders", "id customer_id placed", "p"},
    {3, "shop", "orders_2020", "id customer_id placed", "r", 2},
    {4, "shop", "orders_2021", "id customer_id placed", "p", 2},
    {5, "archive", "orders_2021_a", "id customer_id placed", "r", 4},
    {6, "shop", "orders_view", "id", "v"},
    {7, "shop", "orders_far", "id", "f"},
    {8, "shop", "totals", "id", "m"},
    {9, "public", "spatial_ref_sys", "srid", "r", 0, "postgis"},
    {10, "archive", "item", "id"},
    {11, "pgcrossing", "ledger", "id"},
    {12, "pg_odd", "t", "id"},
    {13, "information_schema", "t", "id"},
    {0},
};

/* "ID TYPE [TARGET] ACTION SCHEMA [TABLE [COLUMN]] [=VALUE [=OLD]]", separated by blanks. */
static void
append_rule(GString *json, const char *text)
{
    g_auto(GStrv) words = g_strsplit(text, " ", -1);
    guint at = 3;
    gboolean is_selection = g_str_equal(words[1], "selection");
    g_string_append_printf(json, "%s{\"rule-id\":\"%s\",\"rule-type\":\"%s\",",
                           json->len > 10 ? "," : "", words[0], words[1]);
    if (is_selection)
        g_string_append_printf(json, "\"rule-action\":\"%s\",", words[2]);
    else
        g_string_append_printf(json, "\"rule-target\":\"%s\",\"rule-action\":\"%s\",", words[2],
                               words[at++]);
    static const char *const locators[] = {"schema-name", "table-name", "column-name"};
    g_string_append(json, "\"object-locator\":{");
    for (guint index = 0; words[at] != NULL && words[at][0] != '=' && words[at][0] != '#'; index++)
        g_string_append_printf(json, "%s\"%s\":\"%s\"", index == 0 ? "" : ",", locators[index],
                               words[at++]);
    g_string_append_c(json, '}');
    static const char *const values[] = {"value", "old-value"};
    for (guint index = 0; words[at] != NULL && words[at][0] == '='; index++)
        g_string_append_printf(json, ",\"%s\":\"%s\"", values[index], words[at++] + 1);
    if (words[at] != NULL)
        g_string_append_printf(json, ",\"load-order\":%s", words[at] + 1);
    g_string_append_c(json, '}');
}

static char *
write_file(const char *name, const char *text)
{
    char *name_path = g_build_filename(folder, name, NULL);
    assert_true(g_file_set_contents(name_path, text, -1, NULL));
    return name_path;
}

/* rules as in append_rule(), one per line. */
static gboolean
try_select(const char *rules, const char *mode, GError **error)
{
    g_autoptr(GString) json = g_string_new("{\"rules\":[");
    g_auto(GStrv) lines = g_strsplit(rules, "\n", -1);
    for (guint index = 0; lines[index] != NULL; index++)
        append_rule(json, lines[index]);
    g_string_append(json, "]}");
    g_autofree char *mappings = write_file("mappings.json", json->str);
    g_autofree char *settings_text = g_strdup_printf(
        "{\"FullLoadSettings\":{\"TargetTablePrepMode\":\"%s\",\"MaxFullLoadSubTasks\":\"5\"}}",
        mode == NULL ? "DO_NOTHING" : mode);
    g_autofree char *settings = write_file("settings.json", settings_text);
    TaskFiles files = {mappings, mode == NULL ? NULL : settings, TRUE};
    return task_store(file, run, &files, error) && task_select(file, run, error);
}

static void
select_rules(const char *rules)
{
    g_autoptr(GError) error = NULL;
    if (!try_select(rules, NULL, &error))
        fail_msg("%s: %s", error->message, rules);
}

static void
assert_refused(const char *rules, const char *mode, const char *expected)
{
    g_autoptr(GError) error = NULL;
    if (try_select(rules, mode, &error))
        fail_msg("accepted: %s", rules);
    assert_non_null(error_hint(error));
    if (strstr(error->message, expected) == NULL)
        fail_msg("\"%s\" lacks \"%s\"", error->message, expected);
}

static void
assert_value(const char *sql, const char *expected)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *value = case_value(file, sql, &error);
    if (error != NULL)
        fail_msg("%s", error->message);
    if (g_strcmp0(value, expected) != 0)
        fail_msg("found \"%s\", expected \"%s\"", value, expected);
}

static void
assert_selected(const char *expected)
{
    assert_value("SELECT group_concat(table_id, ' ') FROM (SELECT table_id FROM selected_table"
                 " ORDER BY table_id)",
                 expected);
}

static void
assert_warnings(const char *expected)
{
    assert_value("SELECT group_concat(path || ': ' || message, '; ') FROM task_warning", expected);
}

static void
all_user_tables_without_a_task(void **state)
{
    (void)state;
    add_tables(shop);
    TaskFiles none = {0};
    assert_true(task_store(file, run, &none, NULL));
    assert_true(task_select(file, run, NULL));
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
    g_autofree char *names = g_strdup("names nothing that can be selected: tables outside system "
                                      "schemas, but no views and no foreign tables; upper and "
                                      "lower case count");
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

static void
selection_can_be_made_again(void **state)
{
    (void)state;
    add_tables(shop);
    select_rules("1 selection include shop Customer\n2 selection include none none");
    assert_true(task_select(file, run, NULL));
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
    assert_false(task_select(file, run, &error));
    assert_non_null(strstr(error->message, "fact \"column\" of the source is unreadable"));
    assert_string_equal(error_detail(error), "too slow");
}

static void
nothing_is_selected_without_a_source(void **state)
{
    (void)state;
    execute("UPDATE collection SET side = 'target'");
    assert_true(task_select(file, run, NULL));
    assert_value("SELECT count(*) FROM selected_table", "0");
    assert_value("SELECT count(*) FROM task_setting", "2");
}

int
main(void)
{
#define TASK_TEST(function) cmocka_unit_test_setup_teardown(function, make_case, remove_case)
    const struct CMUnitTest tests[] = {
        TASK_TEST(all_user_tables_without_a_task),
        TASK_TEST(rules_select),
        TASK_TEST(what_is_never_selected_is_said),
        TASK_TEST(no_row_is_lost_or_moved_twice),
        TASK_TEST(partitions_that_are_excluded_are_named),
        TASK_TEST(inheritance_is_not_lost_by_accident),
        TASK_TEST(load_order_and_rule_are_kept),
        TASK_TEST(names_are_changed),
        TASK_TEST(names_are_those_of_the_source),
        TASK_TEST(first_rule_wins),
        TASK_TEST(columns_of_partitions_follow),
        TASK_TEST(impossible_names_are_refused),
        TASK_TEST(names_may_have_63_bytes),
        TASK_TEST(removed_key_needs_a_table_on_the_target),
        TASK_TEST(hostile_names_keep_their_bytes),
        TASK_TEST(selection_can_be_made_again),
        TASK_TEST(unread_facts_stop_the_selection),
        TASK_TEST(nothing_is_selected_without_a_source),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
