#include "validate/form.h"

#include "pg/quote.h"

#include <string.h>

static Form *
form_make(const char *name, char *expression, gboolean is_sent, gboolean has_float)
{
    Form *form = g_new0(Form, 1);
    form->name = g_strdup(name);
    form->expression = expression;
    form->is_sent = is_sent;
    form->has_float = has_float;
    return form;
}

void
form_free(Form *form)
{
    if (form == NULL)
        return;
    g_free(form->name);
    g_free(form->expression);
    g_free(form->built_in);
    g_free(form);
}

/* By the type's output function, as clients see it: a cast to text would write true for t, and
 * take the padding off a char. IS DISTINCT FROM also tells a row of nulls from a null. */
static char *
text_expression(const char *value)
{
    return g_strdup_printf(
        "CASE WHEN %s IS DISTINCT FROM NULL THEN textsend(format('%%s', %s)) END", value, value);
}

static char *
call(const char *function, const char *value)
{
    return g_strdup_printf("%s(%s)", function, value);
}

static gboolean
is_built_in(const PgType *type)
{
    return g_str_equal(type->schema, "pg_catalog");
}

static gboolean
is_one_of(const char *name, const char *const *names)
{
    return g_strv_contains(names, name);
}

/* Their send functions give the text alone, in the client's encoding. */
static const char *const string_types[] = {"text", "varchar",   "bpchar", "name",
                                           "json", "refcursor", NULL};

static const char *const geometric_types[] = {"point", "lseg",    "path",   "box",
                                              "line",  "polygon", "circle", NULL};

/* Their send functions give OIDs, or the value with a declaration of the encoding. */
static const char *const text_types[] = {
    "xml",           "regproc",      "regprocedure", "regoper",   "regoperator",
    "regclass",      "regtype",      "regrole",      "regconfig", "regnamespace",
    "regdictionary", "regcollation", "regdatabase",  NULL};

static gboolean
is_float(const PgType *type)
{
    return is_built_in(type) &&
           (g_str_equal(type->name, "float4") || g_str_equal(type->name, "float8"));
}

static char *
float_expression(const char *type, const char *value)
{
    return g_strdup_printf("%ssend(CASE WHEN %s = 'NaN' THEN 'NaN' ELSE %s END)", type, value,
                           value);
}

static Form *
built_in_form(const PgType *type, const char *value)
{
    if (is_one_of(type->name, string_types))
        return form_make("text", call(type->send, value), TRUE, FALSE);
    if (is_float(type))
        return form_make(type->name, float_expression(type->name, value), TRUE, TRUE);
    if (type->send == NULL || is_one_of(type->name, text_types))
        return form_make("text", text_expression(value), FALSE, FALSE);
    return form_make(type->name, call(type->send, value), TRUE,
                     is_one_of(type->name, geometric_types));
}

/* A type that an extension made. What its text holds is not known; floats are taken for possible
 * where there are bytes to fall back on. */
static Form *
extension_form(const PgType *type, const char *value)
{
    if (type->send == NULL) {
        Form *form = form_make("text", text_expression(value), FALSE, FALSE);
        form->is_unknown = TRUE;
        return form;
    }
    if (g_str_equal(type->name, "citext"))
        return form_make("text", call(type->send, value), TRUE, FALSE);
    return form_make(type->name, call(type->send, value), TRUE, TRUE);
}

static Form *
array_form(const Catalog *catalog, const PgType *type, const char *value)
{
    g_autoptr(Form) element = form_new(catalog, type->element, "NULL");
    if (element == NULL)
        return NULL;
    if (!element->is_sent)
        return element->has_float ? NULL : form_make("text", text_expression(value), FALSE, FALSE);
    const PgType *element_type = catalog_type(catalog, type->element);
    g_autofree char *same = is_float(element_type)
                                ? g_strdup_printf("array_replace(%s, 'NaN', 'NaN')", value)
                                : g_strdup(value);
    g_autofree char *name = g_strconcat(element->name, "[]", NULL);
    /* Bytes 5 to 12: whether there is a bitmap of nulls, and the element type's OID. */
    return form_make(
        name,
        g_strdup_printf("overlay(array_send(%s) PLACING '\\x0000000000000000' FROM 5 FOR 8)", same),
        FALSE, element->has_float);
}

static Form *
range_form(const Catalog *catalog, const PgType *type, const char *value)
{
    gboolean is_multirange = type->kind == 'm';
    g_autoptr(Form) subtype = form_new(catalog, type->subtype, "NULL");
    if (subtype == NULL)
        return NULL;
    if (!subtype->is_sent)
        return subtype->has_float ? NULL : form_make("text", text_expression(value), FALSE, FALSE);
    g_autofree char *name =
        g_strconcat(is_multirange ? "multirange of " : "range of ", subtype->name, NULL);
    return form_make(name, call(is_multirange ? "multirange_send" : "range_send", value), TRUE,
                     subtype->has_float);
}

/* Field by field: record_send() tells each field's type OID. */
static Form *
composite_form(const Catalog *catalog, const PgType *type, const char *value)
{
    const GPtrArray *columns = catalog_columns(catalog, type->relation);
    if (columns == NULL)
        return NULL;
    g_autoptr(GString) name = g_string_new("(");
    g_autoptr(GString) fields = g_string_new(NULL);
    gboolean has_float = FALSE;
    for (guint index = 0; index < columns->len; index++) {
        const Column *column = columns->pdata[index];
        g_autofree char *quoted = quote_identifier(column->name);
        g_autofree char *field = g_strdup_printf("(%s).%s", value, quoted);
        g_autoptr(Form) form = form_new(catalog, column->type, field);
        if (form == NULL)
            return NULL;
        g_string_append_printf(name, "%s%s", index > 0 ? ", " : "", form->name);
        g_string_append_printf(fields, "%s%s", index > 0 ? ", " : "", form->expression);
        has_float = has_float || form->has_float;
    }
    g_string_append_c(name, ')');
    return form_make(name->str,
                     g_strdup_printf("CASE WHEN %s IS DISTINCT FROM NULL"
                                     " THEN array_send(ARRAY[%s]::bytea[]) END",
                                     value, fields->str),
                     FALSE, has_float);
}

static Form *
kind_form(const Catalog *catalog, const PgType *type, const char *value)
{
    if (type->element != 0)
        return array_form(catalog, type, value);
    switch (type->kind) {
    case 'e':
        return form_make("text", call("enum_send", value), TRUE, FALSE);
    case 'r':
    case 'm':
        return range_form(catalog, type, value);
    case 'c':
        return composite_form(catalog, type, value);
    case 'b':
        return is_built_in(type) ? built_in_form(type, value) : extension_form(type, value);
    default:
        return NULL;
    }
}

Form *
form_new(const Catalog *catalog, guint32 type_oid, const char *value)
{
    const PgType *type = catalog_type(catalog, type_oid);
    gboolean is_domain = type != NULL && type->kind == 'd';
    while (type != NULL && type->kind == 'd')
        type = catalog_type(catalog, type->base);
    if (type == NULL)
        return NULL;
    g_autofree char *type_name = quote_qualified(type->schema, type->name);
    g_autofree char *base =
        is_domain ? g_strdup_printf("(%s)::%s", value, type_name) : g_strdup(value);
    Form *form = kind_form(catalog, type, base);
    if (form != NULL && is_built_in(type))
        form->built_in = g_strdup(type->name);
    return form;
}

/* Every value of the narrow type has one place in the wide one. */
static const struct {
    const char *narrow;
    const char *wide;
    const char *send;
} widenings[] = {
    {"int2", "int4", "int4send"},
    {"int2", "int8", "int8send"},
    {"int4", "int8", "int8send"},
    {"oid", "int8", "int8send"},
    {"int2", "numeric", "numeric_send"},
    {"int4", "numeric", "numeric_send"},
    {"int8", "numeric", "numeric_send"},
    {"float4", "float8", "float8send"},
    {"cidr", "inet", "inet_send"},
    {"bit", "varbit", "varbit_send"},
    {"date", "timestamp", "timestamp_send"},
    {"json", "jsonb", "jsonb_send"},
};

gboolean
form_widen(Form **narrow, const Form *wide, const char *value, const char *wide_type)
{
    if (*narrow == NULL || wide == NULL)
        return FALSE;
    for (guint index = 0; index < G_N_ELEMENTS(widenings); index++) {
        if (g_strcmp0(widenings[index].narrow, (*narrow)->built_in) != 0 ||
            g_strcmp0(widenings[index].wide, wide->built_in) != 0)
            continue;
        /* No other modifier may cut a value, nor may a negative scale round it. */
        gboolean has_scale =
            g_str_has_prefix(wide_type, "numeric(") && strchr(wide_type, '-') == NULL;
        g_autofree char *cast =
            g_strdup_printf("(%s)::%s", value, has_scale ? wide_type : wide->built_in);
        Form *form = form_make(wide->name,
                               wide->has_float ? float_expression("float8", cast)
                                               : call(widenings[index].send, cast),
                               TRUE, wide->has_float);
        form->built_in = g_strdup(wide->built_in);
        form_free(*narrow);
        *narrow = form;
        return TRUE;
    }
    return FALSE;
}

gboolean
form_make_text(Form **form, const char *value)
{
    if (*form == NULL || (*form)->has_float)
        return FALSE;
    if (g_str_equal((*form)->name, "text"))
        return TRUE;
    form_free(*form);
    *form = form_make("text", text_expression(value), FALSE, FALSE);
    return TRUE;
}
