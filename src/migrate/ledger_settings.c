#include "migrate/ledger_settings.h"

#include "migrate/bulk.h"

gboolean
ledger_set_settings(PgSession *target, const char *uuid, const PgServer *const servers[2],
                    GError **error)
{
    const char *const parameters[] = {uuid};
    if (!session_run(target, "DELETE FROM pgcrossing.setting WHERE run = $1", 1, parameters, error))
        return FALSE;
    Bulk bulk;
    bulk_begin(&bulk, 4);
    for (Side side = SIDE_SOURCE; side <= SIDE_TARGET; side++) {
        const GPtrArray *settings = servers[side]->settings;
        for (guint index = 0; settings != NULL && index < settings->len; index++) {
            const PgSetting *setting = settings->pdata[index];
            bulk_add(&bulk, 0, side_name(side));
            bulk_add_number(&bulk, 1, index);
            bulk_add(&bulk, 2, setting->name);
            bulk_add(&bulk, 3, setting->value);
        }
    }
    return bulk_run(&bulk, target,
                    "INSERT INTO pgcrossing.setting (run, side, position, name, value)"
                    " SELECT $1, * FROM unnest($2::text[], $3::integer[], $4::text[], $5::text[])",
                    uuid, error);
}

GPtrArray *
ledger_read_settings(PgSession *target, const char *uuid, Side side, GError **error)
{
    const char *const parameters[] = {uuid, side_name(side)};
    g_autoptr(PgRows) rows = session_query(target,
                                           "SELECT name, value FROM pgcrossing.setting"
                                           " WHERE run = $1 AND side = $2 ORDER BY position",
                                           G_N_ELEMENTS(parameters), parameters, error);
    if (rows == NULL)
        return NULL;
    GPtrArray *settings = g_ptr_array_new_with_free_func(server_setting_free);
    for (guint row = 0; row < rows_count(rows); row++)
        g_ptr_array_add(settings,
                        server_setting_new(rows_text(rows, row, 0), rows_text(rows, row, 1)));
    return settings;
}
