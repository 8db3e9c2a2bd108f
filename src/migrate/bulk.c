#include "migrate/bulk.h"

#include "pg/quote.h"

void
bulk_begin(Bulk *bulk, guint count)
{
    bulk->count = count;
    for (guint column = 0; column < count; column++)
        bulk->columns[column] = g_ptr_array_new_with_free_func(g_free);
}

void
bulk_add(Bulk *bulk, guint column, const char *value)
{
    g_ptr_array_add(bulk->columns[column], g_strdup(value));
}

void
bulk_add_number(Bulk *bulk, guint column, gint64 value)
{
    g_ptr_array_add(bulk->columns[column], g_strdup_printf("%" G_GINT64_FORMAT, value));
}

gboolean
bulk_run(Bulk *bulk, PgSession *target, const char *sql, const char *uuid, GError **error)
{
    char *parameters[G_N_ELEMENTS(bulk->columns) + 1] = {(char *)(gpointer)uuid};
    for (guint column = 0; column < bulk->count; column++) {
        parameters[column + 1] = quote_array(bulk->columns[column]);
        g_ptr_array_unref(bulk->columns[column]);
    }
    gboolean good =
        session_run(target, sql, bulk->count + 1, (const char *const *)parameters, error);
    for (guint column = 0; column < bulk->count; column++)
        g_free(parameters[column + 1]);
    return good;
}
