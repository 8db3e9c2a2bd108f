/* Proves a bundle: which of its files are not what the case gives. */
#include "base/error.h"
#include "base/folder.h"
#include "base/output.h"
#include "case/run.h"
#include "report/archive.h"
#include "report/bundle.h"
#include "report/members.h"

#include <gio/gio.h>
#include <json-c/json.h>
#include <string.h>

typedef struct {
    const char *folder; /* of the bundle's files */
    GPtrArray *members; /* their names, sorted */
    GHashTable *sums;   /* name → SHA-256, as SHA256SUMS says */
    char *case_sum;     /* as the index says; NULL where it does not */
    char *program;      /* the version that made it; NULL where it does not say */
    gboolean case_is_whole;
    char *case_note; /* what the case is, or what is wrong with it */
    guint changed;
} Verification;

static void
verification_clear(Verification *verification)
{
    g_clear_pointer(&verification->members, g_ptr_array_unref);
    g_clear_pointer(&verification->sums, g_hash_table_unref);
    g_free(verification->case_sum);
    g_free(verification->program);
    g_free(verification->case_note);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Verification, verification_clear)

static gboolean
has_member(const Verification *verification, const char *name)
{
    for (guint index = 0; index < verification->members->len; index++)
        if (strcmp(verification->members->pdata[index], name) == 0)
            return TRUE;
    return FALSE;
}

static void
tell(Verification *verification, const char *state, const char *name, const char *why)
{
    g_autofree char *printable = output_printable(name);
    g_autofree char *reason = why == NULL ? NULL : output_printable(why);
    gboolean is_good = strcmp(state, "as it was") == 0;
    verification->changed += !is_good;
    output_line("%-9s  %s%s%s", state, printable, reason == NULL ? "" : ": ",
                reason == NULL ? "" : reason);
}

/* ---- what the bundle says of itself ---- */

static char *
read_member(const Verification *verification, const char *name)
{
    g_autofree char *path = g_build_filename(verification->folder, name, NULL);
    char *text = NULL;
    return g_file_get_contents(path, &text, NULL, NULL) ? text : NULL;
}

/* Lines that are none are passed over: the file itself then differs from what it has to be. */
static void
read_sums(Verification *verification)
{
    verification->sums = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    g_autofree char *text = read_member(verification, MEMBER_SUMS);
    g_auto(GStrv) lines = g_strsplit(text == NULL ? "" : text, "\n", -1);
    for (guint index = 0; lines[index] != NULL; index++)
        if (strlen(lines[index]) > 66)
            g_hash_table_insert(verification->sums, g_strdup(lines[index] + 66),
                                g_strndup(lines[index], 64));
}

static char *
string_of(json_object *object, const char *key)
{
    json_object *value = NULL;
    return json_object_object_get_ex(object, key, &value) &&
                   json_object_is_type(value, json_type_string)
               ? g_strdup(json_object_get_string(value))
               : NULL;
}

static void
read_index(Verification *verification)
{
    g_autofree char *text = read_member(verification, MEMBER_INDEX);
    json_object *index = text == NULL ? NULL : json_tokener_parse(text);
    if (json_object_is_type(index, json_type_object)) {
        verification->case_sum = string_of(index, "case-sha256");
        verification->program = string_of(index, "program");
    }
    json_object_put(index);
}

/* ---- the case ---- */

static char *
chain_note(CaseFile *file, gboolean *is_whole)
{
    gint64 broken = 0;
    g_autoptr(GError) failure = NULL;
    if (!run_verify_chain(file, &broken, &failure))
        return g_strdup(failure->message);
    if (broken != 0)
        return g_strdup_printf("the digest of run %" G_GINT64_FORMAT " is not that of its rows",
                               broken);
    *is_whole = TRUE;
    g_autofree char *runs = case_value(file, "SELECT count(*) FROM run WHERE position > 0", NULL);
    return g_strdup_printf("the chain of digests of its %s finished runs is unbroken",
                           runs == NULL ? "0" : runs);
}

/* Of the two places that name its sum one may have been changed: where they disagree, the case is
 * whole if it has one of the two, and the other place is found by being made again. */
static gboolean
has_its_sum(const Verification *verification)
{
    g_autofree char *sum = members_sum(verification->folder, MEMBER_CASE, NULL);
    return sum != NULL &&
           (g_strcmp0(sum, verification->case_sum) == 0 ||
            g_strcmp0(sum, g_hash_table_lookup(verification->sums, MEMBER_CASE)) == 0);
}

static void
examine_case(Verification *verification)
{
    if (!has_its_sum(verification)) {
        verification->case_note = g_strdup("its SHA-256 is another");
        return;
    }
    g_autofree char *path = g_build_filename(verification->folder, MEMBER_CASE, NULL);
    g_autoptr(GError) failure = NULL;
    g_autoptr(CaseFile) file = case_open(path, CASE_READ_ONLY, &failure);
    verification->case_note =
        file == NULL ? g_strdup(failure->message) : chain_note(file, &verification->case_is_whole);
}

/* ---- the other files ---- */

static void
compare_with_sum(Verification *verification, const char *name)
{
    const char *expected = g_hash_table_lookup(verification->sums, name);
    g_autofree char *sum = members_sum(verification->folder, name, NULL);
    if (strcmp(name, MEMBER_SUMS) == 0)
        return;
    if (expected == NULL)
        tell(verification, "added", name, "SHA256SUMS does not name it");
    else if (g_strcmp0(sum, expected) != 0)
        tell(verification, "changed", name, "its SHA-256 is another");
    else
        tell(verification, "as it was", name, NULL);
}

static void
compare_by_sums(Verification *verification)
{
    for (guint index = 0; index < verification->members->len; index++)
        if (strcmp(verification->members->pdata[index], MEMBER_CASE) != 0)
            compare_with_sum(verification, verification->members->pdata[index]);
    g_autoptr(GList) names = g_hash_table_get_keys(verification->sums);
    names = g_list_sort(names, (GCompareFunc)strcmp);
    for (GList *name = names; name != NULL; name = name->next)
        if (!has_member(verification, name->data))
            tell(verification, "missing", name->data, NULL);
}

static void
compare_with_copy(Verification *verification, const char *folder, const char *name)
{
    g_autofree char *given = members_sum(verification->folder, name, NULL);
    g_autofree char *made = members_sum(folder, name, NULL);
    if (g_strcmp0(given, made) == 0)
        tell(verification, "as it was", name, NULL);
    else
        tell(verification, "changed", name, "the case gives another");
}

static gboolean
compare_names(gconstpointer first, gconstpointer second)
{
    return g_str_equal(first, second);
}

/* Makes everything again from the case, and compares. */
static gboolean
compare_by_making(Verification *verification, GError **error)
{
    g_autoptr(TemporaryFolder) folder = folder_make_temporary(error);
    if (folder == NULL)
        return FALSE;
    g_autofree char *from = g_build_filename(verification->folder, MEMBER_CASE, NULL);
    g_autofree char *to = g_build_filename(folder, MEMBER_CASE, NULL);
    g_autoptr(GFile) given = g_file_new_for_path(from);
    g_autoptr(GFile) copy = g_file_new_for_path(to);
    if (!g_file_copy(given, copy, G_FILE_COPY_NONE, NULL, NULL, NULL, error))
        return FALSE;
    g_autoptr(GPtrArray) made = members_write(folder, error);
    if (made == NULL)
        return FALSE;
    for (guint index = 0; index < made->len; index++) {
        const char *name = made->pdata[index];
        if (!has_member(verification, name))
            tell(verification, "missing", name, NULL);
        else if (strcmp(name, MEMBER_CASE) != 0)
            compare_with_copy(verification, folder, name);
    }
    for (guint index = 0; index < verification->members->len; index++)
        if (!g_ptr_array_find_with_equal_func(made, verification->members->pdata[index],
                                              compare_names, NULL))
            tell(verification, "added", verification->members->pdata[index],
                 "no bundle of this case holds it");
    return TRUE;
}

/* ---- the whole ---- */

static gboolean
compare_members(Verification *verification, gboolean *is_made_again, GError **error)
{
    if (has_member(verification, MEMBER_CASE))
        tell(verification, verification->case_is_whole ? "as it was" : "changed", MEMBER_CASE,
             verification->case_note);
    *is_made_again =
        verification->case_is_whole && g_strcmp0(verification->program, PACKAGE_VERSION) == 0;
    if (*is_made_again)
        return compare_by_making(verification, error);
    compare_by_sums(verification);
    return TRUE;
}

static void
conclude(const Verification *verification, const char *path, gboolean is_made_again,
         ExitStatus *status)
{
    g_autofree char *name = output_printable(path);
    if (verification->changed > 0) {
        *status = STATUS_FINDINGS;
        output_line("\"%s\" is NOT as it was made: see the lines above.", name);
    } else if (!is_made_again) {
        *status = STATUS_INCOMPLETE;
        g_autofree char *program =
            output_printable(verification->program == NULL ? "unknown" : verification->program);
        output_line("All sums are right; the reports were not made again: they are of pgcrossing "
                    "%s, this is %s.",
                    program, PACKAGE_VERSION);
    } else {
        *status = STATUS_CLEAN;
        output_line("\"%s\" is as it was made.", name);
    }
}

gboolean
bundle_verify(const char *path, ExitStatus *status, GError **error)
{
    g_autoptr(TemporaryFolder) folder = folder_make_temporary(error);
    if (folder == NULL)
        return FALSE;
    g_auto(Verification) verification = {.folder = folder};
    verification.members = archive_unpack(path, folder, error);
    if (verification.members == NULL)
        return FALSE;
    read_sums(&verification);
    read_index(&verification);
    examine_case(&verification);
    gboolean is_made_again = FALSE;
    if (!compare_members(&verification, &is_made_again, error))
        return FALSE;
    conclude(&verification, path, is_made_again, status);
    return TRUE;
}
