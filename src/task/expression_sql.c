#include "task/expression_sql.h"

#include "pg/quote.h"
#include "task/data_type.h"
#include "task/expression_token.h"
#include "task/expression_value.h"

#include <string.h>

#define DEEPEST 50
#define LONGEST 20000      /* of an expression, in bytes */
#define LONGEST_SQL 200000 /* some functions write an argument twice */

typedef struct {
    const GPtrArray *tokens;
    guint at;
    guint depth;
    const SourceTable *table;
    const SourceTable *owner;
    char **problem;
} Parser;

static Value *parse_or(Parser *parser);

static const Token *
peek(const Parser *parser)
{
    return parser->tokens->pdata[parser->at];
}

static gboolean
is_next(const Parser *parser, TokenKind kind, const char *text)
{
    return peek(parser)->kind == kind && g_str_equal(peek(parser)->text, text);
}

static gboolean
accept(Parser *parser, TokenKind kind, const char *text)
{
    if (!is_next(parser, kind, text))
        return FALSE;
    parser->at++;
    return TRUE;
}

static gboolean
accept_symbol(Parser *parser, const char *text)
{
    return accept(parser, TOKEN_SYMBOL, text);
}

static gboolean
accept_word(Parser *parser, const char *text)
{
    return accept(parser, TOKEN_NAME, text);
}

/* The symbol of the list that comes next, consumed; NULL for another one. */
static const char *
accept_any(Parser *parser, const char *const *symbols)
{
    for (; *symbols != NULL; symbols++)
        if (accept_symbol(parser, *symbols))
            return *symbols;
    return NULL;
}

static Value *
fail_here(Parser *parser, const char *expected)
{
    if (*parser->problem == NULL)
        *parser->problem =
            g_strdup_printf("%s is expected before \"%s\"", expected, peek(parser)->text);
    return NULL;
}

static gboolean
expect(Parser *parser, TokenKind kind, const char *text)
{
    return accept(parser, kind, text) || fail_here(parser, text) != NULL;
}

/* ---- columns, functions, CASE ---- */

static Value *
parse_column(Parser *parser)
{
    const char *name = peek(parser)->text;
    parser->at++;
    if (g_str_equal(name, "AR_M_SOURCE_SCHEMA"))
        return value_text_literal(parser->owner->schema);
    if (g_str_equal(name, "AR_M_SOURCE_TABLE_NAME"))
        return value_text_literal(parser->owner->name);
    for (guint index = 0; index < parser->table->columns->len; index++) {
        const SourceColumn *column = parser->table->columns->pdata[index];
        if (g_str_equal(column->name, name))
            return value_of_column(column, parser->problem);
    }
    *parser->problem =
        g_str_has_prefix(name, "AR_H_")
            ? g_strdup_printf("$%s is a header of changes, which a load has none of", name)
        : g_str_has_prefix(name, "AR_M_")
            ? g_strdup_printf("$%s is not translated", name)
            : g_strdup_printf("table %s has no column \"%s\"", parser->table->label, name);
    return NULL;
}

/* Behind the parenthesis, to the one that closes it. */
static GPtrArray *
parse_list(Parser *parser)
{
    g_autoptr(GPtrArray) list = g_ptr_array_new_with_free_func(value_free);
    if (accept_symbol(parser, ")"))
        return g_steal_pointer(&list);
    do {
        Value *value = parse_or(parser);
        if (value == NULL)
            return NULL;
        g_ptr_array_add(list, value);
    } while (accept_symbol(parser, ","));
    return expect(parser, TOKEN_SYMBOL, ")") ? g_steal_pointer(&list) : NULL;
}

/* Adds "WHEN ... THEN ...". */
static gboolean
parse_branch(Parser *parser, const Value *subject, GPtrArray *conditions, GPtrArray *results)
{
    g_autoptr(Value) when = parse_or(parser);
    if (when == NULL)
        return FALSE;
    if (subject != NULL) {
        g_autoptr(GPtrArray) both = g_ptr_array_new();
        Value left = *subject;
        ValueKind kind;
        g_ptr_array_add(both, &left);
        g_ptr_array_add(both, when);
        left.sql = g_strdup(subject->sql);
        gboolean is_same = value_unify(both, &kind, parser->problem);
        char *sql = is_same ? g_strdup_printf("(%s = %s)", left.sql, when->sql) : NULL;
        g_free(left.sql);
        if (!is_same)
            return FALSE;
        g_free(when->sql);
        when->sql = sql;
        when->kind = VALUE_TRUTH;
    }
    Value *condition = value_as_truth(g_steal_pointer(&when), parser->problem);
    if (condition == NULL)
        return FALSE;
    g_ptr_array_add(conditions, condition);
    if (!expect(parser, TOKEN_NAME, "then"))
        return FALSE;
    Value *result = parse_or(parser);
    if (result != NULL)
        g_ptr_array_add(results, result);
    return result != NULL;
}

static Value *
make_case(const GPtrArray *conditions, const GPtrArray *results, char **problem)
{
    ValueKind kind;
    if (!value_unify(results, &kind, problem))
        return NULL;
    GString *sql = g_string_new("(CASE");
    for (guint index = 0; index < conditions->len; index++)
        g_string_append_printf(sql, " WHEN %s THEN %s",
                               ((const Value *)conditions->pdata[index])->sql,
                               ((const Value *)results->pdata[index])->sql);
    if (results->len > conditions->len)
        g_string_append_printf(sql, " ELSE %s",
                               ((const Value *)results->pdata[results->len - 1])->sql);
    g_string_append(sql, " END)");
    if (kind != VALUE_NULL)
        return value_new(kind, g_string_free(sql, FALSE));
    g_string_free(sql, TRUE);
    return value_new(VALUE_NULL, g_strdup("NULL"));
}

static Value *
parse_case(Parser *parser)
{
    g_autoptr(Value) subject = NULL;
    g_autoptr(GPtrArray) conditions = g_ptr_array_new_with_free_func(value_free);
    g_autoptr(GPtrArray) results = g_ptr_array_new_with_free_func(value_free);
    if (!is_next(parser, TOKEN_NAME, "when")) {
        subject = parse_or(parser);
        if (subject == NULL)
            return NULL;
    }
    while (accept_word(parser, "when"))
        if (!parse_branch(parser, subject, conditions, results))
            return NULL;
    if (conditions->len == 0)
        return fail_here(parser, "WHEN");
    if (accept_word(parser, "else")) {
        Value *otherwise = parse_or(parser);
        if (otherwise == NULL)
            return NULL;
        g_ptr_array_add(results, otherwise);
    }
    return expect(parser, TOKEN_NAME, "end") ? make_case(conditions, results, parser->problem)
                                             : NULL;
}

static Value *
parse_name(Parser *parser)
{
    const char *name = peek(parser)->text;
    parser->at++;
    if (g_str_equal(name, "null"))
        return value_new(VALUE_NULL, g_strdup("NULL"));
    if (g_str_equal(name, "case"))
        return parse_case(parser);
    if (accept_symbol(parser, "(")) {
        g_autoptr(GPtrArray) arguments = parse_list(parser);
        return arguments == NULL ? NULL : value_of_function(name, arguments, parser->problem);
    }
    *parser->problem = g_strdup_printf("\"%s\" is not translated", name);
    return NULL;
}

static Value *
parse_primary(Parser *parser)
{
    const Token *token = peek(parser);
    Value *value = NULL;
    switch (token->kind) {
    case TOKEN_TEXT:
        parser->at++;
        return value_text_literal(token->text);
    case TOKEN_NUMBER:
        parser->at++;
        value = value_number_literal(token->text);
        if (value == NULL)
            *parser->problem = g_strdup_printf("the number %s is too large", token->text);
        return value;
    case TOKEN_COLUMN:
        return parse_column(parser);
    case TOKEN_NAME:
        return parse_name(parser);
    case TOKEN_SYMBOL:
    case TOKEN_END:
    default:
        break;
    }
    if (!accept_symbol(parser, "("))
        return fail_here(parser, "a value");
    value = parse_or(parser);
    if (value != NULL && !expect(parser, TOKEN_SYMBOL, ")"))
        g_clear_pointer(&value, value_free);
    return value;
}

/* ---- operators, the closest first ---- */

static Value *
negate(Value *taken, char **problem)
{
    g_autoptr(Value) positive = value_as_integer(taken, problem);
    if (positive == NULL || positive->kind == VALUE_NULL)
        return g_steal_pointer(&positive);
    Value *negative = value_new(VALUE_INTEGER, g_strdup_printf("(- %s)", positive->sql));
    if (g_strcmp0(positive->literal, "0") == 0)
        negative->literal = g_strdup("0");
    else if (positive->literal != NULL && *positive->literal != '-')
        negative->literal = g_strconcat("-", positive->literal, NULL);
    return negative;
}

static Value *
parse_unary(Parser *parser)
{
    guint signs = 0;
    while (accept_symbol(parser, "-"))
        signs++;
    Value *value = parse_primary(parser);
    for (; value != NULL && signs > 0; signs--)
        value = negate(value, parser->problem);
    return value;
}

/* Takes both. Where one is null so is the result. */
static Value *
combine(Value *left, const char *symbol, Value *right, Value *(*as_kind)(Value *, char **),
        ValueKind kind, char **problem)
{
    g_autoptr(Value) unread = right;
    g_autoptr(Value) first = as_kind(left, problem);
    g_autoptr(Value) second = first == NULL ? NULL : as_kind(g_steal_pointer(&unread), problem);
    if (second == NULL)
        return NULL;
    if (first->kind == VALUE_NULL || second->kind == VALUE_NULL)
        return value_new(VALUE_NULL, g_strdup("NULL"));
    /* SQLite divides by zero and gets null. */
    gboolean divides = g_str_equal(symbol, "/") || g_str_equal(symbol, "%");
    return value_new(kind, g_strdup_printf(divides ? "(%s %s nullif(%s, 0))" : "(%s %s %s)",
                                           first->sql, symbol, second->sql));
}

static Value *
parse_concatenation(Parser *parser)
{
    Value *value = parse_unary(parser);
    while (value != NULL && accept_symbol(parser, "||")) {
        Value *right = parse_unary(parser);
        if (right == NULL)
            g_clear_pointer(&value, value_free);
        else
            value = combine(value, "||", right, value_as_text, VALUE_TEXT, parser->problem);
    }
    return value;
}

/* Integers of 64 bits on both sides; where SQLite goes on with a float the server refuses the row.
 */
static Value *
parse_arithmetic(Parser *parser, const char *const *symbols, Value *(*parse_operand)(Parser *))
{
    Value *value = parse_operand(parser);
    const char *symbol;
    while (value != NULL && (symbol = accept_any(parser, symbols)) != NULL) {
        Value *right = parse_operand(parser);
        if (right == NULL)
            g_clear_pointer(&value, value_free);
        else
            value = combine(value, symbol, right, value_as_integer, VALUE_INTEGER, parser->problem);
    }
    return value;
}

static Value *
parse_product(Parser *parser)
{
    static const char *const symbols[] = {"*", "/", "%", NULL};
    return parse_arithmetic(parser, symbols, parse_concatenation);
}

static Value *
parse_sum(Parser *parser)
{
    static const char *const symbols[] = {"+", "-", NULL};
    return parse_arithmetic(parser, symbols, parse_product);
}

/* Takes both. Texts are only equal or not: in which order SQLite has them depends on the encoding.
 */
static Value *
compare(Value *left, const char *symbol, Value *right, char **problem)
{
    g_autoptr(GPtrArray) both = g_ptr_array_new_with_free_func(value_free);
    ValueKind kind;
    g_ptr_array_add(both, left);
    g_ptr_array_add(both, right);
    if (!value_unify(both, &kind, problem))
        return NULL;
    if (kind == VALUE_TEXT && strchr("<>", *symbol) != NULL && !g_str_equal(symbol, "<>")) {
        *problem = g_strdup("which of two texts comes first is not translated");
        return NULL;
    }
    if (kind == VALUE_NULL)
        return value_new(VALUE_TRUTH, g_strdup("CAST(NULL AS boolean)"));
    return value_new(VALUE_TRUTH, g_strdup_printf("(%s %s %s)", left->sql, symbol, right->sql));
}

static Value *
parse_order(Parser *parser)
{
    static const char *const symbols[] = {"<=", ">=", "<", ">", NULL};
    Value *value = parse_sum(parser);
    const char *symbol;
    while (value != NULL && (symbol = accept_any(parser, symbols)) != NULL) {
        Value *right = parse_sum(parser);
        if (right == NULL)
            g_clear_pointer(&value, value_free);
        else
            value = compare(value, symbol, right, parser->problem);
    }
    return value;
}

/* Behind IS; takes the value. */
static Value *
parse_is(Parser *parser, Value *taken)
{
    g_autoptr(Value) value = taken;
    gboolean is_not = accept_word(parser, "not");
    if (!accept_word(parser, "null")) {
        *parser->problem = g_strdup("IS is translated before NULL alone");
        return NULL;
    }
    return value_new(VALUE_TRUTH,
                     g_strdup_printf("(%s IS %sNULL)", value->sql, is_not ? "NOT " : ""));
}

static Value *
parse_in(Parser *parser, Value *taken, gboolean is_not)
{
    g_autoptr(Value) value = taken;
    if (!expect(parser, TOKEN_SYMBOL, "("))
        return NULL;
    g_autoptr(GPtrArray) list = parse_list(parser);
    if (list == NULL || list->len == 0)
        return list == NULL ? NULL : fail_here(parser, "a value in the list");
    ValueKind kind;
    g_ptr_array_insert(list, 0, g_steal_pointer(&value));
    if (!value_unify(list, &kind, parser->problem))
        return NULL;
    GString *sql = g_string_new(NULL);
    for (guint index = 0; index < list->len; index++)
        g_string_append_printf(sql, "%s%s",
                               index == 0   ? "("
                               : index == 1 ? (is_not ? " NOT IN (" : " IN (")
                                            : ", ",
                               ((const Value *)list->pdata[index])->sql);
    g_string_append(sql, "))");
    return value_new(VALUE_TRUTH, g_string_free(sql, FALSE));
}

static Value *
parse_between(Parser *parser, Value *taken, gboolean is_not)
{
    g_autoptr(Value) value = value_as_integer(taken, parser->problem);
    g_autoptr(Value) low = value == NULL ? NULL : parse_sum(parser);
    if (low == NULL || !expect(parser, TOKEN_NAME, "and"))
        return NULL;
    g_autoptr(Value) high = parse_sum(parser);
    low = value_as_integer(g_steal_pointer(&low), parser->problem);
    if (low == NULL || high == NULL)
        return NULL;
    high = value_as_integer(g_steal_pointer(&high), parser->problem);
    return high == NULL
               ? NULL
               : value_new(VALUE_TRUTH, g_strdup_printf("(%s %sBETWEEN %s AND %s)", value->sql,
                                                        is_not ? "NOT " : "", low->sql, high->sql));
}

/* What a word begins; takes the value. */
static Value *
parse_word_operator(Parser *parser, Value *value)
{
    gboolean is_not = accept_word(parser, "not");
    if (accept_word(parser, "in"))
        return parse_in(parser, value, is_not);
    if (accept_word(parser, "between"))
        return parse_between(parser, value, is_not);
    if (!is_not && accept_word(parser, "is"))
        return parse_is(parser, value);
    *parser->problem = g_strdup_printf("\"%s\" is not translated", peek(parser)->text);
    value_free(value);
    return NULL;
}

static gboolean
is_word_operator(const Parser *parser)
{
    static const char *const words[] = {"not",    "in",    "between", "is",     "like", "glob",
                                        "regexp", "match", "notnull", "isnull", NULL};
    return peek(parser)->kind == TOKEN_NAME && g_strv_contains(words, peek(parser)->text);
}

static Value *
parse_equality(Parser *parser)
{
    static const char *const symbols[] = {"==", "=", "<>", "!=", NULL};
    Value *value = parse_order(parser);
    while (value != NULL) {
        const char *symbol = accept_any(parser, symbols);
        if (symbol == NULL && !is_word_operator(parser))
            break;
        if (symbol == NULL) {
            value = parse_word_operator(parser, value);
            continue;
        }
        Value *right = parse_order(parser);
        if (right == NULL)
            g_clear_pointer(&value, value_free);
        else
            value = compare(value, *symbol == '=' ? "=" : "<>", right, parser->problem);
    }
    return value;
}

static Value *
parse_not(Parser *parser)
{
    guint words = 0;
    while (accept_word(parser, "not"))
        words++;
    Value *value = parse_equality(parser);
    for (; value != NULL && words > 0; words--) {
        g_autoptr(Value) truth = value_as_truth(value, parser->problem);
        value =
            truth == NULL ? NULL : value_new(VALUE_TRUTH, g_strdup_printf("(NOT %s)", truth->sql));
    }
    return value;
}

static Value *
parse_logic(Parser *parser, const char *word, Value *(*parse_operand)(Parser *))
{
    Value *value = parse_operand(parser);
    while (value != NULL && accept_word(parser, word)) {
        g_autofree char *symbol = g_ascii_strup(word, -1);
        Value *right = parse_operand(parser);
        if (right == NULL)
            g_clear_pointer(&value, value_free);
        else
            value = combine(value, symbol, right, value_as_truth, VALUE_TRUTH, parser->problem);
    }
    return value;
}

static Value *
parse_and(Parser *parser)
{
    return parse_logic(parser, "and", parse_not);
}

static Value *
parse_or(Parser *parser)
{
    if (++parser->depth > DEEPEST) {
        *parser->problem = g_strdup("it is nested too deeply");
        return NULL;
    }
    Value *value = parse_logic(parser, "or", parse_and);
    parser->depth--;
    if (value != NULL && strlen(value->sql) > LONGEST_SQL) {
        *parser->problem = g_strdup("it comes to too much SQL");
        g_clear_pointer(&value, value_free);
    }
    return value;
}

/* ---- the whole ---- */

static char *
cast_value(const Value *value, const char *type)
{
    if (value->kind == VALUE_NULL)
        return data_type_null(type);
    if (value->kind == VALUE_TRUTH && g_str_equal(type, "boolean"))
        return data_type_cast_of("bool", value->sql, type);
    g_autofree char *number =
        value->kind == VALUE_TRUTH ? g_strdup_printf("CAST(%s AS int4)", value->sql) : NULL;
    return number != NULL
               ? data_type_cast_of("int4", number, type)
               : data_type_cast_of(value->kind == VALUE_TEXT ? "text" : "int8", value->sql, type);
}

/* The expression is a column and nothing else. */
static const SourceColumn *
lone_column(const Parser *parser)
{
    const Token *token = parser->tokens->pdata[0];
    if (parser->tokens->len != 2 || token->kind != TOKEN_COLUMN)
        return NULL;
    for (guint index = 0; index < parser->table->columns->len; index++) {
        const SourceColumn *column = parser->table->columns->pdata[index];
        if (g_str_equal(column->name, token->text))
            return column;
    }
    return NULL;
}

static char *
translate(Parser *parser, const char *type)
{
    const SourceColumn *column = lone_column(parser);
    if (column != NULL && column->masked_by == NULL) {
        g_autofree char *name = quote_identifier(column->name);
        return data_type_cast(column, name, type);
    }
    g_autoptr(Value) value = parse_or(parser);
    if (value == NULL || !expect(parser, TOKEN_END, "the end"))
        return NULL;
    return cast_value(value, type);
}

char *
expression_sql(const char *text, const SourceTable *table, const SourceTable *owner,
               const char *type, char **problem)
{
    *problem = NULL;
    if (text == NULL)
        return data_type_null(type);
    if (strlen(text) > LONGEST) {
        *problem = g_strdup_printf("it is longer than %d bytes", LONGEST);
        return NULL;
    }
    g_autoptr(GPtrArray) tokens = expression_tokens(text, problem);
    if (tokens == NULL)
        return NULL;
    Parser parser = {.tokens = tokens, .table = table, .owner = owner, .problem = problem};
    char *sql = translate(&parser, type);
    if (sql == NULL && *problem == NULL)
        *problem = g_strdup_printf("its values cannot be given the type %s", type);
    return sql;
}
