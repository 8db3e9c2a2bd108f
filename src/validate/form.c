#include "validate/form.h"

#include "pg/quote.h"
#include "validate/type_table.h"

#include <string.h>

#define FIRST_MAJOR_WITH_SHORT_FLOATS 12
#define FIRST_MAJOR_WITH_TRIM_SCALE 13

static Form *
form_make(const char *name, char *expression, gboolean is_sent)
{
    Form *form = g_new0(Form, 1);
    form->name = g_strdup(name);
    form->expression = expression;
    form->is_sent = is_sent;
    form->has_text = TRUE;
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

char *
form_normaliser_names(Normalisers normalisers)
{
    static const struct {
        Normalisers normaliser;
        const char *name;
    } names[] = {{NORMALISED_SCALE, "numeric scale"},
                 {NORMALISED_ZERO, "sign of zero"},
                 {NORMALISED_PADDING, "char padding"},
                 {NORMALISED_JSON, "json order"}};
    GString *text = g_string_new(NULL);
    for (guint index = 0; index < G_N_ELEMENTS(names); index++)
        if (normalisers & names[index].normaliser)
            g_string_append_printf(text, "%s%s", text->len > 0 ? ", " : "", names[index].name);
    return g_string_free(text, normalisers == 0);
}

/* What a form has of those that it is made of. */
static void
take_over(Form *form, const Form *part)
{
    form->has_float = form->has_float || part->has_float;
    form->has_text = form->has_text && part->has_text;
    form->is_float_text = form->is_float_text || part->is_float_text;
    form->is_unknown = form->is_unknown || part->is_unknown;
    form->normalisers |= part->normalisers;
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

static const KnownType *
known_type(const PgType *type)
{
    return is_built_in(type) ? type_table_built_in(type->name) : type_table_extension(type->name);
}

static gboolean
is_float(const PgType *type)
{
    const KnownType *known = is_built_in(type) ? known_type(type) : NULL;
    return known != NULL && known->entry == ENTRY_FLOAT;
}

/* ---- base types ---- */

static char *
float_expression(const FormContext *context, const char *type, const char *value)
{
    return context->as_values
               ? g_strdup_printf("%ssend(CASE WHEN %s = 'NaN' THEN 'NaN' WHEN %s = '0' THEN '0'"
                                 " ELSE %s END)",
                                 type, value, value, value)
               : g_strdup_printf("%ssend(CASE WHEN %s = 'NaN' THEN 'NaN' ELSE %s END)", type, value,
                                 value);
}

/* The server reads the NaN that it wrote without its sign, and every other float just as it was. */
static char *
floats_expression(const PgType *type, const char *value)
{
    return g_strdup_printf("CASE WHEN position('\\xfff8000000000000'::bytea IN %s(%s)) > 0 THEN"
                           " %s((%s)::text::%s) ELSE %s(%s) END",
                           type->send, value, type->send, value, type->name, type->send, value);
}

/* The same digits and scale, whichever way they were trimmed. */
static char *
trimmed_expression(const FormContext *context, const char *value)
{
    if (context->catalog->major >= FIRST_MAJOR_WITH_TRIM_SCALE)
        return g_strdup_printf("numeric_send(trim_scale(%s))", value);
    return g_strdup_printf("numeric_send(CASE WHEN scale(%s) > 0 THEN rtrim((%s)::text,"
                           " '0')::numeric ELSE %s END)",
                           value, value, value);
}

/* The server sorts keys by the bytes of its encoding; those that are not ASCII may stand elsewhere
 * in another one. Such a value enters as the set of its nodes, each with its path. Two values that
 * are not both so have no bytes in common: those of jsonb_send() begin with a 1, an array's do not.
 */
static char *
jsonb_expression(const char *value)
{
    g_autofree char *nodes = g_strdup_printf(
        "(WITH RECURSIVE node (path, v) AS (SELECT '{}'::bytea[], %s UNION ALL"
        " SELECT parent.path || child.step, child.v FROM node parent CROSS JOIN LATERAL"
        " (SELECT textsend('.' || member.key), member.value FROM jsonb_each(CASE"
        " jsonb_typeof(parent.v) WHEN 'object' THEN parent.v ELSE '{}' END) member UNION ALL"
        " SELECT int8send(item.n), item.v FROM jsonb_array_elements(CASE jsonb_typeof(parent.v)"
        " WHEN 'array' THEN parent.v ELSE '[]' END) WITH ORDINALITY item (v, n)) child (step, v))"
        " SELECT array_send(array_agg(array_send(ARRAY[array_send(path), textsend(CASE"
        " jsonb_typeof(v) WHEN 'object' THEN '{}' WHEN 'array' THEN '[]' ELSE v::text END)])"
        " ORDER BY path)) FROM node)",
        value);
    return g_strdup_printf("CASE WHEN octet_length(convert_to((%s)::text, 'UTF8'))"
                           " = char_length((%s)::text) THEN jsonb_send(%s)"
                           " WHEN %s IS NOT NULL THEN %s END",
                           value, value, value, value, nodes);
}

#define JSONB_NODES "jsonb, by its nodes"

/* A type in another spelling; NULL where it has but one. */
static Form *
normalised_form(const FormContext *context, const PgType *type, const char *value)
{
    Form *form = NULL;
    if (g_str_equal(type->name, "numeric")) {
        form = form_make("numeric", trimmed_expression(context, value), FALSE);
        form->normalisers = NORMALISED_SCALE;
    } else if (g_str_equal(type->name, "bpchar")) {
        /* The cast takes the spaces off. */
        form = form_make("text", g_strdup_printf("textsend((%s)::text)", value), FALSE);
        form->normalisers = NORMALISED_PADDING;
    } else if (g_str_equal(type->name, "json")) {
        g_autofree char *cast = g_strdup_printf("(%s)::jsonb", value);
        form = context->encodings_differ ? form_make(JSONB_NODES, jsonb_expression(cast), FALSE)
                                         : form_make("jsonb", call("jsonb_send", cast), FALSE);
        form->normalisers = NORMALISED_JSON;
    }
    return form;
}

static Form *
text_form(const char *value)
{
    return form_make("text", text_expression(value), FALSE);
}

static Form *
known_form(const FormContext *context, const PgType *type, const KnownType *known,
           const char *value)
{
    gboolean is_sent = type->send != NULL;
    Form *form;
    if (known->entry == ENTRY_SIGNATURE) {
        g_autofree char *cast = g_strdup_printf(
            "(%s)::%s", value, g_str_equal(type->name, "regoper") ? "regoperator" : "regprocedure");
        form = text_form(cast);
    } else if (known->entry == ENTRY_TEXT || !is_sent) {
        form = text_form(value);
    } else if (known->entry == ENTRY_FLOAT) {
        form = form_make(type->name, float_expression(context, type->name, value), TRUE);
        form->normalisers = context->as_values ? NORMALISED_ZERO : 0;
        form->copied = context->as_values ? COPIED_NOT : COPIED_FLOAT;
    } else if (known->entry == ENTRY_FLOATS) {
        form = form_make(type->name, floats_expression(type, value), FALSE);
    } else {
        gboolean is_string = known->entry == ENTRY_STRING;
        form = form_make(is_string ? "text" : type->name, call(type->send, value), TRUE);
        form->copied = COPIED_AS_SENT;
    }
    form->has_float = known->text == TEXT_OF_FLOATS;
    form->is_float_text = form->has_float && g_str_equal(form->name, "text");
    form->has_text = known->text != TEXT_VARIES;
    return form;
}

/* What the text of a type that somebody made holds is not known; floats are taken for possible
 * where there are bytes to fall back on. */
static Form *
base_form(const FormContext *context, const PgType *type, const char *value)
{
    Form *form =
        context->as_values && is_built_in(type) ? normalised_form(context, type, value) : NULL;
    if (form != NULL)
        return form;
    const KnownType *known = known_type(type);
    if (context->encodings_differ && is_built_in(type) && g_str_equal(type->name, "jsonb"))
        return form_make(JSONB_NODES, jsonb_expression(value), FALSE);
    if (known != NULL)
        return known_form(context, type, known, value);
    if (is_built_in(type) || type->send == NULL) {
        form = text_form(value);
        form->is_unknown = TRUE;
        return form;
    }
    form = form_make(type->name, call(type->send, value), TRUE);
    form->has_text = FALSE;
    form->copied = COPIED_AS_SENT;
    return form;
}

/* ---- types made of others ---- */

/* Element by element, with the array's bounds. In a list of columns unnest() gives an element of a
 * composite type as one, and a null one as null. */
static Form *
element_wise_form(const Form *element, const char *value)
{
    g_autofree char *name = g_strdup_printf("array of (%s)", element->name);
    return form_make(
        name,
        g_strdup_printf("CASE WHEN %s IS NOT NULL THEN array_send(ARRAY[textsend(array_dims(%s)),"
                        " array_send((SELECT array_agg(%s) FROM (SELECT unnest(%s) AS e OFFSET 0)"
                        " u)::bytea[])]::bytea[]) END",
                        value, value, element->expression, value),
        FALSE);
}

static char *
float_array(const FormContext *context, const char *value)
{
    return g_strdup_printf(context->as_values
                               ? "array_replace(array_replace(%s, 'NaN', 'NaN'), '0', '0')"
                               : "array_replace(%s, 'NaN', 'NaN')",
                           value);
}

static Form *
array_form(const FormContext *context, const PgType *type, const char *value)
{
    g_autoptr(Form) element = form_new(context, type->element, "u.e");
    if (element == NULL)
        return NULL;
    const PgType *element_type = catalog_type(context->catalog, type->element);
    Form *form;
    if (!element->is_sent || (element->has_float && element_type->kind == 'd')) {
        form = element_wise_form(element, value);
    } else {
        g_autofree char *same =
            is_float(element_type) ? float_array(context, value) : g_strdup(value);
        g_autofree char *name = g_strconcat(element->name, "[]", NULL);
        /* Bytes 5 to 12: whether there is a bitmap of nulls, and the element type's OID. */
        form = form_make(
            name,
            g_strdup_printf("overlay(array_send(%s) PLACING '\\x0000000000000000' FROM 5 FOR 8)",
                            same),
            FALSE);
        form->copied = is_float(element_type) ? COPIED_NOT : COPIED_ARRAY;
    }
    take_over(form, element);
    return form;
}

/* Bound by bound, where the bytes of a bound are not those of its send function. */
static Form *
bound_wise_form(const FormContext *context, const PgType *type, const char *value)
{
    g_autofree char *lower = call("lower", value);
    g_autofree char *upper = call("upper", value);
    g_autoptr(Form) first = form_new(context, type->subtype, lower);
    g_autoptr(Form) second = form_new(context, type->subtype, upper);
    g_autofree char *name = g_strdup_printf("range by bounds of %s", first->name);
    Form *form = form_make(
        name,
        g_strdup_printf(
            "CASE WHEN %s IS NOT NULL THEN array_send(ARRAY[boolsend(isempty(%s)),"
            " boolsend(lower_inc(%s)), boolsend(upper_inc(%s)), boolsend(lower_inf(%s)),"
            " boolsend(upper_inf(%s)), %s, %s]::bytea[]) END",
            value, value, value, value, value, value, first->expression, second->expression),
        FALSE);
    take_over(form, first);
    return form;
}

static Form *
range_form(const FormContext *context, const PgType *type, const char *value)
{
    gboolean is_multirange = type->kind == 'm';
    g_autoptr(Form) subtype = form_new(context, type->subtype, "NULL");
    if (subtype == NULL)
        return NULL;
    Form *form;
    if (subtype->is_sent && !subtype->has_float) {
        g_autofree char *name =
            g_strconcat(is_multirange ? "multirange of " : "range of ", subtype->name, NULL);
        form = form_make(name, call(is_multirange ? "multirange_send" : "range_send", value), TRUE);
        form->copied = COPIED_AS_SENT;
    } else if (!is_multirange) {
        return bound_wise_form(context, type, value);
    } else {
        g_autoptr(Form) range = bound_wise_form(context, type, "u.e");
        g_autofree char *name = g_strdup_printf("multi%s", range->name);
        form = form_make(name,
                         g_strdup_printf("CASE WHEN %s IS NOT NULL THEN array_send(coalesce((SELECT"
                                         " array_agg(%s) FROM (SELECT unnest(%s) AS e OFFSET 0) u),"
                                         " '{}')::bytea[]) END",
                                         value, range->expression, value),
                         FALSE);
    }
    take_over(form, subtype);
    return form;
}

/* Field by field: record_send() tells each field's type OID. */
static Form *
composite_form(const FormContext *context, const PgType *type, const char *value)
{
    const GPtrArray *columns = catalog_columns(context->catalog, type->relation);
    if (columns == NULL)
        return NULL;
    g_autoptr(GString) name = g_string_new("(");
    g_autoptr(GString) fields = g_string_new(NULL);
    g_autoptr(Form) whole = form_make(NULL, NULL, FALSE);
    for (guint index = 0; index < columns->len; index++) {
        const Column *column = columns->pdata[index];
        g_autofree char *quoted = quote_identifier(column->name);
        g_autofree char *field = g_strdup_printf("(%s).%s", value, quoted);
        g_autoptr(Form) form = form_new(context, column->type, field);
        if (form == NULL)
            return NULL;
        g_string_append_printf(name, "%s%s", index > 0 ? ", " : "", form->name);
        g_string_append_printf(fields, "%s%s", index > 0 ? ", " : "", form->expression);
        take_over(whole, form);
    }
    g_string_append_c(name, ')');
    whole->name = g_strdup(name->str);
    whole->expression = g_strdup_printf("CASE WHEN %s IS DISTINCT FROM NULL"
                                        " THEN array_send(ARRAY[%s]::bytea[]) END",
                                        value, fields->str);
    return g_steal_pointer(&whole);
}

static Form *
enum_form(const char *value)
{
    Form *form = form_make("text", call("enum_send", value), TRUE);
    form->copied = COPIED_AS_SENT;
    return form;
}

static Form *
kind_form(const FormContext *context, const PgType *type, const char *value)
{
    if (type->element != 0)
        return array_form(context, type, value);
    switch (type->kind) {
    case 'e':
        return enum_form(value);
    case 'r':
    case 'm':
        return range_form(context, type, value);
    case 'c':
        return composite_form(context, type, value);
    case 'b':
        return base_form(context, type, value);
    default:
        return NULL;
    }
}

Form *
form_new(const FormContext *context, guint32 type_oid, const char *value)
{
    const PgType *type = catalog_type(context->catalog, type_oid);
    gboolean is_domain = type != NULL && type->kind == 'd';
    while (type != NULL && type->kind == 'd')
        type = catalog_type(context->catalog, type->base);
    if (type == NULL)
        return NULL;
    g_autofree char *type_name = quote_qualified(type->schema, type->name);
    g_autofree char *base =
        is_domain ? g_strdup_printf("(%s)::%s", value, type_name) : g_strdup(value);
    Form *form = kind_form(context, type, base);
    if (form != NULL && is_built_in(type))
        form->built_in = g_strdup(type->name);
    return form;
}

/* ---- types that differ ---- */

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

static char *
wide_expression(const FormContext *context, const Form *wide, const char *send, const char *cast)
{
    if (wide->has_float)
        return float_expression(context, "float8", cast);
    if (g_str_equal(wide->name, JSONB_NODES))
        return jsonb_expression(cast);
    return wide->normalisers & NORMALISED_SCALE ? trimmed_expression(context, cast)
                                                : call(send, cast);
}

static gboolean
form_widen(const FormContext *context, Form **narrow, const Form *wide, const char *value,
           const char *wide_type)
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
        char *expression = wide_expression(context, wide, widenings[index].send, cast);
        Form *form = form_make(wide->name, expression, wide->is_sent);
        form->built_in = g_strdup(wide->built_in);
        form->has_float = wide->has_float;
        form->normalisers = wide->normalisers;
        form_free(*narrow);
        *narrow = form;
        return TRUE;
    }
    return FALSE;
}

static gboolean
write_floats_alike(const FormContext contexts[2])
{
    return (contexts[0].catalog->major >= FIRST_MAJOR_WITH_SHORT_FLOATS) ==
           (contexts[1].catalog->major >= FIRST_MAJOR_WITH_SHORT_FLOATS);
}

/* Both as the servers write them. */
static gboolean
make_text(Form *forms[2], char *const values[2])
{
    for (guint side = 0; side < 2; side++)
        if (forms[side] == NULL || !forms[side]->has_text ||
            (forms[side]->has_float && !forms[side]->is_float_text))
            return FALSE;
    for (guint side = 0; side < 2; side++) {
        if (g_str_equal(forms[side]->name, "text"))
            continue;
        Form *form = text_form(values[side]);
        take_over(form, forms[side]);
        form->normalisers = 0;
        form_free(forms[side]);
        forms[side] = form;
    }
    return TRUE;
}

static gboolean
forms_agree(Form *const forms[2])
{
    return forms[0] != NULL && forms[1] != NULL && g_str_equal(forms[0]->name, forms[1]->name);
}

gboolean
form_reconcile(const FormContext contexts[2], Form *forms[2], char *const values[2],
               const char *const type_names[2])
{
    for (guint side = 0; side < 2 && !forms_agree(forms); side++)
        if (form_widen(&contexts[side], &forms[side], forms[1 - side], values[side],
                       type_names[1 - side]))
            break;
    if (!forms_agree(forms) && !make_text(forms, values))
        return FALSE;
    return (!forms[0]->is_float_text && !forms[1]->is_float_text) || write_floats_alike(contexts);
}
