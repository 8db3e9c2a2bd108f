#include "unit.h"

#include "authoring/difference.h"
#include "base/error.h"

#include <string.h>

/* Each as PATH: OLD -> NEW, parted by semicolons; ~ for what is not there, * for a default. */
static char *
find(const char *old_text, const char *new_text, GError **error)
{
    g_autoptr(GBytes) old_bytes = g_bytes_new_static(old_text, strlen(old_text));
    g_autoptr(GBytes) new_bytes = g_bytes_new_static(new_text, strlen(new_text));
    const char *kind;
    g_autoptr(GPtrArray) differences =
        differences_find("old.json", old_bytes, "new.json", new_bytes, &kind, error);
    if (differences == NULL)
        return NULL;
    GString *found = g_string_new(NULL);
    for (guint index = 0; index < differences->len; index++) {
        const Difference *difference = differences->pdata[index];
        g_string_append_printf(found, "%s%s: %s%s -> %s%s", index == 0 ? "" : "; ",
                               difference->path,
                               difference->old_value == NULL ? "~" : difference->old_value,
                               difference->old_is_default ? "*" : "",
                               difference->new_value == NULL ? "~" : difference->new_value,
                               difference->new_is_default ? "*" : "");
    }
    return g_string_free(found, FALSE);
}

static void
assert_differences(const char *old_text, const char *new_text, const char *expected)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *found = find(old_text, new_text, &error);
    if (found == NULL)
        fail_msg("%s", error->message);
    if (strcmp(found, expected) != 0)
        fail_msg("found \"%s\", expected \"%s\"", found, expected);
}

static void
assert_refused(const char *old_text, const char *new_text, const char *expected)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *found = find(old_text, new_text, &error);
    if (found != NULL)
        fail_msg("found \"%s\"", found);
    if (strstr(error->message, expected) == NULL)
        fail_msg("\"%s\" lacks \"%s\"", error->message, expected);
}

static void
settings_that_are_the_same(void **state)
{
    (void)state;
    static const char *const same[][2] = {
        {"{}", "{\"FullLoadSettings\": {\"MaxFullLoadSubTasks\": 8}, \"Logging\": null}"},
        {"{\"FullLoadSettings\": {\"CommitRate\": \"500\"}}",
         "{\"FullLoadSettings\": {\"CommitRate\": 500, \"MaxFullLoadSubTasks\": null}}"},
        {"{\"TargetMetadata\": {\"SupportLobs\": \"TRUE\", \"TargetSchema\": \"\"}}",
         "{\"TargetMetadata\": {\"TargetSchema\": null}}"},
        {"{\"A\": 1, \"B\": {}, \"A\": 2}", "{\"A\": \"2\"}"},
        {"\"{\\\"A\\\": 1}\"", "\xEF\xBB\xBF{\"A\": 1}"},
        {"{\"Logging\": {\"LogComponents\": [{\"Id\": \"SORTER\", \"Severity\": \"X\"}, {\"Id\": "
         "\"TASK_MANAGER\", \"Severity\": \"LOGGER_SEVERITY_DEFAULT\"}]}}",
         "{\"Logging\": {\"LogComponents\": [{\"Severity\": \"X\", \"Id\": \"SORTER\"}]}}"},
        {"{\"ControlTablesSettings\": {\"historyTimeslotInMinutes\": 7}}",
         "{\"ControlTablesSettings\": {\"HistoryTimeslotInMinutes\": 7, "
         "\"historyTimeslotInMinutes\": \"7\"}}"},
        {"{\"PostProcessingRules\": []}", "{\"PostProcessingRules\": null}"},
    };
    for (guint index = 0; index < G_N_ELEMENTS(same); index++) {
        assert_differences(same[index][0], same[index][1], "");
        assert_differences(same[index][1], same[index][0], "");
    }
}

static void
settings_that_differ(void **state)
{
    (void)state;
    assert_differences("{}", "{\"FullLoadSettings\": {\"MaxFullLoadSubTasks\": 9}}",
                       "FullLoadSettings.MaxFullLoadSubTasks: 8* -> 9");
    assert_differences("{\"Logging\": {\"CloudWatchLogGroup\": \"a\"}}", "{}",
                       "Logging.CloudWatchLogGroup: a -> ~");
    assert_differences("{\"FullLoadSettings\": {\"TargetTablePrepMode\": \"DO_NOTHING\"}}", "{}",
                       "FullLoadSettings.TargetTablePrepMode: DO_NOTHING -> ~");
    assert_differences(
        "{\"Logging\": {\"LogComponents\": [{\"Id\": \"SORTER\", \"Severity\": \"X\"}]}}", "{}",
        "Logging.LogComponents[SORTER].Severity: X -> LOGGER_SEVERITY_DEFAULT*");
    assert_differences("{\"A\": {\"b.c\": 1, \"\": 2}}", "{\"A\": {\"b\": {\"c\": 1}}}",
                       "A.\"\": 2 -> ~; A.\"b.c\": 1 -> ~; A.b.c: ~ -> 1");
    assert_differences("{\"X\": [1, 2]}", "{\"X\": [2, 1]}", "X[0]: 1 -> 2; X[1]: 2 -> 1");
    assert_differences("{\"ControlTablesSettings\": {\"HistoryTimeslotInMinutes\": 7, "
                       "\"historyTimeslotInMinutes\": 8}}",
                       "{\"ControlTablesSettings\": {\"HistoryTimeslotInMinutes\": 7}}",
                       "ControlTablesSettings.historyTimeslotInMinutes: 8 -> ~");
    assert_differences("{\"FullLoadSettings\": {\"CommitRate\": \"many\"}}", "{}",
                       "FullLoadSettings.CommitRate: many -> 10000*");
}

#define RULE(ID, ACTION, TABLE, MORE)                                                              \
    "{\"rule-type\": \"selection\", \"rule-id\": \"" ID "\", \"rule-name\": \"n" ID                \
    "\", \"object-locator\": {\"schema-name\": \"s\", \"table-name\": \"" TABLE                    \
    "\"}, \"rule-action\": \"" ACTION "\"" MORE "}"
#define RENAME(ID, TABLE, VALUE)                                                                   \
    "{\"rule-type\": \"transformation\", \"rule-id\": \"" ID "\", \"rule-name\": \"" ID            \
    "\", \"rule-target\": \"table\", \"object-locator\": {\"schema-name\": \"s\", \"table-name\":" \
    " \"" TABLE "\"}, \"rule-action\": \"rename\", \"value\": \"" VALUE "\"}"
#define FILTER(COLUMN, CONDITIONS)                                                                 \
    "{\"filter-type\": \"source\", \"column-name\": \"" COLUMN                                     \
    "\", \"filter-conditions\": [" CONDITIONS "]}"
#define CONDITION(OPERATOR, VALUE) "{\"filter-operator\": \"" OPERATOR "\", \"value\": " VALUE "}"
#define LOB_SETTINGS(ID, MODE)                                                                     \
    "{\"rule-type\": \"table-settings\", \"rule-id\": \"" ID                                       \
    "\", \"object-locator\": {\"schema-name\": \"s\", \"table-name\": \"a\"}, \"lob-settings\": "  \
    "{\"mode\": \"" MODE "\"}}"
#define FILE_OF(RULES) "{\"rules\": [" RULES "]}"

static void
mappings_that_are_the_same(void **state)
{
    (void)state;
    static const char *const same[][2] = {
        {FILE_OF(RULE("1", "include", "a", "") "," RULE("2", "exclude", "b", "")),
         FILE_OF(RULE("7", "exclude", "b", ", \"filters\": [], \"value\": null") "," RULE(
             "8", "include", "a", ", \"load-order\": null"))},
        {FILE_OF(RULE("1", "include", "a", "")),
         "{\"TableMappings\": [{\"Type\": \"Include\", \"SourceSchema\": \"s\", \"SourceTable\": "
         "\"a\"}]}"},
        {FILE_OF(RULE("1", "include", "a", ", \"load-order\": 2")),
         FILE_OF(RULE("1", "include", "a", ", \"load-order\": \"2\"") "," RULE(
             "2", "include", "a", ", \"load-order\": 2"))},
        {FILE_OF(RULE("1", "include", "a",
                      ", \"filters\": [" FILTER(
                          "x", CONDITION("lte", "5") "," CONDITION(
                                   "eq", "7")) "," FILTER("y", CONDITION("eq", "1")) "]")),
         FILE_OF(RULE("1", "include", "a",
                      ", \"filters\": [" FILTER("y", CONDITION("eq", "\"1\"")) "," FILTER(
                          "x", CONDITION("eq", "7") "," CONDITION("ste", "\"5\"")) "]"))},
        {FILE_OF(RULE("1", "include", "a",
                      ", \"filters\": [" FILTER("x", CONDITION("null", "\"\"")) "]")),
         FILE_OF(RULE("1", "include", "a",
                      ", \"filters\": [" FILTER("x", CONDITION("null", "null")) "]"))},
        /* which of two counts is the same, or no matter */
        {FILE_OF(RENAME("1", "a", "x") "," RENAME("2", "b", "y")),
         FILE_OF(RENAME("2", "a", "x") "," RENAME("1", "b", "y"))},
        {FILE_OF(RENAME("1", "a%", "x") "," RENAME("2", "b%", "y")),
         FILE_OF(RENAME("9", "a%", "x") "," RENAME("3", "b%", "y"))},
        {FILE_OF(RENAME("9", "a", "x") "," RENAME("10", "%", "y")),
         FILE_OF(RENAME("2", "%", "y") "," RENAME("1", "a", "x"))},
        {"{\"rules\": [{\"rule-id\": 1, \"rule-action\": \"x\", \"rule-action\": \"y\"}]}",
         "{\"rules\": [{\"rule-action\": \"y\"}]}"},
    };
    for (guint index = 0; index < G_N_ELEMENTS(same); index++) {
        assert_differences(same[index][0], same[index][1], "");
        assert_differences(same[index][1], same[index][0], "");
    }
}

static void
mappings_that_differ(void **state)
{
    (void)state;
    assert_differences(FILE_OF(RULE("1", "include", "a", "")),
                       FILE_OF(RULE("1", "include", "b", "")),
                       "rules[1].object-locator.table-name: a -> b");
    assert_differences(FILE_OF(RULE("1", "include", "a", "")),
                       FILE_OF(RULE("5", "include", "a", ", \"load-order\": 3")),
                       "rules[1].load-order: ~ -> 3");
    assert_differences(
        FILE_OF(RULE("1", "include", "a", "")),
        FILE_OF(RULE("1", "include", "a", "") "," RULE("2", "exclude", "b", "")),
        "rules[2]: ~ -> object-locator.schema-name: s, object-locator.table-name: b, rule-action: "
        "exclude, rule-type: selection");
    assert_differences(FILE_OF(RULE("1", "include", "a",
                                    ", \"filters\": [" FILTER("x", CONDITION("eq", "5")) "]")),
                       FILE_OF(RULE("1", "include", "a", "")),
                       "rules[1].filters: [{column-name: \"x\", filter-conditions: "
                       "[{filter-operator: \"eq\", value: \"5\"}], filter-type: \"source\"}] -> ~");
    assert_differences(FILE_OF(RENAME("1", "a", "x") "," RENAME("2", "%", "y")),
                       FILE_OF(RENAME("2", "a", "x") "," RENAME("1", "%", "y")),
                       "rules[1].rule-id: 1, before 2 -> 2, behind 1");
    assert_differences(FILE_OF(LOB_SETTINGS("1", "limited") "," LOB_SETTINGS("2", "none")),
                       FILE_OF(LOB_SETTINGS("2", "limited") "," LOB_SETTINGS("1", "none")),
                       "rules[1].rule-id: 1, before 2 -> 2, behind 1");
    assert_differences(FILE_OF(RULE("1", "include", "a", ", \"x\": [1, 2]")),
                       FILE_OF(RULE("1", "include", "a", ", \"x\": [2, 1]")),
                       "rules[1].x[0]: 1 -> 2; rules[1].x[1]: 2 -> 1");
    /* an empty text is a value, and rules that are null are none */
    assert_differences(
        FILE_OF(
            RULE("1", "include", "a", ", \"filters\": [" FILTER("x", CONDITION("eq", "\"\"")) "]")),
        FILE_OF(
            RULE("1", "include", "a", ", \"filters\": [" FILTER("x", CONDITION("eq", "null")) "]")),
        "rules[1].filters: [{column-name: \"x\", filter-conditions: [{filter-operator: \"eq\", "
        "value: \"\"}], filter-type: \"source\"}] -> [{column-name: \"x\", filter-conditions: "
        "[{filter-operator: \"eq\"}], filter-type: \"source\"}]");
    assert_differences("{\"TableMappings\": [{\"SourceTable\": \"a\"}], \"rules\": null}",
                       "{\"TableMappings\": [{\"SourceTable\": \"b\"}], \"rules\": null}",
                       "rules[1].object-locator.table-name: a -> b");
    assert_differences("{\"rules\": [5], \"more\": 1}", "{\"rules\": []}",
                       "rules[1]: rule: 5 -> ~; more: 1 -> ~");
}

static void
what_cannot_be_compared_is_refused(void **state)
{
    (void)state;
    assert_refused("{}", "{\"rules\": []}",
                   "\"old.json\" has task settings, \"new.json\" has table");
    assert_refused("{\"rules\": []}", "{\"rules\": 5}", "expected an array");
    assert_refused("{", "{}", "file of a task \"old.json\": line 1");
    assert_refused("{}", "[]", "expected an object");
    g_autoptr(GString) deep = g_string_new(NULL);
    for (guint depth = 0; depth < 1000; depth++)
        g_string_append(deep, "{\"a\":");
    assert_refused("{}", deep->str, "nesting is too deep");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(settings_that_are_the_same),
        cmocka_unit_test(settings_that_differ),
        cmocka_unit_test(mappings_that_are_the_same),
        cmocka_unit_test(mappings_that_differ),
        cmocka_unit_test(what_cannot_be_compared_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
