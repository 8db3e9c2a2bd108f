#include "validate/spool.h"

#include "base/error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* What a group holds in memory before it is written, at least. */
#define EXTENT_BYTES ((gsize)128 << 10)

struct Spool {
    GMutex mutex;
    int descriptor;
    off_t end;
};

typedef struct {
    off_t offset;
    gsize length;
} Extent;

struct SpoolGroup {
    Spool *spool;
    GString *texts; /* each with the null byte that ends it */
    GArray *extents;
    guint64 count;
};

static gboolean
set_failure(GError **error, const char *what)
{
    error_set(error, PGC_ERROR_IO, "Name a file in a folder that can be written and has room.",
              "could not %s the file that statements are kept in: %s", what, g_strerror(errno));
    return FALSE;
}

Spool *
spool_new(const char *path, GError **error)
{
    g_autofree char *name = g_strconcat(path, ".XXXXXX", NULL);
    int descriptor = g_mkstemp_full(name, O_RDWR | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        set_failure(error, "create");
        return NULL;
    }
    g_unlink(name);
    Spool *spool = g_new0(Spool, 1);
    g_mutex_init(&spool->mutex);
    spool->descriptor = descriptor;
    return spool;
}

void
spool_free(Spool *spool)
{
    if (spool == NULL)
        return;
    close(spool->descriptor);
    g_mutex_clear(&spool->mutex);
    g_free(spool);
}

SpoolGroup *
spool_group_new(Spool *spool)
{
    SpoolGroup *group = g_new0(SpoolGroup, 1);
    group->spool = spool;
    group->texts = g_string_new(NULL);
    group->extents = g_array_new(FALSE, FALSE, sizeof(Extent));
    return group;
}

void
spool_group_free(SpoolGroup *group)
{
    if (group == NULL)
        return;
    g_string_free(group->texts, TRUE);
    g_array_unref(group->extents);
    g_free(group);
}

guint64
spool_group_count(const SpoolGroup *group)
{
    return group->count;
}

static off_t
reserve(Spool *spool, gsize length)
{
    g_mutex_lock(&spool->mutex);
    off_t offset = spool->end;
    spool->end += (off_t)length;
    g_mutex_unlock(&spool->mutex);
    return offset;
}

static gboolean
flush(SpoolGroup *group, GError **error)
{
    if (group->texts->len == 0)
        return TRUE;
    Extent extent = {reserve(group->spool, group->texts->len), group->texts->len};
    for (gsize done = 0; done < extent.length;) {
        gssize written = pwrite(group->spool->descriptor, group->texts->str + done,
                                extent.length - done, extent.offset + (off_t)done);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return set_failure(error, "write");
        done += (gsize)written;
    }
    g_array_append_val(group->extents, extent);
    g_string_truncate(group->texts, 0);
    return TRUE;
}

gboolean
spool_add(SpoolGroup *group, const char *text, GError **error)
{
    g_string_append_len(group->texts, text, (gssize)strlen(text) + 1);
    group->count++;
    return group->texts->len < EXTENT_BYTES || flush(group, error);
}

static char *
read_extent(const Spool *spool, const Extent *extent, GError **error)
{
    g_autofree char *bytes = g_malloc(extent->length);
    for (gsize done = 0; done < extent->length;) {
        gssize got = pread(spool->descriptor, bytes + done, extent->length - done,
                           extent->offset + (off_t)done);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0) {
            set_failure(error, "read");
            return NULL;
        }
        done += (gsize)got;
    }
    return g_steal_pointer(&bytes);
}

static gboolean
read_texts(const char *bytes, gsize length, gboolean is_reversed, SpoolFunction function,
           gpointer data, GError **error)
{
    g_autoptr(GPtrArray) texts = g_ptr_array_new();
    for (const char *at = bytes; at < bytes + length; at += strlen(at) + 1)
        g_ptr_array_add(texts, (gpointer)at);
    for (guint index = 0; index < texts->len; index++)
        if (!function(texts->pdata[is_reversed ? texts->len - 1 - index : index], data, error))
            return FALSE;
    return TRUE;
}

gboolean
spool_read(SpoolGroup *group, gboolean is_reversed, SpoolFunction function, gpointer data,
           GError **error)
{
    if (!flush(group, error))
        return FALSE;
    guint count = group->extents->len;
    for (guint index = 0; index < count; index++) {
        const Extent *extent =
            &g_array_index(group->extents, Extent, is_reversed ? count - 1 - index : index);
        g_autofree char *bytes = read_extent(group->spool, extent, error);
        if (bytes == NULL || !read_texts(bytes, extent->length, is_reversed, function, data, error))
            return FALSE;
    }
    return TRUE;
}
