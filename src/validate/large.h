/*
 * Values over 1 MB, that the server hashes by themselves before they enter a row: several of them
 * make no array that is longer than a server can hold, and none is copied twice more. It costs
 * every value a look at its length, so only tables with large values are read that way: both sides,
 * or neither.
 */
#pragma once

#include "validate/form.h"

/* TOAST of this many bytes on either side makes a table one with large values. */
#define LARGE_TOAST_BYTES (256 << 10)

/* What to read instead of the expressions of two forms of text or bytea; leaves others alone. The
 * caller owns them. */
void large_expressions(const FormContext contexts[2], Form *const forms[2], char *const values[2],
                       char *expressions[2]);
