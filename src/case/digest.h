/*
 * SHA-256 over much, computed beside the thread that finds the bytes.
 */
#pragma once

#include <glib.h>

typedef struct Digest Digest;

Digest *digest_new(void);
void digest_free(Digest *digest);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Digest, digest_free)

/* Where to append the next bytes, until the next call. */
GByteArray *digest_bytes(Digest *digest);

/* Of all bytes, in hexadecimal digits; nothing can be appended afterwards. The caller owns it. */
char *digest_end(Digest *digest);
