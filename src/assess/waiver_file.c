#include "assess/waiver.h"

#include "base/error.h"

#include <glib/gstdio.h>
#include <json-c/json.h>
#include <string.h>

#define MAXIMUM_BYTES (10 * 1024 * 1024)
#define MAXIMUM_DEPTH 8

static const char file_hint[] =
    "Write {\"waivers\": [{\"check\": ..., \"object\": ..., \"reason\": ..., \"owner\": ..., "
    "\"ticket\": ..., \"expires\": \"YYYY-MM-DD\"}]}.";

typedef json_object JsonObject;
G_DEFINE_AUTOPTR_CLEANUP_FUNC(JsonObject, json_object_put)

static void set_error(GError **error, const char *path, const char *format, ...)
    G_GNUC_PRINTF(3, 4);

static void
set_error(GError **error, const char *path, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    g_autofree char *message = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    error_set(error, PGC_ERROR_USAGE, file_hint, "waivers file \"%s\": %s", path, message);
}

static char *
read_text(const char *path, GError **error)
{
    GStatBuf status;
    g_autofree char *text = NULL;
    gsize length = 0;
    g_autoptr(GError) failure = NULL;
    if (g_stat(path, &status) == 0 && status.st_size > MAXIMUM_BYTES) {
        set_error(error, path, "it is larger than %d bytes", MAXIMUM_BYTES);
        return NULL;
    }
    if (!g_file_get_contents(path, &text, &length, &failure)) {
        set_error(error, path, "%s", failure->message);
        return NULL;
    }
    if (length > MAXIMUM_BYTES || strlen(text) != length || !g_utf8_validate(text, -1, NULL)) {
        set_error(error, path, "it is not a text in UTF-8 of at most %d bytes", MAXIMUM_BYTES);
        return NULL;
    }
    return g_steal_pointer(&text);
}

/* The end of the string that begins at text, behind its closing quote. */
static const char *
skip_string(const char *text)
{
    for (text++; *text != '"' && *text != '\0'; text++)
        if (*text == '\\' && text[1] != '\0')
            text++;
    return *text == '\0' ? text : text + 1;
}

/* json-c keeps the last of two members of one name, silently. The text is JSON already; so a string
 * before a colon is a member's name. Names with escapes are refused as unknown later. */
static char *
find_duplicate(const char *text)
{
    g_autoptr(GPtrArray) objects =
        g_ptr_array_new_with_free_func((GDestroyNotify)g_hash_table_unref);
    while (*text != '\0') {
        if (*text == '{' || *text == '[') {
            g_ptr_array_add(objects, g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL));
        } else if ((*text == '}' || *text == ']') && objects->len > 0) {
            g_ptr_array_set_size(objects, (int)objects->len - 1);
        } else if (*text == '"') {
            const char *end = skip_string(text);
            const char *next = end + strspn(end, " \t\r\n");
            char *name = g_strndup(text + 1, (gsize)(end - text - 2));
            if (*next != ':' || objects->len == 0)
                g_free(name);
            else if (g_hash_table_contains(objects->pdata[objects->len - 1], name))
                return name;
            else
                g_hash_table_add(objects->pdata[objects->len - 1], name);
            text = end;
            continue;
        }
        text++;
    }
    return NULL;
}

static json_object *
parse(const char *path, const char *text, GError **error)
{
    json_tokener *tokener = json_tokener_new_ex(MAXIMUM_DEPTH);
    json_tokener_set_flags(tokener, JSON_TOKENER_STRICT);
    JsonObject *root = json_tokener_parse_ex(tokener, text, (int)strlen(text) + 1);
    enum json_tokener_error code = json_tokener_get_error(tokener);
    size_t position = json_tokener_get_parse_end(tokener);
    json_tokener_free(tokener);
    if (code != json_tokener_success) {
        json_object_put(root);
        set_error(error, path, "%s at byte %zu", json_tokener_error_desc(code), position);
        return NULL;
    }
    g_autofree char *duplicate = find_duplicate(text);
    if (duplicate == NULL)
        return root;
    json_object_put(root);
    set_error(error, path, "an object has the member \"%s\" twice", duplicate);
    return NULL;
}

/* Refuses members that are not in the list, naming their place. */
static gboolean
check_members(const char *path, const char *place, json_object *object, const char *const *known,
              GError **error)
{
    json_object_object_foreach(object, name, value)
    {
        (void)value;
        if (!g_strv_contains(known, name)) {
            set_error(error, path, "%s%s is not known", place, name);
            return FALSE;
        }
    }
    return TRUE;
}

static gboolean
take_text(const char *path, const char *place, json_object *object, const char *name, char **text,
          GError **error)
{
    json_object *value;
    if (!json_object_object_get_ex(object, name, &value)) {
        set_error(error, path, "%s%s is missing", place, name);
        return FALSE;
    }
    if (!json_object_is_type(value, json_type_string) || json_object_get_string_len(value) == 0 ||
        strlen(json_object_get_string(value)) != (size_t)json_object_get_string_len(value)) {
        set_error(error, path, "%s%s is not a text", place, name);
        return FALSE;
    }
    *text = g_strdup(json_object_get_string(value));
    return TRUE;
}

static gboolean
take_flag(const char *path, const char *place, json_object *object, gboolean *flag, GError **error)
{
    json_object *value;
    if (!json_object_object_get_ex(object, "not-evaluated", &value))
        return TRUE;
    if (!json_object_is_type(value, json_type_boolean)) {
        set_error(error, path, "%snot-evaluated is not true or false", place);
        return FALSE;
    }
    *flag = json_object_get_boolean(value);
    return TRUE;
}

static gboolean
check_date(const char *path, const char *place, const char *date, GError **error)
{
    int year;
    int month;
    int day;
    char rest;
    if (strlen(date) == 10 && sscanf(date, "%4d-%2d-%2d%c", &year, &month, &day, &rest) == 3 &&
        date[4] == '-' && date[7] == '-' && year > 0 && month > 0 && day > 0 &&
        g_date_valid_dmy((GDateDay)day, (GDateMonth)month, (GDateYear)year))
        return TRUE;
    set_error(error, path, "%sexpires is not a day as YYYY-MM-DD", place);
    return FALSE;
}

static Waiver *
read_waiver(const char *path, const char *place, json_object *object, GError **error)
{
    static const char *const known[] = {"check",   "object",        "reason",   "owner", "ticket",
                                        "expires", "not-evaluated", "approver", NULL};
    if (!json_object_is_type(object, json_type_object)) {
        set_error(error, path, "%s is not an object", place);
        return NULL;
    }
    Waiver *waiver = g_new0(Waiver, 1);
    g_autofree char *prefix = g_strconcat(place, ".", NULL);
    if (check_members(path, prefix, object, known, error) &&
        take_text(path, prefix, object, "check", &waiver->check, error) &&
        take_text(path, prefix, object, "object", &waiver->object, error) &&
        take_text(path, prefix, object, "reason", &waiver->reason, error) &&
        take_text(path, prefix, object, "owner", &waiver->owner, error) &&
        take_text(path, prefix, object, "ticket", &waiver->ticket, error) &&
        take_text(path, prefix, object, "expires", &waiver->expires, error) &&
        (!json_object_object_get_ex(object, "approver", NULL) ||
         take_text(path, prefix, object, "approver", &waiver->approver, error)) &&
        take_flag(path, prefix, object, &waiver->covers_not_evaluated, error) &&
        check_date(path, prefix, waiver->expires, error))
        return waiver;
    waiver_free(waiver);
    return NULL;
}

static json_object *
waiver_list(const char *path, json_object *root, GError **error)
{
    static const char *const known[] = {"waivers", NULL};
    json_object *list;
    if (!json_object_is_type(root, json_type_object)) {
        set_error(error, path, "it is not an object");
        return NULL;
    }
    if (!check_members(path, "", root, known, error))
        return NULL;
    if (!json_object_object_get_ex(root, "waivers", &list) ||
        !json_object_is_type(list, json_type_array)) {
        set_error(error, path, "waivers is not an array");
        return NULL;
    }
    return list;
}

GPtrArray *
waivers_read(const char *path, GError **error)
{
    g_autoptr(GPtrArray) waivers = g_ptr_array_new_with_free_func((GDestroyNotify)waiver_free);
    if (path == NULL)
        return g_steal_pointer(&waivers);
    g_autofree char *text = read_text(path, error);
    g_autoptr(JsonObject) root = text == NULL ? NULL : parse(path, text, error);
    json_object *list = root == NULL ? NULL : waiver_list(path, root, error);
    /* The text "null" is JSON, too. */
    if (list == NULL) {
        if (text != NULL && root == NULL && error != NULL && *error == NULL)
            set_error(error, path, "it is not an object");
        return NULL;
    }
    for (size_t index = 0; index < json_object_array_length(list); index++) {
        g_autofree char *place = g_strdup_printf("waivers[%zu]", index);
        Waiver *waiver = read_waiver(path, place, json_object_array_get_idx(list, index), error);
        if (waiver == NULL)
            return NULL;
        g_ptr_array_add(waivers, waiver);
    }
    return g_steal_pointer(&waivers);
}
