#include "migrate/unlogged.h"

#include "base/output.h"
#include "migrate/ledger.h"
#include "migrate/ledger_items.h"
#include "pg/quote.h"

/* The tables of which rows were copied, each with the table that took them. */
static GHashTable *
read_filled(PgSession *target, const char *uuid, const Plan *plan, GError **error)
{
    const char *const parameters[] = {uuid};
    g_autoptr(PgRows) rows = session_query(target,
                                           "SELECT source_oid FROM pgcrossing.item WHERE run = $1"
                                           " AND is_done GROUP BY 1 HAVING sum(rows) > 0",
                                           1, parameters, error);
    if (rows == NULL)
        return NULL;
    GHashTable *filled = g_hash_table_new(NULL, NULL);
    for (guint row = 0; row < rows_count(rows); row++) {
        PlanTable *table = plan_find(plan, rows_int64(rows, row, 0));
        if (table != NULL)
            g_hash_table_insert(filled, table, table->destination);
    }
    return filled;
}

/* $1 is an array of names. Of a partitioned table each partition is looked at: rows of one may be
 * lost while those of others are there. */
static const char unlogged_query[] =
    "WITH RECURSIVE tree(position, oid) AS ("
    "   SELECT position - 1, to_regclass(name)::oid"
    "     FROM unnest($1::text[]) WITH ORDINALITY n(name, position)"
    "   UNION ALL"
    "   SELECT t.position, i.inhrelid FROM tree t JOIN pg_class p ON p.oid = t.oid"
    "     JOIN pg_inherits i ON i.inhparent = t.oid WHERE p.relkind = 'p')"
    " SELECT t.position, format('ONLY %I.%I', n.nspname, c.relname) FROM tree t"
    "   JOIN pg_class c ON c.oid = t.oid JOIN pg_namespace n ON n.oid = c.relnamespace"
    "  WHERE c.relpersistence = 'u' AND c.relkind = 'r'";

static gboolean
is_empty(PgSession *session, const char *name, gboolean *empty, GError **error)
{
    g_autofree char *sql = g_strdup_printf("SELECT NOT EXISTS (SELECT 1 FROM %s)", name);
    g_autofree char *answer = session_query_value(session, sql, error);
    *empty = g_strcmp0(answer, "t") == 0;
    return answer != NULL;
}

/* Adds to lost the destinations of tables whose names on that server are unlogged and empty. */
static gboolean
add_empty(GHashTable *lost, const GPtrArray *tables, const GPtrArray *names, PgSession *session,
          GError **error)
{
    g_autofree char *array = quote_array(names);
    const char *const parameters[] = {array};
    g_autoptr(PgRows) rows = session_query(session, unlogged_query, 1, parameters, error);
    for (guint row = 0; rows != NULL && row < rows_count(rows); row++) {
        PlanTable *table = tables->pdata[rows_int64(rows, row, 0)];
        gboolean empty;
        if (!is_empty(session, rows_text(rows, row, 1), &empty, error))
            return FALSE;
        if (empty)
            g_hash_table_add(lost, table->destination);
    }
    return rows != NULL;
}

GHashTable *
unlogged_find_lost(PgSession *source, PgSession *target, const char *uuid, const Plan *plan,
                   GError **error)
{
    g_autoptr(GHashTable) filled = read_filled(target, uuid, plan, error);
    if (filled == NULL)
        return NULL;
    g_autoptr(GPtrArray) tables = g_ptr_array_new();
    g_autoptr(GPtrArray) here = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GPtrArray) there = g_ptr_array_new_with_free_func(g_free);
    GHashTableIter iterator;
    gpointer key, value;
    g_hash_table_iter_init(&iterator, filled);
    while (g_hash_table_iter_next(&iterator, &key, &value)) {
        const PlanTable *table = key;
        g_ptr_array_add(tables, key);
        g_ptr_array_add(here, quote_qualified(table->source_schema, table->source_name));
        g_ptr_array_add(there, plan_loading_name(value));
    }
    g_autoptr(GHashTable) lost = g_hash_table_new(NULL, NULL);
    if (!add_empty(lost, tables, here, source, error) ||
        !add_empty(lost, tables, there, target, error))
        return NULL;
    return g_steal_pointer(&lost);
}

/* Those that have rows in one statement, since foreign keys may lead from one to the other. */
static gboolean
empty_tables(PgSession *target, GHashTable *lost, GError **error)
{
    g_autoptr(GString) sql = g_string_new(NULL);
    GHashTableIter iterator;
    gpointer key;
    g_hash_table_iter_init(&iterator, lost);
    while (g_hash_table_iter_next(&iterator, &key, NULL)) {
        const PlanTable *table = key;
        g_autofree char *name = plan_loading_name(table);
        g_autofree char *only = g_strconcat(table->target_kind == 'p' ? "" : "ONLY ", name, NULL);
        gboolean empty;
        output_note("a server that crashed has emptied unlogged table %s: it begins again", name);
        if (!is_empty(target, only, &empty, error))
            return FALSE;
        if (!empty)
            g_string_append_printf(sql, "%s%s", sql->len > 0 ? ", " : "TRUNCATE ", only);
    }
    return sql->len == 0 || session_execute(target, sql->str, error);
}

static gboolean
forget_items(PgSession *target, const char *uuid, const Plan *plan, GHashTable *lost,
             GError **error)
{
    g_autoptr(GPtrArray) items = g_ptr_array_new();
    for (guint index = 0; index < plan->items->len; index++) {
        PlanItem *item = plan->items->pdata[index];
        if (!g_hash_table_contains(lost, item->table->destination))
            continue;
        item->is_done = FALSE;
        g_ptr_array_add(items, item);
    }
    return ledger_forget_items(target, uuid, items, error);
}

gboolean
unlogged_begin_again(PgSession *target, const char *uuid, const Plan *plan, GHashTable *lost,
                     GError **error)
{
    if (!session_execute(target, "BEGIN", error))
        return FALSE;
    if (!empty_tables(target, lost, error))
        return FALSE;
    return forget_items(target, uuid, plan, lost, error) &&
           ledger_set_phase(target, uuid, PHASE_SCHEMA, error) &&
           session_execute(target, "COMMIT", error);
}
