#include "base/progress.h"

#include <stdio.h>
#include <unistd.h>

#define TERMINAL_SECONDS 1
#define PLAIN_SECONDS 10

struct Progress {
    const char *label;
    const char *unit;
    gboolean quiet;
    gboolean terminal;
    gboolean shown; /* a line stands on the terminal */
    gint64 started; /* monotonic microseconds */
    gint64 last;
};

Progress *
progress_new(const char *label, const char *unit, gboolean quiet)
{
    Progress *progress = g_new0(Progress, 1);
    progress->label = label;
    progress->unit = unit;
    progress->quiet = quiet;
    progress->terminal = isatty(STDERR_FILENO) == 1;
    progress->started = progress->last = g_get_monotonic_time();
    return progress;
}

static void
append_remaining(GString *text, const ProgressCounts *counts, double elapsed)
{
    if (counts->bytes_total == 0 || counts->bytes_done == 0)
        return;
    double share = (double)counts->bytes_done / (double)counts->bytes_total;
    if (share >= 1)
        return;
    guint seconds = (guint)(elapsed * (1 - share) / share + 0.5);
    g_string_append_printf(text, ", about %u:%02u left", seconds / 60, seconds % 60);
}

char *
progress_text(const char *label, const char *unit, const ProgressCounts *counts, double elapsed)
{
    g_autofree char *size = g_format_size(counts->bytes_done);
    GString *text = g_string_new(NULL);
    g_string_append_printf(
        text, "%s: %" G_GUINT64_FORMAT " of %" G_GUINT64_FORMAT " %s, %" G_GUINT64_FORMAT " rows",
        label, counts->items_done, counts->items_total, unit, counts->rows_done);
    g_string_append_printf(text, ", %s, %.0f rows/s", size,
                           elapsed > 0 ? (double)counts->rows_done / elapsed : 0.0);
    append_remaining(text, counts, elapsed);
    return g_string_free(text, FALSE);
}

void
progress_update(Progress *progress, const ProgressCounts *counts)
{
    gint64 now = g_get_monotonic_time();
    gint64 interval = progress->terminal ? TERMINAL_SECONDS : PLAIN_SECONDS;
    if (progress->quiet || now - progress->last < interval * G_USEC_PER_SEC)
        return;
    progress->last = now;
    g_autofree char *text = progress_text(progress->label, progress->unit, counts,
                                          (double)(now - progress->started) / G_USEC_PER_SEC);
    if (progress->terminal)
        fprintf(stderr, "\r%s\033[K", text);
    else
        fprintf(stderr, "%s\n", text);
    fflush(stderr);
    progress->shown = TRUE;
}

void
progress_free(Progress *progress)
{
    if (progress == NULL)
        return;
    if (progress->shown && progress->terminal)
        fputs("\r\033[K", stderr);
    g_free(progress);
}
