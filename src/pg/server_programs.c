#include "pg/server_programs.h"

#include "base/error.h"
#include "pg/programs.h"

#include <glob.h>

static const char *const patterns[] = {
    "/usr/lib/postgresql/*/bin/postgres",
    "/usr/pgsql-*/bin/postgres",
    "/usr/local/pgsql/bin/postgres",
};

void
server_programs_free(ServerPrograms *programs)
{
    if (programs == NULL)
        return;
    g_free(programs->folder);
    g_free(programs);
}

/* A link on PATH leads to the folder where initdb finds what belongs to it. */
static void
add_path(GPtrArray *folders, const char *postgres)
{
    g_autofree char *real = realpath(postgres, NULL);
    if (real == NULL)
        return;
    g_autofree char *folder = g_path_get_dirname(real);
    g_autofree char *initdb = g_build_filename(folder, "initdb", NULL);
    if (g_file_test(initdb, G_FILE_TEST_IS_EXECUTABLE) &&
        !g_ptr_array_find_with_equal_func(folders, folder, g_str_equal, NULL))
        g_ptr_array_add(folders, g_steal_pointer(&folder));
}

static GPtrArray *
candidates(const char *given)
{
    GPtrArray *folders = g_ptr_array_new_with_free_func(g_free);
    if (given != NULL) {
        g_autofree char *postgres = g_build_filename(given, "postgres", NULL);
        add_path(folders, postgres);
        return folders;
    }
    for (guint index = 0; index < G_N_ELEMENTS(patterns); index++) {
        glob_t found = {0};
        if (glob(patterns[index], 0, NULL, &found) == 0)
            for (gsize at = 0; at < found.gl_pathc; at++)
                add_path(folders, found.gl_pathv[at]);
        globfree(&found);
    }
    g_autofree char *on_path = g_find_program_in_path("postgres");
    if (on_path != NULL)
        add_path(folders, on_path);
    return folders;
}

static gboolean
is_better(int one, int other, int wanted)
{
    return one >= wanted && (other == 0 || one < other);
}

static void
refuse_all(const GString *seen, const char *given, int major, GError **error)
{
    g_autofree char *hint = g_strdup_printf(
        "Install the server programs of PostgreSQL %d (Debian: postgresql-%d), or name the folder "
        "of initdb and postgres with --server-programs.",
        major, major);
    error_set(error, PGC_ERROR_STATE, hint,
              "no server programs were found that can restore a dump of PostgreSQL %d", major);
    if (seen->len > 0)
        error_set_detail(error, "Found and too old: %s.", seen->str);
    else if (given != NULL)
        error_set_detail(error, "There is no postgres with its initdb in \"%s\".", given);
    else
        error_set_detail(error, "There is no postgres with its initdb on PATH or in "
                                "/usr/lib/postgresql.");
}

ServerPrograms *
server_programs_find(const char *given, int major, GError **error)
{
    g_autoptr(GPtrArray) folders = candidates(given);
    g_autoptr(ServerPrograms) best = g_new0(ServerPrograms, 1);
    g_autoptr(GString) seen = g_string_new(NULL);
    for (guint index = 0; index < folders->len; index++) {
        const char *folder = folders->pdata[index];
        g_autofree char *postgres = g_build_filename(folder, "postgres", NULL);
        g_autofree char *version = programs_version(postgres);
        int found = version == NULL ? 0 : (int)g_ascii_strtoll(version, NULL, 10);
        if (is_better(found, best->major, major)) {
            g_free(best->folder);
            *best = (ServerPrograms){.folder = g_strdup(folder), .major = found};
        } else if (version != NULL && found < major) {
            g_string_append_printf(seen, "%s%s (%s)", seen->len > 0 ? ", " : "", folder, version);
        }
    }
    if (best->folder != NULL)
        return g_steal_pointer(&best);
    refuse_all(seen, given, major, error);
    return NULL;
}
