#include "authoring/flat.h"

#include <string.h>

/* Arrays whose order says nothing, and the member that tells their elements apart. */
static const struct {
    const char *name;
    const char *key;
} keyed[] = {
    {"LogComponents", "Id"},
    {"CharacterReplacements", "SourceCharacterCodePoint"},
};

static void
member_free(gpointer data)
{
    FlatMember *member = data;
    g_free(member->path);
    g_free(member->value);
    g_free(member);
}

GHashTable *
flat_new(void)
{
    return g_hash_table_new_full(g_str_hash, g_str_equal, NULL, member_free);
}

static void
append_name(GString *path, const char *name)
{
    gboolean is_plain = *name != '\0';
    for (const char *at = name; *at != '\0'; at++)
        is_plain &= g_ascii_isalnum(*at) || *at == '_' || *at == '-';
    if (is_plain) {
        g_string_append(path, name);
        return;
    }
    json_object *string = json_object_new_string(name);
    g_string_append(path, json_object_to_json_string_ext(string, JSON_C_TO_STRING_NOSLASHESCAPE));
    json_object_put(string);
}

char *
flat_path(const char *parent, const char *name)
{
    GString *path = g_string_new(parent);
    if (path->len > 0)
        g_string_append_c(path, '.');
    append_name(path, name);
    return g_string_free(path, FALSE);
}

char *
flat_element(const char *parent, const char *key)
{
    GString *path = g_string_new(parent);
    g_string_append_c(path, '[');
    append_name(path, key);
    g_string_append_c(path, ']');
    return g_string_free(path, FALSE);
}

void
flat_add_text(GHashTable *members, char *path, const char *value, gboolean is_quoted)
{
    FlatMember *member = g_new0(FlatMember, 1);
    member->path = path;
    member->value = g_strdup(value);
    member->is_quoted = is_quoted;
    g_hash_table_replace(members, member->path, member);
}

/* The name of the member by which the array's elements are known; NULL where it is their place. */
static const char *
key_name(const char *path, json_object *element)
{
    const char *dot = strrchr(path, '.');
    for (guint index = 0; index < G_N_ELEMENTS(keyed); index++) {
        json_object *key;
        if (g_strcmp0(dot == NULL ? path : dot + 1, keyed[index].name) == 0 &&
            json_object_is_type(element, json_type_object) &&
            json_object_object_get_ex(element, keyed[index].key, &key) && key != NULL)
            return keyed[index].key;
    }
    return NULL;
}

static void
add_object(GHashTable *members, const char *path, json_object *object, const char *without)
{
    json_object_object_foreach(object, name, member)
    {
        g_autofree char *member_path = flat_path(path, name);
        if (g_strcmp0(name, without) != 0)
            flat_add(members, member_path, member);
    }
}

static void
add_array(GHashTable *members, const char *path, json_object *array)
{
    for (size_t index = 0; index < json_object_array_length(array); index++) {
        json_object *element = json_object_array_get_idx(array, index);
        const char *key = key_name(path, element);
        g_autofree char *place = g_strdup_printf("%zu", index);
        g_autofree char *element_path = flat_element(
            path,
            key == NULL ? place : json_object_get_string(json_object_object_get(element, key)));
        if (key != NULL)
            add_object(members, element_path, element, key);
        else
            flat_add(members, element_path, element);
    }
}

void
flat_add(GHashTable *members, const char *path, json_object *value)
{
    if (json_object_is_type(value, json_type_object)) {
        add_object(members, path, value, NULL);
    } else if (json_object_is_type(value, json_type_array)) {
        add_array(members, path, value);
    } else if (value != NULL) {
        const char *text = json_object_get_string(value);
        gboolean is_string = json_object_is_type(value, json_type_string);
        if (*text != '\0')
            flat_add_text(members, g_strdup(path), text, is_string);
    }
}

static gint
compare_paths(gconstpointer first, gconstpointer second)
{
    const FlatMember *left = *(FlatMember *const *)first, *right = *(FlatMember *const *)second;
    return strcmp(left->path, right->path);
}

GPtrArray *
flat_sorted(GHashTable *members)
{
    GPtrArray *sorted = g_ptr_array_new();
    GHashTableIter iterator;
    gpointer value;
    g_hash_table_iter_init(&iterator, members);
    while (g_hash_table_iter_next(&iterator, NULL, &value))
        g_ptr_array_add(sorted, value);
    g_ptr_array_sort(sorted, compare_paths);
    return sorted;
}

char *
flat_text(GHashTable *members)
{
    GString *text = g_string_new(NULL);
    g_autoptr(GPtrArray) sorted = flat_sorted(members);
    for (guint index = 0; index < sorted->len; index++) {
        const FlatMember *member = sorted->pdata[index];
        g_string_append_printf(text, "%s %zu:%s\n", member->path, strlen(member->value),
                               member->value);
    }
    return g_string_free(text, FALSE);
}
