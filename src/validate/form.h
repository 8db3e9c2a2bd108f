/*
 * How a value enters the compare: an SQL expression that gives bytes (bytea), and a name. Two
 * values whose forms have the same name are the same to every reader if and only if their bytes
 * are equal, on whatever servers: nothing in the bytes depends on an OID, on a server's version,
 * on its encoding or on how the value is stored.
 *
 * Most types enter by their own send function. Those of strings, of enums and of json give the
 * text alone, so that all of these are one form, "text". Measured and tried:
 * - array_send() tells the element type's OID, and whether the array has a bitmap of nulls, which
 *   one that lost its nulls keeps; both are overwritten, a null element has a length of its own;
 * - a NaN that was computed can have a sign that no reader sees;
 * - xml is what a reader gets: without the declaration that says nothing but the encoding.
 */
#pragma once

#include "validate/catalog.h"

typedef struct {
    char *name;
    char *expression;
    char *built_in;      /* the type without its domains, where it is one of PostgreSQL's own */
    gboolean is_sent;    /* the bytes are just what the type's send function gives */
    gboolean has_float;  /* so that its text differs between versions */
    gboolean is_unknown; /* a type of no known kind: its text was taken */
} Form;

/* The form of a value of the type; value is its SQL. NULL where there is none that could be
 * compared: a type whose text holds floats and that has no bytes without OIDs. */
Form *form_new(const Catalog *catalog, guint32 type, const char *value);
void form_free(Form *form);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Form, form_free)

/* For types that differ. Where every value of one type has one place in the other (an integer in a
 * bigint), makes the narrow form as the wide one is. FALSE where there is no such way. wide_type is
 * the wide column's type: an integer in a numeric(12, 2) gets its two places. */
gboolean form_widen(Form **narrow, const Form *wide, const char *value, const char *wide_type);

/* Makes the form text, as the server writes it. FALSE where it is NULL or has floats. */
gboolean form_make_text(Form **form, const char *value);
