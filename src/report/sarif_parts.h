/* What the parts of the SARIF report share. For src/report/sarif*.c only. */
#pragma once

#include "case/stage.h"

#include <json-c/json.h>
#include <stdio.h>

/* GitHub refuses a run with more results; of these it keeps SARIF_RESULTS_KEPT. */
#define SARIF_RESULT_LIMIT 25000
#define SARIF_RESULTS_KEPT 5000
/* GitHub refuses a file of more than 10 MB after gzip: rows of results stay below that without. */
#define SARIF_BYTE_LIMIT (25 * 1000 * 1000)
/* GitHub's limit on descriptions, in characters; messages are held to it as well. */
#define SARIF_TEXT_LIMIT 1000
/* GitHub refuses a rule with more than 20 tags and shows 10. */
#define SARIF_TAG_LIMIT 10

/* The rules that are no checks. */
#define SARIF_RULE_COMPARE "compare-rows"

typedef struct {
    CaseFile *file;
    CaseStages stages;
    FILE *stream;
    const char *schema_uri; /* NULL: results point at their check's file */
    const char *redaction;  /* NULL: nothing was left out of the case */
    GHashTable *rules;      /* check → index, and family by check in families */
    GHashTable *families;
    gint64 results; /* written */
    gint64 bytes;
    gint64 left_out; /* results that did not fit */
} Sarif;

/* Adds a member unless the text is NULL; bytes that are no UTF-8 are written out. */
void sarif_add_text(json_object *object, const char *name, const char *text);
/* {"text": ...}, on one line and cut; nothing where text is NULL. */
void sarif_add_message(json_object *object, const char *name, const char *text);
json_object *sarif_add_object(json_object *object, const char *name);
json_object *sarif_add_array(json_object *object, const char *name);
/* Writes the value and releases it. Returns the number of bytes. */
gsize sarif_print(FILE *stream, json_object *value);

/* "error", "warning", "note" for a severity, "none" for none. */
const char *sarif_level(const char *severity);

/* The array of rules; fills rules and families. */
gboolean sarif_write_rules(Sarif *sarif, GError **error);
/* The array of results, what matters most first; counts them. */
gboolean sarif_write_results(Sarif *sarif, GError **error);
