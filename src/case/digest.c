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
    GByteArray *bytes;
    GThread *thread; /* NULL until there is a chunk: most runs have less */
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
    g_async_queue_push(digest->filled, digest->bytes);
    digest->bytes = g_async_queue_pop(digest->empty);
}

/* Seven bits a byte, the lowest first; the highest bit says that there are more. */
static void
put_number(RowsDigest *digest, guint64 number)
{
    guint8 bytes[10];
    guint length = 0;
    do {
        bytes[length] = (guint8)(number & 0x7f);
        number >>= 7;
        if (number > 0)
            bytes[length] |= 0x80;
        length++;
    } while (number > 0);
    g_byte_array_append(digest->bytes, bytes, length);
}

/* Never 0, which ends a row. */
static void
put_head(RowsDigest *digest, guint column, ValueType type)
{
    put_number(digest, ((guint64)column + 1) << 2 | type);
}

void
digest_put_integer(RowsDigest *digest, guint column, gint64 value)
{
    put_head(digest, column, VALUE_INTEGER);
    /* Small negative numbers are as short as small positive ones. */
    put_number(digest, (guint64)value << 1 ^ (value < 0 ? G_MAXUINT64 : 0));
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
    bits = GUINT64_TO_LE(bits);
    put_head(digest, column, VALUE_REAL);
    g_byte_array_append(digest->bytes, (const guint8 *)&bits, sizeof bits);
}

static void
put_bytes(RowsDigest *digest, guint column, ValueType type, const void *bytes, gsize length)
{
    put_head(digest, column, type);
    put_number(digest, length);
    if (length > 0)
        g_byte_array_append(digest->bytes, bytes, (guint)length);
}

void
digest_put_text(RowsDigest *digest, guint column, const void *text, gsize length)
{
    put_bytes(digest, column, VALUE_TEXT, text, length);
}

void
digest_put_blob(RowsDigest *digest, guint column, const void *bytes, gsize length)
{
    put_bytes(digest, column, VALUE_BLOB, bytes, length);
}

void
digest_end_row(RowsDigest *digest)
{
    put_number(digest, 0);
    digest->rows++;
    if (digest->bytes->len < CHUNK_BYTES)
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

static void
end_thread(RowsDigest *digest)
{
    if (digest->thread == NULL)
        return;
    if (digest->bytes->len > 0)
        hand_over(digest);
    g_async_queue_push(digest->filled, g_steal_pointer(&digest->bytes));
    g_thread_join(g_steal_pointer(&digest->thread));
    digest->bytes = g_async_queue_pop(digest->empty);
}

char *
digest_end(RowsDigest *digest)
{
    end_thread(digest);
    g_checksum_update(digest->checksum, digest->bytes->data, digest->bytes->len);
    return g_strdup(g_checksum_get_string(digest->checksum));
}

void
digest_free(RowsDigest *digest)
{
    if (digest == NULL)
        return;
    end_thread(digest);
    g_clear_pointer(&digest->filled, g_async_queue_unref);
    g_clear_pointer(&digest->empty, g_async_queue_unref);
    g_byte_array_unref(digest->bytes);
    g_checksum_free(digest->checksum);
    g_free(digest);
}
