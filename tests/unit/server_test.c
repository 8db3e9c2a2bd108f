#include "unit.h"

#include "base/error.h"
#include "pg/quote.h"
#include "pg/server.h"

#include <string.h>

static void
passwords_leave_argv(void **state)
{
    (void)state;
    char program[] = "pgcrossing", option[] = "--source=postgresql://u:s3cret@h/d";
    char second[] = "--target", value[] = "host=h password='top secret' dbname=d",
         rest[] = "--jobs";
    char *argv[] = {program, option, second, value, rest, NULL};
    int argc = 5;
    g_autofree char *command_line = server_take_options(&argc, argv);
    assert_int_equal(argc, 2);
    assert_string_equal(argv[1], "--jobs");
    assert_null(strstr(option, "s3cret"));
    assert_null(strstr(value, "secret"));
    assert_null(strstr(command_line, "secret"));
    assert_null(strstr(command_line, "s3cret"));

    g_autoptr(GError) error = NULL;
    g_autoptr(PgServer) target = server_required(SIDE_TARGET, &error);
    assert_null(error);
    assert_string_equal(target->password, "top secret");
    assert_null(strstr(target->conninfo_public, "secret"));
    assert_null(strstr(target->display, "secret"));
    assert_non_null(strstr(target->conninfo, "top secret"));
}

static void
broken_string_is_not_repeated(void **state)
{
    (void)state;
    static const char *const broken[] = {"host=h password=s3cret x", "postgresql://u:s3cr%zzet@h/d",
                                         "host=h 's3cret"};
    for (guint index = 0; index < G_N_ELEMENTS(broken); index++) {
        g_autoptr(GError) error = NULL;
        assert_null(server_new(SIDE_SOURCE, broken[index], &error));
        assert_null(strstr(error->message, "s3cr"));
        assert_null(strstr(error_hint(error), "s3cr"));
    }
}

static void
names_and_values_are_quoted(void **state)
{
    (void)state;
    g_autofree char *name = quote_qualified("a\"b", "c.d");
    assert_string_equal(name, "\"a\"\"b\".\"c.d\"");
    g_autofree char *literal = quote_literal("it's \\ here");
    assert_string_equal(literal, "E'it''s \\\\ here'");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(passwords_leave_argv),
        cmocka_unit_test(broken_string_is_not_repeated),
        cmocka_unit_test(names_and_values_are_quoted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
