#include "report/mask.h"

#include "report/mask_parts.h"

#include <string.h>

/* Partitions are known by their numbers: see stage_uncompared_tables(). */
static const MaskTable partitions = {
    "fact_table", "SELECT collection, oid, parent_oid, is_partition FROM fact_table"};
static const char partitions_definition[] =
    "CREATE TABLE fact_table (collection INTEGER, oid INTEGER, parent_oid INTEGER,"
    " is_partition INTEGER)";

/* The names of the rows that the query gives are those of the columns that it fills. */
static CaseQuery *
prepare_insert(CaseFile *masked, const char *table, CaseQuery *rows, GError **error)
{
    sqlite3_stmt *statement = case_query_statement(rows);
    g_autoptr(GString) columns = g_string_new(NULL);
    g_autoptr(GString) values = g_string_new(NULL);
    for (int column = 0; column < sqlite3_column_count(statement); column++) {
        g_string_append_printf(columns, "%s\"%s\"", column == 0 ? "" : ", ",
                               sqlite3_column_name(statement, column));
        g_string_append(values, column == 0 ? "?" : ", ?");
    }
    g_autofree char *sql =
        case_format("INSERT INTO \"%w\" (%s) VALUES (%s)", table, columns->str, values->str);
    return case_query(masked, sql, error);
}

static gboolean
copy_table(CaseFile *file, CaseFile *masked, const MaskTable *table, GError **error)
{
    g_autoptr(CaseQuery) rows = case_query(file, table->sql, error);
    g_autoptr(CaseQuery) insert =
        rows == NULL ? NULL : prepare_insert(masked, table->table, rows, error);
    if (insert == NULL)
        return FALSE;
    sqlite3_stmt *from = case_query_statement(rows), *to = case_query_statement(insert);
    while (case_next(rows, error)) {
        for (int column = 0; column < sqlite3_column_count(from); column++)
            (void)sqlite3_bind_value(to, column + 1, sqlite3_column_value(from, column));
        if (!case_run_once(insert, error))
            return FALSE;
    }
    return case_at_end(rows);
}

/* The runs are over: nothing has to be kept from their rows, which are written only now. */
static gboolean
clear(CaseFile *masked, GError **error)
{
    g_autoptr(GError) failure = NULL;
    g_autofree char *drops =
        case_value(masked,
                   "SELECT group_concat('DROP TRIGGER \"' || name || '\"', ';') FROM sqlite_schema"
                   " WHERE type = 'trigger'",
                   &failure);
    if (failure != NULL) {
        g_propagate_error(error, g_steal_pointer(&failure));
        return FALSE;
    }
    return (drops == NULL || case_execute(masked, drops, error)) &&
           case_execute(masked, "DELETE FROM meta", error);
}

static gboolean
copy_partitions(CaseFile *file, CaseFile *masked, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(
        file, "SELECT 1 FROM pragma_table_info('fact_table') WHERE name = 'parent_oid'", error);
    gboolean has_table;
    if (!case_step(query, &has_table, error))
        return FALSE;
    return !has_table || (case_execute(masked, partitions_definition, error) &&
                          copy_table(file, masked, &partitions, error));
}

static gboolean
copy_tables(CaseFile *file, CaseFile *masked, GError **error)
{
    gboolean is_copied = clear(masked, error);
    for (const MaskTable *table = mask_tables; is_copied && table->table != NULL; table++)
        is_copied = copy_table(file, masked, table, error);
    return is_copied && copy_partitions(file, masked, error);
}

static gboolean
fill(CaseFile *file, const Pseudonyms *pseudonyms, const char *path, GError **error)
{
    g_autoptr(CaseFile) masked = case_open(path, CASE_READ_WRITE, error);
    if (masked == NULL)
        return FALSE;
    g_autoptr(GHashTable) checks = carried_checks();
    const Mask mask = {.pseudonyms = pseudonyms, .checks = checks};
    gboolean is_filled = mask_register(file, &mask, error) && case_begin(masked, error) &&
                         case_end(masked, copy_tables(file, masked, error), error);
    mask_unregister(file);
    return is_filled;
}

CaseFile *
mask_case(CaseFile *file, const Pseudonyms *pseudonyms, const char *folder, GError **error)
{
    g_autofree char *path = g_build_filename(folder, "masked.case", NULL);
    return fill(file, pseudonyms, path, error) ? case_open(path, CASE_READ_ONLY, error) : NULL;
}
