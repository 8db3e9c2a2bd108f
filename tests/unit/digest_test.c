/* Digests: sums of signed decimal numbers modulo 2^128, the client's hash of a row, and the
 * server's as the client computes it. */
#include "unit.h"
#include "validate/row_hash.h"

#include <string.h>

static char *
sum_text(const char *number)
{
    const Digest digest = {1, digest_parse_sum(number)};
    return digest_text(digest);
}

static void
test_sums_are_parsed(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {NULL, "00000000000000000000000000000000"},
        {"0", "00000000000000000000000000000000"},
        {"18446744073709551616", "00000000000000010000000000000000"},
        {"-1", "ffffffffffffffffffffffffffffffff"},
        {"-9223372036854775808", "ffffffffffffffff8000000000000000"},
        {"170141183460469231731687303715884105727", "7fffffffffffffffffffffffffffffff"},
    };
    for (guint index = 0; index < G_N_ELEMENTS(cases); index++) {
        g_autofree char *text = sum_text(cases[index][0]);
        assert_string_equal(text, cases[index][1]);
    }
}

static void
test_parts_add_up(void **state)
{
    (void)state;
    Digest whole = {3, digest_parse_sum("-5")};
    Digest parts = {1, digest_parse_sum("9223372036854775807")};
    assert_false(digest_equal(whole, parts));
    digest_add(&parts, (Digest){2, digest_parse_sum("-9223372036854775812")});
    assert_true(digest_equal(whole, parts));
    parts.rows++;
    assert_false(digest_equal(whole, parts));
}

static void
test_rows_of_the_client(void **state)
{
    (void)state;
    Digest first = digest_of_bytes(1, "ab", 2);
    assert_true(digest_equal(first, digest_of_bytes(1, "ab", 2)));
    assert_false(digest_equal(first, digest_of_bytes(1, "ba", 2)));
    assert_false(digest_equal(first, digest_of_bytes(2, "ab", 2)));
    assert_int_equal(first.rows, 1);
}

static Digest
hash_of_two(gint64 seed, const char *first, const char *second)
{
    RowHash row;
    row_hash_begin(&row, seed);
    row_hash_add(&row, (const guint8 *)first, first == NULL ? 0 : strlen(first));
    row_hash_add(&row, (const guint8 *)second, second == NULL ? 0 : strlen(second));
    return row_hash_end(&row);
}

/* What PostgreSQL 15 gives; the self test asks the servers of every run for many more. */
static void
test_rows_as_the_server(void **state)
{
    (void)state;
    static const struct {
        gint64 seed;
        const char *first, *second;
        const char *sum;
    } cases[] = {
        {0, "abc", NULL, "-5912003821983926149"},
        {1, "0123456789ab", "0123456789abc", "4668990693986417041"},
        {-42, "", "a", "-626994699965190646"},
        {G_MININT64, NULL, NULL, "1011977062266012267"},
        {G_MAXINT64, "0123456789a", "0123456789abcdefghijklmnopqrstuvwxyz", "-8198585074034476705"},
    };
    for (guint index = 0; index < G_N_ELEMENTS(cases); index++) {
        Digest digest = hash_of_two(cases[index].seed, cases[index].first, cases[index].second);
        Digest known = {1, digest_parse_sum(cases[index].sum)};
        assert_true(digest_equal(digest, known));
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_sums_are_parsed),
        cmocka_unit_test(test_parts_add_up),
        cmocka_unit_test(test_rows_of_the_client),
        cmocka_unit_test(test_rows_as_the_server),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
