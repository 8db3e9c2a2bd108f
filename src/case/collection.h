/*
 * Collections: one run's look at one side, the state of each fact and the facts' rows.
 */
#pragma once

#include "case/case.h"
#include "case/fact.h"

#define COLLECTION_DUMP "dump"

/* A row of the table collection; see schema.sql for what each is, and which may be NULL. */
typedef struct {
    Side side;
    const char *kind;              /* "server" or COLLECTION_DUMP */
    const char *system_identifier; /* NULL: not known */
    gint64 database_oid;           /* 0: not known */
    const char *database_name;     /* NULL: not known */
    int version_num;
    const char *version;
    const char *platform;
    const char *role;
    const char *encoding;
    const char *lsn;
    const char *snapshot;
    const char *server;    /* connection string without secrets */
    const char *collected; /* NULL: now */
    gboolean deep;
} CollectionDetails;

typedef enum { FACT_READ, FACT_PARTIAL, FACT_UNREADABLE, FACT_ABSENT } FactState;

/* "read", "partial", "unreadable", "absent". */
const char *fact_state_name(FactState state);
/* FACT_UNREADABLE for any other name. */
FactState fact_state_parse(const char *name);

typedef struct {
    const char *fact;
    FactState state;
    gint64 rows;
    const char *error;     /* NULL for a fact that was read */
    const char *grant_sql; /* NULL where no grant would help */
    const char *digest;    /* SHA-256 of the query, hexadecimal */
    double seconds;
} FactResult;

/* Adds a collection to the run. */
gboolean collection_add(CaseFile *file, gint64 run, const CollectionDetails *details,
                        gint64 *collection, GError **error);

/* Refuses a server that is another than that of the side's current collection: of another cluster,
 * or another database, as far as that is known of both. */
gboolean collection_check_identity(CaseFile *file, const CollectionDetails *details,
                                   GError **error);

/* Makes the fact's table, or adds the columns that an older one lacks. */
gboolean collection_make_table(CaseFile *file, const Fact *fact, GError **error);

/* Gives the fact's table, where it has many rows, the indexes by which checks find some of them.
 * For when all rows are there: to make an index is cheaper than to keep it. */
gboolean collection_index_table(CaseFile *file, const Fact *fact, GError **error);
/* The same for those tables of facts that the case has, in a transaction. */
gboolean collection_index_tables(CaseFile *file, const GPtrArray *facts, GError **error);

gboolean collection_set_fact(CaseFile *file, gint64 collection, const FactResult *result,
                             GError **error);

/* The detail of a run that took a few facts only: their names. A row compare needs no more. */
#define COLLECTION_FACTS "collect.facts"
#define COLLECTION_IS_PART(COLLECTION)                                                             \
    "EXISTS (SELECT * FROM run_detail p WHERE p.run = " COLLECTION                                 \
    ".run AND p.name = '" COLLECTION_FACTS "')"

/* SQL for the id of the collection that the tools work on: the side's last one of the runs k that
 * RUNS allows. A part does not take the place of the last whole one of the same database, but for
 * the run OWN, whose facts it is to have. */
#define COLLECTION_CURRENT(SIDE, RUNS, OWN)                                                        \
    "(SELECT l.id FROM collection l JOIN run k ON k.id = l.run JOIN collection n ON n.id ="        \
    " (SELECT max(m.id) FROM collection m JOIN run k ON k.id = m.run WHERE m.side = " SIDE         \
    "  AND " RUNS ") WHERE l.side = " SIDE " AND " RUNS " AND (l.id = n.id OR"                     \
    "  (l.kind = n.kind AND l.system_identifier IS n.system_identifier"                            \
    "   AND l.database_oid IS n.database_oid AND NOT " COLLECTION_IS_PART(                         \
        "l") "))"                                                                                  \
             " ORDER BY l.run = " OWN " DESC, " COLLECTION_IS_PART("l") ", l.id DESC LIMIT 1)"
#define COLLECTION_CURRENT_OF_DONE(SIDE) COLLECTION_CURRENT(SIDE, "k.state = 'done'", "0")

/* The side's current collection: the last one whose run is done, or is the run that this handle has
 * begun and not finished, see COLLECTION_CURRENT; 0 without an error where there is none. */
gboolean collection_current(CaseFile *file, Side side, gint64 *collection, GError **error);

/* What became of a fact; FACT_ABSENT where the collection does not know it. *error_text and
 * *grant_sql may be NULL pointers; what they get is the caller's. */
gboolean collection_fact_state(CaseFile *file, gint64 collection, const char *fact,
                               FactState *state, char **error_text, char **grant_sql,
                               GError **error);
