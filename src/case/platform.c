#include "case/platform.h"

static const char *const names[PLATFORM_COUNT] = {"self-managed", "rds",     "aurora",
                                                  "cloudsql",     "alloydb", "azure"};

const char *
platform_name(Platform platform)
{
    return names[platform];
}

gboolean
platform_from_name(const char *name, Platform *platform)
{
    for (guint index = 0; index < PLATFORM_COUNT; index++)
        if (g_strcmp0(names[index], name) == 0) {
            *platform = (Platform)index;
            return TRUE;
        }
    return FALSE;
}

char *
platform_list(void)
{
    GString *list = g_string_new(NULL);
    for (guint index = 0; index < PLATFORM_COUNT; index++)
        g_string_append_printf(list, "%s%s", index > 0 ? ", " : "", names[index]);
    return g_string_free(list, FALSE);
}
