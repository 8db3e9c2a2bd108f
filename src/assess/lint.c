#include "assess/lint.h"

#include "assess/evaluate_all.h"
#include "case/functions.h"

void
lints_free(Lints *lints)
{
    if (lints == NULL)
        return;
    g_clear_pointer(&lints->results, g_ptr_array_unref);
    g_clear_pointer(&lints->checks, g_ptr_array_unref);
    g_free(lints);
}

static void
drop_others(GPtrArray *checks)
{
    static const char *const families[] = {"mapping", "settings", "endpoints", NULL};
    for (guint index = checks->len; index > 0; index--)
        if (!g_strv_contains(families, ((const Check *)checks->pdata[index - 1])->family))
            g_ptr_array_remove_index(checks, index - 1);
}

Lints *
lints_run(CaseFile *file, gint64 run, const Question *question, GError **error)
{
    g_autoptr(Lints) lints = g_new0(Lints, 1);
    lints->checks = check_catalogue(NULL, error);
    if (lints->checks == NULL || !functions_register(case_database(file), error))
        return NULL;
    drop_others(lints->checks);
    lints->results = checks_evaluate(file, run, lints->checks, question, 1, error);
    return lints->results == NULL ? NULL : g_steal_pointer(&lints);
}
