/*
 * What a set of rows comes to: their number, and the sum of a hash of each. Sums add up, over
 * ranges of blocks, partitions and workers, so the two sides need not be laid out alike.
 *
 * On the server a row's hash is hash_array_extended() over the bytes of each column (see form.h),
 * and once more over that, since the inner value is linear in the columns. Where a server lacks
 * that function (10) or the two disagree, the bytes travel and the client hashes them with SHA-256,
 * of which 128 bits are summed.
 */
#pragma once

#include <glib.h>

__extension__ typedef unsigned __int128 DigestSum; /* modulo 2^128 */

typedef struct {
    gint64 rows;
    DigestSum sum;
} Digest;

typedef enum { DIGEST_BY_SERVER, DIGEST_BY_CLIENT } DigestMethod;

/* What both sides of a run do alike. The seed is random, so that nobody can prepare rows that
 * collide. */
typedef struct {
    DigestMethod method;
    gint64 seed;
    gboolean is_known_to_client; /* of the server's method: the client comes to the same values */
} DigestRecipe;

/* As in table_result. */
const char *digest_method_name(DigestMethod method);

void digest_add(Digest *digest, Digest other);
gboolean digest_equal(Digest first, Digest second);

/* 32 hexadecimal digits. The caller owns it. */
char *digest_text(Digest digest);

/* A sum as the server writes it, a signed decimal number; NULL (no rows) is 0. */
DigestSum digest_parse_sum(const char *text);

/* A row by the client: the bytes as the server wrote them. */
Digest digest_of_bytes(gint64 seed, const char *bytes, gsize length);
