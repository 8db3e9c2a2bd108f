#include "task/literal.h"

#include "base/error.h"
#include "pg/quote.h"

#include <string.h>

static const char *const compared_types[] = {
    "bool",     "int2",    "int4", "int8", "oid",     "float4",    "float8", "numeric",     "text",
    "bpchar",   "varchar", "name", "date", "time",    "timestamp", "timetz", "timestamptz", "uuid",
    "interval", "bytea",   "inet", "cidr", "macaddr", "bit",       "varbit", NULL,
};

static const char *const types_of_time[] = {"date",   "time",        "timestamp",
                                            "timetz", "timestamptz", NULL};

static gboolean
is_compared(const SourceColumn *column)
{
    if (column->type_kind == 'e')
        return TRUE;
    return g_strcmp0(column->type_schema, "pg_catalog") == 0 &&
           g_strv_contains(compared_types, column->type_name);
}

/* today is not tomorrow what it is today: the load and the compare would see other rows. */
static gboolean
is_of_the_moment(const SourceColumn *column, const char *value)
{
    static const char *const words[] = {"now", "today", "tomorrow", "yesterday"};
    if (column->type_kind == 'e' || !g_strv_contains(types_of_time, column->type_name))
        return FALSE;
    g_autofree char *lower = g_ascii_strdown(value, -1);
    for (guint index = 0; index < G_N_ELEMENTS(words); index++)
        if (strstr(lower, words[index]) != NULL)
            return TRUE;
    return FALSE;
}

char *
literal_sql(const SourceTable *table, const SourceColumn *column, const char *value,
            const char *path, GError **error)
{
    g_autofree char *name = quote_identifier(column->name);
    if (!is_compared(column)) {
        error_set(error, PGC_ERROR_USAGE,
                  "Use a column of numbers, text, times, uuid, boolean or an enum.",
                  "table mappings: %s: column %s of table %s is of type %s, whose values are not "
                  "compared here",
                  path, name, table->label,
                  column->type == NULL ? "unknown to the facts" : column->type);
        return NULL;
    }
    if (is_of_the_moment(column, value)) {
        error_set(
            error, PGC_ERROR_USAGE, "Write the date or the time itself.",
            "table mappings: %s: value \"%s\" for column %s of table %s changes with the time",
            path, value, name, table->label);
        return NULL;
    }
    g_autofree char *literal = quote_literal(value);
    g_autofree char *type = quote_qualified(column->type_schema, column->type_name);
    return g_strdup_printf("CAST(%s AS %s)", literal, type);
}

const SourceColumn *
literal_column(const SourceTable *table, const char *name, const char *path, GError **error)
{
    for (guint index = 0; index < table->columns->len; index++) {
        const SourceColumn *column = table->columns->pdata[index];
        if (g_str_equal(column->name, name))
            return column;
    }
    g_autofree char *quoted = quote_identifier(name);
    error_set(error, PGC_ERROR_USAGE,
              "Compare the name with those on the source; upper and lower case count.",
              "table mappings: %s: table %s has no column %s", path, table->label, quoted);
    return NULL;
}
