/*
 * The file that a report goes to. A regular file appears whole or not at all: it is written beside
 * its place and then renamed.
 */
#pragma once

#include <glib.h>
#include <stdio.h>

typedef struct {
    FILE *stream;
    char *path;      /* as given; "-" is standard output */
    char *temporary; /* NULL where the stream writes in place: standard output, a device, a pipe */
} ReportFile;

ReportFile *report_file_open(const char *path, GError **error);

/* Makes what was written the file at the path. What could not be written is an error here. */
gboolean report_file_commit(ReportFile *file, GError **error);

/* Without commit, nothing is left behind. */
void report_file_free(ReportFile *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ReportFile, report_file_free)

/* Opens, writes, commits. */
gboolean report_file_write(const char *path, GBytes *bytes, GError **error);
