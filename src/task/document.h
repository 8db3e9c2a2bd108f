/*
 * A DMS file as a JSON tree that knows where each value stands, so that every error and warning
 * names its path, e.g. rules[2].object-locator.schema-name.
 *
 * Read as AWS DMS reads and writes such files: a byte order mark is skipped, null is the same as
 * absent, a number may be written as a string and the reverse, of a key that is given twice the
 * last one counts, and the whole document may be a JSON string that holds the JSON.
 */
#pragma once

#include <glib.h>
#include <json-c/json.h>

/* A file above this size is refused before it is read. 50,000 rules take about 12 MiB. */
#define DOCUMENT_MAXIMUM_BYTES (16 * 1024 * 1024)

/* What was not understood or could not be honoured. */
typedef struct {
    const char *document; /* "mappings" or "settings", static */
    char *path;
    char *message;
} TaskWarning;

/* A GPtrArray of TaskWarning, which owns them. */
GPtrArray *task_warnings_new(void);
void task_warnings_add(GPtrArray *warnings, const char *document, const char *path,
                       const char *format, ...) G_GNUC_PRINTF(4, 5);

typedef struct {
    const char *kind;    /* "mappings" or "settings", static */
    char *name;          /* for messages, e.g. table mappings "a.json" */
    GPtrArray *warnings; /* not owned */
    json_object *root;
} Document;

/* The file's bytes. Too large, unreadable, or empty: an error that names it. kind as in Document.
 */
GBytes *document_read(const char *kind, const char *path, GError **error);

/* path is for messages; NULL for a document that the case holds. An error of syntax says line and
 * column. Warnings are added to warnings, which must live as long as the document. */
Document *document_parse(const char *kind, const char *path, GBytes *bytes, GPtrArray *warnings,
                         GError **error);
void document_free(Document *document);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Document, document_free)
