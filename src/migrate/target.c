#include "migrate/target.h"

#include "base/error.h"
#include "migrate/fit.h"
#include "pg/quote.h"

static const char relations_query[] =
    "SELECT w.position - 1, c.oid, c.relkind"
    "  FROM unnest($1::text[], $2::text[]) WITH ORDINALITY w(schema, name, position)"
    "  JOIN pg_namespace n ON n.nspname = w.schema"
    "  JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = w.name";

/* The relations that the target has under the given names. */
static PgRows *
find_relations(const Plan *plan, PgSession *target, gboolean by_source_name, GError **error)
{
    g_autoptr(GPtrArray) schemas = g_ptr_array_new(), names = g_ptr_array_new();
    for (guint index = 0; index < plan->tables->len; index++) {
        const PlanTable *table = plan->tables->pdata[index];
        g_ptr_array_add(schemas, by_source_name ? table->source_schema : table->target_schema);
        g_ptr_array_add(names, by_source_name ? table->source_name : table->target_name);
    }
    g_autofree char *schema_array = quote_array(schemas), *name_array = quote_array(names);
    const char *const parameters[] = {schema_array, name_array};
    return session_query(target, relations_query, 2, parameters, error);
}

static gboolean
has_rows(PgSession *target, const PlanTable *table, gboolean *rows, GError **error)
{
    g_autofree char *name = quote_qualified(table->target_schema, table->target_name);
    /* A view of a partitioned table's rows has to look into its partitions. */
    g_autofree char *sql = g_strdup_printf("SELECT EXISTS (SELECT 1 FROM %s%s)",
                                           table->target_kind == 'r' ? "ONLY " : "", name);
    g_autofree char *value = session_query_value(target, sql, error);
    *rows = g_strcmp0(value, "t") == 0;
    return value != NULL;
}

static gboolean
check_mode(PgSession *target, PlanTable *table, gboolean allow_drop, GError **error)
{
    g_autofree char *name = plan_display_name(table->target_schema, table->target_name);
    if (table->mode == PREPARE_TRUNCATE)
        return TRUE;
    if (table->mode == PREPARE_DROP) {
        table->is_there = FALSE;
        table->is_dropped = TRUE;
        if (allow_drop)
            return TRUE;
        error_set(error, PGC_ERROR_STATE,
                  "Give --allow-drop if the target's tables may go, or use another "
                  "TargetTablePrepMode.",
                  "the task asks to drop table \"%s\" of the target", name);
        return FALSE;
    }
    gboolean rows;
    if (!has_rows(target, table, &rows, error))
        return FALSE;
    if (!rows)
        return TRUE;
    error_set(error, PGC_ERROR_STATE,
              "Empty it, or let the task's TargetTablePrepMode be TRUNCATE_BEFORE_LOAD.",
              "table \"%s\" of the target has rows already", name);
    return FALSE;
}

static gboolean
find_existing(Plan *plan, PgSession *target, GError **error)
{
    g_autoptr(PgRows) rows = find_relations(plan, target, FALSE, error);
    for (guint row = 0; rows != NULL && row < rows_count(rows); row++) {
        PlanTable *table = plan->tables->pdata[rows_int64(rows, row, 0)];
        table->is_there = TRUE;
        table->target_kind = rows_text(rows, row, 2)[0];
        if (table->target_kind != 'r' && table->target_kind != 'p') {
            g_autofree char *name = plan_display_name(table->target_schema, table->target_name);
            error_set(error, PGC_ERROR_STATE, "Rename or drop it on the target.",
                      "the name \"%s\" is taken on the target, by something that is no table",
                      name);
            return FALSE;
        }
    }
    return rows != NULL;
}

/* A table that is created under its source name and renamed at the end needs both names. */
static gboolean
check_loading_names(Plan *plan, PgSession *target, GError **error)
{
    g_autoptr(PgRows) rows = find_relations(plan, target, TRUE, error);
    for (guint row = 0; rows != NULL && row < rows_count(rows); row++) {
        const PlanTable *table = plan->tables->pdata[rows_int64(rows, row, 0)];
        gboolean same_name = g_str_equal(table->source_schema, table->target_schema) &&
                             g_str_equal(table->source_name, table->target_name);
        if (table->is_there || (table->is_dropped && same_name))
            continue;
        g_autofree char *name = plan_display_name(table->source_schema, table->source_name);
        error_set(error, PGC_ERROR_STATE,
                  "Rename it on the target for the time of the migration, or move it away.",
                  "the target has a \"%s\" already, under whose name a table has to be loaded "
                  "before it is renamed",
                  name);
        return FALSE;
    }
    return rows != NULL;
}

gboolean
target_check_tables(Plan *plan, PgSession *target, gboolean allow_drop, GError **error)
{
    if (!find_existing(plan, target, error))
        return FALSE;
    for (guint index = 0; index < plan->tables->len; index++) {
        PlanTable *table = plan->tables->pdata[index];
        if (table->is_there && !check_mode(target, table, allow_drop, error))
            return FALSE;
    }
    return check_loading_names(plan, target, error) && fit_check_columns(plan, target, error);
}

/* The tables of the target that rows go to and that were there, as an array of names. */
static char *
existing_names(const Plan *plan)
{
    g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
    for (guint index = 0; index < plan->tables->len; index++) {
        const PlanTable *table = plan->tables->pdata[index];
        if (table->is_there)
            g_ptr_array_add(names, quote_qualified(table->target_schema, table->target_name));
    }
    return quote_array(names);
}

static const char foreign_keys_query[] =
    "SELECT c.oid FROM pg_constraint c WHERE c.contype = 'f' AND c.convalidated"
    "   AND (c.conrelid = ANY ($1::regclass[]::oid[])"
    "        OR c.confrelid = ANY ($1::regclass[]::oid[]))";

/* The copies that partitions have of their root's constraint, where the root is looked at. */
static const char foreign_key_clones[] =
    "   AND NOT EXISTS (SELECT 1 FROM pg_constraint p WHERE p.oid = c.conparentid"
    "         AND (p.conrelid = ANY ($1::regclass[]::oid[])"
    "              OR p.confrelid = ANY ($1::regclass[]::oid[])))";

GPtrArray *
target_foreign_keys(const Plan *plan, PgSession *target, GError **error)
{
    g_autofree char *names = existing_names(plan);
    const char *const parameters[] = {names};
    g_autofree char *sql = g_strconcat(
        foreign_keys_query, session_major_version(target) >= 11 ? foreign_key_clones : "", NULL);
    g_autoptr(PgRows) rows = session_query(target, sql, 1, parameters, error);
    if (rows == NULL)
        return NULL;
    GPtrArray *oids = g_ptr_array_new_with_free_func(g_free);
    for (guint row = 0; row < rows_count(rows); row++)
        g_ptr_array_add(oids, g_strdup(rows_text(rows, row, 0)));
    return oids;
}

gboolean
target_set_replica(PgSession *target, gboolean *refused, GError **error)
{
    g_autoptr(GError) failure = NULL;
    *refused = FALSE;
    if (!session_execute(target, "SET session_replication_role = replica", &failure)) {
        *refused = g_strcmp0(error_sqlstate(failure), "42501") == 0;
        if (!*refused)
            g_propagate_error(error, g_steal_pointer(&failure));
        return *refused;
    }
    g_autofree char *value =
        session_query_value(target, "SELECT current_setting('session_replication_role')", error);
    *refused = g_strcmp0(value, "replica") != 0;
    return value != NULL;
}

static const char guard_query[] =
    "SELECT format('trigger %I on %s', t.tgname, t.tgrelid::regclass)"
    "  FROM pg_trigger t WHERE t.tgrelid = ANY ($1::regclass[]::oid[]) AND t.tgenabled <> 'D'"
    " LIMIT 1";

gboolean
target_find_guard(const Plan *plan, PgSession *target, char **object, GError **error)
{
    g_autofree char *names = existing_names(plan);
    const char *const parameters[] = {names};
    g_autoptr(PgRows) rows = session_query(target, guard_query, 1, parameters, error);
    *object = rows == NULL || rows_count(rows) == 0 ? NULL : g_strdup(rows_text(rows, 0, 0));
    return rows != NULL;
}
