/*
 * DMS table mappings: the rules of the document, checked as far as that is possible without a
 * database.
 *
 * What would change which rows, columns or names arrive and is not supported stops with an error
 * that names the rule: views, images of rows before they change. What has no
 * meaning for a load by pgcrossing (settings of large values, validation rules, tablespaces) is a
 * warning. So is every member that is not known.
 */
#pragma once

#include "task/document.h"
#include "task/filter.h"
#include "task/key_definition.h"
#include "task/load_ranges.h"
#include "task/wildcard.h"

typedef enum {
    RULE_INCLUDE,
    RULE_EXPLICIT, /* exact names, without wildcards */
    RULE_EXCLUDE,
    RULE_RENAME,
    RULE_REMOVE_COLUMN,
    RULE_INCLUDE_COLUMN, /* the table keeps no column that none of these names */
    RULE_ADD_PREFIX,
    RULE_ADD_SUFFIX,
    RULE_REMOVE_PREFIX,
    RULE_REMOVE_SUFFIX,
    RULE_REPLACE_PREFIX,
    RULE_REPLACE_SUFFIX,
    RULE_LOWERCASE,
    RULE_UPPERCASE,
    RULE_CHANGE_TYPE,
    RULE_DEFINE_KEY,
    RULE_ADD_COLUMN,  /* its value is the name */
    RULE_MASK_DIGITS, /* by its value, one character */
    RULE_RANDOMIZE_DIGITS,
    RULE_HASH,
} RuleAction;

/* Whether the action masks a column, whatever other rules do with it. */
#define RULE_MASKS(action) ((action) >= RULE_MASK_DIGITS && (action) <= RULE_HASH)

typedef enum { RULE_SCHEMA, RULE_TABLE, RULE_COLUMN } RuleTarget;

typedef struct {
    guint64 id;
    char *id_text; /* without leading zeros */
    char *path;    /* e.g. rules[2] */
    RuleAction action;
    RuleTarget target;   /* what the rule's locator names; RULE_TABLE for selections */
    gboolean has_tables; /* of a selection: what it names are tables */
    gboolean has_views;  /* are views, materialized ones too */
    Wildcard *schema;
    Wildcard *table;         /* NULL for RULE_SCHEMA */
    Wildcard *column;        /* NULL but for RULE_COLUMN */
    const char *column_type; /* of the columns that it names, as pg_type has it; NULL: any */
    char *value;             /* as the action needs it, else NULL */
    char *old_value;
    char *type;           /* of the column, as format_type() writes it; NULL: none is given */
    char *expression;     /* as SQLite has it; NULL: none is given */
    KeyDefinition *key;   /* NULL: none is given */
    gint64 load_order;    /* 1 to 2147483647, higher first; 0: not given */
    GPtrArray *filters;   /* Filter *; of a selection, else empty */
    gboolean has_matched; /* for whoever applies the rules */
} MappingRule;

typedef struct {
    GPtrArray *selections;      /* MappingRule, by ascending id */
    GPtrArray *transformations; /* likewise */
    GPtrArray *load_ranges;     /* LoadRanges, as the document has them */
} Mapping;

/* path as in document_parse(). */
Mapping *mapping_parse(const char *path, GBytes *bytes, TaskProblems *problems, GError **error);
void mapping_free(Mapping *mapping);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Mapping, mapping_free)
