/* Findings whose names are pseudonyms: their check's template is filled in once more. */
#include "report/mask_parts.h"

#include <json-c/json.h>
#include <string.h>

/* {{ or {column} or {column:form}; see assess/template.h. */
#define PLACE "\\{\\{|\\{([^}:]*)(?::([^}]*))?\\}"

/* Filling in a template. */
typedef struct {
    const Mask *mask;
    const MaskFinding *finding;
    json_object *detail; /* NULL where there is none */
    gboolean is_sql;
    gboolean has_failed;
} Filling;

static char *
mask_identity(const Filling *filling, const char *prefix, const char *text)
{
    return text == NULL ? NULL : pseudonym_of(filling->mask->pseudonyms, prefix, text);
}

/* Numbers are measures. */
static gboolean
is_measure(json_object *value)
{
    return json_object_is_type(value, json_type_int) ||
           json_object_is_type(value, json_type_double) ||
           json_object_is_type(value, json_type_boolean);
}

static char *
mask_member(const Filling *filling, const char *column, json_object *value)
{
    if (value == NULL)
        return NULL;
    const char *text = json_object_get_string(value);
    return is_measure(value) ? g_strdup(text)
                             : mask_value(filling->mask, filling->finding->check, column, text);
}

/* NULL for a null, and with has_failed for what is not known. */
static char *
column_text(Filling *filling, const char *column)
{
    const MaskFinding *finding = filling->finding;
    if (strcmp(column, "object_type") == 0)
        return g_strdup(finding->object_type);
    if (strcmp(column, "schema") == 0)
        return mask_identity(filling, "schema", finding->schema);
    if (strcmp(column, "name") == 0)
        return mask_object(filling->mask, finding->check, finding->object_type, finding->name);
    if (strcmp(column, "part") == 0)
        return mask_identity(filling, "part", finding->part);
    json_object *value;
    if (filling->detail != NULL && json_object_object_get_ex(filling->detail, column, &value))
        return mask_member(filling, column, value);
    filling->has_failed = TRUE;
    return NULL;
}

/* Pseudonyms need no quotes as identifiers; what is SQL by itself may hold any name. */
static void
append_sql(Filling *filling, const char *form, const char *text, GString *result)
{
    gboolean is_literal = g_strcmp0(form, "literal") == 0;
    filling->has_failed |= strcmp(form, "sql") == 0 || (text == NULL && !is_literal) ||
                           (text != NULL && strpbrk(text, "'\\\"") != NULL);
    g_string_append(result, is_literal && text != NULL ? "'" : "");
    g_string_append(result, text == NULL ? "NULL" : text);
    g_string_append(result, is_literal && text != NULL ? "'" : "");
}

static gboolean
fill_place(const GMatchInfo *match, GString *result, gpointer data)
{
    Filling *filling = data;
    g_autofree char *column = g_match_info_fetch(match, 1);
    g_autofree char *form = g_match_info_fetch(match, 2);
    if (column == NULL || *column == '\0') {
        g_string_append_c(result, '{');
        return FALSE;
    }
    g_autofree char *text = column_text(filling, column);
    if (filling->is_sql)
        append_sql(filling, form == NULL ? "" : form, text, result);
    else
        g_string_append(result, text == NULL ? "(null)" : text);
    return filling->has_failed;
}

/* NULL where a place could not be filled. */
static char *
fill(const Mask *mask, const MaskFinding *finding, const char *template, gboolean is_sql)
{
    static GRegex *regex;
    if (g_once_init_enter(&regex))
        g_once_init_leave(&regex, g_regex_new(PLACE, G_REGEX_OPTIMIZE, 0, NULL));
    Filling filling = {.mask = mask, .finding = finding, .is_sql = is_sql};
    filling.detail = finding->detail == NULL ? NULL : json_tokener_parse(finding->detail);
    g_autofree char *text =
        g_regex_replace_eval(regex, template, -1, 0, 0, fill_place, &filling, NULL);
    json_object_put(filling.detail);
    return filling.has_failed ? NULL : g_steal_pointer(&text);
}

char *
mask_message(const Mask *mask, const MaskFinding *finding)
{
    const CarriedCheck *check = finding->check;
    char *text =
        check == NULL || check->finding == NULL ? NULL : fill(mask, finding, check->finding, FALSE);
    if (text != NULL)
        return text;
    const Filling filling = {.mask = mask, .finding = finding};
    g_autofree char *schema = mask_identity(&filling, "schema", finding->schema);
    g_autofree char *name = mask_object(mask, check, finding->object_type, finding->name);
    g_autofree char *part = mask_identity(&filling, "part", finding->part);
    const char *const parts[] = {schema, name, part};
    GString *object = g_string_new(finding->object_type);
    for (guint index = 0, count = 0; index < G_N_ELEMENTS(parts); index++)
        if (parts[index] != NULL)
            g_string_append_printf(object, "%s%s", count++ == 0 ? " " : ".", parts[index]);
    g_string_append(object, ": " MASK_LEFT_OUT);
    return g_string_free(object, FALSE);
}

char *
mask_statement(const Mask *mask, const MaskFinding *finding)
{
    const CarriedCheck *check = finding->check;
    return check == NULL || check->remedy_sql == NULL
               ? NULL
               : fill(mask, finding, check->remedy_sql, TRUE);
}

char *
mask_detail(const Mask *mask, const MaskFinding *finding)
{
    json_object *detail = finding->detail == NULL || finding->check == NULL
                              ? NULL
                              : json_tokener_parse(finding->detail);
    if (!json_object_is_type(detail, json_type_object)) {
        json_object_put(detail);
        return NULL;
    }
    const Filling filling = {.mask = mask, .finding = finding};
    json_object *result = json_object_new_object();
    json_object_object_foreach(detail, column, value)
    {
        g_autofree char *text = mask_member(&filling, column, value);
        json_object_object_add(result, column,
                               text == NULL        ? NULL
                               : is_measure(value) ? json_object_get(value)
                                                   : json_object_new_string(text));
    }
    char *masked = g_strdup(json_object_to_json_string_ext(result, JSON_C_TO_STRING_PLAIN));
    json_object_put(result);
    json_object_put(detail);
    return masked;
}
