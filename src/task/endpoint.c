#include "task/endpoint.h"

#include "base/error.h"
#include "task/extra_attributes.h"
#include "task/member.h"
#include "task/stored_task.h"

#include <string.h>

#define SECRET_MESSAGE "a secret stands here, which is not kept"

typedef struct {
    DeclaredList list;
    const char *kind;
    TaskProblems *problems;
    const GPtrArray *members; /* of the JSON */
    GPtrArray *attributes;
} Reader;

static void
attribute_free(gpointer data)
{
    EndpointAttribute *attribute = data;
    g_free(attribute->name);
    g_free(attribute->value);
    g_free(attribute->path);
    g_free(attribute);
}

static const char *
document_kind(DeclaredList list)
{
    return list == DECLARED_SOURCE ? "source-endpoint" : "target-endpoint";
}

static void
warn(const Reader *reader, const EndpointAttribute *attribute, const char *kind,
     const char *message)
{
    task_problems_add_at(reader->problems, reader->kind, kind, attribute->path, attribute->line,
                         attribute->character, message);
}

static void
judge(const Reader *reader, const EndpointAttribute *attribute)
{
    if (extra_attributes_is_secret(attribute->name, attribute->value))
        warn(reader, attribute, PROBLEM_SECRET, SECRET_MESSAGE);
    if (attribute->declared == NULL) {
        const char *meant = declared_suggest(reader->list, NULL, attribute->name);
        g_autofree char *message =
            meant == NULL
                ? g_strdup("unknown attribute, ignored")
                : g_strdup_printf("unknown attribute, ignored; did you mean \"%s\"?", meant);
        warn(reader, attribute, PROBLEM_UNKNOWN, message);
        return;
    }
    g_autofree char *problem = declared_problem(attribute->declared, attribute->value);
    if (problem != NULL)
        warn(reader, attribute, PROBLEM_VALUE, problem);
}

/* Takes path over. */
static void
add_attribute(Reader *reader, const char *name, const char *value, char *path, guint line,
              guint character)
{
    EndpointAttribute *attribute = g_new0(EndpointAttribute, 1);
    attribute->name = g_strdup(name);
    attribute->value = g_strdup(value);
    attribute->declared = declared_find(reader->list, NULL, name);
    attribute->path = path;
    attribute->line = line;
    attribute->character = character;
    g_ptr_array_add(reader->attributes, attribute);
    judge(reader, attribute);
}

/* above: the JSON string that holds the text; NULL: the file is the text. */
static void
read_extra(Reader *reader, const char *text, const OutlineMember *above)
{
    g_autoptr(GPtrArray) extras = extra_attributes_parse(text);
    for (guint index = 0; index < extras->len; index++) {
        const ExtraAttribute *extra = extras->pdata[index];
        guint line = above == NULL ? extra->line : above->line;
        guint character = above == NULL ? extra->character : above->character;
        char *path = above == NULL ? g_strdup(extra->name)
                                   : g_strconcat(above->path, ".", extra->name, NULL);
        EndpointAttribute place = {.path = path, .line = line, .character = character};
        if (extra->problem != NULL)
            warn(reader, &place, PROBLEM_SYNTAX, extra->problem);
        if (extra->value != NULL)
            add_attribute(reader, extra->name, extra->value, path, line, character);
        else
            g_free(path);
    }
}

static gboolean
is_named(const OutlineMember *member, const char *name)
{
    return member->name != NULL && g_ascii_strcasecmp(member->name, name) == 0;
}

/* The member of the one at position; NULL. */
static const OutlineMember *
find_member(const Reader *reader, gint position, const char *name, gint *found)
{
    for (guint index = (guint)position + 1; index < reader->members->len; index++) {
        const OutlineMember *member = reader->members->pdata[index];
        if (member->parent < position)
            break;
        if (member->parent == position && member->counts && is_named(member, name)) {
            *found = (gint)index;
            return member;
        }
    }
    return NULL;
}

static void
read_members(Reader *reader, gint position)
{
    for (guint index = (guint)position + 1; index < reader->members->len; index++) {
        const OutlineMember *member = reader->members->pdata[index];
        if (member->parent < position)
            break;
        if (member->parent != position || !member->counts || member->type == OUTLINE_NULL)
            continue;
        if (member->value != NULL) {
            add_attribute(reader, member->name, member->value, g_strdup(member->path), member->line,
                          member->character);
            continue;
        }
        EndpointAttribute place = {
            .path = member->path, .line = member->line, .character = member->character};
        warn(reader, &place, PROBLEM_GRAMMAR, "expected a value, ignored");
    }
}

/* A mistake that is easily made, with two files. */
static void
check_side(Reader *reader, gint endpoint)
{
    gint found;
    const OutlineMember *type = find_member(reader, endpoint, "EndpointType", &found);
    const char *side = reader->list == DECLARED_SOURCE ? "source" : "target";
    if (type == NULL || type->value == NULL || g_ascii_strcasecmp(type->value, side) == 0)
        return;
    EndpointAttribute place = {
        .path = type->path, .line = type->line, .character = type->character};
    g_autofree char *message = g_strdup_printf("this is no %s endpoint", side);
    warn(reader, &place, PROBLEM_GRAMMAR, message);
}

/* That of create-endpoint stands beside the settings. */
static void
warn_of_password(Reader *reader, gint endpoint)
{
    gint found;
    const OutlineMember *member = find_member(reader, endpoint, "Password", &found);
    EndpointAttribute place = {0};
    if (member == NULL || member->value == NULL ||
        !extra_attributes_is_secret(member->name, member->value))
        return;
    place.path = member->path;
    place.line = member->line;
    place.character = member->character;
    warn(reader, &place, PROBLEM_SECRET, SECRET_MESSAGE);
}

/* FALSE where it is none: then its members are the attributes. */
static gboolean
read_endpoint(Reader *reader, gint position)
{
    static const char *const marks[] = {"EndpointIdentifier", "EndpointType", "EngineName",
                                        "EndpointArn"};
    gint settings, extra, found;
    const OutlineMember *group = find_member(reader, position, "PostgreSQLSettings", &settings);
    const OutlineMember *text = find_member(reader, position, "ExtraConnectionAttributes", &extra);
    gboolean is_endpoint = group != NULL || text != NULL;
    for (guint index = 0; index < G_N_ELEMENTS(marks); index++)
        is_endpoint |= find_member(reader, position, marks[index], &found) != NULL;
    if (!is_endpoint)
        return FALSE;
    warn_of_password(reader, position);
    check_side(reader, position);
    if (group != NULL && group->type == OUTLINE_OBJECT)
        read_members(reader, settings);
    if (text != NULL && text->type == OUTLINE_STRING)
        read_extra(reader, text->value, text);
    return TRUE;
}

/* Of several endpoints the one of the side; -1: it cannot be told. */
static gint
choose_endpoint(const Reader *reader, gint list)
{
    const char *side = reader->list == DECLARED_SOURCE ? "source" : "target";
    gint chosen = -1, only = -1;
    guint of_side = 0, all = 0;
    for (guint index = (guint)list + 1; index < reader->members->len; index++) {
        const OutlineMember *member = reader->members->pdata[index];
        gint found;
        if (member->parent != list)
            continue;
        only = (gint)index;
        all++;
        const OutlineMember *type = find_member(reader, (gint)index, "EndpointType", &found);
        if (type == NULL || g_ascii_strcasecmp(type->value == NULL ? "" : type->value, side) != 0)
            continue;
        chosen = (gint)index;
        of_side++;
    }
    return all == 1 ? only : of_side == 1 ? chosen : -1;
}

static gboolean
read_json(Reader *reader, const Document *document, GError **error)
{
    gint position = 0, found;
    const OutlineMember *list = find_member(reader, 0, "Endpoints", &found);
    if (list != NULL && list->type == OUTLINE_ARRAY) {
        position = choose_endpoint(reader, found);
        if (position < 0) {
            Member root = member_root((Document *)document);
            Member endpoints = member_get(&root, list->name);
            member_set_error_of(&endpoints, PROBLEM_INVALID,
                                "Leave only that endpoint in the file.", error,
                                "which of the endpoints is meant cannot be told");
            return FALSE;
        }
    } else if (find_member(reader, 0, "Endpoint", &found) != NULL) {
        position = found;
    }
    if (!read_endpoint(reader, position))
        read_members(reader, position);
    return TRUE;
}

/* Behind byte order marks: what is kept of the text must not begin with one, or less would be read
 * of it than of the file. */
static const char *
text_of(GBytes *bytes, gsize *length)
{
    const char *data = g_bytes_get_data(bytes, length);
    for (; *length >= 3 && memcmp(data, "\xEF\xBB\xBF", 3) == 0; data += 3)
        *length -= 3;
    return data;
}

static gboolean
is_json(GBytes *bytes)
{
    gsize length;
    const char *text = text_of(bytes, &length);
    gsize at = 0;
    while (at < length && g_ascii_isspace(text[at]))
        at++;
    return at == length || strchr("{[\"", text[at]) != NULL || (guchar)text[at] >= 0xFE;
}

static gboolean
parse_text(Reader *reader, const char *path, GBytes *bytes, GError **error)
{
    gsize length;
    const char *text = text_of(bytes, &length);
    if (length <= DOCUMENT_MAXIMUM_BYTES && g_utf8_validate_len(text, length, NULL)) {
        g_autofree char *copy = g_strndup(text, length);
        read_extra(reader, copy, NULL);
        return TRUE;
    }
    static const char message[] = "the text is not UTF-8, or too long";
    task_problems_expect(reader->problems, reader->kind, PROBLEM_INVALID, "", 0, 0, message);
    error_set(error, PGC_ERROR_USAGE, "Save the file as UTF-8.", "%s \"%s\": %s",
              document_label(reader->kind), path == NULL ? "of the case" : path, message);
    return FALSE;
}

GPtrArray *
endpoint_parse(DeclaredList list, const char *path, GBytes *bytes, TaskProblems *problems,
               GError **error)
{
    g_autoptr(GPtrArray) attributes = g_ptr_array_new_with_free_func(attribute_free);
    Reader reader = {
        .list = list, .kind = document_kind(list), .problems = problems, .attributes = attributes};
    if (!is_json(bytes))
        return parse_text(&reader, path, bytes, error) ? g_steal_pointer(&attributes) : NULL;
    g_autoptr(Document) document = document_parse(reader.kind, path, bytes, problems, error);
    if (document == NULL)
        return NULL;
    g_autoptr(GPtrArray) members = outline_new(document->text);
    reader.members = members;
    return read_json(&reader, document, error) ? g_steal_pointer(&attributes) : NULL;
}

/* What is to stand in place of a string of the JSON; NULL: it stays. */
static char *
redacted_value(const OutlineMember *member)
{
    if (member->value == NULL || member->name == NULL)
        return NULL;
    if (extra_attributes_is_secret(member->name, member->value))
        return g_strdup(SECRET_STARS);
    if (!is_named(member, "ExtraConnectionAttributes"))
        return NULL;
    return extra_attributes_redact(member->value);
}

static GBytes *
redact_json(const char *text)
{
    g_autoptr(GPtrArray) members = outline_new(text);
    GString *result = g_string_new(NULL);
    gsize copied = 0;
    for (guint index = 0; index < members->len; index++) {
        const OutlineMember *member = members->pdata[index];
        g_autofree char *value = redacted_value(member);
        if (value == NULL)
            continue;
        json_object *string = json_object_new_string(value);
        g_string_append_len(result, text + copied, (gssize)(member->begin - copied));
        g_string_append(result, json_object_to_json_string(string));
        json_object_put(string);
        copied = member->end;
    }
    g_string_append(result, text + copied);
    return g_string_free_to_bytes(result);
}

GBytes *
endpoint_redact(GBytes *bytes)
{
    if (is_json(bytes)) {
        g_autoptr(TaskProblems) problems = task_problems_new();
        g_autoptr(Document) document =
            document_parse("source-endpoint", NULL, bytes, problems, NULL);
        return document == NULL ? g_bytes_new(NULL, 0) : redact_json(document->text);
    }
    gsize length;
    const char *text = text_of(bytes, &length);
    g_autofree char *copy = g_strndup(text, length);
    char *redacted = extra_attributes_redact(copy);
    return g_bytes_new_take(redacted, strlen(redacted));
}

GPtrArray *
endpoint_of_case(CaseFile *file, Side side, GError **error)
{
    gboolean is_source = side == SIDE_SOURCE;
    g_autoptr(StoredTask) task = stored_task_load(file, error);
    if (task == NULL)
        return NULL;
    GBytes *bytes = task->bytes[is_source ? TASK_SOURCE_ENDPOINT : TASK_TARGET_ENDPOINT];
    if (bytes == NULL)
        return g_ptr_array_new();
    g_autoptr(TaskProblems) problems = task_problems_new();
    return endpoint_parse(is_source ? DECLARED_SOURCE : DECLARED_TARGET, NULL, bytes, problems,
                          error);
}
