#include "task/expression_value.h"

#include "pg/quote.h"

#include <string.h>

Value *
value_new(ValueKind kind, char *sql)
{
    Value *value = g_new0(Value, 1);
    value->kind = kind;
    value->sql = sql;
    return value;
}

void
value_free(gpointer data)
{
    Value *value = data;
    if (value == NULL)
        return;
    g_free(value->sql);
    g_free(value->literal);
    g_free(value);
}

Value *
value_text_literal(const char *text)
{
    g_autofree char *quoted = quote_literal(text);
    Value *value = value_new(VALUE_TEXT, g_strdup_printf("CAST(%s AS text)", quoted));
    value->literal = g_strdup(text);
    return value;
}

Value *
value_number_literal(const char *digits)
{
    gint64 number;
    if (!g_ascii_string_to_signed(digits, 10, 0, G_MAXINT64, &number, NULL))
        return NULL;
    Value *value =
        value_new(VALUE_INTEGER, g_strdup_printf("CAST(%" G_GINT64_FORMAT " AS int8)", number));
    value->literal = g_strdup_printf("%" G_GINT64_FORMAT, number);
    return value;
}

/* SQLite compares bytes, whatever the column's collation is. */
Value *
value_of_column(const SourceColumn *column, char **problem)
{
    static const char *const integers[] = {"int2", "int4", "int8", NULL};
    static const char *const texts[] = {"text", "varchar", "name", "uuid", NULL};
    g_autofree char *name = quote_identifier(column->name);
    if (column->masked_by != NULL) {
        *problem = g_strdup_printf("column %s is masked, which would be lost", name);
        return NULL;
    }
    gboolean is_built_in = g_strcmp0(column->type_schema, "pg_catalog") == 0;
    if (is_built_in && g_strv_contains(integers, column->type_name))
        return value_new(VALUE_INTEGER, g_strdup_printf("CAST(%s AS int8)", name));
    if (column->type_kind == 'e' || (is_built_in && g_strv_contains(texts, column->type_name)))
        return value_new(VALUE_TEXT, g_strdup_printf("(CAST(%s AS text) COLLATE \"C\")", name));
    *problem = g_strdup_printf("column %s of type %s can only stand alone", name,
                               column->type == NULL ? "unknown to the facts" : column->type);
    return NULL;
}

/* ---- kinds ---- */

static Value *
convert(Value *taken, ValueKind kind, const char *format)
{
    g_autoptr(Value) value = taken;
    g_auto(GStrv) parts = g_strsplit(format, "{}", 2);
    return value_new(kind, g_strconcat(parts[0], value->sql, parts[1], NULL));
}

Value *
value_as_integer(Value *value, char **problem)
{
    if (value->kind == VALUE_TRUTH)
        return convert(value, VALUE_INTEGER, "CAST(CAST({} AS int4) AS int8)");
    if (value->kind != VALUE_TEXT)
        return value;
    *problem = g_strdup("a text stands where a number is expected");
    value_free(value);
    return NULL;
}

Value *
value_as_text(Value *value, char **problem)
{
    if (value->kind == VALUE_TRUTH)
        value = value_as_integer(value, problem);
    if (value->kind != VALUE_INTEGER)
        return value;
    return convert(value, VALUE_TEXT, "CAST({} AS text)");
}

Value *
value_as_truth(Value *value, char **problem)
{
    if (value->kind == VALUE_INTEGER)
        return convert(value, VALUE_TRUTH, "({} <> 0)");
    if (value->kind == VALUE_NULL)
        return convert(value, VALUE_TRUTH, "CAST({} AS boolean)");
    if (value->kind == VALUE_TRUTH)
        return value;
    *problem = g_strdup("a text stands where a condition is expected");
    value_free(value);
    return NULL;
}

gboolean
value_unify(const GPtrArray *values, ValueKind *kind, char **problem)
{
    *kind = VALUE_NULL;
    for (guint index = 0; index < values->len; index++) {
        Value *value = values->pdata[index];
        if (value->kind == VALUE_NULL)
            continue;
        if (value->kind == VALUE_TRUTH) {
            char *sql = g_strdup_printf("CAST(CAST(%s AS int4) AS int8)", value->sql);
            g_free(value->sql);
            value->sql = sql;
            value->kind = VALUE_INTEGER;
        }
        if (*kind != VALUE_NULL && *kind != value->kind) {
            *problem = g_strdup("a text and a number stand where SQLite would tell them apart");
            return FALSE;
        }
        *kind = value->kind;
    }
    return TRUE;
}

/* ---- functions ---- */

typedef Value *(*FunctionMaker)(GPtrArray *arguments, char **problem);

static const char *
argument_sql(const GPtrArray *arguments, guint index)
{
    return ((const Value *)arguments->pdata[index])->sql;
}

static const char *
argument_literal(const GPtrArray *arguments, guint index)
{
    return ((const Value *)arguments->pdata[index])->literal;
}

/* Replaces the arguments from first to the one before end. */
static gboolean
convert_arguments(GPtrArray *arguments, guint first, guint end, Value *(*as_kind)(Value *, char **),
                  char **problem)
{
    for (guint index = first; index < MIN(end, arguments->len); index++) {
        Value *value = as_kind(g_steal_pointer(&arguments->pdata[index]), problem);
        arguments->pdata[index] = value;
        if (value == NULL)
            return FALSE;
        if (value->kind == VALUE_NULL) {
            g_free(value->sql);
            value->sql =
                g_strdup(as_kind == value_as_text ? "CAST(NULL AS text)" : "CAST(NULL AS int8)");
        }
    }
    return TRUE;
}

static char *
join_arguments(const GPtrArray *arguments)
{
    GString *list = g_string_new(NULL);
    for (guint index = 0; index < arguments->len; index++)
        g_string_append_printf(list, "%s%s", index > 0 ? ", " : "", argument_sql(arguments, index));
    return g_string_free(list, FALSE);
}

static Value *
call_texts(const char *function, GPtrArray *arguments, char **problem)
{
    if (!convert_arguments(arguments, 0, arguments->len, value_as_text, problem))
        return NULL;
    g_autofree char *list = join_arguments(arguments);
    return value_new(VALUE_TEXT, g_strdup_printf("%s(%s)", function, list));
}

#define CAPITALS "'ABCDEFGHIJKLMNOPQRSTUVWXYZ'"
#define SMALLS "'abcdefghijklmnopqrstuvwxyz'"

/* SQLite knows the letters of ASCII alone. */
static Value *
make_lower(GPtrArray *arguments, char **problem)
{
    if (!convert_arguments(arguments, 0, 1, value_as_text, problem))
        return NULL;
    return value_new(VALUE_TEXT, g_strdup_printf("translate(%s, " CAPITALS ", " SMALLS ")",
                                                 argument_sql(arguments, 0)));
}

static Value *
make_upper(GPtrArray *arguments, char **problem)
{
    if (!convert_arguments(arguments, 0, 1, value_as_text, problem))
        return NULL;
    return value_new(VALUE_TEXT, g_strdup_printf("translate(%s, " SMALLS ", " CAPITALS ")",
                                                 argument_sql(arguments, 0)));
}

static Value *
make_trim(GPtrArray *arguments, char **problem)
{
    return call_texts("btrim", arguments, problem);
}

static Value *
make_ltrim(GPtrArray *arguments, char **problem)
{
    return call_texts("ltrim", arguments, problem);
}

static Value *
make_rtrim(GPtrArray *arguments, char **problem)
{
    return call_texts("rtrim", arguments, problem);
}

/* Where there is nothing to look for SQLite does not look at the last argument. */
static Value *
make_replace(GPtrArray *arguments, char **problem)
{
    g_autoptr(Value) call = call_texts("replace", arguments, problem);
    if (call == NULL)
        return NULL;
    return value_new(VALUE_TEXT, g_strdup_printf("(CASE WHEN %s = '' THEN %s ELSE %s END)",
                                                 argument_sql(arguments, 1),
                                                 argument_sql(arguments, 0), call->sql));
}

/* Of a negative start SQLite counts from the end; a negative length means what stands before. */
static Value *
make_substr(GPtrArray *arguments, char **problem)
{
    const char *start = argument_literal(arguments, 1);
    const char *length = arguments->len > 2 ? argument_literal(arguments, 2) : NULL;
    if (start == NULL || (arguments->len > 2 && (length == NULL || *length == '-'))) {
        *problem = g_strdup("substr() is translated with numbers for start and length alone");
        return NULL;
    }
    if (!convert_arguments(arguments, 0, 1, value_as_text, problem) ||
        !convert_arguments(arguments, 1, 3, value_as_integer, problem))
        return NULL;
    const char *text = argument_sql(arguments, 0);
    g_autofree char *rest = length == NULL ? g_strdup("") : g_strdup_printf(", %s", length);
    if (*start != '-')
        return value_new(VALUE_TEXT, g_strdup_printf("substr(%s, %s%s)", text, start, rest));
    const char *from =
        length == NULL ? "greatest(char_length(%s) - %s + 1, 1)" : "char_length(%s) - %s + 1";
    g_auto(GStrv) parts = g_strsplit(from, "%s", 3);
    return value_new(VALUE_TEXT, g_strconcat("substr(", text, ", ", parts[0], text, parts[1],
                                             start + 1, parts[2], rest, ")", NULL));
}

/* As many characters for as many, each once. */
static Value *
make_replace_chars(GPtrArray *arguments, char **problem)
{
    const char *from = argument_literal(arguments, 1), *to = argument_literal(arguments, 2);
    gboolean is_exact = from != NULL && to != NULL && *from != '\0' &&
                        g_utf8_strlen(from, -1) == g_utf8_strlen(to, -1);
    for (const char *at = from; is_exact && *at != '\0'; at = g_utf8_next_char(at))
        is_exact = g_utf8_strchr(g_utf8_next_char(at), -1, g_utf8_get_char(at)) == NULL;
    if (is_exact)
        return call_texts("translate", arguments, problem);
    *problem = g_strdup("replaceChars() is translated with as many characters for as many others, "
                        "each once");
    return NULL;
}

static Value *
make_hex(GPtrArray *arguments, char **problem)
{
    if (!convert_arguments(arguments, 0, 1, value_as_text, problem))
        return NULL;
    return value_new(VALUE_TEXT,
                     g_strdup_printf("coalesce(upper(encode(convert_to(%s, 'UTF8'), 'hex')), '')",
                                     argument_sql(arguments, 0)));
}

static Value *
make_hash(GPtrArray *arguments, char **problem)
{
    if (!convert_arguments(arguments, 0, 1, value_as_text, problem))
        return NULL;
    return value_new(VALUE_TEXT,
                     g_strdup_printf("upper(encode(sha256(convert_to(%s, 'UTF8')), 'hex'))",
                                     argument_sql(arguments, 0)));
}

static Value *
make_abs(GPtrArray *arguments, char **problem)
{
    if (!convert_arguments(arguments, 0, 1, value_as_integer, problem))
        return NULL;
    return value_new(VALUE_INTEGER, g_strdup_printf("abs(%s)", argument_sql(arguments, 0)));
}

/* SQLite gives null where any of them is. */
static Value *
make_extreme(const char *function, GPtrArray *arguments, char **problem)
{
    if (!convert_arguments(arguments, 0, arguments->len, value_as_integer, problem))
        return NULL;
    g_autoptr(GString) condition = g_string_new(NULL);
    for (guint index = 0; index < arguments->len; index++)
        g_string_append_printf(condition, "%s%s IS NOT NULL", index > 0 ? " AND " : "",
                               argument_sql(arguments, index));
    g_autofree char *list = join_arguments(arguments);
    return value_new(VALUE_INTEGER, g_strdup_printf("(CASE WHEN %s THEN %s(%s) END)",
                                                    condition->str, function, list));
}

static Value *
make_max(GPtrArray *arguments, char **problem)
{
    return make_extreme("greatest", arguments, problem);
}

static Value *
make_min(GPtrArray *arguments, char **problem)
{
    return make_extreme("least", arguments, problem);
}

static Value *
make_coalesce(GPtrArray *arguments, char **problem)
{
    ValueKind kind;
    if (!value_unify(arguments, &kind, problem))
        return NULL;
    g_autofree char *list = join_arguments(arguments);
    return value_new(kind,
                     kind == VALUE_NULL ? g_strdup("NULL") : g_strdup_printf("coalesce(%s)", list));
}

static Value *
make_nullif(GPtrArray *arguments, char **problem)
{
    ValueKind kind;
    if (!value_unify(arguments, &kind, problem))
        return NULL;
    g_autofree char *list = join_arguments(arguments);
    return value_new(kind,
                     kind == VALUE_NULL ? g_strdup("NULL") : g_strdup_printf("nullif(%s)", list));
}

static const struct {
    const char *name;
    guint fewest;
    guint most;
    FunctionMaker make;
} functions[] = {
    {"lower", 1, 1, make_lower},     {"upper", 1, 1, make_upper},
    {"trim", 1, 2, make_trim},       {"ltrim", 1, 2, make_ltrim},
    {"rtrim", 1, 2, make_rtrim},     {"replace", 3, 3, make_replace},
    {"substr", 2, 3, make_substr},   {"replacechars", 3, 3, make_replace_chars},
    {"hex", 1, 1, make_hex},         {"hash_sha256", 1, 1, make_hash},
    {"abs", 1, 1, make_abs},         {"max", 2, 100, make_max},
    {"min", 2, 100, make_min},       {"coalesce", 2, 100, make_coalesce},
    {"ifnull", 2, 2, make_coalesce}, {"nullif", 2, 2, make_nullif},
};

Value *
value_of_function(const char *name, GPtrArray *arguments, char **problem)
{
    for (guint index = 0; index < G_N_ELEMENTS(functions); index++) {
        if (!g_str_equal(functions[index].name, name))
            continue;
        if (arguments->len >= functions[index].fewest && arguments->len <= functions[index].most)
            return functions[index].make(arguments, problem);
        *problem = g_strdup_printf("%s() takes another number of arguments", name);
        return NULL;
    }
    *problem = g_strdup_printf("function %s() has no exact counterpart in PostgreSQL", name);
    return NULL;
}
