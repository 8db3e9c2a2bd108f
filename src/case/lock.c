#include "case/lock.h"

#include "base/error.h"

#include <errno.h>
#include <fcntl.h>

/* Beyond the largest file that SQLite can make (2^32 pages of 64 kB). */
#define FIRST_LOCK_BYTE ((off_t)1 << 60)

/* No run has it. */
#define DOOR 0
#define WAIT_MICROSECONDS (G_USEC_PER_SEC / 200)
#define WAIT_TRIES (30 * 200)

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

gboolean
lock_door(int descriptor, GError **error)
{
    struct flock lock = run_byte(DOOR);
    for (guint tries = 0; fcntl(descriptor, F_OFD_SETLK, &lock) != 0; tries++) {
        if ((errno != EAGAIN && errno != EACCES) || tries == WAIT_TRIES) {
            error_set(error, PGC_ERROR_IO,
                      "Put the case file on a file system that supports locks, and look for a tool "
                      "that hangs.",
                      "could not lock the case file to open it: %s", g_strerror(errno));
            return FALSE;
        }
        g_usleep(WAIT_MICROSECONDS);
    }
    return TRUE;
}

void
lock_leave_door(int descriptor)
{
    struct flock lock = run_byte(DOOR);
    lock.l_type = F_UNLCK;
    (void)fcntl(descriptor, F_OFD_SETLK, &lock);
}
