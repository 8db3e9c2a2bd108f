/*
 * A check: one SQL query over the case, and what is to be said about each row that it returns.
 * docs/checks.md and tests/checks/README.md tell how one is written.
 */
#pragma once

#include "assess/dialect.h"
#include "assess/severity.h"
#include "pg/server.h"

typedef enum { CHECK_SOURCE, CHECK_TARGET, CHECK_BOTH } CheckSide;

typedef struct {
    char *origin; /* the file, for messages */
    char *id;
    char *family; /* the folder */
    char *title;
    char *aliases; /* names that other tools have for it; NULL where there are none */
    CheckSide side;
    SeverityTable severity;
    int first_major; /* of the side's server; 0 and G_MAXINT: all */
    int last_major;
    char *versions; /* as it was written; NULL for all */
    char *examines;
    char *applies_when; /* NULL: always */
    char *finding;
    char *why;
    char *remedy; /* of any platform; see dialect */
    Dialect *dialect;
    Side remedy_side; /* the server on which it is carried out */
    char *actor;      /* who has to act, see actor.h */
    char *remedy_sql; /* NULL where no statement helps */
    char *reference;
    char *sql;
    char *digest; /* SHA-256 of the file */
    char *text;   /* the file, of a check that the program does not carry; else NULL */
} Check;

/* Parses the text of a file; family is the folder it is in. */
Check *check_parse(const char *origin, const char *family, const char *text, GError **error);
void check_free(Check *check);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Check, check_free)

/* "source", "target" or "both". */
const char *check_side_name(CheckSide side);

/* The checks that the program carries, and those of folder (*.sql in it and one level below, where
 * the folder's name is the family), sorted by family and id. folder may be NULL. Two checks of one
 * id are an error. */
GPtrArray *check_catalogue(const char *folder, GError **error);
