#include "validate/row_hash.h"

/* Bob Jenkins' lookup3, as PostgreSQL has it: 12 bytes at a time enter three words. */
#define BLOCK_BYTES 12
#define INITIAL_WORD (0x9e3779b9u + 3923095u)

typedef struct {
    guint32 a, b, c;
} Words;

static guint32
rotate(guint32 word, guint bits)
{
    return (word << bits) | (word >> (32 - bits));
}

static void
mix(Words *w)
{
    w->a -= w->c, w->a ^= rotate(w->c, 4), w->c += w->b;
    w->b -= w->a, w->b ^= rotate(w->a, 6), w->a += w->c;
    w->c -= w->b, w->c ^= rotate(w->b, 8), w->b += w->a;
    w->a -= w->c, w->a ^= rotate(w->c, 16), w->c += w->b;
    w->b -= w->a, w->b ^= rotate(w->a, 19), w->a += w->c;
    w->c -= w->b, w->c ^= rotate(w->b, 4), w->b += w->a;
}

static void
finish(Words *w)
{
    w->c ^= w->b, w->c -= rotate(w->b, 14);
    w->a ^= w->c, w->a -= rotate(w->c, 11);
    w->b ^= w->a, w->b -= rotate(w->a, 25);
    w->c ^= w->b, w->c -= rotate(w->b, 16);
    w->a ^= w->c, w->a -= rotate(w->c, 4);
    w->b ^= w->a, w->b -= rotate(w->a, 14);
    w->c ^= w->b, w->c -= rotate(w->b, 24);
}

/* The lowest byte comes first. */
static guint32
word_of(const guint8 *bytes, gsize count)
{
    guint32 word = 0;
    for (gsize index = 0; index < count; index++)
        word |= (guint32)bytes[index] << (8 * index);
    return word;
}

/* Of the last block the lowest byte of c is left to the length. */
static void
add_rest(Words *w, const guint8 *bytes, gsize length)
{
    w->a += word_of(bytes, MIN(length, 4));
    if (length > 4)
        w->b += word_of(bytes + 4, MIN(length - 4, 4));
    if (length > 8)
        w->c += word_of(bytes + 8, length - 8) << 8;
}

/* hash_bytes_extended() of the server. */
static guint64
hash_bytes(const guint8 *bytes, gsize length, guint64 seed)
{
    guint32 initial = INITIAL_WORD + (guint32)length;
    Words w = {initial, initial, initial};
    if (seed != 0) {
        w.a += (guint32)(seed >> 32);
        w.b += (guint32)seed;
        mix(&w);
    }
    for (; length >= BLOCK_BYTES; bytes += BLOCK_BYTES, length -= BLOCK_BYTES) {
        w.a += word_of(bytes, 4);
        w.b += word_of(bytes + 4, 4);
        w.c += word_of(bytes + 8, 4);
        mix(&w);
    }
    add_rest(&w, bytes, length);
    finish(&w);
    return ((guint64)w.b << 32) | w.c;
}

void
row_hash_begin(RowHash *row, gint64 seed)
{
    *row = (RowHash){.seed = (guint64)seed, .hash = 1};
}

void
row_hash_add(RowHash *row, const guint8 *bytes, gsize length)
{
    row->hash = row->hash * 31 + (bytes == NULL ? 0 : hash_bytes(bytes, length, row->seed));
}

Digest
row_hash_end(const RowHash *row)
{
    guint64 inner = GUINT64_TO_BE(row->hash);
    RowHash outer;
    row_hash_begin(&outer, (gint64)row->seed);
    row_hash_add(&outer, (const guint8 *)&inner, sizeof inner);
    /* The server adds up signed numbers: the sign is kept. */
    return (Digest){.rows = 1, .sum = (DigestSum)(gint64)outer.hash};
}
