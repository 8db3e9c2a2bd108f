/*
 * How two values of a cell differ: in what a reader may well overlook (scale, padding, the form of
 * a letter), or in a way that tells what went wrong (a value that was cut, text in the wrong
 * encoding, a clock in another time zone). Judged from the bytes that entered the compare (form.h),
 * so a kind is never a guess from what a server prints.
 */
#pragma once

#include <glib.h>

typedef enum {
    KIND_OTHER,
    KIND_NULL_EMPTY, /* NULL against '' or an empty array */
    KIND_NULL_VALUE,
    KIND_EMPTY, /* '' against something */
    KIND_SCALE, /* numeric 1.0 against 1.00 */
    KIND_SIGN_OF_ZERO,
    KIND_ROUNDING,       /* floats, no more than KIND_MOST_ULPS apart */
    KIND_PADDING,        /* blanks that end a character(n) */
    KIND_TRAILING_SPACE, /* white space that ends a text */
    KIND_LINE_ENDS,
    KIND_CASE,
    KIND_NORMAL_FORM, /* of Unicode */
    KIND_ENCODING,    /* damage that a wrong encoding does */
    KIND_TRUNCATED,   /* one is how the other begins */
    KIND_JSON_TEXT,   /* equal as jsonb */
    KIND_ARRAY_BOUNDS,
    KIND_RANGE_BOUNDS,   /* inclusive against exclusive */
    KIND_INTERVAL_PARTS, /* '1 mon' against '30 days' */
    KIND_NETWORK_MASK,
    KIND_PARTITION,
    KIND_TIME,       /* another time; see kind_count.h for what all of a column come to */
    KIND_TOO_LARGE,  /* not told: of at least one value only the beginning was looked at */
    KIND_TIME_SHIFT, /* by the same amount in every row that was looked at */
    KIND_TIME_DIGITS /* what is below the second or the millisecond was lost */
} Kind;

/* Floats that were printed with a few digits less than they have, and read again. */
#define KIND_MOST_ULPS 16

/* How a column's bytes are to be read. */
typedef enum {
    SHAPE_OTHER,
    SHAPE_TEXT,
    SHAPE_CHAR, /* character(n) on either side */
    SHAPE_JSON,
    SHAPE_JSONB,
    SHAPE_BYTES,
    SHAPE_NUMERIC,
    SHAPE_FLOAT4,
    SHAPE_FLOAT8,
    SHAPE_TIMESTAMP, /* with or without time zone */
    SHAPE_DATE,
    SHAPE_TIME, /* of day, with or without time zone */
    SHAPE_INTERVAL,
    SHAPE_ARRAY,
    SHAPE_ARRAY_TEXT, /* as the server writes it */
    SHAPE_RANGE,
    SHAPE_NETWORK,
    SHAPE_PLACE /* the position of a partition */
} KindShape;

/* form: see form.h. types: of both sides without their domains, where they are built in, else
 * NULL; type_names: as format_type() writes them. */
KindShape kind_shape(const char *form, char *const types[2], char *const type_names[2]);

typedef struct {
    const guint8 *bytes; /* NULL: the value is NULL */
    gsize length;        /* of bytes */
    gsize whole;         /* of the value; more than length where this is only its beginning */
} KindValue;

/* How much of a time's fraction a side may have lost: bits, by Side. */
#define KIND_LOST_MILLISECONDS(side) (1u << (side))
#define KIND_LOST_SECONDS(side) (4u << (side))

typedef struct {
    Kind kind;
    const char *note; /* a static text that tells more, or NULL */
    gint64 amount;    /* TRUNCATED: characters (bytes of bytea) that are left, -1 if unknown;
                         ROUNDING: ulps; TIME: target minus source, microseconds */
    guint lost;       /* TIME: KIND_LOST_… */
} KindFound;

/* The values are known to differ; arrays are by Side. */
KindFound kind_of(KindShape shape, const KindValue values[2]);

/* Whether kind_of() said KIND_TOO_LARGE of what may be a truncation: it is one if the first
 * bytes of the longer value, as many as the shorter one has, are the shorter one. */
gboolean kind_may_be_truncated(KindShape shape, const KindValue values[2]);
KindFound kind_truncated(KindShape shape, const KindValue values[2]);

/* As in the case's schema. */
const char *kind_name(Kind kind);
