/*
 * Each member of a JSON document, as a list in the document's order, with where it stands: json-c
 * keeps neither places nor members that are given twice. Strings are as json-c reads them.
 */
#pragma once

#include <glib.h>

typedef enum {
    OUTLINE_OBJECT,
    OUTLINE_ARRAY,
    OUTLINE_STRING,
    OUTLINE_NUMBER,
    OUTLINE_BOOLEAN,
    OUTLINE_NULL,
} OutlineType;

typedef struct {
    gint parent;   /* index in the list; -1 for the root */
    char *path;    /* as member_path() has it; "" for the root */
    char *name;    /* NULL: the root or an element of an array */
    guint ordinal; /* from 0, among the members of its parent */
    OutlineType type;
    char *value;     /* NULL: object, array or null; a number as it is written */
    guint line;      /* from 1: where the value begins */
    guint character; /* from 1, in characters */
    gsize begin;     /* bytes of the value in the text */
    gsize end;
    gboolean counts; /* FALSE: the same member comes again, or it is below such a one */
} OutlineMember;

/* A document with more is refused: what followed would be in no list, and pass. */
#define OUTLINE_MAXIMUM_MEMBERS 2000000

/* text is UTF-8, ended by null, and JSON that json-c took: the list ends where it is not. The
 * caller owns it: OutlineMember, which the array owns. */
GPtrArray *outline_new(const char *text);

/* object, array, ... Static. */
const char *outline_type_name(OutlineType type);

/* The last member with that path, or of the nearest one above it; NULL where there is none. by_path
 * is from outline_by_path(). */
GHashTable *outline_by_path(const GPtrArray *members);
const OutlineMember *outline_find(GHashTable *by_path, const char *path);
