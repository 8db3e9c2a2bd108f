#include "report/pseudonym.h"

#include "base/error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#define SECRET_BYTES 32
/* What a user writes with an editor may be shorter, but not a word. */
#define MINIMUM_LENGTH 16
#define MAXIMUM_LENGTH 4096
#define SHOWN_DIGITS 12

/* So many texts are not hashed again: most names come more than once. */
#define KNOWN_TEXTS 50000

struct Pseudonyms {
    char *secret;
    gsize length;
    GHashTable *known; /* text → the digits that are shown */
};

void
pseudonyms_free(Pseudonyms *pseudonyms)
{
    if (pseudonyms == NULL)
        return;
    if (pseudonyms->secret != NULL)
        explicit_bzero(pseudonyms->secret, pseudonyms->length);
    g_free(pseudonyms->secret);
    g_hash_table_unref(pseudonyms->known);
    g_free(pseudonyms);
}

/* As hexadecimal digits, so that it can be kept as a line of text; NULL where there is no chance.
 */
static char *
make_secret(GError **error)
{
    guint8 bytes[SECRET_BYTES];
    if (getrandom(bytes, sizeof bytes, 0) != (gssize)sizeof bytes) {
        error_set(error, PGC_ERROR_IO, "Give one with --mask-secret FILE.",
                  "could not make a secret: %s", g_strerror(errno));
        return NULL;
    }
    GString *text = g_string_new(NULL);
    for (guint index = 0; index < sizeof bytes; index++)
        g_string_append_printf(text, "%02x", bytes[index]);
    explicit_bzero(bytes, sizeof bytes);
    return g_string_free(text, FALSE);
}

static void
set_error(GError **error, const char *path, const char *reason)
{
    error_set(error, PGC_ERROR_IO,
              "Name a file that only you can read, or one that is not there: it is made.",
              "could not use \"%s\" as a secret: %s", path, reason);
}

static gboolean
write_secret(const char *path, const char *secret, GError **error)
{
    int file = g_open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    gsize length = strlen(secret);
    gboolean is_written = file >= 0 && write(file, secret, length) == (gssize)length &&
                          write(file, "\n", 1) == 1 && fsync(file) == 0;
    int reason = errno;
    if (file >= 0 && close(file) != 0 && is_written) {
        reason = errno;
        is_written = FALSE;
    }
    if (!is_written)
        set_error(error, path, g_strerror(reason));
    return is_written;
}

/* A pipe or a device would never end, or differ the next time. */
static char *
read_secret(const char *path, GError **error)
{
    GStatBuf status;
    g_autofree char *text = NULL;
    g_autoptr(GError) failure = NULL;
    gsize length;
    if (g_stat(path, &status) != 0 || !S_ISREG(status.st_mode) || status.st_size > MAXIMUM_LENGTH) {
        set_error(error, path, "it is no small file");
        return NULL;
    }
    if (!g_file_get_contents(path, &text, &length, &failure)) {
        set_error(error, path, failure->message);
        return NULL;
    }
    if (strlen(text) != length || strlen(g_strchomp(text)) < MINIMUM_LENGTH) {
        set_error(error, path,
                  "it has fewer than " G_STRINGIFY(MINIMUM_LENGTH) " characters of text");
        return NULL;
    }
    return g_steal_pointer(&text);
}

static char *
take_secret(const char *path, GError **error)
{
    if (path != NULL && g_file_test(path, G_FILE_TEST_EXISTS))
        return read_secret(path, error);
    g_autofree char *secret = make_secret(error);
    if (secret == NULL || (path != NULL && !write_secret(path, secret, error)))
        return NULL;
    return g_steal_pointer(&secret);
}

Pseudonyms *
pseudonyms_new(const char *secret_path, GError **error)
{
    g_autofree char *secret = take_secret(secret_path, error);
    if (secret == NULL)
        return NULL;
    Pseudonyms *pseudonyms = g_new0(Pseudonyms, 1);
    pseudonyms->length = strlen(secret);
    pseudonyms->secret = g_steal_pointer(&secret);
    pseudonyms->known = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    return pseudonyms;
}

char *
pseudonym_digest(const Pseudonyms *pseudonyms, const char *text)
{
    return g_compute_hmac_for_string(G_CHECKSUM_SHA256, (const guchar *)pseudonyms->secret,
                                     pseudonyms->length, text, -1);
}

static const char *
shown_digits(const Pseudonyms *pseudonyms, const char *text)
{
    const char *known = g_hash_table_lookup(pseudonyms->known, text);
    if (known != NULL)
        return known;
    if (g_hash_table_size(pseudonyms->known) >= KNOWN_TEXTS)
        g_hash_table_remove_all(pseudonyms->known);
    char *digest = pseudonym_digest(pseudonyms, text);
    digest[SHOWN_DIGITS] = '\0';
    g_hash_table_insert(pseudonyms->known, g_strdup(text), digest);
    return digest;
}

char *
pseudonym_of(const Pseudonyms *pseudonyms, const char *prefix, const char *text)
{
    return g_strconcat(prefix, "_", shown_digits(pseudonyms, text), NULL);
}
