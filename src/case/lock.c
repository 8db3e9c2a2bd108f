#include "case/lock.h"

#include "base/error.h"

#include <fcntl.h>

/* Beyond the largest file that SQLite can make (2^32 pages of 64 kB). */
#define FIRST_LOCK_BYTE ((off_t)1 << 60)

static struct flock
run_byte(gint64 run)
{
    return (struct flock){
        .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = FIRST_LOCK_BYTE + run, .l_len = 1};
}

gboolean
lock_take(int descriptor, gint64 run, GError **error)
{
    struct flock lock = run_byte(run);
    if (fcntl(descriptor, F_OFD_SETLK, &lock) == 0)
        return TRUE;
    error_set(error, PGC_ERROR_IO, "Put the case file on a file system that supports locks.",
              "could not lock the case file for run %" G_GINT64_FORMAT ": %s", run,
              g_strerror(errno));
    return FALSE;
}

gboolean
lock_is_held(int descriptor, gint64 run)
{
    struct flock lock = run_byte(run);
    return fcntl(descriptor, F_OFD_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
}
