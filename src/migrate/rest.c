#include "migrate/rest.h"

#include "base/error.h"
#include "base/output.h"
#include "pg/quote.h"

#include <stdatomic.h>

static gboolean
wants_relation(const GPtrArray *entries, gint64 oid)
{
    for (guint index = 0; index < entries->len; index++) {
        const TocEntry *entry = entries->pdata[index];
        if (entry->class_oid == 1259 && entry->oid == oid)
            return entry->is_wanted;
    }
    return FALSE;
}

static gboolean
refresh_view(Record *record, PgSession *target, const char *name, GError **error)
{
    record_begin(record);
    g_autofree char *sql = g_strdup_printf("REFRESH MATERIALIZED VIEW %s", name);
    g_autoptr(GError) failure = NULL;
    if (session_execute(target, sql, &failure))
        return record_step(record, "materialized view", name, STEP_DONE, NULL, error);
    if (failure->code != PGC_ERROR_QUERY) {
        g_propagate_error(error, g_steal_pointer(&failure));
        return FALSE;
    }
    return record_step(record, "materialized view", name, STEP_FAILED, failure->message, error);
}

gboolean
rest_refresh_views(Record *record, const GPtrArray *entries, PgSession *source, PgSession *target,
                   GError **error)
{
    g_autoptr(PgRows) rows = session_query(
        source,
        "SELECT c.oid, n.nspname, c.relname FROM pg_class c"
        " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'm' AND c.relispopulated",
        0, NULL, error);
    if (rows == NULL)
        return FALSE;
    for (guint index = 0; index < entries->len; index++) {
        const TocEntry *entry = entries->pdata[index];
        for (guint row = 0; entry->class_oid == 1259 && row < rows_count(rows); row++) {
            if (rows_int64(rows, row, 0) != entry->oid || !wants_relation(entries, entry->oid))
                continue;
            g_autofree char *name =
                quote_qualified(rows_text(rows, row, 1), rows_text(rows, row, 2));
            if (!refresh_view(record, target, name, error))
                return FALSE;
        }
    }
    return TRUE;
}

typedef struct {
    GPtrArray *names;
    const PgServer *target;
    atomic_uint next;
    GMutex mutex;
    GError *error;
} Analysis;

static gpointer
analyze_tables(gpointer data)
{
    Analysis *analysis = data;
    g_autoptr(GError) failure = NULL;
    g_autoptr(PgSession) session =
        session_open(analysis->target, SESSION_READ_WRITE, "load", &failure);
    while (session != NULL && failure == NULL) {
        guint position = atomic_fetch_add(&analysis->next, 1);
        if (position >= analysis->names->len)
            break;
        g_autofree char *sql =
            g_strdup_printf("ANALYZE %s", (const char *)analysis->names->pdata[position]);
        (void)session_execute(session, sql, &failure);
    }
    g_mutex_lock(&analysis->mutex);
    if (analysis->error == NULL)
        analysis->error = g_steal_pointer(&failure);
    g_mutex_unlock(&analysis->mutex);
    return NULL;
}

gboolean
rest_analyze(Record *record, const Plan *plan, const PgServer *target, guint jobs, GError **error)
{
    g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
    for (guint index = 0; index < plan->tables->len; index++) {
        const PlanTable *table = plan->tables->pdata[index];
        /* A root's statistics take its partitions' along. */
        gboolean with_root = table->is_partition && plan_find(plan, table->parent_oid) != NULL;
        if (table->destination == table && !with_root && table->kind != 'f')
            g_ptr_array_add(names, plan_loading_name(table));
    }
    record_begin(record);
    Analysis analysis = {.names = names, .target = target};
    g_mutex_init(&analysis.mutex);
    g_autoptr(GPtrArray) threads = g_ptr_array_new();
    for (guint index = 0; index < MIN(jobs, names->len); index++)
        g_ptr_array_add(threads, g_thread_new("analyze", analyze_tables, &analysis));
    for (guint index = 0; index < threads->len; index++)
        g_thread_join(threads->pdata[index]);
    g_mutex_clear(&analysis.mutex);
    if (analysis.error != NULL) {
        g_propagate_error(error, analysis.error);
        return FALSE;
    }
    g_autofree char *count = g_strdup_printf("%u tables", names->len);
    return record_step(record, "analyze", count, STEP_DONE, NULL, error);
}

static gboolean
name_count(Record *record, PgSession *source, const char *kind, const char *query, GError **error)
{
    g_autofree char *count = session_query_value(source, query, error);
    if (count == NULL)
        return FALSE;
    if (g_str_equal(count, "0"))
        return TRUE;
    output_note("%s %s: not copied, create them when the target takes over", kind, count);
    return record_step(record, kind, count, STEP_SKIPPED, "not copied", error);
}

gboolean
rest_name_left_behind(Record *record, const Plan *plan, PgSession *source, gboolean publications,
                      GError **error)
{
    for (guint index = 0; index < plan->tables->len; index++) {
        const PlanTable *table = plan->tables->pdata[index];
        g_autofree char *name = quote_qualified(table->source_schema, table->source_name);
        if (table->kind == 'f' &&
            !record_not_copied(record, "foreign table", name, "its rows are not copied", error))
            return FALSE;
    }
    if (!plan->is_whole)
        return TRUE;
    return (publications || name_count(record, source, "publications",
                                       "SELECT count(*) FROM pg_publication", error)) &&
           name_count(record, source, "subscriptions",
                      "SELECT count(subdbid) FROM pg_subscription WHERE subdbid ="
                      " (SELECT oid FROM pg_database WHERE datname = current_database())",
                      error);
}
