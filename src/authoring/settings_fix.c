/* The remedies for task settings. */
#include "authoring/file_fix_parts.h"
#include "task/declared.h"

/* How fast it goes, never what arrives: LobMaxSize would cut values off. */
static const char *const of_speed[] = {
    "MaxFullLoadSubTasks",
    "CommitRate",
    "LoadMaxFileSize",
    "InlineLobMaxSize",
    "StreamBufferCount",
    "StreamBufferSizeInMB",
    "StatementCacheSize",
    "CtrlStreamBufferSizeInMB",
    "ThreadCount",
    "PartitionSize",
    NULL,
};

#define LARGEST_CHUNK 64

static json_object *
find_setting(json_object *root, const char *group, const char *name)
{
    json_object *object, *value;
    return json_object_object_get_ex(root, group, &object) &&
                   json_object_is_type(object, json_type_object) &&
                   json_object_object_get_ex(object, name, &value)
               ? value
               : NULL;
}

static void
set_setting(json_object *root, const char *group, const char *name, json_object *value)
{
    json_object_object_add(json_object_object_get(root, group), name, value);
}

static gboolean
is_scalar(json_object *value)
{
    return value != NULL && !json_object_is_type(value, json_type_object) &&
           !json_object_is_type(value, json_type_array);
}

static void
remove_read_only(json_object *root, const Declared *declared, const char *path, GPtrArray *fixes)
{
    json_object *value = find_setting(root, declared->group, declared->name);
    if (value == NULL)
        return;
    file_fix_add(fixes, "set-read-only-key", path, "%s is taken out: only AWS DMS writes it",
                 json_object_get_string(value));
    json_object_object_del(json_object_object_get(root, declared->group), declared->name);
}

static void
limit_number(json_object *root, const Declared *declared, const char *path, GPtrArray *fixes)
{
    json_object *value = find_setting(root, declared->group, declared->name);
    gint64 number;
    if (!is_scalar(value) || !g_ascii_string_to_signed(json_object_get_string(value), 10,
                                                       G_MININT64, G_MAXINT64, &number, NULL))
        return;
    gint64 limited = CLAMP(number, declared->minimum, declared->maximum);
    if (limited == number)
        return;
    file_fix_add(fixes, "set-value-range", path,
                 "%" G_GINT64_FORMAT " becomes %" G_GINT64_FORMAT ", the nearest that is allowed",
                 number, limited);
    set_setting(root, declared->group, declared->name, json_object_new_int64(limited));
}

static void
limit_chunk(json_object *root, GPtrArray *fixes)
{
    json_object *value = find_setting(root, "TargetMetadata", "LobChunkSize");
    gint64 number;
    if (!is_scalar(value) ||
        !g_ascii_string_to_signed(json_object_get_string(value), 10, G_MININT64, G_MAXINT64,
                                  &number, NULL) ||
        number <= LARGEST_CHUNK)
        return;
    file_fix_add(fixes, "set-lob-chunk-size", "TargetMetadata.LobChunkSize",
                 "%" G_GINT64_FORMAT " becomes %d", number, LARGEST_CHUNK);
    set_setting(root, "TargetMetadata", "LobChunkSize", json_object_new_int(LARGEST_CHUNK));
}

/* Such a task moves nothing. */
static void
leave_tables(json_object *root, GPtrArray *fixes)
{
    json_object *alone = find_setting(root, "ValidationSettings", "ValidationOnly");
    json_object *mode = find_setting(root, "FullLoadSettings", "TargetTablePrepMode");
    if (!is_scalar(alone) || g_ascii_strcasecmp(json_object_get_string(alone), "true") != 0 ||
        !is_scalar(mode) || g_str_equal(json_object_get_string(mode), "DO_NOTHING"))
        return;
    file_fix_add(fixes, "set-validation-only-prep", "FullLoadSettings.TargetTablePrepMode",
                 "%s becomes DO_NOTHING: the task only validates", json_object_get_string(mode));
    set_setting(root, "FullLoadSettings", "TargetTablePrepMode",
                json_object_new_string("DO_NOTHING"));
}

void
file_fix_settings(json_object *root, GPtrArray *fixes)
{
    for (const Declared *at = declared_list(DECLARED_SETTINGS); at->name != NULL; at++) {
        g_autofree char *path = g_strdup_printf("%s.%s", at->group, at->name);
        if (at->is_read_only)
            remove_read_only(root, at, path, fixes);
        else if (g_strv_contains(of_speed, at->name))
            limit_number(root, at, path, fixes);
    }
    limit_chunk(root, fixes);
    leave_tables(root, fixes);
}
