#include "base/resource.h"

#include "resources.h"

#include <gio/gio.h>
#include <string.h>

#define ROOT "/pgcrossing/"

static char *
resource_path(const char *path)
{
    return g_strconcat(ROOT, path, NULL);
}

GBytes *
resource_bytes(const char *path)
{
    g_autofree char *full = resource_path(path);
    g_autoptr(GError) error = NULL;
    GBytes *bytes =
        g_resource_lookup_data(pgc_get_resource(), full, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
    if (bytes == NULL)
        g_error("resource %s: %s", path, error->message);
    return bytes;
}

char *
resource_text(const char *path)
{
    g_autoptr(GBytes) bytes = resource_bytes(path);
    gsize length;
    const char *data = g_bytes_get_data(bytes, &length);
    return g_strndup(data, length);
}

static void
list_folder(const char *folder, GPtrArray *paths)
{
    g_autofree char *full = resource_path(folder);
    g_auto(GStrv) children =
        g_resource_enumerate_children(pgc_get_resource(), full, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
    for (guint index = 0; children != NULL && children[index] != NULL; index++) {
        char *path = g_strconcat(folder, "/", children[index], NULL);
        if (g_str_has_suffix(children[index], "/")) {
            path[strlen(path) - 1] = '\0';
            list_folder(path, paths);
            g_free(path);
        } else {
            g_ptr_array_add(paths, path);
        }
    }
}

static int
compare_paths(gconstpointer first, gconstpointer second)
{
    return g_strcmp0(*(char *const *)first, *(char *const *)second);
}

GPtrArray *
resource_list(const char *folder)
{
    GPtrArray *paths = g_ptr_array_new_with_free_func(g_free);
    list_folder(folder, paths);
    g_ptr_array_sort(paths, compare_paths);
    return paths;
}
