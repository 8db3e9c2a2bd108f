#include "authoring/explanation.h"

#include <stdio.h>
#include <string.h>

/* As json-c writes what is that deep inside of something else. */
static void
print_indented(json_object *value, int indent)
{
    const char *text = json_object_to_json_string_ext(value, JSON_C_TO_STRING_PRETTY |
                                                                 JSON_C_TO_STRING_NOSLASHESCAPE);
    for (const char *end = strchrnul(text, '\n'); *end != '\0'; end = strchrnul(text, '\n')) {
        fwrite(text, 1, (size_t)(end + 1 - text), stdout);
        printf("%*s", indent, "");
        text = end + 1;
    }
    fputs(text, stdout);
}

/* One at a time, and no longer than it takes. */
static gboolean
print_tables(json_object *tables, CaseQuery *columns, GError **error)
{
    size_t count = json_object_array_length(tables);
    printf("[");
    for (size_t index = 0; index < count; index++) {
        json_object *table = json_object_array_get_idx(tables, index);
        if (!explanation_add_columns(columns, table, error))
            return FALSE;
        printf("%s\n    ", index > 0 ? "," : "");
        print_indented(table, 4);
        json_object_array_put_idx(tables, index, NULL);
    }
    printf("\n  ]");
    return TRUE;
}

gboolean
explanation_print_json(json_object *explanation, CaseQuery *columns, GError **error)
{
    const char *separator = "{";
    json_object_object_foreach(explanation, name, value)
    {
        printf("%s\n  \"%s\":", separator, name);
        separator = ",";
        if (g_str_equal(name, "tables")) {
            if (!print_tables(value, columns, error))
                return FALSE;
        } else {
            print_indented(value, 2);
        }
    }
    puts("\n}");
    return TRUE;
}
