#include "validate/validate.h"

#include "base/output.h"

/* The others are in the case. */
#define PRINTED_DIFFERENCES 20
#define PRINTED_KINDS 20

static char *
qualified(CaseQuery *query, int schema, int name)
{
    if (case_column_is_null(query, name))
        return NULL;
    g_autofree char *whole =
        g_strconcat(case_column_text(query, schema), ".", case_column_text(query, name), NULL);
    return output_printable(whole);
}

/* The table's name; both where they differ. */
static char *
pair_name(CaseQuery *query)
{
    g_autofree char *source = qualified(query, 1, 2);
    g_autofree char *target = qualified(query, 3, 4);
    if (source == NULL || target == NULL || g_str_equal(source, target))
        return g_strdup(source != NULL ? source : target);
    return g_strdup_printf("%s (%s on the target)", source, target);
}

/* Of data that moves: ", 3 equal on re-read, 1 hot or suspended". */
static char *
moved_rows(CaseQuery *query, int first)
{
    GString *text = g_string_new(NULL);
    for (int column = 0; column < 2; column++)
        if (case_column_int(query, first + column) > 0)
            g_string_append_printf(text, ", %s %s", case_column_text(query, first + column),
                                   column == 0 ? "equal on re-read" : "hot or suspended");
    return g_string_free(text, FALSE);
}

static void
print_table(CaseQuery *query)
{
    g_autofree char *name = pair_name(query);
    const char *state = case_column_text(query, 5);
    g_autofree char *reason = output_printable(case_column_text(query, 6));
    g_autofree char *moved = moved_rows(query, 11);
    if (g_str_equal(state, "different") && !case_column_is_null(query, 7))
        output_line("%s: %s different, %s only on the source, %s only on the target, %s "
                    "equal%s%s%s",
                    name, case_column_text(query, 7), case_column_text(query, 8),
                    case_column_text(query, 9), case_column_text(query, 10), moved,
                    case_column_is_null(query, 6) ? "" : " - ",
                    case_column_is_null(query, 6) ? "" : reason);
    else
        output_line("%s: %s%s: %s", name, state, moved, reason);
}

static const char difference_query[] =
    "SELECT kind, row_key, (SELECT group_concat(c.value || coalesce(' (' || nullif(k.value, "
    "'other') || ')', ''),"
    " ', ') FROM json_each(columns) c LEFT JOIN json_each(kinds) k USING (key)),"
    " source_values, target_values, source_count, target_count,"
    " iif(state = 'different', '', ' (' || state || ')')"
    " FROM difference WHERE run = ?1 AND table_id = ?2 AND state <> 'equal on re-read'"
    " ORDER BY ordinal";

static void
print_difference(CaseQuery *query)
{
    const char *kind = case_column_text(query, 0), *state = case_column_text(query, 7);
    g_autofree char *key = output_printable(case_column_text(query, 1));
    g_autofree char *columns = output_printable(case_column_text(query, 2));
    if (g_str_equal(kind, "different"))
        output_line("  %s differs in %s%s", key, columns, state);
    else if (!case_column_is_null(query, 5))
        output_line("  %s: %s times on the source, %s on the target%s", key,
                    case_column_text(query, 5), case_column_text(query, 6), state);
    else
        output_line("  %s is only on the %s%s", key,
                    g_str_has_prefix(kind, "source") ? "source" : "target", state);
    for (int side = 0; side < 2; side++) {
        if (case_column_is_null(query, 3 + side))
            continue;
        g_autofree char *values = output_printable(case_column_text(query, 3 + side));
        output_line("    %s: %s", side == 0 ? "source" : "target", values);
    }
}

/* Where one row differs, its own line says it, but for details. */
static gboolean
print_kinds(CaseFile *file, gint64 run, gint64 table, gint64 different, GError **error)
{
    g_autoptr(CaseQuery) query =
        case_query(file,
                   "SELECT source_column, text FROM column_kind_text"
                   " WHERE run = ?1 AND table_id = ?2 AND (?3 > 1 OR detail IS NOT NULL)"
                   " ORDER BY round, rows DESC, ordinal LIMIT ?4 + 1",
                   error);
    case_bind_int(query, 1, run);
    case_bind_int(query, 2, table);
    case_bind_int(query, 3, different);
    case_bind_int(query, 4, PRINTED_KINDS);
    for (guint printed = 0; case_next(query, error); printed++) {
        g_autofree char *column = output_printable(case_column_text(query, 0));
        if (printed < PRINTED_KINDS)
            output_line("  column %s: %s", column, case_column_text(query, 1));
        else
            output_line("  ... (the case has all columns that differ)");
    }
    return case_at_end(query);
}

static gboolean
print_differences(CaseFile *file, gint64 run, gint64 table, gint64 total, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(file, difference_query, error);
    case_bind_int(query, 1, run);
    case_bind_int(query, 2, table);
    guint printed = 0;
    gint64 named = 0; /* a difference of a multiset may stand for many rows */
    while (case_next(query, error)) {
        if (printed == PRINTED_DIFFERENCES)
            continue;
        named += MAX(1, ABS(case_column_int(query, 5) - case_column_int(query, 6)));
        print_difference(query);
        printed++;
    }
    if (named < total)
        output_line("  ... (%" G_GINT64_FORMAT " rows differ, the case names %s)", total,
                    printed == 0 ? "none of them" : "the first");
    return case_at_end(query);
}

static gboolean
print_tables(CaseFile *file, gint64 run, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(
        file,
        "SELECT table_id, source_schema, source_name, target_schema, target_name, state,"
        " reason, different_rows, source_only_rows, target_only_rows, equal_rows,"
        " reread_rows, undecided_rows"
        " FROM table_result WHERE run = ?1 AND (state <> 'equal' OR reason IS NOT NULL)"
        " ORDER BY coalesce(source_schema, target_schema), coalesce(source_name, target_name)",
        error);
    case_bind_int(query, 1, run);
    while (case_next(query, error)) {
        print_table(query);
        gint64 total = case_column_int(query, 7) + case_column_int(query, 8) +
                       case_column_int(query, 9) + case_column_int(query, 12);
        if (!print_kinds(file, run, case_column_int(query, 0), case_column_int(query, 7), error) ||
            !print_differences(file, run, case_column_int(query, 0), total, error))
            return FALSE;
    }
    return case_at_end(query);
}

static gboolean
print_verdict(CaseFile *file, gint64 run, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(
        file,
        "SELECT count(*), coalesce(sum(state = 'equal'), 0), coalesce(sum(state = 'different'), 0),"
        " coalesce(sum(state IN ('source only', 'target only')), 0),"
        " coalesce(sum(state IN ('not compared', 'incomplete')), 0), coalesce(sum(equal_rows), 0),"
        " coalesce(sum(state = 'sampled'), 0),"
        " (SELECT value = 'value' FROM run_detail WHERE run = ?1 AND name = 'validate.mode'),"
        " coalesce(sum(reread_rows), 0), coalesce(sum(undecided_rows), 0)"
        " FROM table_result WHERE run = ?1",
        error);
    case_bind_int(query, 1, run);
    gboolean has_row;
    if (!case_step(query, &has_row, error))
        return FALSE;
    g_autofree char *moved = moved_rows(query, 8);
    gboolean is_open = case_column_int(query, 0) == 0 || case_column_int(query, 4) > 0;
    const char *verdict = case_column_int(query, 2) + case_column_int(query, 3) > 0 ? "DIFFERENT"
                          : is_open                                                 ? "INCOMPLETE"
                          : case_column_int(query, 6) > 0                           ? "SAMPLED"
                          : case_column_int(query, 7) > 0 ? "EQUAL AS VALUES"
                                                          : "EQUAL";
    g_autofree char *sampled =
        case_column_int(query, 6) == 0
            ? g_strdup("")
            : g_strdup_printf("of %s a sample is equal, ", case_column_text(query, 6));
    output_line("%s: of %s tables %s are equal, %s%s differ, %s are on one side only, %s "
                "were not or not wholly compared; %s rows are equal%s",
                verdict, case_column_text(query, 0), case_column_text(query, 1), sampled,
                case_column_text(query, 2), case_column_text(query, 3), case_column_text(query, 4),
                case_column_text(query, 5), moved);
    return TRUE;
}

/* The detail's value, behind label. */
static gboolean
print_detail(CaseFile *file, gint64 run, const char *name, const char *label, GError **error)
{
    g_autoptr(CaseQuery) query =
        case_query(file, "SELECT value FROM run_detail WHERE run = ?1 AND name = ?2", error);
    case_bind_int(query, 1, run);
    case_bind_text(query, 2, name);
    gboolean has_row;
    if (!case_step(query, &has_row, error))
        return FALSE;
    if (has_row) {
        g_autofree char *value = output_printable(case_column_text(query, 0));
        output_line("%s%s", label, value);
    }
    return TRUE;
}

/* What counted as the same and is not. */
static gboolean
print_normalisers(CaseFile *file, gint64 run, GError **error)
{
    g_autoptr(CaseQuery) query =
        case_query(file,
                   "SELECT normalisers, count(*) FROM column_result WHERE run = ?1"
                   " AND normalisers IS NOT NULL GROUP BY 1 ORDER BY 1",
                   error);
    case_bind_int(query, 1, run);
    while (case_next(query, error))
        output_line("not told apart in %s %s: %s", case_column_text(query, 1),
                    case_column_int(query, 1) == 1 ? "column" : "columns",
                    case_column_text(query, 0));
    return case_at_end(query);
}

static gboolean
print_evidence(CaseFile *file, gint64 run, GError **error)
{
    g_autoptr(CaseQuery) query =
        case_query(file,
                   "SELECT count(*), sum(s.chunks), sum('client' IN (s.method, t.method))"
                   " FROM evidence s JOIN evidence t USING (run, table_id)"
                   " WHERE run = ?1 AND s.side = 'source' AND t.side = 'target'"
                   " HAVING count(*) > 0",
                   error);
    case_bind_int(query, 1, run);
    gboolean has_row;
    if (!case_step(query, &has_row, error))
        return FALSE;
    if (has_row)
        output_line(
            "evidence: the case has the SHA-256 of %s chunks of %s tables on both sides, and"
            " the queries that give them%s",
            case_column_text(query, 1), case_column_text(query, 0),
            case_column_int(query, 2) > 0 ? " (one server had none: its rows were hashed here)"
                                          : "");
    return TRUE;
}

static gboolean
print_canary_misses(CaseFile *file, gint64 run, GError **error)
{
    g_autoptr(CaseQuery) query =
        case_query(file,
                   "SELECT c.damage, t.source_schema, t.source_name, t.target_schema,"
                   " t.target_name, c.side, c.reason FROM canary c"
                   " JOIN table_result t USING (run, table_id)"
                   " WHERE c.run = ?1 AND c.state = 'missed'"
                   " ORDER BY t.source_schema, t.source_name, c.damage",
                   error);
    case_bind_int(query, 1, run);
    while (case_next(query, error)) {
        const char *damage = case_column_text(query, 0);
        g_autofree char *name = pair_name(query);
        g_autofree char *reason = output_printable(case_column_text(query, 6));
        output_line("canary MISSED: %s: a %s %s on the %s was not found: %s", name,
                    g_str_equal(damage, "altered") ? "value" : "row", damage,
                    case_column_text(query, 5), reason);
    }
    return case_at_end(query);
}

/* How many were tried, for each form of identity, and why others were not. */
static const char canary_query[] =
    "WITH tried AS (SELECT CASE t.row_identity WHEN 'multiset' THEN 'as a multiset'"
    "  WHEN 'none' THEN 'by their number' ELSE 'by key' END AS form, count(DISTINCT table_id) AS n"
    "  FROM canary c JOIN table_result t USING (run, table_id)"
    "  WHERE c.run = ?1 AND c.state <> 'not tried' GROUP BY 1),"
    " untried AS (SELECT reason, count(DISTINCT table_id) AS n FROM canary c"
    "  WHERE run = ?1 AND state = 'not tried' GROUP BY 1)"
    " SELECT sum(state = 'found'), sum(state <> 'not tried'),"
    " (SELECT coalesce(sum(n), 0) FROM tried),"
    " (SELECT group_concat(n || ' ' || form, ', ') FROM tried),"
    " (SELECT group_concat(n || ': ' || reason, '; ') FROM untried)"
    " FROM canary WHERE run = ?1 HAVING count(*) > 0";

static gboolean
print_canary(CaseFile *file, gint64 run, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(file, canary_query, error);
    case_bind_int(query, 1, run);
    gboolean has_row;
    if (!print_canary_misses(file, run, error) || !case_step(query, &has_row, error))
        return FALSE;
    if (!has_row)
        return TRUE;
    if (case_column_int(query, 1) == 0)
        output_line("canary: nothing could be tried");
    else
        output_line("canary: of %s damages made inside the queries %s were found: a value altered, "
                    "a row dropped, a row doubled in each of %s tables (%s)",
                    case_column_text(query, 1), case_column_text(query, 0),
                    case_column_text(query, 2), case_column_text(query, 3));
    if (!case_column_is_null(query, 4))
        output_line("canary: tables that were not tried: %s", case_column_text(query, 4));
    return TRUE;
}

static const char dms_counts[] =
    "SELECT count(*), coalesce(sum(state IN ('different', 'source only', 'target only')), 0),"
    " coalesce(sum(state = 'equal'), 0), coalesce(sum(state = 'gone'), 0),"
    " coalesce(sum(state = 'not read'), 0) FROM dms_failure WHERE run = ?1";

/* What still counts first. */
static const char dms_rows[] =
    "SELECT table_owner || '.' || table_name, row_key, failure_type, state, reason"
    " FROM dms_failure WHERE run = ?1 AND state NOT IN ('equal', 'gone')"
    " ORDER BY state = 'not read', ordinal LIMIT " G_STRINGIFY(PRINTED_DIFFERENCES);

static gboolean
print_dms_rows(CaseFile *file, gint64 run, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(file, dms_rows, error);
    case_bind_int(query, 1, run);
    while (case_next(query, error)) {
        g_autofree char *table = output_printable(case_column_text(query, 0));
        g_autofree char *key = output_printable(case_column_text(query, 1));
        g_autofree char *type = output_printable(case_column_text(query, 2));
        g_autofree char *reason = output_printable(case_column_text(query, 4));
        gboolean is_read = case_column_is_null(query, 4);
        output_line("  %s %s (%s): %s%s%s", table, key, type, case_column_text(query, 3),
                    is_read ? "" : ": ", is_read ? "" : reason);
    }
    return case_at_end(query);
}

static gboolean
print_dms_failures(CaseFile *file, gint64 run, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(file, dms_counts, error);
    case_bind_int(query, 1, run);
    gboolean has_row;
    if (!print_detail(file, run, "validate.dms_failures", "DMS: ", error) ||
        !case_step(query, &has_row, error))
        return FALSE;
    if (case_column_int(query, 0) > 0)
        output_line("DMS: %s of them differ, %s are equal now, %s are on neither side, %s could "
                    "not be read",
                    case_column_text(query, 1), case_column_text(query, 2),
                    case_column_text(query, 3), case_column_text(query, 4));
    return print_dms_rows(file, run, error);
}

gboolean
validate_print(CaseFile *file, gint64 run, GError **error)
{
    return print_tables(file, run, error) &&
           print_detail(file, run, "validate.later_state", "", error) &&
           print_detail(file, run, "validate.resumed", "resumed: ", error) &&
           print_detail(file, run, "validate.repair", "repair: ", error) &&
           print_normalisers(file, run, error) && print_evidence(file, run, error) &&
           print_canary(file, run, error) && print_dms_failures(file, run, error) &&
           print_verdict(file, run, error);
}
