/*
 * The tables of a run's selection with what other programs have to know of them to move the same.
 */
#pragma once

#include "case/case.h"

typedef struct {
    char *name;
    char *target;        /* NULL: it is left out */
    char *type;          /* that it gets; NULL: its own */
    gboolean is_changed; /* another value arrives */
    gboolean is_generated;
    gboolean is_identity;    /* of the replica identity */
    gboolean is_of_own_type; /* the type, or the collation, is none of PostgreSQL's own */
    gint64 number;           /* attnum */
} MovedColumn;

typedef struct MovedTable {
    gint64 oid;
    char *schema;
    char *name;
    char *label;  /* "schema"."name" */
    char *target; /* likewise; NULL: the same name */
    char *filter; /* SQL; NULL: all rows */
    char *rule_id;
    gboolean is_table; /* no view */
    gboolean is_partitioned;
    gboolean is_logged;
    char *foreign_partition;  /* "schema"."name" of one below it; NULL: none */
    char identity;            /* relreplident */
    struct MovedTable *above; /* the partitioned table that it is a partition of, if that is
                                 selected, too */
    GPtrArray *added;         /* char *: names of columns that the target alone has */
    GPtrArray *columns;       /* MovedColumn, by number */
} MovedTable;

/* By schema and name; MovedTable, which the array owns. Of a run that task_select() was called for,
 * in a case that has a source. */
GPtrArray *moved_tables_load(CaseFile *file, gint64 run, gint64 collection, GError **error);

/* Why the table cannot be moved as it is, because less of it is selected: static text; NULL where
 * all of it is. */
const char *moved_table_reduction(const MovedTable *table);

/* Adds a remark for the table and each column that gets another name or type, or is added. */
void moved_table_remark_changes(const MovedTable *table, const char *why, GPtrArray *remarks);
