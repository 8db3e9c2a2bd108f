#include "task/outline.h"

#include <json-c/json.h>
#include <string.h>

/* Deeper documents were refused before. */
#define MAXIMUM_DEPTH 64

typedef struct {
    const char *text;
    const char *at;
    const char *counted; /* lines and characters are counted up to here */
    guint line;
    guint character;
    GPtrArray *members;
} Scanner;

static void
member_free(gpointer data)
{
    OutlineMember *member = data;
    g_free(member->path);
    g_free(member->name);
    g_free(member->value);
    g_free(member);
}

const char *
outline_type_name(OutlineType type)
{
    static const char *const names[] = {"object", "array", "string", "number", "boolean", "null"};
    return names[type];
}

static void
skip_white(Scanner *scanner)
{
    scanner->at += strspn(scanner->at, " \t\r\n");
}

static void
count_place(Scanner *scanner)
{
    for (; scanner->counted < scanner->at; scanner->counted++) {
        if (*scanner->counted == '\n') {
            scanner->line++;
            scanner->character = 1;
        } else if (((guchar)*scanner->counted & 0xC0) != 0x80) {
            scanner->character++;
        }
    }
}

static gboolean
take_sign(Scanner *scanner, char sign)
{
    skip_white(scanner);
    if (*scanner->at != sign)
        return FALSE;
    scanner->at++;
    return TRUE;
}

/* With escapes json-c decides what it stands for. */
static char *
decode(const char *begin, const char *end)
{
    if (memchr(begin, '\\', (gsize)(end - begin)) == NULL)
        return g_strndup(begin + 1, (gsize)(end - begin) - 2);
    g_autofree char *token = g_strndup(begin, (gsize)(end - begin));
    json_object *string = json_tokener_parse(token);
    char *value = g_strdup(string == NULL ? "" : json_object_get_string(string));
    json_object_put(string);
    return value;
}

/* NULL where there is none. */
static char *
take_string(Scanner *scanner)
{
    const char *begin = scanner->at;
    if (*begin != '"')
        return NULL;
    const char *end = begin + 1;
    while (*end != '"' && *end != '\0')
        end += *end == '\\' && end[1] != '\0' ? 2 : 1;
    if (*end == '\0')
        return NULL;
    scanner->at = end + 1;
    return decode(begin, end + 1);
}

static char *
make_path(const OutlineMember *parent, const char *name, guint ordinal)
{
    if (parent == NULL)
        return g_strdup("");
    if (name == NULL)
        return g_strdup_printf("%s[%u]", parent->path, ordinal);
    return g_strconcat(parent->path, *parent->path == '\0' ? "" : ".",
                       *name == '\0' ? "\"\"" : name, NULL);
}

/* Takes name over. */
static OutlineMember *
add_member(Scanner *scanner, gint parent, char *name, guint ordinal)
{
    const OutlineMember *above = parent < 0 ? NULL : scanner->members->pdata[parent];
    OutlineMember *member = g_new0(OutlineMember, 1);
    member->parent = parent;
    member->name = name;
    member->ordinal = ordinal;
    member->path = make_path(above, name, ordinal);
    count_place(scanner);
    member->line = scanner->line;
    member->character = scanner->character;
    member->begin = (gsize)(scanner->at - scanner->text);
    member->counts = TRUE;
    g_ptr_array_add(scanner->members, member);
    return member;
}

static gboolean take_value(Scanner *scanner, gint parent, char *name, guint ordinal, guint depth);

/* What is given twice counts the last time; seen: name → member. */
static void
note_again(Scanner *scanner, GHashTable *seen, guint position)
{
    OutlineMember *member = scanner->members->pdata[position];
    OutlineMember *earlier = g_hash_table_lookup(seen, member->name);
    if (earlier != NULL)
        earlier->counts = FALSE;
    g_hash_table_replace(seen, member->name, member);
}

static gboolean
take_object(Scanner *scanner, gint self, guint depth)
{
    g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
    scanner->at++;
    if (take_sign(scanner, '}'))
        return TRUE;
    for (guint ordinal = 0;; ordinal++) {
        skip_white(scanner);
        char *name = take_string(scanner);
        if (name == NULL)
            return FALSE;
        if (!take_sign(scanner, ':')) {
            g_free(name);
            return FALSE;
        }
        guint position = scanner->members->len;
        gboolean is_taken = take_value(scanner, self, name, ordinal, depth);
        if (scanner->members->len > position)
            note_again(scanner, seen, position);
        if (!is_taken || !take_sign(scanner, ','))
            return is_taken && take_sign(scanner, '}');
    }
}

static gboolean
take_array(Scanner *scanner, gint self, guint depth)
{
    scanner->at++;
    if (take_sign(scanner, ']'))
        return TRUE;
    for (guint ordinal = 0;; ordinal++)
        if (!take_value(scanner, self, NULL, ordinal, depth) || !take_sign(scanner, ','))
            return take_sign(scanner, ']');
}

static gboolean
take_word(Scanner *scanner, OutlineMember *member)
{
    gsize length = strcspn(scanner->at, ",]} \t\r\n");
    const char *word = scanner->at;
    scanner->at += length;
    if (length == 4 && g_ascii_strncasecmp(word, "null", 4) == 0) {
        member->type = OUTLINE_NULL;
        return TRUE;
    }
    member->value = g_strndup(word, length);
    gboolean is_boolean = g_ascii_isalpha(*word) && *word != 'N' && *word != 'I';
    member->type = is_boolean ? OUTLINE_BOOLEAN : OUTLINE_NUMBER;
    return length > 0;
}

static gboolean
take_contents(Scanner *scanner, OutlineMember *member, gint self, guint depth)
{
    switch (*scanner->at) {
    case '{':
        member->type = OUTLINE_OBJECT;
        return take_object(scanner, self, depth + 1);
    case '[':
        member->type = OUTLINE_ARRAY;
        return take_array(scanner, self, depth + 1);
    case '"':
        member->type = OUTLINE_STRING;
        member->value = take_string(scanner);
        return member->value != NULL;
    default:
        return take_word(scanner, member);
    }
}

/* Takes name over. FALSE where the text is no JSON, or there is too much of it. */
static gboolean
take_value(Scanner *scanner, gint parent, char *name, guint ordinal, guint depth)
{
    skip_white(scanner);
    if (depth > MAXIMUM_DEPTH || scanner->members->len >= OUTLINE_MAXIMUM_MEMBERS) {
        g_free(name);
        return FALSE;
    }
    gint self = (gint)scanner->members->len;
    OutlineMember *member = add_member(scanner, parent, name, ordinal);
    gboolean is_taken = take_contents(scanner, member, self, depth);
    member->end = (gsize)(scanner->at - scanner->text);
    return is_taken;
}

/* Parents come before their members. */
static void
pass_down(const GPtrArray *members)
{
    for (guint index = 0; index < members->len; index++) {
        OutlineMember *member = members->pdata[index];
        if (member->parent >= 0 && !((OutlineMember *)members->pdata[member->parent])->counts)
            member->counts = FALSE;
    }
}

GPtrArray *
outline_new(const char *text)
{
    Scanner scanner = {.text = text,
                       .at = text,
                       .counted = text,
                       .line = 1,
                       .character = 1,
                       .members = g_ptr_array_new_with_free_func(member_free)};
    (void)take_value(&scanner, -1, NULL, 0, 0);
    pass_down(scanner.members);
    return scanner.members;
}

GHashTable *
outline_by_path(const GPtrArray *members)
{
    GHashTable *by_path = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint index = 0; index < members->len; index++) {
        OutlineMember *member = members->pdata[index];
        if (member->counts)
            g_hash_table_replace(by_path, member->path, member);
    }
    return by_path;
}

const OutlineMember *
outline_find(GHashTable *by_path, const char *path)
{
    g_autofree char *place = g_strdup(path);
    for (;;) {
        const OutlineMember *member = g_hash_table_lookup(by_path, place);
        if (member != NULL || *place == '\0')
            return member;
        gsize length = strlen(place);
        while (length > 0 && strchr(".[", place[length - 1]) == NULL)
            length--;
        place[length == 0 ? 0 : length - 1] = '\0';
    }
}
