/* Temporary folders. */
#pragma once

#include <glib.h>

/* A new folder that only this user can enter, where temporary files go. The caller owns the path,
 * and removes the folder. */
char *folder_make_temporary(GError **error);

/* Removes the folder and all that is in it, and follows no link. Never fails: for the error path.
 * NULL does nothing. */
void folder_remove(const char *path);

/* A path whose folder is removed with it. */
typedef char TemporaryFolder;
static inline void
temporary_folder_free(TemporaryFolder *path)
{
    folder_remove(path);
    g_free(path);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC(TemporaryFolder, temporary_folder_free)
