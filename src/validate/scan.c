#include "validate/scan.h"

#include "base/error.h"
#include "base/progress.h"
#include "pg/interrupt.h"
#include "validate/part.h"
#include "validate/partial.h"
#include "validate/sides.h"
#include "validate/statement.h"
#include "validate/storage.h"
#include "validate/table_size.h"
#include "validate/together.h"

/* 16 MB of the usual block size: less than that is read again for a row that differs (see part.h).
 * More where there would be too many. */
#define BLOCKS_PER_RANGE 2048
#define MOST_RANGES 16384
#define LEAST_BLOCKS_PER_RANGE 64
#define USUAL_BLOCK_BYTES 8192

/* 16 MB of the usual block size: less is soon read twice. */
#define LEAST_BLOCKS_IN_CLASSES 2048

/* Servers find the rows of a range of blocks without reading the others. */
#define FIRST_MAJOR_WITH_BLOCK_RANGES 14

/* A table of no more bytes is looked at together with others, up to so many. */
#define SMALL_TABLE_BYTES (256 * 1024)
#define TABLES_TOGETHER 50

/* After so many of them their locks are let go of. */
#define ITEMS_LOCKED 16

typedef struct {
    TablePair *pair;
    TablePart part;
    gint64 bytes;
    gboolean is_small;
} ScanItem;

typedef struct {
    const CompareContext *context;
    const GPtrArray *pairs;
    GHashTable *sizes[2]; /* guint32, the oid → TableSize, of those that are known */
    gboolean has_ranges[2];
    GAsyncQueue *items[2];
    GAsyncQueue *messages;
    gint is_stopped;
    Progress *progress;
    ProgressCounts counts;
} Scan;

typedef struct {
    Scan *scan;
    Side side;
} ScanWorker;

/* Without a pair: the worker has ended. */
typedef struct {
    TablePair *pair;
    Side side;
    TablePart part;
    Digest *classes; /* KEY_CLASSES of them; NULL: none */
    gsize longest;
    gint64 bytes;    /* of the item */
    GByteArray *cut; /* see partial.h; NULL: no value was cut */
    double seconds;
    GError *error;
    gboolean is_fatal;
} ScanMessage;

static void
message_free(ScanMessage *message)
{
    g_clear_error(&message->error);
    g_clear_pointer(&message->cut, g_byte_array_unref);
    g_free(message->classes);
    g_free(message);
}

/* ---- the worker's thread ---- */

typedef struct {
    const Scan *scan;
    ScanMessage *message;
} ClientScan;

static gboolean
digest_row(const PgRows *rows, gpointer data, GError **error)
{
    (void)error;
    ClientScan *client = data;
    gsize length = rows_length(rows, 0, 0);
    digest_add(&client->message->part.digest,
               digest_of_bytes(client->scan->context->recipe.seed, rows_text(rows, 0, 0), length));
    client->message->longest = MAX(client->message->longest, length);
    pace_keep_unless(client->scan->context->pace, length, &client->scan->is_stopped);
    return TRUE;
}

static gboolean
digest_classes(PgSession *session, const StatementContext *statement, const char *condition,
               ScanMessage *message, GError **error)
{
    g_autofree char *sql = statement_class_digests(statement, message->part.relation, condition);
    g_autoptr(PgRows) rows = session_query(session, sql, 0, NULL, error);
    if (rows == NULL)
        return FALSE;
    message->classes = g_new0(Digest, KEY_CLASSES);
    for (guint row = 0; row < rows_count(rows); row++) {
        const Digest digest = {rows_int64(rows, row, 1), digest_parse_sum(rows_text(rows, row, 2))};
        digest_add(&message->classes[rows_int64(rows, row, 0) & (KEY_CLASSES - 1)], digest);
        digest_add(&message->part.digest, digest);
    }
    return TRUE;
}

static gboolean
digest_whole(const Scan *scan, PgSession *session, const StatementContext *statement,
             const char *condition, ScanMessage *message, GError **error)
{
    g_autofree char *sql = statement_digest(statement, message->part.relation, condition);
    if (statement->recipe.method == DIGEST_BY_CLIENT) {
        ClientScan client = {scan, message};
        return session_query_each(session, sql, 0, NULL, digest_row, &client, error);
    }
    g_autoptr(PgRows) rows = session_query(session, sql, 0, NULL, error);
    if (rows == NULL)
        return FALSE;
    message->part.digest.rows = rows_int64(rows, 0, 0);
    message->part.digest.sum = digest_parse_sum(rows_text(rows, 0, 1));
    return TRUE;
}

static gboolean
digest_item(const Scan *scan, PgSession *session, const ScanItem *item, ScanMessage *message,
            GError **error)
{
    const StatementContext statement = {item->pair, message->side, scan->context->recipe};
    const Relation *relation = item->part.relation;
    g_autofree char *condition = part_condition(&item->part);
    gboolean done = item->pair->in_classes
                        ? digest_classes(session, &statement, condition, message, error)
                        : digest_whole(scan, session, &statement, condition, message, error);
    if (!done ||
        (message->side == SIDE_SOURCE && !partial_find(scan->context, session, item->pair, relation,
                                                       condition, &message->cut, error)))
        return FALSE;
    return worker_check_unchanged(scan->context, session, relation, error);
}

static ScanMessage *
message_of(const ScanItem *item, Side side)
{
    ScanMessage *message = g_new0(ScanMessage, 1);
    message->pair = item->pair;
    message->side = side;
    message->part = item->part;
    message->bytes = item->bytes;
    return message;
}

/* refusal: of several at once; may be NULL. After it the session begins anew, without the locks of
 * the others. FALSE when the worker has to end. */
static gboolean
work_on_item(Scan *scan, PgSession *session, const ScanItem *item, const GError *refusal)
{
    ScanMessage *message = message_of(item, session_side(session));
    gint64 begin = g_get_monotonic_time();
    if (refusal != NULL && !worker_recover(scan->context, session, NULL)) {
        message->error = g_error_copy(refusal);
        message->is_fatal = TRUE;
    } else if (!g_atomic_int_get(&item->pair->is_failed) &&
               !digest_item(scan, session, item, message, &message->error)) {
        message->is_fatal =
            worker_is_fatal(message->error) || !worker_recover(scan->context, session, NULL);
    }
    message->seconds = (double)(g_get_monotonic_time() - begin) / G_USEC_PER_SEC;
    gboolean goes_on = !message->is_fatal;
    g_async_queue_push(scan->messages, message);
    /* What the server reads by itself can only be waited for afterwards. */
    if (goes_on && scan->context->recipe.method == DIGEST_BY_SERVER)
        pace_keep_unless(scan->context->pace, (guint64)item->bytes, &scan->is_stopped);
    return goes_on;
}

/* FALSE, maybe without an error, where nothing is known of any. */
static gboolean
digest_together(Scan *scan, PgSession *session, const GPtrArray *items, GError **error)
{
    g_autoptr(GPtrArray) tables = g_ptr_array_new_with_free_func(g_free);
    for (guint index = 0; index < items->len; index++) {
        const ScanItem *item = items->pdata[index];
        TogetherTable *table = g_new0(TogetherTable, 1);
        *table = (TogetherTable){
            .pair = item->pair, .relation = item->part.relation, .bytes = item->bytes};
        g_ptr_array_add(tables, table);
    }
    gint64 begin = g_get_monotonic_time();
    if (!together_digest(scan->context, session, tables, error))
        return FALSE;
    double seconds = (double)(g_get_monotonic_time() - begin) / G_USEC_PER_SEC;
    for (guint index = 0; index < items->len; index++) {
        ScanMessage *message = message_of(items->pdata[index], session_side(session));
        message->part.digest = ((const TogetherTable *)tables->pdata[index])->digest;
        message->seconds = seconds / items->len;
        g_async_queue_push(scan->messages, message);
    }
    return TRUE;
}

/* A table that fails takes no other with it: then each is looked at by itself. FALSE when the
 * worker has to end. */
static gboolean
work_on_items(Scan *scan, PgSession *session, const GPtrArray *items)
{
    g_autoptr(GError) refusal = NULL;
    if (items->len > 1 && digest_together(scan, session, items, &refusal))
        return TRUE;
    for (guint index = 0; index < items->len; index++)
        if (!work_on_item(scan, session, items->pdata[index], refusal))
            return FALSE;
    return TRUE;
}

/* Of the side's queue: as many small tables as go together, or one other item; none at its end. */
static GPtrArray *
take_items(Scan *scan, Side side)
{
    GPtrArray *items = g_ptr_array_new_with_free_func(g_free);
    GAsyncQueue *queue = scan->items[side];
    g_async_queue_lock(queue);
    ScanItem *item = g_async_queue_try_pop_unlocked(queue);
    while (item != NULL && item->is_small && items->len < TABLES_TOGETHER) {
        g_ptr_array_add(items, item);
        item = g_async_queue_try_pop_unlocked(queue);
    }
    if (item != NULL && items->len > 0)
        g_async_queue_push_front_unlocked(queue, item);
    else if (item != NULL)
        g_ptr_array_add(items, item);
    g_async_queue_unlock(queue);
    return items;
}

static gpointer
work(gpointer data)
{
    g_autofree ScanWorker *worker = data;
    Scan *scan = worker->scan;
    ScanMessage *end = g_new0(ScanMessage, 1);
    g_autoptr(PgSession) session = worker_session(scan->context, worker->side, &end->error);
    end->is_fatal = session == NULL;
    gboolean goes_on = session != NULL;
    guint locked = 0;
    while (goes_on && !g_atomic_int_get(&scan->is_stopped)) {
        g_autoptr(GPtrArray) items = take_items(scan, worker->side);
        goes_on = items->len > 0 && work_on_items(scan, session, items);
        locked += items->len;
        if (!goes_on || locked < ITEMS_LOCKED)
            continue;
        locked = 0;
        goes_on = worker_recover(scan->context, session, &end->error);
        end->is_fatal = !goes_on;
    }
    g_async_queue_push(scan->messages, end);
    return NULL;
}

/* ---- the items ---- */

static TableSize *
size_of(const Scan *scan, Side side, const Relation *relation)
{
    return g_hash_table_lookup(scan->sizes[side], GUINT_TO_POINTER(relation->oid));
}

static gboolean
can_have_classes(const Scan *scan, const TablePair *pair)
{
    if (pair->state != PAIR_OPEN || scan->context->recipe.method != DIGEST_BY_SERVER ||
        !statement_has_classes(pair))
        return FALSE;
    for (Side side = SIDE_SOURCE; side <= SIDE_TARGET; side++) {
        const Relation *relation = pair->relation[side];
        const TableSize *size = size_of(scan, side, relation);
        if (relation->kind != 'r' || !relation->can_lock || size == NULL ||
            size->blocks < LEAST_BLOCKS_IN_CLASSES)
            return FALSE;
    }
    return TRUE;
}

static void
add_item(GPtrArray *items, TablePair *pair, const TablePart *part, gint64 bytes)
{
    ScanItem *item = g_new0(ScanItem, 1);
    item->pair = pair;
    item->part = *part;
    item->bytes = bytes;
    pair->chunks++;
    pair->pending++;
    g_ptr_array_add(items, item);
}

/* With a limit, about what may be read in a second: a server that reads cannot be slowed down. */
static gint64
blocks_per_range(const CompareContext *context, const TableSize *size)
{
    return context->pace == NULL ? MAX(BLOCKS_PER_RANGE, size->blocks / MOST_RANGES)
                                 : CLAMP(context->max_rate / USUAL_BLOCK_BYTES,
                                         LEAST_BLOCKS_PER_RANGE, BLOCKS_PER_RANGE);
}

/* The last range is open: blocks that came after the size was asked. */
static void
add_ranges(GPtrArray *items, TablePair *pair, const Relation *relation, const TableSize *size,
           gint64 blocks_per_range)
{
    gint64 ranges = MAX(1, size->blocks / blocks_per_range);
    for (gint64 range = 0; range < ranges; range++) {
        const TablePart part = {.relation = relation,
                                .first = range * blocks_per_range,
                                .end = range + 1 < ranges ? (range + 1) * blocks_per_range : 0};
        add_item(items, pair, &part, size->bytes / ranges);
    }
}

/* Sizes only decide how the work is done: where they cannot be had, a table is one item. */
static gboolean
read_sizes(gpointer data, Side side, GError **error)
{
    Scan *scan = data;
    g_autoptr(PgSession) session = worker_session(scan->context, side, error);
    if (session == NULL)
        return FALSE;
    scan->has_ranges[side] = session_major_version(session) >= FIRST_MAJOR_WITH_BLOCK_RANGES;
    scan->sizes[side] = table_sizes_read(session, scan->pairs, error);
    return scan->sizes[side] != NULL;
}

/* Of the tables that are large enough on both sides. */
static gboolean
read_layouts(gpointer data, Side side, GError **error)
{
    Scan *scan = data;
    g_autoptr(PgSession) session = NULL;
    guint locked = 0;
    for (guint index = 0; index < scan->pairs->len; index++) {
        const TablePair *pair = scan->pairs->pdata[index];
        if (!can_have_classes(scan, pair))
            continue;
        if (session == NULL && (session = worker_session(scan->context, side, error)) == NULL)
            return FALSE;
        if (++locked % ITEMS_LOCKED == 0 && !worker_recover(scan->context, session, error))
            return FALSE;
        TableSize *size = size_of(scan, side, pair->relation[side]);
        if (!table_size_read_layout(scan->context, session, pair, size, error))
            return FALSE;
    }
    return TRUE;
}

static int
compare_items(gconstpointer first, gconstpointer second)
{
    const ScanItem *const *one = first;
    const ScanItem *const *other = second;
    return (*one)->bytes == (*other)->bytes ? 0 : ((*one)->bytes < (*other)->bytes ? 1 : -1);
}

/* Of a table whose size is known. With a limit each is waited for by itself. */
static gboolean
is_small(const CompareContext *context, const Relation *relation, gint64 bytes)
{
    return context->recipe.method == DIGEST_BY_SERVER && context->partial_bytes == 0 &&
           context->pace == NULL && relation->kind == 'r' && bytes <= SMALL_TABLE_BYTES;
}

static void
fill_queue(Scan *scan, Side side)
{
    g_autoptr(GPtrArray) items = g_ptr_array_new();
    for (guint index = 0; index < scan->pairs->len; index++) {
        TablePair *pair = scan->pairs->pdata[index];
        if (pair->state != PAIR_OPEN)
            continue;
        g_autoptr(GPtrArray) storage = storage_of(pair->relation[side]);
        for (guint part = 0; part < storage->len; part++) {
            const Relation *relation = storage->pdata[part];
            const TableSize *size = size_of(scan, side, relation);
            pair->has_large = pair->has_large || table_size_may_be_large(relation, size);
            TableSize known = size == NULL ? (TableSize){0} : *size;
            if (!scan->has_ranges[side])
                known.blocks = 0;
            guint first = items->len;
            add_ranges(items, pair, relation, &known, blocks_per_range(scan->context, &known));
            /* Such a one is read whole, beside others. */
            ScanItem *last = items->pdata[items->len - 1];
            last->is_small = items->len == first + 1 && size != NULL &&
                             is_small(scan->context, relation, size->bytes);
            if (side == SIDE_SOURCE && size != NULL)
                pair->bytes += size->bytes;
        }
    }
    g_ptr_array_sort(items, compare_items);
    for (guint index = 0; index < items->len; index++) {
        scan->counts.bytes_total += (guint64)((const ScanItem *)items->pdata[index])->bytes;
        g_async_queue_push(scan->items[side], items->pdata[index]);
    }
}

/* Two sides that are laid out alike have parts that are. */
static void
choose_classes(const Scan *scan)
{
    for (guint index = 0; index < scan->pairs->len; index++) {
        TablePair *pair = scan->pairs->pdata[index];
        if (!can_have_classes(scan, pair))
            continue;
        const char *layout[2];
        for (Side side = SIDE_SOURCE; side <= SIDE_TARGET; side++)
            layout[side] = size_of(scan, side, pair->relation[side])->layout;
        pair->in_classes =
            layout[0] != NULL && layout[1] != NULL && !g_str_equal(layout[0], layout[1]);
    }
}

/* ---- the caller's thread ---- */

/* A table that is one part on each side has none. */
static void
take_part(TablePair *pair, const ScanMessage *message)
{
    if (pair->chunks <= 2)
        return;
    for (guint side = 0; side < 2; side++)
        if (pair->parts[side] == NULL)
            pair->parts[side] = parts_new();
    g_array_append_val(pair->parts[message->side], message->part);
}

/* They take kilobytes, of tables that are being read and of those that differ. */
static void
take_classes(TablePair *pair, const ScanMessage *message)
{
    if (message->classes == NULL)
        return;
    if (pair->classes == NULL)
        pair->classes = g_new0(KeyClasses, 1);
    for (guint number = 0; number < KEY_CLASSES; number++)
        digest_add(&pair->classes->digest[message->side][number], message->classes[number]);
}

static void
take_digest(TablePair *pair, ScanMessage *message, gint64 partial_bytes)
{
    pair->seconds += message->seconds;
    pair->longest = MAX(pair->longest, message->longest);
    digest_add(&pair->digest[message->side], message->part.digest);
    take_part(pair, message);
    take_classes(pair, message);
    partial_conclude(pair, message->cut, partial_bytes);
    if (message->error == NULL)
        return;
    g_atomic_int_set(&pair->is_failed, TRUE);
    if (pair->state == PAIR_OPEN)
        pair_add_reason(pair, "%s", message->error->message);
    pair->state = PAIR_NOT_COMPARED;
}

/* Of a table with a key that differs. Where it has classes few parts are equal, if any. */
static void
narrow(TablePair *pair)
{
    if (pair->classes != NULL)
        pair->rows_in_equal_classes = key_classes_narrow(pair->classes);
    if (pair->rows_in_equal_classes == 0 && pair->parts[0] != NULL)
        pair->rows_in_equal_parts = parts_cancel_equal(pair->parts, pair->compared->len);
}

static void
conclude_digest(TablePair *pair)
{
    if (pair->state != PAIR_OPEN) {
        parts_forget(pair);
        return;
    }
    for (guint side = 0; side < 2; side++)
        pair->counts.rows[side] = pair->digest[side].rows;
    gboolean is_equal = digest_equal(pair->digest[SIDE_SOURCE], pair->digest[SIDE_TARGET]);
    pair->state = is_equal ? pair_state_without_difference(pair) : PAIR_DIFFERENT;
    if (is_equal) {
        pair->counts.equal = pair->counts.rows[SIDE_SOURCE];
        pair->is_counted = TRUE;
        parts_forget(pair);
    } else if (pair->key->len > 0) {
        narrow(pair);
    }
}

static void
stop_workers(Scan *scan)
{
    if (g_atomic_int_exchange(&scan->is_stopped, TRUE) == FALSE)
        interrupt_cancel_busy();
}

static void
handle_message(Scan *scan, ScanMessage *message, ScanFunction function, gpointer data,
               GError **failure)
{
    if (message->is_fatal && *failure == NULL)
        *failure = g_steal_pointer(&message->error);
    if (*failure == NULL && message->pair != NULL) {
        take_digest(message->pair, message, scan->context->partial_bytes);
        scan->counts.rows_done += (guint64)message->part.digest.rows;
        scan->counts.bytes_done += (guint64)message->bytes;
        if (--message->pair->pending == 0) {
            scan->counts.items_done++;
            conclude_digest(message->pair);
            (void)function(message->pair, data, failure);
        }
    }
    if (*failure != NULL)
        stop_workers(scan);
}

static gboolean
run_workers(Scan *scan, ScanFunction function, gpointer data, GError **error)
{
    guint running = 0;
    g_autoptr(GPtrArray) threads = g_ptr_array_new();
    for (guint index = 0; index < 2 * scan->context->jobs; index++) {
        ScanWorker *worker = g_new(ScanWorker, 1);
        *worker = (ScanWorker){scan, index % 2 == 0 ? SIDE_SOURCE : SIDE_TARGET};
        g_ptr_array_add(threads, g_thread_new("validate", work, worker));
        running++;
    }
    g_autoptr(GError) failure = NULL;
    while (running > 0) {
        ScanMessage *message = g_async_queue_try_pop(scan->messages);
        if (message == NULL) {
            if (failure == NULL && !function(NULL, data, &failure))
                stop_workers(scan);
            message = g_async_queue_timeout_pop(scan->messages, G_USEC_PER_SEC);
        }
        progress_update(scan->progress, &scan->counts);
        if (message == NULL)
            continue;
        if (message->pair == NULL)
            running--;
        handle_message(scan, message, function, data, &failure);
        message_free(message);
    }
    for (guint index = 0; index < threads->len; index++)
        g_thread_join(threads->pdata[index]);
    (void)function(NULL, data, failure == NULL ? &failure : NULL);
    if (failure == NULL)
        return TRUE;
    g_propagate_error(error, g_steal_pointer(&failure));
    return FALSE;
}

gboolean
scan_tables(const CompareContext *context, const GPtrArray *pairs, ScanFunction function,
            gpointer data, GError **error)
{
    Scan scan = {.context = context, .pairs = pairs, .messages = g_async_queue_new()};
    for (guint side = 0; side < 2; side++)
        scan.items[side] = g_async_queue_new_full(g_free);
    for (guint index = 0; index < pairs->len; index++)
        scan.counts.items_total += ((const TablePair *)pairs->pdata[index])->state == PAIR_OPEN;
    scan.progress = progress_new(context->activity, "tables", context->quiet);
    gboolean done = sides_call(read_sizes, &scan, error) && sides_call(read_layouts, &scan, error);
    for (Side side = SIDE_SOURCE; done && side <= SIDE_TARGET; side++)
        fill_queue(&scan, side);
    if (done)
        choose_classes(&scan);
    done = done && run_workers(&scan, function, data, error);
    for (guint side = 0; side < 2; side++) {
        g_async_queue_unref(scan.items[side]);
        g_clear_pointer(&scan.sizes[side], g_hash_table_unref);
    }
    g_async_queue_unref(scan.messages);
    progress_free(scan.progress);
    return done;
}
