/*
 * DMS task settings. Obeyed are FullLoadSettings.TargetTablePrepMode and .MaxFullLoadSubTasks,
 * and ErrorBehavior.TableErrorPolicy.
 * Settings that change which rows, columns, values or names arrive stop with an error; all others
 * give a warning, one per group where the names are known.
 */
#pragma once

#include "task/document.h"

typedef struct {
    char *prepare_mode;   /* as written, e.g. TRUNCATE_BEFORE_LOAD; NULL: not given */
    gint64 load_subtasks; /* 1 to 49; 0: not given */
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
