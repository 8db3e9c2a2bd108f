/* pgcrossing task diff: what two files of AWS DMS tasks say otherwise. */
#include "tools/task.h"

#include "authoring/difference.h"
#include "base/error.h"
#include "base/options.h"
#include "base/output.h"
#include "task/document.h"

#include <json-c/json.h>
#include <stdio.h>

static gboolean as_json;
static char **paths;

static const GOptionEntry entries[] = {
    {"json", 0, 0, G_OPTION_ARG_NONE, &as_json, "as JSON", NULL},
    {G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &paths, NULL, "OLD NEW"},
    {NULL}};

static void
append_value(GString *line, const Difference *difference, const char *value, gboolean is_default)
{
    if (value == NULL) {
        g_string_append(line, "absent");
        return;
    }
    const char *quote = difference->is_quoted ? "\"" : "";
    g_string_append(line, quote);
    output_append_printable(line, value);
    g_string_append_printf(line, "%s%s", quote, is_default ? " (default)" : "");
}

static void
print_text(const GPtrArray *differences)
{
    for (guint index = 0; index < differences->len; index++) {
        const Difference *difference = differences->pdata[index];
        g_autoptr(GString) line = g_string_new(NULL);
        output_append_printable(line, difference->path);
        g_string_append(line, ": ");
        append_value(line, difference, difference->old_value, difference->old_is_default);
        g_string_append(line, " → ");
        append_value(line, difference, difference->new_value, difference->new_is_default);
        output_line("%s", line->str);
    }
    if (differences->len == 0)
        output_line("no difference");
}

static json_object *
text_or_null(const char *text)
{
    return text == NULL ? NULL : json_object_new_string(text);
}

static void
print_json(const char *kind, const GPtrArray *differences)
{
    json_object *root = json_object_new_object(), *list = json_object_new_array();
    for (guint index = 0; index < differences->len; index++) {
        const Difference *difference = differences->pdata[index];
        json_object *object = json_object_new_object();
        json_object_object_add(object, "path", json_object_new_string(difference->path));
        json_object_object_add(object, "old", text_or_null(difference->old_value));
        json_object_object_add(object, "new", text_or_null(difference->new_value));
        json_object_object_add(object, "old_is_default",
                               json_object_new_boolean(difference->old_is_default));
        json_object_object_add(object, "new_is_default",
                               json_object_new_boolean(difference->new_is_default));
        json_object_array_add(list, object);
    }
    json_object_object_add(root, "document", json_object_new_string(kind));
    json_object_object_add(root, "differences", list);
    puts(json_object_to_json_string_ext(root,
                                        JSON_C_TO_STRING_PRETTY | JSON_C_TO_STRING_NOSLASHESCAPE));
    json_object_put(root);
}

static gboolean
compare(ExitStatus *status, GError **error)
{
    g_autoptr(GBytes) old_bytes = document_read("task", paths[0], error);
    g_autoptr(GBytes) new_bytes = old_bytes == NULL ? NULL : document_read("task", paths[1], error);
    const char *kind;
    g_autoptr(GPtrArray) differences =
        new_bytes == NULL
            ? NULL
            : differences_find(paths[0], old_bytes, paths[1], new_bytes, &kind, error);
    if (differences == NULL)
        return FALSE;
    if (as_json)
        print_json(kind, differences);
    else
        print_text(differences);
    *status = differences->len > 0 ? STATUS_FINDINGS : STATUS_CLEAN;
    return TRUE;
}

gboolean
task_diff(int argc, char **argv, ExitStatus *status, GError **error)
{
    if (!options_parse("pgcrossing-task diff",
                       "Says what two files of table mappings, or of task settings, say otherwise: "
                       "the status is 1 if there is a difference.",
                       entries, argc, argv, error))
        return FALSE;
    if (paths != NULL && g_strv_length(paths) == 2)
        return compare(status, error);
    error_set(error, PGC_ERROR_USAGE, "Try \"pgcrossing task diff OLD NEW\".",
              "expected two files");
    return FALSE;
}
