#include "report/archive.h"

#include "base/error.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* The folder that the members are in. */
#define TOP "pgcrossing-evidence/"

#define COPY_BYTES 65536

typedef struct archive Archive;
typedef struct archive_entry ArchiveEntry;

static void
writer_free(Archive *archive)
{
    (void)archive_write_free(archive);
}

static void
reader_free(Archive *archive)
{
    (void)archive_read_free(archive);
}

typedef Archive ArchiveWriter;
typedef Archive ArchiveReader;
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ArchiveWriter, writer_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ArchiveReader, reader_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ArchiveEntry, archive_entry_free)

/* ---- packing ---- */

static void
set_pack_error(GError **error, const char *member, const char *reason)
{
    error_set(error, PGC_ERROR_IO, "Name a file in a folder that can be written and has room.",
              "could not pack \"%s\": %s", member, reason);
}

static gboolean
pack_bytes(Archive *archive, int file, const char *member, GError **error)
{
    char buffer[COPY_BYTES];
    gssize length;
    while ((length = read(file, buffer, sizeof buffer)) > 0)
        if (archive_write_data(archive, buffer, (gsize)length) != length) {
            set_pack_error(error, member, archive_error_string(archive));
            return FALSE;
        }
    if (length < 0)
        set_pack_error(error, member, g_strerror(errno));
    return length == 0;
}

static gboolean
pack_member(Archive *archive, const char *folder, const char *member, gint64 modified,
            GError **error)
{
    g_autofree char *path = g_build_filename(folder, member, NULL);
    g_autofree char *name = g_strconcat(TOP, member, NULL);
    int file = g_open(path, O_RDONLY | O_CLOEXEC);
    GStatBuf status;
    if (file < 0 || fstat(file, &status) != 0) {
        set_pack_error(error, member, g_strerror(errno));
        if (file >= 0)
            close(file);
        return FALSE;
    }
    g_autoptr(ArchiveEntry) entry = archive_entry_new();
    archive_entry_set_pathname(entry, name);
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_size(entry, status.st_size);
    archive_entry_set_mtime(entry, modified, 0);
    gboolean is_packed = archive_write_header(archive, entry) == ARCHIVE_OK;
    if (!is_packed)
        set_pack_error(error, member, archive_error_string(archive));
    is_packed = is_packed && pack_bytes(archive, file, member, error);
    close(file);
    return is_packed;
}

gboolean
archive_pack(FILE *stream, const char *folder, const GPtrArray *members, gint64 modified,
             GError **error)
{
    g_autoptr(ArchiveWriter) archive = archive_write_new();
    (void)archive_write_set_format_ustar(archive);
    if (archive_write_open_FILE(archive, stream) != ARCHIVE_OK) {
        set_pack_error(error, TOP, archive_error_string(archive));
        return FALSE;
    }
    for (guint index = 0; index < members->len; index++)
        if (!pack_member(archive, folder, members->pdata[index], modified, error))
            return FALSE;
    if (archive_write_close(archive) == ARCHIVE_OK)
        return TRUE;
    set_pack_error(error, TOP, archive_error_string(archive));
    return FALSE;
}

/* ---- unpacking ---- */

static void
set_unpack_error(GError **error, const char *path, const char *reason)
{
    error_set(error, PGC_ERROR_IO, "Get the bundle again from whoever made it.",
              "\"%s\" is not a bundle that could be read: %s", path, reason);
}

/* Words of letters, digits, dots, hyphens and underscores, at most one folder deep: no name that
 * leads elsewhere. */
static gboolean
is_plain_name(const char *name)
{
    return g_regex_match_simple("^(?:[A-Za-z0-9_][A-Za-z0-9._-]*/)?[A-Za-z0-9_][A-Za-z0-9._-]*$",
                                name, G_REGEX_DOLLAR_ENDONLY, 0);
}

/* NULL where the entry is no member of a bundle. */
static const char *
member_name(ArchiveEntry *entry)
{
    const char *name = archive_entry_pathname(entry);
    gboolean is_member = name != NULL && g_str_has_prefix(name, TOP) &&
                         archive_entry_filetype(entry) == AE_IFREG &&
                         archive_entry_hardlink(entry) == NULL && is_plain_name(name + strlen(TOP));
    return is_member ? name + strlen(TOP) : NULL;
}

static gboolean
unpack_bytes(Archive *archive, int file, const char *path, GError **error)
{
    if (archive_read_data_into_fd(archive, file) >= ARCHIVE_OK)
        return TRUE;
    set_unpack_error(error, path, archive_error_string(archive));
    return FALSE;
}

/* O_EXCL: a name that comes twice is refused. */
static gboolean
unpack_member(Archive *archive, const char *member, const char *path, const char *folder,
              GError **error)
{
    g_autofree char *place = g_build_filename(folder, member, NULL);
    g_autofree char *parent = g_path_get_dirname(place);
    int file = g_mkdir_with_parents(parent, 0700) == 0
                   ? g_open(place, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600)
                   : -1;
    if (file < 0) {
        set_unpack_error(error, path, g_strerror(errno));
        error_set_detail(error, "The member is \"%s\".", member);
        return FALSE;
    }
    gboolean is_unpacked = unpack_bytes(archive, file, path, error);
    close(file);
    return is_unpacked;
}

static int
compare_names(gconstpointer first, gconstpointer second)
{
    return strcmp(*(const char *const *)first, *(const char *const *)second);
}

static gboolean
unpack_all(Archive *archive, const char *path, const char *folder, GPtrArray *members,
           GError **error)
{
    ArchiveEntry *entry;
    int status;
    while ((status = archive_read_next_header(archive, &entry)) == ARCHIVE_OK) {
        /* Packed by somebody else, the folders are in it too. */
        if (archive_entry_filetype(entry) == AE_IFDIR)
            continue;
        const char *member = member_name(entry);
        if (member == NULL) {
            set_unpack_error(error, path, "it holds more than plain files of a bundle");
            return FALSE;
        }
        g_ptr_array_add(members, g_strdup(member));
        if (!unpack_member(archive, member, path, folder, error))
            return FALSE;
    }
    if (status != ARCHIVE_EOF)
        set_unpack_error(error, path, archive_error_string(archive));
    return status == ARCHIVE_EOF;
}

GPtrArray *
archive_unpack(const char *path, const char *folder, GError **error)
{
    g_autoptr(ArchiveReader) archive = archive_read_new();
    (void)archive_read_support_format_tar(archive);
    if (archive_read_open_filename(archive, path, COPY_BYTES) != ARCHIVE_OK) {
        set_unpack_error(error, path, archive_error_string(archive));
        return NULL;
    }
    g_autoptr(GPtrArray) members = g_ptr_array_new_with_free_func(g_free);
    if (!unpack_all(archive, path, folder, members, error))
        return NULL;
    g_ptr_array_sort(members, compare_names);
    return g_steal_pointer(&members);
}
