#include "case/digest.h"

#define CHUNK_BYTES ((guint)256 * 1024)
/* As many chunks may wait: what finds the bytes is faster at times. */
#define CHUNKS 8

struct Digest {
    GChecksum *checksum;
    GByteArray *bytes;
    GThread *thread; /* NULL until there is a chunk: most runs have less */
    GAsyncQueue *filled;
    GAsyncQueue *empty;
};

Digest *
digest_new(void)
{
    Digest *digest = g_new0(Digest, 1);
    digest->checksum = g_checksum_new(G_CHECKSUM_SHA256);
    digest->bytes = g_byte_array_new();
    return digest;
}

static gpointer
take_chunks(gpointer data)
{
    Digest *digest = data;
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
start_thread(Digest *digest)
{
    digest->filled = g_async_queue_new_full(free_bytes);
    digest->empty = g_async_queue_new_full(free_bytes);
    for (guint count = 1; count < CHUNKS; count++)
        g_async_queue_push(digest->empty, g_byte_array_sized_new(CHUNK_BYTES));
    digest->thread = g_thread_new("digest", take_chunks, digest);
}

static void
hand_over(Digest *digest)
{
    g_async_queue_push(digest->filled, digest->bytes);
    digest->bytes = g_async_queue_pop(digest->empty);
}

GByteArray *
digest_bytes(Digest *digest)
{
    if (digest->bytes->len < CHUNK_BYTES)
        return digest->bytes;
    if (digest->thread == NULL)
        start_thread(digest);
    hand_over(digest);
    return digest->bytes;
}

static void
end_thread(Digest *digest)
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
digest_end(Digest *digest)
{
    end_thread(digest);
    g_checksum_update(digest->checksum, digest->bytes->data, digest->bytes->len);
    return g_strdup(g_checksum_get_string(digest->checksum));
}

void
digest_free(Digest *digest)
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
