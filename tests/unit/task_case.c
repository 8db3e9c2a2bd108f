#include "task_case.h"

#include "base/error.h"
#include "case/collection.h"
#include "case/run.h"

#include <glib/gstdio.h>
#include <string.h>

static char *folder;
static char *path;
CaseFile *file;
gint64 run;

static const RunDetails collect_run = {.tool = "collect", .command_line = "pgcrossing collect"};

void
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

int
make_task_case(void **state)
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

int
remove_task_case(void **state)
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

void
add_tables(const TestTable *tables)
{
    for (; tables->schema != NULL; tables++)
        add_table(tables);
}

const TestTable shop[] = {
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
    static const char *const columns[] = {"schema-name", "table-name", "column-name"};
    static const char *const tables[] = {"schema-name", "table-name", "table-type"};
    const char *const *locators = is_selection ? tables : columns;
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

gboolean
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
    TaskFiles files = {{mappings, mode == NULL ? NULL : settings}, TRUE};
    return task_store(file, run, &files, error) && task_select(file, run, FALSE, error);
}

void
select_rules(const char *rules)
{
    g_autoptr(GError) error = NULL;
    if (!try_select(rules, NULL, &error))
        fail_msg("%s: %s", error->message, rules);
}

void
assert_refused(const char *rules, const char *mode, const char *expected)
{
    g_autoptr(GError) error = NULL;
    if (try_select(rules, mode, &error))
        fail_msg("accepted: %s", rules);
    assert_non_null(error_hint(error));
    if (strstr(error->message, expected) == NULL)
        fail_msg("\"%s\" lacks \"%s\"", error->message, expected);
}

void
assert_value(const char *sql, const char *expected)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *value = case_value(file, sql, &error);
    if (error != NULL)
        fail_msg("%s", error->message);
    if (g_strcmp0(value, expected) != 0)
        fail_msg("found \"%s\", expected \"%s\"", value, expected);
}

void
assert_selected(const char *expected)
{
    assert_value("SELECT group_concat(table_id, ' ') FROM (SELECT table_id FROM selected_table"
                 " ORDER BY table_id)",
                 expected);
}

void
assert_warnings(const char *expected)
{
    assert_value("SELECT group_concat(path || ': ' || message, '; ') FROM task_warning", expected);
}
