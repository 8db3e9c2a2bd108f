/*
 * Long values that are compared by a prefix and their length alone (--partial-lob-size). Which
 * columns have any is asked of the source: where none is that long, all was compared.
 */
#pragma once

#include "validate/form.h"
#include "validate/worker.h"

/* Makes the forms of two columns of text, bytea or json those of values cut to so many bytes (of
 * text: characters), and sets what tells whether one is longer: SQL, owned by the caller. Leaves
 * other forms alone. */
void partial_cut(const FormContext contexts[2], Form *forms[2], char *const values[2], gint64 bytes,
                 char **is_longer);

/* Which of the pair's compared columns have values that are longer, among the rows of the source
 * that the condition (or NULL) selects; adds them to cut, one byte for each compared column. */
gboolean partial_find(const CompareContext *context, PgSession *session, const TablePair *pair,
                      const Relation *relation, const char *condition, GByteArray **cut,
                      GError **error);

/* Names the columns of the pair that have such values: the pair has a gap then. */
void partial_conclude(TablePair *pair, const GByteArray *cut, gint64 bytes);

/* Of moving data some rows were read again: whether their values were cut is not known. */
void partial_doubt(TablePair *pair);
