/*
 * The task's files as the case holds them.
 */
#pragma once

#include "case/case.h"

typedef enum {
    TASK_MAPPINGS,
    TASK_SETTINGS,
    TASK_SOURCE_ENDPOINT,
    TASK_TARGET_ENDPOINT,
    TASK_DOCUMENTS, /* how many there are */
} TaskDocument;

typedef struct {
    GBytes *bytes[TASK_DOCUMENTS]; /* NULL: none */
    char *digests[TASK_DOCUMENTS]; /* SHA-256, hexadecimal; NULL with the bytes */
} StoredTask;

/* "mappings", "settings", "source-endpoint", "target-endpoint". Static. */
const char *task_document_name(TaskDocument document);

void stored_task_free(StoredTask *task);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(StoredTask, stored_task_free)

gboolean stored_task_is_given(const StoredTask *task);

/* The case's current task (see schema.sql); without files where there is none. NULL is an error. */
StoredTask *stored_task_load(CaseFile *file, GError **error);
