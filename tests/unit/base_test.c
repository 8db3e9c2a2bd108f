#include "unit.h"

#include "base/declaration.h"
#include "base/error.h"
#include "base/options.h"
#include "base/output.h"
#include "base/status.h"

static void
printable_shows_what_would_deceive(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"plain", "plain"},
        {"é", "é"},
        {"a\nb", "a\\nb"},
        {"\033[2J", "\\x1B[2J"},
        {"\xe2\x80\xae"
         "evil",
         "\\u{202E}evil"},
        {"\xff", "\\xFF"},
        {"\xc2\x9b", "\\u{009B}"},
        {"\xef\xbf\xbf", "\\u{FFFF}"},
    };
    for (guint index = 0; index < G_N_ELEMENTS(cases); index++) {
        g_autofree char *result = output_printable(cases[index][0]);
        assert_string_equal(result, cases[index][1]);
    }
}

static void
statuses_hold_in_their_order(void **state)
{
    (void)state;
    assert_int_equal(status_combine(STATUS_INCOMPLETE, STATUS_FINDINGS), STATUS_FINDINGS);
    assert_int_equal(status_combine(STATUS_CLEAN, STATUS_INCOMPLETE), STATUS_INCOMPLETE);
    assert_int_equal(status_combine(STATUS_FAILED, STATUS_FINDINGS), STATUS_FAILED);
}

static void
declaration_has_keys_and_body(void **state)
{
    (void)state;
    g_autoptr(GError) error = NULL;
    g_autoptr(Declaration) declaration = declaration_parse(
        "x.sql", "-- id: a\n-- why: one\n--   two: three\nSELECT 1\n-- not a key\n", &error);
    assert_null(error);
    assert_string_equal(declaration_value(declaration, "why"), "one two: three");
    assert_string_equal(declaration->body, "SELECT 1\n-- not a key");
    assert_null(declaration_require(declaration, "title", &error));
    assert_string_equal(error->message, "x.sql: header lacks \"title\"");
}

static void
declaration_refuses_slips(void **state)
{
    (void)state;
    static const char *const texts[] = {"-- id: a\n-- id: b\nSELECT 1", "-- id: a\n", "-- id\nx"};
    for (guint index = 0; index < G_N_ELEMENTS(texts); index++) {
        g_autoptr(GError) error = NULL;
        assert_null(declaration_parse("x.sql", texts[index], &error));
        assert_non_null(error_hint(error));
    }
}

/* The tests' own environment makes these fatal too, before the first of them. */
static void
a_fault_ends_every_tool(void **state)
{
    (void)state;
    GLogLevelFlags before = g_log_set_always_fatal(G_LOG_FATAL_MASK);
    char *arguments[] = {(char[]){"tool"}, NULL};
    g_autoptr(GError) error = NULL;
    assert_true(options_parse("tool", "", NULL, 1, arguments, &error));
    assert_true(g_log_set_always_fatal(before) & G_LOG_LEVEL_CRITICAL);
    g_clear_pointer(&common_options.case_path, g_free);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(printable_shows_what_would_deceive),
        cmocka_unit_test(statuses_hold_in_their_order),
        cmocka_unit_test(declaration_has_keys_and_body),
        cmocka_unit_test(declaration_refuses_slips),
        cmocka_unit_test(a_fault_ends_every_tool),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
