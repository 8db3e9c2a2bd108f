#include "validate/digest.h"

#include <string.h>

const char *
digest_method_name(DigestMethod method)
{
    return method == DIGEST_BY_SERVER ? "server digest" : "client digest";
}

void
digest_add(Digest *digest, Digest other)
{
    digest->rows += other.rows;
    digest->sum += other.sum;
}

gboolean
digest_equal(Digest first, Digest second)
{
    return first.rows == second.rows && first.sum == second.sum;
}

char *
digest_text(Digest digest)
{
    return g_strdup_printf("%016" G_GINT64_MODIFIER "x%016" G_GINT64_MODIFIER "x",
                           (guint64)(digest.sum >> 64), (guint64)digest.sum);
}

DigestSum
digest_parse_sum(const char *text)
{
    DigestSum sum = 0;
    gboolean is_negative = text != NULL && *text == '-';
    for (const char *at = text == NULL ? "" : text + is_negative; *at != '\0'; at++)
        sum = sum * 10u + (guint)g_ascii_digit_value(*at);
    return is_negative ? -sum : sum;
}

Digest
digest_of_bytes(gint64 seed, const char *bytes, gsize length)
{
    guint8 hash[32];
    gsize hash_length = sizeof hash;
    g_autoptr(GChecksum) checksum = g_checksum_new(G_CHECKSUM_SHA256);
    g_checksum_update(checksum, (const guchar *)&seed, sizeof seed);
    g_checksum_update(checksum, (const guchar *)bytes, (gssize)length);
    g_checksum_get_digest(checksum, hash, &hash_length);
    Digest digest = {.rows = 1};
    memcpy(&digest.sum, hash, sizeof digest.sum);
    return digest;
}
