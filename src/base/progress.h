/*
 * How far a long piece of work is, on stderr: one line that is written over every second on a
 * terminal, a plain line every ten seconds elsewhere, nothing with --quiet.
 */
#pragma once

#include <glib.h>

typedef struct Progress Progress;

typedef struct {
    guint64 items_done;
    guint64 items_total;
    guint64 rows_done;
    guint64 bytes_done;
    guint64 bytes_total; /* an estimate; 0: unknown */
} ProgressCounts;

/* label, e.g. "load", stands in front; unit, e.g. "tables", names the items. Neither is copied. */
Progress *progress_new(const char *label, const char *unit, gboolean quiet);

/* Shows the counts if the time has come; may be called as often as is convenient. */
void progress_update(Progress *progress, const ProgressCounts *counts);

/* Clears the line on a terminal. */
void progress_free(Progress *progress);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Progress, progress_free)

/* The text of one line; elapsed in seconds. The caller owns it. */
char *progress_text(const char *label, const char *unit, const ProgressCounts *counts,
                    double elapsed);
