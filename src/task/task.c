#include "task/task.h"

#include "base/error.h"
#include "case/collection.h"
#include "case/run.h"
#include "pg/quote.h"
#include "task/after_connect.h"
#include "task/endpoint.h"
#include "task/filter_sql.h"
#include "task/names.h"
#include "task/problem_store.h"
#include "task/range_sql.h"
#include "task/selection.h"
#include "task/settings.h"
#include "task/stored_task.h"
#include "task/transform.h"

#include <string.h>

/* Everything that makes up the task of a run. */
typedef struct {
    Mapping *mapping;       /* NULL: none was given */
    TaskSettings *settings; /* likewise */
    TaskProblems *problems;
} ParsedTask;

static void
parsed_task_clear(ParsedTask *task)
{
    mapping_free(task->mapping);
    settings_free(task->settings);
    task_problems_free(task->problems);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ParsedTask, parsed_task_clear)

static gboolean
parse_endpoint(const StoredTask *stored, TaskDocument document, TaskProblems *problems,
               GError **error)
{
    GBytes *bytes = stored->bytes[document];
    if (bytes == NULL)
        return TRUE;
    DeclaredList list = document == TASK_SOURCE_ENDPOINT ? DECLARED_SOURCE : DECLARED_TARGET;
    g_autoptr(GPtrArray) attributes = endpoint_parse(list, NULL, bytes, problems, error);
    return (attributes != NULL &&
            after_connect_judge(attributes, task_document_name(document), problems, error)) ||
           task_problems_take(problems, error);
}

static gboolean
parse_task(const StoredTask *stored, ParsedTask *task, GError **error)
{
    GBytes *mappings = stored->bytes[TASK_MAPPINGS], *settings = stored->bytes[TASK_SETTINGS];
    if (mappings != NULL) {
        task->mapping = mapping_parse(NULL, mappings, task->problems, error);
        if (task->mapping == NULL && !task_problems_take(task->problems, error))
            return FALSE;
    }
    if (settings != NULL) {
        task->settings = settings_parse(NULL, settings, task->problems, error);
        if (task->settings == NULL && !task_problems_take(task->problems, error))
            return FALSE;
    }
    return parse_endpoint(stored, TASK_SOURCE_ENDPOINT, task->problems, error) &&
           parse_endpoint(stored, TASK_TARGET_ENDPOINT, task->problems, error);
}

static gboolean
has_action(const Mapping *mapping, RuleAction action)
{
    for (guint index = 0; mapping != NULL && index < mapping->transformations->len; index++)
        if (((MappingRule *)mapping->transformations->pdata[index])->action == action)
            return TRUE;
    return FALSE;
}

/* Where the target's tables are made from the source's, the key would lack a column; where they
 * are there already, they may have another key. */
static gboolean
check_removed_key(const SourceTable *table, const SourceColumn *column, const char *mode,
                  Tally *tally, GError **error)
{
    gboolean is_replaced = table->key_by != NULL && !table->key_by->key->is_index;
    if (!column->is_key || column->removed_by == NULL || is_replaced)
        return TRUE;
    g_autofree char *quoted = quote_identifier(column->name);
    g_autofree char *label = g_strdup_printf("column %s.%s", table->label, quoted);
    if (g_str_equal(mode, "do-nothing") || g_str_equal(mode, "truncate")) {
        tally_add(
            tally, column->removed_by, label,
            "is removed from the primary key: the table on the target needs a key of its own");
        return TRUE;
    }
    error_set(error, PGC_ERROR_USAGE,
              "Keep the column, or make the table on the target with a key of its own and set "
              "TargetTablePrepMode to DO_NOTHING or TRUNCATE_BEFORE_LOAD.",
              "table mappings: %s: %s cannot be removed: it is in the primary key",
              column->removed_by->path, label);
    return FALSE;
}

static gboolean
check_removed_keys(CaseFile *file, gint64 collection, SourceCatalog *catalog,
                   const ParsedTask *task, Tally *tally, GError **error)
{
    if (!has_action(task->mapping, RULE_REMOVE_COLUMN) &&
        !has_action(task->mapping, RULE_INCLUDE_COLUMN))
        return TRUE;
    if (!source_catalog_load_keys(file, collection, catalog, error))
        return FALSE;
    const char *mode = settings_mode(task->settings);
    for (guint index = 0; index < catalog->tables->len; index++) {
        const SourceTable *table = catalog->tables->pdata[index];
        for (guint column = 0; table->is_selected && column < table->columns->len; column++)
            if (!check_removed_key(table, table->columns->pdata[column], mode, tally, error) &&
                !task_problems_take(task->problems, error))
                return FALSE;
    }
    return TRUE;
}

static void
warn_unmatched(const GPtrArray *rules, const char *what, TaskProblems *problems)
{
    for (guint index = 0; index < rules->len; index++) {
        const MappingRule *rule = rules->pdata[index];
        if (!rule->has_matched)
            task_problems_add(problems, "mappings", PROBLEM_NOTE, rule->path,
                              "rule %s names nothing that %s; upper and lower case count",
                              rule->id_text, what);
    }
}

static SourceCatalog *
apply_task(CaseFile *file, gint64 collection, const ParsedTask *task, GError **error)
{
    g_autoptr(SourceCatalog) catalog = source_catalog_load(file, collection, error);
    g_autoptr(Tally) tally = tally_new();
    if (catalog == NULL || !selection_apply(catalog, task->mapping, tally, task->problems, error) ||
        !names_apply(catalog, task->mapping, settings_target_schema(task->settings), tally,
                     task->problems, error) ||
        !transform_apply(catalog, task->mapping, task->problems, error) ||
        !filter_apply(catalog, task->mapping, task->problems, error) ||
        !check_removed_keys(file, collection, catalog, task, tally, error))
        return NULL;
    tally_flush(tally, task->problems);
    if (task->mapping != NULL) {
        warn_unmatched(task->mapping->selections,
                       "can be selected: tables outside system schemas, or views where its "
                       "table-type is view or all, but no foreign tables",
                       task->problems);
        warn_unmatched(task->mapping->transformations,
                       "is selected, or columns of partitions, which follow their partitioned "
                       "table",
                       task->problems);
    }
    return g_steal_pointer(&catalog);
}

static gboolean
clear_run(CaseFile *file, gint64 run, GError **error)
{
    static const char *const tables[] = {"selected_table", "selected_column", "load_range",
                                         "task_setting", "task_warning"};
    for (guint index = 0; index < G_N_ELEMENTS(tables); index++) {
        g_autofree char *sql =
            g_strdup_printf("DELETE FROM %s WHERE run = %" G_GINT64_FORMAT, tables[index], run);
        if (!case_execute(file, sql, error))
            return FALSE;
    }
    return TRUE;
}

/* As JSON; NULL for none. The caller owns it. */
static char *
json_list(const GPtrArray *texts)
{
    if (texts == NULL)
        return NULL;
    json_object *list = json_object_new_array();
    for (guint index = 0; index < texts->len; index++)
        json_object_array_add(list, json_object_new_string(texts->pdata[index]));
    char *text = g_strdup(json_object_to_json_string_ext(list, JSON_C_TO_STRING_NOSLASHESCAPE));
    json_object_put(list);
    return text;
}

static gboolean
insert_table(CaseQuery *query, gint64 run, const SourceTable *table, const char *mode,
             GError **error)
{
    case_bind_int(query, 1, run);
    case_bind_int(query, 2, table->oid);
    case_bind_static(query, 3, table->schema);
    case_bind_static(query, 4, table->name);
    case_bind_static(query, 5, table->target_schema);
    case_bind_static(query, 6, table->target_name);
    case_bind_static(query, 7, mode);
    if (table->load_order == 0)
        case_bind_null(query, 8);
    else
        case_bind_int(query, 8, table->load_order);
    case_bind_static(query, 9, table->rule == NULL ? NULL : table->rule->id_text);
    case_bind_static(query, 10, table->filter);
    g_autofree char *columns = json_list(table->key_columns);
    const KeyDefinition *key = columns == NULL ? NULL : table->key_by->key;
    case_bind_text(query, 11, key == NULL ? NULL : key->name);
    case_bind_text(query, 12, key == NULL ? NULL : key->is_index ? "unique-index" : "primary-key");
    case_bind_text(query, 13, columns);
    case_bind_int(query, 14, table->is_view);
    return case_run_once(query, error);
}

static gboolean
insert_tables(CaseFile *file, gint64 run, const SourceCatalog *catalog, const char *mode,
              GError **error)
{
    g_autoptr(CaseQuery) query =
        case_query(file,
                   "INSERT INTO selected_table (run, table_id, source_schema, source_name,"
                   " target_schema, target_name, mode, load_order, rule_id, filter, key_name,"
                   " key_origin, key_columns, is_view)"
                   " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
                   error);
    for (guint index = 0; index < catalog->tables->len; index++) {
        const SourceTable *table = catalog->tables->pdata[index];
        if (table->is_selected && !insert_table(query, run, table, mode, error))
            return FALSE;
    }
    return query != NULL;
}

#define COLUMN_NUMBERS 3
#define COLUMN_TEXTS 6

/* As the columns of the table, which the digest counts from 0. */
static void
put_column(CaseQuery *query, RowsDigest *digest, const gint64 *numbers, const char *const *texts)
{
    for (guint index = 0; index < COLUMN_NUMBERS; index++) {
        case_bind_int(query, (int)index + 1, numbers[index]);
        digest_put_integer(digest, index, numbers[index]);
    }
    for (guint index = 0; index < COLUMN_TEXTS; index++) {
        case_bind_static(query, (int)(index + COLUMN_NUMBERS) + 1, texts[index]);
        if (texts[index] != NULL)
            digest_put_text(digest, index + COLUMN_NUMBERS, texts[index], strlen(texts[index]));
    }
    digest_end_row(digest);
}

/* As the case has it; NULL for none. */
static const char *
mask_name(const SourceColumn *column)
{
    if (column->masked_by == NULL || column->target == NULL)
        return NULL;
    return column->masked_by->action == RULE_HASH          ? "hash"
           : column->masked_by->action == RULE_MASK_DIGITS ? "digits"
                                                           : "random digits";
}

/* columns: NULL for none. action: of those that are not removed. */
static gboolean
insert_columns_of(CaseQuery *query, RowsDigest *digest, gint64 run, const SourceTable *table,
                  const GPtrArray *columns, const char *action, GError **error)
{
    for (guint index = 0; columns != NULL && index < columns->len; index++) {
        const SourceColumn *column = columns->pdata[index];
        gboolean is_removed = column->target == NULL;
        const gint64 numbers[] = {run, table->oid, column->number};
        const char *const texts[] = {column->name,
                                     is_removed ? column->name : column->target,
                                     is_removed ? "remove" : action,
                                     column->expression,
                                     column->target_type,
                                     mask_name(column)};
        put_column(query, digest, numbers, texts);
        if (!case_run_once(query, error))
            return FALSE;
    }
    return TRUE;
}

static gint
compare_oids(gconstpointer first, gconstpointer second)
{
    const SourceTable *left = *(SourceTable *const *)first;
    const SourceTable *right = *(SourceTable *const *)second;
    return left->oid < right->oid ? -1 : left->oid > right->oid;
}

/* In the order of their key: others would be put between them, all over the index. */
static gboolean
insert_columns(CaseFile *file, gint64 run, const SourceCatalog *catalog, GError **error)
{
    g_autoptr(CaseQuery) query =
        case_query(file,
                   "INSERT INTO selected_column (run, table_id, position, source_name, target_name,"
                   " action, expression, type, mask)"
                   " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
                   error);
    RowsDigest *digest = run_table_digest(file, "selected_column");
    g_autoptr(GPtrArray) tables = g_ptr_array_new();
    for (guint index = 0; index < catalog->tables->len; index++)
        g_ptr_array_add(tables, catalog->tables->pdata[index]);
    g_ptr_array_sort(tables, compare_oids);
    for (guint index = 0; index < tables->len; index++) {
        const SourceTable *table = tables->pdata[index];
        if (table->is_selected &&
            (!insert_columns_of(query, digest, run, table, table->columns, "copy", error) ||
             !insert_columns_of(query, digest, run, table, table->added, "add", error)))
            return FALSE;
    }
    return query != NULL;
}

static gboolean
insert_selection(CaseFile *file, gint64 run, const SourceCatalog *catalog, const char *mode,
                 GError **error)
{
    if (!run_unguard(file, run, error))
        return FALSE;
    gboolean is_inserted =
        insert_tables(file, run, catalog, mode, error) && insert_columns(file, run, catalog, error);
    run_guard(file);
    return is_inserted;
}

static gboolean
insert_setting(CaseFile *file, gint64 run, const char *name, const char *value, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(
        file, "INSERT INTO task_setting (run, name, value, given) VALUES (?1, ?2, ?3, ?4)", error);
    case_bind_int(query, 1, run);
    case_bind_text(query, 2, name);
    case_bind_text(query, 3, value);
    case_bind_int(query, 4, value != NULL);
    return case_run_once(query, error);
}

static gboolean
insert_others(CaseFile *file, gint64 run, GHashTable *others, GError **error)
{
    GHashTableIter iterator;
    gpointer name, value;
    g_hash_table_iter_init(&iterator, others);
    while (g_hash_table_iter_next(&iterator, &name, &value))
        if (!insert_setting(file, run, name, value, error))
            return FALSE;
    return TRUE;
}

static gboolean
insert_settings(CaseFile *file, gint64 run, const TaskSettings *settings, GError **error)
{
    g_autofree char *subtasks = settings == NULL || settings->load_subtasks == 0
                                    ? NULL
                                    : g_strdup_printf("%" G_GINT64_FORMAT, settings->load_subtasks);
    if (!insert_setting(file, run, "TargetTablePrepMode",
                        settings == NULL ? NULL : settings->prepare_mode, error) ||
        !insert_setting(file, run, "MaxFullLoadSubTasks", subtasks, error))
        return FALSE;
    return settings == NULL || insert_others(file, run, settings->others, error);
}

/* catalog is NULL where no source was collected. */
static gboolean
save_task(CaseFile *file, gint64 run, const SourceCatalog *catalog, const ParsedTask *task,
          GError **error)
{
    return clear_run(file, run, error) &&
           (catalog == NULL ||
            (insert_selection(file, run, catalog, settings_mode(task->settings), error) &&
             range_store(file, run, catalog, task->mapping, task->problems, error))) &&
           insert_settings(file, run, task->settings, error) &&
           problem_store(file, run, task->problems, error);
}

const char *const *
task_facts(CaseFile *file, GError **error)
{
    static const char *const names[] = {"table", "column", NULL};
    static const char *const with_keys[] = {"table", "column", "index", "index_column", NULL};
    g_autoptr(StoredTask) stored = stored_task_load(file, error);
    return stored == NULL ? NULL : stored->bytes[TASK_MAPPINGS] != NULL ? with_keys : names;
}

gboolean
task_select(CaseFile *file, gint64 run, gboolean goes_on, GError **error)
{
    g_auto(ParsedTask) task = {.problems = task_problems_new()};
    task.problems->goes_on = goes_on;
    g_autoptr(StoredTask) stored = stored_task_load(file, error);
    gint64 collection;
    if (stored == NULL || !parse_task(stored, &task, error) ||
        !collection_current(file, SIDE_SOURCE, &collection, error))
        return FALSE;
    g_autoptr(SourceCatalog) catalog = NULL;
    if (collection != 0) {
        catalog = apply_task(file, collection, &task, error);
        if (catalog == NULL)
            return FALSE;
    }
    return case_begin(file, error) &&
           case_end(file, save_task(file, run, catalog, &task, error), error);
}
