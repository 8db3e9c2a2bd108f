/*
 * Places in a document: reading values with the type that is expected, and saying where one is
 * wrong.
 */
#pragma once

#include "task/document.h"

/* A place in a document; lives on the stack, below its parent. */
typedef struct Member {
    Document *document;
    const struct Member *parent; /* NULL for the root */
    const char *name;            /* NULL for an element of an array */
    gsize index;
    json_object *value; /* NULL: null or absent */
} Member;

Member member_root(Document *document);
Member member_get(const Member *object, const char *name);
Member member_element(const Member *array, gsize index);

/* Owned by the caller; "" for the root. */
char *member_path(const Member *member);

/* An error or a warning about the member: name of the document and path come first. */
void member_set_error(const Member *member, const char *hint, GError **error, const char *format,
                      ...) G_GNUC_PRINTF(4, 5);
void member_warn(const Member *member, const char *format, ...) G_GNUC_PRINTF(2, 3);

/* The same, of another kind than PROBLEM_GRAMMAR and PROBLEM_IGNORED. */
void member_set_error_of(const Member *member, const char *kind, const char *hint, GError **error,
                         const char *format, ...) G_GNUC_PRINTF(5, 6);
void member_warn_of(const Member *member, const char *kind, const char *format, ...)
    G_GNUC_PRINTF(3, 4);

/* Warns of a member that nobody knows; suggested: what was meant, or NULL. */
void member_warn_suggesting(const Member *member, const char *suggested);

/* Warns of the object's members that are not in the NULL-terminated list. */
void member_warn_unknown(const Member *object, const char *const *known);

/* "a string", "an array", ... Static. */
const char *member_type_label(const Member *member);

/* Each fails, naming what was expected, where the value has another type; an absent member is no
 * error but for the require functions. */
gboolean member_check_object(const Member *member, GError **error);
gboolean member_check_array(const Member *member, GError **error);
gboolean member_take_text(const Member *member, char **text, GError **error);
gboolean member_require_text(const Member *member, char **text, GError **error);
/* Adds the texts of an array that is not empty; texts owns them. */
gboolean member_require_texts(const Member *array, GPtrArray *texts, GError **error);
/* *given is FALSE and *number unchanged where it is absent. */
gboolean member_take_integer(const Member *member, gint64 minimum, gint64 maximum, gint64 *number,
                             gboolean *given, GError **error);
gboolean member_take_boolean(const Member *member, gboolean *value, GError **error);

/* TRUE for what stands for nothing: absent, null, "", [] and {}. */
gboolean member_is_empty(const Member *member);

#define MEMBER_NOT_SUPPORTED                                                                       \
    "Take this out of the mappings, or leave the tables that it is about to another tool."

/* Refuses the object's member of that name if it says anything; warns that it has no meaning. */
gboolean member_refuse(const Member *object, const char *name, GError **error);
gboolean member_refuse_all(const Member *object, const char *const *names, GError **error);
void member_warn_pointless(const Member *object, const char *name);

/* All names of an object, in the order of the file; owned by the document. */
GPtrArray *member_names(const Member *object);
