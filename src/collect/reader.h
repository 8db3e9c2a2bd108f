/*
 * Reads facts in a thread of its own: while the case takes in the rows of one, the server works on
 * the next. Several facts are asked for in one round trip.
 */
#pragma once

#include "case/collection.h"
#include "pg/session.h"

typedef struct {
    const Fact *fact;
    const FactVariant *variant;
} ReaderJob;

/* What the reader has found. Several pieces make a fact: rows, the end, what became of it. */
typedef struct {
    guint job;
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

typedef struct Reader Reader;

/* Begins to read in the session's transaction; the session belongs to the reader until it is freed.
 * jobs, of ReaderJob, and role are borrowed. */
Reader *reader_start(PgSession *session, const GArray *jobs, const char *role,
                     gint64 probe_seconds);
/* Stops reading where it has not ended. */
void reader_free(Reader *reader);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Reader, reader_free)

/* The next piece, which is the caller's; NULL where there is none within so many microseconds. 0
 * waits for ever. */
ReaderPiece *reader_next(Reader *reader, guint64 microseconds);
