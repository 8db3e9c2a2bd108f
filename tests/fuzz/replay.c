/*
 * Gives a fuzz target each file of its corpus, and each as cut off in the middle: what a search
 * found once stays found. Speaks TAP; a crash ends it, which the test driver sees.
 */
#include "fuzz.h"

#include <stdio.h>

/* A copy of exactly this size, so that the sanitizer sees a read behind the end. */
static void
give(const char *text, gsize size)
{
    uint8_t *copy = g_memdup2(text, size);
    LLVMFuzzerTestOneInput(copy, size);
    g_free(copy);
}

static gboolean
replay_file(const char *path)
{
    g_autofree char *text = NULL;
    gsize size;
    if (!g_file_get_contents(path, &text, &size, NULL))
        return FALSE;
    give(text, size);
    give(text, size / 2);
    return TRUE;
}

int
main(void)
{
    const char *source = g_getenv("PGCROSSING_SRCDIR");
    g_autofree char *folder = g_build_filename(source == NULL ? "." : source, "tests", "fuzz",
                                               "corpus", fuzz_corpus, NULL);
    g_autoptr(GDir) entries = g_dir_open(folder, 0, NULL);
    int count = 0, failures = 0;
    const char *name;
    while (entries != NULL && (name = g_dir_read_name(entries)) != NULL) {
        g_autofree char *path = g_build_filename(folder, name, NULL);
        gboolean done = replay_file(path);
        failures += !done;
        printf("%s %d - %s\n", done ? "ok" : "not ok", ++count, name);
        fflush(stdout);
    }
    if (count == 0)
        printf("not ok 1 - no inputs in %s\n", folder);
    printf("1..%d\n", count == 0 ? 1 : count);
    return count == 0 || failures > 0 ? EXIT_FAILURE : EXIT_SUCCESS;
}
