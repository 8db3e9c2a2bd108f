/*
 * What AWS DMS knows: each task setting and each attribute of a PostgreSQL endpoint, with its type,
 * default and what it may be. The one place that says so: files are read by it, checks judge by it.
 */
#pragma once

#include <glib.h>

typedef enum {
    DECLARED_BOOLEAN,
    DECLARED_INTEGER,
    DECLARED_STRING,
    DECLARED_CHOICE, /* one of a closed set */
    DECLARED_ARRAY,
    DECLARED_OBJECT,
} DeclaredType;

typedef struct {
    const char *group; /* of task settings; "" for those of no group, NULL for attributes */
    const char *name;
    DeclaredType type;
    const char *initial; /* DMS's default as text; NULL: none, or not documented */
    gint64 minimum;      /* of integers; both 0: any */
    gint64 maximum;
    const char *choices;   /* of a closed set, parted by blanks; NULL */
    gboolean is_read_only; /* DMS writes it, and refuses it when a task is made */
} Declared;

typedef enum { DECLARED_SETTINGS, DECLARED_SOURCE, DECLARED_TARGET } DeclaredList;

/* Ended by one without a name. Groups stand together. */
const Declared *declared_list(DeclaredList list);

/* Names are taken as they are written for settings, in any case for attributes. group: "" for
 * settings of no group; not looked at for attributes. NULL: not known. */
const Declared *declared_find(DeclaredList list, const char *group, const char *name);
gboolean declared_has_group(const char *group);

/* boolean, integer, ... Static. */
const char *declared_type_name(DeclaredType type);

/* What is wrong with the value; NULL: nothing. The caller owns it. Containers are not looked at. */
char *declared_problem(const Declared *declared, const char *value);

/* The known name that is most like the one given; NULL where none is like it. Static. group: as in
 * declared_find(), NULL for a group's own name. */
const char *declared_suggest(DeclaredList list, const char *group, const char *name);
