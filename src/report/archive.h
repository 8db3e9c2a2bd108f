/*
 * A tar file of plain files, below one folder. The same members give the same bytes, whoever packs
 * them. One that is read may be a stranger's: nothing but plain files with plain names is taken
 * out of it, and each only once.
 */
#pragma once

#include <glib.h>
#include <stdio.h>

/* Writes the members, paths below folder, in their order; modified is their time, in seconds. */
gboolean archive_pack(FILE *stream, const char *folder, const GPtrArray *members, gint64 modified,
                      GError **error);

/* Takes the members of the file out into folder, which has to be empty. The caller owns the array
 * of their paths below folder, sorted. */
GPtrArray *archive_unpack(const char *path, const char *folder, GError **error);
