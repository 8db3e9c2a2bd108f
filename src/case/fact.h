/*
 * Facts as their files declare them: facts/SUBJECT/NAME.sql. A fact's rows are in the case's table
 * fact_NAME(collection, columns as declared).
 *
 * Keys of the header:
 *   fact           the name; that of the file
 *   columns        "name type, ..."; type is text, integer, real or boolean
 *   side           source, target or both (the default)
 *   complete-when  SQL, one boolean: where it is not true, the role sees a part only
 *   why-partial    what is missing then
 *   grant          statements that would help, with {role}, parted by ";"
 *   grant-query    SQL whose rows are such statements, where they depend on what the server has
 *   deep           yes: its query reads rows of user tables, and is run by collect --deep alone;
 *                  scan: its query says what to look for in the rows of which tables, see
 *                  FACT_SCAN_COLUMNS
 *   phase          verify: only that phase's checks read it, and plain collect leaves it out
 *   lookup         columns by which checks pick few rows of many
 *   dump           the kinds of objects that it tells of (FACT_DUMP_KINDS), parted by spaces, or
 *                  any: where one could not be restored from a dump, the fact is partial. Without
 *                  this key a dump does not tell the fact
 *   dump-lacks     the columns that a dump does not tell: owners, rights, what rows decide
 *   session        alone: it tells of sessions and what they hold, and is read before the tool
 * opens a second one; second: it takes the server long, and is read by that session; left out: by
 * the first error-answers  of a scan: SQLSTATEs that are an answer too, and not a reason why there
 * is none
 *
 * Lines "-- query: VERSION" part the body into variants: the one with the highest version that is
 * not above the server's is used. Comment lines right below such a line may give the keys
 * complete-when, why-partial, grant and grant-query for this variant. A body without such lines is
 * for every server.
 *
 * A line "-- who-may: FUNCTION" begins a second query of a variant, which has the same rows sooner:
 * it is used by sessions whose role may execute the function, as to_regprocedure() reads it. To
 * others the server refuses a query that so much as names it. A variant that begins with it has the
 * first query of the variant before.
 */
#pragma once

#include "pg/server.h"

/* A fact that is "deep: scan" declares no columns, it has these. Its query gets the oids of tables
 * as $1 and returns table_oid, column_number, part, condition and measure: for each table what to
 * count, as a condition on a row, and what else to find out, as an aggregate that gives a number;
 * either may be NULL. Both are SQL over the row "probed" and run with the rights of whoever
 * collects: they must call no function that a user made, by a cast neither.
 *
 * The query may use probed_column(table_oid, number, value, type_oid, type, schema, modifier, kind,
 * category), the columns of these tables: the type is the one below domains, value is SQL for the
 * column's value in a row.
 *
 * The fact's rows are the answers. seen says in words how many rows were looked at; is_whole,
 * whether these were all. Where cannot_tell is not NULL there is no answer. error_code and
 * error_text are what the server said instead of one. */
#define FACT_SCAN_COLUMNS                                                                          \
    "table_oid integer, column_number integer, part text, matches integer, measure integer,"       \
    " rows_seen integer, estimated_rows integer, is_whole boolean, seen text, cannot_tell text,"   \
    " error_code text, error_text text"

/* The kinds of objects that a dump has; "misc" are those that only the fact "object" lists. */
#define FACT_DUMP_KINDS                                                                            \
    "table view index constraint trigger rule policy sequence function type schema extension"      \
    " publication foreign event_trigger comment misc any"

/* Which session reads it, and when. */
typedef enum { FACT_SESSION_FIRST, FACT_SESSION_ALONE, FACT_SESSION_SECOND } FactSession;
#define FACT_SESSIONS 3

typedef enum { FACT_TEXT, FACT_INTEGER, FACT_REAL, FACT_BOOLEAN } FactType;

typedef struct {
    char *name;
    FactType type;
} FactColumn;

/* NULL where neither the variant nor the fact says. */
typedef struct {
    int version; /* of the oldest server it is for, e.g. 10 */
    char *sql;
    char *function; /* who may execute it uses faster_sql; NULL: there is none */
    char *faster_sql;
    char *complete_when;
    char *why_partial;
    char *grant;
    char *grant_query;
} FactVariant;

typedef struct {
    char *name;
    GPtrArray *columns;  /* FactColumn *; never empty */
    GPtrArray *variants; /* FactVariant *, by version; never empty */
    gboolean on_side[2]; /* by Side */
    gboolean deep;
    gboolean is_scan;    /* deep: scan */
    gboolean for_verify; /* phase: verify */
    FactSession session;
    char **error_answers; /* NULL: none */
    char **lookups;       /* names of columns; NULL: none */
    char **dump_kinds;    /* NULL: not to be known from a dump */
    char **dump_lacks;    /* NULL: nothing */
} Fact;

/* Parses a fact's file; path is for messages and has to end in /NAME.sql. */
Fact *fact_parse(const char *path, const char *text, GError **error);
void fact_free(Fact *fact);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Fact, fact_free)

/* The facts that the program carries, as an array of Fact *, by path. The caller owns it. */
GPtrArray *fact_list(GError **error);

/* The variant for a server of this major version; NULL where the fact does not exist there. Owned
 * by the fact. */
const FactVariant *fact_variant(const Fact *fact, int major_version);

/* Whether the fact, taken from a restored dump, is incomplete where an object of this kind was not
 * restored; "other" is whatever there is. */
gboolean fact_needs_of_dump(const Fact *fact, const char *kind);

/* fact_NAME. The caller owns it. */
char *fact_table_name(const Fact *fact);
