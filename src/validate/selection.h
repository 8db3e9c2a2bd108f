/* What the run's task selected, as the case has it: tables, columns, and their target names. */
#pragma once

#include "case/case.h"

/* Arrays of two are by Side, here and in all of src/validate. */
typedef struct {
    char *name[2];
    gboolean is_removed;
    gboolean is_masked;
    gboolean is_random; /* its values are other ones each time they are computed */
    gboolean is_added;  /* by the task: the source has none of its name */
    char *expression;   /* SQL on the source's columns for its values; NULL: as they are */
    char *type;         /* of these, as format_type() writes it; NULL: the column's own */
} SelectedColumn;

typedef struct {
    gint64 id;
    char *schema[2];
    char *name[2];
    char *filter;       /* SQL on the source's columns; NULL: all rows */
    GPtrArray *columns; /* SelectedColumn *; empty: all, under their own names */
} SelectedTable;

typedef struct {
    GPtrArray *tables;          /* SelectedTable * */
    gboolean is_whole_database; /* no task chose among the tables */
} Selection;

Selection *selection_load(CaseFile *file, gint64 run, GError **error);
void selection_free(Selection *selection);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Selection, selection_free)

/* The entry of a column of the source, NULL where the selection does not name it. */
const SelectedColumn *selection_column(const SelectedTable *table, const char *source_name);
