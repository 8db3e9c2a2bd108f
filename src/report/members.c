#include "report/members.h"

#include "base/error.h"
#include "base/output.h"
#include "case/verdict.h"
#include "report/carried.h"
#include "report/report.h"
#include "task/stored_task.h"

#include <glib/gstdio.h>
#include <json-c/json.h>
#include <string.h>

#define BUNDLE_FORMAT 1

typedef struct {
    CaseFile *file;
    const char *folder;
    GPtrArray *names;
    GString *missing_checks; /* ids, with a comma between them */
} Members;

/* ---- files ---- */

static void
set_error(GError **error, const char *path, const char *reason)
{
    error_set(error, PGC_ERROR_IO, "Make room, or name another folder with TMPDIR.",
              "could not write \"%s\": %s", path, reason);
}

static gboolean
write_member(Members *members, const char *name, const void *bytes, gsize length, GError **error)
{
    g_autofree char *path = g_build_filename(members->folder, name, NULL);
    g_autofree char *parent = g_path_get_dirname(path);
    g_autoptr(GError) failure = NULL;
    (void)g_mkdir_with_parents(parent, 0700);
    if (!g_file_set_contents_full(path, bytes, (gssize)length, G_FILE_SET_CONTENTS_NONE, 0600,
                                  &failure)) {
        set_error(error, path, failure->message);
        return FALSE;
    }
    g_ptr_array_add(members->names, g_strdup(name));
    return TRUE;
}

static gboolean
write_text(Members *members, const char *name, const char *text, GError **error)
{
    return write_member(members, name, text, strlen(text), error);
}

/* Takes the object. */
static gboolean
write_json(Members *members, const char *name, json_object *object, GError **error)
{
    const char *text = json_object_to_json_string_ext(object, JSON_C_TO_STRING_PRETTY |
                                                                  JSON_C_TO_STRING_NOSLASHESCAPE);
    g_autofree char *lines = g_strconcat(text, "\n", NULL);
    json_object_put(object);
    return write_text(members, name, lines, error);
}

char *
members_sum(const char *folder, const char *member, GError **error)
{
    g_autofree char *path = g_build_filename(folder, member, NULL);
    g_autoptr(GMappedFile) file = g_mapped_file_new(path, FALSE, error);
    if (file == NULL)
        return NULL;
    g_autoptr(GBytes) bytes = g_mapped_file_get_bytes(file);
    return g_compute_checksum_for_bytes(G_CHECKSUM_SHA256, bytes);
}

/* ---- what was asked and judged ---- */

static int
compare_names(gconstpointer first, gconstpointer second)
{
    return strcmp(*(const char *const *)first, *(const char *const *)second);
}

/* Everything that is in the folder. */
static void
add_folder(Members *members, const char *name)
{
    g_autofree char *path = g_build_filename(members->folder, name, NULL);
    g_autoptr(GDir) folder = g_dir_open(path, 0, NULL);
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    const char *file;
    while (folder != NULL && (file = g_dir_read_name(folder)) != NULL)
        g_ptr_array_add(names, g_strconcat(name, "/", file, NULL));
    g_ptr_array_sort(names, compare_names);
    g_ptr_array_extend_and_steal(members->names, g_steal_pointer(&names));
}

static gboolean
write_reports(Members *members, GError **error)
{
    static const char *const names[] = {"report.html",  "report.md", "report.json",
                                        "report.sarif", "junit.xml", "csv"};
    char *paths[G_N_ELEMENTS(names)];
    for (guint index = 0; index < G_N_ELEMENTS(names); index++)
        paths[index] = g_build_filename(members->folder, names[index], NULL);
    const ReportOptions options = {.html = paths[0],
                                   .markdown = paths[1],
                                   .json = paths[2],
                                   .sarif = paths[3],
                                   .junit = paths[4],
                                   .csv = paths[5]};
    gboolean is_written = report_write(members->file, &options, error);
    for (guint index = 0; index < G_N_ELEMENTS(names); index++) {
        if (paths[index] != options.csv)
            g_ptr_array_add(members->names, g_strdup(names[index]));
        g_free(paths[index]);
    }
    add_folder(members, "csv");
    return is_written;
}

static gboolean
write_document(Members *members, const char *name, GBytes *document, GError **error)
{
    if (document == NULL)
        return TRUE;
    gsize length;
    const void *bytes = g_bytes_get_data(document, &length);
    return write_member(members, name, bytes, length, error);
}

static gboolean
write_task(Members *members, GError **error)
{
    g_autoptr(StoredTask) task = stored_task_load(members->file, error);
    static const char *const names[TASK_DOCUMENTS] = {
        [TASK_MAPPINGS] = "task/table-mappings.json",
        [TASK_SETTINGS] = "task/task-settings.json",
        [TASK_SOURCE_ENDPOINT] = "task/source-endpoint.json",
        [TASK_TARGET_ENDPOINT] = "task/target-endpoint.json"};
    for (guint index = 0; task != NULL && index < G_N_ELEMENTS(names); index++)
        if (!write_document(members, names[index], task->bytes[index], error))
            return FALSE;
    return task != NULL;
}

/* As --waivers takes them. */
static json_object *
waiver_object(CaseQuery *query)
{
    static const char *const keys[] = {"check", "object", "reason", "owner", "ticket", "expires"};
    json_object *waiver = json_object_new_object();
    for (guint index = 0; index < G_N_ELEMENTS(keys); index++)
        json_object_object_add(waiver, keys[index],
                               json_object_new_string(case_column_text(query, (int)index)));
    if (!case_column_is_null(query, G_N_ELEMENTS(keys) + 1))
        json_object_object_add(
            waiver, "approver",
            json_object_new_string(case_column_text(query, G_N_ELEMENTS(keys) + 1)));
    if (case_column_int(query, G_N_ELEMENTS(keys)) != 0)
        json_object_object_add(waiver, "not-evaluated", json_object_new_boolean(TRUE));
    return waiver;
}

static gboolean
write_waivers(Members *members, gint64 run, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(members->file,
                                            "SELECT check_id, object, reason, owner, ticket, "
                                            "expires, not_evaluated, approver FROM waiver"
                                            " WHERE run = ?1 ORDER BY ordinal",
                                            error);
    case_bind_int(query, 1, run);
    json_object *waivers = json_object_new_array();
    while (case_next(query, error))
        json_object_array_add(waivers, waiver_object(query));
    if (!case_at_end(query) || json_object_array_length(waivers) == 0) {
        gboolean has_none = case_at_end(query);
        json_object_put(waivers);
        return has_none;
    }
    json_object *document = json_object_new_object();
    json_object_object_add(document, "waivers", waivers);
    return write_json(members, "waivers.json", document, error);
}

/* ---- the checks ---- */

/* Of each check the version that judged last; the text is there of those that came from a folder.
 */
static const char checks_query[] =
    "SELECT r.check_id, r.digest, t.text, max(r.run) FROM check_result r"
    " LEFT JOIN check_text t ON t.run = r.run AND t.check_id = r.check_id"
    " GROUP BY r.check_id ORDER BY r.check_id";

static gboolean
write_check(Members *members, GHashTable *carried, CaseQuery *query, GError **error)
{
    const char *id = case_column_text(query, 0);
    const CarriedCheck *check = carried_find(carried, id, case_column_text(query, 1));
    const char *own = case_column_text(query, 2);
    const char *text = own != NULL ? own : check == NULL ? NULL : check->text;
    /* As every check is named: no name that leads elsewhere, in a case from a stranger. */
    if (text == NULL || !g_regex_match_simple("^[a-z0-9-]+$", id, G_REGEX_DOLLAR_ENDONLY, 0)) {
        g_string_append_printf(members->missing_checks, "%s%s",
                               members->missing_checks->len > 0 ? ", " : "", id);
        return TRUE;
    }
    g_autofree char *name = g_strconcat("checks/", id, ".sql", NULL);
    return write_text(members, name, text, error);
}

static gboolean
write_checks(Members *members, GError **error)
{
    g_autoptr(GHashTable) carried = carried_checks();
    g_autoptr(CaseQuery) query = case_query(members->file, checks_query, error);
    while (case_next(query, error))
        if (!write_check(members, carried, query, error))
            return FALSE;
    return case_at_end(query);
}

/* ---- what the bundle says of itself ---- */

static gboolean
write_index(Members *members, GError **error)
{
    g_autoptr(GError) failure = NULL;
    g_autofree char *id = case_value(members->file, "SELECT id FROM meta", &failure);
    g_autofree char *chain =
        failure != NULL
            ? NULL
            : case_value(members->file,
                         "SELECT digest FROM run WHERE position IS NOT NULL ORDER BY position DESC",
                         &failure);
    g_autofree char *sum =
        failure != NULL ? NULL : members_sum(members->folder, MEMBER_CASE, &failure);
    if (failure != NULL) {
        g_propagate_error(error, g_steal_pointer(&failure));
        return FALSE;
    }
    json_object *index = json_object_new_object();
    json_object_object_add(index, "format", json_object_new_int(BUNDLE_FORMAT));
    json_object_object_add(index, "program", json_object_new_string(PACKAGE_VERSION));
    json_object_object_add(index, "case", json_object_new_string(id == NULL ? "" : id));
    json_object_object_add(index, "case-sha256", json_object_new_string(sum));
    json_object_object_add(index, "last-digest",
                           json_object_new_string(chain == NULL ? "" : chain));
    return write_json(members, MEMBER_INDEX, index, error);
}

static const char read_me[] =
    "The evidence of one migration, written by pgcrossing " PACKAGE_VERSION ".\n"
    "\n"
    "%s: %s\n"
    "\n"
    "  report.html       the document, for people\n"
    "  report.md, report.json, report.sarif, junit.xml\n"
    "                    the same for a comment, a program, code scanning, a CI server\n"
    "  csv/              the same for a spreadsheet\n"
    "  pgcrossing.case   all that the others were made from: an SQLite database\n"
    "  checks/           the checks as they were run\n"
    "  task/             the files of the task, byte by byte, where there was one; endpoints "
    "without\n"
    "                    secrets\n"
    "  waivers.json      the findings that were accepted, where there were any\n"
    "  bundle.json       which case this is, and the last digest of its runs\n"
    "  SHA256SUMS        of all other files\n"
    "\n"
    "Is it whole? \"sha256sum --check SHA256SUMS\" compares the sums. \"pgcrossing verify FILE\" "
    "also\n"
    "computes the digest of every run again, makes every report again from the case, and names "
    "each\n"
    "file that is not as it was. Neither tells who made the bundle: a signature beside it does.\n";

static gboolean
write_read_me(Members *members, const CaseStages *stages, GError **error)
{
    g_autoptr(Verdict) verdict = case_verdict(members->file, stages, error);
    if (verdict == NULL)
        return FALSE;
    g_autofree char *sentence = output_printable(verdict->sentence);
    g_autofree char *text = g_strdup_printf(read_me, verdict_word(verdict->kind), sentence);
    g_autoptr(GString) lines = g_string_new(text);
    if (members->missing_checks->len > 0)
        g_string_append_printf(
            lines,
            "\nNot in checks/, since they are no files, or another version of pgcrossing"
            " ran them: %s.\n",
            members->missing_checks->str);
    return write_text(members, "README.txt", lines->str, error);
}

static gboolean
write_sums(Members *members, GError **error)
{
    g_autoptr(GString) lines = g_string_new(NULL);
    for (guint index = 0; index < members->names->len; index++) {
        const char *name = members->names->pdata[index];
        g_autofree char *sum = members_sum(members->folder, name, error);
        if (sum == NULL)
            return FALSE;
        g_string_append_printf(lines, "%s  %s\n", sum, name);
    }
    return write_text(members, MEMBER_SUMS, lines->str, error);
}

/* ---- all ---- */

static gboolean
write_all(Members *members, GError **error)
{
    CaseStages stages;
    return case_stages(members->file, &stages, error) && write_reports(members, error) &&
           write_task(members, error) &&
           write_waivers(members, stages.stages[STAGE_ASSESS].run, error) &&
           write_checks(members, error) && write_index(members, error) &&
           write_read_me(members, &stages, error);
}

GPtrArray *
members_write(const char *folder, GError **error)
{
    g_autofree char *path = g_build_filename(folder, MEMBER_CASE, NULL);
    g_autoptr(CaseFile) file = case_open(path, CASE_READ_ONLY, error);
    if (file == NULL)
        return NULL;
    g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GString) missing = g_string_new(NULL);
    Members members = {file, folder, names, missing};
    if (!write_all(&members, error))
        return NULL;
    g_ptr_array_add(names, g_strdup(MEMBER_CASE));
    return write_sums(&members, error) ? g_steal_pointer(&names) : NULL;
}

gint64
members_time(CaseFile *file, GError **error)
{
    g_autoptr(GError) failure = NULL;
    g_autofree char *text = case_value(
        file, "SELECT coalesce(max(finished), (SELECT created FROM meta)) FROM run", &failure);
    if (failure != NULL)
        g_propagate_error(error, g_steal_pointer(&failure));
    g_autoptr(GDateTime) time = text == NULL ? NULL : g_date_time_new_from_iso8601(text, NULL);
    return time == NULL ? 0 : g_date_time_to_unix(time);
}
