/*
 * Reads facts in a thread of its own: while the case takes in the rows of one, the server works on
 * the next. Several facts are asked for in one round trip. Of a large database a second session
 * reads some facts at the same time, under the same snapshot; which ones, the facts say. Where it
 * cannot be had the first session reads all.
 */
#pragma once

#include "case/collection.h"
#include "collect/moment.h"
#include "pg/session.h"

typedef struct {
    const Fact *fact;
    const FactVariant *variant;
    const char *sql; /* of its two queries the one that the role may run */
} ReaderJob;

/* What the reader has found. Several pieces make a fact: rows, the end, what became of it. */
typedef struct {
    guint job;
    guint worker;      /* below READER_SESSIONS: pieces of one come in order */
    GByteArray *lines; /* rows as lines of COPY's text format; NULL: none */
    gboolean is_end;   /* of the job's rows */
    gboolean has_state;
    FactState state;
    char *reason; /* why it is not FACT_READ */
    char *grants; /* statements that would help; NULL where none is known */
    double seconds;
    GError *failure;  /* reading has ended: no further piece comes */
    gboolean is_last; /* likewise, and all went well */
} ReaderPiece;

void reader_piece_free(ReaderPiece *piece);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ReaderPiece, reader_piece_free)

#define READER_SESSIONS 2

typedef struct {
    PgSession *session; /* in the moment's transaction; the reader's until it is freed */
    const PgServer *server;
    const Moment *moment;
    const GArray *jobs; /* of ReaderJob */
    gint64 probe_seconds;
} ReaderOptions;

typedef struct Reader Reader;

/* What the options point to is borrowed. */
Reader *reader_start(const ReaderOptions *options);
/* Stops reading where it has not ended. */
void reader_free(Reader *reader);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Reader, reader_free)

/* The next piece, which is the caller's; NULL where there is none within so many microseconds. 0
 * waits for ever. */
ReaderPiece *reader_next(Reader *reader, guint64 microseconds);
