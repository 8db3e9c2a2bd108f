#include "pg/programs.h"

#include "base/error.h"
#include "pg/child.h"

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

char *
programs_version(const char *path)
{
    char *arguments[] = {(char *)(gpointer)path, (char *)(gpointer) "--version", NULL};
    g_autoptr(ChildResult) result = child_run(arguments, NULL, NULL, NULL);
    if (result == NULL || result->status != 0)
        return NULL;
    const char *at = strstr(result->output->str, "(PostgreSQL) ");
    if (at == NULL)
        return NULL;
    at += strlen("(PostgreSQL) ");
    return g_strndup(at, strcspn(at, " \n"));
}

/* 15 for /usr/lib/postgresql/15/bin/pg_dump; 0 where the path does not tell. */
static int
folder_major(const char *path)
{
    g_autoptr(GRegex) regex =
        g_regex_new("^/usr/(?:lib/postgresql/|pgsql-)([0-9]{1,4})/bin/pg_dump$", 0, 0, NULL);
    g_autoptr(GMatchInfo) match = NULL;
    if (!g_regex_match(regex, path, 0, &match))
        return 0;
    g_autofree char *major = g_match_info_fetch(match, 1);
    return (int)g_ascii_strtoll(major, NULL, 10);
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
    programs->major = folder_major(path);
    return g_steal_pointer(&programs);
}

static gboolean
ask_version(Programs *programs)
{
    programs->version = programs_version(programs->pg_dump);
    if (programs->version == NULL)
        return FALSE;
    programs->major = (int)g_ascii_strtoll(programs->version, NULL, 10);
    return TRUE;
}

/* Debian's wrapper picks one of those in /usr/lib/postgresql, which are looked at by themselves. */
static gboolean
is_wrapper(const char *path)
{
    g_autofree char *target = g_file_read_link(path, NULL);
    return target != NULL && g_str_has_suffix(target, "/pg_wrapper");
}

static void
add_path(GPtrArray *list, const char *path)
{
    Programs *programs = look_at(path);
    if (programs != NULL)
        g_ptr_array_add(list, programs);
}

static GPtrArray *
installed(void)
{
    GPtrArray *list = g_ptr_array_new_with_free_func((GDestroyNotify)programs_free);
    g_autofree char *on_path = g_find_program_in_path("pg_dump");
    if (on_path != NULL && !is_wrapper(on_path))
        add_path(list, on_path);
    for (guint index = 0; index < G_N_ELEMENTS(folders); index++) {
        glob_t found = {0};
        if (glob(folders[index], 0, NULL, &found) == 0)
            for (gsize at = 0; at < found.gl_pathc; at++)
                add_path(list, found.gl_pathv[at]);
        globfree(&found);
    }
    return list;
}

static GPtrArray *
candidates(const char *given)
{
    if (given == NULL)
        return installed();
    GPtrArray *list = g_ptr_array_new_with_free_func((GDestroyNotify)programs_free);
    add_path(list, given);
    return list;
}

GPtrArray *
programs_list(const char *given)
{
    GPtrArray *list = candidates(given);
    for (guint index = list->len; index > 0; index--) {
        Programs *programs = list->pdata[index - 1];
        if (programs->major == 0 && !ask_version(programs))
            g_ptr_array_remove_index(list, index - 1);
    }
    return list;
}

static char *
name_all(GPtrArray *list)
{
    GString *seen = g_string_new(NULL);
    for (guint index = 0; index < list->len; index++) {
        Programs *programs = list->pdata[index];
        if (programs->version != NULL || ask_version(programs))
            g_string_append_printf(seen, "%s%s (%s)", seen->len > 0 ? ", " : "", programs->pg_dump,
                                   programs->version);
    }
    return g_string_free(seen, FALSE);
}

static void
refuse_all(const char *seen, int source_major, GError **error)
{
    g_autofree char *hint = g_strdup_printf(
        "Install the client programs of PostgreSQL %d or newer (Debian: postgresql-client-%d), or "
        "name one with --pg-dump.",
        source_major, source_major);
    error_set(error, PGC_ERROR_STATE, hint,
              "no pg_dump was found that can read the source, a PostgreSQL %d", source_major);
    if (*seen != '\0')
        error_set_detail(error, "Found and too old: %s.", seen);
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

static Programs *
programs_copy(const Programs *programs)
{
    Programs *copy = g_new0(Programs, 1);
    copy->pg_dump = g_strdup(programs->pg_dump);
    copy->pg_restore = g_strdup(programs->pg_restore);
    copy->version = g_strdup(programs->version);
    copy->major = programs->major;
    return copy;
}

static Programs *
find_best(const GPtrArray *list, int source_major, int target_major)
{
    Programs *best = NULL;
    for (guint index = 0; index < list->len; index++) {
        Programs *programs = list->pdata[index];
        if (programs->major >= source_major && is_better(programs, best, target_major))
            best = programs;
    }
    return best;
}

/* Only of the best the folder's word is not enough. */
Programs *
programs_find(const char *given, int source_major, int target_major, GError **error)
{
    g_autoptr(GPtrArray) list = programs_list(given);
    Programs *best;
    while ((best = find_best(list, source_major, target_major)) != NULL && best->version == NULL)
        if (!ask_version(best))
            g_ptr_array_remove(list, best);
    if (best != NULL)
        return programs_copy(best);
    g_autofree char *seen = name_all(list);
    if (given != NULL && *seen == '\0')
        error_set(error, PGC_ERROR_USAGE, "Name a pg_dump that has its pg_restore beside it.",
                  "\"%s\" is not a usable pg_dump", given);
    else
        refuse_all(seen, source_major, error);
    return NULL;
}
