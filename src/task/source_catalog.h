/*
 * The source's tables as the facts describe them, and what the task makes of each.
 */
#pragma once

#include "case/case.h"
#include "task/mapping.h"

typedef struct {
    const MappingRule *removed_by; /* NULL: it stays */
    const MappingRule *changed_by; /* gives it another type; NULL: none does */
    const MappingRule *masked_by;  /* NULL: none does */
    gint64 number;                 /* attnum */
    char *name;
    char *target;      /* NULL: removed */
    char *type;        /* for people; as the server writes it */
    char *type_schema; /* these three without domains; NULL, 0: the facts do not say */
    char *type_name;
    char type_kind; /* typtype */
    char
        *expression; /* SQL on the source's columns for the values that arrive; NULL: as they are */
    char *target_type; /* of these, as format_type() writes it; NULL: the column's own */
    gboolean not_null;
    gboolean is_key; /* of the primary key; known after source_catalog_load_keys() */
} SourceColumn;

/* The numbers of columns that are added begin above those that a table can have. */
#define FIRST_ADDED_NUMBER 1601

typedef struct SourceTable {
    gint64 oid;
    char *schema;
    char *name;
    char *label; /* "schema"."name", for messages */
    gboolean is_partitioned;
    gboolean is_partition;
    gboolean is_view;             /* or materialized view */
    char *extension;              /* NULL: member of none */
    struct SourceTable *parent;   /* of a partition, or the first that it inherits from */
    GPtrArray *columns;           /* SourceColumn, by number */
    GPtrArray *added;             /* SourceColumn: those that rules add, by the number */
    const MappingRule *rule;      /* that names it first; NULL: none */
    const MappingRule *excluding; /* likewise */
    gint64 load_order;            /* 0: none */
    gboolean is_selected;
    struct SourceTable *column_owner; /* whose rules name its columns: itself, or the topmost
                                         selected partitioned table above */
    char *target_schema;
    char *target_name;
    const MappingRule *key_by; /* defines a key; NULL: none does */
    GPtrArray *key_columns;    /* char *: its columns by their names on the target; or NULL */
    char *filter;              /* SQL for the rows that take part; NULL: all */
} SourceTable;

typedef struct {
    GPtrArray *tables; /* SourceTable, by schema and name */
    GHashTable *by_oid;
} SourceCatalog;

/* Whether the fact was read, or of a dump what it has: else an error. */
gboolean source_catalog_require(CaseFile *file, gint64 collection, const char *fact,
                                GError **error);

/* Ordinary and partitioned tables and views outside system schemas. It is an error if the facts
 * about tables or columns were not read. */
SourceCatalog *source_catalog_load(CaseFile *file, gint64 collection, GError **error);
void source_catalog_free(SourceCatalog *catalog);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SourceCatalog, source_catalog_free)

/* Adds an empty column to those that are added. The table owns it. */
SourceColumn *source_table_add_column(SourceTable *table);

/* Whether the rule, one on columns, names this one of a table that it names. */
gboolean source_column_is_named(const SourceColumn *column, const MappingRule *rule);

/* Sets is_key of all columns. */
gboolean source_catalog_load_keys(CaseFile *file, gint64 collection, SourceCatalog *catalog,
                                  GError **error);
