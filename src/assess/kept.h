/*
 * What many checks join is kept in temporary tables while an assessment runs: found by one search
 * instead of two, and joined once instead of in each check.
 */
#pragma once

#include "assess/views.h"
#include "case/fact.h"

/* The statements that make the table of a view, filled from select; NULL: it stays a view. The
 * caller frees them. */
char *kept_fact(const View *view, const Fact *fact, const char *select);
char *kept_selection(const char *name, const char *select);

/* A condition, perhaps empty, on the rows of the fact's table, which are together: it lets a check
 * that looks at all of them read them in their order instead of by an index. The caller frees it;
 * NULL: there is an error. */
char *kept_range(CaseFile *file, const Fact *fact, gint64 collection, GError **error);

/* For the view column_pair, over the other views; and what these lack of its columns. */
char *kept_pair(void);
void kept_pair_take_lacking(const ViewSet *views, View *pair);
