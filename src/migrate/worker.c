#include "migrate/worker.h"

#include "base/error.h"
#include "case/case.h"
#include "migrate/items.h"
#include "migrate/ledger_items.h"
#include "migrate/refused_row.h"
#include "migrate/target.h"
#include "migrate/views.h"
#include "pg/quote.h"
#include "pg/view_reads.h"

#define FREEZE_BYTES ((gint64)8 * 1024 * 1024)

void
load_result_free(LoadResult *result)
{
    g_free(result->started);
    g_free(result->finished);
    g_clear_error(&result->error);
    g_free(result);
}

static gboolean
open_target(Worker *worker, GError **error)
{
    const LoadSettings *settings = worker->settings;
    worker->target = session_open(settings->target, SESSION_READ_WRITE, settings->purpose, error);
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

gboolean
worker_open(Worker *worker, GError **error)
{
    const LoadSettings *settings = worker->settings;
    worker->source = session_open(settings->source, SESSION_READ_ONLY, settings->purpose, error);
    return worker->source != NULL && open_target(worker, error) &&
           snapshot_import(worker->source, settings->snapshot->id, error);
}

void
worker_close(Worker *worker)
{
    session_close(worker->source);
    session_close(worker->target);
    g_clear_error(&worker->failure);
}

static gboolean
has_expression(const PlanTable *table)
{
    for (guint index = 0; index < table->columns->len; index++) {
        const PlanColumn *column = table->columns->pdata[index];
        if (column->is_copied && column->expression != NULL)
            return TRUE;
    }
    return FALSE;
}

/* What is read: the columns, or what the task makes of them. */
static char *
value_list(const PlanTable *table)
{
    GString *list = g_string_new(NULL);
    for (guint index = 0; index < table->columns->len; index++) {
        const PlanColumn *column = table->columns->pdata[index];
        if (!column->is_copied)
            continue;
        g_autofree char *name = quote_identifier(column->source_name);
        g_string_append_printf(list, "%s%s", list->len > 0 ? ", " : "",
                               column->expression == NULL ? name : column->expression);
    }
    return g_string_free(list, FALSE);
}

static char *
column_list(const PlanTable *table, const PlanTable *naming)
{
    GString *list = g_string_new(NULL);
    for (guint index = 0; index < table->columns->len; index++) {
        const PlanColumn *column = table->columns->pdata[index];
        if (!column->is_copied)
            continue;
        g_autofree char *name = quote_identifier(plan_loading_column(naming, column));
        g_string_append_printf(list, "%s%s", list->len > 0 ? ", " : "", name);
    }
    return g_string_free(list, FALSE);
}

/* The rows of the item as a condition; "" for all. */
static char *
item_condition(const PlanItem *item)
{
    GString *text = g_string_new(NULL);
    g_autofree char *range = item_range_condition(item);
    if (item->table->filter != NULL)
        g_string_append_printf(text, " WHERE (%s)", item->table->filter);
    if (range != NULL)
        g_string_append_printf(text, " %s %s", text->len > 0 ? "AND" : "WHERE", range);
    return g_string_free(text, FALSE);
}

static char *
copy_out_statement(const PlanItem *item)
{
    const PlanTable *table = item->table;
    g_autofree char *columns = value_list(table);
    g_autofree char *name = quote_qualified(table->source_schema, table->source_name);
    g_autofree char *condition = item_condition(item);
    const char *format = table->is_binary ? " WITH (FORMAT binary)" : "";
    if (*condition == '\0' && *columns != '\0' && !has_expression(table) && !views_has(table))
        return g_strdup_printf("COPY %s (%s) TO STDOUT%s", name, columns, format);
    return g_strdup_printf("COPY (SELECT %s FROM ONLY %s%s) TO STDOUT%s", columns, name, condition,
                           format);
}

/* Rows that come into a table of ours in the transaction that emptied it can be written as frozen:
 * nothing has to visit them again to say that they are visible. For a small table the new file
 * costs more than it saves. */
static gboolean
can_freeze(const PlanItem *item)
{
    return item_is_whole(item) && plan_table_is_created(item->table) && item->bytes >= FREEZE_BYTES;
}

static char *
copy_in_statement(const PlanItem *item)
{
    const PlanTable *table = item->table;
    g_autofree char *columns = column_list(table, table->destination);
    g_autofree char *name = plan_loading_name(table->destination);
    g_autofree char *list = *columns == '\0' ? g_strdup("") : g_strdup_printf(" (%s)", columns);
    return g_strdup_printf("COPY %s%s FROM STDIN WITH (FORMAT %s, FREEZE %s)", name, list,
                           table->is_binary ? "binary" : "text", can_freeze(item) ? "on" : "off");
}

static gboolean
empty_for_freezing(PgSession *target, const PlanItem *item, GError **error)
{
    g_autofree char *name = plan_loading_name(item->table->destination);
    g_autofree char *sql = g_strdup_printf("TRUNCATE ONLY %s", name);
    return !can_freeze(item) || session_execute(target, sql, error);
}

static gboolean
copy_item(Worker *worker, const PlanItem *item, LedgerCount *done, GError **error)
{
    *done = (LedgerCount){0};
    /* See check_storage(). */
    if (item_is_empty(item))
        return TRUE;
    g_autofree char *copy_out = copy_out_statement(item);
    g_autofree char *copy_in = copy_in_statement(item);
    CopyCount count;
    if (!empty_for_freezing(worker->target, item, error) ||
        !copy_relay(worker->source, copy_out, worker->target, copy_in, worker->progress,
                    worker->data, &count, error))
        return FALSE;
    *done = (LedgerCount){count.rows, count.bytes};
    return TRUE;
}

static char *
table_oids(const GPtrArray *items)
{
    GString *text = g_string_new("{");
    for (guint index = 0; index < items->len; index++)
        g_string_append_printf(text, "%s%" G_GINT64_FORMAT, index > 0 ? "," : "",
                               ((const PlanItem *)items->pdata[index])->table->oid);
    g_string_append_c(text, '}');
    return g_string_free(text, FALSE);
}

/* A snapshot does not protect a table's rows: TRUNCATE or a rewriting ALTER TABLE, committed after
 * it was taken and before the table was locked, shows it an empty table. What the catalog says in
 * the snapshot then differs from what is there now. Read after the copy, whose lock lasts. Sets
 * *wrong to the position of an item of such a table. */
static gboolean
check_storage(Worker *worker, const GPtrArray *items, guint *wrong, GError **error)
{
    g_autofree char *oids = table_oids(items);
    const char *const parameters[] = {oids};
    g_autoptr(PgRows) rows =
        session_query(worker->source,
                      "SELECT o.position - 1"
                      "  FROM unnest($1::oid[]) WITH ORDINALITY o(oid, position)"
                      "  LEFT JOIN pg_class c ON c.oid = o.oid"
                      " WHERE c.relfilenode IS DISTINCT FROM pg_relation_filenode(o.oid)"
                      "   AND c.relkind IS DISTINCT FROM 'v'"
                      " ORDER BY 1 LIMIT 1",
                      1, parameters, error);
    if (rows == NULL || rows_count(rows) == 0)
        return rows != NULL;
    *wrong = (guint)rows_int64(rows, 0, 0);
    error_set(error, PGC_ERROR_STATE, "Resume when nothing truncates or rewrites it any more.",
              "the table was truncated or rewritten on the source after the snapshot was taken");
    return FALSE;
}

/* The same of what a view reads. */
static gboolean
check_views(Worker *worker, const GPtrArray *items, guint *wrong, GError **error)
{
    for (guint index = 0; index < items->len; index++) {
        const PlanTable *table = ((const PlanItem *)items->pdata[index])->table;
        if (table->kind != 'v')
            continue;
        g_autofree char *oids = g_strdup_printf("{%" G_GINT64_FORMAT "}", table->oid);
        const char *const parameters[] = {oids};
        g_autoptr(PgRows) rows =
            session_query(worker->source, VIEW_READS_REPLACED, 1, parameters, error);
        if (rows != NULL && rows_count(rows) == 0)
            continue;
        *wrong = index;
        if (rows == NULL)
            return FALSE;
        error_set(error, PGC_ERROR_STATE, "Resume when nothing truncates or rewrites it any more.",
                  "table %s, which the view reads, was truncated or rewritten on the source after "
                  "the snapshot was taken",
                  rows_text(rows, 0, 0));
        return FALSE;
    }
    return TRUE;
}

/* All of the items or none. *position is the item that an error is about. */
static gboolean
copy_items(Worker *worker, const GPtrArray *items, LedgerCount *counts, char **started,
           guint *position, GError **error)
{
    for (*position = 0; *position < items->len; ++*position) {
        started[*position] = case_now();
        if (!copy_item(worker, items->pdata[*position], &counts[*position], error))
            return FALSE;
    }
    *position = 0;
    return check_storage(worker, items, position, error) &&
           check_views(worker, items, position, error) &&
           ledger_items_done(worker->target, &worker->settings->ledger, items, counts, error) &&
           session_execute(worker->target, "COMMIT", error);
}

static LoadResult *
result_new(const Worker *worker, const PlanItem *item, const char *started)
{
    LoadResult *result = g_new0(LoadResult, 1);
    result->item = item;
    result->worker = worker->number;
    result->finished = case_now();
    result->started = g_strdup(started == NULL ? result->finished : started);
    return result;
}

static void
report_done(Worker *worker, const GPtrArray *items, const LedgerCount *counts, char **started)
{
    for (guint index = 0; index < items->len; index++) {
        LoadResult *result = result_new(worker, items->pdata[index], started[index]);
        result->rows = counts[index].rows;
        result->bytes = counts[index].bytes;
        (void)worker->report(result, worker->data);
    }
}

static void
name_table(const PlanItem *item, GError *error)
{
    if (error->domain != PGC_ERROR || error->code == PGC_ERROR_CANCELLED)
        return;
    g_autofree char *name = plan_display_name(item->table->source_schema, item->table->source_name);
    g_autofree char *part = item_part(item);
    char *message = part == NULL ? g_strdup_printf("table \"%s\": %s", name, error->message)
                                 : g_strdup_printf("table \"%s\", item %u, %s: %s", name,
                                                   item->number, part, error->message);
    g_free(error->message);
    error->message = message;
}

static void
report_failed(Worker *worker, const PlanItem *item, const char *started, GError *error)
{
    name_table(item, error);
    LoadResult *result = result_new(worker, item, started);
    result->error = error;
    worker->is_stopped = !worker->report(result, worker->data);
}

gboolean
worker_roll_back(Worker *worker)
{
    return session_execute(worker->target, "ROLLBACK", NULL) &&
           session_execute(worker->source, "ROLLBACK", NULL) &&
           snapshot_import(worker->source, worker->settings->snapshot->id, NULL);
}

static gboolean
move_alone(Worker *worker, const GPtrArray *items)
{
    for (guint index = 0; index < items->len; index++) {
        if (worker->is_stopped)
            break;
        g_autoptr(GPtrArray) one = g_ptr_array_new();
        g_ptr_array_add(one, items->pdata[index]);
        if (!worker_move(worker, one, 1))
            return FALSE;
    }
    return TRUE;
}

/* All but the one that is at fault are anybody's again. */
static void
release(Worker *worker, const GPtrArray *items, const PlanItem *failed)
{
    g_autoptr(GPtrArray) others = g_ptr_array_new();
    for (guint index = 0; index < items->len; index++)
        if (items->pdata[index] != failed)
            g_ptr_array_add(others, items->pdata[index]);
    worker->released(others, worker->data);
}

static gboolean
recover(Worker *worker, const GPtrArray *items, const PlanItem *item, const char *started,
        GError *failure)
{
    gboolean usable = worker_roll_back(worker);
    gboolean again = usable && items->len > 1 && failure->code != PGC_ERROR_CANCELLED;
    release(worker, items, again ? NULL : item);
    if (again) {
        g_error_free(failure);
        return move_alone(worker, items);
    }
    if (usable && failure->code == PGC_ERROR_QUERY) {
        g_autofree char *condition = item_condition(item);
        refused_row_name(worker->source, item, condition, failure);
    }
    usable = usable && ledger_item_failed(worker->target, worker->settings->ledger.uuid, item,
                                          failure->message, NULL);
    report_failed(worker, item, started, failure);
    return usable;
}

static GPtrArray *
begin_items(Worker *worker, const GPtrArray *unit, guint limit)
{
    const LedgerLoad *ledger = &worker->settings->ledger;
    if (!session_execute(worker->target, "BEGIN", &worker->failure) ||
        !ledger_enter(worker->target, ledger, &worker->failure))
        return NULL;
    return ledger_claim(worker->target, ledger, unit, limit, &worker->failure);
}

gboolean
worker_move(Worker *worker, const GPtrArray *unit, guint limit)
{
    g_autoptr(GPtrArray) items = begin_items(worker, unit, limit);
    if (items == NULL)
        return FALSE;
    worker->claimed(items, worker->data);
    if (items->len == 0)
        return session_execute(worker->target, "ROLLBACK", &worker->failure);
    g_autofree LedgerCount *counts = g_new0(LedgerCount, items->len);
    g_auto(GStrv) started = g_new0(char *, items->len + 1);
    guint position = 0;
    GError *failure = NULL;
    if (copy_items(worker, items, counts, started, &position, &failure)) {
        report_done(worker, items, counts, started);
        return TRUE;
    }
    return recover(worker, items, items->pdata[position], started[position], failure);
}
