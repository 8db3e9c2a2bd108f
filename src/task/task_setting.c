#include "task/task_setting.h"

gboolean
task_setting_text(CaseFile *file, gint64 run, const char *name, char **value, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(
        file, "SELECT value FROM task_setting WHERE run = ?1 AND name = ?2 AND given = 1", error);
    *value = NULL;
    case_bind_int(query, 1, run);
    case_bind_text(query, 2, name);
    gboolean has_row;
    if (!case_step(query, &has_row, error))
        return FALSE;
    if (has_row)
        *value = g_strdup(case_column_text(query, 0));
    return TRUE;
}

gboolean
task_setting_number(CaseFile *file, gint64 run, const char *name, gint64 *number, GError **error)
{
    g_autofree char *value = NULL;
    if (!task_setting_text(file, run, name, &value, error))
        return FALSE;
    if (value != NULL)
        *number = g_ascii_strtoll(value, NULL, 10);
    return TRUE;
}

gboolean
task_setting_flag(CaseFile *file, gint64 run, const char *name, gboolean *flag, GError **error)
{
    g_autofree char *value = NULL;
    if (!task_setting_text(file, run, name, &value, error))
        return FALSE;
    if (value != NULL)
        *flag = g_ascii_strcasecmp(value, "true") == 0;
    return TRUE;
}
