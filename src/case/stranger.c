#include "case/stranger.h"

#include "base/error.h"
#include "case/run.h"

gboolean
stranger_is_table(CaseFile *other, const char *table, gboolean *plain, GError **error)
{
    g_autoptr(CaseQuery) query =
        case_query(other, "SELECT 1 FROM pragma_table_list(?1) WHERE type = 'table'", error);
    case_bind_text(query, 1, table);
    return case_step(query, plain, error);
}

gboolean
stranger_check(CaseFile *other, const char *const *tables, GError **error)
{
    gboolean plain = TRUE;
    for (guint index = 0; plain && tables[index] != NULL; index++)
        if (!stranger_is_table(other, tables[index], &plain, error))
            return FALSE;
    gint64 broken = 0;
    if (plain && !run_verify_chain(other, &broken, error))
        return FALSE;
    if (plain && broken == 0)
        return TRUE;
    error_set(error, PGC_ERROR_CASE, "Collect again; keep the damaged file as evidence.",
              "case file \"%s\" was changed after it was written", case_path(other));
    if (plain)
        error_set_detail(error, "The digest of run %" G_GINT64_FORMAT " is not that of its rows.",
                         broken);
    return FALSE;
}
