/* Rows that differed when they were first read, and what reading them again has shown; see live.h.
 */
#pragma once

#include "validate/reread.h"

typedef enum { SUSPECT_OPEN, SUSPECT_EQUAL, SUSPECT_REAL } SuspectState;

typedef enum { SUSPECT_BEFORE, SUSPECT_TARGET, SUSPECT_AFTER } SuspectMoment;

/* All rows with one key, or of a multiset with one content. */
typedef struct {
    SuspectState state;
    guint round;      /* in which it was read last */
    GPtrArray *first; /* Difference *, not owned: as they were found */
    gint64 weight;    /* rows that these stand for */
    RowSet seen[3];   /* by SuspectMoment */
    gboolean is_candidate;
    RowSet candidate[2]; /* by Side */
    gint64 begun_below;  /* transactions of the source below it may have been under way */
    guint calm_rounds;   /* in which it differed and nobody had touched it on the source */
} Suspect;

typedef struct {
    TablePair *pair;
    GPtrArray *differences; /* as they were found; NULL: they could not be */
    Reread *reread;
    GPtrArray *suspects; /* Suspect * */
    gint64 unnamed;      /* rows that differ and of which only the number is known */
    gboolean is_key_of_source;
    char *doubt;      /* why no row of it can be called different; NULL: they can */
    char *problem;    /* why its rows could not be read again; NULL: they could */
    PairCounts found; /* rows that are now known to differ */
    GPtrArray *real;  /* Difference *: the first of them */
} SuspectTable;

/* What one round knows of the source's transactions. */
typedef struct {
    guint round;
    gint64 ended_below; /* those below had ended before the round began */
    gint64 begun_below; /* those from here on began after the target was read */
} SuspectRound;

SuspectTable *suspect_table_new(const CompareContext *context, TablePair *pair,
                                const GPtrArray *differences, Catalog *const catalogs[2]);
void suspect_table_free(gpointer table);

guint suspects_open(const SuspectTable *table);

/* Reads the suspects (Suspect *, of the table). */
gboolean suspects_read(SuspectTable *table, const GPtrArray *suspects, PgSession *session,
                       SuspectMoment moment, GError **error);

/* Decides on those that were read at all three moments; sessions, by Side, still see what was read
 * last. */
gboolean suspects_judge(SuspectTable *table, const GPtrArray *suspects, const SuspectRound *at,
                        PgSession *const sessions[2], GError **error);

/* Sets the pair's state, counts and reasons. Returns an array of the differences as they are to be
 * recorded, which the table owns. failure: why the rounds ended early, or NULL. */
GPtrArray *suspect_table_conclude(SuspectTable *table, const char *failure);
