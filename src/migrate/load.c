#include "migrate/load.h"

#include "base/progress.h"
#include "migrate/items.h"
#include "migrate/worker.h"

#include <stdatomic.h>

#define WAIT_MICROSECONDS (G_USEC_PER_SEC / 5)

typedef struct {
    const LoadSettings *settings;
    GPtrArray *units;     /* as items_units() gives them */
    GAsyncQueue *results; /* LoadResult; one without an item is a worker's end */
    atomic_uint next;     /* position in units */
    atomic_bool stopped;
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

static void
report_result(LoadResult *result, gpointer data)
{
    Load *load = data;
    if (result->error != NULL && load->settings->stops_at_error)
        atomic_store(&load->stopped, TRUE);
    g_async_queue_push(load->results, result);
}

static gpointer
run_worker(gpointer data)
{
    Worker *worker = data;
    Load *load = worker->data;
    LoadResult *end = g_new0(LoadResult, 1);
    gboolean usable = worker_open(worker, &end->error);
    while (usable && !atomic_load(&load->stopped)) {
        guint position = atomic_fetch_add(&load->next, 1);
        if (position >= load->units->len)
            break;
        usable = worker_move(worker, load->units->pdata[position]);
    }
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
        LoadResult *result = g_async_queue_timeout_pop(load->results, WAIT_MICROSECONDS);
        show_progress(progress, load, &counts);
        if (result == NULL)
            continue;
        if (result->item == NULL) {
            workers--;
            if (result->error != NULL && *error == NULL)
                *error = g_steal_pointer(&result->error);
        } else {
            counts.items_done += result->error == NULL ? 1 : 0;
            if (*error == NULL && !function(result, data, error))
                atomic_store(&load->stopped, TRUE);
        }
        load_result_free(result);
    }
}

gboolean
load_run(const LoadSettings *settings, LoadResultFunction function, gpointer data, GError **error)
{
    Load load = {
        .settings = settings, .units = items_units(settings->plan), .results = g_async_queue_new()};
    guint jobs = MAX(1, MIN(settings->jobs, load.units->len));
    g_autofree Worker *workers = g_new0(Worker, jobs);
    g_autoptr(GPtrArray) threads = g_ptr_array_new();
    for (guint index = 0; index < jobs; index++) {
        workers[index] = (Worker){.settings = settings,
                                  .number = index + 1,
                                  .report = report_result,
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
    if (failure == NULL)
        return TRUE;
    g_propagate_error(error, g_steal_pointer(&failure));
    return FALSE;
}
