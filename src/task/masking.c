#include "task/masking.h"

#include "pg/quote.h"

#include <string.h>

#define HASH_LENGTH 64
#define DIGITS "'0123456789'"

/* Of a type character(n) or character varying(n), as format_type() writes it; 0 for none. */
static gint64
type_length(const char *type)
{
    const char *begin = strchr(type, '(');
    return begin == NULL ? 0 : g_ascii_strtoll(begin + 1, NULL, 10);
}

static gboolean
is_padded(const char *type)
{
    return g_str_has_prefix(type, "character(");
}

/* A domain has a name of its own; an array ends in brackets. */
static gboolean
is_text(const char *type)
{
    return type != NULL && !g_str_has_suffix(type, "]") &&
           (g_str_equal(type, "text") || is_padded(type) ||
            g_str_has_prefix(type, "character varying"));
}

/* Each row has its own digits: the query is one of the row's text. Where the column's collation is
 * not deterministic the server splits nothing by it. */
static char *
random_digits(const char *name)
{
    return g_strdup_printf("(SELECT string_agg(CASE WHEN strpos(" DIGITS ", c) > 0 AND c <> ''"
                           " THEN CAST(CAST(floor(random() * 10) AS int4) AS text) ELSE c END, ''"
                           " ORDER BY n) FROM regexp_split_to_table(CAST(%s AS text)"
                           " COLLATE \"C\", '')"
                           " WITH ORDINALITY AS digit (c, n))",
                           name);
}

static char *
masked_digits(const char *name, char mask)
{
    char masks[11];
    memset(masks, mask, sizeof masks - 1);
    masks[sizeof masks - 1] = '\0';
    g_autofree char *literal = quote_literal(masks);
    return g_strdup_printf("translate(CAST(%s AS text), " DIGITS ", %s)", name, literal);
}

char *
masking_sql(const SourceColumn *column, const char **problem)
{
    const MappingRule *rule = column->masked_by;
    if (!is_text(column->type)) {
        *problem = "only text, varchar and char are masked";
        return NULL;
    }
    gint64 length = type_length(column->type);
    if (rule->action == RULE_HASH &&
        (is_padded(column->type) || (length > 0 && length < HASH_LENGTH))) {
        *problem = "a hash has 64 characters, which it does not hold";
        return NULL;
    }
    g_autofree char *name = quote_identifier(column->name);
    g_autofree char *text =
        rule->action == RULE_HASH
            ? g_strdup_printf("upper(encode(sha256(convert_to(CAST(%s AS text), 'UTF8')), 'hex'))",
                              name)
        : rule->action == RULE_MASK_DIGITS ? masked_digits(name, *rule->value)
                                           : random_digits(name);
    return g_strdup_printf("CAST(%s AS %s)", text, column->type);
}
