#include "report/report.h"

#include "base/error.h"
#include "base/folder.h"
#include "report/bundle.h"
#include "report/csv.h"
#include "report/file.h"
#include "report/json.h"
#include "report/mask.h"
#include "report/page.h"
#include "report/sarif.h"
#include "report/stranger.h"
#include "report/stylesheet.h"
#include "report/tree.h"

#include <string.h>

/* What a comment on a pull request may hold, in characters. */
#define MARKDOWN_LIMIT 60000

static gboolean
check_mask(const ReportOptions *options, GError **error)
{
    if (options->mask_secret != NULL && !options->mask_names)
        error_set(error, PGC_ERROR_USAGE, "Add --mask-names, or leave it out.",
                  "--mask-secret is for --mask-names only");
    else if (options->mask_names && options->bundle != NULL)
        error_set(
            error, PGC_ERROR_USAGE,
            "Write the bundle, which stays in the house, and the masked reports by two calls.",
            "--mask-names cannot mask a bundle: it holds the case, and the case the names");
    else if (options->mask_names && options->schema_file != NULL)
        error_set(error, PGC_ERROR_USAGE, "Leave one of them out.",
                  "--schema-file is a name that --mask-names would have to hide");
    else
        return TRUE;
    return FALSE;
}

gboolean
report_check_options(const ReportOptions *options, GError **error)
{
    const char *const paths[] = {options->html,   options->junit,    options->sarif,
                                 options->json,   options->markdown, options->csv,
                                 options->bundle, options->output};
    guint wanted = 0, to_stdout = 0;
    for (guint index = 0; index < G_N_ELEMENTS(paths); index++) {
        wanted += paths[index] != NULL;
        to_stdout += g_strcmp0(paths[index], "-") == 0;
    }
    if (wanted == 0)
        error_set(error, PGC_ERROR_USAGE,
                  "Name at least one of --html, --junit, --sarif, --json, --csv, --markdown,"
                  " --bundle, --stylesheet.",
                  "no report was asked for");
    else if (to_stdout > 1)
        error_set(error, PGC_ERROR_USAGE, "Give all but one of them a file.",
                  "only one report can go to standard output");
    else if (g_strcmp0(options->csv, "-") == 0)
        error_set(error, PGC_ERROR_USAGE, "Name a folder.",
                  "--csv writes several files, which standard output cannot take");
    else if ((options->stylesheet == NULL) != (options->output == NULL))
        error_set(error, PGC_ERROR_USAGE, "Give both, or none.",
                  "--stylesheet and --output belong together");
    else if (options->schema_file != NULL && options->sarif == NULL)
        error_set(error, PGC_ERROR_USAGE, "Add --sarif FILE, or leave it out.",
                  "--schema-file is for SARIF only");
    else if (options->sign_with != NULL &&
             (options->bundle == NULL || strcmp(options->bundle, "-") == 0))
        error_set(error, PGC_ERROR_USAGE, "Give --bundle a file.",
                  "--sign-with signs a bundle that is a file");
    else
        return check_mask(options, error);
    return FALSE;
}

static gboolean
write_html(xmlDocPtr tree, const char *path, GError **error)
{
    g_autoptr(GBytes) bytes = page_make(tree, error);
    return bytes != NULL && report_file_write(path, bytes, error);
}

static gboolean
write_junit(xmlDocPtr tree, const char *path, GError **error)
{
    g_autoptr(GBytes) bytes = stylesheet_apply("reports/junit.xsl", tree, NULL, error);
    return bytes != NULL && report_file_write(path, bytes, error);
}

/* The stylesheet cuts its lists at a number of rows and says what it left out; the longest lists
 * that fit are taken. */
static gboolean
write_markdown(xmlDocPtr tree, const char *path, GError **error)
{
    static const char *const limits[] = {"100", "50", "20", "10", "5", "0"};
    for (guint index = 0; index < G_N_ELEMENTS(limits); index++) {
        const char *parameters[] = {"limit", limits[index], NULL};
        g_autoptr(GBytes) bytes = stylesheet_apply("reports/markdown.xsl", tree, parameters, error);
        if (bytes == NULL)
            return FALSE;
        gsize length;
        const char *text = g_bytes_get_data(bytes, &length);
        if (g_utf8_strlen(text, (gssize)length) <= MARKDOWN_LIMIT)
            return report_file_write(path, bytes, error);
    }
    error_set(error, PGC_ERROR_STATE, "Use --html or --json for this case.",
              "the case does not fit into %d characters of Markdown", MARKDOWN_LIMIT);
    return FALSE;
}

static gboolean
write_json(CaseFile *file, const char *path, GError **error)
{
    g_autoptr(ReportFile) output = report_file_open(path, error);
    return output != NULL && json_write(file, output->stream, error) &&
           report_file_commit(output, error);
}

static gboolean
write_sarif(CaseFile *file, const ReportOptions *options, GError **error)
{
    g_autoptr(ReportFile) output = report_file_open(options->sarif, error);
    return output != NULL &&
           sarif_write(file, options->schema_file, options->mask_names ? MASK_LEFT_OUT : NULL,
                       output->stream, error) &&
           report_file_commit(output, error);
}

static gboolean
write_own(xmlDocPtr tree, const ReportOptions *options, GError **error)
{
    g_autoptr(GBytes) bytes = stranger_apply(options->stylesheet, tree, error);
    return bytes != NULL && report_file_write(options->output, bytes, error);
}

static gboolean
write_from_tree(CaseFile *file, const ReportOptions *options, GError **error)
{
    if (options->html == NULL && options->junit == NULL && options->markdown == NULL &&
        options->stylesheet == NULL)
        return TRUE;
    xmlDocPtr tree = tree_build(file, error);
    if (tree == NULL)
        return FALSE;
    gboolean is_written =
        (options->html == NULL || write_html(tree, options->html, error)) &&
        (options->junit == NULL || write_junit(tree, options->junit, error)) &&
        (options->markdown == NULL || write_markdown(tree, options->markdown, error)) &&
        (options->stylesheet == NULL || write_own(tree, options, error));
    xmlFreeDoc(tree);
    return is_written;
}

static gboolean
write_all(CaseFile *file, const ReportOptions *options, GError **error)
{
    return (options->json == NULL || write_json(file, options->json, error)) &&
           (options->sarif == NULL || write_sarif(file, options, error)) &&
           (options->csv == NULL || csv_write(file, options->csv, error)) &&
           write_from_tree(file, options, error) &&
           (options->bundle == NULL ||
            bundle_write(file, options->bundle, options->sign_with, error));
}

static gboolean
write_masked(CaseFile *file, const ReportOptions *options, GError **error)
{
    g_autoptr(TemporaryFolder) folder = folder_make_temporary(error);
    g_autoptr(Pseudonyms) pseudonyms =
        folder == NULL ? NULL : pseudonyms_new(options->mask_secret, error);
    if (pseudonyms == NULL)
        return FALSE;
    g_autoptr(CaseFile) masked = mask_case(file, pseudonyms, folder, error);
    return masked != NULL && write_all(masked, options, error);
}

gboolean
report_write(CaseFile *file, const ReportOptions *options, GError **error)
{
    /* A read transaction, so that all formats show one state while other tools write. */
    if (!report_check_options(options, error) || !case_execute(file, "BEGIN", error))
        return FALSE;
    gboolean is_written = (options->mask_names ? write_masked : write_all)(file, options, error);
    case_rollback(file);
    return is_written;
}
