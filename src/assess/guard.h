/*
 * Where a check's SQL runs: it reads the views of assess/views.h and nothing else, and for no
 * longer than a minute. SQLite's authorizer sees to that, and tells which views were read, also
 * below other names and by count(*).
 */
#pragma once

#include "assess/views.h"

typedef struct Guard Guard;

/* From now until guard_free() the database answers checks only. One guard at a time. */
Guard *guard_new(const ViewSet *views);
void guard_free(Guard *guard);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Guard, guard_free)

/* Prepares one statement. What it reads is added to what the guard has seen. The caller finalizes
 * it before the guard is freed. */
sqlite3_stmt *guard_prepare(Guard *guard, const char *sql, GError **error);

/* What the statement gave before on the same views; what it read is added to what the guard has
 * seen. FALSE: not known. *value may be NULL and belongs to the views. */
gboolean guard_recall(Guard *guard, const char *sql, const char **value);
/* What the statement that was prepared last gives. value may be NULL. */
void guard_remember(Guard *guard, const char *sql, const char *value);

/* The next row. Each statement has a minute of the thread's processor time. */
gboolean guard_step(Guard *guard, sqlite3_stmt *statement, gboolean *has_row, GError **error);

/* The names of the views of facts that were read, sorted; the caller owns the array only. */
GPtrArray *guard_facts(const Guard *guard);

/* The views of scans that were read, as an array of View *, by name. The caller owns the array. */
GPtrArray *guard_scans(const Guard *guard);

/* Whether something was read that the collection was not asked for; *reason, the caller's, says
 * what. */
gboolean guard_is_unasked(const Guard *guard, char **reason);

/* How far what was read is known: the worst state, with reasons and grants in *reason and *grant,
 * one per line, NULL where there are none. The caller owns them. */
ViewState guard_state(const Guard *guard, char **reason, char **grant);

/* Adds a line that is not in the text yet. NULL adds nothing. */
void guard_add_line(GString *text, const char *line);
