/* Kinds of difference: pairs of values as their bytes, and what all cells of a column come to. */
#include "unit.h"
#include "validate/kind_count.h"

#include <string.h>

/* Bytes are written as in a C string, so that a number's bytes stand next to a text. */
typedef struct {
    KindShape shape;
    const char *bytes[2]; /* NULL is NULL */
    gsize length[2];
    Kind kind;
    const char *note; /* NULL is not looked at */
} PairCase;

#define TEXTS(shape, source, target, kind, note)                                                   \
    {                                                                                              \
        shape, {source, target}, {sizeof(source) - 1, sizeof(target) - 1}, kind, note              \
    }
#define NULL_SOURCE(shape, target, kind, note)                                                     \
    {                                                                                              \
        shape, {NULL, target}, {0, sizeof(target) - 1}, kind, note                                 \
    }
#define NULL_TARGET(shape, source, kind, note)                                                     \
    {                                                                                              \
        shape, {source, NULL}, {sizeof(source) - 1, 0}, kind, note                                 \
    }

static void
check_pairs(const PairCase *cases, guint count)
{
    for (guint index = 0; index < count; index++) {
        const PairCase *pair = &cases[index];
        KindValue values[2];
        for (guint side = 0; side < 2; side++)
            values[side] = (KindValue){(const guint8 *)pair->bytes[side], pair->length[side],
                                       pair->length[side]};
        KindFound found = kind_of(pair->shape, values);
        if (found.kind != pair->kind)
            print_message("pair %u: expected %s, got %s\n", index, kind_name(pair->kind),
                          kind_name(found.kind));
        assert_int_equal(found.kind, pair->kind);
        if (pair->note != NULL)
            assert_string_equal(found.note, pair->note);
    }
}

#define CHECK_PAIRS(cases) check_pairs(cases, G_N_ELEMENTS(cases))

static void
test_nulls(void **state)
{
    (void)state;
    static const PairCase cases[] = {
        NULL_TARGET(SHAPE_TEXT, "", KIND_NULL_EMPTY, "with NULL on the target"),
        NULL_SOURCE(SHAPE_TEXT, "", KIND_NULL_EMPTY, "with NULL on the source"),
        NULL_TARGET(SHAPE_TEXT, " ", KIND_NULL_VALUE, NULL),
        NULL_TARGET(SHAPE_CHAR, "   ", KIND_NULL_EMPTY, NULL),
        NULL_TARGET(SHAPE_CHAR, "  a", KIND_NULL_VALUE, NULL),
        NULL_TARGET(SHAPE_BYTES, "", KIND_NULL_EMPTY, NULL),
        NULL_SOURCE(SHAPE_BYTES, "\0", KIND_NULL_VALUE, NULL),
        NULL_SOURCE(SHAPE_ARRAY, "\0\0\0\0\0\0\0\0\0\0\0\0", KIND_NULL_EMPTY, NULL),
        NULL_SOURCE(SHAPE_ARRAY, "\0\0\0\1\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", KIND_NULL_VALUE, NULL),
        NULL_SOURCE(SHAPE_ARRAY_TEXT, "{}", KIND_NULL_EMPTY, NULL),
        NULL_SOURCE(SHAPE_FLOAT8, "\0\0\0\0\0\0\0\0", KIND_NULL_VALUE, NULL),
        NULL_SOURCE(SHAPE_OTHER, "x", KIND_NULL_VALUE, NULL),
        TEXTS(SHAPE_TEXT, "", "a", KIND_EMPTY, "with the empty one on the source"),
        TEXTS(SHAPE_BYTES, "a", "", KIND_EMPTY, "with the empty one on the target"),
        TEXTS(SHAPE_TEXT, "", "  ", KIND_TRAILING_SPACE, NULL),
        TEXTS(SHAPE_ARRAY_TEXT, "{}", "{NULL}", KIND_EMPTY, NULL),
    };
    CHECK_PAIRS(cases);
}

static void
test_texts(void **state)
{
    (void)state;
    static const PairCase cases[] = {
        TEXTS(SHAPE_CHAR, "ab  ", "ab", KIND_PADDING, NULL),
        TEXTS(SHAPE_CHAR, "ab\t", "ab", KIND_TRAILING_SPACE, NULL),
        TEXTS(SHAPE_CHAR, "ab  ", "Ab  ", KIND_CASE, NULL),
        TEXTS(SHAPE_TEXT, "ab  ", "ab", KIND_TRAILING_SPACE, NULL),
        TEXTS(SHAPE_TEXT, "ab", " ab", KIND_OTHER, NULL),
        TEXTS(SHAPE_TEXT, "a\r\nb", "a\nb", KIND_LINE_ENDS, NULL),
        TEXTS(SHAPE_TEXT, "a\rb\r", "a\r\nb\n", KIND_LINE_ENDS, NULL),
        TEXTS(SHAPE_TEXT, "a\n\nb", "a\nb", KIND_OTHER, NULL),
        TEXTS(SHAPE_TEXT, "a\n", "a", KIND_TRAILING_SPACE, NULL),
        TEXTS(SHAPE_TEXT, "Straße", "STRASSE", KIND_CASE, NULL),
        TEXTS(SHAPE_TEXT, "Ä", "ä", KIND_CASE, NULL),
        TEXTS(SHAPE_TEXT, "a\xcc\x88", "\xc3\xa4", KIND_NORMAL_FORM, NULL),
        TEXTS(SHAPE_TEXT, "\xc3\xa4", "a", KIND_OTHER, NULL),
        TEXTS(SHAPE_TEXT, "abc", "ab", KIND_TRUNCATED, "on the target"),
        TEXTS(SHAPE_TEXT, "ab", "abc", KIND_TRUNCATED, "on the source"),
        TEXTS(SHAPE_TEXT, "abc", "bc", KIND_OTHER, NULL),
        TEXTS(SHAPE_BYTES, "abc", "ab", KIND_TRUNCATED, NULL),
        TEXTS(SHAPE_BYTES, "ab", "AB", KIND_OTHER, NULL),
        TEXTS(SHAPE_OTHER, "abc", "ab", KIND_OTHER, NULL),
        TEXTS(SHAPE_ARRAY_TEXT, "[0:1]={a,b}", "{a,b}", KIND_ARRAY_BOUNDS, NULL),
        TEXTS(SHAPE_ARRAY_TEXT, "[0:1]={a,b}", "{a,c}", KIND_OTHER, NULL),
    };
    CHECK_PAIRS(cases);
}

static void
test_encodings(void **state)
{
    (void)state;
    static const PairCase cases[] = {
        TEXTS(SHAPE_TEXT, "Größe", "Gr??e", KIND_ENCODING, "by ? for characters on the target"),
        TEXTS(SHAPE_TEXT, "Größe", "Gr????e", KIND_ENCODING, NULL),
        TEXTS(SHAPE_TEXT, "Gr?ße", "Größe", KIND_ENCODING, "by ? for characters on the source"),
        TEXTS(SHAPE_TEXT, "Gr?ße", "Größer", KIND_OTHER, NULL),
        TEXTS(SHAPE_TEXT, "Grose", "Gr?se", KIND_OTHER, NULL),
        TEXTS(SHAPE_TEXT, "10 €", "10 \xef\xbf\xbd", KIND_ENCODING,
              "by U+FFFD for characters on the target"),
        TEXTS(SHAPE_TEXT, "Größe",
              "GrÃ¶Ã\xc2\x9f"
              "e",
              KIND_ENCODING, "by UTF-8 read as LATIN1 on the target"),
        TEXTS(SHAPE_TEXT, "Größe €", "GrÃ¶ÃŸe â‚¬", KIND_ENCODING, NULL),
        TEXTS(SHAPE_TEXT, "GrÃ¶ÃŸe", "Größe", KIND_ENCODING,
              "by UTF-8 read as LATIN1 on the source"),
        TEXTS(SHAPE_TEXT, "GrÃ¶Ãe", "Größe", KIND_OTHER, NULL),
        TEXTS(SHAPE_TEXT,
              "Gr\xf6\xdf"
              "e",
              "Größe", KIND_ENCODING, "by bytes of LATIN1 on the source"),
        TEXTS(SHAPE_TEXT,
              "Gr\xf6\xdf"
              "e",
              "Gro\xdf"
              "e",
              KIND_OTHER, NULL),
        TEXTS(SHAPE_TEXT, "\xc3", "\xff", KIND_OTHER, NULL),
    };
    CHECK_PAIRS(cases);
}

static void
test_json(void **state)
{
    (void)state;
    static const PairCase cases[] = {
        TEXTS(SHAPE_JSON, "{\"a\": 1, \"b\": [2]}", "{\"b\":[2],\"a\":1}", KIND_JSON_TEXT, NULL),
        TEXTS(SHAPE_JSON, "{\"a\": 1, \"a\": 2}", "{\"a\": 2}", KIND_JSON_TEXT, NULL),
        TEXTS(SHAPE_JSON, "{\"a\": 1, \"a\": 2}", "{\"a\": 1}", KIND_OTHER, NULL),
        TEXTS(SHAPE_JSON, "[1.50e1]", "[15]", KIND_JSON_TEXT, NULL),
        TEXTS(SHAPE_JSON, "[0.10]", "[1e-1]", KIND_JSON_TEXT, NULL),
        TEXTS(SHAPE_JSON, "[-0.0, -0]", "[0, 0]", KIND_JSON_TEXT, NULL),
        TEXTS(SHAPE_JSON, "[0.1]", "[0.01]", KIND_OTHER, NULL),
        TEXTS(SHAPE_JSON, "[-1]", "[1]", KIND_OTHER, NULL),
        /* One double, two numbers. */
        TEXTS(SHAPE_JSON, "[0.10000000000000001]", "[0.1]", KIND_OTHER, NULL),
        TEXTS(SHAPE_JSON, "[99999999999999999998]", "[99999999999999999999]", KIND_OTHER, NULL),
        TEXTS(SHAPE_JSON, "[ \"99999999999999999999\"]", "[\"99999999999999999999\"]",
              KIND_JSON_TEXT, NULL),
        TEXTS(SHAPE_JSON, "\"\\u00e4\"", "\"ä\"", KIND_JSON_TEXT, NULL),
        TEXTS(SHAPE_JSON, "\"a\\u0000b\"", "\"a\\u0000c\"", KIND_OTHER, NULL),
        TEXTS(SHAPE_JSON, "[1, 2]", "[2, 1]", KIND_OTHER, NULL),
        TEXTS(SHAPE_JSON, "[null]", "[false]", KIND_OTHER, NULL),
        TEXTS(SHAPE_JSON, " null", "null", KIND_JSON_TEXT, NULL),
        TEXTS(SHAPE_JSON, "{\"a\":1}", "{\"a\":1}\n", KIND_TRAILING_SPACE, NULL),
        TEXTS(SHAPE_JSON, "{\"a\":1}", "{\"a\":", KIND_TRUNCATED, NULL),
        TEXTS(SHAPE_TEXT, "{\"a\": 1}", "{\"a\":1}", KIND_OTHER, NULL),
        TEXTS(SHAPE_JSONB, "\1{\"a\": 1.0}", "\1{\"a\": 1.00}", KIND_JSON_TEXT, NULL),
        TEXTS(SHAPE_JSONB, "\1{\"a\": 1.0}", "\1{\"a\": 1.01}", KIND_OTHER, NULL),
    };
    CHECK_PAIRS(cases);
}

static void
test_numbers(void **state)
{
    (void)state;
    static const PairCase cases[] = {
        /* 1.5 and 1.50; 1.5 and -1.5; 1.5 and 2.50 */
        TEXTS(SHAPE_NUMERIC, "\0\2\0\0\0\0\0\1\0\1\x13\x88", "\0\2\0\0\0\0\0\2\0\1\x13\x88",
              KIND_SCALE, NULL),
        TEXTS(SHAPE_NUMERIC, "\0\2\0\0\0\0\0\1\0\1\x13\x88", "\0\2\0\0\x40\0\0\1\0\1\x13\x88",
              KIND_OTHER, NULL),
        TEXTS(SHAPE_NUMERIC, "\0\2\0\0\0\0\0\1\0\1\x13\x88", "\0\2\0\0\0\0\0\2\0\2\x13\x88",
              KIND_OTHER, NULL),
        TEXTS(SHAPE_FLOAT8, "\0\0\0\0\0\0\0\0", "\x80\0\0\0\0\0\0\0", KIND_SIGN_OF_ZERO, NULL),
        TEXTS(SHAPE_FLOAT4, "\x80\0\0\0", "\0\0\0\0", KIND_SIGN_OF_ZERO, NULL),
        TEXTS(SHAPE_FLOAT8, "\0\0\0\0\0\0\0\x10", "\0\0\0\0\0\0\0\0", KIND_ROUNDING, NULL),
        TEXTS(SHAPE_FLOAT8, "\0\0\0\0\0\0\0\x11", "\0\0\0\0\0\0\0\0", KIND_OTHER, NULL),
        TEXTS(SHAPE_FLOAT8, "\0\0\0\0\0\0\0\x08", "\x80\0\0\0\0\0\0\x08", KIND_ROUNDING, NULL),
        TEXTS(SHAPE_FLOAT4, "\x3f\x80\0\0", "\x3f\x80\0\1", KIND_ROUNDING, NULL),
        TEXTS(SHAPE_FLOAT4, "\x3f\x80\0\0", "\xbf\x80\0\0", KIND_OTHER, NULL),
        /* The largest against infinity, infinity against minus infinity, NaN. */
        TEXTS(SHAPE_FLOAT4, "\x7f\x7f\xff\xff", "\x7f\x80\0\0", KIND_OTHER, NULL),
        TEXTS(SHAPE_FLOAT4, "\xff\x80\0\0", "\x7f\x80\0\0", KIND_OTHER, NULL),
        TEXTS(SHAPE_FLOAT8, "\x7f\xf8\0\0\0\0\0\0", "\x7f\xef\xff\xff\xff\xff\xff\xff", KIND_OTHER,
              NULL),
        TEXTS(SHAPE_FLOAT8, "\xff\xef\xff\xff\xff\xff\xff\xff", "\x7f\xef\xff\xff\xff\xff\xff\xff",
              KIND_OTHER, NULL),
    };
    CHECK_PAIRS(cases);
}

static void
test_others(void **state)
{
    (void)state;
    static const PairCase cases[] = {
        /* {1} with bounds from 1 and from 0; {1} and {2}; {1} and {{1}} */
        TEXTS(SHAPE_ARRAY, "\0\0\0\1\0\0\0\0\0\0\0\0\0\0\0\1\0\0\0\1\0\0\0\4\0\0\0\1",
              "\0\0\0\1\0\0\0\0\0\0\0\0\0\0\0\1\0\0\0\0\0\0\0\4\0\0\0\1", KIND_ARRAY_BOUNDS, NULL),
        TEXTS(SHAPE_ARRAY, "\0\0\0\1\0\0\0\0\0\0\0\0\0\0\0\1\0\0\0\1\0\0\0\4\0\0\0\1",
              "\0\0\0\1\0\0\0\0\0\0\0\0\0\0\0\1\0\0\0\1\0\0\0\4\0\0\0\2", KIND_OTHER, NULL),
        TEXTS(SHAPE_ARRAY, "\0\0\0\1\0\0\0\0\0\0\0\0\0\0\0\1\0\0\0\1\0\0\0\4\0\0\0\1",
              "\0\0\0\0\0\0\0\0\0\0\0\0", KIND_EMPTY, NULL),
        /* A header that claims more dimensions than there are bytes. */
        TEXTS(SHAPE_ARRAY, "\xff\xff\xff\xff\0\0\0\0\0\0\0\0\1",
              "\xff\xff\xff\xff\0\0\0\0\0\0\0\0\2", KIND_OTHER, NULL),
        TEXTS(SHAPE_RANGE, "\2\0\0\0\4\0\0\0\1\0\0\0\4\0\0\0\2",
              "\6\0\0\0\4\0\0\0\1\0\0\0\4\0\0\0\2", KIND_RANGE_BOUNDS, NULL),
        TEXTS(SHAPE_RANGE, "\1", "\2\0\0\0\4\0\0\0\1\0\0\0\4\0\0\0\2", KIND_OTHER, NULL),
        TEXTS(SHAPE_RANGE, "\1", "\3", KIND_RANGE_BOUNDS, NULL),
        /* 1 mon, 30 days, 720 hours; 31 days */
        TEXTS(SHAPE_INTERVAL, "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\1",
              "\0\0\0\0\0\0\0\0\0\0\0\x1e\0\0\0\0", KIND_INTERVAL_PARTS, NULL),
        TEXTS(SHAPE_INTERVAL, "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\1",
              "\0\0\x02\x5b\x7f\x3d\x40\0\0\0\0\0\0\0\0\0", KIND_INTERVAL_PARTS, NULL),
        TEXTS(SHAPE_INTERVAL, "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\1",
              "\0\0\0\0\0\0\0\0\0\0\0\x1f\0\0\0\0", KIND_OTHER, NULL),
        TEXTS(SHAPE_NETWORK, "\2\x20\0\4\x0a\0\0\1", "\2\x1f\0\4\x0a\0\0\1", KIND_NETWORK_MASK,
              NULL),
        TEXTS(SHAPE_NETWORK, "\2\x20\0\4\x0a\0\0\1", "\2\x20\0\4\x0a\0\0\2", KIND_OTHER, NULL),
        /* Infinities are no times. */
        TEXTS(SHAPE_TIMESTAMP, "\x7f\xff\xff\xff\xff\xff\xff\xff", "\0\0\0\0\0\0\0\0", KIND_OTHER,
              NULL),
        TEXTS(SHAPE_DATE, "\x80\0\0\0", "\0\0\0\0", KIND_OTHER, NULL),
        TEXTS(SHAPE_DATE, "\0\0\0\1", "\0\0\0\0", KIND_TIME, NULL),
        /* The same time of day in another zone. */
        TEXTS(SHAPE_TIME, "\0\0\0\0\0\0\0\1\0\0\0\1", "\0\0\0\0\0\0\0\1\0\0\0\2", KIND_OTHER, NULL),
    };
    CHECK_PAIRS(cases);
}

static void
test_beginnings(void **state)
{
    (void)state;
    const KindValue whole = {(const guint8 *)"abc", 3, 3};
    const KindValue beginning = {(const guint8 *)"abcd", 4, 1000};
    const KindValue longer = {(const guint8 *)"abcd", 4, 2000};
    const KindValue other = {(const guint8 *)"abce", 4, 2000};
    const KindValue cut[2] = {beginning, whole}, both[2] = {longer, beginning},
                    unlike[2] = {beginning, other}, same_length[2] = {longer, longer};
    KindFound found = kind_of(SHAPE_TEXT, cut);
    assert_int_equal(found.kind, KIND_TRUNCATED);
    assert_int_equal(found.amount, 3);
    assert_int_equal(kind_of(SHAPE_OTHER, cut).kind, KIND_TOO_LARGE);
    assert_int_equal(kind_of(SHAPE_TEXT, both).kind, KIND_TOO_LARGE);
    assert_true(kind_may_be_truncated(SHAPE_TEXT, both));
    assert_false(kind_may_be_truncated(SHAPE_JSONB, both));
    assert_int_equal(kind_truncated(SHAPE_TEXT, both).amount, -1);
    assert_string_equal(kind_truncated(SHAPE_TEXT, both).note, "on the target");
    assert_false(kind_may_be_truncated(SHAPE_TEXT, unlike));
    assert_false(kind_may_be_truncated(SHAPE_TEXT, same_length));
}

static void
test_shapes(void **state)
{
    (void)state;
    static const struct {
        const char *form;
        const char *types[2];
        const char *names[2];
        KindShape shape;
    } cases[] = {
        {"text", {"text", "varchar"}, {"text", "varchar(3)"}, SHAPE_TEXT},
        {"text", {"bpchar", "text"}, {"character(3)", "text"}, SHAPE_CHAR},
        {"text", {"text", "json"}, {"text", "json"}, SHAPE_JSON},
        {"text", {NULL, NULL}, {"mood[]", "mood[]"}, SHAPE_ARRAY_TEXT},
        {"text", {NULL, NULL}, {"mood", "mood"}, SHAPE_TEXT},
        {"int4[]", {NULL, NULL}, {"integer[]", "integer[]"}, SHAPE_ARRAY},
        {"range of numeric", {"numrange", "numrange"}, {"numrange", "numrange"}, SHAPE_RANGE},
        {"multirange of int4", {NULL, NULL}, {"int4multirange", "int4multirange"}, SHAPE_OTHER},
        {"uuid", {"uuid", "uuid"}, {"uuid", "uuid"}, SHAPE_OTHER},
    };
    for (guint index = 0; index < G_N_ELEMENTS(cases); index++) {
        char *types[2] = {(char *)cases[index].types[0], (char *)cases[index].types[1]};
        char *names[2] = {(char *)cases[index].names[0], (char *)cases[index].names[1]};
        assert_int_equal(kind_shape(cases[index].form, types, names), cases[index].shape);
    }
}

/* ---- columns ---- */

static void
check_times(const gint64 (*times)[2], guint count, Kind kind, const char *detail)
{
    TablePair pair = {0};
    const ColumnPair column = {0};
    for (guint index = 0; index < count; index++) {
        guint8 bytes[2][8];
        KindValue values[2];
        for (guint side = 0; side < 2; side++) {
            guint64 order = GUINT64_TO_BE((guint64)times[index][side]);
            memcpy(bytes[side], &order, sizeof order);
            values[side] = (KindValue){bytes[side], 8, 8};
        }
        KindFound found = kind_of(SHAPE_TIMESTAMP, values);
        assert_int_equal(found.kind, KIND_TIME);
        kind_counts_add(&pair, &column, SHAPE_TIMESTAMP, &found);
    }
    const GPtrArray *kinds = kind_counts_of(&pair, &column);
    assert_int_equal(kinds->len, 1);
    const KindCount *counts = kinds->pdata[0];
    g_autofree char *text = kind_count_detail(counts);
    assert_int_equal(counts->rows, count);
    assert_int_equal(kind_count_kind(counts), kind);
    assert_string_equal(text, detail);
    g_hash_table_unref(pair.kinds);
}

static void
test_times(void **state)
{
    (void)state;
    static const gint64 hour[][2] = {{0, 3600000000}, {-5, 3599999995}, {7, 3600000007}};
    static const gint64 back[][2] = {{90061000001, 0}};
    static const gint64 day[][2] = {{0, 172800000000}};
    static const gint64 summer[][2] = {{0, 3600000000}, {0, 7200000000}};
    static const gint64 milliseconds[][2] = {{1234567, 1234000}, {-1, 0}, {1500, 2000}};
    static const gint64 seconds[][2] = {{1234567, 1000000}, {999999, 1000000}};
    static const gint64 on_source[][2] = {{1000000, 1234567}, {0, 5000}};
    check_times(hour, 3, KIND_TIME_SHIFT, "by +01:00:00");
    check_times(hour, 1, KIND_TIME_SHIFT, "by +01:00:00");
    check_times(back, 1, KIND_TIME_SHIFT, "by -1 day 01:01:01.000001");
    check_times(day, 1, KIND_TIME_SHIFT, "by +2 days");
    check_times(summer, 2, KIND_TIME, "by +01:00:00 to +02:00:00");
    check_times(milliseconds, 3, KIND_TIME_DIGITS, "below the millisecond on the target");
    check_times(seconds, 2, KIND_TIME_DIGITS, "below the second on the target");
    check_times(on_source, 2, KIND_TIME_DIGITS, "below the second on the source");
}

static void
test_counts(void **state)
{
    (void)state;
    static const char *const texts[][2] = {{"abcd", "ab"}, {"xyz", "xy"}, {"ä1ö", "ä1"},
                                           {"a", "ab"},    {"A", "a"},    {"abcde", "abc"}};
    TablePair pair = {0};
    const ColumnPair column = {0};
    for (guint index = 0; index < G_N_ELEMENTS(texts); index++) {
        KindValue values[2];
        for (guint side = 0; side < 2; side++)
            values[side] = (KindValue){(const guint8 *)texts[index][side],
                                       strlen(texts[index][side]), strlen(texts[index][side])};
        KindFound found = kind_of(SHAPE_TEXT, values);
        kind_counts_add(&pair, &column, SHAPE_TEXT, &found);
        if (index == 2) {
            g_autofree char *detail = kind_count_detail(kind_counts_find(&pair, &column, &found));
            assert_string_equal(detail, "on the target to 2 characters");
        }
    }
    const GPtrArray *kinds = kind_counts_of(&pair, &column);
    assert_int_equal(kinds->len, 3);
    g_autofree char *detail = kind_count_detail(kinds->pdata[0]);
    assert_string_equal(detail, "on the target");
    g_autofree char *other = kind_count_detail(kinds->pdata[1]);
    assert_string_equal(other, "on the source to 1 character");
    assert_null(kind_count_detail(kinds->pdata[2]));
    g_hash_table_unref(pair.kinds);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_nulls),      cmocka_unit_test(test_texts),
        cmocka_unit_test(test_encodings),  cmocka_unit_test(test_json),
        cmocka_unit_test(test_numbers),    cmocka_unit_test(test_others),
        cmocka_unit_test(test_beginnings), cmocka_unit_test(test_shapes),
        cmocka_unit_test(test_times),      cmocka_unit_test(test_counts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
