#include "collect/client_programs.h"

#include "pg/programs.h"

#include <json-c/json.h>

char *
client_programs_look(const char *given)
{
    g_autoptr(GPtrArray) list = programs_list(given);
    json_object *array = json_object_new_array();
    for (guint index = 0; index < list->len; index++) {
        const Programs *programs = list->pdata[index];
        g_autofree char *path = g_utf8_make_valid(programs->pg_dump, -1);
        json_object *object = json_object_new_object();
        json_object_object_add(object, "path", json_object_new_string(path));
        json_object_object_add(object, "major", json_object_new_int(programs->major));
        json_object_array_add(array, object);
    }
    char *text = g_strdup(json_object_to_json_string_ext(array, JSON_C_TO_STRING_PLAIN));
    json_object_put(array);
    return text;
}
