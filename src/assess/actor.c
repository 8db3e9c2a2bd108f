#include "assess/actor.h"

gboolean
actor_is_known(const char *text)
{
    static const char *const actors[] = {"source DBA", "target DBA", "application",
                                         "network",    "migration",  NULL};
    g_auto(GStrv) parts = g_strsplit(text, ", ", -1);
    for (char **part = parts; *part != NULL; part++)
        if (!g_strv_contains(actors, *part))
            return FALSE;
    return *parts != NULL;
}

/* Families that look at the files of the task, not at a server. */
const char *
actor_default(const char *family, Side remedy_side)
{
    static const char *const of_task[] = {"mapping", "settings", "endpoints", "waivers", NULL};
    if (g_strv_contains(of_task, family))
        return "migration";
    return remedy_side == SIDE_SOURCE ? "source DBA" : "target DBA";
}
