/* Task settings, with the values that AWS DMS takes where they say none. */
#include "authoring/difference_parts.h"
#include "task/declared.h"

#define SEVERITY ".Severity"
#define COMPONENTS "Logging.LogComponents["

/* true, TRUE and "true" are one, as are 5, "5" and "05". */
static char *
canonical(const Declared *declared, const char *text)
{
    gint64 number;
    g_autofree char *problem =
        declared->type == DECLARED_BOOLEAN ? declared_problem(declared, text) : NULL;
    if (declared->type == DECLARED_BOOLEAN && problem == NULL)
        return g_ascii_strdown(text, -1);
    if (declared->type == DECLARED_INTEGER &&
        g_ascii_string_to_signed(text, 10, G_MININT64, G_MAXINT64, &number, NULL))
        return g_strdup_printf("%" G_GINT64_FORMAT, number);
    return g_strdup(text);
}

/* AWS DMS exports this one in two spellings. */
static const char *
spelling(json_object *group, const char *name)
{
    static const char other[] = "historyTimeslotInMinutes", usual[] = "HistoryTimeslotInMinutes";
    json_object *value = NULL;
    if (!g_str_equal(name, other))
        return name;
    gboolean is_given = json_object_object_get_ex(group, usual, &value) && value != NULL;
    json_object *mine = json_object_object_get(group, other);
    return !is_given || json_object_equal(value, mine) ||
                   g_strcmp0(json_object_get_string(value), json_object_get_string(mine)) == 0
               ? usual
               : name;
}

static void
add_setting(GHashTable *members, const char *group, const char *path, const char *name,
            json_object *value)
{
    const Declared *declared = declared_find(DECLARED_SETTINGS, group, name);
    gboolean is_scalar = !json_object_is_type(value, json_type_object) &&
                         !json_object_is_type(value, json_type_array);
    if (declared == NULL || !is_scalar || value == NULL) {
        flat_add(members, path, value);
        return;
    }
    g_autofree char *text = canonical(declared, json_object_get_string(value));
    if (*text != '\0' || g_strcmp0(declared->initial, "") == 0)
        flat_add_text(members, g_strdup(path), text, declared->type == DECLARED_STRING);
}

static void
add_group(GHashTable *members, const char *group, json_object *object)
{
    json_object_object_foreach(object, name, value)
    {
        g_autofree char *path = flat_path(group, spelling(object, name));
        add_setting(members, group, path, name, value);
    }
}

static void
add_default(GHashTable *members, const char *path, const char *value, gboolean is_quoted)
{
    if (g_hash_table_contains(members, path))
        return;
    flat_add_text(members, g_strdup(path), value, is_quoted);
    ((FlatMember *)g_hash_table_lookup(members, path))->is_default = TRUE;
}

static void
add_defaults(GHashTable *members)
{
    for (const Declared *at = declared_list(DECLARED_SETTINGS); at->name != NULL; at++) {
        if (at->initial == NULL || g_ascii_islower(*at->name))
            continue;
        g_autofree char *path =
            *at->group == '\0' ? g_strdup(at->name) : flat_path(at->group, at->name);
        add_default(members, path, at->initial, at->type == DECLARED_STRING);
    }
}

static GHashTable *
read_settings(json_object *root)
{
    GHashTable *members = flat_new();
    json_object_object_foreach(root, name, value)
    {
        g_autofree char *path = flat_path("", name);
        if (declared_has_group(name) && json_object_is_type(value, json_type_object))
            add_group(members, name, value);
        else
            add_setting(members, "", path, name, value);
    }
    add_defaults(members);
    return members;
}

/* A component of the log that is not named logs as usual. */
static void
add_components(GHashTable *members, GHashTable *others)
{
    g_autoptr(GPtrArray) list = flat_sorted(others);
    for (guint index = 0; index < list->len; index++) {
        const char *path = ((const FlatMember *)list->pdata[index])->path;
        if (g_str_has_prefix(path, COMPONENTS) && g_str_has_suffix(path, SEVERITY))
            add_default(members, path, "LOGGER_SEVERITY_DEFAULT", TRUE);
    }
}

void
difference_of_settings(GPtrArray *differences, json_object *old_root, json_object *new_root)
{
    g_autoptr(GHashTable) old_members = read_settings(old_root);
    g_autoptr(GHashTable) new_members = read_settings(new_root);
    add_components(old_members, new_members);
    add_components(new_members, old_members);
    difference_add_members(differences, "", old_members, new_members);
}
