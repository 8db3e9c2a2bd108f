/* Running a dump's statements on a throw-away server, and what of it was lost on the way. */
#pragma once

#include "collect/dump_script.h"
#include "pg/throwaway.h"

/* By kind of object (see statement.h): why what is known of it is a part only. */
typedef struct {
    GHashTable *reasons; /* kind → text */
    guint statements;    /* that were run */
    guint failed;        /* of those, without those that do not matter */
} Losses;

Losses *losses_new(void);
void losses_free(Losses *losses);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Losses, losses_free)

/* Adds what was lost; kind "other" may be anything. Of each kind the first reason is kept. */
void losses_add(Losses *losses, const char *kind, const char *format, ...) G_GNUC_PRINTF(3, 4);

/* Makes the extensions that these first statements of the dump ask for, as far as the superuser can
 * do so for a stranger. To be called before anything of the dump has been run. */
gboolean restore_extensions(const GPtrArray *statements, const Throwaway *server, GError **error);

/* Runs these statements (char *), then the rest of the script, as the database's owner. What the
 * server refuses is a loss and no error. */
gboolean restore_run(const GPtrArray *statements, DumpScript *script, const Throwaway *server,
                     Losses *losses, GError **error);
