#include "assess/task_views.h"

#include "assess/locator_views.h"
#include "assess/task_functions.h"
#include "assess/view_build.h"
#include "base/error.h"
#include "task/declared.h"
#include "task/document.h"
#include "task/endpoint.h"
#include "task/outline.h"
#include "task/problems.h"
#include "task/stored_task.h"

/* What fills the tables: of one document at a time. */
typedef struct {
    sqlite3 *database;
    StoredTask *task;
    GPtrArray *outlines[TASK_DOCUMENTS]; /* OutlineMember */
} Filler;

static void
filler_clear(Filler *filler)
{
    stored_task_free(filler->task);
    for (int document = 0; document < TASK_DOCUMENTS; document++)
        g_clear_pointer(&filler->outlines[document], g_ptr_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Filler, filler_clear)

static void
bind_text(sqlite3_stmt *statement, int parameter, const char *text)
{
    sqlite3_bind_text(statement, parameter, text, -1, SQLITE_STATIC);
}

static void
bind_number(sqlite3_stmt *statement, int parameter, gint64 number, gboolean is_known)
{
    if (is_known)
        sqlite3_bind_int64(statement, parameter, number);
    else
        sqlite3_bind_null(statement, parameter);
}

static gboolean
run_once(sqlite3_stmt *statement, GError **error)
{
    gboolean is_done = sqlite3_step(statement) == SQLITE_DONE;
    sqlite3_reset(statement);
    return is_done || view_set_error(sqlite3_db_handle(statement), "views of the task", error);
}

static gboolean
insert_member(sqlite3_stmt *statement, TaskDocument document, gint64 first, guint index,
              const OutlineMember *member, GError **error)
{
    bind_text(statement, 1, task_document_name(document));
    sqlite3_bind_int64(statement, 2, first + index);
    bind_number(statement, 3, first + member->parent, member->parent >= 0);
    bind_text(statement, 4, member->path);
    bind_text(statement, 5, member->name);
    sqlite3_bind_int64(statement, 6, member->ordinal);
    bind_text(statement, 7, outline_type_name(member->type));
    bind_text(statement, 8, member->value);
    sqlite3_bind_int64(statement, 9, member->line);
    sqlite3_bind_int64(statement, 10, member->character);
    sqlite3_bind_int(statement, 11, member->counts);
    return run_once(statement, error);
}

static gboolean
fill_members(const Filler *filler, sqlite3_stmt *statement, GError **error)
{
    gint64 first = 1;
    for (int document = 0; document < TASK_DOCUMENTS; document++) {
        const GPtrArray *members = filler->outlines[document];
        for (guint index = 0; members != NULL && index < members->len; index++)
            if (!insert_member(statement, (TaskDocument)document, first, index,
                               members->pdata[index], error))
                return FALSE;
        first += members == NULL ? 0 : members->len;
    }
    return TRUE;
}

/* As parameters first and so on: type, default, minimum, maximum, choices. */
static void
bind_declared(sqlite3_stmt *statement, int first, const Declared *declared)
{
    gboolean has_range = declared != NULL && (declared->minimum != 0 || declared->maximum != 0);
    bind_text(statement, first, declared == NULL ? NULL : declared_type_name(declared->type));
    bind_text(statement, first + 1, declared == NULL ? NULL : declared->initial);
    bind_number(statement, first + 2, has_range ? declared->minimum : 0, has_range);
    bind_number(statement, first + 3, has_range ? declared->maximum : 0,
                has_range && declared->maximum != G_MAXINT32);
    bind_text(statement, first + 4, declared == NULL ? NULL : declared->choices);
}

static gboolean
insert_setting(sqlite3_stmt *statement, const Declared *declared, const char *initial,
               const OutlineMember *member, GError **error)
{
    gboolean is_given = member != NULL && member->type != OUTLINE_NULL;
    bind_text(statement, 1, declared->group);
    bind_text(statement, 2, declared->name);
    bind_text(statement, 3, is_given ? member->value : initial);
    sqlite3_bind_int(statement, 4, is_given);
    bind_declared(statement, 5, declared);
    sqlite3_bind_int(statement, 10, declared->is_read_only);
    bind_text(statement, 11, is_given ? member->path : NULL);
    bind_number(statement, 12, is_given ? member->line : 0, is_given);
    bind_number(statement, 13, is_given ? member->character : 0, is_given);
    return run_once(statement, error);
}

/* Without a file, too: what DMS does by default is so then. What a file says that cannot be read is
 * not known. */
static gboolean
fill_settings(const Filler *filler, sqlite3_stmt *statement, GError **error)
{
    const GPtrArray *members = filler->outlines[TASK_SETTINGS];
    g_autoptr(GHashTable) by_path =
        members == NULL ? g_hash_table_new(g_str_hash, g_str_equal) : outline_by_path(members);
    gboolean is_unreadable = members != NULL && members->len == 0;
    const Declared *at = declared_list(DECLARED_SETTINGS);
    for (; at->name != NULL; at++) {
        g_autofree char *path =
            *at->group == '\0' ? g_strdup(at->name) : g_strconcat(at->group, ".", at->name, NULL);
        if (!insert_setting(statement, at, is_unreadable ? NULL : at->initial,
                            g_hash_table_lookup(by_path, path), error))
            return FALSE;
    }
    return TRUE;
}

static gboolean
insert_attribute(sqlite3_stmt *statement, const char *side, const EndpointAttribute *attribute,
                 GError **error)
{
    const Declared *declared = attribute->declared;
    bind_text(statement, 1, side);
    bind_text(statement, 2, declared == NULL ? attribute->name : declared->name);
    bind_text(statement, 3, attribute->name);
    bind_text(statement, 4, attribute->value);
    bind_text(statement, 5, attribute->path);
    sqlite3_bind_int64(statement, 6, attribute->line);
    sqlite3_bind_int64(statement, 7, attribute->character);
    sqlite3_bind_int(statement, 8, declared != NULL);
    bind_declared(statement, 9, declared);
    return run_once(statement, error);
}

/* What cannot be read is a problem already. */
static gboolean
fill_attributes(const Filler *filler, sqlite3_stmt *statement, GError **error)
{
    for (Side side = SIDE_SOURCE; side <= SIDE_TARGET; side++) {
        gboolean is_source = side == SIDE_SOURCE;
        TaskDocument document = is_source ? TASK_SOURCE_ENDPOINT : TASK_TARGET_ENDPOINT;
        GBytes *bytes = filler->task == NULL ? NULL : filler->task->bytes[document];
        if (bytes == NULL)
            continue;
        g_autoptr(TaskProblems) problems = task_problems_new();
        g_autoptr(GPtrArray) attributes = endpoint_parse(
            is_source ? DECLARED_SOURCE : DECLARED_TARGET, NULL, bytes, problems, NULL);
        for (guint index = 0; attributes != NULL && index < attributes->len; index++)
            if (!insert_attribute(statement, side_name(side), attributes->pdata[index], error))
                return FALSE;
    }
    return TRUE;
}

static gboolean
fill_known_attributes(const Filler *filler, sqlite3_stmt *statement, GError **error)
{
    (void)filler;
    for (Side side = SIDE_SOURCE; side <= SIDE_TARGET; side++) {
        const Declared *at = declared_list(side == SIDE_SOURCE ? DECLARED_SOURCE : DECLARED_TARGET);
        for (; at->name != NULL; at++) {
            bind_text(statement, 1, side_name(side));
            bind_text(statement, 2, at->name);
            bind_declared(statement, 3, at);
            if (!run_once(statement, error))
                return FALSE;
        }
    }
    return TRUE;
}

static gboolean
fill_documents(const Filler *filler, sqlite3_stmt *statement, GError **error)
{
    for (int document = 0; document < TASK_DOCUMENTS; document++) {
        bind_text(statement, 1, task_document_name((TaskDocument)document));
        sqlite3_bind_int(statement, 2,
                         filler->task != NULL && filler->task->bytes[document] != NULL);
        if (!run_once(statement, error))
            return FALSE;
    }
    return TRUE;
}

typedef gboolean (*Fill)(const Filler *filler, sqlite3_stmt *statement, GError **error);

/* Tables that C fills. */
static const struct {
    const char *name;
    const char *columns;
    const char *indexes;
    Fill fill;
} tables[] = {
    {"task_member",
     "document TEXT, id INTEGER PRIMARY KEY, parent INTEGER, path TEXT, name TEXT, ordinal INTEGER,"
     " type TEXT, value TEXT, line INTEGER, character INTEGER, counts INTEGER",
     "CREATE INDEX temp.\"task_member by parent\" ON task_member (parent, name);"
     "CREATE INDEX temp.\"task_member by path\" ON task_member (document, path)",
     fill_members},
    {"task_given", "document TEXT PRIMARY KEY, is_given INTEGER", "", fill_documents},
    {"task_setting",
     "group_name TEXT, name TEXT, value TEXT, is_given INTEGER, type TEXT, default_value TEXT,"
     " minimum INTEGER, maximum INTEGER, choices TEXT, is_read_only INTEGER, path TEXT,"
     " line INTEGER, character INTEGER, PRIMARY KEY (group_name, name)",
     "", fill_settings},
    {"endpoint_setting_given",
     "side TEXT, name TEXT, given_name TEXT, value TEXT, path TEXT, line INTEGER,"
     " character INTEGER, known INTEGER, type TEXT, default_value TEXT, minimum INTEGER,"
     " maximum INTEGER, choices TEXT",
     "", fill_attributes},
    {"endpoint_attribute",
     "side TEXT, name TEXT, type TEXT, default_value TEXT, minimum INTEGER, maximum INTEGER,"
     " choices TEXT",
     "", fill_known_attributes},
};

static char *
insert_statement(sqlite3 *database, const char *table)
{
    g_autoptr(GString) values = g_string_new("?");
    g_autofree char *sql = g_strdup_printf("SELECT * FROM temp.%s", table);
    sqlite3_stmt *statement = NULL;
    int columns = 0;
    if (sqlite3_prepare_v2(database, sql, -1, &statement, NULL) == SQLITE_OK)
        columns = sqlite3_column_count(statement);
    sqlite3_finalize(statement);
    for (int column = 1; column < columns; column++)
        g_string_append(values, ", ?");
    return g_strdup_printf("INSERT INTO temp.%s VALUES (%s)", table, values->str);
}

static gboolean
fill_table(const Filler *filler, guint table, GError **error)
{
    g_autofree char *sql = insert_statement(filler->database, tables[table].name);
    sqlite3_stmt *statement = NULL;
    if (sqlite3_prepare_v2(filler->database, sql, -1, &statement, NULL) != SQLITE_OK)
        return view_set_error(filler->database, "views of the task", error);
    gboolean is_done = tables[table].fill(filler, statement, error);
    sqlite3_finalize(statement);
    return is_done;
}

/* The view of what a document says. Of one that is given and cannot be read nothing is known. */
static View *
view_of_document(ViewSet *views, const char *name, TaskDocument document)
{
    View *view = view_new(name);
    if (views_file(views) == NULL)
        return view;
    g_autofree char *sql = case_format("SELECT 1 FROM main.task_warning WHERE run = %lld"
                                       " AND document = %Q AND kind = %Q LIMIT 1",
                                       (long long)views_basis(views)->run,
                                       task_document_name(document), PROBLEM_INVALID);
    g_autofree char *is_unreadable = case_value(views_file(views), sql, NULL);
    if (is_unreadable != NULL)
        view_set_partial(view, "the %s cannot be read",
                         document_label(task_document_name(document)));
    return view;
}

static gboolean
make_tables(ViewSet *views, const Filler *filler, GError **error)
{
    for (guint table = 0; table < G_N_ELEMENTS(tables); table++) {
        const char *name = tables[table].name;
        g_autofree char *sql = g_strdup_printf("CREATE TEMP TABLE %s (%s); %s", name,
                                               tables[table].columns, tables[table].indexes);
        View *view = tables[table].fill == fill_settings
                         ? view_of_document(views, name, TASK_SETTINGS)
                         : view_new(name);
        if (!views_add(views, view, NULL, sql, error) || !fill_table(filler, table, error))
            return FALSE;
    }
    return TRUE;
}

/* Where each column of mapping_rule stands in a rule: below the rule itself (m), its object-locator
 * (l), data-type (d), parallel-load (p) or lob-settings (b). */
static const struct {
    const char *column;
    const char *above;
    const char *member;
} rule_columns[] = {
    {"rule_type", "m", "rule-type"},
    {"rule_id", "m", "rule-id"},
    {"rule_name", "m", "rule-name"},
    {"rule_action", "m", "rule-action"},
    {"rule_target", "m", "rule-target"},
    {"schema_name", "l", "schema-name"},
    {"table_name", "l", "table-name"},
    {"column_name", "l", "column-name"},
    {"table_type", "l", "table-type"},
    {"locator_data_type", "l", "data-type"},
    {"value", "m", "value"},
    {"old_value", "m", "old-value"},
    {"load_order", "m", "load-order"},
    {"expression", "m", "expression"},
    {"data_type", "d", "type"},
    {"data_length", "d", "length"},
    {"data_precision", "d", "precision"},
    {"data_scale", "d", "scale"},
    {"source_function", "m", "source-function"},
    {"target_function", "m", "target-function"},
    {"parallel_type", "p", "type"},
    {"lob_mode", "b", "mode"},
    {"lob_bulk_max_size", "b", "bulk-max-size"},
};

static const char rule_origin[] =
    "  FROM task_member r"
    "  JOIN task_child a ON a.parent = r.id AND a.name = 'rules'"
    "  JOIN task_member m ON m.parent = a.id"
    "  LEFT JOIN task_child l ON l.parent = m.id AND l.name = 'object-locator'"
    "  LEFT JOIN task_child d ON d.parent = m.id AND d.name = 'data-type'"
    "  LEFT JOIN task_child p ON p.parent = m.id AND p.name = 'parallel-load'"
    "  LEFT JOIN task_child b ON b.parent = m.id AND b.name = 'lob-settings'"
    " WHERE r.document = 'mappings' AND r.path = '';";

/* Selections as they were written until 2016. */
static const char rules_of_2016[] =
    "INSERT INTO temp.mapping_rule (member, path, ordinal, line, character, rule_type, rule_id,"
    " rule_action, schema_name, table_name)"
    " SELECT m.id, m.path, m.ordinal, m.line, m.character, 'selection', m.ordinal + 1,"
    " (SELECT lower(c.value) FROM task_child c WHERE c.parent = m.id AND c.name = 'Type'),"
    " (SELECT c.value FROM task_child c WHERE c.parent = m.id AND c.name = 'SourceSchema'),"
    " (SELECT c.value FROM task_child c WHERE c.parent = m.id AND c.name = 'SourceTable')"
    "  FROM task_member r"
    "  JOIN task_child a ON a.parent = r.id AND a.name = 'TableMappings'"
    "  JOIN task_member m ON m.parent = a.id"
    " WHERE r.document = 'mappings' AND r.path = '' AND NOT EXISTS (SELECT 1 FROM task_child o"
    " WHERE o.parent = r.id AND o.name = 'rules' AND o.type <> 'null');";

static const char rule_ending[] =
    "UPDATE temp.mapping_rule SET is_exact = rule_action IS 'explicit' OR rule_type IS"
    " 'table-settings' OR NOT (coalesce(dms_has_wildcard(schema_name), 1)"
    " OR coalesce(dms_has_wildcard(table_name), 1));"
    "CREATE UNIQUE INDEX temp.\"mapping_rule by path\" ON mapping_rule (path);";

/* Kept, since it is joined with tables again and again. */
static gboolean
make_rules(ViewSet *views, GError **error)
{
    g_autoptr(GString) columns = g_string_new(NULL);
    g_autoptr(GString) values = g_string_new(NULL);
    for (guint index = 0; index < G_N_ELEMENTS(rule_columns); index++) {
        g_string_append_printf(columns, ", %s TEXT", rule_columns[index].column);
        g_string_append_printf(
            values, ", (SELECT c.value FROM task_child c WHERE c.parent = %s.id AND c.name = '%s')",
            rule_columns[index].above, rule_columns[index].member);
    }
    g_autofree char *sql = g_strdup_printf(
        "CREATE TEMP TABLE mapping_rule (member INTEGER PRIMARY KEY, path TEXT, ordinal INTEGER,"
        " line INTEGER, character INTEGER%s, is_exact INTEGER, locator INTEGER, column_locator "
        "INTEGER);"
        "INSERT INTO temp.mapping_rule SELECT m.id, m.path, m.ordinal, m.line, m.character%s,"
        " 0, NULL, NULL%s%s%s%s",
        columns->str, values->str, rule_origin, rules_of_2016, rule_ending, locator_numbering);
    return views_add(views, view_of_document(views, "mapping_rule", TASK_MAPPINGS), NULL, sql,
                     error);
}

/* Views over what is above; a fact that a view reads comes behind it. Those with an index are kept:
 * they are made of many members, and joined with tables. */
static const struct {
    const char *name;
    const char *select;
    const char *fact;
    const char *index;
} derived[] = {
    {"task_document",
     "SELECT g.document, g.is_given, (SELECT type FROM task_member m WHERE m.document = g.document"
     " AND m.path = '') IS NOT NULL AS is_json, g.is_given AND NOT EXISTS (SELECT 1 FROM"
     " task_problem p WHERE p.document = g.document AND p.kind = 'invalid') AS is_readable"
     "  FROM task_given g",
     NULL},
    {"task_setting_given",
     "SELECT g.name AS group_name, m.name, m.value, m.type, m.path, m.line, m.character, m.counts,"
     " EXISTS (SELECT 1 FROM task_setting s WHERE s.group_name = g.name AND s.name = m.name)"
     "  AS known"
     "  FROM task_member r JOIN task_member g ON g.parent = r.id"
     "  JOIN task_member m ON m.parent = g.id AND m.name IS NOT NULL"
     " WHERE r.document = 'settings' AND r.path = ''"
     " UNION ALL "
     "SELECT '', m.name, m.value, m.type, m.path, m.line, m.character, m.counts,"
     " EXISTS (SELECT 1 FROM task_setting s WHERE s.group_name = '' AND s.name = m.name)"
     "  FROM task_member r JOIN task_member m ON m.parent = r.id"
     " WHERE r.document = 'settings' AND r.path = ''"
     "   AND m.name NOT IN (SELECT group_name FROM task_setting)",
     NULL},
    {"endpoint_setting",
     "SELECT a.side, a.name, coalesce(g.value, a.default_value) AS value,"
     " g.name IS NOT NULL AS is_given, a.type, a.default_value, a.minimum, a.maximum, a.choices,"
     " g.path, g.line, g.character"
     "  FROM endpoint_attribute a LEFT JOIN endpoint_setting_given g ON g.rowid ="
     " (SELECT max(rowid) FROM endpoint_setting_given e WHERE e.side = a.side AND e.name = a.name)",
     NULL},
    {"mapping_filter",
     "SELECT r.path AS rule_path, f.path, f.line, f.character, f.ordinal,"
     " (SELECT value FROM task_child c WHERE c.parent = f.id AND c.name = 'filter-type')"
     "  AS filter_type,"
     " (SELECT value FROM task_child c WHERE c.parent = f.id AND c.name = 'column-name')"
     "  AS column_name, n.path AS condition_path, n.ordinal AS condition_ordinal,"
     " (SELECT value FROM task_child c WHERE c.parent = n.id AND c.name = 'filter-operator')"
     "  AS operator,"
     " (SELECT value FROM task_child c WHERE c.parent = n.id AND c.name = 'value') AS value,"
     " (SELECT value FROM task_child c WHERE c.parent = n.id AND c.name = 'start-value')"
     "  AS start_value,"
     " (SELECT value FROM task_child c WHERE c.parent = n.id AND c.name = 'end-value') AS end_value"
     "  FROM mapping_rule r"
     "  JOIN task_child l ON l.parent = r.member AND l.name = 'filters'"
     "  JOIN task_member f ON f.parent = l.id"
     "  LEFT JOIN task_child o ON o.parent = f.id AND o.name = 'filter-conditions'"
     "  LEFT JOIN task_member n ON n.parent = o.id",
     NULL, "rule_path"},
    {"mapping_boundary",
     "SELECT r.path AS rule_path, v.path, v.line, v.character, b.ordinal, v.ordinal AS position,"
     " (SELECT n.value FROM task_child c JOIN task_member n ON n.parent = c.id"
     "   WHERE c.parent = p.id AND c.name = 'columns' AND n.ordinal = v.ordinal) AS column_name,"
     " v.value"
     "  FROM mapping_rule r"
     "  JOIN task_child p ON p.parent = r.member AND p.name = 'parallel-load'"
     "  JOIN task_child l ON l.parent = p.id AND l.name = 'boundaries'"
     "  JOIN task_member b ON b.parent = l.id"
     "  JOIN task_member v ON v.parent = b.id",
     NULL, "rule_path"},
    /* Columns of types that AWS DMS moves as large objects. */
    {"selected_lob",
     "SELECT t.table_id, t.source_schema AS schema, t.source_name AS name, k.name AS part, k.type,"
     " c.position"
     "  FROM source_column k"
     " CROSS JOIN selected_column c ON c.table_id = k.table_oid AND c.position = k.number"
     " CROSS JOIN selected_table t ON t.table_id = c.table_id"
     " WHERE c.action = 'copy' AND (k.base_schema = 'pg_catalog'"
     "  AND k.base_type IN ('text', 'bytea', 'xml', 'json', 'jsonb', 'polygon')"
     "  OR k.base_type IN ('citext', 'hstore') AND k.base_kind = 'b'"
     "  OR k.element_type IS NOT NULL AND k.type_category = 'A')",
     "source_column"},
};

static gboolean
make_derived(ViewSet *views, GError **error)
{
    for (guint index = 0; index < G_N_ELEMENTS(derived); index++) {
        View *view = view_new(derived[index].name);
        if (derived[index].fact != NULL)
            view_depends(view, derived[index].fact);
        g_autofree char *kept =
            derived[index].index == NULL
                ? NULL
                : g_strdup_printf("CREATE TEMP TABLE %s AS %s; CREATE INDEX temp.\"%s by %s\""
                                  " ON %s (%s)",
                                  view->name, derived[index].select, view->name,
                                  derived[index].index, view->name, derived[index].index);
        if (!views_add(views, view, derived[index].select, kept, error))
            return FALSE;
    }
    return TRUE;
}

static gboolean
make_problems(ViewSet *views, GError **error)
{
    View *view = view_new("task_problem");
    g_ptr_array_add(view->tables, g_strdup("task_warning"));
    g_autofree char *select =
        views_file(views) == NULL
            ? g_strdup("SELECT NULL AS document, NULL AS path, NULL AS line, NULL AS character,"
                       " NULL AS kind, NULL AS is_error, NULL AS message WHERE 0")
            : g_strdup_printf("SELECT document, path, line, character, kind, is_error, message"
                              " FROM main.task_warning WHERE run = %" G_GINT64_FORMAT,
                              views_basis(views)->run);
    return views_add(views, view, select, NULL, error);
}

/* Settings that checks may ask for whether the task's file has them or not. */
static const char *const setting_names[] = {
    "TargetTablePrepMode", "MaxFullLoadSubTasks", "BatchApplyEnabled",
    "EnableValidation",    "FullLobMode",         "HandleCollationDiff",
    "ControlSchema",       "LobMaxSize",          "SupportLobs",
};

/* TargetTablePrepMode → setting_target_table_prep_mode */
char *
task_views_setting_name(const char *setting)
{
    GString *name = g_string_new("setting");
    for (const char *at = setting; *at != '\0'; at++) {
        if (g_ascii_isupper(*at) && (at == setting || !g_ascii_isupper(at[-1])))
            g_string_append_c(name, '_');
        g_string_append_c(name, g_ascii_tolower(*at));
    }
    return g_string_free(name, FALSE);
}

static gboolean
make_setting(ViewSet *views, const char *setting, GError **error)
{
    g_autofree char *name = task_views_setting_name(setting);
    if (views_find(views, name) != NULL)
        return TRUE;
    View *view = view_of_document(views, name, TASK_SETTINGS);
    g_ptr_array_add(view->tables, g_strdup("task_setting"));
    g_autofree char *select =
        views_file(views) == NULL
            ? g_strdup("SELECT NULL AS value, NULL AS is_given WHERE 0")
            : case_format("SELECT value, given AS is_given FROM main.task_setting"
                          " WHERE run = %lld AND name = %Q",
                          (long long)views_basis(views)->run, setting);
    return views_add(views, view, select, NULL, error);
}

/* Those, and what else the run's file gives. */
static gboolean
make_setting_views(ViewSet *views, GError **error)
{
    for (guint index = 0; index < G_N_ELEMENTS(setting_names); index++)
        if (!make_setting(views, setting_names[index], error))
            return FALSE;
    if (views_file(views) == NULL)
        return TRUE;
    g_autoptr(CaseQuery) query =
        case_query(views_file(views), "SELECT name FROM main.task_setting WHERE run = ?1", error);
    case_bind_int(query, 1, views_basis(views)->run);
    while (case_next(query, error))
        if (!make_setting(views, case_column_text(query, 0), error))
            return FALSE;
    return case_at_end(query);
}

gboolean
task_views_make(ViewSet *views, GError **error)
{
    g_auto(Filler) filler = {.database = views_database(views)};
    if (views_file(views) != NULL) {
        filler.task = stored_task_load(views_file(views), error);
        if (filler.task == NULL)
            return FALSE;
        for (int document = 0; document < TASK_DOCUMENTS; document++)
            if (filler.task->bytes[document] != NULL)
                filler.outlines[document] = document_outline(filler.task->bytes[document]);
    }
    return task_functions_register(filler.database, error) && make_tables(views, &filler, error) &&
           views_add(views, view_new("task_child"),
                     "SELECT id, parent, path, name, type, value, line, character FROM task_member"
                     " WHERE counts AND name IS NOT NULL",
                     NULL, error) &&
           make_rules(views, error) && locator_views_make(views, error) &&
           make_problems(views, error) && make_derived(views, error) &&
           make_setting_views(views, error);
}
