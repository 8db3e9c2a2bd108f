#include "case/collection.h"

#include "base/error.h"
#include "case/internal.h"
#include "case/run.h"

/* SQLite reads as many in less time than an index of a table takes to be made and kept. */
#define ROWS_WITHOUT_INDEX 200

static const char *const state_names[] = {"read", "partial", "unreadable", "absent"};

const char *
fact_state_name(FactState state)
{
    return state_names[state];
}

FactState
fact_state_parse(const char *name)
{
    for (guint index = 0; index < G_N_ELEMENTS(state_names); index++)
        if (g_strcmp0(name, state_names[index]) == 0)
            return (FactState)index;
    return FACT_UNREADABLE;
}

static const char insert_collection[] =
    "INSERT INTO collection (run, side, kind, system_identifier, database_oid, database_name,"
    " version_num, version, platform, role, encoding, lsn, snapshot, server, collected, deep)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)";

gboolean
collection_add(CaseFile *file, gint64 run, const CollectionDetails *details, gint64 *collection,
               GError **error)
{
    g_autofree char *now = case_now();
    g_autoptr(CaseQuery) query = case_query(file, insert_collection, error);
    case_bind_int(query, 1, run);
    case_bind_text(query, 2, side_name(details->side));
    case_bind_text(query, 3, details->kind);
    case_bind_text(query, 4, details->system_identifier);
    if (details->database_oid == 0)
        case_bind_null(query, 5);
    else
        case_bind_int(query, 5, details->database_oid);
    case_bind_text(query, 6, details->database_name);
    case_bind_int(query, 7, details->version_num);
    case_bind_text(query, 8, details->version);
    case_bind_text(query, 9, details->platform);
    case_bind_text(query, 10, details->role);
    case_bind_text(query, 11, details->encoding);
    case_bind_text(query, 12, details->lsn);
    case_bind_text(query, 13, details->snapshot);
    case_bind_text(query, 14, details->server);
    case_bind_text(query, 15, details->collected != NULL ? details->collected : now);
    case_bind_int(query, 16, details->deep);
    if (!case_run_once(query, error))
        return FALSE;
    *collection = sqlite3_last_insert_rowid(file->database);
    return TRUE;
}

static const char *
or_unknown(const char *text)
{
    return text == NULL ? "unknown" : text;
}

static void
set_identity_error(CaseFile *file, const CollectionDetails *details, CaseQuery *known,
                   GError **error)
{
    const char *side = side_name(details->side);
    g_autofree char *oid = g_strdup_printf("%" G_GINT64_FORMAT, details->database_oid);
    g_autofree char *hint = g_strdup_printf(
        "Use another case file (--case), or say --replace-%s if the %s has moved.", side, side);
    error_set(error, PGC_ERROR_STATE, hint, "case file \"%s\" holds another %s database",
              file->path, side);
    error_set_detail(
        error,
        "The case has database \"%s\" (OID %s) of system %s, the %s given has"
        " database \"%s\" (OID %s) of system %s.",
        or_unknown(case_column_text(known, 2)), or_unknown(case_column_text(known, 1)),
        or_unknown(case_column_text(known, 0)), details->kind, or_unknown(details->database_name),
        details->database_oid == 0 ? "unknown" : oid, or_unknown(details->system_identifier));
}

gboolean
collection_check_identity(CaseFile *file, const CollectionDetails *details, GError **error)
{
    gint64 current;
    if (!collection_current(file, details->side, &current, error))
        return FALSE;
    g_autoptr(CaseQuery) query = case_query(
        file, "SELECT system_identifier, database_oid, database_name FROM collection WHERE id = ?1",
        error);
    case_bind_int(query, 1, current);
    gboolean has_row;
    if (!case_step(query, &has_row, error))
        return FALSE;
    if (!has_row)
        return TRUE;
    const char *system = case_column_text(query, 0);
    gboolean same_system = system == NULL || details->system_identifier == NULL ||
                           g_str_equal(system, details->system_identifier);
    const char *name = case_column_text(query, 2);
    gboolean same_oid = case_column_is_null(query, 1) || details->database_oid == 0 ||
                        case_column_int(query, 1) == details->database_oid;
    gboolean same_name =
        name == NULL || details->database_name == NULL || g_str_equal(name, details->database_name);
    if (same_system && same_oid && same_name)
        return TRUE;
    set_identity_error(file, details, query, error);
    return FALSE;
}

static const char *
column_type(FactType type)
{
    return type == FACT_TEXT ? "TEXT" : type == FACT_REAL ? "REAL" : "INTEGER";
}

static gboolean
has_column(const Fact *fact, const char *name)
{
    for (guint index = 0; index < fact->columns->len; index++)
        if (g_str_equal(((const FactColumn *)fact->columns->pdata[index])->name, name))
            return TRUE;
    return FALSE;
}

/* No foreign key: the guard looks the collection up already. */
static gboolean
create_table(CaseFile *file, const Fact *fact, const char *table, GError **error)
{
    g_autofree char *guard = run_guard_statements(table, "collection");
    g_autoptr(GString) sql = g_string_new(NULL);
    g_string_append_printf(sql, "CREATE TABLE \"%s\" (collection INTEGER NOT NULL", table);
    for (guint index = 0; index < fact->columns->len; index++) {
        const FactColumn *column = fact->columns->pdata[index];
        g_string_append_printf(sql, ", \"%s\" %s", column->name, column_type(column->type));
    }
    g_string_append_printf(sql, ") STRICT; %s", guard);
    return case_execute(file, sql->str, error);
}

static gboolean
add_missing_columns(CaseFile *file, const Fact *fact, const char *table, GHashTable *present,
                    GError **error)
{
    for (guint index = 0; index < fact->columns->len; index++) {
        const FactColumn *column = fact->columns->pdata[index];
        if (g_hash_table_contains(present, column->name))
            continue;
        g_autofree char *sql = g_strdup_printf("ALTER TABLE \"%s\" ADD COLUMN \"%s\" %s", table,
                                               column->name, column_type(column->type));
        if (!case_execute(file, sql, error))
            return FALSE;
    }
    return TRUE;
}

/* The names of the table's columns; an empty set where there is no such table. */
static GHashTable *
table_columns(CaseFile *file, const char *table, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(file, "SELECT name FROM pragma_table_info(?1)", error);
    case_bind_text(query, 1, table);
    g_autoptr(GHashTable) names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    while (case_next(query, error))
        g_hash_table_add(names, g_strdup(case_column_text(query, 0)));
    return case_at_end(query) ? g_steal_pointer(&names) : NULL;
}

gboolean
collection_make_table(CaseFile *file, const Fact *fact, GError **error)
{
    g_autofree char *table = fact_table_name(fact);
    g_autoptr(GHashTable) present = table_columns(file, table, error);
    if (present == NULL)
        return FALSE;
    return g_hash_table_size(present) == 0 ? create_table(file, fact, table, error)
                                           : add_missing_columns(file, fact, table, present, error);
}

static void
append_index(GString *sql, const char *table, const char *suffix, const char *columns)
{
    g_string_append_printf(sql, "CREATE INDEX IF NOT EXISTS \"%s_%s\" ON \"%s\" (%s);", table,
                           suffix, table, columns);
}

/* The column that tells rows of one owner apart: that of a column in its table. */
static const char *
second_key(const Fact *fact)
{
    static const char *const names[] = {"number", "position", NULL};
    const FactColumn *second = fact->columns->len < 2 ? NULL : fact->columns->pdata[1];
    return second != NULL && g_strv_contains(names, second->name) ? second->name : NULL;
}

static void
append_key(GString *sql, const Fact *fact, const char *table)
{
    const FactColumn *first = fact->columns->pdata[0];
    g_autoptr(GString) columns = g_string_new(NULL);
    g_string_printf(columns, "collection, \"%s\"", first->name);
    if (second_key(fact) != NULL)
        g_string_append_printf(columns, ", \"%s\"", second_key(fact));
    /* Few rows of one owner have to be looked through for a name. */
    if (has_column(fact, "number") && has_column(fact, "name"))
        g_string_append(columns, ", \"name\"");
    append_index(sql, table, "key", columns->str);
}

/* Checks find what a table has by its oid, and the same object of the other side by its name. */
static void
append_lookups(GString *sql, const Fact *fact, const char *table)
{
    if (has_column(fact, "schema") && has_column(fact, "name"))
        append_index(sql, table, "name", "collection, \"schema\", \"name\"");
    if (has_column(fact, "table_oid") && has_column(fact, "oid"))
        append_index(sql, table, "table", "collection, table_oid");
    /* Few values with many rows each: in front, where the sample that case_analyze() takes sees
     * more than the first of them. Nobody looks for the rows that have none, which may be most. */
    for (guint index = 0; fact->lookups != NULL && fact->lookups[index] != NULL; index++) {
        const char *name = fact->lookups[index];
        g_string_append_printf(sql,
                               "CREATE INDEX IF NOT EXISTS \"%s_%s\" ON \"%s\""
                               " (\"%s\", collection) WHERE \"%s\" IS NOT NULL;",
                               table, name, table, name, name);
    }
}

/* Rows of a table are never removed in numbers: the last row's id says how many there are. */
static gboolean
has_many_rows(CaseFile *file, const char *table, gboolean *many, GError **error)
{
    g_autofree char *sql = g_strdup_printf("SELECT coalesce(max(rowid), 0) > %d FROM \"%s\"",
                                           ROWS_WITHOUT_INDEX, table);
    g_autofree char *answer = case_value(file, sql, error);
    *many = g_strcmp0(answer, "1") == 0;
    return answer != NULL;
}

gboolean
collection_index_table(CaseFile *file, const Fact *fact, GError **error)
{
    g_autofree char *table = fact_table_name(fact);
    g_autoptr(GString) sql = g_string_new(NULL);
    gboolean many;
    if (!has_many_rows(file, table, &many, error))
        return FALSE;
    if (!many)
        return TRUE;
    append_key(sql, fact, table);
    append_lookups(sql, fact, table);
    return case_execute(file, sql->str, error);
}

/* The names of all tables. */
static GHashTable *
list_tables(CaseFile *file, GError **error)
{
    g_autoptr(CaseQuery) query =
        case_query(file, "SELECT name FROM sqlite_schema WHERE type = 'table'", error);
    g_autoptr(GHashTable) names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    while (case_next(query, error))
        g_hash_table_add(names, g_strdup(case_column_text(query, 0)));
    return case_at_end(query) ? g_steal_pointer(&names) : NULL;
}

static gboolean
index_tables(CaseFile *file, const GPtrArray *facts, GError **error)
{
    g_autoptr(GHashTable) tables = list_tables(file, error);
    if (tables == NULL)
        return FALSE;
    for (guint index = 0; index < facts->len; index++) {
        const Fact *fact = facts->pdata[index];
        g_autofree char *table = fact_table_name(fact);
        if (g_hash_table_contains(tables, table) && !collection_index_table(file, fact, error))
            return FALSE;
    }
    return TRUE;
}

gboolean
collection_index_tables(CaseFile *file, const GPtrArray *facts, GError **error)
{
    return case_begin(file, error) && case_end(file, index_tables(file, facts, error), error);
}

gboolean
collection_set_fact(CaseFile *file, gint64 collection, const FactResult *result, GError **error)
{
    g_autoptr(CaseQuery) query =
        case_query(file,
                   "INSERT INTO fact_state (collection, fact, state, rows, error, grant_sql,"
                   " digest, seconds) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                   error);
    case_bind_int(query, 1, collection);
    case_bind_text(query, 2, result->fact);
    case_bind_text(query, 3, fact_state_name(result->state));
    case_bind_int(query, 4, result->rows);
    case_bind_text(query, 5, result->error);
    case_bind_text(query, 6, result->grant_sql);
    case_bind_text(query, 7, result->digest);
    case_bind_double(query, 8, result->seconds);
    return case_run_once(query, error);
}

gboolean
collection_current(CaseFile *file, Side side, gint64 *collection, GError **error)
{
    *collection = 0;
    g_autoptr(CaseQuery) query =
        case_query(file,
                   "SELECT id FROM collection WHERE id = " COLLECTION_CURRENT(
                       "?1", "(k.state = 'done' OR k.id = ?2)", "?2"),
                   error);
    case_bind_text(query, 1, side_name(side));
    case_bind_int(query, 2, file->run);
    gboolean has_row;
    if (!case_step(query, &has_row, error))
        return FALSE;
    if (has_row)
        *collection = case_column_int(query, 0);
    return TRUE;
}

gboolean
collection_fact_state(CaseFile *file, gint64 collection, const char *fact, FactState *state,
                      char **error_text, char **grant_sql, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(
        file, "SELECT state, error, grant_sql FROM fact_state WHERE collection = ?1 AND fact = ?2",
        error);
    case_bind_int(query, 1, collection);
    case_bind_text(query, 2, fact);
    gboolean has_row;
    if (!case_step(query, &has_row, error))
        return FALSE;
    *state = has_row ? fact_state_parse(case_column_text(query, 0)) : FACT_ABSENT;
    if (error_text != NULL)
        *error_text = has_row ? g_strdup(case_column_text(query, 1)) : NULL;
    if (grant_sql != NULL)
        *grant_sql = has_row ? g_strdup(case_column_text(query, 2)) : NULL;
    return TRUE;
}
