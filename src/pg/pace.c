#include "pg/pace.h"

#include "pg/interrupt.h"

#define NAP_MICROSECONDS ((gint64)100000)

struct Pace {
    GMutex mutex;
    guint64 bytes_per_second;
    gint64 since;  /* when it began to count */
    guint64 bytes; /* since then */
};

Pace *
pace_new(guint64 bytes_per_second)
{
    Pace *pace = g_new0(Pace, 1);
    g_mutex_init(&pace->mutex);
    pace->bytes_per_second = bytes_per_second;
    return pace;
}

void
pace_free(Pace *pace)
{
    if (pace == NULL)
        return;
    g_mutex_clear(&pace->mutex);
    g_free(pace);
}

/* When the bytes counted so far are due. In double: bytes by microseconds overflow 64 bits. */
static gint64
due_time(const Pace *pace)
{
    double seconds = (double)pace->bytes / (double)pace->bytes_per_second;
    return pace->since + (gint64)(seconds * G_USEC_PER_SEC);
}

gint64
pace_take(Pace *pace, guint64 bytes, gint64 now)
{
    g_mutex_lock(&pace->mutex);
    if (due_time(pace) < now) {
        pace->since = now;
        pace->bytes = 0;
    }
    pace->bytes += bytes;
    gint64 wait = due_time(pace) - now;
    g_mutex_unlock(&pace->mutex);
    return wait;
}

void
pace_keep(Pace *pace, guint64 bytes)
{
    pace_keep_unless(pace, bytes, NULL);
}

void
pace_keep_unless(Pace *pace, guint64 bytes, const gint *is_stopped)
{
    if (pace == NULL)
        return;
    gint64 now = g_get_monotonic_time();
    gint64 end = now + pace_take(pace, bytes, now);
    while (now < end && !interrupt_requested() &&
           (is_stopped == NULL || !g_atomic_int_get(is_stopped))) {
        g_usleep((gulong)MIN(end - now, NAP_MICROSECONDS));
        now = g_get_monotonic_time();
    }
}

void
pace_keep_copy(const CopyCount *more, gpointer pace)
{
    pace_keep(pace, more->bytes);
}
