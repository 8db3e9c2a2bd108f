#include "task/range_sql.h"

#include "pg/quote.h"
#include "task/literal.h"

/* One table with its ranges, while they are written. */
typedef struct {
    const SourceTable *table;
    const LoadRanges *ranges;
    GPtrArray *columns; /* const SourceColumn * */
    char *names;        /* of the columns, quoted, with commas between them */
    gboolean has_null;  /* one of them may be NULL */
} RangeTable;

static void
range_table_clear(RangeTable *table)
{
    g_clear_pointer(&table->columns, g_ptr_array_unref);
    g_free(table->names);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(RangeTable, range_table_clear)

/* By their labels. */
static GHashTable *
selected_tables(const SourceCatalog *catalog)
{
    GHashTable *tables = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint index = 0; index < catalog->tables->len; index++) {
        SourceTable *table = catalog->tables->pdata[index];
        if (table->is_selected)
            g_hash_table_insert(tables, table->label, table);
    }
    return tables;
}

static SourceTable *
find_table(GHashTable *tables, const LoadRanges *ranges)
{
    g_autofree char *label = quote_qualified(ranges->schema, ranges->table);
    return g_hash_table_lookup(tables, label);
}

static gboolean
find_columns(RangeTable *range, GError **error)
{
    range->columns = g_ptr_array_new();
    GString *names = g_string_new(NULL);
    for (guint index = 0; index < range->ranges->columns->len; index++) {
        const SourceColumn *column = literal_column(
            range->table, range->ranges->columns->pdata[index], range->ranges->path, error);
        if (column == NULL) {
            g_string_free(names, TRUE);
            return FALSE;
        }
        g_autofree char *name = quote_identifier(column->name);
        g_string_append_printf(names, "%s%s", index > 0 ? ", " : "", name);
        g_ptr_array_add(range->columns, (gpointer)column);
        range->has_null = range->has_null || !column->not_null;
    }
    range->names = g_string_free(names, FALSE);
    return TRUE;
}

/* The boundary's values, with commas between them; NULL with an error. */
static char *
boundary_values(const RangeTable *range, guint position, GError **error)
{
    const GPtrArray *values = range->ranges->boundaries->pdata[position];
    g_autoptr(GString) list = g_string_new(NULL);
    for (guint index = 0; index < values->len; index++) {
        g_autofree char *literal = literal_sql(range->table, range->columns->pdata[index],
                                               values->pdata[index], range->ranges->path, error);
        if (literal == NULL)
            return NULL;
        g_string_append_printf(list, "%s%s", index > 0 ? ", " : "", literal);
    }
    return g_strdup(list->str);
}

/* As AWS DMS has it: what equals a boundary is in the range that it begins. A comparison of rows is
 * just what DMS spells out column by column. Where a column is NULL it may be neither true nor
 * false, and DMS moves such a row in no range: not true is what makes each row be in one. */
static char *
range_condition(const RangeTable *range, const char *first, const char *end)
{
    GString *sql = g_string_new(NULL);
    if (first != NULL && range->has_null)
        g_string_append_printf(sql, "((%s) < (%s)) IS NOT TRUE", range->names, first);
    else if (first != NULL)
        g_string_append_printf(sql, "(%s) >= (%s)", range->names, first);
    if (end != NULL)
        g_string_append_printf(sql, "%s(%s) < (%s)", sql->len > 0 ? " AND " : "", range->names,
                               end);
    return g_string_free(sql, FALSE);
}

static gboolean
store_range(CaseQuery *query, gint64 run, const RangeTable *range, guint part, const char *first,
            const char *end, GError **error)
{
    g_autofree char *condition = range_condition(range, first, end);
    g_autofree char *begin =
        first == NULL ? NULL
                      : g_strdup_printf("SELECT %s FROM ONLY %s WHERE false UNION ALL SELECT %s",
                                        range->names, range->table->label, first);
    case_bind_int(query, 1, run);
    case_bind_int(query, 2, range->table->oid);
    case_bind_int(query, 3, part);
    case_bind_text(query, 4, condition);
    case_bind_text(query, 5, begin);
    case_bind_text(query, 6, range->ranges->path);
    return case_run_once(query, error);
}

static gboolean
store_ranges(CaseFile *file, gint64 run, const RangeTable *range, GError **error)
{
    g_autoptr(CaseQuery) query =
        case_query(file,
                   "INSERT INTO load_range (run, table_id, part, condition, begin, path)"
                   " VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                   error);
    g_autofree char *first = NULL;
    guint count = range->ranges->boundaries->len;
    for (guint part = 0; part <= count; part++) {
        g_autofree char *end = part == count ? NULL : boundary_values(range, part, error);
        if ((part < count && end == NULL) ||
            !store_range(query, run, range, part, first, end, error))
            return FALSE;
        g_free(first);
        first = g_steal_pointer(&end);
    }
    return query != NULL;
}

static void
warn(const LoadRanges *ranges, TaskProblems *problems, const char *message)
{
    task_problems_add(problems, "mappings", PROBLEM_NOTE, ranges->path, "parallel-load: %s",
                      message);
}

/* The document may name a table twice. */
static gboolean
is_stored(CaseFile *file, gint64 run, const SourceTable *table, gboolean *answer, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(
        file, "SELECT 1 FROM load_range WHERE run = ?1 AND table_id = ?2 LIMIT 1", error);
    case_bind_int(query, 1, run);
    case_bind_int(query, 2, table->oid);
    return case_step(query, answer, error);
}

static gboolean
store_table(CaseFile *file, gint64 run, GHashTable *tables, const LoadRanges *ranges,
            TaskProblems *problems, GError **error)
{
    g_auto(RangeTable) range = {.table = find_table(tables, ranges), .ranges = ranges};
    gboolean is_second;
    if (range.table == NULL) {
        warn(ranges, problems, "names no table that is selected");
        return TRUE;
    }
    if (range.table->is_partitioned) {
        warn(ranges, problems, "the table is loaded by its partitions instead");
        return TRUE;
    }
    if (range.table->is_view) {
        warn(ranges, problems, "a view is loaded as one");
        return TRUE;
    }
    if (!is_stored(file, run, range.table, &is_second, error))
        return FALSE;
    if (is_second) {
        warn(ranges, problems, "another rule has ranges for the table, which count");
        return TRUE;
    }
    if (!find_columns(&range, error))
        return FALSE;
    if (range.has_null)
        warn(ranges, problems,
             "rows with NULL in one of its columns are loaded too, AWS DMS leaves them out");
    return store_ranges(file, run, &range, error);
}

gboolean
range_store(CaseFile *file, gint64 run, const SourceCatalog *catalog, const Mapping *mapping,
            TaskProblems *problems, GError **error)
{
    g_autoptr(GHashTable) tables = selected_tables(catalog);
    for (guint index = 0; mapping != NULL && index < mapping->load_ranges->len; index++)
        if (!store_table(file, run, tables, mapping->load_ranges->pdata[index], problems, error) &&
            !task_problems_take(problems, error))
            return FALSE;
    return TRUE;
}
