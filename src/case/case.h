/*
 * The case file: opening and closing. What the tables hold is said in schema.sql, how they are read
 * and written in query.h.
 *
 * The file is in WAL mode while a tool writes, and the WAL is merged only by the last to close.
 * So a copy of the file alone, taken at any time but that moment, is a whole older state.
 */
#pragma once

#include "case/query.h"

#define CASE_FORMAT 1

typedef enum { CASE_READ_ONLY, CASE_READ_WRITE } CaseMode;

/* Opens the file; with CASE_READ_WRITE makes it where there is none, and marks the runs of tools
 * that were killed as abandoned. Refuses what is not a case file and a newer format. */
CaseFile *case_open(const char *path, CaseMode mode, GError **error);
/* Another handle of the same file, for another thread, which reads what was committed; to be closed
 * before the first. */
CaseFile *case_open_beside(const CaseFile *file, GError **error);
void case_close(CaseFile *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CaseFile, case_close)

/* What was written is kept in memory for a while; for who will not write more of it soon. */
void case_give_back_memory(CaseFile *file);

const char *case_path(const CaseFile *file);

/* Writes the case's state as a plain file, of which nobody has to merge a WAL. The same state gives
 * the same bytes. */
gboolean case_copy(CaseFile *file, const char *path, GError **error);

/* Sets title and ticket where they are not NULL. */
gboolean case_describe(CaseFile *file, const char *title, const char *ticket, GError **error);
