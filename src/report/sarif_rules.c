/* The rules of the SARIF report: one per check of the assessment, and one for the row compare. */
#include "report/sarif_parts.h"

#include "base/output.h"
#include "report/shown.h"
#include "report/text.h"

#include <string.h>

static const char rules_query[] =
    "SELECT c.check_id, c.family, c.title, c.why, c.remedy, c.remedy_sql, c.reference, c.aliases,"
    " c.severity, c.outcome, c.examined, c.side FROM check_result c WHERE " SHOWN_CHECK
    " ORDER BY c.family, c.check_id, c.run";

enum {
    ID,
    FAMILY,
    TITLE,
    WHY,
    REMEDY,
    REMEDY_SQL,
    REFERENCE,
    ALIASES,
    SEVERITY,
    OUTCOME,
    EXAMINED,
    SIDE
};

static const char compare_title[] = "The rows of a table are not the same on both sides";
static const char compare_why[] =
    "Every row of every selected table is compared on both servers. A row that differs, is missing"
    " or is there twice was lost or altered on its way.";
static const char compare_remedy[] =
    "Read the keys of the rows that differ in the HTML, JSON or CSV report, find out what altered"
    " them, and load the table again or repair the rows.";

static void
append_paragraph(GString *markdown, const char *heading, const char *text)
{
    if (text == NULL)
        return;
    g_autofree char *block = text_block(text, NULL);
    g_autofree char *escaped = text_markdown(block);
    g_string_append_printf(markdown, "%s**%s:** %s", markdown->len == 0 ? "" : "\n\n", heading,
                           escaped);
}

/* The fence is longer than any in the code. */
static void
append_code(GString *markdown, const char *sql)
{
    if (sql == NULL)
        return;
    g_autofree char *block = text_block(sql, NULL);
    gsize longest = 2, length = 0;
    for (const char *at = block; *at != '\0'; at++) {
        length = *at == '`' ? length + 1 : 0;
        longest = MAX(longest, length);
    }
    g_autofree char *fence = g_strnfill(longest + 1, '`');
    g_string_append_printf(markdown, "\n\n%ssql\n%s\n%s", fence, block, fence);
}

static void
add_help(json_object *rule, const char *why, const char *remedy, const char *sql,
         const char *reference)
{
    g_autoptr(GString) markdown = g_string_new(NULL);
    append_paragraph(markdown, "Why", why);
    append_paragraph(markdown, "Remedy", remedy);
    append_code(markdown, sql);
    append_paragraph(markdown, "Reference", reference);
    g_autofree char *plain =
        g_strconcat("Why: ", why, "\nRemedy: ", remedy, sql == NULL ? "" : "\n", sql, NULL);
    g_autofree char *block = text_block(plain, NULL);
    json_object *help = sarif_add_object(rule, "help");
    sarif_add_text(help, "text", block);
    sarif_add_text(help, "markdown", markdown->str);
}

/* Aliases are a list parted by commas. */
static void
add_tags(json_object *properties, const char *family, const char *aliases)
{
    json_object *tags = sarif_add_array(properties, "tags");
    json_object_array_add(tags, json_object_new_string(family));
    g_auto(GStrv) names = g_strsplit(aliases == NULL ? "" : aliases, ",", -1);
    for (guint index = 0; names[index] != NULL; index++) {
        g_autofree char *tag = output_printable(g_strstrip(names[index]));
        if (*tag != '\0' && json_object_array_length(tags) < SARIF_TAG_LIMIT)
            json_object_array_add(tags, json_object_new_string(tag));
    }
}

/* The words that GitHub shows beside a rule that is no matter of security. */
static const char *
problem_severity(const char *severity)
{
    if (g_str_equal(severity, "blocker"))
        return "error";
    return g_str_equal(severity, "warning") ? "warning" : "recommendation";
}

static json_object *
make_rule(const char *id, const char *title, const char *why, const char *severity)
{
    json_object *rule = json_object_new_object();
    sarif_add_text(rule, "id", id);
    sarif_add_message(rule, "shortDescription", title);
    sarif_add_message(rule, "fullDescription", why);
    sarif_add_text(sarif_add_object(rule, "defaultConfiguration"), "level", sarif_level(severity));
    return rule;
}

static void
write_check(Sarif *sarif, CaseQuery *query)
{
    const char *severity = case_column_text(query, SEVERITY);
    json_object *rule = make_rule(case_column_text(query, ID), case_column_text(query, TITLE),
                                  case_column_text(query, WHY), severity);
    add_help(rule, case_column_text(query, WHY), case_column_text(query, REMEDY),
             case_column_text(query, REMEDY_SQL), case_column_text(query, REFERENCE));
    json_object *properties = sarif_add_object(rule, "properties");
    add_tags(properties, case_column_text(query, FAMILY), case_column_text(query, ALIASES));
    sarif_add_text(properties, "precision", "very-high");
    sarif_add_text(properties, "problem.severity", problem_severity(severity));
    sarif_add_text(properties, "side", case_column_text(query, SIDE));
    sarif_add_text(properties, "outcome", case_column_text(query, OUTCOME));
    if (!case_column_is_null(query, EXAMINED))
        json_object_object_add(properties, "examined",
                               json_object_new_int64(case_column_int(query, EXAMINED)));
    sarif_print(sarif->stream, rule);
}

static void
remember(Sarif *sarif, const char *id, const char *family)
{
    guint index = g_hash_table_size(sarif->rules);
    g_hash_table_insert(sarif->rules, g_strdup(id), GUINT_TO_POINTER(index));
    g_hash_table_insert(sarif->families, g_strdup(id), g_strdup(family));
}

static void
write_compare(Sarif *sarif)
{
    json_object *rule = make_rule(SARIF_RULE_COMPARE, compare_title, compare_why, "blocker");
    add_help(rule, compare_why, compare_remedy, NULL, NULL);
    json_object *properties = sarif_add_object(rule, "properties");
    add_tags(properties, "compare", NULL);
    sarif_add_text(properties, "precision", "very-high");
    sarif_add_text(properties, "problem.severity", problem_severity("blocker"));
    sarif_print(sarif->stream, rule);
}

gboolean
sarif_write_rules(Sarif *sarif, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(sarif->file, rules_query, error);
    shown_bind(query, &sarif->stages, STAGE_ASSESS);
    fputs("\"rules\":[\n", sarif->stream);
    while (case_next(query, error)) {
        if (g_hash_table_contains(sarif->rules, case_column_text(query, ID)))
            continue;
        remember(sarif, case_column_text(query, ID), case_column_text(query, FAMILY));
        write_check(sarif, query);
        fputs(",\n", sarif->stream);
    }
    remember(sarif, SARIF_RULE_COMPARE, "compare");
    write_compare(sarif);
    fputs("]", sarif->stream);
    return query != NULL && case_at_end(query);
}
