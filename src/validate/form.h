/*
 * How a value enters the compare: an SQL expression that gives bytes (bytea), and a name. Two
 * values whose forms have the same name are the same to every reader if and only if their bytes
 * are equal, on whatever servers: nothing in the bytes depends on an OID, on a server's version,
 * on its encoding or on how the value is stored.
 *
 * Most types enter by their own send function (type_table.h says which do not). Those of strings,
 * of enums and of json give the text alone, so that all of these are one form, "text". Measured and
 * tried:
 * - array_send() tells the element type's OID, and whether the array has a bitmap of nulls, which
 *   one that lost its nulls keeps; both are overwritten, a null element has a length of its own;
 * - a NaN that was computed can have a sign that no reader sees;
 * - xml is what a reader gets: without the declaration that says nothing but the encoding.
 *
 * Where values that are equal in another spelling count as equal, a form's bytes are those of one
 * spelling; which differences were so taken away is in the form.
 */
#pragma once

#include "validate/catalog.h"

typedef enum {
    NORMALISED_SCALE = 1 << 0,   /* zeros at the end of a numeric */
    NORMALISED_ZERO = 1 << 1,    /* the sign of a floating-point zero */
    NORMALISED_PADDING = 1 << 2, /* spaces at the end of a char */
    NORMALISED_JSON = 1 << 3,    /* spaces, the order of keys and repeated keys of json */
} Normalisers;

/* How a form's bytes come of those that COPY in binary gives of the column itself. */
typedef enum {
    COPIED_NOT,     /* they do not, or it takes more */
    COPIED_AS_SENT, /* they are the same */
    COPIED_FLOAT,   /* without the sign of a NaN */
    COPIED_ARRAY,   /* without bytes 5 to 12: the bitmap of nulls, the element type's OID */
} CopiedForm;

/* One side. */
typedef struct {
    const Catalog *catalog;
    gboolean as_values;        /* equal values in another spelling are equal */
    gboolean encodings_differ; /* of the two servers */
} FormContext;

typedef struct {
    char *name;
    char *expression;
    char *built_in;         /* the type without its domains, where it is one of PostgreSQL's own */
    gboolean is_sent;       /* the bytes are just what the type's send function gives */
    gboolean has_float;     /* its text would have floats: servers before 12 write them otherwise */
    gboolean has_text;      /* its text can be compared, but for floats */
    gboolean is_float_text; /* the bytes are such text */
    gboolean is_unknown;    /* there is a type of no known kind in it: its text was taken */
    Normalisers normalisers;
    CopiedForm copied; /* where the form is that of a column */
} Form;

/* The form of a value of the type; value is its SQL. NULL where there is none that could be
 * compared. */
Form *form_new(const FormContext *context, guint32 type, const char *value);
void form_free(Form *form);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Form, form_free)

/* Brings the forms of two columns of types that differ to one. Where every value of one type has
 * one place in the other (an integer in a bigint), the narrow one is made as the wide one is; else
 * both become text, as the servers write it. type_names: an integer in a numeric(12, 2) gets its
 * two places. FALSE where there is no such way. */
gboolean form_reconcile(const FormContext contexts[2], Form *forms[2], char *const values[2],
                        const char *const type_names[2]);

/* "numeric scale, char padding"; NULL for none. The caller owns it. */
char *form_normaliser_names(Normalisers normalisers);
