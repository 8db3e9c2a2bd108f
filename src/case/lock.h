/*
 * A running tool holds a lock on one byte of the case file, far beyond its end: the byte of its
 * run's id. Open file description locks, so that they neither meet SQLite's own nor vanish when
 * some other descriptor of the file is closed; the kernel drops them with the process.
 */
#pragma once

#include <glib.h>

/* descriptor must stay open as long as SQLite has the file open: closing it would drop SQLite's
 * own locks. */
gboolean lock_take(int descriptor, gint64 run, GError **error);
gboolean lock_is_held(int descriptor, gint64 run);

/* Opening and closing change the journal's mode, at which SQLite does not wait for another one that
 * does so too: one tool at a time. Waits for up to half a minute. Closing the descriptor ends it
 * too. */
gboolean lock_door(int descriptor, GError **error);
void lock_leave_door(int descriptor);
