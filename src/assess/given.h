/*
 * What the user says because no server can tell: --given NAME=VALUE, e.g. the version of the AWS
 * DMS replication instance. Checks read it in the view given(name, value), which has a row only for
 * what was said.
 */
#pragma once

#include <glib.h>

/* Checks that each text is NAME=VALUE, with a known name, a value of its kind, and no name twice.
 * texts is NULL-terminated, or NULL. */
gboolean given_check(const char *const *texts, GError **error);

/* The known names with what they mean, a line each, for help. The caller owns it. */
char *given_help(void);

/* The length of the name in a text that given_check() accepted; the value begins one after it. */
int given_name_length(const char *text);
