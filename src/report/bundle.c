#include "report/bundle.h"

#include "base/error.h"
#include "base/folder.h"
#include "report/archive.h"
#include "report/file.h"
#include "report/members.h"

#include <string.h>
#include <sys/wait.h>

static gboolean
pack(const char *folder, const GPtrArray *members, gint64 modified, const char *path,
     GError **error)
{
    g_autoptr(ReportFile) output = report_file_open(path, error);
    return output != NULL && archive_pack(output->stream, folder, members, modified, error) &&
           report_file_commit(output, error);
}

/* The path is an argument of the shell's, never a part of the command. */
static gboolean
sign(const char *command, const char *path, GError **error)
{
    g_autofree char *line = g_strconcat(command, " \"$1\"", NULL);
    char *arguments[] = {(char *)"/bin/sh", (char *)"-c", line, (char *)"sh", (char *)path, NULL};
    g_autoptr(GError) failure = NULL;
    int status = 0;
    if (g_spawn_sync(NULL, arguments, NULL, G_SPAWN_CHILD_INHERITS_STDIN, NULL, NULL, NULL, NULL,
                     &status, &failure) &&
        g_spawn_check_wait_status(status, &failure))
        return TRUE;
    error_set(error, PGC_ERROR_IO, "Run the command by hand; the bundle itself is written.",
              "could not sign \"%s\": %s", path, failure->message);
    return FALSE;
}

gboolean
bundle_write(CaseFile *file, const char *path, const char *sign_with, GError **error)
{
    g_autoptr(TemporaryFolder) folder = folder_make_temporary(error);
    if (folder == NULL)
        return FALSE;
    g_autofree char *copy = g_build_filename(folder, MEMBER_CASE, NULL);
    g_autoptr(GError) failure = NULL;
    gint64 modified = members_time(file, &failure);
    if (failure != NULL) {
        g_propagate_error(error, g_steal_pointer(&failure));
        return FALSE;
    }
    if (!case_copy(file, copy, error))
        return FALSE;
    g_autoptr(GPtrArray) members = members_write(folder, error);
    return members != NULL && pack(folder, members, modified, path, error) &&
           (sign_with == NULL || sign(sign_with, path, error));
}
