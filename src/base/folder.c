#include "base/folder.h"

#include "base/error.h"

#include <glib/gstdio.h>

char *
folder_make_temporary(GError **error)
{
    g_autoptr(GError) failure = NULL;
    char *path = g_dir_make_tmp("pgcrossing-XXXXXX", &failure);
    if (path == NULL)
        error_set(error, PGC_ERROR_IO, "Set TMPDIR to a directory that can be written.",
                  "could not create a temporary directory: %s", failure->message);
    return path;
}

void
folder_remove(const char *path)
{
    if (path == NULL)
        return;
    g_autoptr(GDir) folder = g_dir_open(path, 0, NULL);
    const char *name;
    while (folder != NULL && (name = g_dir_read_name(folder)) != NULL) {
        g_autofree char *member = g_build_filename(path, name, NULL);
        if (g_file_test(member, G_FILE_TEST_IS_DIR) && !g_file_test(member, G_FILE_TEST_IS_SYMLINK))
            folder_remove(member);
        else
            g_unlink(member);
    }
    g_rmdir(path);
}
