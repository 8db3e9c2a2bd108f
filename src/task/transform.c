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

/* AWS DMS does not say by which of its names a renamed column is meant: both are taken, where they
 * do not name two columns. */
static const char *
key_column(const SourceTable *table, const char *name, GError **error)
{
    const SourceColumn *found = NULL;
    gboolean is_other = FALSE;
    for (guint at = 0; at < table->columns->len; at++) {
        const SourceColumn *column = table->columns->pdata[at];
        if (column->target == NULL ||
            (!g_str_equal(column->name, name) && !g_str_equal(column->target, name)))
            continue;
        is_other |= found != NULL;
        found = column;
    }
    if (found != NULL && !is_other)
        return found->target;
    g_autofree char *quoted = quote_identifier(name);
    error_set(error, PGC_ERROR_USAGE,
              "Compare the name with those of the columns that arrive; upper and lower case count.",
              is_other
                  ? "table mappings: %s: %s could be two columns of table %s, one by its name on "
                    "the source and one by that on the target"
                  : "table mappings: %s: no column %s of table %s arrives that the key could "
                    "have",
              table->key_by->path, quoted, table->label);
    return NULL;
}

static gboolean
define_key(SourceTable *table, GError **error)
{
    const KeyDefinition *key = table->key_by->key;
    if (table->column_owner != table) {
        error_set(error, PGC_ERROR_USAGE, "Name the partitioned table in the rule.",
                  "table mappings: %s: table %s is a partition and has the key of its partitioned "
                  "table",
                  table->key_by->path, table->label);
        return FALSE;
    }
    g_autoptr(GPtrArray) columns = g_ptr_array_new_with_free_func(g_free);
    for (guint index = 0; index < key->columns->len; index++) {
        const char *name = key_column(table, key->columns->pdata[index], error);
        if (name == NULL)
            return FALSE;
        g_ptr_array_add(columns, g_strdup(name));
    }
    table->key_columns = g_steal_pointer(&columns);
    return TRUE;
}

gboolean
transform_apply(SourceCatalog *catalog, TaskProblems *problems, GError **error)
{
    for (guint index = 0; index < catalog->tables->len; index++) {
        SourceTable *table = catalog->tables->pdata[index];
        if (table->is_selected && table->key_by != NULL && !define_key(table, error) &&
            !task_problems_take(problems, error))
            return FALSE;
        for (guint at = 0; table->is_selected && at < table->columns->len; at++) {
            SourceColumn *column = table->columns->pdata[at];
            if (column->changed_by != NULL && !change_type(column, table, error) &&
                !task_problems_take(problems, error))
                return FALSE;
        }
    }
    return TRUE;
}
