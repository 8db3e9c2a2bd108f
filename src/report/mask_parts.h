/* What the parts of the masked case share. For src/report/mask*.c only. */
#pragma once

#include "case/case.h"
#include "report/carried.h"
#include "report/mask.h"

typedef struct {
    const Pseudonyms *pseudonyms;
    GHashTable *checks; /* see carried.h */
} Mask;

/* A row of a table of the case: SQL that gives its columns as they may be shown, on the case's
 * connection with the functions below. */
typedef struct {
    const char *table;
    const char *sql;
} MaskTable;

/* In an order in which they can be filled; ended by a null entry. */
extern const MaskTable mask_tables[];

/* Adds the SQL functions that mask_tables use, and takes them away. mask has to live until then. */
gboolean mask_register(CaseFile *file, const Mask *mask, GError **error);
void mask_unregister(CaseFile *file);

/* ---- single texts; the caller owns what is returned ---- */

/* Whether the text is a word of PostgreSQL's or of measures: a type that it brings along, on, 8 MB,
 * 15.4. */
gboolean mask_is_common(const char *text);
gboolean mask_is_type(const char *text);

/* The lines of why a check or a table was not looked at, of which those stay that are the
 * program's own and hold no name. check may be NULL. */
char *mask_reason(const CarriedCheck *check, const char *text);

/* A value of a finding, by the name of its column. */
char *mask_value(const Mask *mask, const CarriedCheck *check, const char *column, const char *text);

/* An object's name; that of a setting which the check itself names stays. NULL gives NULL. */
char *mask_object(const Mask *mask, const CarriedCheck *check, const char *object_type,
                  const char *name);

/* A JSON object of columns and values, or an array of columns. */
char *mask_json(const Mask *mask, const char *text);

/* ---- findings ---- */

typedef struct {
    const CarriedCheck *check; /* NULL: not known to this program */
    const char *object_type;
    const char *schema;
    const char *name;
    const char *part;
    const char *detail; /* JSON */
} MaskFinding;

/* The message, written again with what may be shown. */
char *mask_message(const Mask *mask, const MaskFinding *finding);
/* NULL where the statement would not be one. */
char *mask_statement(const Mask *mask, const MaskFinding *finding);
/* NULL where the columns are not known. */
char *mask_detail(const Mask *mask, const MaskFinding *finding);
