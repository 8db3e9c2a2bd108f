/* A rate in bytes per second that several threads keep together. */
#pragma once

#include "pg/copy.h"

typedef struct Pace Pace;

Pace *pace_new(guint64 bytes_per_second);
void pace_free(Pace *pace);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Pace, pace_free)

/* Counts bytes that were moved by now, a monotonic time in microseconds. Returns how long the
 * caller has to wait before it moves more. Time in which nothing was moved is not made up for. */
gint64 pace_take(Pace *pace, guint64 bytes, gint64 now);

/* Counts the bytes and waits, until the user asks to stop. Without a pace it does nothing. */
void pace_keep(Pace *pace, guint64 bytes);

/* The same, until *is_stopped is set, too. */
void pace_keep_unless(Pace *pace, guint64 bytes, const gint *is_stopped);

/* The same as a CopyProgressFunction, whose data is the pace. */
void pace_keep_copy(const CopyCount *more, gpointer pace);
