#include "assess/remedies.h"

#include "base/error.h"
#include "pg/server.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#define FIRST_LINE "-- Written by pgcrossing assess --remedy-sql."

/* One statement, and the findings that it helps with. */
typedef struct {
    const char *sql; /* owned by a finding, as are the others */
    guint rank;
    guint position; /* in which order it was found */
    GPtrArray *findings;
    GPtrArray *checks; /* Check *, one for each of findings */
} Remedy;

typedef struct {
    GHashTable *by_sql; /* sql → Remedy */
    GPtrArray *list;    /* Remedy *, owned */
} Script;

static void
remedy_free(Remedy *remedy)
{
    g_ptr_array_unref(remedy->findings);
    g_ptr_array_unref(remedy->checks);
    g_free(remedy);
}

static void
script_clear(Script *script)
{
    g_clear_pointer(&script->by_sql, g_hash_table_unref);
    g_clear_pointer(&script->list, g_ptr_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Script, script_clear)

/* What others build on comes first, what ends sessions or wants a restart last. A beginning that is
 * not listed runs in the middle. */
static const char *const early[] = {"CREATE ROLE",
                                    "ALTER ROLE",
                                    "CREATE SCHEMA",
                                    "CREATE TYPE",
                                    "CREATE EXTENSION",
                                    "ALTER EXTENSION",
                                    "CREATE TABLE",
                                    "ALTER TYPE",
                                    "GRANT",
                                    "REASSIGN",
                                    NULL};
static const char *const late[] = {"CREATE UNIQUE INDEX",
                                   "CREATE INDEX",
                                   "REINDEX",
                                   "VACUUM",
                                   "ANALYZE",
                                   "CREATE PUBLICATION",
                                   "ALTER PUBLICATION",
                                   "SELECT setval",
                                   "ALTER DATABASE",
                                   "ALTER SYSTEM",
                                   "SELECT pg_reload_conf",
                                   NULL};

static guint
rank_of(const char *sql)
{
    for (guint index = 0; early[index] != NULL; index++)
        if (g_ascii_strncasecmp(sql, early[index], strlen(early[index])) == 0)
            return index;
    for (guint index = 0; late[index] != NULL; index++)
        if (g_ascii_strncasecmp(sql, late[index], strlen(late[index])) == 0)
            return G_N_ELEMENTS(early) + 1 + index;
    return G_N_ELEMENTS(early);
}

static gint
compare_remedies(gconstpointer first, gconstpointer second)
{
    const Remedy *left = *(Remedy *const *)first;
    const Remedy *right = *(Remedy *const *)second;
    if (left->rank != right->rank)
        return left->rank < right->rank ? -1 : 1;
    return left->position < right->position ? -1 : left->position > right->position;
}

static void
add_finding(Script *script, const Check *check, const Finding *finding)
{
    Remedy *remedy = g_hash_table_lookup(script->by_sql, finding->remedy_sql);
    if (remedy == NULL) {
        remedy = g_new0(Remedy, 1);
        remedy->sql = finding->remedy_sql;
        remedy->rank = rank_of(remedy->sql);
        remedy->position = script->list->len;
        remedy->findings = g_ptr_array_new();
        remedy->checks = g_ptr_array_new();
        g_ptr_array_add(script->list, remedy);
        g_hash_table_insert(script->by_sql, (gpointer)remedy->sql, remedy);
    }
    g_ptr_array_add(remedy->findings, (gpointer)finding);
    g_ptr_array_add(remedy->checks, (gpointer)check);
}

static void
gather(Script *script, const GPtrArray *results, Side side, Engine engine)
{
    script->by_sql = g_hash_table_new(g_str_hash, g_str_equal);
    script->list = g_ptr_array_new_with_free_func((GDestroyNotify)remedy_free);
    for (guint index = 0; index < results->len; index++) {
        const CheckResult *result = results->pdata[index];
        if (result->check->remedy_side != side)
            continue;
        for (guint row = 0; row < result->findings->len; row++) {
            const Finding *finding = result->findings->pdata[row];
            if (finding->remedy_sql != NULL && finding->waiver == 0 &&
                finding->severity[engine] > SEVERITY_NONE)
                add_finding(script, result->check, finding);
        }
    }
    g_ptr_array_sort(script->list, compare_remedies);
}

/* Every line behind the mark; a name may hold line breaks. */
static void
append_marked(GString *text, const char *mark, const char *sql)
{
    g_auto(GStrv) lines = g_strsplit(sql, "\n", -1);
    for (guint index = 0; lines[index] != NULL; index++)
        g_string_append_printf(text, "%s%s%s\n", mark, lines[index],
                               lines[index + 1] == NULL ? ";" : "");
}

/* A place that only a person can fill in; "<" and ">" in a name are inside quotes. */
static gboolean
is_example(const Check *check)
{
    return g_regex_match_simple("<[a-z][a-z_ ]*>", check->remedy_sql, 0, 0);
}

static void
append_remedy(GString *text, const Remedy *remedy)
{
    g_string_append_c(text, '\n');
    for (guint index = 0; index < remedy->findings->len; index++) {
        const Check *check = remedy->checks->pdata[index];
        const Finding *finding = remedy->findings->pdata[index];
        g_string_append_printf(text, "-- %s: %s\n", check->id, finding->message);
    }
    if (is_example(remedy->checks->pdata[0])) {
        g_string_append(text, "-- Fill in what is in <> first:\n");
        append_marked(text, "-- ", remedy->sql);
    } else {
        append_marked(text, REMEDY_MARK, remedy->sql);
    }
}

static char *
script_text(const Script *script, Side side)
{
    GString *text = g_string_new(FIRST_LINE "\n");
    g_string_append_printf(
        text,
        "-- Statements for the %s, in an order in which they can run. Each is commented out: read\n"
        "-- it, decide, then uncomment it, or all with: sed 's/^" REMEDY_MARK "//'\n",
        side_name(side));
    if (script->list->len == 0)
        g_string_append(text, "-- No statement helps with what was found here.\n");
    for (guint index = 0; index < script->list->len; index++)
        append_remedy(text, script->list->pdata[index]);
    return g_string_free(text, FALSE);
}

/* A file of somebody's own is not overwritten. */
static gboolean
may_write(const char *path, GError **error)
{
    g_autofree char *old = NULL;
    if (!g_file_test(path, G_FILE_TEST_EXISTS))
        return TRUE;
    if (g_file_get_contents(path, &old, NULL, NULL) && g_str_has_prefix(old, FIRST_LINE))
        return TRUE;
    error_set(error, PGC_ERROR_IO, "Move it away, or give --remedy-sql another folder.",
              "\"%s\" is there and was not written by --remedy-sql", path);
    return FALSE;
}

static gboolean
write_script(const char *folder, const GPtrArray *results, Side side, Engine engine, GError **error)
{
    g_auto(Script) script = {NULL};
    gather(&script, results, side, engine);
    g_autofree char *text = script_text(&script, side);
    g_autofree char *name = g_strconcat(side_name(side), ".sql", NULL);
    g_autofree char *path = g_build_filename(folder, name, NULL);
    g_autoptr(GError) failure = NULL;
    if (!may_write(path, error))
        return FALSE;
    if (g_file_set_contents(path, text, -1, &failure))
        return TRUE;
    error_set(error, PGC_ERROR_IO, "Give --remedy-sql a folder that can be written.",
              "could not write \"%s\": %s", path, failure->message);
    return FALSE;
}

gboolean
remedies_write(const char *folder, const GPtrArray *results, Engine engine, GError **error)
{
    if (g_mkdir_with_parents(folder, 0777) != 0) {
        error_set(error, PGC_ERROR_IO, "Give --remedy-sql a folder that can be written.",
                  "could not make folder \"%s\": %s", folder, g_strerror(errno));
        return FALSE;
    }
    return write_script(folder, results, SIDE_SOURCE, engine, error) &&
           write_script(folder, results, SIDE_TARGET, engine, error);
}
