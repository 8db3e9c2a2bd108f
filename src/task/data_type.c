#include "task/data_type.h"

#include "task/member.h"

#include <string.h>

#define LONGEST_VARCHAR 21845 /* AWS DMS makes 65535 of more */
#define CORRECT "Correct the file."

typedef enum { SIZE_NONE, SIZE_LENGTH, SIZE_DIGITS, SIZE_SECONDS } TypeSize;

static const struct {
    const char *name;
    const char *type; /* as format_type() writes it; NULL: nothing of PostgreSQL */
    TypeSize size;
} dms_types[] = {
    {"bytes", "bytea", SIZE_NONE},
    {"blob", "bytea", SIZE_NONE},
    {"boolean", "boolean", SIZE_NONE},
    {"date", "date", SIZE_NONE},
    {"time", "time without time zone", SIZE_NONE},
    {"datetime", "timestamp without time zone", SIZE_SECONDS},
    {"int1", "smallint", SIZE_NONE},
    {"int2", "smallint", SIZE_NONE},
    {"int4", "integer", SIZE_NONE},
    {"int8", "bigint", SIZE_NONE},
    {"uint1", "smallint", SIZE_NONE},
    {"uint2", "integer", SIZE_NONE},
    {"uint4", "bigint", SIZE_NONE},
    {"uint8", "bigint", SIZE_NONE},
    {"numeric", "numeric", SIZE_DIGITS},
    {"real4", "real", SIZE_NONE},
    {"real8", "double precision", SIZE_NONE},
    {"string", "character varying", SIZE_LENGTH},
    {"wstring", "character varying", SIZE_LENGTH},
    {"clob", "text", SIZE_NONE},
    {"nclob", "text", SIZE_NONE},
    {"set", NULL, SIZE_NONE},
    {"list", NULL, SIZE_NONE},
    {"map", NULL, SIZE_NONE},
    {"tuple", NULL, SIZE_NONE},
};

/* What the values are cast to: the name in pg_type, and its oid. */
static const struct {
    const char *type; /* without length and precision */
    const char *name;
    guint32 oid;
} value_types[] = {
    {"smallint", "int2", 21},
    {"integer", "int4", 23},
    {"bigint", "int8", 20},
    {"numeric", "numeric", 1700},
    {"real", "float4", 700},
    {"double precision", "float8", 701},
    {"character varying", "text", 25},
    {"text", "text", 25},
    {"date", "date", 1082},
    {"time without time zone", "time", 1083},
    {"timestamp without time zone", "timestamp", 1114},
    {"boolean", "bool", 16},
    {"bytea", "bytea", 17},
};

/* Whose values become the same ones in another form, or are refused one by one. */
static const char *const casts[][2] = {
    {"int2", "int2 int4 int8 numeric float4 float8 text"},
    {"int4", "int2 int4 int8 numeric float4 float8 text"},
    {"int8", "int2 int4 int8 numeric float4 float8 text"},
    {"numeric", "numeric float4 float8 text"},
    {"float4", "float4"},
    {"float8", "float4 float8"},
    {"text", "int2 int4 int8 numeric text"},
    {"varchar", "int2 int4 int8 numeric text"},
    {"name", "text"},
    {"uuid", "text"},
    {"json", "text"},
    {"jsonb", "text"},
    {"xml", "text"},
    {"date", "date timestamp text"},
    {"time", "time"},
    {"timestamp", "date time timestamp"},
    {"timestamptz", "date time timestamp"},
    {"bool", "bool"},
    {"bytea", "bytea"},
};

/* An empty string is none. */
static gboolean
take_size(const Member *type, const char *name, gint64 minimum, gint64 maximum, gint64 *number,
          gboolean *given, GError **error)
{
    Member member = member_get(type, name);
    *given = FALSE;
    return member_is_empty(&member) ||
           member_take_integer(&member, minimum, maximum, number, given, error);
}

static gboolean
require_size(const Member *type, const char *name, gint64 minimum, gint64 maximum, gint64 *number,
             GError **error)
{
    gboolean given;
    if (!take_size(type, name, minimum, maximum, number, &given, error))
        return FALSE;
    if (!given)
        member_set_error_of(type, PROBLEM_UNSUPPORTED,
                            "Say it: AWS DMS does not say what it takes.", error,
                            "the type needs a %s", name);
    return given;
}

static char *
sized_type(const Member *member, const char *type, TypeSize size, GError **error)
{
    gint64 length = 0, scale = 0;
    gboolean given;
    switch (size) {
    case SIZE_LENGTH:
        if (!require_size(member, "length", 1, G_MAXINT32, &length, error))
            return NULL;
        return g_strdup_printf("%s(%" G_GINT64_FORMAT ")", type,
                               length > LONGEST_VARCHAR ? 65535 : length);
    case SIZE_DIGITS:
        if (!require_size(member, "precision", 1, 38, &length, error) ||
            !take_size(member, "scale", 0, length, &scale, &given, error))
            return NULL;
        return g_strdup_printf("%s(%" G_GINT64_FORMAT ",%" G_GINT64_FORMAT ")", type, length,
                               scale);
    case SIZE_SECONDS:
        /* With more digits AWS DMS makes it a string; with fewer it still makes all six. */
        if (!take_size(member, "precision", 0, 6, &length, &given, error) ||
            !take_size(member, "scale", 0, 6, &scale, &given, error))
            return NULL;
        return g_strdup(type);
    case SIZE_NONE:
    default:
        return g_strdup(type);
    }
}

char *
data_type_parse(const Member *rule, GError **error)
{
    static const char *const known[] = {"type", "length", "precision", "scale", NULL};
    Member member = member_get(rule, "data-type"), name = member_get(&member, "type");
    g_autofree char *text = NULL;
    if (!member_check_object(&member, error) || !member_require_text(&name, &text, error))
        return NULL;
    member_warn_unknown(&member, known);
    for (guint index = 0; index < G_N_ELEMENTS(dms_types); index++) {
        if (!g_str_equal(dms_types[index].name, text))
            continue;
        if (dms_types[index].type != NULL)
            return sized_type(&member, dms_types[index].type, dms_types[index].size, error);
        member_set_error_of(&name, PROBLEM_UNSUPPORTED, "Choose another type.", error,
                            "PostgreSQL has no type for \"%s\"", text);
        return NULL;
    }
    member_set_error(&name, "AWS DMS has string, int4, int8, numeric, datetime and others.", error,
                     "unknown type \"%s\"", text);
    return NULL;
}

/* User Guide, "Source data types for PostgreSQL": those that are made of one type of the source,
 * whatever the endpoint's settings are. */
static const char *const source_types[][2] = {
    {"int2", "int2"},    {"int4", "int4"},    {"int8", "int8"},
    {"real4", "float4"}, {"real8", "float8"}, {"date", "date"},
};

const char *
data_type_of_source(const Member *member, GError **error)
{
    g_autofree char *text = NULL;
    if (!member_require_text(member, &text, error))
        return NULL;
    for (guint index = 0; index < G_N_ELEMENTS(source_types); index++)
        if (g_str_equal(source_types[index][0], text))
            return source_types[index][1];
    member_set_error_of(member, PROBLEM_UNSUPPORTED,
                        "Name the columns by a rule each, or by a pattern of their names.", error,
                        "which columns of PostgreSQL are \"%s\" to AWS DMS is not known for sure, "
                        "as it is for int2, int4, int8, real4, real8 and date",
                        text);
    return NULL;
}

/* The entry of value_types. */
static guint
find_value_type(const char *type)
{
    const char *end = strchr(type, '(');
    gsize length = end == NULL ? strlen(type) : (gsize)(end - type);
    guint index = 0;
    while (index + 1 < G_N_ELEMENTS(value_types) &&
           (strlen(value_types[index].type) != length ||
            strncmp(value_types[index].type, type, length) != 0))
        index++;
    return index;
}

guint32
data_type_oid(const char *type)
{
    return value_types[find_value_type(type)].oid;
}

static gboolean
has_word(const char *words, const char *word)
{
    g_auto(GStrv) list = g_strsplit(words, " ", -1);
    return g_strv_contains((const char *const *)list, word);
}

/* A numeric is rounded to the digits of the type; a string's length is left to the target, since a
 * cast would cut it off without a word. */
static char *
cast_to(const char *value, const char *type)
{
    guint index = find_value_type(type);
    return g_strdup_printf(
        "CAST(%s AS %s)", value,
        g_str_equal(value_types[index].name, "numeric") ? type : value_types[index].name);
}

char *
data_type_null(const char *type)
{
    return cast_to("NULL", type);
}

char *
data_type_cast_of(const char *from, const char *value, const char *type)
{
    const char *to = value_types[find_value_type(type)].name;
    for (guint index = 0; index < G_N_ELEMENTS(casts); index++)
        if (g_str_equal(casts[index][0], from))
            return has_word(casts[index][1], to) ? cast_to(value, type) : NULL;
    return NULL;
}

/* Without decimal places, so that none is rounded away. */
static gboolean
is_whole_numeric(const SourceColumn *column)
{
    return g_strcmp0(column->type_name, "numeric") == 0 &&
           g_str_has_prefix(column->type, "numeric(") && g_str_has_suffix(column->type, ",0)");
}

char *
data_type_cast(const SourceColumn *column, const char *value, const char *type)
{
    const char *to = value_types[find_value_type(type)].name;
    if (column->type_kind == 'e')
        return g_str_equal(to, "text") ? cast_to(value, type) : NULL;
    if (g_strcmp0(column->type_schema, "pg_catalog") != 0)
        return NULL;
    if (is_whole_numeric(column) && has_word("int2 int4 int8", to))
        return cast_to(value, type);
    return data_type_cast_of(column->type_name, value, type);
}
