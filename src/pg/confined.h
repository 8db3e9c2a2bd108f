/*
 * Programs that work on a stranger's file: run by a user without rights, with an environment of
 * their own, in a folder that goes away, without network, and for no longer than we live.
 */
#pragma once

#include <glib.h>

typedef struct {
    guint seconds;          /* of processor time, for each process */
    guint64 bytes;          /* the largest file, and all that is in the folder */
    gboolean allow_network; /* do without a namespace of the network's own */
    /* What the caller can be told to give where a limit was too low, or no namespace can be had. */
    const char *seconds_hint;
    const char *bytes_hint;
    const char *network_hint;
} ConfinementLimits;

typedef struct Confinement Confinement;

/* A new folder that only the user without rights can enter: for root that is "nobody", else we
 * ourselves. It is removed when the confinement is freed, and also if we are killed. */
Confinement *confinement_new(const ConfinementLimits *limits, GError **error);
void confinement_free(Confinement *confinement);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Confinement, confinement_free)

/* Owned by the confinement. */
const char *confinement_folder(const Confinement *confinement);
const ConfinementLimits *confinement_limits(const Confinement *confinement);

/* Makes over a file or folder of ours below the folder to the user without rights. */
gboolean confinement_give(const Confinement *confinement, const char *path, GError **error);

/* The bytes of the disk that the folder takes. */
guint64 confinement_bytes(const Confinement *confinement);

/* Starts a program. Its standard input is input (-1: empty), its standard output and error are
 * added to the file "log" of the folder. *output, where it is not NULL, becomes a pipe that reads
 * its standard output instead. The caller waits for the process. */
gboolean confinement_start(const Confinement *confinement, char **arguments, int input, int *output,
                           GPid *process, GError **error);

/* Waits until the program has ended; FALSE with an error that quotes the log unless it went well.
 */
gboolean confinement_wait(const Confinement *confinement, const char *program, GPid process,
                          GError **error);

/* The error of a program that ended with this status of waitpid(). */
void confinement_set_error(const Confinement *confinement, const char *program, int status,
                           GError **error);
