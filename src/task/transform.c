#include "task/transform.h"

#include "base/error.h"
#include "pg/quote.h"
#include "task/data_type.h"

static gboolean
change_type(SourceColumn *column, const SourceTable *table, GError **error)
{
    const MappingRule *rule = column->changed_by;
    g_autofree char *name = quote_identifier(column->name);
    column->expression = data_type_cast(column, name, rule->type);
    if (column->expression != NULL) {
        column->target_type = g_strdup(rule->type);
        return TRUE;
    }
    error_set(error, PGC_ERROR_USAGE,
              "Choose another type, or change the column on the target after the move.",
              "table mappings: %s: column %s.%s of type %s cannot be given the type %s", rule->path,
              table->label, name, column->type == NULL ? "unknown to the facts" : column->type,
              rule->type);
    error_set_detail(error, "AWS DMS does not say what it makes of such values.");
    return FALSE;
}

gboolean
transform_apply(SourceCatalog *catalog, TaskProblems *problems, GError **error)
{
    for (guint index = 0; index < catalog->tables->len; index++) {
        const SourceTable *table = catalog->tables->pdata[index];
        for (guint at = 0; table->is_selected && at < table->columns->len; at++) {
            SourceColumn *column = table->columns->pdata[at];
            if (column->changed_by != NULL && !change_type(column, table, error) &&
                !task_problems_take(problems, error))
                return FALSE;
        }
    }
    return TRUE;
}
