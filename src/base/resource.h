/*
 * The files that the programs carry inside: facts/, checks/, reports/ and the case's schema. They
 * are part of the binary, so that a tool cannot meet another version of them.
 */
#pragma once

#include <glib.h>

/* The file's bytes and a terminating null; path as in the repository, e.g. "facts/table/table.sql".
 * Never NULL: a missing resource is a mistake of the build. The caller owns the bytes. */
GBytes *resource_bytes(const char *path);
char *resource_text(const char *path);

/* All files below the folder, sorted by path. The caller owns the array and its strings. */
GPtrArray *resource_list(const char *folder);
