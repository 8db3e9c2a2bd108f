/*
 * The file of a dump, of whatever format, as a script. What is no script yet becomes one by
 * pg_restore, which runs confined and is connected to nothing.
 */
#pragma once

#include "collect/dump_script.h"
#include "pg/confined.h"

typedef struct DumpInput DumpInput;

/* path is a file, the folder of a dump in directory format, or "-". */
DumpInput *dump_input_open(const char *path, const Confinement *confinement, GError **error);
void dump_input_close(DumpInput *input);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DumpInput, dump_input_close)

/* Owned by the input. */
DumpScript *dump_input_script(const DumpInput *input);

/* To be called when the script has ended: an error where pg_restore failed. */
gboolean dump_input_finish(DumpInput *input, GError **error);
