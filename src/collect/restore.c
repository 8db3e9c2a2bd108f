#include "collect/restore.h"

#include "base/error.h"
#include "collect/statement.h"
#include "pg/quote.h"
#include "pg/session.h"

#include <string.h>

#define SHOWN_BYTES 80

/* Extensions that only a superuser can make, or could before 13, that neither read files, nor reach
 * out, nor run what is given to them. Others that the owner may make himself are made by the dump.
 */
static const char *const harmless_extensions[] = {"amcheck",
                                                  "autoinc",
                                                  "bloom",
                                                  "btree_gin",
                                                  "btree_gist",
                                                  "citext",
                                                  "cube",
                                                  "dict_int",
                                                  "dict_xsyn",
                                                  "earthdistance",
                                                  "fuzzystrmatch",
                                                  "hstore",
                                                  "insert_username",
                                                  "intagg",
                                                  "intarray",
                                                  "isn",
                                                  "lo",
                                                  "ltree",
                                                  "moddatetime",
                                                  "pg_stat_statements",
                                                  "pg_trgm",
                                                  "pgcrypto",
                                                  "pgrowlocks",
                                                  "pgstattuple",
                                                  "refint",
                                                  "seg",
                                                  "sslinfo",
                                                  "tablefunc",
                                                  "tcn",
                                                  "tsm_system_rows",
                                                  "tsm_system_time",
                                                  "unaccent",
                                                  "uuid-ossp",
                                                  NULL};

Losses *
losses_new(void)
{
    Losses *losses = g_new0(Losses, 1);
    losses->reasons = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    return losses;
}

void
losses_free(Losses *losses)
{
    if (losses == NULL)
        return;
    g_hash_table_unref(losses->reasons);
    g_free(losses);
}

void
losses_add(Losses *losses, const char *kind, const char *format, ...)
{
    if (g_hash_table_contains(losses->reasons, kind))
        return;
    va_list arguments;
    va_start(arguments, format);
    g_hash_table_insert(losses->reasons, g_strdup(kind), g_strdup_vprintf(format, arguments));
    va_end(arguments);
}

/* The beginning of a statement, on one line. */
static char *
shown(const char *sql)
{
    g_autofree char *valid = g_utf8_make_valid(sql, (gssize)MIN(strlen(sql), SHOWN_BYTES));
    char *line = g_strdelimit(g_steal_pointer(&valid), "\n\r\t", ' ');
    if (strlen(sql) <= SHOWN_BYTES)
        return line;
    char *cut = g_strconcat(line, "...", NULL);
    g_free(line);
    return cut;
}

/* What an installation lacks is found out by the dump's own statement, and told then. */
static gboolean
make_extension(PgSession *session, const Statement *statement, GError **error)
{
    g_autofree char *name = quote_identifier(statement->extension);
    g_autofree char *schema =
        statement->schema == NULL ? NULL : quote_identifier(statement->schema);
    g_autofree char *owner =
        session_query_value(session,
                            "SELECT quote_ident(rolname) FROM pg_roles r JOIN pg_database d"
                            " ON d.datdba = r.oid WHERE d.datname = current_database()",
                            error);
    if (owner == NULL)
        return FALSE;
    g_autoptr(GString) sql = g_string_new(NULL);
    if (schema != NULL && g_strcmp0(statement->schema, "pg_catalog") != 0)
        g_string_append_printf(sql, "CREATE SCHEMA IF NOT EXISTS %s AUTHORIZATION %s;", schema,
                               owner);
    g_string_append_printf(sql, "CREATE EXTENSION IF NOT EXISTS %s", name);
    if (schema != NULL)
        g_string_append_printf(sql, " WITH SCHEMA %s", schema);
    g_autoptr(GError) failure = NULL;
    if (session_execute(session, sql->str, &failure) ||
        g_error_matches(failure, PGC_ERROR, PGC_ERROR_QUERY))
        return TRUE;
    g_propagate_error(error, g_steal_pointer(&failure));
    return FALSE;
}

gboolean
restore_extensions(const GPtrArray *statements, const Throwaway *server, GError **error)
{
    g_autoptr(PgSession) session = NULL;
    for (guint index = 0; index < statements->len; index++) {
        g_auto(Statement) statement = {0};
        statement_look(statements->pdata[index], &statement);
        if (statement.extension == NULL ||
            !g_strv_contains(harmless_extensions, statement.extension))
            continue;
        if (session == NULL)
            session =
                session_open(throwaway_superuser(server), SESSION_READ_WRITE, "restore", error);
        if (session == NULL || !make_extension(session, &statement, error))
            return FALSE;
    }
    return TRUE;
}

/* A stranger's SELECT may give more rows than memory holds. */
static gboolean
ignore_row(const PgRows *rows, gpointer data, GError **error)
{
    (void)rows;
    (void)data;
    (void)error;
    return TRUE;
}

/* The schema is there already: public, or that of an extension. */
static gboolean
is_there(const Statement *statement, const GError *failure)
{
    return g_str_equal(statement->kind, "schema") &&
           g_strcmp0(error_sqlstate(failure), "42P06") == 0;
}

static gboolean
run_statement(PgSession *session, const char *sql, Losses *losses, GError **error)
{
    g_auto(Statement) statement = {0};
    g_autoptr(GError) failure = NULL;
    statement_look(sql, &statement);
    if (statement.use == STATEMENT_ROWS)
        return TRUE;
    losses->statements++;
    if (statement.use == STATEMENT_FORBIDDEN)
        error_set(&failure, PGC_ERROR_QUERY, NULL, "it is not run");
    else if (session_query_each(session, sql, 0, NULL, ignore_row, NULL, &failure))
        return TRUE;
    if (!g_error_matches(failure, PGC_ERROR, PGC_ERROR_QUERY)) {
        g_propagate_error(error, g_steal_pointer(&failure));
        return FALSE;
    }
    if (statement.use == STATEMENT_NO_MATTER || is_there(&statement, failure))
        return TRUE;
    g_autofree char *begin = shown(sql);
    const char *message = strstr(failure->message, " server: ");
    losses->failed++;
    losses_add(losses, statement.kind, "\"%s\" failed when the dump was restored: %s", begin,
               message == NULL ? failure->message : message + strlen(" server: "));
    return TRUE;
}

gboolean
restore_run(const GPtrArray *statements, DumpScript *script, const Throwaway *server,
            Losses *losses, GError **error)
{
    g_autoptr(PgSession) session =
        session_open(throwaway_owner(server), SESSION_READ_WRITE, "restore", error);
    if (session == NULL)
        return FALSE;
    for (guint index = 0; index < statements->len; index++)
        if (!run_statement(session, statements->pdata[index], losses, error))
            return FALSE;
    for (;;) {
        g_autoptr(GError) failure = NULL;
        g_autofree char *sql = dump_script_next(script, &failure);
        if (failure != NULL)
            g_propagate_error(error, g_steal_pointer(&failure));
        else if (sql == NULL)
            return TRUE;
        else if (run_statement(session, sql, losses, error))
            continue;
        return FALSE;
    }
}
