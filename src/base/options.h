/*
 * Command lines: GLib's options plus those that every tool has.
 */
#pragma once

#include <glib.h>

/* The options that every tool has. Strings are owned by the process. */
typedef struct {
    char *case_path; /* --case, default "pgcrossing.case" */
    char *title;     /* --title */
    char *ticket;    /* --ticket */
    gboolean quiet;  /* --quiet */
} CommonOptions;

extern CommonOptions common_options;

/* Parses argv; entries end with a null entry. --help and --version print and exit. Arguments that
 * no entry takes are an error. Names program and quiet to base/output.h. From then on a call that
 * GLib refuses ends the program. */
gboolean options_parse(const char *program, const char *summary, const GOptionEntry *entries,
                       int argc, char **argv, GError **error);

/* Two lists of entries, each ended by a null entry or NULL, as one. The caller owns it, not what it
 * points to. */
GOptionEntry *options_join(const GOptionEntry *first, const GOptionEntry *second);

/* A number of bytes between minimum and maximum, with kB, MB or GB behind it if need be. */
gboolean options_bytes(const char *option, const char *text, gint64 minimum, gint64 maximum,
                       gint64 *bytes, GError **error);

/* A number between minimum and maximum, as text given for option. */
gboolean options_number(const char *option, const char *text, gint64 minimum, gint64 maximum,
                        gint64 *number, GError **error);
