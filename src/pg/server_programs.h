/* initdb and postgres: which of those that are installed can stand in for a server. */
#pragma once

#include <glib.h>

typedef struct {
    char *folder; /* holds initdb and postgres */
    int major;
} ServerPrograms;

/* Of the folders that distributions keep for each version, and of those on PATH: the version that
 * is asked for, else the oldest that is newer. Where given is not NULL, only that folder. */
ServerPrograms *server_programs_find(const char *given, int major, GError **error);
void server_programs_free(ServerPrograms *programs);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ServerPrograms, server_programs_free)
