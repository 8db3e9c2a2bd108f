#include "unit.h"

#include "task/wildcard.h"

#include <string.h>

static gboolean
matches(const char *pattern, const char *name)
{
    const char *problem;
    g_autoptr(Wildcard) wildcard = wildcard_new(pattern, &problem);
    if (wildcard == NULL)
        fail_msg("\"%s\": %s", pattern, problem);
    return wildcard_matches(wildcard, name);
}

static void
names_match_as_dms_says(void **state)
{
    (void)state;
    static const struct {
        const char *pattern;
        const char *name;
        gboolean expected;
    } cases[] = {
        {"orders", "orders", TRUE},
        {"orders", "Orders", FALSE},
        {"orders", "orders2", FALSE},
        {"%", "", TRUE},
        {"%", "anything at all", TRUE},
        {"%%", "", TRUE},
        {"", "", TRUE},
        {"", "a", FALSE},
        {"a%", "a", TRUE},
        {"a%", "ba", FALSE},
        {"%a", "banana", TRUE},
        {"%a", "bananas", FALSE},
        {"%an%", "banana", TRUE},
        {"%nan", "banana", FALSE},
        {"%ana%ana", "banana", FALSE},
        {"b%n%a", "banana", TRUE},
        {"a%b%c", "abcabd", FALSE},
        {"_", "", FALSE},
        {"_", "a", TRUE},
        {"_", "ab", FALSE},
        {"my_table", "my_table", TRUE},
        {"my_table", "my1table", TRUE},
        {"my[_]table", "my_table", TRUE},
        {"my[_]table", "my1table", FALSE},
        {"%_", "", FALSE},
        {"_%", "a", TRUE},
        {"%__", "a", FALSE},
        {"t[ab]", "ta", TRUE},
        {"t[ab]", "tc", FALSE},
        {"t[ab]", "tab", FALSE},
        {"t[a-d]", "tc", TRUE},
        {"t[a-d]", "te", FALSE},
        {"t[a-cx-z]", "ty", TRUE},
        {"t[a-]", "t-", TRUE},
        {"t[a-]", "tb", FALSE},
        {"t[-a]", "t-", TRUE},
        {"100[%]", "100%", TRUE},
        {"100[%]", "1000", FALSE},
        {"a[[]b", "a[b", TRUE},
        {"a]b", "a]b", TRUE},
        {"[^a]", "^", TRUE}, /* there is no negation */
        {"[^a]", "b", FALSE},
        {"a.c", "abc", FALSE}, /* nor a regular expression */
        {".*", "abc", FALSE},
        {"a\\%", "a\\b", TRUE}, /* nor an escape character */
        {"é_", "éé", TRUE},     /* characters, not bytes */
        {"_", "é", TRUE},
        {"__", "é", FALSE},
        {"[à-ü]", "é", TRUE},
        {"[a-z]", "é", FALSE},
        {"_", "\xF0\x9F\x92\xA9", TRUE},
        {"a%b", "a\nb", TRUE},
    };
    for (guint index = 0; index < G_N_ELEMENTS(cases); index++)
        if (matches(cases[index].pattern, cases[index].name) != cases[index].expected)
            fail_msg("\"%s\" on \"%s\"", cases[index].pattern, cases[index].name);
}

static void
bytes_that_are_not_utf8_are_single_characters(void **state)
{
    (void)state;
    assert_true(matches("a_b", "a\xE9"
                               "b"));
    assert_true(matches("%", "\xE9\xFF"));
    assert_true(matches("__", "\xE2\x82")); /* a character that is cut off */
    assert_false(matches("[é]", "\xE9"));
    assert_true(matches("%b", "\xE9"
                              "b"));
}

static void
exact_names_have_no_wildcards(void **state)
{
    (void)state;
    g_autoptr(Wildcard) wildcard = wildcard_new_exact("a%[_");
    assert_true(wildcard_matches(wildcard, "a%[_"));
    assert_false(wildcard_matches(wildcard, "ab[_"));
    assert_string_equal(wildcard_text(wildcard), "a%[_");
}

static void
broken_patterns_are_refused(void **state)
{
    (void)state;
    static const struct {
        const char *pattern;
        const char *problem;
    } cases[] = {
        {"a[bc", "not closed"},   {"[", "not closed"},       {"a[b-", "not closed"},
        {"a[]", "no characters"}, {"[]a]", "no characters"}, {"[d-a]", "ends before"},
        {"%[_]%[", "not closed"},
    };
    for (guint index = 0; index < G_N_ELEMENTS(cases); index++) {
        const char *problem;
        assert_null(wildcard_new(cases[index].pattern, &problem));
        if (strstr(problem, cases[index].problem) == NULL)
            fail_msg("\"%s\": %s", cases[index].pattern, problem);
    }
}

static void
repeat(GString *text, const char *part, guint times)
{
    while (times-- > 0)
        g_string_append(text, part);
}

/* Matchers that try every way to place each % need longer than the universe has for these. */
static void
hostile_patterns_take_no_time(void **state)
{
    (void)state;
    static const char *const parts[] = {"%a", "%_", "%[a-b]", "a%", "_%", "%%a"};
    g_autoptr(GString) name = g_string_new(NULL);
    repeat(name, "a", 63);
    gint64 start = g_get_monotonic_time();
    for (guint index = 0; index < G_N_ELEMENTS(parts); index++) {
        g_autoptr(GString) pattern = g_string_new(NULL);
        repeat(pattern, parts[index], 50);
        assert_true(matches(pattern->str, name->str));
        g_string_append_c(pattern, 'b');
        assert_false(matches(pattern->str, name->str));
        repeat(pattern, parts[index], 100000);
        assert_false(matches(pattern->str, name->str));
    }
    assert_true(g_get_monotonic_time() - start < 5 * G_TIME_SPAN_SECOND);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_match_as_dms_says),
        cmocka_unit_test(bytes_that_are_not_utf8_are_single_characters),
        cmocka_unit_test(exact_names_have_no_wildcards),
        cmocka_unit_test(broken_patterns_are_refused),
        cmocka_unit_test(hostile_patterns_take_no_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
