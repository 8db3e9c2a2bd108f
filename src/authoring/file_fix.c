#include "authoring/file_fix.h"

#include "authoring/file_fix_parts.h"
#include "task/document.h"
#include "task/outline.h"

#include <string.h>

static void
fix_free(gpointer data)
{
    FileFix *fix = data;
    g_free(fix->path);
    g_free(fix->text);
    g_free(fix);
}

GPtrArray *
file_fixes_new(void)
{
    return g_ptr_array_new_with_free_func(fix_free);
}

void
file_fix_add(GPtrArray *fixes, const char *check, const char *path, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    FileFix *fix = g_new0(FileFix, 1);
    fix->check = check;
    fix->path = g_strdup(path);
    fix->text = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    g_ptr_array_add(fixes, fix);
}

/* Where straight marks make JSON of it nothing else can have been meant. */
static Document *
parse_with_quotes(const char *kind, const char *path, GBytes *bytes, TaskProblems *problems,
                  GPtrArray *fixes)
{
    gsize length;
    guint count;
    g_autofree char *text = document_text(bytes, &length);
    char *straight =
        g_utf8_validate_len(text, length, NULL) ? file_fix_json_quotes(text, &count) : NULL;
    if (straight == NULL)
        return NULL;
    g_autoptr(GBytes) repaired = g_bytes_new_take(straight, strlen(straight));
    Document *document = document_parse(kind, path, repaired, problems, NULL);
    if (document != NULL)
        file_fix_add(
            fixes, g_str_equal(kind, "mappings") ? "map-json-invalid" : "set-json-invalid", "",
            "%u typographic quotation marks round names and values become straight ones", count);
    return document;
}

static Document *
parse(const char *kind, const char *path, GBytes *bytes, TaskProblems *problems, GPtrArray *fixes,
      GError **error)
{
    GError *failure = NULL;
    Document *document = document_parse(kind, path, bytes, problems, &failure);
    if (document != NULL)
        return document;
    document = parse_with_quotes(kind, path, bytes, problems, fixes);
    if (document == NULL)
        g_propagate_error(error, failure);
    else
        g_clear_error(&failure);
    return document;
}

/* The text that is written has each member once: what is lost by that is said. */
static void
note_twice(const Document *document, GPtrArray *fixes)
{
    g_autoptr(GPtrArray) members = outline_new(document->text);
    g_autoptr(GHashTable) by_path = outline_by_path(members);
    for (guint index = 0; index < members->len; index++) {
        const OutlineMember *member = members->pdata[index];
        if (member->counts || !((OutlineMember *)members->pdata[member->parent])->counts)
            continue;
        const OutlineMember *last = outline_find(by_path, member->path);
        if (member->type == last->type && member->value != NULL &&
            g_strcmp0(member->value, last->value) == 0)
            continue;
        file_fix_add(fixes, g_str_equal(document->kind, "mappings") ? "map-member-twice" : NULL,
                     member->path, "%s of line %u is taken out: the same member comes again",
                     member->value == NULL ? outline_type_name(member->type) : member->value,
                     member->line);
    }
}

GBytes *
file_fix(const char *kind, const char *path, GBytes *bytes, GPtrArray *fixes, GError **error)
{
    g_autoptr(TaskProblems) problems = task_problems_new();
    g_autoptr(Document) document = parse(kind, path, bytes, problems, fixes, error);
    if (document == NULL)
        return NULL;
    note_twice(document, fixes);
    if (g_str_equal(kind, "mappings"))
        file_fix_mappings(document->root, fixes);
    else
        file_fix_settings(document->root, fixes);
    if (fixes->len == 0)
        return g_bytes_ref(bytes);
    const char *text = json_object_to_json_string_ext(
        document->root,
        JSON_C_TO_STRING_PRETTY | JSON_C_TO_STRING_SPACED | JSON_C_TO_STRING_NOSLASHESCAPE);
    g_autofree char *whole = g_strconcat(text, "\n", NULL);
    gsize length = strlen(whole);
    return g_bytes_new_take(g_steal_pointer(&whole), length);
}
