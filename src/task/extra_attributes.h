/*
 * Extra connection attributes of an AWS DMS endpoint: name=value;name=value, without white space
 * round the signs.
 */
#pragma once

#include <glib.h>

/* What stands for a secret. */
#define SECRET_STARS "********"

typedef struct {
    char *name;
    char *value;         /* NULL: there is no = */
    const char *problem; /* static; NULL: it is as AWS DMS wants it */
    gboolean is_open;    /* a quote is not closed: where it should end nobody knows */
    gsize begin;         /* bytes of the text */
    gsize end;
    guint line; /* from 1 */
    guint character;
} ExtraAttribute;

/* In the text's order: ExtraAttribute, which the array owns. A semicolon inside quotes belongs to
 * the value. */
GPtrArray *extra_attributes_parse(const char *text);

/* Whether it is the name of a password or a key, and the value is there and not hidden already by
 * whoever wrote it. What names where a secret is kept (ARNs, ids) is none. */
gboolean extra_attributes_is_secret(const char *name, const char *value);

/* A copy with stars for secrets. What may be a part of one goes with it: all that follows a quote
 * that is not closed, and words without a = behind it. The caller owns it. */
char *extra_attributes_redact(const char *text);
