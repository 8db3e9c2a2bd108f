/*
 * A dump as SQL, parted into statements as psql would part it, without the rows of tables and
 * without what psql itself would do: a meta-command is left out and noted, never obeyed.
 */
#pragma once

#include <glib.h>

/* What the comments of pg_dump say, as far as they came before the statements read so far. */
typedef struct {
    char *server_version; /* of the server it was made from, e.g. "15.4"; NULL: not known */
    char *dump_version;   /* of pg_dump */
    gboolean is_cluster;  /* pg_dumpall made it */
    gboolean is_complete; /* its last line was seen */
    gboolean is_cut_off;  /* it ends inside a statement or a table's rows */
    guint meta_commands;  /* that were left out, but for those that pg_dump writes */
} DumpScriptNotes;

typedef struct DumpScript DumpScript;

/* Reads from the open file, which stays the caller's, after these bytes that were read of it
 * already (a few kilobytes at most). */
DumpScript *dump_script_new(int file, const char *begin, gsize length);
void dump_script_free(DumpScript *script);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DumpScript, dump_script_free)

/* The next statement, without its semicolon, which the caller owns; NULL without an error at the
 * end. The rows of COPY ... FROM stdin are left out with their statement. */
char *dump_script_next(DumpScript *script, GError **error);

/* Owned by the script. */
const DumpScriptNotes *dump_script_notes(const DumpScript *script);
