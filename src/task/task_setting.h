/* What the task settings of a run say, for those who obey them. */
#pragma once

#include "case/case.h"

/* *value: as it was given, owned by the caller; NULL where it was not. */
gboolean task_setting_text(CaseFile *file, gint64 run, const char *name, char **value,
                           GError **error);

/* *number stays as it is where it was not given. Settings that are obeyed were judged when the file
 * was read. */
gboolean task_setting_number(CaseFile *file, gint64 run, const char *name, gint64 *number,
                             GError **error);

/* Likewise. */
gboolean task_setting_flag(CaseFile *file, gint64 run, const char *name, gboolean *flag,
                           GError **error);
