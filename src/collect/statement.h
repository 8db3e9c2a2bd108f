/* What a statement of a dump is about, as far as that decides what its failure means. */
#pragma once

#include <glib.h>

typedef enum {
    STATEMENT_MAKES,     /* an object, or a part of one: its kind is named */
    STATEMENT_ROWS,      /* rows of tables, values of sequences: not run */
    STATEMENT_NO_MATTER, /* whose failure changes nothing that a dump can know */
    STATEMENT_FORBIDDEN, /* COPY to or from elsewhere: not run */
} StatementUse;

typedef struct {
    StatementUse use;
    const char *kind; /* of FACT_DUMP_KINDS, or "other"; static */
    char *extension;  /* of CREATE EXTENSION; NULL else */
    char *schema;     /* that the extension is to be in; NULL where it does not say */
} Statement;

/* Clear with statement_clear(). */
void statement_look(const char *sql, Statement *statement);
void statement_clear(Statement *statement);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Statement, statement_clear)

/* TRUE for what pg_dump writes before the extensions and with them. */
gboolean statement_is_preamble(const char *sql);

/* The name of the database that CREATE DATABASE makes and its encoding (NULL where it does not
 * say); FALSE for anything else. Both are the caller's. */
gboolean statement_database(const char *sql, char **name, char **encoding);

/* The encoding that SET client_encoding names, which the caller owns; NULL for anything else. */
char *statement_encoding(const char *sql);
