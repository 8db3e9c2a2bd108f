#include "validate/copied.h"

#include "base/error.h"
#include "pg/quote.h"

#include <string.h>

#define SIGNATURE "PGCOPY\n\377\r\n"
#define HEADER_BYTES 19     /* signature and its zero, flags, length of what follows */
#define CRITICAL_FLAGS 0xff /* of the first byte of the flags and the second */
#define ARRAY_HEADER_BYTES 12

struct Copied {
    const TablePair *pair;
    Side side;
    gint64 seed;
    GByteArray *pending; /* what is not yet understood */
    Digest digest;
    gboolean has_begun;
    gboolean has_ended;
};

/* Large values, and rows that a condition chooses or a damage alters, are for the server. */
gboolean
copied_is_possible(const StatementContext *context)
{
    const TablePair *pair = context->pair;
    if (!context->recipe.is_known_to_client || pair->filter != NULL || pair->sample > 0 ||
        pair->damage != NULL || pair->has_large || pair->compared->len == 0)
        return FALSE;
    for (guint index = 0; index < pair->compared->len; index++)
        if (((const ColumnPair *)pair->compared->pdata[index])->copied[context->side] == COPIED_NOT)
            return FALSE;
    return TRUE;
}

char *
copied_sql(const StatementContext *context, const Relation *relation)
{
    g_autofree char *table = quote_qualified(relation->schema, relation->name);
    GString *sql = g_string_new("COPY ");
    g_string_append_printf(sql, "%s (", table);
    for (guint index = 0; index < context->pair->compared->len; index++) {
        const ColumnPair *column = context->pair->compared->pdata[index];
        g_autofree char *name = quote_identifier(column->name[context->side]);
        g_string_append_printf(sql, "%s%s", index > 0 ? ", " : "", name);
    }
    g_string_append(sql, ") TO STDOUT (FORMAT binary)");
    return g_string_free(sql, FALSE);
}

Copied *
copied_new(const StatementContext *context)
{
    Copied *copied = g_new0(Copied, 1);
    copied->pair = context->pair;
    copied->side = context->side;
    copied->seed = context->recipe.seed;
    copied->pending = g_byte_array_new();
    return copied;
}

void
copied_free(Copied *copied)
{
    if (copied == NULL)
        return;
    g_byte_array_unref(copied->pending);
    g_free(copied);
}

static gboolean
refuse(GError **error)
{
    error_set(error, PGC_ERROR_STATE, "Look into the server's log.",
              "the server sent rows in a form that is not known");
    return FALSE;
}

static guint32
number_at(const guint8 *bytes)
{
    guint32 number;
    memcpy(&number, bytes, sizeof number);
    return GUINT32_FROM_BE(number);
}

/* A NaN may have a sign and more that no reader sees. */
static void
clear_nan(guint8 *bytes, gsize length)
{
    static const guint8 single[] = {0x7f, 0xc0, 0, 0};
    static const guint8 twice[] = {0x7f, 0xf8, 0, 0, 0, 0, 0, 0};
    guint64 bits = 0;
    for (gsize index = 0; index < length; index++)
        bits = bits << 8 | bytes[index];
    if (length == sizeof single && (bits & 0x7fffffff) > 0x7f800000)
        memcpy(bytes, single, sizeof single);
    else if (length == sizeof twice && (bits & G_GUINT64_CONSTANT(0x7fffffffffffffff)) >
                                           G_GUINT64_CONSTANT(0x7ff0000000000000))
        memcpy(bytes, twice, sizeof twice);
}

/* Makes of the bytes that the server sends those of the column's expression; see form.h. */
static gboolean
make_form(CopiedForm form, guint8 *bytes, gsize length)
{
    switch (form) {
    case COPIED_FLOAT:
        clear_nan(bytes, length);
        return TRUE;
    case COPIED_ARRAY:
        if (length < ARRAY_HEADER_BYTES)
            return FALSE;
        memset(bytes + 4, 0, 8);
        return TRUE;
    default:
        return form == COPIED_AS_SENT;
    }
}

/* *taken is 0 where there is not all of it yet. */
static gboolean
take_header(Copied *copied, gsize *taken, GError **error)
{
    const guint8 *bytes = copied->pending->data;
    if (copied->pending->len < HEADER_BYTES)
        return TRUE;
    gsize length = HEADER_BYTES + (gsize)number_at(bytes + HEADER_BYTES - 4);
    if (memcmp(bytes, SIGNATURE, sizeof SIGNATURE) != 0 ||
        ((bytes[11] | bytes[12]) & CRITICAL_FLAGS) != 0)
        return refuse(error);
    if (copied->pending->len < length)
        return TRUE;
    copied->has_begun = TRUE;
    *taken = length;
    return TRUE;
}

/* Of the row that begins at bytes; 0 where there is not all of it yet. */
static gsize
row_length(const guint8 *bytes, gsize available, guint columns)
{
    gsize length = 2;
    for (guint column = 0; column < columns; column++) {
        if (available < length + 4)
            return 0;
        gint32 value = (gint32)number_at(bytes + length);
        length += 4 + (value > 0 ? (gsize)value : 0);
    }
    return available < length ? 0 : length;
}

static gboolean
hash_row(Copied *copied, guint8 *bytes, GError **error)
{
    RowHash row;
    row_hash_begin(&row, copied->seed);
    bytes += 2;
    for (guint index = 0; index < copied->pair->compared->len; index++) {
        const ColumnPair *column = copied->pair->compared->pdata[index];
        gint32 length = (gint32)number_at(bytes);
        bytes += 4;
        if (length < -1)
            return refuse(error);
        if (length == -1) {
            row_hash_add(&row, NULL, 0);
            continue;
        }
        if (!make_form(column->copied[copied->side], bytes, (gsize)length))
            return refuse(error);
        row_hash_add(&row, bytes, (gsize)length);
        bytes += length;
    }
    digest_add(&copied->digest, row_hash_end(&row));
    return TRUE;
}

/* A row, or the end. */
static gboolean
take_row(Copied *copied, guint8 *bytes, gsize available, gsize *taken, GError **error)
{
    const guint columns = copied->pair->compared->len;
    if (available < 2)
        return TRUE;
    gint16 count = (gint16)(bytes[0] << 8 | bytes[1]);
    copied->has_ended = count == -1;
    if (copied->has_ended) {
        *taken = 2;
        return TRUE;
    }
    if (count < 0 || (guint)count != columns)
        return refuse(error);
    *taken = row_length(bytes, available, columns);
    return *taken == 0 || hash_row(copied, bytes, error);
}

gboolean
copied_add(Copied *copied, const char *bytes, gsize length, GError **error)
{
    g_byte_array_append(copied->pending, (const guint8 *)bytes, (guint)length);
    gsize done = 0;
    if (!copied->has_begun && !take_header(copied, &done, error))
        return FALSE;
    for (gsize taken = 1; copied->has_begun && taken > 0 && done < copied->pending->len;
         done += taken) {
        taken = 0;
        /* Nothing may follow the end. */
        if (copied->has_ended)
            return refuse(error);
        if (!take_row(copied, copied->pending->data + done, copied->pending->len - done, &taken,
                      error))
            return FALSE;
    }
    g_byte_array_remove_range(copied->pending, 0, (guint)done);
    return TRUE;
}

gboolean
copied_end(const Copied *copied, Digest *digest, GError **error)
{
    if (!copied->has_ended || copied->pending->len > 0)
        return refuse(error);
    *digest = copied->digest;
    return TRUE;
}
