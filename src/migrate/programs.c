#include "migrate/programs.h"

#include "base/error.h"
#include "migrate/child.h"

#include <glob.h>
#include <string.h>

static const char *const folders[] = {
    "/usr/lib/postgresql/*/bin/pg_dump",
    "/usr/pgsql-*/bin/pg_dump",
    "/usr/local/pgsql/bin/pg_dump",
};

void
programs_free(Programs *programs)
{
    if (programs == NULL)
        return;
    g_free(programs->pg_dump);
    g_free(programs->pg_restore);
    g_free(programs->version);
    g_free(programs);
}

/* From "pg_dump (PostgreSQL) 15.20 (Debian 15.20-0+deb12u1)"; NULL if it cannot be had. */
static char *
program_version(const char *path)
{
    char *arguments[] = {(char *)(gpointer)path, (char *)(gpointer) "--version", NULL};
    g_autoptr(ChildResult) result = child_run(arguments, NULL, NULL);
    if (result == NULL || result->status != 0)
        return NULL;
    const char *at = strstr(result->output->str, "(PostgreSQL) ");
    if (at == NULL)
        return NULL;
    at += strlen("(PostgreSQL) ");
    return g_strndup(at, strcspn(at, " \n"));
}

/* NULL if the path is not that of a pg_dump with its pg_restore. */
static Programs *
look_at(const char *path)
{
    g_autoptr(Programs) programs = g_new0(Programs, 1);
    g_autofree char *folder = g_path_get_dirname(path);
    programs->pg_dump = g_strdup(path);
    programs->pg_restore = g_build_filename(folder, "pg_restore", NULL);
    if (!g_file_test(path, G_FILE_TEST_IS_EXECUTABLE) ||
        !g_file_test(programs->pg_restore, G_FILE_TEST_IS_EXECUTABLE))
        return NULL;
    programs->version = program_version(path);
    if (programs->version == NULL)
        return NULL;
    programs->major = (int)g_ascii_strtoll(programs->version, NULL, 10);
    return g_steal_pointer(&programs);
}

static GPtrArray *
installed_paths(void)
{
    GPtrArray *paths = g_ptr_array_new_with_free_func(g_free);
    char *on_path = g_find_program_in_path("pg_dump");
    if (on_path != NULL)
        g_ptr_array_add(paths, on_path);
    for (guint index = 0; index < G_N_ELEMENTS(folders); index++) {
        glob_t found = {0};
        if (glob(folders[index], 0, NULL, &found) == 0)
            for (gsize at = 0; at < found.gl_pathc; at++)
                g_ptr_array_add(paths, g_strdup(found.gl_pathv[at]));
        globfree(&found);
    }
    return paths;
}

static void
refuse_all(const GString *seen, int source_major, GError **error)
{
    g_autofree char *hint = g_strdup_printf(
        "Install the client programs of PostgreSQL %d or newer (Debian: postgresql-client-%d), or "
        "name one with --pg-dump.",
        source_major, source_major);
    error_set(error, PGC_ERROR_STATE, hint,
              "no pg_dump was found that can read the source, a PostgreSQL %d", source_major);
    if (seen->len > 0)
        error_set_detail(error, "Found and too old: %s.", seen->str);
    else
        error_set_detail(error, "There is no pg_dump with its pg_restore on PATH or in "
                                "/usr/lib/postgresql.");
}

static gboolean
is_better(const Programs *one, const Programs *other, int target_major)
{
    if (other == NULL)
        return TRUE;
    gboolean one_is_newer = one->major > target_major;
    gboolean other_is_newer = other->major > target_major;
    return one_is_newer == other_is_newer ? one->major > other->major : other_is_newer;
}

Programs *
programs_find(const char *given, int source_major, int target_major, GError **error)
{
    g_autoptr(GPtrArray) paths = NULL;
    if (given != NULL) {
        paths = g_ptr_array_new_with_free_func(g_free);
        g_ptr_array_add(paths, g_strdup(given));
    } else {
        paths = installed_paths();
    }
    g_autoptr(Programs) best = NULL;
    GString *seen = g_string_new(NULL);
    for (guint index = 0; index < paths->len; index++) {
        g_autoptr(Programs) programs = look_at(paths->pdata[index]);
        if (programs == NULL)
            continue;
        g_string_append_printf(seen, "%s%s (%s)", seen->len > 0 ? ", " : "", programs->pg_dump,
                               programs->version);
        if (programs->major >= source_major && is_better(programs, best, target_major)) {
            programs_free(best);
            best = g_steal_pointer(&programs);
        }
    }
    if (best == NULL && given != NULL && seen->len == 0)
        error_set(error, PGC_ERROR_USAGE, "Name a pg_dump that has its pg_restore beside it.",
                  "\"%s\" is not a usable pg_dump", given);
    else if (best == NULL)
        refuse_all(seen, source_major, error);
    g_string_free(seen, TRUE);
    return g_steal_pointer(&best);
}
