#include "base/error.h"
#include "migrate/migrate.h"
#include "migrate/plan.h"
#include "pg/quote.h"

#define TRIES 5

GPtrArray *
migrate_tables_to_lock(CaseFile *file, gint64 run, const PgServer *source, GError **error)
{
    g_autoptr(PgSession) session = session_open(source, SESSION_READ_ONLY, "migrate", error);
    g_autoptr(Plan) plan =
        session == NULL ? NULL : plan_read(file, run, PLAN_NAMES, session, error);
    if (plan == NULL)
        return NULL;
    GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
    for (guint index = 0; index < plan->tables->len; index++) {
        const PlanTable *table = plan->tables->pdata[index];
        /* With a view what it reads is locked; a server before 11 locks none. */
        if (table->kind == 'r' || table->kind == 'p' ||
            (table->kind == 'v' && session_major_version(session) >= 11))
            g_ptr_array_add(names, quote_qualified(table->source_schema, table->source_name));
    }
    return names;
}

/* What is selected without a task, and partitions whatever they belong to. */
static const char tables_query[] =
    "SELECT c.oid, n.nspname, c.relname"
    "  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
    " WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_'"
    "   AND n.nspname NOT IN ('information_schema', 'pgcrossing')"
    "   AND (c.relispartition OR NOT EXISTS (SELECT FROM pg_depend d"
    "         WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.objsubid = 0"
    "           AND d.deptype = 'e'))"
    " ORDER BY c.oid";

/* The tables as a text that differs where they do; their quoted names in *names, which the caller
 * owns too. */
static char *
list_tables(PgSession *session, GPtrArray **names, GError **error)
{
    g_autoptr(PgRows) rows = session_query(session, tables_query, 0, NULL, error);
    if (rows == NULL)
        return NULL;
    GString *text = g_string_new(NULL);
    *names = g_ptr_array_new_with_free_func(g_free);
    for (guint row = 0; row < rows_count(rows); row++) {
        char *name = quote_qualified(rows_text(rows, row, 1), rows_text(rows, row, 2));
        g_string_append_printf(text, "%s %s\n", rows_text(rows, row, 0), name);
        g_ptr_array_add(*names, name);
    }
    return g_string_free(text, FALSE);
}

/* NULL without an error where tables were created, dropped or renamed before all were locked. */
static PgSnapshot *
try_to_lock(PgSession *session, const PgServer *source, GError **error)
{
    g_autoptr(GPtrArray) names = NULL, seen_names = NULL;
    g_autoptr(GError) refused = NULL;
    g_autofree char *listed = list_tables(session, &names, error);
    if (listed == NULL)
        return NULL;
    g_autoptr(PgSnapshot) snapshot = snapshot_export(source, names, &refused);
    if (snapshot == NULL) {
        if (g_strcmp0(error_sqlstate(refused), SNAPSHOT_NO_TABLE) != 0)
            g_propagate_error(error, g_steal_pointer(&refused));
        return NULL;
    }
    g_autofree char *seen = list_tables(snapshot->session, &seen_names, error);
    return g_strcmp0(seen, listed) == 0 ? g_steal_pointer(&snapshot) : NULL;
}

PgSnapshot *
migrate_lock_all(const PgServer *source, GError **error)
{
    g_autoptr(PgSession) session = session_open(source, SESSION_READ_ONLY, "migrate", error);
    g_autoptr(GError) failure = NULL;
    for (guint tries = 0; session != NULL && tries < TRIES; tries++) {
        PgSnapshot *snapshot = try_to_lock(session, source, &failure);
        if (snapshot != NULL)
            return snapshot;
        if (failure != NULL) {
            g_propagate_error(error, g_steal_pointer(&failure));
            return NULL;
        }
    }
    if (session != NULL)
        error_set(error, PGC_ERROR_STATE, "Try again when that is over.",
                  "tables of the source are created or dropped all the time");
    return NULL;
}
