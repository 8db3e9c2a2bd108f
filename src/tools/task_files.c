#include "tools/task_files.h"

#include "base/error.h"
#include "base/options.h"
#include "base/output.h"
#include "case/collection.h"
#include "report/file.h"
#include "task/remark.h"

#include <glib/gstdio.h>

static gboolean
is_same_file(const char *first, const char *second)
{
    GStatBuf left, right;
    return g_stat(first, &left) == 0 && g_stat(second, &right) == 0 &&
           left.st_dev == right.st_dev && left.st_ino == right.st_ino;
}

gboolean
task_files_write(const char *output, const char *const *inputs, GBytes *bytes, GError **error)
{
    for (; output != NULL && *inputs != NULL; inputs++)
        if (is_same_file(output, *inputs)) {
            error_set(error, PGC_ERROR_USAGE, "Name another file for --output.",
                      "\"%s\" is the file that is read", output);
            return FALSE;
        }
    return report_file_write(output == NULL ? "-" : output, bytes, error);
}

void
task_files_tell(const GPtrArray *remarks)
{
    for (guint index = 0; index < remarks->len; index++) {
        const Remark *remark = remarks->pdata[index];
        if (remark->is_loss)
            output_warning("%s", remark->text);
        else
            output_note("%s", remark->text);
    }
}

gboolean
task_files_catalog(SourceCatalog **catalog, GError **error)
{
    *catalog = NULL;
    if (!g_file_test(common_options.case_path, G_FILE_TEST_EXISTS))
        return TRUE;
    g_autoptr(CaseFile) file = case_open(common_options.case_path, CASE_READ_ONLY, error);
    gint64 collection;
    if (file == NULL || !collection_current(file, SIDE_SOURCE, &collection, error))
        return FALSE;
    if (collection == 0)
        return TRUE;
    *catalog = source_catalog_load(file, collection, error);
    return *catalog != NULL;
}
