#include "task/document.h"

#include "base/error.h"
#include "task/member.h"
#include "task/outline.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define MAXIMUM_DEPTH 32

/* Any number with fewer digits has 64 bits at most. */
#define LONG_NUMBER 19

const char *
document_label(const char *kind)
{
    static const char *const labels[][2] = {
        {"mappings", "table mappings"},
        {"settings", "task settings"},
        {"source-endpoint", "settings of the source endpoint"},
        {"target-endpoint", "settings of the target endpoint"},
        {"task", "file of a task"},
        {"tables", "list of tables"},
        {"pg_dump", "filter of pg_dump"},
        {"pgcopydb", "filter of pgcopydb"},
    };
    for (guint index = 0; index < G_N_ELEMENTS(labels); index++)
        if (g_str_equal(kind, labels[index][0]))
            return labels[index][1];
    return kind;
}

static void
set_too_large(const char *kind, const char *path, GError **error)
{
    error_set(error, PGC_ERROR_USAGE,
              "Check that it is the file you mean; split the task if it is.",
              "%s \"%s\" is larger than %d MB", document_label(kind), path,
              DOCUMENT_MAXIMUM_BYTES / (1024 * 1024));
}

static void
set_read_error(const char *kind, const char *path, GError **error)
{
    error_set(error, PGC_ERROR_USAGE, "Name a file that can be read.",
              "could not read %s \"%s\": %s", document_label(kind), path, g_strerror(errno));
}

/* At most one byte more than is allowed: enough to know that a pipe has too many. */
static GBytes *
read_bounded(int descriptor, const char *kind, const char *path, GError **error)
{
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    guint8 buffer[65536];
    for (;;) {
        ssize_t count = read(descriptor, buffer, sizeof buffer);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0) {
            set_read_error(kind, path, error);
            return NULL;
        }
        if (count == 0)
            return g_byte_array_free_to_bytes(g_steal_pointer(&bytes));
        g_byte_array_append(bytes, buffer, (guint)count);
        if (bytes->len > DOCUMENT_MAXIMUM_BYTES) {
            set_too_large(kind, path, error);
            return NULL;
        }
    }
}

GBytes *
document_read(const char *kind, const char *path, GError **error)
{
    int descriptor = g_open(path, O_RDONLY | O_CLOEXEC, 0);
    struct stat status;
    if (descriptor < 0 || fstat(descriptor, &status) != 0) {
        set_read_error(kind, path, error);
        if (descriptor >= 0)
            close(descriptor);
        return NULL;
    }
    GBytes *bytes = NULL;
    if (S_ISREG(status.st_mode) && status.st_size > DOCUMENT_MAXIMUM_BYTES)
        set_too_large(kind, path, error);
    else
        bytes = read_bounded(descriptor, kind, path, error);
    close(descriptor);
    return bytes;
}

static void
set_invalid(const Document *document, guint line, guint character, const char *hint,
            const char *message, GError **error)
{
    task_problems_expect(document->problems, document->kind, PROBLEM_INVALID, "", line, character,
                         message);
    if (line == 0)
        error_set(error, PGC_ERROR_USAGE, hint, "%s: %s", document->name, message);
    else
        error_set(error, PGC_ERROR_USAGE, hint, "%s: line %u, column %u: %s", document->name, line,
                  character, message);
}

/* Lines and columns count from 1, columns in characters. The text before offset is UTF-8. */
static void
set_syntax_error(const Document *document, const char *text, gsize offset, const char *hint,
                 const char *message, GError **error)
{
    guint line = 1;
    const char *start = text;
    for (const char *at = text; at < text + offset; at++)
        if (*at == '\n') {
            line++;
            start = at + 1;
        }
    glong column = g_utf8_strlen(start, text + offset - start) + 1;
    set_invalid(document, line, (guint)column, hint, message, error);
}

static gboolean
check_text(const Document *document, const char *text, gsize length, GError **error)
{
    if (length >= 2 && ((guchar)text[0] ^ (guchar)text[1]) == 1 && (guchar)text[0] >= 0xFE) {
        set_invalid(document, 0, 0, "Save the file as UTF-8.", "the text is UTF-16", error);
        return FALSE;
    }
    const char *end;
    if (g_utf8_validate_len(text, length, &end))
        return TRUE;
    set_syntax_error(document, text, (gsize)(end - text), "Save the file as UTF-8.",
                     *end == '\0' ? "the text has a null character" : "the text is not UTF-8",
                     error);
    return FALSE;
}

static const char *
syntax_message(enum json_tokener_error code)
{
    if (code == json_tokener_continue || code == json_tokener_error_parse_eof)
        return "the text ends in the middle of a value";
    if (code == json_tokener_error_depth)
        return "the nesting is too deep";
    return json_tokener_error_desc(code);
}

static gsize
skip_white(const char *text, gsize at)
{
    return at + strspn(text + at, " \t\r\n");
}

/* At least as many as it has: each but the first of a container comes after a comma. */
static gsize
count_members(const char *text)
{
    gsize count = 1;
    for (const char *at = text; *at != '\0'; at++)
        count += *at == ',' || *at == '{' || *at == '[';
    return count;
}

static gboolean
is_held(const char *number)
{
    return strpbrk(number, ".eE") != NULL ||
           g_ascii_string_to_signed(number, 10, G_MININT64, G_MAXINT64, NULL, NULL) ||
           g_ascii_string_to_unsigned(number, 10, 0, G_MAXUINT64, NULL, NULL);
}

/* Of a whole number of more than 64 bits json-c makes the largest that it can hold: other rows. */
static gboolean
check_numbers(const Document *document, GError **error)
{
    gsize digits = 0;
    for (const char *at = document->text; *at != '\0' && digits < LONG_NUMBER; at++)
        digits = g_ascii_isdigit(*at) ? digits + 1 : 0;
    if (digits < LONG_NUMBER)
        return TRUE;
    g_autoptr(GPtrArray) members = outline_new(document->text);
    for (guint index = 0; index < members->len; index++) {
        const OutlineMember *member = members->pdata[index];
        if (member->type != OUTLINE_NUMBER || is_held(member->value))
            continue;
        g_autofree char *message =
            g_strdup_printf("the number %s has more than 64 bits", member->value);
        set_invalid(document, member->line, member->character, "Write it in quotes.", message,
                    error);
        return FALSE;
    }
    return TRUE;
}

/* text ends with a null at length; json-c wants to see it, or a number at the end stays open. */
static gboolean
parse_text(Document *document, const char *text, gsize length, GError **error)
{
    static const char hint[] = "Correct the file; it has to be one JSON object.";
    if (count_members(text) > OUTLINE_MAXIMUM_MEMBERS) {
        set_invalid(document, 0, 0, "Check that it is the file you mean; split the task if it is.",
                    "it has more members than " G_STRINGIFY(OUTLINE_MAXIMUM_MEMBERS), error);
        return FALSE;
    }
    if (skip_white(text, 0) == length) {
        set_invalid(document, 0, 0, hint, "the text is empty", error);
        return FALSE;
    }
    struct json_tokener *tokener = json_tokener_new_ex(MAXIMUM_DEPTH);
    json_tokener_set_flags(tokener, JSON_TOKENER_STRICT | JSON_TOKENER_ALLOW_TRAILING_CHARS);
    document->root = json_tokener_parse_ex(tokener, text, (int)length + 1);
    enum json_tokener_error code = json_tokener_get_error(tokener);
    gsize end = MIN(json_tokener_get_parse_end(tokener), length);
    json_tokener_free(tokener);
    gsize behind = skip_white(text, end);
    if (code == json_tokener_success && behind == length)
        return TRUE;
    if (code == json_tokener_success)
        set_syntax_error(document, text, behind, hint, "more text follows the JSON value", error);
    else
        set_syntax_error(document, text, end, hint, syntax_message(code), error);
    return FALSE;
}

/* Templates hand the mappings over as a string that holds the JSON. */
static gboolean
unwrap_string(Document *document, GError **error)
{
    if (!json_object_is_type(document->root, json_type_string))
        return TRUE;
    json_object *wrapper = document->root;
    document->root = NULL;
    gsize length = (gsize)json_object_get_string_len(wrapper);
    const char *text = json_object_get_string(wrapper);
    char *outer = document->name;
    document->name = g_strdup_printf("%s, inside its JSON string", outer);
    gboolean done =
        check_text(document, text, length, error) && parse_text(document, text, length, error);
    g_free(document->name);
    document->name = outer;
    g_free(document->text);
    document->text = g_strndup(text, length);
    json_object_put(wrapper);
    return done;
}

char *
document_text(GBytes *bytes, gsize *length)
{
    const char *data = g_bytes_get_data(bytes, length);
    if (*length >= 3 && memcmp(data, "\xEF\xBB\xBF", 3) == 0) {
        data += 3;
        *length -= 3;
    }
    char *text = g_malloc(*length + 1);
    if (*length > 0)
        memcpy(text, data, *length);
    text[*length] = '\0';
    return text;
}

Document *
document_parse(const char *kind, const char *path, GBytes *bytes, TaskProblems *problems,
               GError **error)
{
    if (g_bytes_get_size(bytes) > DOCUMENT_MAXIMUM_BYTES) {
        set_too_large(kind, path == NULL ? "in the case" : path, error);
        return NULL;
    }
    g_autoptr(Document) document = g_new0(Document, 1);
    document->kind = kind;
    document->problems = problems;
    document->name = path == NULL ? g_strdup_printf("%s of the case", document_label(kind))
                                  : g_strdup_printf("%s \"%s\"", document_label(kind), path);
    gsize length;
    document->text = document_text(bytes, &length);
    if (!check_text(document, document->text, length, error) ||
        !parse_text(document, document->text, length, error) || !unwrap_string(document, error) ||
        !check_numbers(document, error))
        return NULL;
    Member root = member_root(document);
    if (json_object_is_type(document->root, json_type_object))
        return g_steal_pointer(&document);
    member_set_error_of(&root, PROBLEM_INVALID, "Correct the file; it has to be one JSON object.",
                        error, "expected an object, found %s", member_type_label(&root));
    return NULL;
}

void
document_place(Document *document, const char *path, guint *line, guint *character)
{
    *line = *character = 0;
    if (document->members == NULL) {
        document->members = outline_new(document->text);
        document->by_path = outline_by_path(document->members);
    }
    const OutlineMember *member = outline_find(document->by_path, path);
    if (member == NULL)
        return;
    *line = member->line;
    *character = member->character;
}

GPtrArray *
document_outline(GBytes *bytes)
{
    g_autoptr(TaskProblems) problems = task_problems_new();
    g_autoptr(Document) document = document_parse("mappings", NULL, bytes, problems, NULL);
    return document == NULL ? g_ptr_array_new() : outline_new(document->text);
}

void
document_free(Document *document)
{
    if (document == NULL)
        return;
    json_object_put(document->root);
    g_free(document->name);
    g_free(document->text);
    g_clear_pointer(&document->by_path, g_hash_table_unref);
    g_clear_pointer(&document->members, g_ptr_array_unref);
    g_free(document);
}
