#include "report/tree.h"

#include "base/output.h"
#include "report/text.h"

#include <string.h>

xmlNodePtr
tree_element(xmlNodePtr parent, const char *name)
{
    return xmlNewChild(parent, NULL, BAD_CAST name, NULL);
}

void
tree_attribute(xmlNodePtr element, const char *name, const char *text)
{
    g_autofree char *printable = output_printable(text);
    xmlNewProp(element, BAD_CAST name, BAD_CAST printable);
}

static void
add_child(xmlNodePtr element, const char *name, const char *text, gboolean is_block)
{
    gboolean is_altered = FALSE;
    g_autofree char *safe = is_block ? text_block(text, &is_altered) : output_printable(text);
    xmlNodePtr child = xmlNewTextChild(element, NULL, BAD_CAST name, BAD_CAST safe);
    if (is_altered)
        tree_attribute(child, "altered", "yes");
}

static void
add_column(xmlNodePtr element, const char *name, const char *text)
{
    const char *slash = strchr(name, '/');
    if (slash == NULL) {
        tree_attribute(element, name, text);
        return;
    }
    g_autofree char *child = g_strndup(name, (gsize)(slash - name));
    add_child(element, child, text, slash[1] == '+');
}

gboolean
tree_add_rows(xmlNodePtr parent, const char *name, CaseQuery *query, TreeRow row, gpointer data,
              GError **error)
{
    sqlite3_stmt *statement = case_query_statement(query);
    while (case_next(query, error)) {
        xmlNodePtr element = tree_element(parent, name);
        for (int column = 0; column < sqlite3_column_count(statement); column++)
            if (!case_column_is_null(query, column))
                add_column(element, sqlite3_column_name(statement, column),
                           case_column_text(query, column));
        if (row != NULL && !row(element, query, data, error))
            return FALSE;
    }
    return case_at_end(query);
}

gboolean
tree_add_query(const TreeSource *source, xmlNodePtr parent, const char *name, const char *sql,
               gint64 run, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(source->file, sql, error);
    if (query == NULL)
        return FALSE;
    if (sqlite3_bind_parameter_count(case_query_statement(query)) > 0)
        case_bind_int(query, 1, run);
    return tree_add_rows(parent, name, query, NULL, NULL, error);
}

static void
report_label(sqlite3_context *context, int count, sqlite3_value **values)
{
    g_autofree const char **parts = g_new0(const char *, (gsize)count);
    for (int index = 0; index < count; index++)
        parts[index] = (const char *)sqlite3_value_text(values[index]);
    g_autofree char *label = text_label(parts, (guint)count);
    sqlite3_result_text(context, label, -1, SQLITE_TRANSIENT);
}

gboolean
tree_register_functions(CaseFile *file, GError **error)
{
    int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY;
    if (sqlite3_create_function_v2(case_database(file), "report_label", -1, flags, NULL,
                                   report_label, NULL, NULL, NULL) == SQLITE_OK)
        return TRUE;
    case_set_error(file, error);
    return FALSE;
}

static gboolean
add_case(const TreeSource *source, xmlNodePtr report, GError **error)
{
    return tree_add_query(source, report, "case",
                          "SELECT id, created, ticket, title AS \"title/\" FROM meta", 0, error);
}

static gboolean
add_verdict(const TreeSource *source, xmlNodePtr report, GError **error)
{
    g_autoptr(Verdict) verdict = case_verdict(source->file, &source->stages, error);
    if (verdict == NULL)
        return FALSE;
    xmlNodePtr element = tree_element(report, "verdict");
    tree_attribute(element, "word", verdict_word(verdict->kind));
    add_child(element, "sentence", verdict->sentence, FALSE);
    return TRUE;
}

static gboolean
add_parts(const TreeSource *source, xmlNodePtr report, GError **error)
{
    return add_case(source, report, error) && add_verdict(source, report, error) &&
           tree_add_unseen(source, report, error) && tree_add_comparison(source, report, error) &&
           tree_add_load(source, report, error) && tree_add_assessment(source, report, error) &&
           tree_add_evidence(source, report, error);
}

xmlDocPtr
tree_build(CaseFile *file, GError **error)
{
    TreeSource source = {.file = file};
    if (!tree_register_functions(file, error) || !case_stages(file, &source.stages, error))
        return NULL;
    xmlDocPtr document = xmlNewDoc(BAD_CAST "1.0");
    xmlNodePtr report = xmlNewNode(NULL, BAD_CAST "report");
    xmlDocSetRootElement(document, report);
    tree_attribute(report, "version", "1");
    if (add_parts(&source, report, error))
        return document;
    xmlFreeDoc(document);
    return NULL;
}
