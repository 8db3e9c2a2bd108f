/*
 * Files that declare something: SQL with a header of comment lines "-- key: value". Facts and
 * checks are such files. A value goes on in the next line when that begins with "--   " (three
 * spaces or more). The header ends at the first line that is not a comment; the rest is the body.
 */
#pragma once

#include <glib.h>

typedef struct {
    char *origin;      /* the file's name, for messages */
    char *body;        /* what follows the header */
    GPtrArray *keys;   /* char *, in the order of the file */
    GPtrArray *values; /* char *, one for each key */
} Declaration;

/* Parses the text. A header line without a colon, a key that is given twice or an empty body is an
 * error that names origin. */
Declaration *declaration_parse(const char *origin, const char *text, GError **error);
void declaration_free(Declaration *declaration);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Declaration, declaration_free)

/* The value of key, owned by the declaration; NULL where the file does not say. */
const char *declaration_value(const Declaration *declaration, const char *key);

/* As declaration_value(), but a missing key is an error. */
const char *declaration_require(const Declaration *declaration, const char *key, GError **error);

/* Refuses a key that is not in the NULL-terminated list, so that a slip of the pen is not silence.
 */
gboolean declaration_check_keys(const Declaration *declaration, const char *const *known,
                                GError **error);
