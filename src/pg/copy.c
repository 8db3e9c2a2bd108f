#include "pg/copy.h"

#include "base/error.h"
#include "pg/interrupt.h"

#include <libpq-fe.h>
#include <poll.h>
#include <string.h>

/* As much as is gathered before it is handed on, and as much as may wait for a slow target. */
#define CHUNK_BYTES ((gsize)256 * 1024)
/* How long rows wait for more before they are handed on in a smaller chunk. */
#define GATHER_MILLISECONDS 2
#define WAIT_MILLISECONDS 500

typedef struct {
    PgSession *source;
    PgSession *target;
    PGconn *reader;
    PGconn *writer;
    GString *buffer;      /* rows read and not yet given to libpq */
    char *large;          /* a row that is larger than a chunk, as libpq gave it; after buffer */
    gsize large_length;   /* in bytes */
    gsize given;          /* bytes of it that libpq has been given */
    gboolean source_done; /* the source has sent its last row */
    gboolean starved;     /* the source's next row has not arrived */
    gboolean idle;        /* and did not for a while */
    gboolean flushed;     /* libpq holds nothing that the target has still to take */
    gboolean target_spoke;
    CopyCount count;
    CopyCount told;
} Relay;

static void
drain_results(PGconn *connection)
{
    PGresult *result;
    while ((result = PQgetResult(connection)) != NULL) {
        ExecStatusType status = PQresultStatus(result);
        PQclear(result);
        /* A COPY that nobody ends would be reported for ever. */
        if (status == PGRES_COPY_IN && PQputCopyEnd(connection, "the copy was given up") != 1)
            return;
        if (status == PGRES_COPY_OUT) {
            char *row = NULL;
            while (PQgetCopyData(connection, &row, 0) > 0)
                PQfreemem(row);
        }
        if (PQstatus(connection) != CONNECTION_OK)
            return;
    }
}

static gboolean
send_statement(PgSession *session, const char *sql, GError **error)
{
    if (PQsendQuery(session_connection(session), sql) == 1)
        return TRUE;
    session_set_error(session, NULL, error);
    return FALSE;
}

/* The next result, or NULL. A server that has been told to cancel answers soon; one that does not
 * is not waited for, since the other one's COPY stays open as long. */
static PGresult *
next_result(PGconn *connection)
{
    struct pollfd socket = {.fd = PQsocket(connection), .events = POLLIN};
    guint in_vain = 0;
    while (PQisBusy(connection)) {
        int ready = poll(&socket, 1, WAIT_MILLISECONDS);
        in_vain += ready == 0 && interrupt_requested() ? 1 : 0;
        if (in_vain > 1)
            return NULL;
        if (ready > 0 && !PQconsumeInput(connection))
            break;
    }
    return PQgetResult(connection);
}

static gboolean
await_copy(PgSession *session, ExecStatusType expected, GError **error)
{
    PGresult *result = next_result(session_connection(session));
    gboolean started = PQresultStatus(result) == expected;
    if (!started && (result != NULL || !interrupt_check(error)))
        session_set_error(session, result, error);
    PQclear(result);
    return started;
}

/* Both servers begin at the same time: for a small table that is most of its time. */
static gboolean
start_copies(Relay *relay, const char *copy_out, const char *copy_in, GError **error)
{
    return !interrupt_check(error) && send_statement(relay->target, copy_in, error) &&
           send_statement(relay->source, copy_out, error) &&
           await_copy(relay->target, PGRES_COPY_IN, error) &&
           await_copy(relay->source, PGRES_COPY_OUT, error);
}

static gboolean
has_room(const Relay *relay)
{
    return relay->buffer->len < CHUNK_BYTES && relay->large == NULL;
}

static gboolean
holds_rows(const Relay *relay)
{
    return relay->buffer->len > 0 || relay->large != NULL;
}

/* Takes the row over. */
static void
keep_row(Relay *relay, char *row, gsize length)
{
    relay->count.rows++;
    relay->count.bytes += length;
    if (length > CHUNK_BYTES) {
        relay->large = row;
        relay->large_length = length;
        relay->given = 0;
        return;
    }
    g_string_append_len(relay->buffer, row, (gssize)length);
    PQfreemem(row);
}

/* Takes what has arrived from the source, up to a chunk. */
static gboolean
read_rows(Relay *relay, GError **error)
{
    while (!relay->source_done && has_room(relay)) {
        char *row = NULL;
        int length = PQgetCopyData(relay->reader, &row, 1);
        relay->starved = length == 0;
        if (relay->starved)
            return TRUE;
        if (length == -1) {
            relay->source_done = TRUE;
        } else if (length < 0) {
            session_set_error(relay->source, NULL, error);
            return FALSE;
        } else {
            keep_row(relay, row, (gsize)length);
        }
    }
    return TRUE;
}

static gboolean
flush_target(Relay *relay, GError **error)
{
    int pending = PQflush(relay->writer);
    relay->flushed = pending == 0;
    if (pending >= 0)
        return TRUE;
    session_set_error(relay->target, NULL, error);
    return FALSE;
}

/* What was given to libpq is not held here any more. */
static void
forget_rows(Relay *relay, gsize length)
{
    if (relay->buffer->len > 0) {
        g_string_truncate(relay->buffer, 0);
        return;
    }
    relay->given += length;
    if (relay->given == relay->large_length)
        g_clear_pointer(&relay->large, PQfreemem);
}

/* A large row goes in parts: libpq moves all that it holds whenever a part of it was sent. */
static gboolean
write_rows(Relay *relay, GError **error)
{
    if (!relay->flushed && !flush_target(relay, error))
        return FALSE;
    gboolean enough = !has_room(relay) || relay->source_done || relay->idle;
    if (!relay->flushed || !holds_rows(relay) || !enough)
        return TRUE;
    gboolean is_buffer = relay->buffer->len > 0;
    const char *rows = is_buffer ? relay->buffer->str : relay->large + relay->given;
    gsize length =
        is_buffer ? relay->buffer->len : MIN(relay->large_length - relay->given, CHUNK_BYTES);
    int taken = PQputCopyData(relay->writer, rows, (int)length);
    if (taken < 0) {
        session_set_error(relay->target, NULL, error);
        return FALSE;
    }
    if (taken > 0)
        forget_rows(relay, length);
    return flush_target(relay, error);
}

/* What the target says in mid-copy is an error (its session asks for no notices), but libpq does
 * not show it before the copy is ended. Under TLS, bytes that arrive may mean nothing. */
static gboolean
listen_to_target(Relay *relay, GError **error)
{
    if (!PQconsumeInput(relay->writer)) {
        session_set_error(relay->target, NULL, error);
        return FALSE;
    }
    relay->target_spoke = !PQsslInUse(relay->writer);
    return TRUE;
}

static gboolean
wait_for_servers(Relay *relay, GError **error)
{
    gboolean wants_rows = !relay->source_done && has_room(relay);
    struct pollfd sockets[] = {
        {.fd = wants_rows ? PQsocket(relay->reader) : -1, .events = POLLIN},
        {.fd = PQsocket(relay->writer), .events = (short)(POLLIN | (relay->flushed ? 0 : POLLOUT))},
    };
    gboolean gathers = relay->flushed && holds_rows(relay);
    int ready =
        poll(sockets, G_N_ELEMENTS(sockets), gathers ? GATHER_MILLISECONDS : WAIT_MILLISECONDS);
    relay->idle = ready == 0;
    if (ready <= 0)
        return TRUE;
    if (sockets[0].revents != 0 && !PQconsumeInput(relay->reader)) {
        session_set_error(relay->source, NULL, error);
        return FALSE;
    }
    if ((sockets[1].revents & (POLLIN | POLLERR | POLLHUP)) != 0)
        return listen_to_target(relay, error);
    return TRUE;
}

static void
tell_progress(Relay *relay, CopyProgressFunction progress, gpointer data)
{
    CopyCount more = {relay->count.rows - relay->told.rows, relay->count.bytes - relay->told.bytes};
    if (progress != NULL && (more.bytes > 0 || more.rows > 0))
        progress(&more, data);
    relay->told = relay->count;
}

static gboolean
move_rows(Relay *relay, CopyProgressFunction progress, gpointer data, GError **error)
{
    while (!relay->target_spoke) {
        if (interrupt_check(error) || !read_rows(relay, error) || !write_rows(relay, error))
            return FALSE;
        tell_progress(relay, progress, data);
        if (relay->source_done && !holds_rows(relay) && relay->flushed)
            return TRUE;
        gboolean has_more = relay->flushed && relay->large != NULL;
        has_more = has_more || (!relay->source_done && !relay->starved && has_room(relay));
        if (!has_more && !wait_for_servers(relay, error))
            return FALSE;
    }
    return TRUE;
}

/* The command's own count of rows, and its outcome. */
static gboolean
finish_command(PgSession *session, guint64 *rows, GError **error)
{
    PGconn *connection = session_connection(session);
    gboolean good = TRUE;
    PGresult *result;
    while ((result = next_result(connection)) != NULL) {
        if (good && PQresultStatus(result) != PGRES_COMMAND_OK) {
            session_set_error(session, result, error);
            good = FALSE;
        } else if (good) {
            *rows = g_ascii_strtoull(PQcmdTuples(result), NULL, 10);
        }
        PQclear(result);
        if (PQstatus(connection) != CONNECTION_OK)
            break;
    }
    /* Perhaps not all of its results have come. */
    return good && !interrupt_check(error);
}

static gboolean
finish_relay(Relay *relay, GError **error)
{
    guint64 sent = 0, taken = 0;
    if (relay->target_spoke) {
        PQputCopyEnd(relay->writer, "the target interrupted the copy");
        if (finish_command(relay->target, &taken, error))
            error_set(error, PGC_ERROR_QUERY, NULL, "the target ended the copy early");
        return FALSE;
    }
    if (!finish_command(relay->source, &sent, error))
        return FALSE;
    if (PQputCopyEnd(relay->writer, NULL) != 1) {
        session_set_error(relay->target, NULL, error);
        return FALSE;
    }
    if (!finish_command(relay->target, &taken, error))
        return FALSE;
    /* Until now messages were counted; in binary format two of them are no rows. */
    relay->count.rows = sent;
    if (sent == taken)
        return TRUE;
    error_set(error, PGC_ERROR_STATE,
              "Look for a trigger on the target's table that is ENABLE ALWAYS or ENABLE REPLICA.",
              "the source sent %" G_GUINT64_FORMAT " rows, but the target took %" G_GUINT64_FORMAT,
              sent, taken);
    return FALSE;
}

/* Leaves both connections without a COPY in flight, so that they can roll back. */
static void
give_up(Relay *relay)
{
    /* Both sessions are closed next, and each server is told to cancel by then. */
    if (interrupt_requested())
        return;
    char message[256];
    /* A server that does not answer any more would keep us waiting for minutes. */
    PGcancel *cancel = PQstatus(relay->reader) == CONNECTION_OK ? PQgetCancel(relay->reader) : NULL;
    if (cancel != NULL)
        (void)PQcancel(cancel, message, sizeof message);
    PQfreeCancel(cancel);
    PQsetnonblocking(relay->writer, 0);
    (void)PQputCopyEnd(relay->writer, "the copy was given up");
    drain_results(relay->writer);
    drain_results(relay->reader);
}

/* Sends what libpq holds first: it does not become blocking before, and PQgetResult() would wait
 * for an answer that it has read while it sent the rest. */
static void
make_blocking(PGconn *connection)
{
    struct pollfd socket = {.fd = PQsocket(connection), .events = POLLIN | POLLOUT};
    while (PQflush(connection) > 0 && !interrupt_requested())
        (void)poll(&socket, 1, WAIT_MILLISECONDS);
    PQsetnonblocking(connection, 0);
}

gboolean
copy_relay(PgSession *source, const char *copy_out, PgSession *target, const char *copy_in,
           CopyProgressFunction progress, gpointer data, CopyCount *count, GError **error)
{
    Relay relay = {.source = source,
                   .target = target,
                   .reader = session_connection(source),
                   .writer = session_connection(target),
                   .flushed = TRUE};
    if (!start_copies(&relay, copy_out, copy_in, error)) {
        give_up(&relay);
        return FALSE;
    }
    relay.buffer = g_string_sized_new(2 * CHUNK_BYTES);
    gboolean good =
        PQsetnonblocking(relay.writer, 1) == 0 && move_rows(&relay, progress, data, error);
    make_blocking(relay.writer);
    good = good && finish_relay(&relay, error);
    if (!good)
        give_up(&relay);
    g_string_free(relay.buffer, TRUE);
    PQfreemem(relay.large);
    *count = relay.count;
    return good;
}
