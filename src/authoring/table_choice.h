/*
 * Which tables a file of another program chooses: a list of tables, the filter of pg_dump, that of
 * pgcopydb.
 */
#pragma once

#include <glib.h>

typedef struct {
    gboolean is_include;
    gboolean with_children; /* what inherits from the tables, and their partitions, too */
    char *schema;           /* wildcards of AWS DMS */
    char *table;
    guint line; /* from 1; 0: no line says so, it is what holds without one */
} TableChoice;

/* What takes part is what an include names and no exclude. */
typedef struct {
    const char *kind;   /* as of table_choices_read() */
    char *name;         /* for messages, e.g. list of tables "a.txt" */
    GPtrArray *choices; /* TableChoice, each once */
    GPtrArray *remarks; /* Remark */
    GHashTable *seen;
} TableChoices;

/* kind: "tables", "pg_dump" or "pgcopydb". schema: of names without one; NULL: they are an error.
 * What wildcards cannot say is a remark; a file that is not of that kind is an error. */
TableChoices *table_choices_read(const char *kind, const char *path, const char *schema,
                                 GError **error);
void table_choices_free(TableChoices *choices);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(TableChoices, table_choices_free)

/* Takes no ownership. A choice that is there already is not added again. */
void table_choices_add(TableChoices *choices, const TableChoice *choice);

/* The rules of selection that say the same, as text of table mappings; their ids are the places in
 * the array, from 1. NULL where AWS DMS has no room for so many. The caller owns it. */
GBytes *table_choices_mappings(const TableChoices *choices, GError **error);
