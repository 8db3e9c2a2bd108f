/*
 * How tools that write into the case begin and end: open the case, begin a run, collect from the
 * servers that were given, keep the task, select; finish the run.
 *
 * A tool calls, in this order: prepare_options() with options_parse(), interrupt_install(),
 * prepare_open(), prepare_collect(), its work, prepare_finish().
 */
#pragma once

#include "base/status.h"
#include "case/case.h"
#include "pg/server.h"
#include "task/stored_task.h"

/* The options that all these tools have; strings are owned by the process. */
typedef struct {
    gboolean deep;       /* --deep */
    gboolean verify;     /* take what the phase verify compares: --verify, or the tool needs it */
    gboolean rows_only;  /* take no more facts than the selection of tables needs */
    int probe_rows;      /* --probe-rows */
    int probe_seconds;   /* --probe-seconds */
    gboolean replace[2]; /* --replace-source, --replace-target */
    char *platform[2];   /* --source-platform, --target-platform */
    const char *pg_dump; /* --pg-dump, of the tools that have it */
    char *task_paths[TASK_DOCUMENTS]; /* --task, --task-settings, --source-endpoint, ... */
    gboolean new_task;                /* --new-task */
    gboolean judges_task; /* errors in the task's files are problems of the run, no end of it */
} PrepareOptions;

extern PrepareOptions prepare_options;

/* Whether a file of the task was given on the command line. */
gboolean prepare_has_task(void);

/* The entries of these options and the tool's own (ended by a null entry, or NULL), as one list.
 * The caller owns it, not what it points to. */
GOptionEntry *prepare_entries(const GOptionEntry *own);

typedef enum {
    PREPARE_ANY_SERVERS,  /* none, one or both */
    PREPARE_SOME_SERVER,  /* at least one */
    PREPARE_BOTH_SERVERS, /* both */
} PrepareNeed;

typedef struct {
    CaseFile *file;
    gint64 run;
    PgServer *server[2]; /* by Side; NULL where none was given */
} Prepared;

/* Looks for the servers, opens the case (common_options.case_path), sets title and ticket, and
 * begins a run of the tool. On failure nothing is left open. */
gboolean prepare_open(Prepared *prepared, const char *tool, const char *command_line,
                      PrepareNeed need, GError **error);

/* Keeps the task's files in the case. *is_given tells whether it has any. prepare_collect() does it
 * where it was not done. */
gboolean prepare_task(Prepared *prepared, gboolean *is_given, GError **error);

/* Collects from the servers that were given; from the source under the exported snapshot where
 * source_snapshot is not NULL. */
gboolean prepare_facts(Prepared *prepared, const char *source_snapshot, GError **error);

/* Keeps the task's files, collects as prepare_facts() does, selects the task's tables from the
 * case's current facts, and prints the warnings about the task. */
gboolean prepare_collect(Prepared *prepared, const char *source_snapshot, GError **error);

/* Ends the run: failed where failure is not NULL, whose parts are printed, else done. Closes the
 * case and returns the exit status. Takes the error. To be called after prepare_open() whether that
 * succeeded or not. */
ExitStatus prepare_finish(Prepared *prepared, ExitStatus status, GError *failure);

/* The last words of a tool that judges: the verdict on the case and the decisions, unless the tool
 * could not do its work. Returns the status, which is another where they could not be read. */
ExitStatus prepare_conclude(ExitStatus status);
