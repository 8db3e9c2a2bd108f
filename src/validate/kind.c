#include "validate/kind.h"

#include "validate/kind_text.h"

#include <string.h>

const char *
kind_name(Kind kind)
{
    static const char *const names[] = {
        [KIND_OTHER] = "other",
        [KIND_NULL_EMPTY] = "NULL against empty",
        [KIND_NULL_VALUE] = "NULL against value",
        [KIND_EMPTY] = "empty against value",
        [KIND_SCALE] = "scale",
        [KIND_SIGN_OF_ZERO] = "sign of zero",
        [KIND_ROUNDING] = "rounding",
        [KIND_PADDING] = "padding",
        [KIND_TRAILING_SPACE] = "trailing space",
        [KIND_LINE_ENDS] = "line ends",
        [KIND_CASE] = "letter case",
        [KIND_NORMAL_FORM] = "Unicode normal form",
        [KIND_ENCODING] = "encoding damage",
        [KIND_TRUNCATED] = "truncated",
        [KIND_JSON_TEXT] = "JSON text",
        [KIND_ARRAY_BOUNDS] = "array bounds",
        [KIND_RANGE_BOUNDS] = "range bounds",
        [KIND_INTERVAL_PARTS] = "interval parts",
        [KIND_NETWORK_MASK] = "network mask",
        [KIND_PARTITION] = "other partition",
        [KIND_TIME] = "another time",
        [KIND_TOO_LARGE] = "too large to tell",
        [KIND_TIME_SHIFT] = "time shifted",
        [KIND_TIME_DIGITS] = "fraction of time lost",
    };
    return names[kind];
}

/* ---- shapes ---- */

static gboolean
is_either(char *const texts[2], const char *wanted)
{
    return g_strcmp0(texts[0], wanted) == 0 || g_strcmp0(texts[1], wanted) == 0;
}

static KindShape
text_shape(char *const types[2], char *const type_names[2])
{
    if (is_either(types, "json"))
        return SHAPE_JSON;
    if (is_either(types, "bpchar"))
        return SHAPE_CHAR;
    return g_str_has_suffix(type_names[0], "[]") && g_str_has_suffix(type_names[1], "[]")
               ? SHAPE_ARRAY_TEXT
               : SHAPE_TEXT;
}

KindShape
kind_shape(const char *form, char *const types[2], char *const type_names[2])
{
    static const struct {
        const char *form;
        KindShape shape;
    } shapes[] = {
        {"bytea", SHAPE_BYTES},           {"numeric", SHAPE_NUMERIC},     {"float4", SHAPE_FLOAT4},
        {"float8", SHAPE_FLOAT8},         {"timestamp", SHAPE_TIMESTAMP}, {"date", SHAPE_DATE},
        {"timestamptz", SHAPE_TIMESTAMP}, {"time", SHAPE_TIME},           {"timetz", SHAPE_TIME},
        {"interval", SHAPE_INTERVAL},     {"inet", SHAPE_NETWORK},        {"cidr", SHAPE_NETWORK},
        {"jsonb", SHAPE_JSONB},           {"partition", SHAPE_PLACE},
    };
    if (g_str_equal(form, "text"))
        return text_shape(types, type_names);
    for (guint index = 0; index < G_N_ELEMENTS(shapes); index++)
        if (g_str_equal(form, shapes[index].form))
            return shapes[index].shape;
    if (g_str_has_prefix(form, "range of "))
        return SHAPE_RANGE;
    return g_str_has_suffix(form, "[]") ? SHAPE_ARRAY : SHAPE_OTHER;
}

/* ---- helpers ---- */

/* The side that is so: of a pair of static texts. */
#define ON_SIDE(text)                                                                              \
    {                                                                                              \
        text " on the source", text " on the target"                                               \
    }

static KindFound
found(Kind kind)
{
    return (KindFound){.kind = kind};
}

static KindFound
found_on(Kind kind, const char *const notes[2], guint side)
{
    return (KindFound){.kind = kind, .note = notes[side]};
}

static gboolean
is_whole(const KindValue *value)
{
    return value->length == value->whole;
}

static gboolean
same_bytes(const KindValue values[2], gsize first, gsize length)
{
    return memcmp(values[0].bytes + first, values[1].bytes + first, length) == 0;
}

/* In network byte order, as all numbers are sent. */
static guint64
number_at(const KindValue *value, gsize at, guint size)
{
    guint64 number = 0;
    for (guint index = 0; index < size; index++)
        number = number << 8 | value->bytes[at + index];
    return number;
}

static gint64
signed_at(const KindValue *value, gsize at, guint size)
{
    guint unused = 64 - 8 * size;
    return (gint64)(number_at(value, at, size) << unused) >> unused;
}

static gboolean
have_length(const KindValue values[2], gsize length)
{
    return values[0].length == length && values[1].length == length;
}

static Text
text_of(const KindValue *value)
{
    return (Text){(const char *)value->bytes, value->length};
}

/* ---- null and empty ---- */

static gboolean
is_empty(KindShape shape, const KindValue *value)
{
    switch (shape) {
    case SHAPE_CHAR:
        return text_same_but_trailing(text_of(value), (Text){"", 0}, " ");
    case SHAPE_ARRAY: /* of no dimension */
        return value->length >= 4 && number_at(value, 0, 4) == 0;
    case SHAPE_ARRAY_TEXT:
        return value->length == 2;
    default:
        return value->whole == 0;
    }
}

static KindFound
kind_of_null(KindShape shape, const KindValue values[2])
{
    static const char *const with_null[2] = ON_SIDE("with NULL");
    guint side = values[0].bytes == NULL ? 0 : 1;
    return found_on(is_empty(shape, &values[1 - side]) ? KIND_NULL_EMPTY : KIND_NULL_VALUE,
                    with_null, side);
}

static KindFound
kind_of_empty(KindShape shape, const KindValue values[2])
{
    static const char *const with_empty[2] = ON_SIDE("with the empty one");
    for (guint side = 0; side < 2; side++)
        if (is_empty(shape, &values[side]) && !is_empty(shape, &values[1 - side]))
            return found_on(KIND_EMPTY, with_empty, side);
    return found(KIND_OTHER);
}

/* ---- truncation ---- */

static guint
shorter_side(const KindValue values[2])
{
    return values[0].whole < values[1].whole ? 0 : 1;
}

/* How much is left, in characters of text. */
static gint64
measure(KindShape shape, const KindValue *value)
{
    if (!is_whole(value))
        return -1;
    if (shape == SHAPE_BYTES)
        return (gint64)value->whole;
    Text text = text_of(value);
    return g_utf8_validate_len(text.bytes, text.length, NULL)
               ? g_utf8_strlen(text.bytes, (gssize)text.length)
               : -1;
}

KindFound
kind_truncated(KindShape shape, const KindValue values[2])
{
    static const char *const notes[2] = {"on the source", "on the target"};
    KindFound result = found_on(KIND_TRUNCATED, notes, shorter_side(values));
    result.amount = measure(shape, &values[shorter_side(values)]);
    return result;
}

static gboolean
can_be_truncated(KindShape shape)
{
    return shape == SHAPE_TEXT || shape == SHAPE_CHAR || shape == SHAPE_JSON ||
           shape == SHAPE_BYTES || shape == SHAPE_ARRAY_TEXT;
}

static gboolean
begins_alike(KindShape shape, const KindValue values[2])
{
    return can_be_truncated(shape) && values[0].whole != values[1].whole &&
           same_bytes(values, 0, MIN(values[0].length, values[1].length));
}

gboolean
kind_may_be_truncated(KindShape shape, const KindValue values[2])
{
    return values[0].bytes != NULL && values[1].bytes != NULL && begins_alike(shape, values) &&
           !is_whole(&values[0]) && !is_whole(&values[1]);
}

static KindFound
kind_of_beginnings(KindShape shape, const KindValue values[2])
{
    guint side = shorter_side(values);
    gboolean is_told = is_whole(&values[side]) && begins_alike(shape, values);
    return is_told ? kind_truncated(shape, values) : found(KIND_TOO_LARGE);
}

/* ---- text ---- */

static gboolean
kind_of_damage(const KindValue values[2], KindFound *result)
{
    static const char *const notes[][2] = {
        [DAMAGE_QUESTION_MARKS] = ON_SIDE("by ? for characters"),
        [DAMAGE_REPLACEMENT_CHARACTERS] = ON_SIDE("by U+FFFD for characters"),
        [DAMAGE_READ_AS_LATIN1] = ON_SIDE("by UTF-8 read as LATIN1"),
        [DAMAGE_LATIN1_BYTES] = ON_SIDE("by bytes of LATIN1"),
    };
    for (guint bad = 2; bad-- > 0;) {
        TextDamage damage = text_damage(text_of(&values[1 - bad]), text_of(&values[bad]));
        if (damage == DAMAGE_NONE)
            continue;
        *result = found_on(KIND_ENCODING, notes[damage], bad);
        return TRUE;
    }
    return FALSE;
}

static KindFound
kind_of_text(KindShape shape, const KindValue values[2])
{
    Text first = text_of(&values[0]), second = text_of(&values[1]);
    KindFound result;
    if (shape == SHAPE_CHAR && text_same_but_trailing(first, second, " "))
        return found(KIND_PADDING);
    if (text_same_but_line_ends(first, second))
        return found(KIND_LINE_ENDS);
    if (text_same_but_trailing(first, second, " \t\r\n\v\f"))
        return found(KIND_TRAILING_SPACE);
    if (shape == SHAPE_JSON && text_same_json(first, second))
        return found(KIND_JSON_TEXT);
    if (text_same_but_normal_form(first, second))
        return found(KIND_NORMAL_FORM);
    if (text_same_but_case(first, second))
        return found(KIND_CASE);
    if (kind_of_damage(values, &result))
        return result;
    return begins_alike(shape, values) ? kind_truncated(shape, values) : found(KIND_OTHER);
}

/* '[0:1]={a,b}' against '{a,b}'. */
static KindFound
kind_of_array_text(const KindValue values[2])
{
    Text texts[2] = {text_of(&values[0]), text_of(&values[1])};
    for (guint side = 0; side < 2; side++) {
        const char *begin = texts[side].length > 0 && *texts[side].bytes == '['
                                ? memchr(texts[side].bytes, '{', texts[side].length)
                                : NULL;
        if (begin == NULL)
            continue;
        texts[side].length -= (gsize)(begin - texts[side].bytes);
        texts[side].bytes = begin;
    }
    if (texts[0].length == texts[1].length &&
        memcmp(texts[0].bytes, texts[1].bytes, texts[0].length) == 0)
        return found(KIND_ARRAY_BOUNDS);
    return found(KIND_OTHER);
}

/* jsonb_send(): a version, then its text. */
static KindFound
kind_of_jsonb(const KindValue values[2])
{
    Text texts[2];
    for (guint side = 0; side < 2; side++) {
        texts[side] = text_of(&values[side]);
        if (texts[side].length == 0)
            return found(KIND_OTHER);
        texts[side].bytes++;
        texts[side].length--;
    }
    return text_same_json(texts[0], texts[1]) ? found(KIND_JSON_TEXT) : found(KIND_OTHER);
}

/* ---- numbers ---- */

/* numeric_send(): digits, weight, sign, scale, then the digits, without zeros at their ends. */
static KindFound
kind_of_numeric(const KindValue values[2])
{
    enum { SCALE = 6, DIGITS = 8 };
    gsize length = values[0].length;
    if (length >= DIGITS && values[1].length == length && same_bytes(values, 0, SCALE) &&
        same_bytes(values, DIGITS, length - DIGITS))
        return found(KIND_SCALE);
    return found(KIND_OTHER);
}

/* Numbers in the order of the floats, one apart where they are neighbours. */
static gint64
float_order(const KindValue *value, guint size)
{
    guint64 bits = number_at(value, 0, size);
    guint64 sign = 1ull << (8 * size - 1);
    gint64 magnitude = (gint64)(bits & (sign - 1));
    return (bits & sign) != 0 ? -magnitude : magnitude;
}

static KindFound
kind_of_float(const KindValue values[2], guint size, gint64 infinity)
{
    if (!have_length(values, size))
        return found(KIND_OTHER);
    gint64 order[2];
    for (guint side = 0; side < 2; side++) {
        order[side] = float_order(&values[side], size);
        if (ABS(order[side]) >= infinity)
            return found(KIND_OTHER);
    }
    if (order[0] == order[1])
        return found(KIND_SIGN_OF_ZERO);
    guint64 apart = (guint64)MAX(order[0], order[1]) - (guint64)MIN(order[0], order[1]);
    return apart > KIND_MOST_ULPS ? found(KIND_OTHER)
                                  : (KindFound){.kind = KIND_ROUNDING, .amount = (gint64)apart};
}

/* ---- times ---- */

#define SECOND G_GINT64_CONSTANT(1000000)
#define MILLISECOND 1000
#define DAY (86400 * SECOND)

static guint
lost_digits(const gint64 times[2])
{
    guint lost = 0;
    gint64 apart = ABS(times[1] - times[0]);
    for (guint side = 0; side < 2; side++) {
        if (times[side] % MILLISECOND == 0 && apart < MILLISECOND)
            lost |= KIND_LOST_MILLISECONDS(side);
        if (times[side] % SECOND == 0 && apart < SECOND)
            lost |= KIND_LOST_SECONDS(side);
    }
    return lost;
}

static KindFound
kind_of_times(const gint64 times[2])
{
    gint64 shift;
    if (__builtin_sub_overflow(times[1], times[0], &shift) || shift == 0 || shift == G_MININT64)
        return found(KIND_OTHER);
    return (KindFound){.kind = KIND_TIME, .amount = shift, .lost = lost_digits(times)};
}

static KindFound
kind_of_timestamp(const KindValue values[2])
{
    if (!have_length(values, 8))
        return found(KIND_OTHER);
    const gint64 times[2] = {signed_at(&values[0], 0, 8), signed_at(&values[1], 0, 8)};
    for (guint side = 0; side < 2; side++)
        if (times[side] == G_MININT64 || times[side] == G_MAXINT64)
            return found(KIND_OTHER);
    return kind_of_times(times);
}

static KindFound
kind_of_date(const KindValue values[2])
{
    if (!have_length(values, 4))
        return found(KIND_OTHER);
    gint64 times[2];
    for (guint side = 0; side < 2; side++) {
        gint64 days = signed_at(&values[side], 0, 4);
        if (days == G_MININT32 || days == G_MAXINT32)
            return found(KIND_OTHER);
        times[side] = days * DAY;
    }
    return kind_of_times(times);
}

/* With time zone, that zone follows; it has to be the same. */
static KindFound
kind_of_time_of_day(const KindValue values[2])
{
    gsize length = values[0].length;
    if (length < 8 || values[1].length != length || !same_bytes(values, 8, length - 8))
        return found(KIND_OTHER);
    const gint64 times[2] = {signed_at(&values[0], 0, 8), signed_at(&values[1], 0, 8)};
    return kind_of_times(times);
}

static __int128
interval_length(const KindValue *value)
{
    __int128 days = signed_at(value, 8, 4) + 30 * signed_at(value, 12, 4);
    return days * DAY + signed_at(value, 0, 8);
}

static KindFound
kind_of_interval(const KindValue values[2])
{
    if (have_length(values, 16) && interval_length(&values[0]) == interval_length(&values[1]))
        return found(KIND_INTERVAL_PARTS);
    return found(KIND_OTHER);
}

/* ---- others ---- */

/* Dimensions, eight bytes that the form clears, then length and lower bound of each. */
static KindFound
kind_of_array(const KindValue values[2])
{
    enum { HEADER = 12, DIMENSION = 8, MOST_DIMENSIONS = 6 };
    gsize length = values[0].length;
    if (length < HEADER || values[1].length != length || !same_bytes(values, 0, HEADER))
        return kind_of_empty(SHAPE_ARRAY, values);
    guint64 dimensions = number_at(&values[0], 0, 4);
    gsize elements = HEADER + dimensions * DIMENSION;
    if (dimensions > MOST_DIMENSIONS || elements > length ||
        !same_bytes(values, elements, length - elements))
        return found(KIND_OTHER);
    for (guint64 index = 0; index < dimensions; index++)
        if (!same_bytes(values, HEADER + index * DIMENSION, 4))
            return found(KIND_OTHER);
    return found(KIND_ARRAY_BOUNDS);
}

static KindFound
kind_of_range(const KindValue values[2])
{
    enum { INCLUSIVE = 0x02 | 0x04 };
    gsize length = values[0].length;
    if (length > 0 && values[1].length == length && same_bytes(values, 1, length - 1) &&
        ((values[0].bytes[0] ^ values[1].bytes[0]) & ~INCLUSIVE) == 0)
        return found(KIND_RANGE_BOUNDS);
    return found(KIND_OTHER);
}

/* Family, bits of the mask, whether it is a cidr, the address. */
static KindFound
kind_of_network(const KindValue values[2])
{
    gsize length = values[0].length;
    if (length > 2 && values[1].length == length && same_bytes(values, 0, 1) &&
        same_bytes(values, 2, length - 2))
        return found(KIND_NETWORK_MASK);
    return found(KIND_OTHER);
}

static KindFound
kind_of_bytes(const KindValue values[2])
{
    KindFound empty = kind_of_empty(SHAPE_BYTES, values);
    if (empty.kind != KIND_OTHER)
        return empty;
    return begins_alike(SHAPE_BYTES, values) ? kind_truncated(SHAPE_BYTES, values)
                                             : found(KIND_OTHER);
}

static KindFound
kind_of_any_text(KindShape shape, const KindValue values[2])
{
    KindFound empty = kind_of_empty(shape, values);
    if (shape == SHAPE_ARRAY_TEXT)
        return empty.kind != KIND_OTHER ? empty : kind_of_array_text(values);
    KindFound result = kind_of_text(shape, values);
    gboolean is_less = result.kind == KIND_TRUNCATED || result.kind == KIND_OTHER;
    return is_less && empty.kind != KIND_OTHER ? empty : result;
}

KindFound
kind_of(KindShape shape, const KindValue values[2])
{
    if (values[0].bytes == NULL || values[1].bytes == NULL)
        return values[0].bytes == values[1].bytes ? found(KIND_OTHER) : kind_of_null(shape, values);
    if (!is_whole(&values[0]) || !is_whole(&values[1]))
        return kind_of_beginnings(shape, values);
    switch (shape) {
    case SHAPE_TEXT:
    case SHAPE_CHAR:
    case SHAPE_JSON:
    case SHAPE_ARRAY_TEXT:
        return kind_of_any_text(shape, values);
    case SHAPE_BYTES:
        return kind_of_bytes(values);
    case SHAPE_JSONB:
        return kind_of_jsonb(values);
    case SHAPE_NUMERIC:
        return kind_of_numeric(values);
    case SHAPE_FLOAT4:
        return kind_of_float(values, 4, 0x7f800000);
    case SHAPE_FLOAT8:
        return kind_of_float(values, 8, G_GINT64_CONSTANT(0x7ff0000000000000));
    case SHAPE_TIMESTAMP:
        return kind_of_timestamp(values);
    case SHAPE_DATE:
        return kind_of_date(values);
    case SHAPE_TIME:
        return kind_of_time_of_day(values);
    case SHAPE_INTERVAL:
        return kind_of_interval(values);
    case SHAPE_ARRAY:
        return kind_of_array(values);
    case SHAPE_RANGE:
        return kind_of_range(values);
    case SHAPE_NETWORK:
        return kind_of_network(values);
    case SHAPE_PLACE:
        return found(KIND_PARTITION);
    default:
        return found(KIND_OTHER);
    }
}
