/*
 * What is to be moved: the selected tables with their columns as the source has them now, checked
 * against what the case says of them, and the items that the load is cut into.
 */
#pragma once

#include "case/case.h"
#include "pg/session.h"

typedef enum {
    PREPARE_CREATE_MISSING, /* the default without task settings */
    PREPARE_DO_NOTHING,
    PREPARE_TRUNCATE,
    PREPARE_DROP,
} PrepareMode;

typedef struct {
    int number; /* attnum on the source */
    char *source_name;
    char *target_name;
    char *type;        /* as format_type() writes it */
    char *expression;  /* SQL on the source's columns for its values; NULL: as they are */
    char *target_type; /* of these; NULL: as on the source */
    gboolean is_removed;
    gboolean is_added;       /* by the task: the source has none */
    gboolean is_binary_safe; /* a built-in type whose binary form all servers share */
    gboolean is_generated;   /* on the source */
    gboolean is_copied;      /* its values travel */
} PlanColumn;

typedef struct PlanTable {
    gint64 oid; /* on the source */
    char kind;  /* relkind */
    gboolean is_partition;
    gint64 parent_oid; /* of a partition, else 0 */
    char *source_schema;
    char *source_name;
    char *target_schema;
    char *target_name;
    char *filter;           /* NULL: all rows */
    gint64 load_order;      /* of the task, higher first; 0: none */
    GPtrArray *conditions;  /* char *: SQL for the ranges that the task cuts it into, or empty */
    char *defined_key;      /* the name of the key that the task gives it; NULL: none */
    gboolean defines_index; /* which is a unique index; else the primary key */
    GPtrArray *defined_columns; /* char *: its columns by their names on the target */
    PrepareMode mode;
    GPtrArray *columns; /* PlanColumn */
    gint64 bytes;       /* heap and TOAST */
    gint64 heap_bytes;  /* without TOAST */
    /* Whether heap_bytes tells what is there: not of another access method, nor of an unlogged
     * table, of which a standby has no file. */
    gboolean is_measured;
    gint64 index_bytes;
    gboolean is_selected; /* FALSE: a partition that goes with its selected root */
    gboolean is_there;    /* the target has the table, not by this migration; see target.h */
    gboolean is_dropped;  /* it had, and we drop it */
    char target_kind;     /* its relkind, where it is there */
    gboolean is_binary;   /* its rows travel in binary format; see fit.h */
    struct PlanTable *destination; /* itself, or the ancestor that takes its rows */
    guint ranges;                  /* how many it is to be cut into; see items.h */
    /* Where that is by keys: the column's source name and type; see key_ranges.h. */
    char *key_column;
    char *key_type;
    GPtrArray *key_bounds; /* the values between the ranges, as text, the lowest first */
} PlanTable;

/* A table, a view, a leaf partition, or a range of one's blocks or keys, or of the task's making:
 * what one COPY moves. */
typedef struct {
    guint number; /* from 1, in the order of loading */
    PlanTable *table;
    guint part; /* from 0, in the order of the table's ranges */
    gint64 first_block;
    gint64 end_block; /* the first that is not of it; 0: to the table's end */
    char *first_key;  /* NULL: from the lowest */
    char *end_key;    /* the first that is not of it; NULL: to the highest */
    char *condition;  /* of a range that the task gives; else NULL */
    gint64 bytes;
    gboolean is_done;
} PlanItem;

typedef struct {
    GPtrArray *tables; /* PlanTable: the selected ones and their partitions */
    GHashTable *by_oid;
    GPtrArray *items;  /* PlanItem; see items.h */
    gboolean is_whole; /* no task selects: the rest of the database goes along */
    char *digest;      /* SHA-256 of what is selected and what it is to be called */
} Plan;

/* How much plan_read() asks the source for. */
typedef enum {
    PLAN_NAMES,   /* no columns */
    PLAN_COLUMNS, /* and no sizes, for which the server looks at every file */
    PLAN_WHOLE,
} PlanDepth;

/* Reads the run's selected tables and columns from the case and looks at them on source, a session
 * in the snapshot if the whole is wanted. A table or column that is no longer as the case has it
 * is an error. */
Plan *plan_read(CaseFile *file, gint64 run, PlanDepth depth, PgSession *source, GError **error);
void plan_free(Plan *plan);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Plan, plan_free)

PlanTable *plan_find(const Plan *plan, gint64 oid);

/* For those who fill it: a plan without tables; an empty table of that oid, owned by the plan. */
Plan *plan_new(void);
PlanTable *plan_add_table(Plan *plan, gint64 oid);
PlanItem *plan_add_item(Plan *plan, PlanTable *table);

/* Says for each table where its rows go, once is_there is known. */
void plan_find_destinations(Plan *plan);

/* Sets is_binary, once is_copied and is_binary_safe are known. */
void plan_choose_formats(Plan *plan);

/* Whether this migration creates the table; else its rows go to one that is there. */
gboolean plan_table_is_created(const PlanTable *table);

/* Whether it is created under its source name and gets another one at the end. */
gboolean plan_table_is_renamed(const PlanTable *table);

/* "schema.name" for people, escaped. The caller owns it. */
char *plan_display_name(const char *schema, const char *name);

/* The name by which the load knows the table on the target, quoted. The caller owns it. */
char *plan_loading_name(const PlanTable *table);

/* The type of what travels. */
const char *plan_column_type(const PlanColumn *column);

/* The column's name there. */
const char *plan_loading_column(const PlanTable *table, const PlanColumn *column);
