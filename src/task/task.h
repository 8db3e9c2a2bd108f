/*
 * The task: which tables of the source take part, and under which names, as AWS DMS table mappings
 * and task settings say it.
 *
 * What is selected. selected_table holds tables (pg_class.relkind r) and partitioned tables (p);
 * never foreign tables, system schemas, our own schema pgcrossing, nor members of extensions (their
 * rows come with CREATE EXTENSION) but those that an explicit rule names. Without table mappings
 * that is every such table. With them it is what the include and explicit rules name, less what the
 * exclude rules name. A rule whose table-type is view or all names views (v) and materialized ones
 * (m): they are selected beside the tables, for their rows, which go into a table. And:
 *
 *   - With a partitioned table come all its partitions, at every level, also those that an exclude
 *     rule names: AWS DMS reads the rows through the partitioned table, where that rule has no
 *     effect. A warning says so.
 *   - A partition whose partitioned tables are not selected is selected by its own name.
 *   - The columns of a partition that comes with a partitioned table are named and removed by the
 *     rules for that table, since all of its partitions share them.
 *   - A table that inherits from a selected one has to be selected or excluded by a rule: AWS DMS
 *     reads its rows through the parent, we do not, so leaving it out by accident is an error.
 *
 * So a row is in exactly one table of the kind r, that table is in selected_table at most once, and
 * it is there if the table or one above it is selected. Whoever moves rows reads each selected
 * table of the kind r by itself (ONLY) and no partitioned table: each row moves once. Rows of a
 * foreign table that is a partition stay where they are.
 *
 * Of a table whose rule has filters only the rows that they select take part; see filter.h.
 *
 * What applies to an object is decided by the rule with the lowest rule-id that names it; a rename
 * or any other action is one action. Rules name objects by their names on the source.
 */
#pragma once

#include "case/case.h"
#include "pg/session.h"
#include "task/stored_task.h"

typedef struct {
    const char *paths[TASK_DOCUMENTS]; /* NULL: not given */
    gboolean new_task;                 /* the files take the place of those that the case holds */
    gboolean goes_on;                  /* after errors in them: each becomes a problem of the run */
} TaskFiles;

/* Checks the files and keeps them in the case, with their digests, if it has none. Given again they
 * must be the same, unless new_task is set: then the task is what is given and nothing else.
 * Without files the case's task is used, if there is one. A file of a run that failed before it
 * selected anything does not count. Adds the digests to the run's details (task_mappings,
 * task_settings, task_source_endpoint, task_target_endpoint). Of endpoints' files the secrets are
 * not kept. */
gboolean task_store(CaseFile *file, gint64 run, const TaskFiles *files, GError **error);

/* The names of the facts of the source that task_select() reads with the case's task, ended by
 * NULL: static. NULL is an error. */
const char *const *task_facts(CaseFile *file, GError **error);

/* Fills selected_table, selected_column, load_range, task_setting and task_warning of the run from
 * the facts of the source's current collection and the case's task; what the run had there before
 * is replaced. Where no source was collected nothing is selected. It is an error if the mappings
 * select nothing, two tables or two columns would get one name, or a name cannot be one in
 * PostgreSQL. Generated columns are among the columns to copy; the loader knows them by the facts.
 * With goes_on such errors, and those of the files, become rows of task_warning, and the selection
 * is what the rest of the rules say. */
gboolean task_select(CaseFile *file, gint64 run, gboolean goes_on, GError **error);

/* Asks the source whether it takes the filters and ranges of the run's selected tables: it is an
 * error if a value is none of its column's type, or boundaries do not ascend. What the role may not
 * read is no matter of this. */
gboolean task_check_values(CaseFile *file, gint64 run, const PgServer *source, gboolean goes_on,
                           GError **error);
