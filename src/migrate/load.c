#include "migrate/load.h"

#include "base/error.h"
#include "base/progress.h"
#include "case/case.h"
#include "migrate/ledger.h"
#include "migrate/target.h"
#include "pg/copy.h"
#include "pg/interrupt.h"
#include "pg/quote.h"

#include <stdatomic.h>

#define FREEZE_BYTES ((gint64)8 * 1024 * 1024)
#define WAIT_MICROSECONDS (G_USEC_PER_SEC / 5)

typedef struct {
    const LoadSettings *settings;
    GAsyncQueue *results; /* LoadResult; one without an item is a worker's end */
    atomic_uint next;     /* position in the plan's items */
    atomic_bool stopped;
    _Atomic guint64 rows;
    _Atomic guint64 bytes;
} Load;

typedef struct {
    Load *load;
    guint number; /* from 1 */
    PgSession *source;
    PgSession *target;
} Worker;

static void
result_free(LoadResult *result)
{
    g_free(result->started);
    g_free(result->finished);
    g_clear_error(&result->error);
    g_free(result);
}

static gboolean
open_target(Worker *worker, GError **error)
{
    const LoadSettings *settings = worker->load->settings;
    worker->target = session_open(settings->target, SESSION_READ_WRITE, "load", error);
    if (worker->target == NULL)
        return FALSE;
    g_autofree char *path = quote_literal(settings->search_path);
    g_autofree char *sql =
        g_strdup_printf("SET synchronous_commit = off; SET client_min_messages = error;"
                        "SELECT set_config('search_path', %s, false)",
                        path);
    gboolean refused;
    /* Whether the plan can do without was decided before anything was touched. */
    return session_execute(worker->target, sql, error) &&
           target_set_replica(worker->target, &refused, error);
}

static gboolean
open_sessions(Worker *worker, GError **error)
{
    const LoadSettings *settings = worker->load->settings;
    worker->source = session_open(settings->source, SESSION_READ_ONLY, "load", error);
    return worker->source != NULL && open_target(worker, error) &&
           snapshot_import(worker->source, settings->snapshot->id, error);
}

static char *
column_list(const PlanTable *table, const PlanTable *naming)
{
    GString *list = g_string_new(NULL);
    for (guint index = 0; index < table->columns->len; index++) {
        const PlanColumn *column = table->columns->pdata[index];
        if (!column->is_copied)
            continue;
        g_autofree char *name = quote_identifier(
            naming == NULL ? column->source_name : plan_loading_column(naming, column));
        g_string_append_printf(list, "%s%s", list->len > 0 ? ", " : "", name);
    }
    return g_string_free(list, FALSE);
}

static char *
copy_out_statement(const PlanTable *table)
{
    g_autofree char *columns = column_list(table, NULL);
    g_autofree char *name = quote_qualified(table->source_schema, table->source_name);
    const char *format = table->is_binary ? " WITH (FORMAT binary)" : "";
    if (table->filter == NULL && *columns != '\0')
        return g_strdup_printf("COPY %s (%s) TO STDOUT%s", name, columns, format);
    return g_strdup_printf("COPY (SELECT %s FROM ONLY %s%s%s%s) TO STDOUT%s", columns, name,
                           table->filter == NULL ? "" : " WHERE (",
                           table->filter == NULL ? "" : table->filter,
                           table->filter == NULL ? "" : ")", format);
}

/* Rows that come into a table of ours in the transaction that emptied it can be written as frozen:
 * nothing has to visit them again to say that they are visible. For a small table the new file
 * costs more than it saves. */
static gboolean
can_freeze(const PlanTable *table)
{
    return plan_table_is_created(table) && table->bytes >= FREEZE_BYTES;
}

static gboolean
empty_for_freezing(PgSession *target, const PlanTable *table, GError **error)
{
    g_autofree char *name = plan_loading_name(table->destination);
    g_autofree char *sql = g_strdup_printf("TRUNCATE ONLY %s", name);
    return !can_freeze(table) || session_execute(target, sql, error);
}

static char *
copy_in_statement(const PlanTable *table)
{
    g_autofree char *columns = column_list(table, table->destination);
    g_autofree char *name = plan_loading_name(table->destination);
    g_autofree char *list = *columns == '\0' ? g_strdup("") : g_strdup_printf(" (%s)", columns);
    return g_strdup_printf("COPY %s%s FROM STDIN WITH (FORMAT %s, FREEZE %s)", name, list,
                           table->is_binary ? "binary" : "text", can_freeze(table) ? "on" : "off");
}

/* A snapshot does not protect a table's rows: TRUNCATE or a rewriting ALTER TABLE, committed after
 * it was taken and before the table was locked, shows it an empty table. What the catalog says in
 * the snapshot then differs from what is there now. Read after the copy, whose lock lasts. */
static gboolean
check_storage(Worker *worker, const PlanTable *table, GError **error)
{
    g_autofree char *sql =
        g_strdup_printf("SELECT relfilenode = pg_relation_filenode(oid) FROM pg_class"
                        " WHERE oid = %" G_GINT64_FORMAT,
                        table->oid);
    g_autoptr(GError) failure = NULL;
    g_autofree char *same = session_query_value(worker->source, sql, &failure);
    if (failure != NULL) {
        g_propagate_error(error, g_steal_pointer(&failure));
        return FALSE;
    }
    if (g_strcmp0(same, "t") == 0)
        return TRUE;
    error_set(error, PGC_ERROR_STATE, "Resume when nothing truncates or rewrites it any more.",
              "the table was truncated or rewritten on the source after the snapshot was taken");
    return FALSE;
}

static void
count_progress(const CopyCount *more, gpointer data)
{
    Load *load = data;
    atomic_fetch_add(&load->rows, more->rows);
    atomic_fetch_add(&load->bytes, more->bytes);
}

static gboolean
move_item(Worker *worker, LoadResult *result, GError **error)
{
    const LoadSettings *settings = worker->load->settings;
    const PlanItem *item = result->item;
    gboolean claimed;
    if (!session_execute(worker->target, "BEGIN", error) ||
        !ledger_claim(worker->target, settings->uuid, item->number, &claimed, error))
        return FALSE;
    result->skipped = !claimed;
    if (!claimed)
        return session_execute(worker->target, "ROLLBACK", error);
    g_autofree char *copy_out = copy_out_statement(item->table);
    g_autofree char *copy_in = copy_in_statement(item->table);
    CopyCount count;
    if (!empty_for_freezing(worker->target, item->table, error) ||
        !copy_relay(worker->source, copy_out, worker->target, copy_in, count_progress, worker->load,
                    &count, error) ||
        !check_storage(worker, item->table, error) ||
        !ledger_item_done(worker->target, settings->uuid, item->number, count.rows, count.bytes,
                          error))
        return FALSE;
    result->rows = count.rows;
    result->bytes = count.bytes;
    return session_execute(worker->target, "COMMIT", error);
}

/* Both transactions as they were before the item; FALSE if a session is of no more use. */
static gboolean
recover(Worker *worker, const LoadResult *result)
{
    const char *uuid = worker->load->settings->uuid;
    if (!session_execute(worker->target, "ROLLBACK", NULL) ||
        !ledger_item_failed(worker->target, uuid, result->item->number, result->error->message,
                            NULL))
        return FALSE;
    return session_execute(worker->source, "ROLLBACK", NULL) &&
           snapshot_import(worker->source, worker->load->settings->snapshot->id, NULL);
}

static void
name_table(LoadResult *result)
{
    if (result->error->domain != PGC_ERROR || result->error->code == PGC_ERROR_CANCELLED)
        return;
    g_autofree char *name =
        plan_display_name(result->item->table->source_schema, result->item->table->source_name);
    g_autofree char *message = g_strdup_printf("table \"%s\": %s", name, result->error->message);
    g_free(result->error->message);
    result->error->message = g_steal_pointer(&message);
}

/* FALSE if the worker cannot go on. */
static gboolean
work_on(Worker *worker, const PlanItem *item)
{
    LoadResult *result = g_new0(LoadResult, 1);
    result->item = item;
    result->worker = worker->number;
    result->started = case_now();
    gboolean usable = TRUE;
    if (!move_item(worker, result, &result->error)) {
        usable = recover(worker, result);
        name_table(result);
    }
    result->finished = case_now();
    g_async_queue_push(worker->load->results, result);
    return usable;
}

static gpointer
run_worker(gpointer data)
{
    Worker *worker = data;
    Load *load = worker->load;
    LoadResult *end = g_new0(LoadResult, 1);
    const GPtrArray *items = load->settings->plan->items;
    if (open_sessions(worker, &end->error)) {
        while (!atomic_load(&load->stopped)) {
            guint position = atomic_fetch_add(&load->next, 1);
            if (position >= items->len)
                break;
            const PlanItem *item = items->pdata[position];
            if (!item->is_done && !work_on(worker, item))
                break;
        }
    }
    session_close(worker->source);
    session_close(worker->target);
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
        counts.bytes_total += item->is_done ? 0 : (guint64)item->table->bytes;
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
        result_free(result);
    }
}

gboolean
load_run(const LoadSettings *settings, LoadResultFunction function, gpointer data, GError **error)
{
    Load load = {.settings = settings, .results = g_async_queue_new()};
    guint jobs = MAX(1, MIN(settings->jobs, settings->plan->items->len));
    g_autofree Worker *workers = g_new0(Worker, jobs);
    g_autoptr(GPtrArray) threads = g_ptr_array_new();
    for (guint index = 0; index < jobs; index++) {
        workers[index] = (Worker){.load = &load, .number = index + 1};
        g_ptr_array_add(threads, g_thread_new("load", run_worker, &workers[index]));
    }
    g_autoptr(GError) failure = NULL;
    watch_workers(&load, jobs, function, data, &failure);
    for (guint index = 0; index < threads->len; index++)
        g_thread_join(threads->pdata[index]);
    g_async_queue_unref(load.results);
    if (failure == NULL)
        return TRUE;
    g_propagate_error(error, g_steal_pointer(&failure));
    return FALSE;
}
