/*
 * Runs: one call of a tool that adds something to the case, and the chain of their digests.
 */
#pragma once

#include "case/digest.h"
#include "case/query.h"

typedef enum { RUN_DONE, RUN_FAILED } RunState;

typedef struct {
    const char *tool;         /* e.g. "collect" */
    const char *command_line; /* without secrets */
} RunDetails;

/* Begins a run and takes its lock, by which others know that it lives. */
gint64 run_begin(CaseFile *file, const RunDetails *details, GError **error);

/* Ends the run: its digest covers all its rows and the digest of the run that finished before it.
 * Afterwards none of its rows can change. */
gboolean run_finish(CaseFile *file, gint64 run, RunState state, int exit_status, GError **error);

/* Adds or replaces one detail; see run_detail in schema.sql. value may be NULL. */
gboolean run_set_detail(CaseFile *file, gint64 run, const char *name, const char *value,
                        GError **error);

/* The run goes on where an earlier one, which did not end well, was. */
gboolean run_set_resumed(CaseFile *file, gint64 run, gint64 earlier, GError **error);

/* The last finished run of the tool; 0 without an error where there is none. */
gboolean run_last(CaseFile *file, const char *tool, gint64 *run, GError **error);

/* The triggers that keep finished runs as they are, for a table that is made after the case, such
 * as a fact's; key is its column: run or collection. The caller owns the text. */
char *run_guard_statements(const char *table, const char *key);

/* Lets this handle insert rows of the run, which has to be running, without the triggers looking at
 * each of them; until run_guard(). Calls may be nested. */
gboolean run_unguard(CaseFile *file, gint64 run, GError **error);
gboolean run_unguard_collection(CaseFile *file, gint64 collection, GError **error);
void run_guard(CaseFile *file);

/* The digest of what the run of this handle puts into the table, for whoever puts each row that is
 * inserted there too, by its columns in the table's order: the end of the run need not read them
 * again. Where others have inserted rows of the run too it does. Owned by the file. */
RowsDigest *run_table_digest(CaseFile *file, const char *table);
/* Not all rows that were put are there. */
void run_lose_digests(CaseFile *file);

/* Computes the digests of all finished runs again. Sets *broken to the id of the first run whose
 * digest is not that of its rows, or 0. */
gboolean run_verify_chain(CaseFile *file, gint64 *broken, GError **error);

/* For case_open() alone. */
gboolean run_guard_all(CaseFile *file, GError **error);
gboolean run_abandon_dead(CaseFile *file, GError **error);
