/*
 * A JSON value as paths with texts, so that two values can be held against each other. What stands
 * for nothing (null, "", [] and {}) is not there; a number is the same as its text.
 */
#pragma once

#include <glib.h>
#include <json-c/json.h>

typedef struct {
    char *path; /* e.g. Logging.LogComponents[SORTER].Severity */
    char *value;
    gboolean is_quoted;  /* for people: it is a text, no number, word or choice */
    gboolean is_default; /* nobody gave it */
} FlatMember;

/* Paths with their FlatMember, which the table owns. */
GHashTable *flat_new(void);

/* Adds what the value holds, with paths that begin with the path. The members of an array are named
 * by their place, or where they are objects with a member Id or the like by that. */
void flat_add(GHashTable *members, const char *path, json_object *value);

/* Takes the path over. A member that is there is replaced. */
void flat_add_text(GHashTable *members, char *path, const char *value, gboolean is_quoted);

/* A name with signs that paths are made of is quoted. The caller owns each. */
char *flat_path(const char *parent, const char *name);
char *flat_element(const char *parent, const char *key);

/* FlatMember by path; the caller owns the array alone. */
GPtrArray *flat_sorted(GHashTable *members);

/* All of it in one text: the same for the same members. The caller owns it. */
char *flat_text(GHashTable *members);
