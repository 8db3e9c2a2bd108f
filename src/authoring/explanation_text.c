#include "authoring/explanation.h"

#include "base/output.h"
#include "pg/quote.h"
#include "task/document.h"

/* NULL where it is absent or null; owned by the object. */
static const char *
text_of(json_object *object, const char *name)
{
    return json_object_get_string(json_object_object_get(object, name));
}

/* A name may hold a line break. */
static void
print(const char *indent, const char *text)
{
    g_autofree char *printable = output_printable(text);
    output_line("%s%s", indent, printable);
}

static void print_line(const char *indent, const char *format, ...) G_GNUC_PRINTF(2, 3);

static void
print_line(const char *indent, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    g_autofree char *text = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    print(indent, text);
}

static void
print_columns(json_object *columns)
{
    guint same = 0;
    for (size_t index = 0; index < json_object_array_length(columns); index++) {
        json_object *column = json_object_array_get_idx(columns, index);
        const char *source = text_of(column, "source"), *target = text_of(column, "target");
        const char *expression = text_of(column, "expression"), *type = text_of(column, "type");
        gboolean is_same = g_strcmp0(source, target) == 0;
        if (is_same && expression == NULL) {
            same++;
            continue;
        }
        g_autofree char *from = quote_identifier(source);
        g_autofree char *to = target == NULL ? NULL : quote_identifier(target);
        if (to == NULL)
            print_line("    ", "column %s is left out", from);
        else if (!is_same)
            print_line("    ", "column %s becomes %s", from, to);
        gboolean is_added = g_strcmp0(text_of(column, "action"), "add") == 0;
        if (expression != NULL)
            print_line("    ",
                       is_added ? "column %s%s%s is added and has the values %s"
                                : "column %s%s%s has the values %s",
                       to, type == NULL ? "" : " of type ", type == NULL ? "" : type, expression);
    }
    if (same == 1 && same < json_object_array_length(columns))
        print("    ", "1 other column keeps its name");
    else if (same > 0 && same < json_object_array_length(columns))
        print_line("    ", "%u other columns keep their names", same);
}

static const char *
mode_text(const char *mode)
{
    if (g_strcmp0(mode, "drop-and-create") == 0)
        return "the target's table is dropped and made anew";
    if (g_strcmp0(mode, "truncate") == 0)
        return "the target's table is emptied first";
    if (g_strcmp0(mode, "do-nothing") == 0)
        return "the target's table stays as it is, with the rows it has";
    return "the target's table is made if it is missing, and refused if it has rows";
}

static void
print_table(json_object *table)
{
    g_autofree char *from =
        quote_qualified(text_of(table, "source_schema"), text_of(table, "source_name"));
    g_autofree char *to =
        quote_qualified(text_of(table, "target_schema"), text_of(table, "target_name"));
    print_line("  ", "%s → %s", from, to);
    const char *rule = text_of(table, "rule_id"), *order = text_of(table, "load_order");
    if (rule != NULL)
        print_line("    ", "selected by rule %s%s%s", rule, order == NULL ? "" : ", load order ",
                   order == NULL ? "" : order);
    if (text_of(table, "kind") != NULL)
        print("    ", "a view, whose rows go into a table");
    print_columns(json_object_object_get(table, "columns"));
    if (text_of(table, "filter") != NULL)
        print_line("    ", "rows: %s", text_of(table, "filter"));
    if (text_of(table, "key_name") != NULL)
        print_line("    ", "%s %s on %s, where the table is made",
                   g_strcmp0(text_of(table, "key_origin"), "unique-index") == 0 ? "unique index"
                                                                                : "primary key",
                   text_of(table, "key_name"), text_of(table, "key_columns"));
    if (text_of(table, "ranges") != NULL)
        print_line("    ", "loaded in %s ranges", text_of(table, "ranges"));
    print("    ", mode_text(text_of(table, "mode")));
}

static gboolean
print_tables(json_object *explanation, CaseQuery *columns, GError **error)
{
    json_object *tables = json_object_object_get(explanation, "tables");
    if (!json_object_get_boolean(json_object_object_get(explanation, "source_is_known"))) {
        output_line("Tables: the source was not collected; give a case that has it (--case)");
        return TRUE;
    }
    output_line("Tables: %zu", json_object_array_length(tables));
    for (size_t index = 0; index < json_object_array_length(tables); index++) {
        json_object *table = json_object_array_get_idx(tables, index);
        if (!explanation_add_columns(columns, table, error))
            return FALSE;
        print_table(table);
        json_object_object_del(table, "columns");
    }
    return TRUE;
}

static void
print_rules(json_object *rules)
{
    if (json_object_array_length(rules) == 0)
        return;
    output_line("\nRules, in the order in which they count");
    for (size_t index = 0; index < json_object_array_length(rules); index++) {
        json_object *rule = json_object_array_get_idx(rules, index);
        gint64 filters = json_object_get_int64(json_object_object_get(rule, "filters"));
        print_line("  ", "%s (%s, line %s): %s%s", text_of(rule, "id"), text_of(rule, "path"),
                   text_of(rule, "line"), text_of(rule, "text"),
                   filters > 0 ? ", the rows that its filters select" : "");
    }
}

static void
print_note(json_object *note)
{
    const char *path = text_of(note, "path"), *line = text_of(note, "line");
    g_autofree char *place = line == NULL ? g_strdup("") : g_strdup_printf(" (line %s)", line);
    print_line("  ", "%s: %s%s%s%s", document_label(text_of(note, "document")), path,
               *path == '\0' ? "" : ": ", text_of(note, "message"), place);
}

/* title stands above the first of them. kind: errors of any kind where it is NULL, else what is no
 * error and of that kind. */
static void
print_notes(json_object *notes, const char *title, const char *kind)
{
    gboolean is_first = TRUE;
    for (size_t index = 0; index < json_object_array_length(notes); index++) {
        json_object *note = json_object_array_get_idx(notes, index);
        gboolean is_error = json_object_get_boolean(json_object_object_get(note, "is_error"));
        if (is_error != (kind == NULL) ||
            (kind != NULL && g_strcmp0(text_of(note, "kind"), kind) != 0))
            continue;
        if (is_first)
            output_line("\n%s", title);
        is_first = FALSE;
        print_note(note);
    }
}

static void
print_lints(json_object *lints)
{
    if (lints == NULL || json_object_array_length(lints) == 0)
        return;
    output_line("\nLints, for AWS DMS");
    for (size_t index = 0; index < json_object_array_length(lints); index++) {
        json_object *lint = json_object_array_get_idx(lints, index);
        print_line("  ", "%s %s: %s", text_of(lint, "severity"), text_of(lint, "check"),
                   text_of(lint, "message"));
    }
}

static void
print_list(const char *title, json_object *list)
{
    if (json_object_array_length(list) > 0)
        output_line("\n%s", title);
    for (size_t index = 0; index < json_object_array_length(list); index++)
        print("  ", json_object_get_string(json_object_array_get_idx(list, index)));
}

gboolean
explanation_print(json_object *explanation, CaseQuery *columns, GError **error)
{
    json_object *notes = json_object_object_get(explanation, "notes");
    if (!print_tables(explanation, columns, error))
        return FALSE;
    print_rules(json_object_object_get(explanation, "rules"));
    print_notes(notes, "What stops migrate, validate and run", NULL);
    print_notes(notes, "What the rules come to", PROBLEM_NOTE);
    print_notes(notes, "What has no effect here", PROBLEM_IGNORED);
    print_list("What the settings come to", json_object_object_get(explanation, "settings"));
    print_list("Otherwise than by AWS DMS", json_object_object_get(explanation, "differences"));
    print_lints(json_object_object_get(explanation, "lints"));
    return TRUE;
}
