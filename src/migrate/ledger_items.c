#include "migrate/ledger_items.h"

#include "migrate/bulk.h"

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

GPtrArray *
ledger_claim(PgSession *target, const char *uuid, const GPtrArray *items, GError **error)
{
    g_autofree char *numbers = numbers_array(items);
    const char *const parameters[] = {uuid, numbers};
    g_autoptr(PgRows) rows =
        session_query(target,
                      "UPDATE pgcrossing.item SET attempts = attempts + 1, error = NULL"
                      " WHERE run = $1 AND item = ANY ($2::integer[]) AND NOT is_done"
                      " RETURNING item",
                      2, parameters, error);
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

gboolean
ledger_items_done(PgSession *target, const char *uuid, const GPtrArray *items,
                  const LedgerCount *counts, GError **error)
{
    Bulk bulk;
    bulk_begin(&bulk, 3);
    for (guint index = 0; index < items->len; index++) {
        bulk_add_number(&bulk, 0, ((const PlanItem *)items->pdata[index])->number);
        bulk_add_number(&bulk, 1, (gint64)counts[index].rows);
        bulk_add_number(&bulk, 2, (gint64)counts[index].bytes);
    }
    return bulk_run(&bulk, target,
                    "UPDATE pgcrossing.item i SET is_done = true, rows = d.rows,"
                    " bytes = d.bytes, finished = clock_timestamp()"
                    " FROM unnest($2::integer[], $3::bigint[], $4::bigint[])"
                    "   d(item, rows, bytes) WHERE i.run = $1 AND i.item = d.item",
                    uuid, error);
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
