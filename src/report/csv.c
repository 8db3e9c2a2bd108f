#include "report/csv.h"

#include "base/error.h"
#include "case/stage.h"
#include "report/file.h"
#include "report/shown.h"
#include "report/text.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

/* A file: a line per row, a column per column of the query. */
typedef struct {
    const char *name;
    Stage stage; /* its run is ?1 */
    const char *sql;
} Sheet;

/* Only the last round of a table counts. */
#define LAST_ROUND                                                                                 \
    "t.round = (SELECT max(round) FROM table_result l WHERE l.run = t.run"                         \
    " AND l.table_id = t.table_id)"
#define PHASES "(SELECT value FROM run_detail d WHERE d.run = c.run AND d.name = 'phases')"
#define PAIR "t.source_schema, t.source_name, t.target_schema, t.target_name"

static const Sheet sheets[] = {
    {"checks.csv", STAGE_ASSESS,
     "SELECT c.check_id AS \"check\", c.title, c.family, c.side, " PHASES " AS phases, c.outcome,"
     " c.severity, c.severity_dms, c.severity_logical, c.severity_copy,"
     " iif(c.required, 'yes', 'no') AS required, c.examined, c.finding_count AS findings, c.reason,"
     " c.grant_sql, c.why, c.actor, c.remedy, c.reference, c.aliases, c.seconds"
     " FROM check_result c WHERE " SHOWN_CHECK " ORDER BY c.family, c.check_id, c.run"},
    {"findings.csv", STAGE_ASSESS,
     "SELECT f.check_id AS \"check\", c.title, c.family, c.side, f.severity, f.severity_dms,"
     " f.severity_logical, f.severity_copy, f.object_type, f.schema, f.name, f.part, f.message,"
     " c.actor, c.remedy, f.remedy_sql, f.comparison, w.ticket AS waiver_ticket,"
     " w.owner AS waiver_owner, w.approver AS waiver_approver, w.expires AS waiver_expires,"
     " w.reason AS waiver_reason, f.fingerprint"
     " FROM finding f JOIN check_result c ON c.run = f.run AND c.check_id = f.check_id"
     " LEFT JOIN waiver w ON w.run = f.run AND w.ordinal = f.waiver AND w.state = 'used'"
     " WHERE f.run IN (?1, ?2) AND " SHOWN_CHECK " ORDER BY f.run, f.check_id, f.ordinal"},
    {"tables.csv", STAGE_VALIDATE,
     "SELECT " PAIR ", t.state, t.reason, t.method, t.row_identity, t.source_rows, t.target_rows,"
     " t.equal_rows, t.different_rows, t.source_only_rows, t.target_only_rows, t.reread_rows,"
     " t.undecided_rows, t.source_lsn,"
     " t.target_lsn, t.round, t.seconds FROM table_result t WHERE t.run = ?1 AND " LAST_ROUND
     " UNION ALL SELECT s.source_schema, s.source_name, s.target_schema, s.target_name,"
     " 'not compared', 'the compare has no result for it', 'none', NULL, NULL, NULL, NULL, NULL,"
     " NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL FROM selected_table s WHERE s.run = ?1"
     " AND s.table_id IN (%s) ORDER BY 1, 2, 3, 4"},
    {"differences.csv", STAGE_VALIDATE,
     "SELECT " PAIR ", d.kind, d.state, d.row_key, d.columns, d.source_values, d.target_values,"
     " d.source_count, d.target_count FROM difference d JOIN table_result t ON t.run = d.run"
     " AND t.table_id = d.table_id AND t.round = d.round WHERE d.run = ?1 AND " LAST_ROUND
     " ORDER BY d.table_id, d.ordinal"},
    {"kinds.csv", STAGE_VALIDATE,
     "SELECT " PAIR ", k.source_column, k.kind, k.detail, k.rows, t.different_rows,"
     " t.looked_at_rows FROM column_kind k JOIN table_result t ON t.run = k.run"
     " AND t.table_id = k.table_id AND t.round = k.round WHERE k.run = ?1 AND " LAST_ROUND
     " ORDER BY k.table_id, k.ordinal"},
};

/* Spreadsheets take these for the start of a formula, or drop them and look at what follows. */
static gboolean
begins_formula(const char *text)
{
    if (*text != '\0' && strchr("=+-@\t\r\n'", *text) != NULL)
        return TRUE;
    /* The wide forms of = + - @, which some take for the narrow ones. */
    static const char *const wide[] = {"\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
    for (guint index = 0; index < G_N_ELEMENTS(wide); index++)
        if (g_str_has_prefix(text, wide[index]))
            return TRUE;
    return FALSE;
}

/* A semicolon parts cells for spreadsheets of some countries. */
static gboolean
needs_quotes(const char *text)
{
    gsize length = strlen(text);
    return strpbrk(text, ",;\"\r\n\t") != NULL ||
           (length > 0 && (text[0] == ' ' || text[length - 1] == ' '));
}

static void
write_text(FILE *stream, const char *text)
{
    g_autofree char *block = text_block(text, NULL);
    const char *apostrophe = begins_formula(block) ? "'" : "";
    if (!needs_quotes(block)) {
        fprintf(stream, "%s%s", apostrophe, block);
        return;
    }
    fprintf(stream, "\"%s", apostrophe);
    for (const char *at = block; *at != '\0'; at++) {
        if (*at == '"')
            fputc('"', stream);
        fputc(*at, stream);
    }
    fputc('"', stream);
}

/* A null is an empty cell. */
static void
write_cell(FILE *stream, CaseQuery *query, int column)
{
    int type = sqlite3_column_type(case_query_statement(query), column);
    if (type == SQLITE_NULL ||
        (type == SQLITE_FLOAT && !isfinite(case_column_double(query, column))))
        return;
    if (type == SQLITE_FLOAT) {
        char number[G_ASCII_DTOSTR_BUF_SIZE];
        fputs(g_ascii_formatd(number, sizeof number, "%.3f", case_column_double(query, column)),
              stream);
    } else if (type == SQLITE_INTEGER) {
        fputs(case_column_text(query, column), stream);
    } else {
        write_text(stream, case_column_text(query, column));
    }
}

static char *
header(CaseQuery *query)
{
    sqlite3_stmt *statement = case_query_statement(query);
    GString *line = g_string_new(NULL);
    for (int column = 0; column < sqlite3_column_count(statement); column++)
        g_string_append_printf(line, "%s%s", column == 0 ? "" : ",",
                               sqlite3_column_name(statement, column));
    g_string_append(line, "\r\n");
    return g_string_free(line, FALSE);
}

/* The folder is the user's: only an earlier report may be replaced. */
static gboolean
may_replace(const char *path, const char *head, GError **error)
{
    FILE *old = g_fopen(path, "re");
    if (old == NULL)
        return TRUE;
    gsize length = strlen(head);
    g_autofree char *begin = g_malloc0(length + 1);
    gboolean is_own = fread(begin, 1, length, old) == length && strcmp(begin, head) == 0;
    fclose(old);
    if (!is_own)
        error_set(error, PGC_ERROR_USAGE, "Name another folder, or take the file away.",
                  "\"%s\" is there and is not this report", path);
    return is_own;
}

static gboolean
write_rows(CaseQuery *query, FILE *stream, GError **error)
{
    int columns = sqlite3_column_count(case_query_statement(query));
    while (case_next(query, error)) {
        for (int column = 0; column < columns; column++) {
            if (column > 0)
                fputc(',', stream);
            write_cell(stream, query, column);
        }
        fputs("\r\n", stream);
    }
    return case_at_end(query);
}

static CaseQuery *
prepare(CaseFile *file, const Sheet *sheet, GError **error)
{
    if (strstr(sheet->sql, "%s") == NULL)
        return case_query(file, sheet->sql, error);
    g_autofree char *tables = stage_uncompared_tables(file, error);
    if (tables == NULL)
        return NULL;
    g_auto(GStrv) parts = g_strsplit(sheet->sql, "%s", 2);
    g_autofree char *sql = g_strjoinv(tables, parts);
    return case_query(file, sql, error);
}

/* Writes the sheet beside its place; the caller commits. */
static ReportFile *
write_sheet(CaseFile *file, const Sheet *sheet, const char *folder, const CaseStages *stages,
            GError **error)
{
    g_autoptr(CaseQuery) query = prepare(file, sheet, error);
    if (query == NULL)
        return NULL;
    shown_bind(query, stages, sheet->stage);
    g_autofree char *path = g_build_filename(folder, sheet->name, NULL);
    g_autofree char *head = header(query);
    if (!may_replace(path, head, error))
        return NULL;
    g_autoptr(ReportFile) output = report_file_open(path, error);
    if (output == NULL)
        return NULL;
    fputs(head, output->stream);
    return write_rows(query, output->stream, error) ? g_steal_pointer(&output) : NULL;
}

gboolean
csv_write(CaseFile *file, const char *folder, GError **error)
{
    CaseStages stages;
    if (!case_stages(file, &stages, error))
        return FALSE;
    if (g_mkdir_with_parents(folder, 0777) != 0) {
        int reason = errno;
        error_set(error, PGC_ERROR_IO, "Name a folder that can be made.",
                  "could not create folder \"%s\": %s", folder, g_strerror(reason));
        return FALSE;
    }
    g_autoptr(GPtrArray) written = g_ptr_array_new_with_free_func((GDestroyNotify)report_file_free);
    for (guint index = 0; index < G_N_ELEMENTS(sheets); index++) {
        ReportFile *output = write_sheet(file, &sheets[index], folder, &stages, error);
        if (output == NULL)
            return FALSE;
        g_ptr_array_add(written, output);
    }
    for (guint index = 0; index < written->len; index++)
        if (!report_file_commit(g_ptr_array_index(written, index), error))
            return FALSE;
    return TRUE;
}
