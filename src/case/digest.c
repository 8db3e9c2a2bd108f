#include "case/digest.h"

#include <math.h>
#include <string.h>

#define CHUNK_BYTES ((guint)256 * 1024)
/* As many chunks may wait: what finds the bytes is faster at times. */
#define CHUNKS 8

typedef enum { VALUE_INTEGER, VALUE_REAL, VALUE_TEXT, VALUE_BLOB } ValueType;

struct RowsDigest {
    gint64 rows;
    GChecksum *checksum;
    GByteArray *bytes; /* as long as it has room */
    gsize used;        /* of bytes */
    GThread *thread;   /* NULL until there is a chunk: most runs have less */
    GAsyncQueue *filled;
    GAsyncQueue *empty;
};

RowsDigest *
digest_new(void)
{
    RowsDigest *digest = g_new0(RowsDigest, 1);
    digest->checksum = g_checksum_new(G_CHECKSUM_SHA256);
    digest->bytes = g_byte_array_new();
    return digest;
}

static gpointer
take_chunks(gpointer data)
{
    RowsDigest *digest = data;
    GByteArray *bytes;
    do {
        bytes = g_async_queue_pop(digest->filled);
        g_checksum_update(digest->checksum, bytes->data, bytes->len);
        /* The last one is empty. */
        gboolean is_last = bytes->len == 0;
        g_byte_array_set_size(bytes, 0);
        g_async_queue_push(digest->empty, bytes);
        if (is_last)
            return NULL;
    } while (TRUE);
}

static void
free_bytes(gpointer data)
{
    g_byte_array_unref(data);
}

static void
start_thread(RowsDigest *digest)
{
    digest->filled = g_async_queue_new_full(free_bytes);
    digest->empty = g_async_queue_new_full(free_bytes);
    for (guint count = 1; count < CHUNKS; count++)
        g_async_queue_push(digest->empty, g_byte_array_sized_new(CHUNK_BYTES));
    digest->thread = g_thread_new("digest", take_chunks, digest);
}

static void
hand_over(RowsDigest *digest)
{
    g_byte_array_set_size(digest->bytes, (guint)digest->used);
    digest->used = 0;
    g_async_queue_push(digest->filled, digest->bytes);
    digest->bytes = g_async_queue_pop(digest->empty);
}

/* Of a number, at most. */
#define NUMBER_BYTES 10

/* Seven bits a byte, the lowest first; the highest bit says that there are more. Returns where the
 * number ends. */
static guint8 *
write_number(guint8 *place, guint64 number)
{
    while (number > 0x7f) {
        *place++ = (guint8)(number | 0x80);
        number >>= 7;
    }
    *place++ = (guint8)number;
    return place;
}

/* Where the next bytes go; so many may. */
static guint8 *
find_room(RowsDigest *digest, gsize length)
{
    gsize needed = digest->used + length;
    if (needed > digest->bytes->len)
        g_byte_array_set_size(digest->bytes,
                              (guint)MAX(needed, 2 * (gsize)digest->bytes->len + 256));
    return digest->bytes->data + digest->used;
}

/* Column and type, never 0, which ends a row, a number, and as many bytes. */
static void
put_value(RowsDigest *digest, guint column, ValueType type, guint64 number, gconstpointer bytes,
          gsize length)
{
    guint8 *place = find_room(digest, 2 * NUMBER_BYTES + length);
    place = write_number(place, ((guint64)column + 1) << 2 | type);
    place = write_number(place, number);
    if (length > 0)
        memcpy(place, bytes, length);
    digest->used = (gsize)(place - digest->bytes->data) + length;
}

void
digest_put_integer(RowsDigest *digest, guint column, gint64 value)
{
    /* Small negative numbers are as short as small positive ones. */
    guint64 folded = (guint64)value << 1 ^ (value < 0 ? G_MAXUINT64 : 0);
    put_value(digest, column, VALUE_INTEGER, folded, NULL, 0);
}

/* As SQLite keeps it: no NaN and no negative zero. */
void
digest_put_real(RowsDigest *digest, guint column, double value)
{
    if (isnan(value))
        return;
    double kept = value == 0 ? 0 : value;
    guint64 bits;
    memcpy(&bits, &kept, sizeof bits);
    put_value(digest, column, VALUE_REAL, bits, NULL, 0);
}

void
digest_put_text(RowsDigest *digest, guint column, const void *text, gsize length)
{
    put_value(digest, column, VALUE_TEXT, length, text, length);
}

void
digest_put_blob(RowsDigest *digest, guint column, const void *bytes, gsize length)
{
    put_value(digest, column, VALUE_BLOB, length, bytes, length);
}

void
digest_end_row(RowsDigest *digest)
{
    *find_room(digest, 1) = 0;
    digest->used++;
    digest->rows++;
    if (digest->used < CHUNK_BYTES)
        return;
    if (digest->thread == NULL)
        start_thread(digest);
    hand_over(digest);
}

gint64
digest_row_count(const RowsDigest *digest)
{
    return digest->rows;
}

void
digest_rest(RowsDigest *digest)
{
    if (digest->thread == NULL)
        return;
    if (digest->used > 0)
        hand_over(digest);
    g_byte_array_set_size(digest->bytes, 0);
    g_async_queue_push(digest->filled, g_steal_pointer(&digest->bytes));
    g_thread_join(g_steal_pointer(&digest->thread));
    g_clear_pointer(&digest->filled, g_async_queue_unref);
    g_clear_pointer(&digest->empty, g_async_queue_unref);
    digest->bytes = g_byte_array_new();
}

char *
digest_end(RowsDigest *digest)
{
    digest_rest(digest);
    g_checksum_update(digest->checksum, digest->bytes->data, (gssize)digest->used);
    return g_strdup(g_checksum_get_string(digest->checksum));
}

void
digest_free(RowsDigest *digest)
{
    if (digest == NULL)
        return;
    digest_rest(digest);
    g_byte_array_unref(digest->bytes);
    g_checksum_free(digest->checksum);
    g_free(digest);
}
