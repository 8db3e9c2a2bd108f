/*
 * The rows that the validation of AWS DMS says differ, by its own tables on the target:
 * awsdms_validation_failures_v1, and _v2 of engines from 3.6.1 on. What it says is of the time when
 * it looked; each row is looked up again on both sides of this compare.
 */
#pragma once

#include "validate/worker.h"

typedef enum {
    DMS_ROW_DIFFERENT,
    DMS_ROW_SOURCE_ONLY,
    DMS_ROW_TARGET_ONLY,
    DMS_ROW_EQUAL,
    DMS_ROW_GONE, /* on neither side */
    DMS_ROW_NOT_READ,
} DmsRowState;

/* Texts as DMS wrote them. */
typedef struct {
    char *control_table; /* "schema.name" */
    char *task;
    char *owner;
    char *table;
    char *time; /* of the last failure of the row */
    char *type;
    char *key;             /* JSON: {"key": ["1"]} */
    gboolean hides_key;    /* which may hold what the task masks */
    char *resync;          /* what became of a resync; NULL: none was tried, or version 1 */
    const TablePair *pair; /* not owned; NULL: no such table was compared */
    DmsRowState state;
    char *reason; /* of one that was not read */
} DmsFailure;

/* As in the case's schema. */
const char *dms_row_state_name(DmsRowState state);

/* What the tables list, each row once for each of them. session is one of the target. The caller
 * owns the array and what it holds. *has_table: there is such a table. */
GPtrArray *dms_failures_read(PgSession *session, gboolean *has_table, GError **error);

/* Finds out the state of each. */
gboolean dms_failures_check(const CompareContext *context, const GPtrArray *failures,
                            const GPtrArray *pairs, Catalog *const catalogs[2], GError **error);
