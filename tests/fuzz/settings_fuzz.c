/* Task settings. */
#include "fix_property.h"

#include "task/settings.h"

const char fuzz_corpus[] = "settings";

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    g_autoptr(GBytes) bytes = g_bytes_new(data, size);
    g_autoptr(GError) error = NULL;
    g_autoptr(TaskProblems) warnings = task_problems_new();
    g_autoptr(TaskSettings) settings = settings_parse("fuzz", bytes, warnings, &error);
    require_error(error, settings == NULL);
    require(settings == NULL || settings_mode(settings) != NULL);
    require_fixed("settings", bytes);
    return 0;
}
