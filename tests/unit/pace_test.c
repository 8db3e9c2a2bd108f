#include "unit.h"

#include "base/options.h"
#include "pg/pace.h"

#define SECOND ((gint64)G_USEC_PER_SEC)

static void
bytes_are_due_at_the_rate(void **state)
{
    (void)state;
    g_autoptr(Pace) pace = pace_new(1000);
    assert_int_equal(pace_take(pace, 500, 5 * SECOND), SECOND / 2);
    /* Another thread, at the same time: behind the first. */
    assert_int_equal(pace_take(pace, 250, 5 * SECOND), SECOND * 3 / 4);
    /* Who comes later waits for what is left. */
    assert_int_equal(pace_take(pace, 250, 5 * SECOND + SECOND / 2), SECOND / 2);
    assert_int_equal(pace_take(pace, 0, 6 * SECOND), 0);
}

static void
idle_time_is_not_made_up_for(void **state)
{
    (void)state;
    g_autoptr(Pace) pace = pace_new(1000);
    assert_int_equal(pace_take(pace, 1000, 0), SECOND);
    assert_int_equal(pace_take(pace, 1000, 100 * SECOND), SECOND);
    assert_int_equal(pace_take(pace, 1000, 100 * SECOND), 2 * SECOND);
}

static void
small_pieces_are_not_lost(void **state)
{
    (void)state;
    /* A third of a microsecond each. */
    g_autoptr(Pace) pace = pace_new((guint64)3 * G_USEC_PER_SEC);
    gint64 wait = 0;
    for (guint count = 0; count < 3000000; count++)
        wait = pace_take(pace, 1, 0);
    assert_in_range(wait, SECOND - 1, SECOND + 1);
}

static void
much_does_not_overflow(void **state)
{
    (void)state;
    g_autoptr(Pace) pace = pace_new((guint64)1 << 40);
    gint64 wait = 0;
    for (guint count = 0; count < 1024; count++)
        wait = pace_take(pace, (guint64)1 << 40, 0);
    assert_int_equal(wait, 1024 * SECOND);
}

static void
without_a_pace_nobody_waits(void **state)
{
    (void)state;
    pace_keep(NULL, G_MAXUINT64);
}

static void
rates_have_units(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        gint64 bytes;
    } cases[] = {{"1024", 1024},
                 {"32kB", 32768},
                 {"32k", 32768},
                 {"7MB", 7340032},
                 {"7m", 7340032},
                 {"1GB", 1073741824},
                 {"2048B", 2048},
                 {"1023", -1},
                 {"", -1},
                 {"MB", -1},
                 {"-5MB", -1},
                 {"5 MB", -1},
                 {"5TB", -1},
                 {"1.5MB", -1},
                 {"2GB", -1},
                 {"99999999999", -1},
                 {"+7MB", -1},
                 {"99999999999999999999GB", -1},
                 {"9007199254740993GB", -1}};
    for (guint index = 0; index < G_N_ELEMENTS(cases); index++) {
        g_autoptr(GError) error = NULL;
        gint64 bytes = -1;
        gboolean good =
            options_bytes("max-rate", cases[index].text, 1024, (gint64)1 << 30, &bytes, &error);
        assert_int_equal(good, cases[index].bytes >= 0);
        assert_int_equal(bytes, cases[index].bytes);
        assert_int_equal(good, error == NULL);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bytes_are_due_at_the_rate),
        cmocka_unit_test(idle_time_is_not_made_up_for),
        cmocka_unit_test(small_pieces_are_not_lost),
        cmocka_unit_test(much_does_not_overflow),
        cmocka_unit_test(without_a_pace_nobody_waits),
        cmocka_unit_test(rates_have_units),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
