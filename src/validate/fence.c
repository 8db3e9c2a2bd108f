#include "validate/fence.h"

#include "base/error.h"
#include "pg/interrupt.h"
#include "pg/quote.h"

#include <string.h>

#define FIRST_PAUSE 20 /* milliseconds between two looks; they grow */
#define LONGEST_PAUSE 250

/* A source that is only slow to flush does so within its wal_writer_delay. */
#define HEARTBEAT_AFTER 700

/* XLogLongPageHeaderData and XLogPageHeaderData, aligned. */
#define SEGMENT_HEADER 40
#define PAGE_HEADER 24

struct Fence {
    const FenceOptions *options;
    const PgServer *source;
    PgSession *sessions[2];
    PgSession *writer; /* on the source, once something was to be written */
    Feed *feed;
    char *table[2]; /* the fence table, quoted; NULL: none */
    gint64 page_size;
    gint64 segment_size;
    guint heartbeats;
    guint markers;
};

void
fence_free(Fence *fence)
{
    if (fence == NULL)
        return;
    feed_free(fence->feed);
    for (guint side = 0; side < 2; side++) {
        session_close(fence->sessions[side]);
        g_free(fence->table[side]);
    }
    session_close(fence->writer);
    g_free(fence);
}

/* ---- the fence table ---- */

static const SelectedTable *
find_selected(const Selection *selection, const char *schema, const char *name)
{
    for (guint index = 0; index < selection->tables->len; index++) {
        const SelectedTable *table = selection->tables->pdata[index];
        if (g_str_equal(table->schema[SIDE_SOURCE], schema) &&
            g_str_equal(table->name[SIDE_SOURCE], name))
            return table;
    }
    return NULL;
}

static gboolean
check_fence_table(const Fence *fence, Side side, GError **error)
{
    g_autofree char *sql = g_strdup_printf(
        "SELECT marker = 'text'::text FROM %s WHERE marker = 'text'::text", fence->table[side]);
    g_autoptr(GError) refusal = NULL;
    if (session_run(fence->sessions[side], sql, 0, NULL, &refusal))
        return TRUE;
    error_set(
        error, PGC_ERROR_STATE,
        "CREATE TABLE of that name with (marker text PRIMARY KEY) on both sides, let the feed "
        "bring it, and grant SELECT on it, on the source INSERT and DELETE too.",
        "the fence table %s on the %s cannot be used: %s", fence->table[side], side_name(side),
        refusal->message);
    return FALSE;
}

/* The target's table has the name that the task gives it. */
static gboolean
find_fence_table(Fence *fence, const Selection *selection, GError **error)
{
    static const char sql[] = "SELECT p[1], p[2], cardinality(p) FROM parse_ident($1) AS p";
    g_autoptr(PgRows) rows =
        session_query(fence->sessions[SIDE_SOURCE], sql, 1, &fence->options->table, error);
    if (rows == NULL)
        return FALSE;
    if (rows_int64(rows, 0, 2) != 2) {
        error_set(error, PGC_ERROR_USAGE, "Write it as schema.table.",
                  "\"%s\" does not name a schema and a table", fence->options->table);
        return FALSE;
    }
    const char *schema = rows_text(rows, 0, 0), *name = rows_text(rows, 0, 1);
    const SelectedTable *table = find_selected(selection, schema, name);
    fence->table[SIDE_SOURCE] = quote_qualified(schema, name);
    fence->table[SIDE_TARGET] =
        table == NULL ? g_strdup(fence->table[SIDE_SOURCE])
                      : quote_qualified(table->schema[SIDE_TARGET], table->name[SIDE_TARGET]);
    return check_fence_table(fence, SIDE_SOURCE, error) &&
           check_fence_table(fence, SIDE_TARGET, error);
}

/* ---- the beginning ---- */

static gboolean
read_source(Fence *fence, GError **error)
{
    g_autoptr(PgRows) rows =
        session_query(fence->sessions[SIDE_SOURCE],
                      "SELECT pg_is_in_recovery(), current_setting('wal_block_size')::bigint,"
                      " pg_size_bytes(current_setting('wal_segment_size'))",
                      0, NULL, error);
    if (rows == NULL)
        return FALSE;
    fence->page_size = rows_int64(rows, 0, 1);
    fence->segment_size = rows_int64(rows, 0, 2);
    if (!rows_boolean(rows, 0, 0))
        return TRUE;
    error_set(error, PGC_ERROR_STATE, "Give the primary as the source.",
              "cannot fence: the source is a standby, which does not tell what has been written");
    return FALSE;
}

Fence *
fence_new(const PgServer *const servers[2], const Selection *selection, const FenceOptions *options,
          GError **error)
{
    g_autoptr(Fence) fence = g_new0(Fence, 1);
    fence->options = options;
    fence->source = servers[SIDE_SOURCE];
    for (guint side = 0; side < 2; side++) {
        fence->sessions[side] = session_open(servers[side], SESSION_READ_ONLY, "fence", error);
        if (fence->sessions[side] == NULL)
            return NULL;
    }
    if (!read_source(fence, error))
        return NULL;
    fence->feed = feed_new(options->kind, options->name, fence->sessions, error);
    if (fence->feed == NULL ||
        (options->table != NULL && !find_fence_table(fence, selection, error)))
        return NULL;
    return g_steal_pointer(&fence);
}

/* ---- what is written ---- */

/* A standby that is to confirm and is not there must not hold our commit. */
static gboolean
open_writer(Fence *fence, GError **error)
{
    if (fence->writer != NULL)
        return TRUE;
    g_autoptr(PgSession) writer = session_open(fence->source, SESSION_READ_WRITE, "fence", error);
    g_autofree char *settings =
        g_strdup_printf("SET default_transaction_read_only = off; SET synchronous_commit = local;"
                        "SET statement_timeout = '%us'; SET lock_timeout = '%us'",
                        fence->options->seconds, fence->options->seconds);
    if (writer == NULL || !session_execute(writer, settings, error))
        return FALSE;
    fence->writer = g_steal_pointer(&writer);
    return TRUE;
}

static gboolean
write_heartbeat(Fence *fence, GError **error)
{
    fence->heartbeats++;
    return open_writer(fence, error) &&
           session_run(fence->writer,
                       "SELECT pg_logical_emit_message(true, 'pgcrossing', 'heartbeat')", 0, NULL,
                       error);
}

/* before and after are what stands around the table's name. */
static gboolean
write_marker(Fence *fence, const char *before, const char *after, const char *marker,
             GError **error)
{
    g_autofree char *sql = g_strconcat(before, fence->table[SIDE_SOURCE], after, NULL);
    return open_writer(fence, error) && session_run(fence->writer, sql, 1, &marker, error);
}

/* ---- waiting ---- */

gboolean
fence_sleep(guint milliseconds, GError **error)
{
    for (guint slept = 0; slept < milliseconds; slept += FIRST_PAUSE) {
        if (interrupt_check(error))
            return FALSE;
        g_usleep(FIRST_PAUSE * 1000);
    }
    return !interrupt_check(error);
}

static guint
milliseconds_since(gint64 begin)
{
    return (guint)((g_get_monotonic_time() - begin) / 1000);
}

/* FALSE with an error when the time for the fence is over. */
static gboolean
pause_for(const Fence *fence, gint64 begin, guint *pause, gboolean *is_over, GError **error)
{
    *is_over = milliseconds_since(begin) >= fence->options->seconds * 1000;
    if (*is_over)
        return FALSE;
    guint now = *pause;
    *pause = MIN(*pause + FIRST_PAUSE, LONGEST_PAUSE);
    return fence_sleep(now, error);
}

static void
set_late(const Fence *fence, const FeedState *state, const char *lsn, GError **error)
{
    const char *kind = fence->options->kind == FEED_SUBSCRIPTION ? "subscription" : "slot";
    if (!state->is_flushed)
        error_set(error, PGC_ERROR_STATE,
                  "Compare with --heartbeat, which writes one small message into the WAL, or when "
                  "the source writes again.",
                  "cannot fence: the source has not flushed its WAL up to %s within %u s", lsn,
                  fence->options->seconds);
    else if (!state->is_running)
        error_set(error, PGC_ERROR_STATE,
                  "Start what takes from it; where it ended by an error, its log has that.",
                  "cannot fence: nobody takes from %s \"%s\" on the source", kind,
                  fence->options->name);
    else
        error_set(error, PGC_ERROR_STATE,
                  "Wait until it has caught up, or give it more time with --fence-timeout.",
                  "cannot fence: %s \"%s\" is at %s and not yet at %s after %u s", kind,
                  fence->options->name, state->position != NULL ? state->position : "no position",
                  lsn, fence->options->seconds);
}

/* See the header for what is taken off. */
static char *
take_position(const Fence *fence, GError **error)
{
    g_autofree char *lsn = session_query_value(fence->sessions[SIDE_SOURCE],
                                               "SELECT pg_current_wal_insert_lsn()", error);
    if (lsn == NULL)
        return NULL;
    char *low = NULL;
    guint64 position = g_ascii_strtoull(lsn, &low, 16) << 32;
    position |= *low == '/' ? g_ascii_strtoull(low + 1, NULL, 16) : 0;
    if (position % (guint64)fence->segment_size == SEGMENT_HEADER)
        position -= SEGMENT_HEADER;
    else if (position % (guint64)fence->page_size == PAGE_HEADER)
        position -= PAGE_HEADER;
    return g_strdup_printf("%X/%X", (guint)(position >> 32), (guint)(position & G_MAXUINT32));
}

static gboolean
pass_position(Fence *fence, GError **error)
{
    g_autofree char *lsn = take_position(fence, error);
    if (lsn == NULL)
        return FALSE;
    gint64 begin = g_get_monotonic_time();
    guint pause = FIRST_PAUSE;
    gboolean has_beaten = FALSE;
    for (;;) {
        g_auto(FeedState) state = {0};
        if (!feed_look(fence->feed, lsn, &state, error))
            return FALSE;
        if (state.has_passed)
            return TRUE;
        if (fence->options->heartbeat && !has_beaten && !state.is_flushed &&
            milliseconds_since(begin) >= HEARTBEAT_AFTER) {
            has_beaten = TRUE;
            if (!write_heartbeat(fence, error))
                return FALSE;
        }
        gboolean is_over;
        if (!pause_for(fence, begin, &pause, &is_over, error)) {
            if (is_over)
                set_late(fence, &state, lsn, error);
            return FALSE;
        }
    }
}

static gboolean
wait_for_marker(const Fence *fence, const char *marker, GError **error)
{
    g_autofree char *sql =
        g_strdup_printf("SELECT true FROM %s WHERE marker = $1", fence->table[SIDE_TARGET]);
    gint64 begin = g_get_monotonic_time();
    guint pause = FIRST_PAUSE;
    for (;;) {
        g_autoptr(PgRows) rows =
            session_query(fence->sessions[SIDE_TARGET], sql, 1, &marker, error);
        if (rows == NULL)
            return FALSE;
        if (rows_count(rows) > 0)
            return TRUE;
        gboolean is_over;
        if (pause_for(fence, begin, &pause, &is_over, error))
            continue;
        if (is_over)
            error_set(error, PGC_ERROR_STATE,
                      "Look whether the consumer of the slot runs and brings the fence table, or "
                      "give it more time with --fence-timeout.",
                      "cannot fence: a row written into %s on the source was not in %s on the "
                      "target after %u s",
                      fence->table[SIDE_SOURCE], fence->table[SIDE_TARGET],
                      fence->options->seconds);
        return FALSE;
    }
}

static gboolean
pass_marker(Fence *fence, GError **error)
{
    g_autofree char *marker = g_uuid_string_random();
    fence->markers++;
    if (!write_marker(fence, "INSERT INTO ", " (marker) VALUES ($1)", marker, error))
        return FALSE;
    gboolean has_passed = wait_for_marker(fence, marker, error);
    /* It is of no use any more, and must not stay behind whatever came of it. */
    gboolean removed = write_marker(fence, "DELETE FROM ", " WHERE marker = $1", marker,
                                    has_passed ? error : NULL);
    return has_passed && removed;
}

gboolean
fence_pass(Fence *fence, GError **error)
{
    return fence->table[SIDE_SOURCE] != NULL ? pass_marker(fence, error)
                                             : pass_position(fence, error);
}

gboolean
fence_is_proof(const Fence *fence)
{
    return fence->options->kind == FEED_SUBSCRIPTION || fence->table[SIDE_SOURCE] != NULL;
}

gboolean
fence_covers(const Fence *fence, const Relation *target)
{
    return feed_brings(fence->feed, target);
}

char *
fence_description(const Fence *fence)
{
    GString *text = g_string_new(NULL);
    g_string_append_printf(text, "%s \"%s\"",
                           fence->options->kind == FEED_SUBSCRIPTION ? "subscription" : "slot",
                           fence->options->name);
    if (fence->markers > 0)
        g_string_append_printf(text, "; written on the source: %u rows into %s, removed again",
                               fence->markers, fence->table[SIDE_SOURCE]);
    if (fence->heartbeats > 0)
        g_string_append_printf(text, "; written on the source: %u messages into the WAL",
                               fence->heartbeats);
    return g_string_free(text, FALSE);
}
