/*
 * DMS task settings. What is obeyed of FullLoadSettings and TargetMetadata is kept here; of other
 * groups see task/obeyed.h. Settings that would make other rows, columns, values or names arrive
 * than are moved stop with an error; all others give a warning, one per group where the names are
 * known.
 */
#pragma once

#include "task/document.h"

typedef struct {
    char *prepare_mode;   /* as written, e.g. TRUNCATE_BEFORE_LOAD; NULL: not given */
    gint64 load_subtasks; /* 1 to 49; 0: not given */
    char *target_schema;  /* TargetMetadata.TargetSchema; NULL: not given, or empty */
    GHashTable *others;   /* known settings of other groups: name → text of a scalar value */
} TaskSettings;

/* path as in document_parse(). */
TaskSettings *settings_parse(const char *path, GBytes *bytes, TaskProblems *problems,
                             GError **error);
void settings_free(TaskSettings *settings);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(TaskSettings, settings_free)

/* The mode in selected_table: create-missing where settings is NULL or does not say, do-nothing,
 * drop-and-create, truncate. Static. */
const char *settings_mode(const TaskSettings *settings);

/* NULL where settings is NULL or does not say. Owned by settings. */
const char *settings_target_schema(const TaskSettings *settings);
