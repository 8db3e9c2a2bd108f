#include "migrate/builds.h"

#include "base/error.h"

/* Below that a process for a table costs more than it saves. */
#define SMALL_BYTES ((gint64)8 * 1024 * 1024)

struct Builds {
    Schema *schema;
    GHashTable *keys;    /* PlanTable → GPtrArray of TocEntry, owned */
    GHashTable *indexes; /* likewise */
    GThreadPool *pool;   /* of Build */
    GMutex mutex;
    GCond idle;
    guint pending; /* builds that have not ended */
    guint failed;
    GPtrArray *made; /* Made */
};

typedef struct {
    const char *description; /* of its first entry */
    char *started;
    char *finished;
} Made;

static void
made_free(gpointer data)
{
    Made *made = data;
    g_free(made->started);
    g_free(made->finished);
    g_free(made);
}

/* What one pg_restore makes, and what may be made after it. */
typedef struct {
    GPtrArray *entries; /* TocEntry */
    GPtrArray *after;   /* TocEntry, each a build of its own; or NULL */
} Build;

static void
unref_entries(gpointer data)
{
    g_ptr_array_unref(data);
}

static void
add_entry(GHashTable *by_table, PlanTable *table, TocEntry *entry)
{
    GPtrArray *entries = g_hash_table_lookup(by_table, table);
    if (entries == NULL) {
        entries = g_ptr_array_new();
        g_hash_table_insert(by_table, table, entries);
    }
    g_ptr_array_add(entries, entry);
}

static const char indexes_query[] =
    "SELECT i.indrelid, i.indexrelid, c.oid, coalesce(pg_relation_size(i.indexrelid), 0)"
    "  FROM pg_index i LEFT JOIN pg_constraint c ON c.conindid = i.indexrelid"
    "   AND c.conrelid = i.indrelid AND c.contype IN ('p', 'u', 'x')"
    " WHERE i.indrelid = ANY ($1::oid[])"
    " ORDER BY i.indisprimary DESC, 4 DESC, 2";

static char *
large_tables(const Plan *plan)
{
    GString *text = g_string_new("{");
    for (guint index = 0; index < plan->tables->len; index++) {
        const PlanTable *table = plan->tables->pdata[index];
        if (table->bytes >= SMALL_BYTES && plan_table_is_created(table))
            g_string_append_printf(text, "%s%" G_GINT64_FORMAT, text->len > 1 ? "," : "",
                                   table->oid);
    }
    g_string_append_c(text, '}');
    return g_string_free(text, FALSE);
}

static gboolean
read_entries(Builds *builds, const Plan *plan, PgSession *source, GError **error)
{
    g_autofree char *oids = large_tables(plan);
    const char *const parameters[] = {oids};
    g_autoptr(PgRows) rows = session_query(source, indexes_query, 1, parameters, error);
    if (rows == NULL)
        return FALSE;
    g_autoptr(GHashTable) by_object = toc_index_objects(builds->schema->entries);
    for (guint row = 0; row < rows_count(rows); row++) {
        PlanTable *table = plan_find(plan, rows_int64(rows, row, 0));
        gint64 constraint = rows_int64(rows, row, 2);
        TocEntry *entry =
            constraint != 0
                ? toc_find_object(by_object, TOC_CLASS_CONSTRAINT, constraint)
                : toc_find_object(by_object, TOC_CLASS_RELATION, rows_int64(rows, row, 1));
        if (entry != NULL && entry->is_wanted && !entry->is_present)
            add_entry(constraint != 0 ? builds->keys : builds->indexes, table, entry);
    }
    return TRUE;
}

static void
push(Builds *builds, GPtrArray *entries, GPtrArray *after)
{
    Build *build = g_new0(Build, 1);
    build->entries = g_ptr_array_ref(entries);
    build->after = after == NULL ? NULL : g_ptr_array_ref(after);
    g_mutex_lock(&builds->mutex);
    builds->pending++;
    g_mutex_unlock(&builds->mutex);
    g_thread_pool_push(builds->pool, build, NULL);
}

static void
push_each(Builds *builds, const GPtrArray *entries)
{
    for (guint index = 0; index < entries->len; index++) {
        g_autoptr(GPtrArray) one = g_ptr_array_new();
        g_ptr_array_add(one, entries->pdata[index]);
        push(builds, one, NULL);
    }
}

/* In a thread of the pool. */
static void
run_build(gpointer data, gpointer builds_data)
{
    Build *build = data;
    Builds *builds = builds_data;
    char *started = case_now();
    Made *made = NULL;
    if (schema_restore_entries(builds->schema, build->entries)) {
        const TocEntry *first = build->entries->pdata[0];
        made = g_new0(Made, 1);
        *made = (Made){first->description, g_steal_pointer(&started), case_now()};
        for (guint index = 0; index < build->entries->len; index++)
            ((TocEntry *)build->entries->pdata[index])->is_present = TRUE;
    }
    g_free(started);
    if (build->after != NULL)
        push_each(builds, build->after);
    g_ptr_array_unref(build->entries);
    g_clear_pointer(&build->after, g_ptr_array_unref);
    g_free(build);
    g_mutex_lock(&builds->mutex);
    if (made != NULL)
        g_ptr_array_add(builds->made, made);
    else
        builds->failed++;
    if (--builds->pending == 0)
        g_cond_signal(&builds->idle);
    g_mutex_unlock(&builds->mutex);
}

Builds *
builds_start(Schema *schema, const Plan *plan, PgSession *source, guint jobs, GError **error)
{
    Builds *builds = g_new0(Builds, 1);
    builds->schema = schema;
    builds->keys = g_hash_table_new_full(NULL, NULL, NULL, unref_entries);
    builds->indexes = g_hash_table_new_full(NULL, NULL, NULL, unref_entries);
    builds->made = g_ptr_array_new_with_free_func(made_free);
    g_mutex_init(&builds->mutex);
    g_cond_init(&builds->idle);
    builds->pool = g_thread_pool_new(run_build, builds, (int)jobs, TRUE, NULL);
    if (read_entries(builds, plan, source, error))
        return builds;
    builds_abandon(builds);
    return NULL;
}

/* An index wants the table for itself no more than another one does, but a key does. */
void
builds_add(Builds *builds, const PlanTable *table)
{
    GPtrArray *keys = g_hash_table_lookup(builds->keys, table);
    GPtrArray *indexes = g_hash_table_lookup(builds->indexes, table);
    if (keys != NULL)
        push(builds, keys, indexes);
    else if (indexes != NULL)
        push_each(builds, indexes);
}

static void
wait_for_all(Builds *builds)
{
    g_mutex_lock(&builds->mutex);
    while (builds->pending > 0)
        g_cond_wait(&builds->idle, &builds->mutex);
    g_mutex_unlock(&builds->mutex);
}

gboolean
builds_finish(Builds *builds, Record *record, guint *failed, GError **error)
{
    gboolean good = TRUE;
    wait_for_all(builds);
    *failed = builds->failed;
    for (guint index = 0; good && index < builds->made->len; index++) {
        const Made *made = builds->made->pdata[index];
        good = record_past_step(record, "index", made->description, made->started, made->finished,
                                error);
    }
    builds_abandon(builds);
    return good;
}

void
builds_abandon(Builds *builds)
{
    wait_for_all(builds);
    g_thread_pool_free(builds->pool, FALSE, TRUE);
    g_mutex_clear(&builds->mutex);
    g_cond_clear(&builds->idle);
    g_hash_table_unref(builds->keys);
    g_hash_table_unref(builds->indexes);
    g_ptr_array_unref(builds->made);
    g_free(builds);
}
