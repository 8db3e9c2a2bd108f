#include "migrate/defined_keys.h"

#include "base/error.h"
#include "pg/quote.h"

gboolean
defined_keys_replace(const Plan *plan, const PlanTable *table)
{
    while (table != NULL) {
        if (table->defined_key != NULL && !table->defines_index && plan_table_is_created(table))
            return TRUE;
        table = table->parent_oid == 0 ? NULL : plan_find(plan, table->parent_oid);
    }
    return FALSE;
}

/* By the names under which the table was made. */
static char *
column_list(const PlanTable *table)
{
    GString *list = g_string_new(NULL);
    for (guint index = 0; index < table->defined_columns->len; index++) {
        const char *wanted = table->defined_columns->pdata[index];
        for (guint at = 0; at < table->columns->len; at++) {
            const PlanColumn *column = table->columns->pdata[at];
            if (column->is_removed || !g_str_equal(column->target_name, wanted))
                continue;
            g_autofree char *name = quote_identifier(plan_loading_column(table, column));
            g_string_append_printf(list, "%s%s", list->len > 0 ? ", " : "", name);
        }
    }
    return g_string_free(list, FALSE);
}

static gboolean
refuse(const PlanTable *table, const GError *failure, GError **error)
{
    g_autofree char *name = plan_display_name(table->source_schema, table->source_name);
    error_set(error, PGC_ERROR_STATE,
              "Make the rows fit it on the target, then go on with --resume; or take the rule out "
              "and begin anew.",
              "the key \"%s\" that the task defines for table \"%s\" cannot be made: %s",
              table->defined_key, name, failure->message);
    if (error_detail(failure) != NULL)
        error_set_detail(error, "%s", error_detail(failure));
    return FALSE;
}

static gboolean
make_key(Record *record, const PlanTable *table, PgSession *target, GError **error)
{
    g_autofree char *name = plan_loading_name(table);
    g_autofree char *key = quote_identifier(table->defined_key);
    g_autofree char *columns = column_list(table);
    g_autofree char *sql =
        table->defines_index
            ? g_strdup_printf("CREATE UNIQUE INDEX %s ON %s (%s)", key, name, columns)
            : g_strdup_printf("ALTER TABLE %s ADD CONSTRAINT %s PRIMARY KEY (%s)", name, key,
                              columns);
    g_autoptr(GError) failure = NULL;
    record_begin(record);
    if (session_execute(target, sql, &failure)) {
        g_autofree char *object = g_strdup_printf("%s of %s (%s)", key, name, columns);
        return record_step(record, table->defines_index ? "unique index" : "primary key", object,
                           STEP_DONE, NULL, error);
    }
    if (failure->code == PGC_ERROR_QUERY)
        return refuse(table, failure, error);
    g_propagate_error(error, g_steal_pointer(&failure));
    return FALSE;
}

gboolean
defined_keys_make(Record *record, const Plan *plan, PgSession *target, GError **error)
{
    for (guint index = 0; index < plan->tables->len; index++) {
        const PlanTable *table = plan->tables->pdata[index];
        if (table->defined_key != NULL && plan_table_is_created(table) &&
            !make_key(record, table, target, error))
            return FALSE;
    }
    return TRUE;
}
