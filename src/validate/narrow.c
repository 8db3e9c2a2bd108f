#include "validate/narrow.h"

#include "base/error.h"
#include "pg/interrupt.h"

typedef struct {
    const CompareContext *context;
    GAsyncQueue *pairs;
    GAsyncQueue *messages;
    gint is_stopped;
    gint spare; /* sessions of each side that no worker uses */
} Narrow;

/* Without a pair: the worker has ended. */
typedef struct {
    TablePair *pair;
    GPtrArray *differences;
    GError *error;
    gboolean is_fatal;
} NarrowMessage;

static void
message_free(NarrowMessage *message)
{
    g_clear_pointer(&message->differences, g_ptr_array_unref);
    g_clear_error(&message->error);
    g_free(message);
}

static gboolean
recover(const CompareContext *context, PgSession *const sessions[2], GError **error)
{
    return worker_recover(context, sessions[SIDE_SOURCE], error) &&
           worker_recover(context, sessions[SIDE_TARGET], error);
}

/* FALSE when the worker has to end. */
static gboolean
drill_pair(Narrow *narrow, PgSession *const sessions[2], TablePair *pair)
{
    NarrowMessage *message = g_new0(NarrowMessage, 1);
    message->pair = pair;
    gint64 begin = g_get_monotonic_time();
    message->differences =
        drill_table(narrow->context, sessions, pair, &narrow->spare, &message->error);
    pair->seconds += (double)(g_get_monotonic_time() - begin) / G_USEC_PER_SEC;
    g_autoptr(GError) failure = NULL;
    message->is_fatal = (message->error != NULL && worker_is_fatal(message->error)) ||
                        !recover(narrow->context, sessions, &failure);
    if (message->error == NULL)
        message->error = g_steal_pointer(&failure);
    gboolean goes_on = !message->is_fatal;
    g_async_queue_push(narrow->messages, message);
    return goes_on;
}

static gboolean
open_sessions(const CompareContext *context, PgSession *sessions[2], GError **error)
{
    for (Side side = SIDE_SOURCE; side <= SIDE_TARGET; side++) {
        sessions[side] = worker_session(context, side, error);
        if (sessions[side] == NULL)
            return FALSE;
    }
    return TRUE;
}

static gpointer
work(gpointer data)
{
    Narrow *narrow = data;
    NarrowMessage *end = g_new0(NarrowMessage, 1);
    PgSession *sessions[2] = {NULL, NULL};
    end->is_fatal = !open_sessions(narrow->context, sessions, &end->error);
    TablePair *pair;
    while (!end->is_fatal && !g_atomic_int_get(&narrow->is_stopped) &&
           (pair = g_async_queue_try_pop(narrow->pairs)) != NULL)
        if (!drill_pair(narrow, sessions, pair))
            break;
    for (guint side = 0; side < 2; side++)
        session_close(sessions[side]);
    g_atomic_int_add(&narrow->spare, 1);
    g_async_queue_push(narrow->messages, end);
    return NULL;
}

/* That the digests differ is known; only where is not. */
static void
take_failure(TablePair *pair, const GError *error)
{
    pair->is_counted = FALSE;
    if (g_error_matches(error, PGC_ERROR, PGC_ERROR_STATE))
        pair->state = PAIR_INCOMPLETE;
    pair_add_reason(pair, "the rows that differ could not be found: %s", error->message);
}

static void
handle_message(Narrow *narrow, NarrowMessage *message, NarrowFunction function, gpointer data,
               GError **failure)
{
    if (message->is_fatal && *failure == NULL)
        *failure = g_steal_pointer(&message->error);
    if (*failure == NULL && message->pair != NULL) {
        if (message->error != NULL)
            take_failure(message->pair, message->error);
        (void)function(message->pair, message->differences, data, failure);
    }
    if (*failure != NULL && !g_atomic_int_exchange(&narrow->is_stopped, TRUE))
        interrupt_cancel_busy();
}

static gboolean
run_workers(Narrow *narrow, guint count, NarrowFunction function, gpointer data, GError **error)
{
    g_autoptr(GPtrArray) threads = g_ptr_array_new();
    for (guint index = 0; index < count; index++)
        g_ptr_array_add(threads, g_thread_new("validate", work, narrow));
    g_autoptr(GError) failure = NULL;
    for (guint running = count; running > 0;) {
        NarrowMessage *message = g_async_queue_pop(narrow->messages);
        if (message->pair == NULL)
            running--;
        handle_message(narrow, message, function, data, &failure);
        message_free(message);
    }
    for (guint index = 0; index < count; index++)
        g_thread_join(threads->pdata[index]);
    if (failure == NULL)
        return TRUE;
    g_propagate_error(error, g_steal_pointer(&failure));
    return FALSE;
}

gboolean
narrow_tables(const CompareContext *context, const GPtrArray *pairs, NarrowFunction function,
              gpointer data, GError **error)
{
    Narrow narrow = {
        .context = context, .pairs = g_async_queue_new(), .messages = g_async_queue_new()};
    guint count = 0;
    for (guint index = 0; index < pairs->len; index++) {
        TablePair *pair = pairs->pdata[index];
        if (pair->state != PAIR_DIFFERENT)
            continue;
        g_async_queue_push(narrow.pairs, pair);
        count++;
    }
    guint workers = MIN(count, context->jobs);
    narrow.spare = (gint)(context->jobs - workers);
    gboolean done = run_workers(&narrow, workers, function, data, error);
    g_async_queue_unref(narrow.pairs);
    g_async_queue_unref(narrow.messages);
    return done;
}
