#include "assess/check.h"

#include "base/error.h"
#include "base/resource.h"

#include <string.h>

#define MAXIMUM_FILE_BYTES (1024 * 1024)

static Check *
add_check(GPtrArray *checks, const char *origin, const char *family, const char *text,
          GError **error)
{
    Check *check = check_parse(origin, family, text, error);
    if (check != NULL)
        g_ptr_array_add(checks, check);
    return check;
}

static gboolean
add_own_checks(GPtrArray *checks, GError **error)
{
    g_autoptr(GPtrArray) paths = resource_list("checks");
    for (guint index = 0; index < paths->len; index++) {
        const char *path = paths->pdata[index];
        g_autofree char *folder = g_path_get_dirname(path);
        g_autofree char *family = g_path_get_basename(folder);
        g_autofree char *text = resource_text(path);
        if (add_check(checks, path, family, text, error) == NULL)
            return FALSE;
    }
    return TRUE;
}

static gboolean
add_file(GPtrArray *checks, const char *path, const char *family, GError **error)
{
    g_autofree char *text = NULL;
    gsize length;
    g_autoptr(GError) failure = NULL;
    if (!g_file_get_contents(path, &text, &length, &failure)) {
        error_set(error, PGC_ERROR_IO, "Check the folder given with --checks.",
                  "could not read check \"%s\": %s", path, failure->message);
        return FALSE;
    }
    if (length > MAXIMUM_FILE_BYTES || strlen(text) != length || !g_utf8_validate(text, -1, NULL)) {
        error_set(error, PGC_ERROR_USAGE, "A check is a short text file in UTF-8.",
                  "\"%s\" is not a check", path);
        return FALSE;
    }
    Check *check = add_check(checks, path, family, text, error);
    if (check != NULL)
        check->text = g_steal_pointer(&text);
    return check != NULL;
}

static gboolean
add_folder(GPtrArray *checks, const char *path, const char *family, gboolean descend,
           GError **error)
{
    g_autoptr(GError) failure = NULL;
    g_autoptr(GDir) folder = g_dir_open(path, 0, &failure);
    if (folder == NULL) {
        error_set(error, PGC_ERROR_USAGE, "Name a folder that holds checks with --checks.",
                  "could not open folder \"%s\": %s", path, failure->message);
        return FALSE;
    }
    const char *name;
    while ((name = g_dir_read_name(folder)) != NULL) {
        g_autofree char *entry = g_build_filename(path, name, NULL);
        gboolean is_folder = g_file_test(entry, G_FILE_TEST_IS_DIR);
        if (*name == '.')
            continue;
        if (is_folder && descend && !add_folder(checks, entry, name, FALSE, error))
            return FALSE;
        if (!is_folder && g_str_has_suffix(name, ".sql") && !add_file(checks, entry, family, error))
            return FALSE;
    }
    return TRUE;
}

static int
compare_checks(gconstpointer first, gconstpointer second)
{
    const Check *one = *(Check *const *)first;
    const Check *other = *(Check *const *)second;
    int order = g_strcmp0(one->family, other->family);
    return order != 0 ? order : g_strcmp0(one->id, other->id);
}

static gboolean
refuse_duplicates(GPtrArray *checks, GError **error)
{
    g_autoptr(GHashTable) ids = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint index = 0; index < checks->len; index++) {
        Check *check = checks->pdata[index];
        Check *other = g_hash_table_lookup(ids, check->id);
        if (other != NULL) {
            error_set(error, PGC_ERROR_USAGE, "Give your own checks ids of their own.",
                      "%s: check \"%s\" is also in %s", check->origin, check->id, other->origin);
            return FALSE;
        }
        g_hash_table_insert(ids, check->id, check);
    }
    return TRUE;
}

GPtrArray *
check_catalogue(const char *folder, GError **error)
{
    g_autoptr(GPtrArray) checks = g_ptr_array_new_with_free_func((GDestroyNotify)check_free);
    if (!add_own_checks(checks, error))
        return NULL;
    if (folder != NULL && !add_folder(checks, folder, "own", TRUE, error))
        return NULL;
    g_ptr_array_sort(checks, compare_checks);
    return refuse_duplicates(checks, error) ? g_steal_pointer(&checks) : NULL;
}
