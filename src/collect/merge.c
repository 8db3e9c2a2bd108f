#include "base/error.h"
#include "case/run.h"
#include "case/stranger.h"
#include "collect/collect.h"
#include "collect/store.h"

static const char collection_query[] =
    "SELECT kind, system_identifier, database_oid, database_name, version_num, version, platform,"
    " role, encoding, lsn, snapshot, server, collected, deep FROM collection WHERE id = ?1";

static gboolean
add_copied_collection(CaseFile *file, gint64 run, CaseQuery *row, Side side, gboolean replace,
                      gint64 *copy, GError **error)
{
    CollectionDetails details = {.side = side,
                                 .kind = case_column_text(row, 0),
                                 .system_identifier = case_column_text(row, 1),
                                 .database_oid = case_column_int(row, 2),
                                 .database_name = case_column_text(row, 3),
                                 .version_num = (int)case_column_int(row, 4),
                                 .version = case_column_text(row, 5),
                                 .platform = case_column_text(row, 6),
                                 .role = case_column_text(row, 7),
                                 .encoding = case_column_text(row, 8),
                                 .lsn = case_column_text(row, 9),
                                 .snapshot = case_column_text(row, 10),
                                 .server = case_column_text(row, 11),
                                 .collected = case_column_text(row, 12),
                                 .deep = case_column_int(row, 13) != 0};
    return (replace || collection_check_identity(file, &details, error)) &&
           collection_add(file, run, &details, copy, error);
}

static gboolean
copy_collection_row(CaseFile *file, gint64 run, CaseFile *other, gint64 original, Side side,
                    gboolean replace, gint64 *copy, GError **error)
{
    g_autoptr(CaseQuery) row = case_query(other, collection_query, error);
    case_bind_int(row, 1, original);
    return case_next(row, error) &&
           add_copied_collection(file, run, row, side, replace, copy, error);
}

/* The declared columns, NULL in place of one that the other case lacks. */
static char *
select_columns(CaseFile *other, const Fact *fact, const char *table, GError **error)
{
    g_autoptr(CaseQuery) query =
        case_query(other, "SELECT 1 FROM pragma_table_info(?1) WHERE name = ?2", error);
    if (query == NULL)
        return NULL;
    g_autoptr(GString) sql = g_string_new("SELECT ");
    for (guint index = 0; index < fact->columns->len; index++) {
        const FactColumn *column = fact->columns->pdata[index];
        case_bind_text(query, 1, table);
        case_bind_text(query, 2, column->name);
        gboolean present;
        if (!case_step(query, &present, error))
            return NULL;
        sqlite3_reset(case_query_statement(query));
        g_string_append(sql, index > 0 ? ", " : "");
        g_string_append_printf(sql, present ? "\"%s\"" : "NULL AS \"%s\"", column->name);
    }
    g_string_append_printf(sql, " FROM \"%s\" WHERE collection = ?1 ORDER BY rowid", table);
    return g_strdup(sql->str);
}

static gboolean
copy_row(CaseQuery *row, FactStore *store, GError **error)
{
    if (!store_begin_row(store, error))
        return FALSE;
    for (guint index = 0; index < store->fact->columns->len; index++) {
        const FactColumn *column = store->fact->columns->pdata[index];
        int parameter = (int)index + 2;
        if (case_column_is_null(row, (int)index))
            case_bind_null(store->insert, parameter);
        else if (column->type == FACT_TEXT)
            case_bind_text(store->insert, parameter, case_column_text(row, (int)index));
        else if (column->type == FACT_REAL)
            case_bind_double(store->insert, parameter, case_column_double(row, (int)index));
        else
            case_bind_int(store->insert, parameter, case_column_int(row, (int)index));
    }
    return store_end_row(store, error);
}

static gboolean
copy_rows(CaseFile *other, gint64 original, FactStore *store, GError **error)
{
    g_autofree char *table = fact_table_name(store->fact);
    gboolean plain;
    if (!stranger_is_table(other, table, &plain, error))
        return FALSE;
    if (!plain)
        return TRUE;
    g_autofree char *sql = select_columns(other, store->fact, table, error);
    g_autoptr(CaseQuery) query = sql == NULL ? NULL : case_query(other, sql, error);
    if (query == NULL)
        return FALSE;
    case_bind_int(query, 1, original);
    while (case_next(query, error))
        if (!copy_row(query, store, error))
            return FALSE;
    return case_at_end(query);
}

/* A fact that the other case does not know stays absent. */
static gboolean
copy_fact(CaseFile *file, gint64 copy, CaseFile *other, gint64 original, const Fact *fact,
          GError **error)
{
    g_autoptr(CaseQuery) row =
        case_query(other,
                   "SELECT state, error, grant_sql, digest, seconds FROM fact_state"
                   " WHERE collection = ?1 AND fact = ?2",
                   error);
    case_bind_int(row, 1, original);
    case_bind_text(row, 2, fact->name);
    gboolean has_row;
    if (!case_step(row, &has_row, error))
        return FALSE;
    if (!has_row)
        return TRUE;
    FactResult result = {.fact = fact->name,
                         .state = fact_state_parse(case_column_text(row, 0)),
                         .error = case_column_text(row, 1),
                         .grant_sql = case_column_text(row, 2),
                         .digest = case_column_text(row, 3),
                         .seconds = case_column_double(row, 4)};
    g_auto(FactStore) store = {0};
    return store_open(&store, file, copy, fact, error) &&
           copy_rows(other, original, &store, error) && store_finish(&store, &result, error);
}

static gboolean
make_tables(CaseFile *file, const GPtrArray *facts, GError **error)
{
    for (guint index = 0; index < facts->len; index++)
        if (!collection_make_table(file, facts->pdata[index], error))
            return FALSE;
    return TRUE;
}

static gboolean
copy_collection(CaseFile *file, gint64 run, CaseFile *other, gint64 original, Side side,
                gboolean replace, GError **error)
{
    g_autoptr(GPtrArray) facts = fact_list(error);
    if (facts == NULL || !case_begin(file, error))
        return FALSE;
    gint64 copy;
    if (!copy_collection_row(file, run, other, original, side, replace, &copy, error) ||
        !make_tables(file, facts, error)) {
        case_rollback(file);
        return FALSE;
    }
    if (!case_commit(file, error))
        return FALSE;
    for (guint index = 0; index < facts->len; index++)
        if (!copy_fact(file, copy, other, original, facts->pdata[index], error))
            return FALSE;
    return TRUE;
}

static gboolean
record_origin(CaseFile *file, gint64 run, CaseFile *other, GError **error)
{
    g_autofree char *id = case_value(other, "SELECT id FROM meta", error);
    return id != NULL && run_set_detail(file, run, "merged_case", id, error);
}

gboolean
collect_merge(CaseFile *file, gint64 run, const char *other_path, const gboolean *replace,
              GError **error)
{
    static const char *const tables[] = {"meta", "run", "collection", "fact_state", NULL};
    g_autoptr(CaseFile) other = case_open(other_path, CASE_READ_ONLY, error);
    if (other == NULL || !stranger_check(other, tables, error) ||
        !record_origin(file, run, other, error))
        return FALSE;
    gboolean found = FALSE;
    for (Side side = SIDE_SOURCE; side <= SIDE_TARGET; side++) {
        gint64 original;
        if (!collection_current(other, side, &original, error))
            return FALSE;
        if (original == 0)
            continue;
        found = TRUE;
        if (!copy_collection(file, run, other, original, side, replace[side], error))
            return FALSE;
    }
    if (!found)
        error_set(error, PGC_ERROR_STATE, "Collect into it first, then merge it.",
                  "case file \"%s\" holds no collection of a finished run", other_path);
    return found;
}
