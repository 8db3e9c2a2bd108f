#include "validate/resume.h"

#include "base/error.h"
#include "case/run.h"

static const char unfinished_query[] =
    "SELECT r.id, (SELECT count(*) FROM collection a JOIN collection b ON b.side = a.side"
    "  AND b.run = r.id AND b.database_name IS a.database_name AND b.database_oid IS a.database_oid"
    "  AND b.system_identifier IS a.system_identifier WHERE a.run = ?1)"
    " FROM run r WHERE r.tool = 'validate' AND r.id < ?1 AND r.state IN ('failed', 'abandoned')"
    " AND EXISTS (SELECT 1 FROM table_result t WHERE t.run = r.id)"
    " AND NOT EXISTS (SELECT 1 FROM run l WHERE l.tool = 'validate' AND l.id > r.id"
    "  AND l.state = 'done') ORDER BY r.id DESC LIMIT 1";

gboolean
resume_find(CaseFile *file, gint64 run, gint64 *earlier, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(file, unfinished_query, error);
    gboolean has_row;
    case_bind_int(query, 1, run);
    if (!case_step(query, &has_row, error))
        return FALSE;
    if (has_row && case_column_int(query, 1) == 2) {
        *earlier = case_column_int(query, 0);
        return run_set_resumed(file, run, *earlier, error);
    }
    error_set(error, PGC_ERROR_STATE, "Compare without --resume.",
              has_row ? "the compare that was interrupted was of other databases"
                      : "the case has no compare that was interrupted");
    return FALSE;
}

/* The table's columns but the run, as SQL. */
static char *
columns_but_run(CaseFile *file, const char *table, GError **error)
{
    g_autofree char *sql =
        case_format("SELECT group_concat('\"' || name || '\"') FROM pragma_table_info(%Q)"
                    " WHERE name <> 'run'",
                    table);
    return case_value(file, sql, error);
}

static gboolean
run_on_table(CaseFile *file, const char *sql, const Recorder *recorder, gint64 earlier,
             const TablePair *pair, gboolean *has_row, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(file, sql, error);
    case_bind_int(query, 1, recorder->run);
    case_bind_int(query, 2, earlier);
    case_bind_int(query, 3, pair->id);
    return case_step(query, has_row, error);
}

/* Which rows and columns the task wants, by what names. */
static gboolean
is_selected_alike(const Recorder *recorder, gint64 earlier, const TablePair *pair, gboolean *alike,
                  GError **error)
{
    *alike = TRUE;
    static const char *const tables[] = {"selected_table", "selected_column"};
    for (guint index = 0; *alike && index < G_N_ELEMENTS(tables); index++) {
        g_autofree char *columns = columns_but_run(recorder->file, tables[index], error);
        if (columns == NULL)
            return FALSE;
        g_autofree char *sql = g_strdup_printf(
            "WITH now AS (SELECT %s FROM %s WHERE run = ?1 AND table_id = ?3),"
            " earlier AS (SELECT %s FROM %s WHERE run = ?2 AND table_id = ?3)"
            " SELECT 1 WHERE NOT EXISTS (SELECT * FROM now EXCEPT SELECT * FROM earlier)"
            " AND NOT EXISTS (SELECT * FROM earlier EXCEPT SELECT * FROM now)",
            columns, tables[index], columns, tables[index]);
        if (!run_on_table(recorder->file, sql, recorder, earlier, pair, alike, error))
            return FALSE;
    }
    return TRUE;
}

static gboolean
is_column(CaseQuery *query, const ColumnPair *column)
{
    const char *const texts[] = {column->name[SIDE_SOURCE],
                                 column->name[SIDE_TARGET],
                                 column->type_name[SIDE_SOURCE],
                                 column->type_name[SIDE_TARGET],
                                 column->form,
                                 column->reason,
                                 column->normalisers};
    for (guint index = 0; index < G_N_ELEMENTS(texts); index++)
        if (g_strcmp0(texts[index], case_column_text(query, (int)index)) != 0)
            return FALSE;
    return TRUE;
}

/* Did all its columns enter as they would now? */
static gboolean
is_compared_alike(const Recorder *recorder, gint64 earlier, const TablePair *pair, gboolean *alike,
                  GError **error)
{
    g_autoptr(CaseQuery) query =
        case_query(recorder->file,
                   "SELECT c.source_column, c.target_column, c.source_type, c.target_type, c.form,"
                   " c.reason, c.normalisers FROM table_result t"
                   " LEFT JOIN column_result c USING (run, table_id)"
                   " WHERE t.run = ?1 AND t.table_id = ?2 AND t.state = 'equal'"
                   " AND t.source_schema IS ?3 AND t.source_name IS ?4"
                   " AND t.target_schema IS ?5 AND t.target_name IS ?6 ORDER BY c.rowid",
                   error);
    case_bind_int(query, 1, earlier);
    case_bind_int(query, 2, pair->id);
    for (int side = 0; side < 2; side++) {
        case_bind_text(query, 3 + 2 * side, pair->schema[side]);
        case_bind_text(query, 4 + 2 * side, pair->name[side]);
    }
    guint count = 0;
    *alike = TRUE;
    for (; case_next(query, error); count++)
        *alike =
            *alike && count < pair->columns->len && is_column(query, pair->columns->pdata[count]);
    *alike = *alike && count > 0 && count == pair->columns->len;
    return case_at_end(query);
}

static gboolean
copy_results(const Recorder *recorder, gint64 earlier, const TablePair *pair, GError **error)
{
    static const char *const tables[] = {"table_result", "column_result"};
    gboolean has_row;
    for (guint index = 0; index < G_N_ELEMENTS(tables); index++) {
        g_autofree char *columns = columns_but_run(recorder->file, tables[index], error);
        if (columns == NULL)
            return FALSE;
        g_autofree char *sql =
            g_strdup_printf("INSERT INTO %s (run, %s) SELECT ?1, %s FROM %s WHERE run = ?2"
                            " AND table_id = ?3 ORDER BY rowid",
                            tables[index], columns, columns, tables[index]);
        if (!run_on_table(recorder->file, sql, recorder, earlier, pair, &has_row, error))
            return FALSE;
    }
    return run_on_table(recorder->file,
                        "UPDATE table_result SET compared_by = coalesce(compared_by, ?2)"
                        " WHERE run = ?1 AND table_id = ?3",
                        recorder, earlier, pair, &has_row, error);
}

static gboolean
take_over(const Recorder *recorder, gint64 earlier, TablePair *pair, gboolean *taken,
          GError **error)
{
    if (!is_compared_alike(recorder, earlier, pair, taken, error) ||
        (*taken && !is_selected_alike(recorder, earlier, pair, taken, error)))
        return FALSE;
    if (!*taken)
        return TRUE;
    if (!copy_results(recorder, earlier, pair, error))
        return FALSE;
    pair->state = PAIR_EQUAL;
    return TRUE;
}

/* Of those that were taken over: was each compared in the state that the servers are in now? */
static gboolean
look_at_states(const Recorder *recorder, gboolean *is_same, GError **error)
{
    g_autoptr(CaseQuery) query =
        case_query(recorder->file,
                   "SELECT 1 FROM table_result WHERE run = ?1 AND compared_by IS NOT NULL"
                   " AND (source_snapshot IS NOT ?2 OR target_snapshot IS NOT ?3) LIMIT 1",
                   error);
    gboolean has_row;
    case_bind_int(query, 1, recorder->run);
    case_bind_text(query, 2, recorder->snapshot[SIDE_SOURCE]->xip);
    case_bind_text(query, 3, recorder->snapshot[SIDE_TARGET]->xip);
    if (!case_step(query, &has_row, error))
        return FALSE;
    *is_same = !has_row;
    return TRUE;
}

static gboolean
say(const Recorder *recorder, gint64 earlier, guint taken, guint all, gboolean is_same,
    GError **error)
{
    g_autofree char *said = g_strdup_printf(
        "%u of %u tables were found equal before the break of run %" G_GINT64_FORMAT ", %s", taken,
        all, earlier,
        is_same
            ? "since when neither server has written"
            : "since when the servers have written: a compare without --resume is of one state");
    return run_set_detail(recorder->file, recorder->run, "validate.resumed", said, error);
}

gboolean
resume_take_over(const Recorder *recorder, gint64 earlier, const GPtrArray *pairs,
                 gboolean *is_same, GError **error)
{
    if (!case_begin(recorder->file, error))
        return FALSE;
    guint count = 0;
    gboolean good = TRUE;
    for (guint index = 0; good && index < pairs->len; index++) {
        TablePair *pair = pairs->pdata[index];
        gboolean taken = FALSE;
        good = pair->state != PAIR_OPEN || take_over(recorder, earlier, pair, &taken, error);
        count += taken ? 1 : 0;
    }
    good = good && look_at_states(recorder, is_same, error) &&
           say(recorder, earlier, count, pairs->len, *is_same, error);
    return case_end(recorder->file, good, error);
}
