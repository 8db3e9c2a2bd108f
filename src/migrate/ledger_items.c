#include "migrate/ledger_items.h"

#include "base/error.h"
#include "migrate/bulk.h"
#include "pg/quote.h"

#include <unistd.h>

/* The items' numbers as an array. */
static char *
numbers_array(const GPtrArray *items)
{
    GString *text = g_string_new("{");
    for (guint index = 0; index < items->len; index++)
        g_string_append_printf(text, "%s%u", index > 0 ? "," : "",
                               ((const PlanItem *)items->pdata[index])->number);
    g_string_append_c(text, '}');
    return g_string_free(text, FALSE);
}

char *
ledger_worker_name(void)
{
    return g_strdup_printf("%s:%d", g_get_host_name(), (int)getpid());
}

gboolean
ledger_enter(PgSession *target, const LedgerLoad *load, GError **error)
{
    g_autofree char *number = g_strdup_printf("%u", load->number);
    const char *const parameters[] = {load->uuid, number};
    g_autoptr(PgRows) rows = session_query(
        target, "SELECT 1 FROM pgcrossing.run WHERE run = $1 AND load = $2::integer FOR KEY SHARE",
        2, parameters, error);
    if (rows == NULL || rows_count(rows) == 1)
        return rows != NULL;
    error_set(error, PGC_ERROR_STATE, "Join it again.",
              "migration %s has begun again under a later snapshot", load->uuid);
    return FALSE;
}

/* The items are gone through by their numbers: a search for whatever is free would get slower with
 * each that is done. */
static const char claim_query[] = "SELECT item FROM pgcrossing.item"
                                  " WHERE run = $1 AND item = ANY ($2::integer[]) AND NOT is_done"
                                  "   AND NOT ($3::boolean AND error IS NOT NULL)"
                                  " ORDER BY item LIMIT $4::bigint FOR UPDATE SKIP LOCKED";

GPtrArray *
ledger_claim(PgSession *target, const LedgerLoad *load, const GPtrArray *items, guint limit,
             GError **error)
{
    g_autofree char *numbers = numbers_array(items);
    g_autofree char *most = g_strdup_printf("%u", limit);
    const char *const parameters[] = {load->uuid, numbers, load->is_guest ? "t" : "f", most};
    g_autoptr(PgRows) rows =
        session_query(target, claim_query, G_N_ELEMENTS(parameters), parameters, error);
    if (rows == NULL)
        return NULL;
    g_autoptr(GHashTable) claimed = g_hash_table_new(NULL, NULL);
    for (guint row = 0; row < rows_count(rows); row++)
        g_hash_table_add(claimed, GUINT_TO_POINTER((guint)rows_int64(rows, row, 0)));
    GPtrArray *taken = g_ptr_array_new();
    for (guint index = 0; index < items->len; index++) {
        PlanItem *item = items->pdata[index];
        if (g_hash_table_contains(claimed, GUINT_TO_POINTER(item->number)))
            g_ptr_array_add(taken, item);
    }
    return taken;
}

PgRows *
ledger_ended(PgSession *target, const LedgerLoad *load, const GPtrArray *items, GError **error)
{
    g_autofree char *numbers = numbers_array(items);
    const char *const parameters[] = {load->uuid, numbers, load->is_guest ? "t" : "f"};
    return session_query(target,
                         "SELECT item, is_done, rows, bytes FROM pgcrossing.item"
                         " WHERE run = $1 AND item = ANY ($2::integer[])"
                         "   AND (is_done OR $3::boolean AND error IS NOT NULL)",
                         G_N_ELEMENTS(parameters), parameters, error);
}

gboolean
ledger_forget_items(PgSession *target, const char *uuid, const GPtrArray *items, GError **error)
{
    g_autofree char *numbers = numbers_array(items);
    const char *const parameters[] = {uuid, numbers};
    return session_run(target,
                       "UPDATE pgcrossing.item SET is_done = false, rows = NULL, bytes = NULL"
                       " WHERE run = $1 AND item = ANY ($2::integer[])",
                       G_N_ELEMENTS(parameters), parameters, error);
}

gboolean
ledger_forget_failures(PgSession *target, const char *uuid, GError **error)
{
    const char *const parameters[] = {uuid};
    return session_run(target,
                       "UPDATE pgcrossing.item SET error = NULL"
                       " WHERE run = $1 AND NOT is_done AND error IS NOT NULL",
                       1, parameters, error);
}

/* With what a claim is worth keeping of: until here nobody else would see it. */
static const char done_update_format[] =
    "UPDATE pgcrossing.item i SET is_done = true, attempts = attempts + 1, error = NULL,"
    "    worker = %s, rows = d.rows, bytes = d.bytes, finished = clock_timestamp()"
    "  FROM unnest($2::integer[], $3::bigint[], $4::bigint[]) d(item, rows, bytes)"
    " WHERE i.run = $1 AND i.item = d.item";

gboolean
ledger_items_done(PgSession *target, const LedgerLoad *load, const GPtrArray *items,
                  const LedgerCount *counts, GError **error)
{
    g_autofree char *worker = quote_literal(load->worker);
    g_autofree char *sql = g_strdup_printf(done_update_format, worker);
    Bulk bulk;
    bulk_begin(&bulk, 3);
    for (guint index = 0; index < items->len; index++) {
        bulk_add_number(&bulk, 0, ((const PlanItem *)items->pdata[index])->number);
        bulk_add_number(&bulk, 1, (gint64)counts[index].rows);
        bulk_add_number(&bulk, 2, (gint64)counts[index].bytes);
    }
    return bulk_run(&bulk, target, sql, load->uuid, error);
}

gboolean
ledger_item_failed(PgSession *target, const char *uuid, const PlanItem *item, const char *message,
                   GError **error)
{
    g_autofree char *number = g_strdup_printf("%u", item->number);
    const char *const parameters[] = {uuid, number, message};
    return session_run(target,
                       "UPDATE pgcrossing.item SET error = $3, attempts = attempts + 1"
                       " WHERE run = $1 AND item = $2::integer AND NOT is_done",
                       G_N_ELEMENTS(parameters), parameters, error);
}

PgRows *
ledger_repeated(PgSession *target, const char *uuid, GError **error)
{
    const char *const parameters[] = {uuid};
    return session_query(target,
                         "SELECT item, attempts FROM pgcrossing.item"
                         " WHERE run = $1 AND attempts > 1 ORDER BY item",
                         G_N_ELEMENTS(parameters), parameters, error);
}
