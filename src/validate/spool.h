/*
 * Texts on disk, in groups, for what is written in another order than it is found. The file has no
 * name and goes away with the process. Threads may share a spool; a group belongs to one at a time.
 */
#pragma once

#include <glib.h>

typedef struct Spool Spool;
typedef struct SpoolGroup SpoolGroup;

/* Beside path, where there has to be room anyway. */
Spool *spool_new(const char *path, GError **error);
void spool_free(Spool *spool);

/* The group has to go before its spool. */
SpoolGroup *spool_group_new(Spool *spool);
void spool_group_free(SpoolGroup *group);

gboolean spool_add(SpoolGroup *group, const char *text, GError **error);
guint64 spool_group_count(const SpoolGroup *group);

/* Called for each text; FALSE with an error ends the reading. */
typedef gboolean (*SpoolFunction)(const char *text, gpointer data, GError **error);

/* In the order in which they were added, or from the last to the first. */
gboolean spool_read(SpoolGroup *group, gboolean is_reversed, SpoolFunction function, gpointer data,
                    GError **error);
