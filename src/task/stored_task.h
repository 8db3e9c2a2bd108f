/*
 * The task's files as the case holds them.
 */
#pragma once

#include "case/case.h"

typedef struct {
    GBytes *mappings; /* NULL: none */
    GBytes *settings;
    char *mappings_digest; /* SHA-256, hexadecimal; NULL with the bytes */
    char *settings_digest;
} StoredTask;

void stored_task_free(StoredTask *task);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(StoredTask, stored_task_free)

/* The case's current task (see schema.sql); without files where there is none. NULL is an error. */
StoredTask *stored_task_load(CaseFile *file, GError **error);
