/* What the parts of file_fix.h share. */
#pragma once

#include "authoring/file_fix.h"

#include <json-c/json.h>

void file_fix_add(GPtrArray *fixes, const char *check, const char *path, const char *format, ...)
    G_GNUC_PRINTF(4, 5);

/* Each changes the tree. */
void file_fix_settings(json_object *root, GPtrArray *fixes);
void file_fix_mappings(json_object *root, GPtrArray *fixes);

/* Of SQL in which typographic marks stand for ': the same with that. NULL where there is none, or
 * what is meant is not sure. The caller owns it. */
char *file_fix_sql_quotes(const char *sql);

/* Of JSON in which typographic marks stand for ", likewise; *count is how many. */
char *file_fix_json_quotes(const char *text, guint *count);
