/*
 * The stages of a migration, and which run of the case speaks for each of them: the last one of its
 * tool. For collect that is any run with a collection.
 *
 * Runs that were begun before a side of the case got another server do not count: they tell of
 * another pair.
 */
#pragma once

#include "case/case.h"

typedef enum {
    STAGE_COLLECT,
    STAGE_ASSESS,
    STAGE_MIGRATE,
    STAGE_VALIDATE,
    STAGE_COUNT,
    STAGE_SCHEMA = STAGE_COUNT, /* a part of validate, or of an assess in the phase verify */
} Stage;

typedef enum {
    STAGE_NOT_RUN,
    STAGE_DONE,
    STAGE_FAILED,
    STAGE_ABANDONED,
    STAGE_RUNNING, /* or cut off, and no tool has opened the case for writing since */
} StageState;

typedef struct {
    gint64 run;       /* the last finished run, done or failed, whose rows are shown; 0: none */
    gint64 position;  /* of that run in the chain; 0: none */
    gint64 latest;    /* the last run of all, abandoned and running ones too; 0: none */
    StageState state; /* of the latest */
} StageRun;

/* STAGE_SCHEMA has no more than a run: that whose checks speak for the schema as it is now, not
 * older than the last load and row compare. */
typedef struct {
    StageRun stages[STAGE_COUNT + 1];
    gint64 other_pair; /* runs up to this one tell of another pair; 0: none does */
} CaseStages;

/* The name of the stage's tool, e.g. "collect". */
const char *stage_name(Stage stage);
/* E.g. "not run", "cut off". */
const char *stage_state_name(StageState state);

/* SQL of the ids of the tables that run ?1 selected and has no compare of: neither of the table nor
 * of one that it is a partition of. The caller owns it. */
char *stage_uncompared_tables(CaseFile *file, GError **error);

gboolean case_stages(CaseFile *file, CaseStages *stages, GError **error);
