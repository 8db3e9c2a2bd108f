/*
 * Which errors of tables end the load, as the task's ErrorBehavior says or --on-table-error. A row
 * is never left out: one that the target refuses fails its table, or the range of it.
 */
#pragma once

#include "case/case.h"

/* What a table that cannot be loaded means for the others, as the command line says it. */
typedef enum {
    TABLE_ERROR_DEFAULT, /* as the task's ErrorBehavior says, else suspend */
    TABLE_ERROR_SUSPEND, /* they are loaded all the same */
    TABLE_ERROR_STOP,    /* no other is begun */
} TableErrorPolicy;

typedef struct {
    gboolean stops_at_data;       /* a value or a constraint (SQLSTATE 22..., 23...) */
    gboolean stops_at_truncation; /* a value that is too long (22001) */
    gboolean stops_at_table;      /* anything else */
    gint64 errors_per_table;      /* so many of one table stop too; 0: any number may be */
} ErrorPolicy;

/* Without the case, for a process that has none. */
ErrorPolicy error_policy_of_option(TableErrorPolicy option);

/* What the run's task says and the option, which wins. *overridden: what the task says and the
 * option takes no notice of, e.g. "TableErrorPolicy STOP_TASK"; NULL for nothing. The caller owns
 * it. */
gboolean error_policy_read(CaseFile *file, gint64 run, TableErrorPolicy option, ErrorPolicy *policy,
                           char **overridden, GError **error);

/* For the case: what stops the load, e.g. "a value or a constraint, 3 errors of one table", or
 * "nothing". The caller owns it. */
char *error_policy_text(const ErrorPolicy *policy);

/* Whether no other item is begun. count: errors of the table until now, with this one. */
gboolean error_policy_stops(const ErrorPolicy *policy, const GError *error, guint count);
