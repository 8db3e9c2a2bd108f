#include "case/expression.h"

#include <string.h>

typedef enum { TOKEN_WORD, TOKEN_STRING, TOKEN_SIGN, TOKEN_GROUP } TokenKind;

/* A group is what stands in parentheses or brackets. */
typedef struct {
    TokenKind kind;
    char *text;        /* of a group: "(" or "[" */
    GPtrArray *tokens; /* of a group: Token * */
    gboolean is_apart; /* white space stands before it */
} Token;

static void
token_free(gpointer data)
{
    Token *token = data;
    g_free(token->text);
    g_clear_pointer(&token->tokens, g_ptr_array_unref);
    g_free(token);
}

static GPtrArray *
token_list(void)
{
    return g_ptr_array_new_with_free_func(token_free);
}

static Token *
token_new(TokenKind kind, char *text, gboolean is_apart)
{
    Token *token = g_new0(Token, 1);
    token->kind = kind;
    token->text = text;
    token->is_apart = is_apart;
    return token;
}

static gboolean
is_word_character(char character)
{
    return g_ascii_isalnum(character) || character == '_' || character == '$' ||
           (character & 0x80) != 0;
}

/* The end of what is quoted from text on; a quote in it is doubled, or escaped in an E''. */
static const char *
quoted_end(const char *text, gboolean has_escapes)
{
    char quote = *text;
    for (const char *at = text + 1; *at != '\0'; at++) {
        if (has_escapes && *at == '\\' && at[1] != '\0')
            at++;
        else if (*at == quote && at[1] == quote)
            at++;
        else if (*at == quote)
            return at + 1;
    }
    return text + strlen(text);
}

static const char *
word_end(const char *text)
{
    while (is_word_character(*text) || (*text == '.' && g_ascii_isdigit(text[1])))
        text++;
    return text;
}

static Token *
read_one(const char **text, gboolean is_apart)
{
    const char *at = *text;
    const char *quote = strchr("EBX", *at) != NULL && *at != '\0' && at[1] == '\'' ? at + 1 : at;
    TokenKind kind = TOKEN_SIGN;
    const char *end = at + 1;
    if (*quote == '\'' || *quote == '"') {
        kind = *quote == '"' ? TOKEN_WORD : TOKEN_STRING;
        end = quoted_end(quote, *at == 'E');
    } else if (is_word_character(*at)) {
        kind = TOKEN_WORD;
        end = word_end(at);
    } else if (g_str_has_prefix(at, "::")) {
        end = at + 2;
    }
    *text = end;
    return token_new(kind, g_strndup(at, (gsize)(end - at)), is_apart);
}

/* How deep parentheses may be nested: a server itself has a limit. */
#define MAXIMUM_DEPTH 1000

/* Up to the bracket that closes the list, or the end. *is_broken where they do not fit. */
static GPtrArray *
read_list(const char **text, guint depth, gboolean *is_broken)
{
    GPtrArray *list = token_list();
    gboolean is_apart = FALSE;
    while (**text != '\0' && **text != ')' && **text != ']') {
        if (*is_broken)
            return list;
        if (g_ascii_isspace(**text)) {
            is_apart = TRUE;
            (*text)++;
            continue;
        }
        if ((**text == '(' || **text == '[') && depth < MAXIMUM_DEPTH) {
            Token *group = token_new(TOKEN_GROUP, g_strndup(*text, 1), is_apart);
            (*text)++;
            group->tokens = read_list(text, depth + 1, is_broken);
            if (**text == (group->text[0] == '(' ? ')' : ']'))
                (*text)++;
            else
                *is_broken = TRUE;
            g_ptr_array_add(list, group);
        } else {
            g_ptr_array_add(list, read_one(text, is_apart));
        }
        is_apart = FALSE;
    }
    return list;
}

static gboolean
is_text(const GPtrArray *list, guint index, const char *text)
{
    return index < list->len && ((Token *)list->pdata[index])->kind != TOKEN_GROUP &&
           g_str_equal(((Token *)list->pdata[index])->text, text);
}

static gboolean
is_group(const GPtrArray *list, guint index, char bracket)
{
    return index < list->len && ((Token *)list->pdata[index])->kind == TOKEN_GROUP &&
           ((Token *)list->pdata[index])->text[0] == bracket;
}

static gboolean
is_kind(const GPtrArray *list, guint index, TokenKind kind)
{
    return index < list->len && ((Token *)list->pdata[index])->kind == kind;
}

/* Words that follow the first one of a type's name. */
static gboolean
goes_on_type(const GPtrArray *list, guint index)
{
    static const char *const words[] = {"varying", "precision", "with", "without",
                                        "time",    "zone",      NULL};
    return is_kind(list, index, TOKEN_WORD) &&
           g_strv_contains(words, ((Token *)list->pdata[index])->text);
}

/* The end of the type's name that begins at index; index itself where none does. */
static guint
type_end(const GPtrArray *list, guint index)
{
    if (!is_kind(list, index, TOKEN_WORD))
        return index;
    index++;
    while (is_text(list, index, ".") && is_kind(list, index + 1, TOKEN_WORD))
        index += 2;
    while (goes_on_type(list, index) ||
           (is_group(list, index, '(') && !((Token *)list->pdata[index])->is_apart))
        index++;
    while (is_group(list, index, '[') && ((Token *)list->pdata[index])->tokens->len == 0)
        index++;
    return index;
}

/* The end of the operand that begins at index, without casts: a name, a constant, a call, an array,
 * a group. Index itself where there is none. */
static guint
operand_end(const GPtrArray *list, guint index)
{
    if (is_kind(list, index, TOKEN_STRING) || is_group(list, index, '('))
        return index + 1;
    if (!is_kind(list, index, TOKEN_WORD))
        return index;
    index++;
    while (is_text(list, index, ".") && is_kind(list, index + 1, TOKEN_WORD))
        index += 2;
    while ((is_group(list, index, '(') || is_group(list, index, '[')) &&
           !((Token *)list->pdata[index])->is_apart)
        index++;
    return index;
}

static guint
casts_end(const GPtrArray *list, guint index)
{
    while (is_text(list, index, "::")) {
        guint end = type_end(list, index + 1);
        if (end == index + 1)
            break;
        index = end;
    }
    return index;
}

static gboolean
is_one_operand(const GPtrArray *list)
{
    guint end = operand_end(list, 0);
    return end > 0 && casts_end(list, end) == list->len;
}

/* A call's arguments stay in their parentheses; a keyword has white space after it. */
static gboolean
is_call(const GPtrArray *list, guint index)
{
    const Token *group = list->pdata[index];
    return index > 0 && !group->is_apart &&
           (is_kind(list, index - 1, TOKEN_WORD) || is_group(list, index - 1, ']') ||
            is_group(list, index - 1, '('));
}

/* Puts the tokens of the group in its place. */
static void
open_group(GPtrArray *list, guint index)
{
    Token *group = list->pdata[index];
    gboolean is_apart = group->is_apart;
    GPtrArray *inner = g_ptr_array_ref(group->tokens);
    g_ptr_array_set_free_func(inner, NULL);
    g_ptr_array_remove_index(list, index);
    for (guint position = 0; position < inner->len; position++)
        g_ptr_array_insert(list, (int)(index + position), inner->pdata[position]);
    if (inner->len > 0)
        ((Token *)inner->pdata[0])->is_apart |= is_apart;
    g_ptr_array_unref(inner);
}

static Token *
token_copy(const Token *token)
{
    Token *copy = token_new(token->kind, g_strdup(token->text), token->is_apart);
    if (token->tokens != NULL) {
        copy->tokens = token_list();
        for (guint index = 0; index < token->tokens->len; index++)
            g_ptr_array_add(copy->tokens, token_copy(token->tokens->pdata[index]));
    }
    return copy;
}

/* Adds "::" and the type, from first to end of list, after each of the array's elements. */
static GPtrArray *
cast_elements(GPtrArray *elements, const GPtrArray *list, guint first, guint end)
{
    GPtrArray *cast = token_list();
    guint begin = 0;
    for (guint index = 0; index <= elements->len; index++) {
        if (index < elements->len && !is_text(elements, index, ","))
            continue;
        g_autoptr(GPtrArray) element = token_list();
        for (guint position = begin; position < index; position++)
            g_ptr_array_add(element, token_copy(elements->pdata[position]));
        Token *group = NULL;
        if (!is_one_operand(element)) {
            group = token_new(TOKEN_GROUP, g_strdup("("), FALSE);
            group->tokens = g_ptr_array_ref(element);
            g_ptr_array_add(cast, group);
        }
        for (guint position = 0; group == NULL && position < element->len; position++)
            g_ptr_array_add(cast, token_copy(element->pdata[position]));
        for (guint position = first; position < end; position++)
            g_ptr_array_add(cast, token_copy(list->pdata[position]));
        if (index < elements->len)
            g_ptr_array_add(cast, token_copy(elements->pdata[index]));
        begin = index + 1;
    }
    return cast;
}

/* ARRAY[...]::type[] at index. */
static void
push_cast_down(GPtrArray *list, guint index)
{
    guint end = type_end(list, index + 3);
    if (!is_text(list, index, "ARRAY") || !is_group(list, index + 1, '[') ||
        !is_text(list, index + 2, "::") || end <= index + 4 || !is_group(list, end - 1, '['))
        return;
    Token *array = list->pdata[index + 1];
    if (array->tokens->len == 0)
        return;
    GPtrArray *cast = cast_elements(array->tokens, list, index + 2, end - 1);
    g_ptr_array_unref(array->tokens);
    array->tokens = cast;
    g_ptr_array_remove_range(list, index + 2, end - index - 2);
}

/* (a).b and (a)[1] are not a.b and a[1]. */
static gboolean
is_picked_from(const GPtrArray *list, guint index)
{
    return is_text(list, index + 1, ".") || is_group(list, index + 1, '[');
}

static void
make_normal(GPtrArray *list)
{
    for (guint index = 0; index < list->len; index++)
        if (is_kind(list, index, TOKEN_GROUP))
            make_normal(((Token *)list->pdata[index])->tokens);
    for (guint index = 0; index < list->len; index++)
        while (is_group(list, index, '(') && !is_call(list, index) &&
               !is_picked_from(list, index) &&
               is_one_operand(((Token *)list->pdata[index])->tokens))
            open_group(list, index);
    for (guint index = 0; index < list->len; index++)
        push_cast_down(list, index);
}

/* A name before a column's, with its dot: not that of a type, a function or a table. */
static gboolean
is_qualifier(const GPtrArray *list, guint index)
{
    static const char *const before_table[] = {"FROM", "JOIN", "ONLY", NULL};
    if (!is_kind(list, index, TOKEN_WORD) || !is_text(list, index + 1, ".") ||
        is_group(list, index + 3, '('))
        return FALSE;
    return index == 0 ||
           !(is_text(list, index - 1, ".") || is_text(list, index - 1, "::") ||
             (is_kind(list, index - 1, TOKEN_WORD) &&
              g_strv_contains(before_table, ((Token *)list->pdata[index - 1])->text)));
}

static void
remove_qualifiers(GPtrArray *list)
{
    for (guint index = 0; index < list->len; index++) {
        if (is_kind(list, index, TOKEN_GROUP))
            remove_qualifiers(((Token *)list->pdata[index])->tokens);
        else if (is_qualifier(list, index))
            g_ptr_array_remove_range(list, index, 2);
    }
}

static void
append_list(GString *text, const GPtrArray *list)
{
    for (guint index = 0; index < list->len; index++) {
        const Token *token = list->pdata[index];
        if (index > 0)
            g_string_append_c(text, ' ');
        gboolean is_execute =
            index > 0 && is_text(list, index - 1, "EXECUTE") && is_text(list, index, "PROCEDURE");
        g_string_append(text, is_execute ? "FUNCTION" : token->text);
        if (token->kind != TOKEN_GROUP)
            continue;
        append_list(text, token->tokens);
        g_string_append_c(text, token->text[0] == '(' ? ')' : ']');
    }
}

static char *
normal_form(const char *text, gboolean is_unqualified)
{
    const char *at = text;
    gboolean is_broken = FALSE;
    g_autoptr(GPtrArray) list = read_list(&at, 0, &is_broken);
    /* What does not close as it opens is no expression: it stays what it is. */
    if (is_broken || *at != '\0')
        return g_strdup(text);
    if (is_unqualified)
        remove_qualifiers(list);
    make_normal(list);
    g_autoptr(GString) form = g_string_new(NULL);
    append_list(form, list);
    return g_strdup(form->str);
}

char *
expression_normal(const char *text)
{
    return normal_form(text, FALSE);
}

char *
expression_unqualified(const char *text)
{
    return normal_form(text, TRUE);
}
