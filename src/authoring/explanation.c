#include "authoring/explanation.h"

#include "authoring/explanation_settings.h"
#include "authoring/rule_text.h"
#include "case/collection.h"
#include "task/document.h"
#include "task/mapping.h"
#include "task/outline.h"
#include "task/stored_task.h"

static void
add_text(json_object *object, const char *name, const char *text)
{
    json_object_object_add(object, name, text == NULL ? NULL : json_object_new_string(text));
}

/* Each row as an object, its columns by their names. */
static json_object *
rows_as_objects(CaseFile *file, const char *sql, gint64 parameter, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(file, sql, error);
    json_object *list = json_object_new_array();
    case_bind_int(query, 1, parameter);
    while (case_next(query, error)) {
        sqlite3_stmt *statement = case_query_statement(query);
        json_object *row = json_object_new_object();
        for (int column = 0; column < sqlite3_column_count(statement); column++) {
            const char *name = sqlite3_column_name(statement, column);
            if (sqlite3_column_type(statement, column) == SQLITE_INTEGER)
                json_object_object_add(row, name,
                                       json_object_new_int64(case_column_int(query, column)));
            else
                add_text(row, name, case_column_text(query, column));
        }
        json_object_array_add(list, row);
    }
    if (query != NULL && case_at_end(query))
        return list;
    json_object_put(list);
    return NULL;
}

static json_object *
make_documents(const StoredTask *task)
{
    json_object *list = json_object_new_array();
    for (int document = 0; document < TASK_DOCUMENTS; document++) {
        if (task->bytes[document] == NULL)
            continue;
        json_object *object = json_object_new_object();
        add_text(object, "document", task_document_name((TaskDocument)document));
        add_text(object, "sha256", task->digests[document]);
        json_object_array_add(list, object);
    }
    return list;
}

static void
add_rule(json_object *list, const MappingRule *rule, GHashTable *by_path)
{
    const OutlineMember *member = outline_find(by_path, rule->path);
    g_autofree char *text = rule_text(rule);
    json_object *object = json_object_new_object();
    add_text(object, "id", rule->id_text);
    add_text(object, "path", rule->path);
    json_object_object_add(object, "line",
                           member == NULL ? NULL : json_object_new_int64(member->line));
    add_text(object, "text", text);
    json_object_object_add(object, "filters",
                           json_object_new_int64(rule->filters == NULL ? 0 : rule->filters->len));
    json_object_array_add(list, object);
}

/* Those that can be read: what is wrong with others is a note. */
static json_object *
make_rules(const StoredTask *task)
{
    json_object *list = json_object_new_array();
    GBytes *bytes = task->bytes[TASK_MAPPINGS];
    g_autoptr(TaskProblems) problems = task_problems_new();
    problems->goes_on = TRUE;
    g_autoptr(GError) failure = NULL;
    g_autoptr(Mapping) mapping =
        bytes == NULL ? NULL : mapping_parse(NULL, bytes, problems, &failure);
    if (mapping == NULL)
        return list;
    g_autoptr(GPtrArray) members = document_outline(bytes);
    g_autoptr(GHashTable) by_path = outline_by_path(members);
    for (guint index = 0; index < mapping->selections->len; index++)
        add_rule(list, mapping->selections->pdata[index], by_path);
    for (guint index = 0; index < mapping->transformations->len; index++)
        add_rule(list, mapping->transformations->pdata[index], by_path);
    return list;
}

static const char table_query[] =
    "SELECT s.table_id, s.source_schema, s.source_name, s.target_schema, s.target_name, s.rule_id,"
    " s.load_order, s.mode, s.filter, (SELECT nullif(count(*), 0) FROM load_range l"
    "  WHERE l.run = s.run AND l.table_id = s.table_id) AS ranges,"
    " s.key_name, s.key_origin, s.key_columns, iif(s.is_view, 'view', NULL) AS kind"
    "  FROM selected_table s WHERE s.run = ?1 ORDER BY s.source_schema, s.source_name";

static const char column_query[] =
    "SELECT source_name AS source, iif(action = 'remove', NULL, target_name) AS target, action,"
    " type, expression, mask"
    "  FROM selected_column WHERE run = ?1 AND table_id = ?2 ORDER BY position";

CaseQuery *
explanation_columns(CaseFile *file, gint64 run, GError **error)
{
    CaseQuery *query = case_query(file, column_query, error);
    case_bind_int(query, 1, run);
    return query;
}

gboolean
explanation_add_columns(CaseQuery *query, json_object *table, GError **error)
{
    json_object *columns = json_object_new_array();
    json_object_object_add(table, "columns", columns);
    case_bind_int(query, 2, json_object_get_int64(json_object_object_get(table, "table_id")));
    json_object_object_del(table, "table_id");
    while (case_next(query, error)) {
        json_object *column = json_object_new_object();
        add_text(column, "source", case_column_text(query, 0));
        add_text(column, "target", case_column_text(query, 1));
        add_text(column, "action", case_column_text(query, 2));
        add_text(column, "type", case_column_text(query, 3));
        add_text(column, "expression", case_column_text(query, 4));
        add_text(column, "mask", case_column_text(query, 5));
        json_object_array_add(columns, column);
    }
    return query != NULL && case_at_end(query);
}

static json_object *
make_notes(CaseFile *file, gint64 run, GError **error)
{
    return rows_as_objects(file,
                           "SELECT document, path, line, character, kind, is_error, message"
                           "  FROM task_warning WHERE run = ?1 ORDER BY rowid",
                           run, error);
}

json_object *
explanation_make(CaseFile *file, gint64 run, GError **error)
{
    g_autoptr(StoredTask) task = stored_task_load(file, error);
    gint64 collection;
    if (task == NULL || !collection_current(file, SIDE_SOURCE, &collection, error))
        return NULL;
    json_object *tables = rows_as_objects(file, table_query, run, error);
    json_object *notes = tables == NULL ? NULL : make_notes(file, run, error);
    json_object *effects = notes == NULL ? NULL : explanation_effects(file, run, error);
    json_object *differences = effects == NULL ? NULL : explanation_differences(file, run, error);
    if (differences == NULL) {
        json_object_put(tables);
        json_object_put(notes);
        json_object_put(effects);
        return NULL;
    }
    json_object *explanation = json_object_new_object();
    json_object_object_add(explanation, "documents", make_documents(task));
    json_object_object_add(explanation, "source_is_known",
                           json_object_new_boolean(collection != 0));
    json_object_object_add(explanation, "tables", tables);
    json_object_object_add(explanation, "rules", make_rules(task));
    json_object_object_add(explanation, "notes", notes);
    json_object_object_add(explanation, "settings", effects);
    json_object_object_add(explanation, "differences", differences);
    return explanation;
}
