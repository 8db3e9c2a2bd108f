#include "migrate/load.h"

#include "base/progress.h"
#include "migrate/items.h"
#include "migrate/worker.h"

#include <stdatomic.h>

#define WAIT_MICROSECONDS (G_USEC_PER_SEC / 5)
/* How often the ledger is asked about what others have. */
#define LOOK_MICROSECONDS (G_USEC_PER_SEC / 2)
#define RESULTS_AT_ONCE 1000

typedef struct {
    const LoadSettings *settings;
    GPtrArray *units;     /* as items_units() gives them */
    GAsyncQueue *results; /* LoadResult; one without an item is a worker's end */
    atomic_uint next;     /* position in units */
    atomic_bool stopped;
    GMutex mutex;
    GPtrArray *held;    /* PlanItem: what is not ours though its turn has come; under the mutex */
    gint64 looked;      /* when the ledger was asked about them; likewise */
    GHashTable *errors; /* table → how many items of it failed; likewise */
    _Atomic guint64 rows;
    _Atomic guint64 bytes;
} Load;

static void
count_progress(const CopyCount *more, gpointer data)
{
    Load *load = data;
    atomic_fetch_add(&load->rows, more->rows);
    atomic_fetch_add(&load->bytes, more->bytes);
    pace_keep(load->settings->pace, more->bytes);
}

static guint
count_error(Load *load, PlanTable *table)
{
    g_mutex_lock(&load->mutex);
    guint count = GPOINTER_TO_UINT(g_hash_table_lookup(load->errors, table)) + 1;
    g_hash_table_insert(load->errors, table, GUINT_TO_POINTER(count));
    g_mutex_unlock(&load->mutex);
    return count;
}

static gboolean
report_result(LoadResult *result, gpointer data)
{
    Load *load = data;
    if (result->error != NULL && error_policy_stops(&load->settings->errors, result->error,
                                                    count_error(load, result->item->table)))
        atomic_store(&load->stopped, TRUE);
    g_async_queue_push(load->results, result);
    return !atomic_load(&load->stopped);
}

static void
add_held(const GPtrArray *items, gpointer data)
{
    Load *load = data;
    g_mutex_lock(&load->mutex);
    for (guint index = 0; index < items->len; index++)
        g_ptr_array_add(load->held, items->pdata[index]);
    g_mutex_unlock(&load->mutex);
}

static void
remove_claimed(const GPtrArray *items, gpointer data)
{
    Load *load = data;
    g_mutex_lock(&load->mutex);
    for (guint index = 0; index < items->len; index++)
        g_ptr_array_remove(load->held, items->pdata[index]);
    g_mutex_unlock(&load->mutex);
}

/* What is not ours now; NULL for nothing. With is_due only if it is time to look after it. */
static GPtrArray *
held_items(Load *load, gboolean is_due)
{
    g_mutex_lock(&load->mutex);
    gint64 now = g_get_monotonic_time();
    gboolean is_wanted =
        load->held->len > 0 && (!is_due || now >= load->looked + LOOK_MICROSECONDS);
    if (is_wanted && is_due)
        load->looked = now;
    GPtrArray *items = is_wanted ? g_ptr_array_copy(load->held, NULL, NULL) : NULL;
    g_mutex_unlock(&load->mutex);
    return items;
}

static PlanItem *
remove_held(Load *load, guint number)
{
    PlanItem *found = NULL;
    g_mutex_lock(&load->mutex);
    for (guint index = 0; found == NULL && index < load->held->len; index++)
        if (((const PlanItem *)load->held->pdata[index])->number == number)
            found = g_ptr_array_steal_index(load->held, index);
    g_mutex_unlock(&load->mutex);
    return found;
}

/* Reports what others have done since. */
static gboolean
look_at_others(Load *load, Worker *worker)
{
    g_autoptr(GPtrArray) held = held_items(load, TRUE);
    if (held == NULL)
        return TRUE;
    g_autoptr(PgRows) rows =
        ledger_ended(worker->target, &load->settings->ledger, held, &worker->failure);
    for (guint row = 0; rows != NULL && row < rows_count(rows); row++) {
        PlanItem *item = remove_held(load, (guint)rows_int64(rows, row, 0));
        if (item == NULL || !rows_boolean(rows, row, 1))
            continue;
        LoadResult *result = g_new0(LoadResult, 1);
        result->item = item;
        result->rows = (guint64)rows_int64(rows, row, 2);
        result->bytes = (guint64)rows_int64(rows, row, 3);
        atomic_fetch_add(&load->rows, result->rows);
        atomic_fetch_add(&load->bytes, result->bytes);
        g_async_queue_push(load->results, result);
    }
    return rows != NULL;
}

static gboolean
take_unit(Load *load, Worker *worker, guint position)
{
    const GPtrArray *unit = load->units->pdata[position];
    add_held(unit, load);
    return worker_move(worker, unit, unit->len);
}

/* When the turn of every item has come: one of those that others had, if it is free now. */
static gboolean
take_left(Load *load, Worker *worker, gboolean *is_over)
{
    g_autoptr(GPtrArray) held = held_items(load, FALSE);
    *is_over = held == NULL;
    if (held == NULL)
        return TRUE;
    if (!worker_move(worker, held, 1))
        return FALSE;
    g_autoptr(GPtrArray) still = held_items(load, FALSE);
    if (still != NULL && still->len == held->len)
        g_usleep(LOOK_MICROSECONDS);
    return TRUE;
}

static gpointer
run_worker(gpointer data)
{
    Worker *worker = data;
    Load *load = worker->data;
    LoadResult *end = g_new0(LoadResult, 1);
    gboolean usable = worker_open(worker, &worker->failure), is_over = FALSE;
    while (usable && !is_over && !atomic_load(&load->stopped)) {
        guint position = atomic_fetch_add(&load->next, 1);
        usable = look_at_others(load, worker) &&
                 (position < load->units->len ? take_unit(load, worker, position)
                                              : take_left(load, worker, &is_over));
    }
    end->error = g_steal_pointer(&worker->failure);
    worker_close(worker);
    g_async_queue_push(load->results, end);
    return NULL;
}

static void
show_progress(Progress *progress, Load *load, ProgressCounts *counts)
{
    counts->rows_done = atomic_load(&load->rows);
    counts->bytes_done = atomic_load(&load->bytes);
    progress_update(progress, counts);
}

static void
free_result(gpointer data)
{
    load_result_free(data);
}

/* Waits for the workers' messages for a while. Of *workers those that have ended are taken off; the
 * first one's error is set. */
static GPtrArray *
take_messages(const Load *load, guint *workers, GError **error)
{
    GPtrArray *results = g_ptr_array_new_with_free_func(free_result);
    LoadResult *result = g_async_queue_timeout_pop(load->results, WAIT_MICROSECONDS);
    while (result != NULL) {
        if (result->item != NULL) {
            g_ptr_array_add(results, result);
        } else {
            --*workers;
            if (result->error != NULL && *error == NULL)
                *error = g_steal_pointer(&result->error);
            load_result_free(result);
        }
        result = results->len < RESULTS_AT_ONCE ? g_async_queue_try_pop(load->results) : NULL;
    }
    return results;
}

static void
hand_over(Load *load, const GPtrArray *results, LoadResultFunction function, gpointer data,
          GError **error)
{
    GError *failure = NULL;
    if (function(results, data, &failure))
        return;
    atomic_store(&load->stopped, TRUE);
    if (*error == NULL)
        g_propagate_error(error, failure);
    else
        g_error_free(failure);
}

/* Takes the workers' messages until the last of them has ended. */
static void
watch_workers(Load *load, guint workers, LoadResultFunction function, gpointer data, GError **error)
{
    ProgressCounts counts = {0};
    const GPtrArray *items = load->settings->plan->items;
    counts.items_total = items->len;
    for (guint index = 0; index < items->len; index++) {
        const PlanItem *item = items->pdata[index];
        counts.items_done += item->is_done ? 1 : 0;
        counts.bytes_total += item->is_done ? 0 : (guint64)item->bytes;
    }
    g_autoptr(Progress) progress = progress_new("load", "tables", load->settings->quiet);
    while (workers > 0) {
        gboolean was_good = *error == NULL;
        g_autoptr(GPtrArray) results = take_messages(load, &workers, error);
        show_progress(progress, load, &counts);
        for (guint index = 0; index < results->len; index++)
            counts.items_done += ((const LoadResult *)results->pdata[index])->error == NULL ? 1 : 0;
        if (results->len > 0 && was_good)
            hand_over(load, results, function, data, error);
    }
}

char *
load_search_path(PgSession *source, GError **error)
{
    return session_query_value(
        source, "SELECT reset_val FROM pg_settings WHERE name = 'search_path'", error);
}

gboolean
load_run(const LoadSettings *settings, LoadResultFunction function, gpointer data, GError **error)
{
    Load load = {.settings = settings,
                 .units = items_units(settings->plan),
                 .results = g_async_queue_new(),
                 .held = g_ptr_array_new(),
                 .errors = g_hash_table_new(NULL, NULL)};
    g_mutex_init(&load.mutex);
    guint jobs = MAX(1, MIN(settings->jobs, load.units->len));
    g_autofree Worker *workers = g_new0(Worker, jobs);
    g_autoptr(GPtrArray) threads = g_ptr_array_new();
    for (guint index = 0; index < jobs; index++) {
        workers[index] = (Worker){.settings = settings,
                                  .number = index + 1,
                                  .report = report_result,
                                  .claimed = remove_claimed,
                                  .released = add_held,
                                  .progress = count_progress,
                                  .data = &load};
        g_ptr_array_add(threads, g_thread_new("load", run_worker, &workers[index]));
    }
    g_autoptr(GError) failure = NULL;
    watch_workers(&load, jobs, function, data, &failure);
    for (guint index = 0; index < threads->len; index++)
        g_thread_join(threads->pdata[index]);
    g_async_queue_unref(load.results);
    g_ptr_array_unref(load.units);
    g_ptr_array_unref(load.held);
    g_hash_table_unref(load.errors);
    g_mutex_clear(&load.mutex);
    if (failure == NULL)
        return TRUE;
    g_propagate_error(error, g_steal_pointer(&failure));
    return FALSE;
}
