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
 *   deep           yes: a probe, that is run by collect --deep alone
 *
 * Lines "-- query: VERSION" part the body into variants: the one with the highest version that is
 * not above the server's is used. Comment lines right below such a line may give the keys
 * complete-when, why-partial, grant and grant-query for this variant. A body without such lines is
 * for every server.
 */
#pragma once

#include "pg/server.h"

typedef enum { FACT_TEXT, FACT_INTEGER, FACT_REAL, FACT_BOOLEAN } FactType;

typedef struct {
    char *name;
    FactType type;
} FactColumn;

/* NULL where neither the variant nor the fact says. */
typedef struct {
    int version; /* of the oldest server it is for, e.g. 10 */
    char *sql;
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

/* fact_NAME. The caller owns it. */
char *fact_table_name(const Fact *fact);
