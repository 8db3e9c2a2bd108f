#include "task/member.h"

#include "base/error.h"
#include "task/suggest.h"

#include <stdarg.h>
#include <string.h>

Member
member_root(Document *document)
{
    return (Member){.document = document, .value = document->root};
}

Member
member_get(const Member *object, const char *name)
{
    json_object *value = NULL;
    json_object_object_get_ex(object->value, name, &value);
    return (Member){.document = object->document, .parent = object, .name = name, .value = value};
}

Member
member_element(const Member *array, gsize index)
{
    return (Member){.document = array->document,
                    .parent = array,
                    .index = index,
                    .value = json_object_array_get_idx(array->value, index)};
}

char *
member_path(const Member *member)
{
    if (member->parent == NULL)
        return g_strdup("");
    g_autofree char *parent = member_path(member->parent);
    if (member->name == NULL)
        return g_strdup_printf("%s[%" G_GSIZE_FORMAT "]", parent, member->index);
    return g_strconcat(parent, *parent == '\0' ? "" : ".",
                       *member->name == '\0' ? "\"\"" : member->name, NULL);
}

static void set_error(const Member *member, const char *kind, const char *hint, GError **error,
                      const char *format, va_list arguments) G_GNUC_PRINTF(5, 0);

static void
set_error(const Member *member, const char *kind, const char *hint, GError **error,
          const char *format, va_list arguments)
{
    g_autofree char *message = g_strdup_vprintf(format, arguments);
    g_autofree char *path = member_path(member);
    guint line, character;
    document_place(member->document, path, &line, &character);
    task_problems_expect(member->document->problems, member->document->kind, kind, path, line,
                         character, message);
    if (*path == '\0')
        error_set(error, PGC_ERROR_USAGE, hint, "%s: %s", member->document->name, message);
    else
        error_set(error, PGC_ERROR_USAGE, hint, "%s: %s: %s (line %u, column %u)",
                  member->document->name, path, message, line, character);
}

void
member_set_error(const Member *member, const char *hint, GError **error, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    set_error(member, PROBLEM_GRAMMAR, hint, error, format, arguments);
    va_end(arguments);
}

void
member_set_error_of(const Member *member, const char *kind, const char *hint, GError **error,
                    const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    set_error(member, kind, hint, error, format, arguments);
    va_end(arguments);
}

static void add_warning(const Member *member, const char *kind, const char *format,
                        va_list arguments) G_GNUC_PRINTF(3, 0);

static void
add_warning(const Member *member, const char *kind, const char *format, va_list arguments)
{
    g_autofree char *message = g_strdup_vprintf(format, arguments);
    g_autofree char *path = member_path(member);
    guint line, character;
    document_place(member->document, path, &line, &character);
    task_problems_add_at(member->document->problems, member->document->kind, kind, path, line,
                         character, message);
}

void
member_warn(const Member *member, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    add_warning(member, PROBLEM_IGNORED, format, arguments);
    va_end(arguments);
}

void
member_warn_of(const Member *member, const char *kind, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    add_warning(member, kind, format, arguments);
    va_end(arguments);
}

void
member_warn_suggesting(const Member *member, const char *suggested)
{
    if (suggested == NULL)
        member_warn_of(member, PROBLEM_UNKNOWN, "unknown member, ignored");
    else
        member_warn_of(member, PROBLEM_UNKNOWN, "unknown member, ignored; did you mean \"%s\"?",
                       suggested);
}

GPtrArray *
member_names(const Member *object)
{
    GPtrArray *names = g_ptr_array_new();
    struct json_object_iterator at = json_object_iter_begin(object->value);
    struct json_object_iterator end = json_object_iter_end(object->value);
    for (; !json_object_iter_equal(&at, &end); json_object_iter_next(&at))
        g_ptr_array_add(names, (gpointer)(guintptr)json_object_iter_peek_name(&at));
    return names;
}

void
member_warn_unknown(const Member *object, const char *const *known)
{
    g_autoptr(GPtrArray) names = member_names(object);
    for (guint index = 0; index < names->len; index++) {
        Member member = member_get(object, names->pdata[index]);
        if (member.value != NULL && !g_strv_contains(known, member.name))
            member_warn_suggesting(&member, suggest_name(member.name, known));
    }
}

const char *
member_type_label(const Member *member)
{
    switch (json_object_get_type(member->value)) {
    case json_type_boolean:
        return "a boolean";
    case json_type_double:
    case json_type_int:
        return "a number";
    case json_type_string:
        return "a string";
    case json_type_array:
        return "an array";
    case json_type_object:
        return "an object";
    case json_type_null:
    default:
        return "nothing";
    }
}

static void
set_type_error(const Member *member, const char *expected, GError **error)
{
    member_set_error(member, "Correct the file.", error, "expected %s, found %s", expected,
                     member_type_label(member));
}

gboolean
member_check_object(const Member *member, GError **error)
{
    if (json_object_is_type(member->value, json_type_object))
        return TRUE;
    set_type_error(member, "an object", error);
    return FALSE;
}

gboolean
member_check_array(const Member *member, GError **error)
{
    if (json_object_is_type(member->value, json_type_array))
        return TRUE;
    set_type_error(member, "an array", error);
    return FALSE;
}

gboolean
member_take_text(const Member *member, char **text, GError **error)
{
    *text = NULL;
    switch (json_object_get_type(member->value)) {
    case json_type_null:
        return TRUE;
    case json_type_string:
        /* PostgreSQL has no such character, and C would not see what follows it. */
        if (strlen(json_object_get_string(member->value)) !=
            (gsize)json_object_get_string_len(member->value)) {
            member_set_error(member, "Correct the file.", error, "the string has a null character");
            return FALSE;
        }
        break;
    case json_type_int:
    case json_type_double:
        break;
    case json_type_boolean:
    case json_type_object:
    case json_type_array:
    default:
        set_type_error(member, "a string", error);
        return FALSE;
    }
    *text = g_strdup(json_object_get_string(member->value));
    return TRUE;
}

gboolean
member_require_text(const Member *member, char **text, GError **error)
{
    if (!member_take_text(member, text, error))
        return FALSE;
    if (*text != NULL)
        return TRUE;
    set_type_error(member, "a string", error);
    return FALSE;
}

gboolean
member_require_texts(const Member *array, GPtrArray *texts, GError **error)
{
    if (!member_check_array(array, error))
        return FALSE;
    gsize count = json_object_array_length(array->value);
    if (count == 0) {
        member_set_error(array, "Correct the file.", error, "the array is empty");
        return FALSE;
    }
    for (gsize index = 0; index < count; index++) {
        Member element = member_element(array, index);
        char *text = NULL;
        if (!member_require_text(&element, &text, error))
            return FALSE;
        g_ptr_array_add(texts, text);
    }
    return TRUE;
}

gboolean
member_take_integer(const Member *member, gint64 minimum, gint64 maximum, gint64 *number,
                    gboolean *given, GError **error)
{
    g_autofree char *text = NULL;
    *given = member->value != NULL;
    if (!*given)
        return TRUE;
    if (!json_object_is_type(member->value, json_type_string) &&
        !json_object_is_type(member->value, json_type_int) &&
        !json_object_is_type(member->value, json_type_double)) {
        set_type_error(member, "a number", error);
        return FALSE;
    }
    if (!member_take_text(member, &text, error))
        return FALSE;
    if (g_ascii_string_to_signed(text, 10, minimum, maximum, number, NULL))
        return TRUE;
    member_set_error_of(member, PROBLEM_VALUE, "Correct the file.", error,
                        "expected a whole number from %" G_GINT64_FORMAT " to %" G_GINT64_FORMAT
                        ", found \"%s\"",
                        minimum, maximum, text);
    return FALSE;
}

gboolean
member_take_boolean(const Member *member, gboolean *value, GError **error)
{
    if (member->value == NULL)
        return TRUE;
    const char *text = json_object_is_type(member->value, json_type_string)
                           ? json_object_get_string(member->value)
                           : "";
    if (json_object_is_type(member->value, json_type_boolean))
        *value = json_object_get_boolean(member->value);
    else if (g_ascii_strcasecmp(text, "true") == 0)
        *value = TRUE;
    else if (g_ascii_strcasecmp(text, "false") == 0)
        *value = FALSE;
    else {
        set_type_error(member, "true or false", error);
        return FALSE;
    }
    return TRUE;
}

gboolean
member_is_empty(const Member *member)
{
    switch (json_object_get_type(member->value)) {
    case json_type_null:
        return TRUE;
    case json_type_string:
        return json_object_get_string_len(member->value) == 0;
    case json_type_array:
        return json_object_array_length(member->value) == 0;
    case json_type_object:
        return json_object_object_length(member->value) == 0;
    case json_type_boolean:
    case json_type_int:
    case json_type_double:
    default:
        return FALSE;
    }
}

gboolean
member_refuse(const Member *object, const char *name, GError **error)
{
    Member member = member_get(object, name);
    if (member_is_empty(&member))
        return TRUE;
    member_set_error_of(&member, PROBLEM_UNSUPPORTED, MEMBER_NOT_SUPPORTED, error,
                        "\"%s\" is not supported", name);
    return FALSE;
}

gboolean
member_refuse_all(const Member *object, const char *const *names, GError **error)
{
    for (; *names != NULL; names++)
        if (!member_refuse(object, *names, error))
            return FALSE;
    return TRUE;
}

void
member_warn_pointless(const Member *object, const char *name)
{
    Member member = member_get(object, name);
    if (!member_is_empty(&member))
        member_warn(&member, "has no meaning in this rule, ignored");
}
