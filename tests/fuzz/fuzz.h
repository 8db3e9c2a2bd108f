/*
 * What a fuzz target gives to libFuzzer, or to replay.c, and what all targets ask for. A target
 * takes any bytes; tests/fuzz/search looks for those that it does not stand.
 */
#pragma once

#include "base/error.h"

#include <glib/gstdio.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

/* The folder of the target's inputs in tests/fuzz/corpus. */
extern const char fuzz_corpus[];

/* Takes any bytes. Returns 0; what must never happen aborts. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static inline void
require(gboolean condition)
{
    if (!condition)
        abort();
}

/* What fails says so, with what to do about it; what does not is silent. */
static inline void
require_error(const GError *error, gboolean failed)
{
    require((error != NULL) == failed);
    require(error == NULL || (error->domain == PGC_ERROR && error_hint(error) != NULL));
    require(error == NULL || g_utf8_validate(error->message, -1, NULL));
}

/* The bytes as a file, for what reads one; in memory where the machine has such a folder. The same
 * file each time. */
static inline const char *
fuzz_file(const uint8_t *data, size_t size)
{
    static char *path;
    if (path == NULL)
        path = g_strdup_printf("%s/pgcrossing-fuzz.%d",
                               g_access("/dev/shm", W_OK) == 0 ? "/dev/shm" : g_get_tmp_dir(),
                               (int)getpid());
    FILE *file = fopen(path, "we");
    require(file != NULL && (size == 0 || fwrite(data, 1, size, file) == size));
    require(fclose(file) == 0);
    return path;
}
