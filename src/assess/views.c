#include "assess/views.h"

#include "assess/given.h"
#include "assess/kept.h"
#include "assess/task_views.h"
#include "assess/view_build.h"
#include "base/error.h"
#include "case/collection.h"
#include "pg/interrupt.h"

#include <string.h>

#define OPCODES_BETWEEN_LOOKS 20000

struct ViewSet {
    sqlite3 *database;
    CaseFile *file; /* NULL: views without rows */
    ViewBasis basis;
    GHashTable *views;      /* name → View */
    GHashTable *main_names; /* of the case's tables */
    GHashTable *answers;    /* SQL → ViewAnswer */
};

ViewAnswer *
view_answer_new(void)
{
    ViewAnswer *answer = g_new0(ViewAnswer, 1);
    answer->read = g_ptr_array_new();
    answer->absent = g_ptr_array_new_with_free_func(g_free);
    return answer;
}

void
view_answer_free(ViewAnswer *answer)
{
    g_free(answer->value);
    g_ptr_array_unref(answer->read);
    g_ptr_array_unref(answer->absent);
    g_free(answer);
}

static const char *const table_columns[] = {
    "table_id", "source_schema", "source_name", "target_schema", "target_name", "filter",
    "mode",     "load_order",    "rule_id",     "key_origin",    NULL};
static const char *const column_columns[] = {"table_id", "position",   "source_name", "target_name",
                                             "action",   "expression", NULL};

static ViewSet *
view_set_new(sqlite3 *database, CaseFile *file, const ViewBasis *basis)
{
    ViewSet *views = g_new0(ViewSet, 1);
    views->database = database;
    views->file = file;
    views->basis = *basis;
    views->views = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, (GDestroyNotify)view_free);
    views->main_names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    views->answers =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)view_answer_free);
    return views;
}

void
views_free(ViewSet *views)
{
    if (views == NULL)
        return;
    GHashTableIter iterator;
    gpointer view;
    g_hash_table_iter_init(&iterator, views->views);
    while (g_hash_table_iter_next(&iterator, NULL, &view)) {
        g_autofree char *sql =
            case_format("DROP %s IF EXISTS temp.\"%w\"", ((View *)view)->is_kept ? "TABLE" : "VIEW",
                        ((View *)view)->name);
        sqlite3_exec(views->database, sql, NULL, NULL, NULL);
    }
    g_hash_table_unref(views->views);
    g_hash_table_unref(views->main_names);
    g_hash_table_unref(views->answers);
    g_free(views);
}

View *
views_find(const ViewSet *views, const char *name)
{
    return g_hash_table_lookup(views->views, name);
}

sqlite3 *
views_database(const ViewSet *views)
{
    return views->database;
}

gboolean
views_has_table(const ViewSet *views, const char *name)
{
    return g_hash_table_contains(views->main_names, name);
}

const ViewAnswer *
views_recall(const ViewSet *views, const char *sql)
{
    return g_hash_table_lookup(views->answers, sql);
}

void
views_remember(const ViewSet *views, const char *sql, ViewAnswer *answer)
{
    g_hash_table_insert(views->answers, g_strdup(sql), answer);
}

const ViewCollection *
views_collection(const ViewSet *views, Side side)
{
    return &views->basis.collections[side];
}

CaseFile *
views_file(const ViewSet *views)
{
    return views->file;
}

const ViewBasis *
views_basis(const ViewSet *views)
{
    return &views->basis;
}

gboolean
views_add(ViewSet *views, View *view, const char *select, const char *kept, GError **error)
{
    g_hash_table_insert(views->views, view->name, view);
    view->is_kept = kept != NULL;
    g_autofree char *sql = kept != NULL
                               ? g_strdup(kept)
                               : case_format("CREATE TEMP VIEW \"%w\" AS %s", view->name, select);
    if (sqlite3_exec(views->database, sql, NULL, NULL, NULL) == SQLITE_OK)
        return TRUE;
    g_autofree char *what = g_strdup_printf("view \"%s\"", view->name);
    return view_set_error(views->database, what, error);
}

/* "a", NULL AS "b", ...; present is NULL where no column is there. */
static char *
select_list(const char *const *columns, GHashTable *present)
{
    GString *list = g_string_new(NULL);
    for (guint index = 0; columns[index] != NULL; index++) {
        gboolean is_there = present != NULL && g_hash_table_contains(present, columns[index]);
        g_autofree char *item = case_format(is_there ? "\"%w\"" : "NULL AS \"%w\"", columns[index]);
        g_string_append_printf(list, "%s%s", index > 0 ? ", " : "", item);
    }
    return g_string_free(list, FALSE);
}

/* The names that a query gives, as a set. */
static GHashTable *
name_set(CaseFile *file, const char *sql, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(file, sql, error);
    g_autoptr(GHashTable) names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    gboolean has_row = TRUE;
    while (query != NULL && has_row) {
        if (!case_step(query, &has_row, error))
            return NULL;
        if (has_row)
            g_hash_table_add(names, g_strdup(case_column_text(query, 0)));
    }
    return query == NULL ? NULL : g_steal_pointer(&names);
}

static const char *
or_unknown(const char *message)
{
    return message == NULL ? "no reason is known" : message;
}

static void
take_state(View *view, FactState state, const char *message)
{
    const char *side = side_name(view->side);
    switch (state) {
    case FACT_READ:
        break;
    case FACT_PARTIAL:
        view_set_partial(view, "only a part of the %s's %s was seen: %s", side, view->fact,
                         or_unknown(message));
        break;
    case FACT_UNREADABLE:
        view_set_absent(view, "the %s's %s could not be read: %s", side, view->fact,
                        or_unknown(message));
        break;
    case FACT_ABSENT:
        view_set_absent(view, "the %s's %s was not collected%s%s", side, view->fact,
                        message == NULL ? "" : ": ", message == NULL ? "" : message);
        break;
    }
}

static gboolean
read_state(ViewSet *views, View *view, const Fact *fact, GError **error)
{
    const ViewCollection *collection = &views->basis.collections[view->side];
    if (collection->id == 0) {
        view_set_absent(view, "the %s was not collected", side_name(view->side));
        return TRUE;
    }
    if (fact->deep && !collection->deep) {
        view->is_unasked = TRUE;
        view_set_absent(view,
                        "the rows of the %s's tables were not looked into: collect with --deep",
                        side_name(view->side));
        return TRUE;
    }
    FactState state;
    g_autofree char *message = NULL;
    if (!collection_fact_state(views->file, collection->id, view->fact, &state, &message,
                               &view->grant, error))
        return FALSE;
    if (state == FACT_ABSENT && fact->for_verify && message == NULL)
        view_set_absent(view, "the %s was collected without --verify", side_name(view->side));
    else
        take_state(view, state, message);
    return TRUE;
}

static GHashTable *
table_columns_present(ViewSet *views, const char *table, GError **error)
{
    g_autofree char *sql = case_format("SELECT name FROM pragma_table_info(%Q)", table);
    return name_set(views->file, sql, error);
}

/* The fact's columns as a list that ends with NULL; the names are the fact's. */
static const char **
column_names(const Fact *fact)
{
    const char **names = g_new0(const char *, fact->columns->len + 1);
    for (guint index = 0; index < fact->columns->len; index++)
        names[index] = ((const FactColumn *)fact->columns->pdata[index])->name;
    return names;
}

static char *
select_nothing(const char *const *columns)
{
    g_autofree char *list = select_list(columns, NULL);
    return g_strdup_printf("SELECT %s WHERE 0", list);
}

static void
note_absent(View *view, const char *column, const char *who)
{
    g_hash_table_insert(view->absent_columns, g_strdup(column),
                        g_strdup_printf("%s %s.%s", who, view->name, column));
}

/* What the throw-away server shows there is its own. */
static void
hide_columns(View *view, char **columns, GHashTable *present)
{
    for (guint index = 0; columns != NULL && columns[index] != NULL; index++) {
        g_hash_table_remove(present, columns[index]);
        note_absent(view, columns[index], "a dump does not tell");
    }
}

/* The view's query over the fact's table. Columns that the table lacks are noted. */
static char *
select_rows(ViewSet *views, View *view, const Fact *fact, const char *const *columns,
            GError **error)
{
    g_autofree char *table = fact_table_name(fact);
    g_autoptr(GHashTable) present = table_columns_present(views, table, error);
    if (present == NULL)
        return NULL;
    for (guint index = 0; columns[index] != NULL; index++)
        if (!g_hash_table_contains(present, columns[index]))
            note_absent(view, columns[index], "the case lacks");
    if (views->basis.collections[view->side].is_dump)
        hide_columns(view, fact->dump_lacks, present);
    g_ptr_array_add(view->tables, g_strdup(table));
    g_autofree char *list = select_list(columns, present);
    gint64 collection = views->basis.collections[view->side].id;
    g_autofree char *range = kept_range(views->file, fact, collection, error);
    if (range == NULL)
        return NULL;
    return case_format("SELECT %s FROM main.\"%w\" WHERE collection = %lld%s", list, table,
                       (long long)collection, range);
}

static char *
select_fact(ViewSet *views, View *view, const Fact *fact, GError **error)
{
    g_autofree const char **columns = column_names(fact);
    g_autofree char *table = fact_table_name(fact);
    if (views->file == NULL)
        return select_nothing(columns);
    if (!read_state(views, view, fact, error))
        return NULL;
    if (view->state != VIEW_ABSENT && views_has_table(views, table))
        return select_rows(views, view, fact, columns, error);
    if (view->state != VIEW_ABSENT)
        view_set_absent(view, "the case has no %s of the %s", fact->name, side_name(view->side));
    return select_nothing(columns);
}

static gboolean
create_fact_view(ViewSet *views, const Fact *fact, Side side, GError **error)
{
    g_autofree char *name = g_strdup_printf("%s_%s", side_name(side), fact->name);
    View *view = view_new(name);
    view->fact = g_strdup(fact->name);
    view->is_scan = fact->is_scan;
    view->side = side;
    g_autofree char *select = select_fact(views, view, fact, error);
    if (select == NULL) {
        view_free(view);
        return FALSE;
    }
    g_autofree char *kept = kept_fact(view, fact, select);
    return views_add(views, view, select, kept, error);
}

static gboolean
create_fact_views(ViewSet *views, GError **error)
{
    g_autoptr(GPtrArray) facts = fact_list(error);
    if (facts == NULL)
        return FALSE;
    for (guint index = 0; index < facts->len; index++)
        for (int side = SIDE_SOURCE; side <= SIDE_TARGET; side++) {
            const Fact *fact = facts->pdata[index];
            if (fact->on_side[side] && !create_fact_view(views, fact, (Side)side, error))
                return FALSE;
        }
    return TRUE;
}

/* A run that has selected has its settings, too, even if it selected nothing. */
static gboolean
has_selected(ViewSet *views)
{
    g_autofree char *sql = g_strdup_printf(
        "SELECT count(*) FROM main.task_setting WHERE run = %" G_GINT64_FORMAT, views->basis.run);
    g_autofree char *count = case_value(views->file, sql, NULL);
    return count != NULL && !g_str_equal(count, "0");
}

/* Of a task that an assessment goes on with after errors: why tables may be missing from the
 * selection. NULL where none is. */
static char *
selection_doubt(ViewSet *views)
{
    long long run = views->basis.run;
    if (views->basis.collections[SIDE_SOURCE].id == 0)
        return NULL;
    g_autofree char *sql = case_format(
        "SELECT iif(kind = 'invalid', 'the table mappings cannot be read',"
        " 'the table mappings were applied without ' || path) FROM main.task_warning"
        " WHERE run = %lld AND document = 'mappings' AND kind IN ('invalid', 'left out')"
        " UNION ALL SELECT 'the table mappings select no table' FROM main.current_task"
        " WHERE mappings_digest IS NOT NULL AND NOT EXISTS (SELECT 1 FROM main.selected_table"
        "  WHERE run = %lld) LIMIT 1",
        run, run);
    return case_value(views->file, sql, NULL);
}

/* The selection is made from facts of the source: it is known as far as they are. Checks are about
 * tables: of views whose rows are moved there is one of its own, val-view-scope. */
static gboolean
create_selection_view(ViewSet *views, const char *name, const char *const *columns,
                      const char *const *facts, GError **error)
{
    View *view = view_new(name);
    for (guint index = 0; facts[index] != NULL; index++)
        g_ptr_array_add(view->facts, g_strdup(facts[index]));
    g_autofree char *select = NULL;
    if (views->file == NULL) {
        select = select_nothing(columns);
    } else {
        g_autofree char *list = g_strjoinv(", ", (char **)(gpointer)columns);
        g_autofree char *doubt = selection_doubt(views);
        if (doubt != NULL)
            view_set_partial(view, "%s", doubt);
        if (!has_selected(views))
            view_set_absent(view, "this run has not selected its tables");
        select = case_format("SELECT %s FROM main.\"%w\" WHERE run = %lld AND table_id NOT IN"
                             " (SELECT table_id FROM main.selected_table WHERE run = %lld"
                             "   AND is_view)",
                             list, name, (long long)views->basis.run, (long long)views->basis.run);
    }
    g_autofree char *kept = kept_selection(name, select);
    return views_add(views, view, select, kept, error);
}

/* Whether a task picks the tables, so that nothing can be said of what it leaves out. */
static gboolean
has_task(const ViewSet *views)
{
    g_autofree char *mappings =
        views->file == NULL
            ? NULL
            : case_value(views->file, "SELECT mappings_digest FROM current_task", NULL);
    return mappings != NULL;
}

/* Relations of any kind that are on both sides: with a task, of those that it selects. */
static const char relation_pair_select[] =
    "SELECT o.oid AS source_oid, t.oid AS target_oid, o.schema, o.name, t.schema AS target_schema,"
    " t.name AS target_name, o.kind AS source_kind, t.kind AS target_kind,"
    " o.oid IN (SELECT table_id FROM selected_column WHERE source_name <> target_name)"
    "  AS renames_columns, o.schema <> t.schema OR o.name <> t.name AS is_renamed"
    " FROM source_table o LEFT JOIN selected_table s ON s.table_id = o.oid"
    " CROSS JOIN target_table t ON t.schema = coalesce(s.target_schema, o.schema)"
    " AND t.name = coalesce(s.target_name, o.name)"
    " WHERE o.extension IS NULL AND (s.table_id IS NOT NULL OR NOT %d)";

static gboolean
create_relation_pair_view(ViewSet *views, GError **error)
{
    static const char *const facts[] = {"source_table", "target_table", "selected_table",
                                        "selected_column"};
    View *view = view_new("relation_pair");
    for (guint index = 0; index < G_N_ELEMENTS(facts); index++)
        g_ptr_array_add(view->facts, g_strdup(facts[index]));
    g_autofree char *select = g_strdup_printf(relation_pair_select, has_task(views));
    return views_add(views, view, select, NULL, error);
}

static gboolean
create_pair_view(ViewSet *views, GError **error)
{
    static const char *const facts[] = {"source_table", "source_column", "target_table",
                                        "target_column"};
    View *view = view_new("column_pair");
    for (guint index = 0; index < G_N_ELEMENTS(facts); index++)
        g_ptr_array_add(view->facts, g_strdup(facts[index]));
    g_ptr_array_add(view->facts, g_strdup("selected_table"));
    g_ptr_array_add(view->facts, g_strdup("selected_column"));
    kept_pair_take_lacking(views, view);
    g_autofree char *kept = kept_pair();
    return views_add(views, view, NULL, kept, error);
}

static gboolean
create_assessment_view(ViewSet *views, const Question *question, GError **error)
{
    const ViewCollection *source = &views->basis.collections[SIDE_SOURCE];
    const ViewCollection *target = &views->basis.collections[SIDE_TARGET];
    g_autofree char *select = case_format(
        "SELECT %Q AS engine, %d AS full_load, %d AS cdc, %d AS cutover, %Q AS client_address,"
        " %Q AS source_platform, %Q AS target_platform, nullif(%d, 0) AS source_version_num,"
        " nullif(%d, 0) AS target_version_num, %Q AS plugin,"
        " %d AS long_transaction_seconds, %d AS verify, %d AS has_task",
        engine_name(question->engine), (question->phases & PHASE_FULL_LOAD) != 0,
        (question->phases & PHASE_CDC) != 0, (question->phases & PHASE_CUTOVER) != 0,
        question->client_address, source->platform, target->platform, source->version_num,
        target->version_num, question->plugin, question->long_transaction_seconds,
        (question->phases & PHASE_VERIFY) != 0, has_task(views));
    return views_add(views, view_new("assessment"), select, NULL, error);
}

static gboolean
create_given_view(ViewSet *views, const Question *question, GError **error)
{
    g_autoptr(GString) select = g_string_new("SELECT NULL AS name, NULL AS value WHERE 0");
    for (guint index = 0; question->given != NULL && question->given[index] != NULL; index++) {
        const char *text = question->given[index];
        int length = given_name_length(text);
        g_autofree char *name = g_strndup(text, (gsize)length);
        g_autofree char *row = case_format(" UNION ALL SELECT %Q, %Q", name, text + length + 1);
        g_string_append(select, row);
    }
    return views_add(views, view_new("given"), select->str, NULL, error);
}

static gboolean
create_all(ViewSet *views, const Question *question, gboolean with_pairs, GError **error)
{
    static const char *const table_facts[] = {"source_table", NULL};
    static const char *const column_facts[] = {"source_table", "source_column", NULL};
    return create_fact_views(views, error) &&
           create_selection_view(views, "selected_table", table_columns, table_facts, error) &&
           create_selection_view(views, "selected_column", column_columns, column_facts, error) &&
           create_relation_pair_view(views, error) &&
           (!with_pairs || create_pair_view(views, error)) && task_views_make(views, error) &&
           create_assessment_view(views, question, error) &&
           create_given_view(views, question, error);
}

static gboolean
find_collection(CaseFile *file, Side side, ViewCollection *collection, GError **error)
{
    if (!collection_current(file, side, &collection->id, error))
        return FALSE;
    g_autoptr(CaseQuery) query = case_query(
        file, "SELECT version_num, platform, deep, kind FROM collection WHERE id = ?1", error);
    gboolean has_row;
    if (query == NULL)
        return FALSE;
    case_bind_int(query, 1, collection->id);
    if (!case_step(query, &has_row, error))
        return FALSE;
    if (has_row) {
        collection->version_num = (int)case_column_int(query, 0);
        collection->platform = g_intern_string(case_column_text(query, 1));
        collection->deep = case_column_int(query, 2) != 0;
        collection->is_dump = g_strcmp0(case_column_text(query, 3), COLLECTION_DUMP) == 0;
    }
    return TRUE;
}

static int
is_interrupted(void *data)
{
    (void)data;
    return interrupt_requested();
}

gboolean
views_find_basis(CaseFile *file, gint64 run, ViewBasis *basis, GError **error)
{
    *basis = (ViewBasis){.run = run};
    return find_collection(file, SIDE_SOURCE, &basis->collections[SIDE_SOURCE], error) &&
           find_collection(file, SIDE_TARGET, &basis->collections[SIDE_TARGET], error);
}

static gboolean
create_bound(ViewSet *views, const Question *question, gboolean with_pairs, GError **error)
{
    sqlite3 *database = views->database;
    sqlite3_progress_handler(database, OPCODES_BETWEEN_LOOKS, is_interrupted, NULL);
    gboolean is_done = create_all(views, question, with_pairs, error) &&
                       (sqlite3_exec(database, "PRAGMA temp.cache_size = -65536; ANALYZE temp",
                                     NULL, NULL, NULL) == SQLITE_OK ||
                        view_set_error(database, "views' statistics", error));
    sqlite3_progress_handler(database, 0, NULL, NULL);
    return is_done;
}

ViewSet *
views_bind(CaseFile *file, const ViewBasis *basis, const Question *question, gboolean with_pairs,
           GError **error)
{
    g_autoptr(ViewSet) views = view_set_new(case_database(file), file, basis);
    g_hash_table_unref(views->main_names);
    views->main_names = name_set(file, "SELECT name FROM main.sqlite_schema", error);
    if (views->main_names == NULL) {
        views->main_names = g_hash_table_new(g_str_hash, g_str_equal);
        return NULL;
    }
    return create_bound(views, question, with_pairs, error) ? g_steal_pointer(&views) : NULL;
}

ViewSet *
views_declare(sqlite3 *database, GError **error)
{
    static const Question question = {.engine = ENGINE_COPY, .phases = PHASES_DEFAULT};
    static const ViewBasis nothing;
    g_autoptr(ViewSet) views = view_set_new(database, NULL, &nothing);
    return create_all(views, &question, TRUE, error) ? g_steal_pointer(&views) : NULL;
}
