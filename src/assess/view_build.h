/*
 * For those who make the views of checks: views.c, task_views.c and locator_views.c.
 */
#pragma once

#include "assess/views.h"

/* A view without anything below it. The caller owns it until views_add(). */
View *view_new(const char *name);
void view_free(View *view);
void view_depends(View *view, const char *name);
void view_set_absent(View *view, const char *format, ...) G_GNUC_PRINTF(2, 3);
/* Findings count, and their absence says nothing. */
void view_set_partial(View *view, const char *format, ...) G_GNUC_PRINTF(2, 3);

/* Makes the view from select and takes it over; kept, where it is not NULL, are the statements that
 * make it as a table instead. */
gboolean views_add(ViewSet *views, View *view, const char *select, const char *kept,
                   GError **error);

/* FALSE, with what SQLite said last, or that the user asked to stop. what: could not be made. */
gboolean view_set_error(sqlite3 *database, const char *what, GError **error);

/* NULL: views without rows. */
CaseFile *views_file(const ViewSet *views);
const ViewBasis *views_basis(const ViewSet *views);
