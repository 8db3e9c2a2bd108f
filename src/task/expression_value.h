/*
 * A part of an expression on its way to PostgreSQL: SQL, and of which kind SQLite takes its values
 * to be.
 */
#pragma once

#include "task/source_catalog.h"

typedef enum {
    VALUE_NULL, /* NULL itself: of any kind */
    VALUE_INTEGER,
    VALUE_TEXT,
    VALUE_TRUTH, /* which is 1 or 0 where a number is wanted */
} ValueKind;

typedef struct {
    ValueKind kind;
    char *sql;
    char *literal; /* what was written, where it is a string or a number; else NULL */
} Value;

Value *value_new(ValueKind kind, char *sql); /* takes sql */
void value_free(gpointer value);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Value, value_free)

Value *value_text_literal(const char *text);
/* NULL where it has more than 64 bits. */
Value *value_number_literal(const char *digits);

/* NULL with *problem where the column's type is not translated. */
Value *value_of_column(const SourceColumn *column, char **problem);

/* Each takes the value and gives one of the kind; NULL with *problem where there is none. */
Value *value_as_integer(Value *value, char **problem);
Value *value_as_text(Value *value, char **problem); /* a number as its digits */
Value *value_as_truth(Value *value, char **problem);

/* The one kind that the values have, but for nulls; a truth counts as a number, which it becomes.
 * FALSE with *problem where they differ. values: Value *. */
gboolean value_unify(const GPtrArray *values, ValueKind *kind, char **problem);

/* The function over arguments that were parsed; name is in lower case. NULL with *problem. */
Value *value_of_function(const char *name, GPtrArray *arguments, char **problem);
