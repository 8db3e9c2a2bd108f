/* Texts that are kept once: by threads that ask for one while the other gives it back. */
#include "unit.h"
#include "validate/shared.h"

#define TIMES 300000

static void
test_a_text_is_kept_once(void **state)
{
    (void)state;
    char name[] = "name";
    char *first = shared_text("name");
    char *second = shared_text(name);
    assert_ptr_equal(first, second);
    shared_free(first);
    assert_string_equal(second, "name");
    shared_free(second);
    assert_null(shared_text(NULL));
    shared_free(NULL);
}

static gpointer
ask_and_give_back(gpointer data)
{
    guint *wrong = data;
    for (guint time = 0; time < TIMES; time++) {
        char *text = shared_text("tenant");
        *wrong += !g_str_equal(text, "tenant");
        shared_free(text);
    }
    return NULL;
}

/* GLib's own counts are wrong then, of which it says so: G_DEBUG ends the test. */
static void
test_threads_do_not_disturb_each_other(void **state)
{
    (void)state;
    GThread *threads[4];
    guint wrong[G_N_ELEMENTS(threads)] = {0};
    for (guint index = 0; index < G_N_ELEMENTS(threads); index++)
        threads[index] = g_thread_new("shared", ask_and_give_back, &wrong[index]);
    for (guint index = 0; index < G_N_ELEMENTS(threads); index++) {
        g_thread_join(threads[index]);
        assert_int_equal(wrong[index], 0);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_text_is_kept_once),
        cmocka_unit_test(test_threads_do_not_disturb_each_other),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
