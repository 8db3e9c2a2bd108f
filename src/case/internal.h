/* For the files of src/case alone. */
#pragma once

#include "case/case.h"

struct CaseFile {
    char *path;
    CaseMode mode;
    sqlite3 *database;
    int descriptor;  /* for the locks of runs; see lock.h */
    gint64 run;      /* begun by this handle and not finished; 0 for none */
    guint unguarded; /* calls of run_unguard() without their run_guard() */
    /* By table, what the run has put into it, so that it is not read again; see run.h. */
    GHashTable *digests;
    gint64 digests_run;
    gboolean digests_lost;
    GQueue *kept; /* sqlite3_stmt of case_query_kept() that nobody uses; the last used is first */
};

/* Finalizes them. */
void case_drop_kept(CaseFile *file);
