#include "unit.h"

#include "authoring/file_fix.h"
#include "authoring/file_fix_parts.h"
#include "base/error.h"

#include <string.h>

static GBytes *
bytes_of(const char *text)
{
    return g_bytes_new_static(text, strlen(text));
}

/* The fixed text without white space, then the checks. */
static void
assert_fixed(const char *kind, const char *text, const char *expected)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) fixes = file_fixes_new();
    g_autoptr(GBytes) bytes = bytes_of(text);
    g_autoptr(GBytes) fixed = file_fix(kind, "a.json", bytes, fixes, &error);
    if (fixed == NULL)
        fail_msg("%s", error->message);
    g_autoptr(GString) found =
        g_string_new_len(g_bytes_get_data(fixed, NULL), (gssize)g_bytes_get_size(fixed));
    g_string_replace(found, "\n", "", 0);
    g_string_replace(found, " ", "", 0);
    for (guint index = 0; index < fixes->len; index++)
        g_string_append_printf(found, " %s", ((FileFix *)fixes->pdata[index])->check);
    if (strcmp(found->str, expected) != 0)
        fail_msg("%s: found %s, expected %s", text, found->str, expected);
}

static void
quotation_marks_of_sql(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"a", NULL},        {"'a'", NULL},
        {"‘a’", "'a'"},     {"‘a’ || 'it’s'", "'a' || 'it’s'"},
        {"'it’s'", NULL},   {"‘it's’", NULL},
        {"‘a", NULL},       {"“a” || ‘b’", NULL}, /* a text or a name */
        {"‘“a”’", "'“a”'"},
    };
    for (guint index = 0; index < G_N_ELEMENTS(cases); index++) {
        g_autofree char *found = file_fix_sql_quotes(cases[index][0]);
        if (g_strcmp0(found, cases[index][1]) != 0)
            fail_msg("%s: found %s", cases[index][0], found);
    }
}

static void
quotation_marks_of_json(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"{“a”: 1}", "{\"a\": 1}"},
        {"{\"a“\": 1}", NULL},
        {"{“a\\\"b”: \"“\\\"“\"}", "{\"a\\\"b\": \"“\\\"“\"}"},
        {"{“a\": 1}", NULL},
        {"{“a: 1}", NULL},
        {"{\"a\\", NULL},
    };
    for (guint index = 0; index < G_N_ELEMENTS(cases); index++) {
        guint count;
        g_autofree char *found = file_fix_json_quotes(cases[index][0], &count);
        if (g_strcmp0(found, cases[index][1]) != 0)
            fail_msg("%s: found %s", cases[index][0], found);
    }
}

static void
rules_keep_their_order(void **state)
{
    (void)state;
    assert_fixed("mappings",
                 "{\"rules\": [{\"rule-id\": 3}, {\"rule-id\": \"1\"}, {\"rule-id\": \"03\"}, "
                 "{\"rule-id\": 4}, {\"rule-id\": 7}, {\"rule-id\": \"x\"}, {}]}",
                 "{\"rules\":[{\"rule-id\":3},{\"rule-id\":\"1\"},{\"rule-id\":\"4\"},"
                 "{\"rule-id\":\"5\"},{\"rule-id\":7},{\"rule-id\":\"x\"},{}]} "
                 "map-rule-id-duplicate map-rule-id-duplicate");
    assert_fixed("mappings",
                 "{\"rules\": [{\"rule-id\": \"1\", \"rule-name\": \"2\"}, {\"rule-id\": \"2\", "
                 "\"rule-name\": \"2\"}]}",
                 "{\"rules\":[{\"rule-id\":\"1\",\"rule-name\":\"2\"},{\"rule-id\":\"2\","
                 "\"rule-name\":\"rule2of2\"}]} map-rule-name-duplicate");
}

static void
what_needs_judgement_stays(void **state)
{
    (void)state;
    static const char *const files[][2] = {
        {"mappings", "{\"rules\":[5,{\"rule-id\":{}},{\"filters\":[1,{\"filter-conditions\":[2,"
                     "{\"filter-operator\":\"between\",\"value\":\"1\"}]}]}]}"},
        {"mappings", "{\"TableMappings\":[{\"Type\":\"Both\",\"SourceSchema\":\"s\","
                     "\"SourceTable\":\"t\"}]}"},
        {"mappings", "{\"rules\":{},\"TableMappings\":[]}"},
        {"settings", "{\"FullLoadSettings\":{\"MaxFullLoadSubTasks\":\"many\"},\"Logging\":5,"
                     "\"TargetMetadata\":{\"LobMaxSize\":999999,\"LobChunkSize\":[]}}"},
    };
    for (guint index = 0; index < G_N_ELEMENTS(files); index++)
        assert_fixed(files[index][0], files[index][1], files[index][1]);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(quotation_marks_of_sql),
        cmocka_unit_test(quotation_marks_of_json),
        cmocka_unit_test(rules_keep_their_order),
        cmocka_unit_test(what_needs_judgement_stays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
