#include "collect/script.h"

#include "collect/moment.h"
#include "pg/session.h"

static const char head[] =
    "-- Facts of a PostgreSQL server, for pgcrossing. This script only reads. Run it with psql 11 "
    "or\n"
    "-- newer, on the database that is to be moved:\n"
    "--\n"
    "--   psql -X -q -f FILE DATABASE >source.out\n"
    "--   psql -X -q -v side=target -f FILE DATABASE >target.out\n"
    "--\n"
    "-- then, on any machine: pgcrossing collect --from-output source.out --from-output "
    "target.out\n"
    "\\set ON_ERROR_STOP off\n"
    "\\set ON_ERROR_ROLLBACK off\n"
    "\\set AUTOCOMMIT on\n"
    "\\set QUIET on\n"
    "\\pset pager off\n"
    "\\pset format unaligned\n"
    "\\pset tuples_only on\n"
    "\\set FETCH_COUNT 10000\n"
    "\\encoding UTF8\n"
    "\\if :{?side}\n\\else\n\\set side source\n\\endif\n"
    "SELECT :'side' = 'source' AS on_source, :'side' = 'target' AS on_target \\gset\n";

/* What an older server does not have is left out. */
static const char settings[] =
    "SELECT count(set_config(v.name, v.value, false)) AS ignored\n"
    "  FROM (VALUES ('jit', 'off'), ('idle_session_timeout', '0'), ('transaction_timeout', '0'),\n"
    "               ('lock_timeout', '5s')) v (name, value)\n"
    "  JOIN pg_settings s ON s.name = v.name \\gset\n"
    "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;\n"
    "SET LOCAL statement_timeout = '5min';\n"
    "SELECT has_function_privilege('pg_control_system()', 'EXECUTE') AS has_control \\gset\n"
    "\\set system_identifier ''\n"
    "\\if :has_control\n"
    "SELECT system_identifier FROM pg_control_system() \\gset\n"
    "\\endif\n"
    "SELECT set_config('pgcrossing.system_identifier', :'system_identifier', true) AS ignored,\n"
    "       set_config('pgcrossing.is_same_database', '', true) AS ignored2,\n"
    "       set_config('pgcrossing.connection', '', true) AS ignored3,\n"
    "       set_config('pgcrossing.client_programs', '', true) AS ignored4 \\gset\n";

gboolean
script_has(const Fact *fact)
{
    return !fact->deep && !fact->for_verify;
}

char *
script_digest(const GPtrArray *facts)
{
    g_autoptr(GChecksum) checksum = g_checksum_new(G_CHECKSUM_SHA256);
    for (guint index = 0; index < facts->len; index++) {
        const Fact *fact = facts->pdata[index];
        for (guint number = 0; script_has(fact) && number < fact->variants->len; number++) {
            const FactVariant *variant = fact->variants->pdata[number];
            g_autofree char *text =
                g_strdup_printf("%s %d %s\n", fact->name, variant->version, variant->sql);
            g_checksum_update(checksum, (const guchar *)text, -1);
        }
    }
    return g_strdup(g_checksum_get_string(checksum));
}

/* A row as a JSON array. Not by COPY: psql does not notice an error behind the first row of one. */
static void
append_rows(GString *script, const GPtrArray *columns, const char *query)
{
    g_string_append(script, "SELECT json_build_array(");
    for (guint index = 0; index < columns->len; index++)
        g_string_append_printf(script, "%s\"%s\"::text", index > 0 ? ", " : "",
                               ((const FactColumn *)columns->pdata[index])->name);
    g_string_append_printf(script, ") FROM (\n%s\n) AS fact;\n", query);
}

/* From a savepoint to which the script goes back, which lets go of locks and of errors. */
static void
append_variant(GString *script, const Fact *fact, const FactVariant *variant)
{
    g_string_append_printf(script, "\\echo '\\\\!fact %s %d'\nSAVEPOINT fact;\n", fact->name,
                           variant->version);
    append_rows(script, fact->columns, variant->sql);
    g_string_append(
        script,
        "\\if :ERROR\nROLLBACK TO SAVEPOINT fact;\n\\set complete f\n"
        "\\echo '\\\\!error'\n"
        "SELECT json_build_array(:'LAST_ERROR_SQLSTATE', :'LAST_ERROR_MESSAGE');\n\\else\n");
    if (variant->complete_when != NULL)
        g_string_append_printf(script, "SELECT coalesce((%s)::boolean, false) AS complete \\gset\n",
                               variant->complete_when);
    else
        g_string_append(script, "\\set complete t\n");
    g_string_append(script, "\\if :ERROR\nROLLBACK TO SAVEPOINT fact;\n\\set complete f\n\\endif\n"
                            "\\echo '\\\\!complete'\n"
                            "SELECT json_build_array(:'complete'::boolean::text);\n\\endif\n");
    if (variant->grant_query != NULL)
        g_string_append_printf(
            script,
            "\\if :complete\n\\else\n\\echo '\\\\!grants'\n"
            "SELECT json_build_array(statement) FROM (\n%s\n) AS fact (statement);\n"
            "\\endif\n",
            variant->grant_query);
    g_string_append(script, "ROLLBACK TO SAVEPOINT fact;\nRELEASE SAVEPOINT fact;\n");
}

/* The variant for the server's version: the highest one that is not above it. */
static void
append_fact(GString *script, const Fact *fact)
{
    if (!fact->on_side[SIDE_SOURCE] || !fact->on_side[SIDE_TARGET])
        g_string_append_printf(script, "\\if :on_%s\n",
                               side_name(fact->on_side[SIDE_SOURCE] ? SIDE_SOURCE : SIDE_TARGET));
    for (guint index = fact->variants->len; index > 0; index--) {
        const FactVariant *variant = fact->variants->pdata[index - 1];
        g_string_append_printf(script, "%s :from_%d\n",
                               index == fact->variants->len ? "\\if" : "\\elif",
                               MAX(variant->version, 10));
        append_variant(script, fact, variant);
    }
    g_string_append(script, "\\endif\n");
    if (!fact->on_side[SIDE_SOURCE] || !fact->on_side[SIDE_TARGET])
        g_string_append(script, "\\endif\n");
}

static void
append_versions(GString *script, const GPtrArray *facts)
{
    g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);
    for (guint index = 0; index < facts->len; index++) {
        const Fact *fact = facts->pdata[index];
        for (guint number = 0; number < fact->variants->len; number++) {
            int major = MAX(((const FactVariant *)fact->variants->pdata[number])->version, 10);
            if (g_hash_table_add(seen, GINT_TO_POINTER(major)))
                g_string_append_printf(script,
                                       "SELECT current_setting('server_version_num')::integer >= "
                                       "%d AS from_%d \\gset\n",
                                       major * 10000, major);
        }
    }
}

char *
script_text(GError **error)
{
    g_autoptr(GPtrArray) facts = fact_list(error);
    if (facts == NULL)
        return NULL;
    g_autofree char *digest = script_digest(facts);
    GString *script = g_string_new(head);
    g_string_append_printf(script, "\\echo '\\\\!pgcrossing " SCRIPT_FORMAT " %s' :side\n%s\n%s",
                           digest, session_begin_settings(), settings);
    append_versions(script, facts);
    g_string_append_printf(script, "\\echo '\\\\!moment'\n%s;\n", moment_row_query);
    for (guint index = 0; index < facts->len; index++)
        if (script_has(facts->pdata[index]))
            append_fact(script, facts->pdata[index]);
    g_string_append(script, "\\echo '\\\\!finish'\nCOMMIT;\n");
    return g_string_free(script, FALSE);
}
