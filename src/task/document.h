/*
 * A DMS file as a JSON tree that knows where each value stands, so that every error and warning
 * names its path, e.g. rules[2].object-locator.schema-name.
 *
 * Read as AWS DMS reads and writes such files: a byte order mark is skipped, null is the same as
 * absent, a number may be written as a string and the reverse, of a key that is given twice the
 * last one counts, and the whole document may be a JSON string that holds the JSON.
 */
#pragma once

#include "task/problems.h"

#include <json-c/json.h>

/* A file above this size is refused before it is read. 50,000 rules take about 12 MiB. */
#define DOCUMENT_MAXIMUM_BYTES (16 * 1024 * 1024)

typedef struct {
    const char *kind;       /* as in TaskProblem, static */
    char *name;             /* for messages, e.g. table mappings "a.json" */
    TaskProblems *problems; /* not owned */
    char *text;             /* that root was read from: the inner one of a string that holds JSON */
    json_object *root;
    GPtrArray *members; /* of text, once a place was asked for; else NULL */
    GHashTable *by_path;
} Document;

/* Where the path stands, or the nearest above it; both from 1, 0 where it is not known. */
void document_place(Document *document, const char *path, guint *line, guint *character);

/* "table mappings", ... for messages; static. */
const char *document_label(const char *kind);

/* The file's bytes. Too large, unreadable, or empty: an error that names it. kind as in Document.
 */
GBytes *document_read(const char *kind, const char *path, GError **error);

/* The text without a byte order mark, ended by null. The caller owns it. */
char *document_text(GBytes *bytes, gsize *length);

/* path is for messages; NULL for a document that the case holds. An error of syntax says line and
 * column. Warnings are added to problems, which must live as long as the document. */
Document *document_parse(const char *kind, const char *path, GBytes *bytes, TaskProblems *problems,
                         GError **error);
void document_free(Document *document);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Document, document_free)

/* The members of the file, as outline_new() has them; empty where document_parse() does not take
 * it. */
GPtrArray *document_outline(GBytes *bytes);
