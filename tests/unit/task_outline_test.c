/* Places in documents, names that were meant, and extra connection attributes. */
#include "task/declared.h"
#include "task/extra_attributes.h"
#include "task/outline.h"
#include "task/suggest.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* "path=value@line:character", of what counts. */
static char *
describe(const char *text)
{
    g_autoptr(GPtrArray) members = outline_new(text);
    GString *lines = g_string_new(NULL);
    for (guint index = 0; index < members->len; index++) {
        const OutlineMember *member = members->pdata[index];
        if (member->value != NULL && member->counts)
            g_string_append_printf(lines, "%s=%s@%u:%u\n", member->path, member->value,
                                   member->line, member->character);
    }
    return g_string_free(lines, FALSE);
}

static void
members_have_places(void **state)
{
    (void)state;
    g_autofree char *lines = describe("{\"a\": [1,\n  {\"é\": \"é\\u0041\", \"b\": true}],\n"
                                      " \"c\": null, \"d\": {\"x\": 1}, \"d\": {\"x\": -2e1},\n"
                                      "\"\": \"\\\"}\"}");
    assert_string_equal(lines, "a[0]=1@1:8\n"
                               "a[1].é=éA@2:9\n"
                               "a[1].b=true@2:25\n"
                               "d.x=-2e1@3:39\n"
                               "\"\"=\"}@4:5\n");
}

/* json-c refuses these before; the list ends where the text does. */
static void
broken_texts_end_the_list(void **state)
{
    (void)state;
    static const char *const texts[] = {"",     "{",         "[[[",  "{\"a\"", "{\"a\":",  "\"",
                                        "\"\\", "{\"a\":1,", "[1 2", "nul",    "{\"a\" 1}"};
    for (guint index = 0; index < G_N_ELEMENTS(texts); index++) {
        g_autoptr(GPtrArray) members = outline_new(texts[index]);
        assert_true(members->len <= 4);
    }
}

static void
nearest_place_is_found(void **state)
{
    (void)state;
    g_autoptr(GPtrArray) members = outline_new("{\"rules\": [\n{\"a\": 1}]}");
    g_autoptr(GHashTable) by_path = outline_by_path(members);
    assert_int_equal(outline_find(by_path, "rules[0].b.c")->line, 2);
    assert_string_equal(outline_find(by_path, "rules[0].a")->value, "1");
    assert_string_equal(outline_find(by_path, "other")->path, "");
}

static void
names_are_suggested(void **state)
{
    (void)state;
    static const char *const known[] = {"rule-id", "rule-name", "rule-type", NULL};
    assert_string_equal(suggest_name("rule-nmae", known), "rule-name");
    assert_string_equal(suggest_name("RULE-ID", known), "rule-id");
    assert_null(suggest_name("colour", known));
    assert_null(suggest_name("x", known));
    assert_int_equal(suggest_distance("kitten", "sitting"), 3);
    assert_string_equal(declared_suggest(DECLARED_SETTINGS, "TargetMetadata", "LobMaxSise"),
                        "LobMaxSize");
    assert_string_equal(declared_suggest(DECLARED_TARGET, NULL, "maxfilesizes"), "MaxFileSize");
}

/* "name=value!problem" of each. */
static char *
describe_attributes(const char *text)
{
    g_autoptr(GPtrArray) attributes = extra_attributes_parse(text);
    GString *lines = g_string_new(NULL);
    for (guint index = 0; index < attributes->len; index++) {
        const ExtraAttribute *attribute = attributes->pdata[index];
        g_string_append_printf(lines, "%s=%s%s|", attribute->name,
                               attribute->value == NULL ? "(none)" : attribute->value,
                               attribute->problem == NULL ? "" : "!");
    }
    return g_string_free(lines, FALSE);
}

static void
attributes_are_parted(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        const char *expected;
    } cases[] = {
        {"", ""},
        {"a=b;c=d;\n", "a=b|c=d|"},
        {"a=SET x='1;2';c=d", "a=SET x='1;2'|c=d|"},
        {"a=b; c=d", "a=b|c=d!|"},
        {"a =b", "a=b!|"},
        {"a=b;;c", "a=b|=(none)!|c=(none)!|"},
        {"a='b;c=d", "a='b!|c=d|"},
        {"=b", "=b!|"},
        {"a=b=c", "a=b=c|"},
    };
    for (guint index = 0; index < G_N_ELEMENTS(cases); index++) {
        g_autofree char *found = describe_attributes(cases[index].text);
        assert_string_equal(found, cases[index].expected);
    }
}

static void
secrets_become_stars(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"a=b;Password=x;c=d", "a=b;Password=********;c=d"},
        {"pwd='a;b';c=d", "pwd=********;c=d"},
        {"password hunter2", "********"},
        {"secretsManagerSecretId=arn:x;password=", "secretsManagerSecretId=arn:x;password="},
        {"password='a;b", "password=********"},
        {"password=a;b;c=d", "password=********;********;c=d"},
    };
    for (guint index = 0; index < G_N_ELEMENTS(cases); index++) {
        g_autofree char *redacted = extra_attributes_redact(cases[index][0]);
        assert_string_equal(redacted, cases[index][1]);
    }
}

static void
values_are_judged(void **state)
{
    (void)state;
    static const struct {
        const char *group; /* NULL: an attribute of the source */
        const char *name;
        const char *value;
        gboolean is_right;
    } cases[] = {
        {"TargetMetadata", "LobMaxSize", "102400", TRUE},
        {"TargetMetadata", "LobMaxSize", "102401", FALSE},
        {"TargetMetadata", "LobMaxSize", "1.5", FALSE},
        {"TargetMetadata", "FullLobMode", "Y", FALSE},
        {"TargetMetadata", "FullLobMode", "True", TRUE},
        {"ErrorBehavior", "RecoverableErrorCount", "-1", TRUE},
        {"ErrorBehavior", "EventErrorPolicy", "ignore", FALSE},
        {"ErrorBehavior", "EventErrorPolicy", "IGNORE", TRUE},
        {NULL, "captureddls", "Y", TRUE},
        {NULL, "PLUGINNAME", "Test_Decoding", TRUE},
        {NULL, "slotName", "anything", TRUE},
        {NULL, "ExecuteTimeout", "soon", FALSE},
    };
    for (guint index = 0; index < G_N_ELEMENTS(cases); index++) {
        DeclaredList list = cases[index].group == NULL ? DECLARED_SOURCE : DECLARED_SETTINGS;
        const Declared *declared = declared_find(list, cases[index].group, cases[index].name);
        assert_non_null(declared);
        g_autofree char *problem = declared_problem(declared, cases[index].value);
        assert_int_equal(problem == NULL, cases[index].is_right);
    }
    assert_null(declared_find(DECLARED_SETTINGS, "TargetMetadata", "lobMaxSize"));
    assert_null(declared_find(DECLARED_TARGET, NULL, "SlotName"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(members_have_places),    cmocka_unit_test(broken_texts_end_the_list),
        cmocka_unit_test(nearest_place_is_found), cmocka_unit_test(names_are_suggested),
        cmocka_unit_test(attributes_are_parted),  cmocka_unit_test(secrets_become_stars),
        cmocka_unit_test(values_are_judged),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
