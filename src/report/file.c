#include "report/file.h"

#include "base/error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void
set_error(GError **error, const char *path)
{
    int reason = errno;
    error_set(error, PGC_ERROR_IO, "Name a file in a folder that can be written and has room.",
              "could not write \"%s\": %s", path, g_strerror(reason));
}

static gboolean
is_written_in_place(const char *path)
{
    GStatBuf status;
    return strcmp(path, "-") == 0 || (g_stat(path, &status) == 0 && !S_ISREG(status.st_mode));
}

static FILE *
open_in_place(const char *path)
{
    if (strcmp(path, "-") != 0)
        return g_fopen(path, "we");
    int descriptor = dup(STDOUT_FILENO);
    return descriptor < 0 ? NULL : fdopen(descriptor, "w");
}

/* The permissions are those that a new file would have, not mkstemp's. */
static FILE *
open_beside(const char *path, char **temporary)
{
    *temporary = g_strconcat(path, ".XXXXXX", NULL);
    int descriptor = g_mkstemp_full(*temporary, O_WRONLY | O_CLOEXEC, 0666);
    if (descriptor >= 0)
        return fdopen(descriptor, "w");
    int reason = errno;
    g_clear_pointer(temporary, g_free);
    errno = reason;
    return NULL;
}

ReportFile *
report_file_open(const char *path, GError **error)
{
    g_autoptr(ReportFile) file = g_new0(ReportFile, 1);
    file->path = g_strdup(path);
    file->stream =
        is_written_in_place(path) ? open_in_place(path) : open_beside(path, &file->temporary);
    if (file->stream == NULL) {
        set_error(error, path);
        return NULL;
    }
    return g_steal_pointer(&file);
}

gboolean
report_file_commit(ReportFile *file, GError **error)
{
    gboolean is_written = !ferror(file->stream);
    if (fclose(file->stream) != 0)
        is_written = FALSE;
    file->stream = NULL;
    if (is_written && file->temporary != NULL)
        is_written = g_rename(file->temporary, file->path) == 0;
    if (!is_written) {
        set_error(error, file->path);
        return FALSE;
    }
    g_clear_pointer(&file->temporary, g_free);
    return TRUE;
}

void
report_file_free(ReportFile *file)
{
    if (file == NULL)
        return;
    if (file->stream != NULL)
        fclose(file->stream);
    if (file->temporary != NULL)
        g_unlink(file->temporary);
    g_free(file->temporary);
    g_free(file->path);
    g_free(file);
}

gboolean
report_file_write(const char *path, GBytes *bytes, GError **error)
{
    g_autoptr(ReportFile) file = report_file_open(path, error);
    if (file == NULL)
        return FALSE;
    gsize length;
    const void *data = g_bytes_get_data(bytes, &length);
    if (length > 0)
        fwrite(data, 1, length, file->stream);
    return report_file_commit(file, error);
}
