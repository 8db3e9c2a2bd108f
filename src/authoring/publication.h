/* A task's selection as a publication of PostgreSQL's logical replication. */
#pragma once

#include "case/case.h"

/* SQL that makes the publication on the source. Of a run that task_select() was called for. A table
 * is not in it, and a remark says so, if more of it would go than is selected, or if UPDATE and
 * DELETE of it would fail on the source from then on. It is an error if none is left. The caller
 * owns it. */
char *publication_sql(CaseFile *file, gint64 run, const char *name, GPtrArray *remarks,
                      GError **error);
