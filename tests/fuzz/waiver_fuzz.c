/* A file of waivers. */
#include "fuzz.h"

#include "assess/waiver.h"

const char fuzz_corpus[] = "waiver";

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *path = fuzz_file(data, size);
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) waivers = waivers_read(path, &error);
    require_error(error, waivers == NULL);
    for (guint index = 0; waivers != NULL && index < waivers->len; index++) {
        const Waiver *waiver = waivers->pdata[index];
        require(waiver->check != NULL && waiver->object != NULL && waiver->reason != NULL);
        require(waiver->owner != NULL && waiver->ticket != NULL && waiver->expires != NULL);
    }
    g_unlink(path);
    return 0;
}
