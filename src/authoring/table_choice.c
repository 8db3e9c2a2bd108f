#include "authoring/table_choice.h"

#include "authoring/remark.h"
#include "authoring/table_choice_reader.h"
#include "base/error.h"
#include "task/document.h"
#include "task/wildcard.h"

#include <json-c/json.h>
#include <string.h>

static void
choice_free(gpointer data)
{
    TableChoice *choice = data;
    g_free(choice->schema);
    g_free(choice->table);
    g_free(choice);
}

static guint
choice_hash(gconstpointer key)
{
    const TableChoice *choice = key;
    return g_str_hash(choice->schema) * 31 + g_str_hash(choice->table) + (guint)choice->is_include;
}

static gboolean
choice_equal(gconstpointer first, gconstpointer second)
{
    const TableChoice *left = first, *right = second;
    return left->is_include == right->is_include && left->with_children == right->with_children &&
           g_str_equal(left->schema, right->schema) && g_str_equal(left->table, right->table);
}

void
table_choices_free(TableChoices *choices)
{
    if (choices == NULL)
        return;
    g_hash_table_unref(choices->seen);
    g_ptr_array_unref(choices->choices);
    g_ptr_array_unref(choices->remarks);
    g_free(choices->name);
    g_free(choices);
}

void
table_choices_add(TableChoices *choices, const TableChoice *choice)
{
    if (g_hash_table_contains(choices->seen, choice))
        return;
    TableChoice *copy = g_memdup2(choice, sizeof *choice);
    copy->schema = g_strdup(choice->schema);
    copy->table = g_strdup(choice->table);
    g_hash_table_add(choices->seen, copy);
    g_ptr_array_add(choices->choices, copy);
}

void
choice_set_error(const ChoiceReader *reader, const char *hint, GError **error, const char *format,
                 ...)
{
    va_list arguments;
    va_start(arguments, format);
    g_autofree char *message = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    error_set(error, PGC_ERROR_USAGE, hint, "%s: line %u: %s", reader->choices->name, reader->line,
              message);
}

void
choice_remark(const ChoiceReader *reader, gboolean is_loss, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    g_autofree char *message = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    remarks_add(reader->choices->remarks, is_loss, "%s: line %u: %s", reader->choices->name,
                reader->line, message);
}

void
choice_skip_white(ChoiceReader *reader)
{
    for (; *reader->at != '\0' && g_ascii_isspace(*reader->at); reader->at++)
        reader->line += *reader->at == '\n';
}

void
choice_skip_line(ChoiceReader *reader)
{
    reader->at += strcspn(reader->at, "\n");
}

void
choice_add(const ChoiceReader *reader, gboolean is_include, gboolean with_children,
           const char *schema, const char *table)
{
    TableChoice choice = {.is_include = is_include,
                          .with_children = with_children,
                          .schema = (char *)(gpointer)schema,
                          .table = (char *)(gpointer)table,
                          .line = reader->line};
    table_choices_add(reader->choices, &choice);
    g_autofree char *both = g_strconcat(schema, " ", table, NULL);
    if (strstr(both, "[%]") != NULL || strstr(both, "[[]") != NULL)
        choice_remark(
            reader, FALSE,
            "%% and [ in a name are written as [%%] and [[]; AWS DMS documents such a set "
            "for the underscore alone");
}

static gboolean
check_text(const TableChoices *choices, const char *text, gsize length, GError **error)
{
    if (g_utf8_validate_len(text, length, NULL))
        return TRUE;
    error_set(error, PGC_ERROR_USAGE, "Save the file as UTF-8.", "%s: the text is not UTF-8",
              choices->name);
    return FALSE;
}

static gboolean
check_includes(const TableChoices *choices, GError **error)
{
    for (guint index = 0; index < choices->choices->len; index++)
        if (((const TableChoice *)choices->choices->pdata[index])->is_include)
            return TRUE;
    const char *reason = "No line names a table.";
    for (guint index = 0; index < choices->remarks->len; index++)
        if (((const Remark *)choices->remarks->pdata[index])->is_loss)
            reason = ((const Remark *)choices->remarks->pdata[index])->text;
    error_set(error, PGC_ERROR_USAGE, "Name a table in a way that AWS DMS has, too.",
              "%s: nothing is left to select", choices->name);
    error_set_detail(error, "%s", reason);
    return FALSE;
}

TableChoices *
table_choices_read(const char *kind, const char *path, const char *schema, GError **error)
{
    g_autoptr(GBytes) bytes = document_read(kind, path, error);
    if (bytes == NULL)
        return NULL;
    g_autoptr(TableChoices) choices = g_new0(TableChoices, 1);
    choices->kind = kind;
    choices->name = g_strdup_printf("%s \"%s\"", document_label(kind), path);
    choices->choices = g_ptr_array_new_with_free_func(choice_free);
    choices->remarks = remarks_new();
    choices->seen = g_hash_table_new(choice_hash, choice_equal);
    gsize length;
    g_autofree char *text = document_text(bytes, &length);
    if (!check_text(choices, text, length, error))
        return NULL;
    g_autofree char *pattern = schema == NULL ? NULL : wildcard_escape(schema);
    ChoiceReader reader = {.choices = choices, .schema = pattern, .at = text, .line = 1};
    gboolean is_read = g_str_equal(kind, "pg_dump")    ? choice_read_pg_dump(&reader, error)
                       : g_str_equal(kind, "pgcopydb") ? choice_read_pgcopydb(&reader, error)
                                                       : choice_read_tables(&reader, error);
    if (!is_read || !check_includes(choices, error))
        return NULL;
    return g_steal_pointer(&choices);
}

static void
append_json(GString *text, const char *value)
{
    json_object *string = json_object_new_string(value);
    g_string_append(text, json_object_to_json_string_ext(string, JSON_C_TO_STRING_NOSLASHESCAPE));
    json_object_put(string);
}

static void
append_rule(GString *text, const TableChoice *choice, guint id)
{
    g_string_append_printf(text,
                           "  {\"rule-type\": \"selection\", \"rule-id\": \"%u\", "
                           "\"rule-name\": \"%u\", \"object-locator\": {\"schema-name\": ",
                           id, id);
    append_json(text, choice->schema);
    g_string_append(text, ", \"table-name\": ");
    append_json(text, choice->table);
    g_string_append_printf(text, "}, \"rule-action\": \"%s\"}",
                           choice->is_include ? "include" : "exclude");
}

GBytes *
table_choices_mappings(const TableChoices *choices, GError **error)
{
    g_autoptr(GString) text = g_string_new("{\"rules\": [\n");
    for (guint index = 0; index < choices->choices->len; index++) {
        append_rule(text, choices->choices->pdata[index], index + 1);
        g_string_append(text, index + 1 < choices->choices->len ? ",\n" : "\n");
    }
    g_string_append(text, "]}\n");
    if (text->len <= DOCUMENT_MAXIMUM_BYTES)
        return g_string_free_to_bytes(g_steal_pointer(&text));
    error_set(error, PGC_ERROR_USAGE,
              "Name schemas in place of their tables, or split the file into several tasks.",
              "%s: the table mappings would be larger than %d MB", choices->name,
              DOCUMENT_MAXIMUM_BYTES / (1024 * 1024));
    return NULL;
}
