/*
 * How values of each built-in type enter the compare. A type that is not here is never guessed: its
 * text is compared, and the result says so.
 */
#pragma once

#include <glib.h>

typedef enum {
    ENTRY_SEND,      /* the bytes of its send function */
    ENTRY_STRING,    /* likewise; they are the text alone: one form for all of these */
    ENTRY_FLOAT,     /* likewise, without the sign that a computed NaN can have */
    ENTRY_FLOATS,    /* likewise, of several floats */
    ENTRY_TEXT,      /* what its output function writes: its bytes have OIDs, or it has none */
    ENTRY_SIGNATURE, /* text as regprocedure or regoperator: its own text is the same for many */
    ENTRY_RANGE,     /* as its subtype says */
} TypeEntry;

/* When does one version write the text of a value unlike another? */
typedef enum {
    TEXT_ALIKE,
    TEXT_OF_FLOATS, /* before 12 and since */
    TEXT_VARIES,    /* never to be compared */
} TypeText;

typedef struct {
    const char *name;
    guint first; /* major version; 10: that one or an older one */
    guint last;  /* 0: there still is */
    TypeEntry entry;
    TypeText text;
} KnownType;

/* A base, range or multirange type of pg_catalog, without arrays; NULL where it is not known. */
const KnownType *type_table_built_in(const char *name);

/* A base type of another schema, known by its name from the extensions that come with PostgreSQL.
 * Only of those is one here whose bytes are not what its send function gives. */
const KnownType *type_table_extension(const char *name);
