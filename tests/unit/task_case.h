/* A case with tables of a source that was never reached, for the tests of what a task selects. */
#pragma once

#include "unit.h"

#include "case/case.h"
#include "task/task.h"

#define INCLUDE_ALL "1 selection include % %"

extern CaseFile *file;
extern gint64 run;

/* Set-up and teardown of each test. */
int make_task_case(void **state);
int remove_task_case(void **state);

/* A table of the source: oid, schema, name, then what differs from an ordinary table. columns are
 * separated by blanks; the first is the primary key. */
typedef struct {
    gint64 oid;
    const char *schema;
    const char *name;
    const char *columns;
    const char *kind;
    gint64 parent;
    const char *extension;
    gboolean inherits;
} TestTable;

/* The last has no schema. */
void add_tables(const TestTable *tables);

/* A schema with a partitioned table of two levels, and whatever else is never selected by chance.
 */
extern const TestTable shop[];

/* Rules, one a line: "ID TYPE [TARGET] ACTION SCHEMA [TABLE [COLUMN]] [=VALUE [=OLD]] [#ORDER]",
 * separated by blanks. mode is the TargetTablePrepMode, NULL for no settings. */
gboolean try_select(const char *rules, const char *mode, GError **error);
void select_rules(const char *rules);
void assert_refused(const char *rules, const char *mode, const char *expected);

void execute(const char *sql);
void assert_value(const char *sql, const char *expected);
void assert_selected(const char *expected);
void assert_warnings(const char *expected);
