#include "report/terminal.h"

#include "base/output.h"
#include "case/verdict.h"
#include "report/shown.h"
#include "report/text.h"

#include <string.h>

/* More fill no screen; the reports have them. */
#define DECISIONS_SHOWN 20
/* Where what a decision is about begins: behind severity and objects. */
#define TEXT_COLUMN 20

static const char decisions_query[] =
    "SELECT c.check_id, c.title, c.remedy, count(*),"
    " min(CASE f.severity WHEN 'blocker' THEN 1 WHEN 'warning' THEN 2 ELSE 3 END) AS rank"
    " FROM finding f JOIN check_result c ON c.run = f.run AND c.check_id = f.check_id"
    " LEFT JOIN waiver w ON w.run = f.run AND w.ordinal = f.waiver AND w.state = 'used'"
    " WHERE f.run IN (?1, ?2) AND " SHOWN_CHECK " AND w.run IS NULL AND f.severity <> 'none'"
    " GROUP BY c.run, c.check_id ORDER BY rank, c.check_id, c.run";

/* Prints words, each line after the first below the same column. Nothing was printed but the first
 * column characters of the first line. */
static void
print_wrapped(const char *text, guint column)
{
    guint width = output_width();
    g_autofree char *indent = g_strnfill(column, ' ');
    g_autofree char *printable = output_printable(text);
    g_auto(GStrv) words = g_strsplit(printable, " ", -1);
    g_autoptr(GString) line = g_string_new(NULL);
    gboolean is_first = TRUE;
    for (guint index = 0; words[index] != NULL; index++) {
        gsize length = (gsize)g_utf8_strlen(line->str, -1) + (gsize)g_utf8_strlen(words[index], -1);
        if (line->len > 0 && column + length + 1 > width) {
            output_line("%s%s", is_first ? "" : indent, line->str);
            g_string_truncate(line, 0);
            is_first = FALSE;
        }
        g_string_append_printf(line, "%s%s", line->len > 0 ? " " : "", words[index]);
    }
    output_line("%s%s", is_first ? "" : indent, line->str);
}

static OutputColor
verdict_color(VerdictKind kind)
{
    if (kind == VERDICT_NO_GO)
        return OUTPUT_RED;
    return kind == VERDICT_INCOMPLETE ? OUTPUT_YELLOW : OUTPUT_GREEN;
}

static gboolean
print_verdict(CaseFile *file, const CaseStages *stages, GError **error)
{
    g_autoptr(Verdict) verdict = case_verdict(file, stages, error);
    if (verdict == NULL)
        return FALSE;
    output_line("%s", "");
    const char *word = verdict_word(verdict->kind);
    output_word(verdict_color(verdict->kind), word);
    output_word(OUTPUT_PLAIN, ": ");
    print_wrapped(verdict->sentence, (guint)strlen(word) + 2);
    return TRUE;
}

static void
print_decision(CaseQuery *query)
{
    static const char *const names[] = {"blocker", "warning", "info"};
    static const OutputColor colors[] = {OUTPUT_RED, OUTPUT_YELLOW, OUTPUT_PLAIN};
    guint rank = (guint)case_column_int(query, 4) - 1;
    output_word(colors[rank], names[rank]);
    g_autofree char *count = g_strdup_printf(
        "%*s%8" G_GINT64_FORMAT "  ", 10 - (int)strlen(names[rank]), "", case_column_int(query, 3));
    output_word(OUTPUT_PLAIN, count);
    g_autofree char *title =
        g_strconcat(case_column_text(query, 0), ": ", case_column_text(query, 1), NULL);
    print_wrapped(title, TEXT_COLUMN);
    g_autofree char *indent = g_strnfill(TEXT_COLUMN, ' ');
    output_word(OUTPUT_PLAIN, indent);
    print_wrapped(case_column_text(query, 2), TEXT_COLUMN);
}

static gboolean
print_decisions(CaseFile *file, const CaseStages *stages, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(file, decisions_query, error);
    shown_bind(query, stages, STAGE_ASSESS);
    guint count = 0;
    while (case_next(query, error)) {
        if (count == 0)
            output_line("\n%-10s%8s  %s", "severity", "objects", "what to decide, and the remedy");
        if (count++ < DECISIONS_SHOWN)
            print_decision(query);
    }
    if (count > DECISIONS_SHOWN)
        output_line("and %u more: pgcrossing report --html FILE", count - DECISIONS_SHOWN);
    return query != NULL && case_at_end(query);
}

gboolean
terminal_print(const char *case_path, GError **error)
{
    CaseStages stages;
    g_autoptr(CaseFile) file = case_open(case_path, CASE_READ_ONLY, error);
    return file != NULL && case_stages(file, &stages, error) &&
           print_verdict(file, &stages, error) && print_decisions(file, &stages, error);
}
