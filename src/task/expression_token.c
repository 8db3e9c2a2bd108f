#include "task/expression_token.h"

#include <string.h>

static void
token_free(gpointer data)
{
    Token *token = data;
    g_free(token->text);
    g_free(token);
}

static void
add_token(GPtrArray *tokens, TokenKind kind, char *text)
{
    Token *token = g_new0(Token, 1);
    token->kind = kind;
    token->text = text;
    g_ptr_array_add(tokens, token);
}

static gboolean
is_name_character(char character)
{
    return g_ascii_isalnum(character) || character == '_' || (character & 0x80) != 0;
}

static gsize
name_length(const char *at)
{
    gsize length = 0;
    while (is_name_character(at[length]))
        length++;
    return length;
}

/* Returns where the string ends; NULL where it does not. */
static const char *
read_string(GPtrArray *tokens, const char *at)
{
    g_autoptr(GString) text = g_string_new(NULL);
    for (at++; *at != '\0'; at++) {
        if (*at == '\'' && at[1] != '\'') {
            add_token(tokens, TOKEN_TEXT, g_strdup(text->str));
            return at + 1;
        }
        if (*at == '\'')
            at++;
        g_string_append_c(text, *at);
    }
    return NULL;
}

/* How many characters make the symbol; 0 for none. */
static gsize
symbol_length(const char *at)
{
    static const char *const symbols[] = {"||", "==", "!=", "<>", "<=", ">=", "=", "<", ">",
                                          "+",  "-",  "*",  "/",  "%",  "(",  ")", ","};
    for (guint index = 0; index < G_N_ELEMENTS(symbols); index++)
        if (g_str_has_prefix(at, symbols[index]))
            return strlen(symbols[index]);
    return 0;
}

static const char *
read_word(GPtrArray *tokens, const char *at)
{
    gsize length = name_length(at);
    if (!g_ascii_isdigit(*at)) {
        g_autofree char *name = g_strndup(at, length);
        add_token(tokens, TOKEN_NAME, g_ascii_strdown(name, -1));
        return at + length;
    }
    /* A number with a point or an exponent is a float. */
    if (strspn(at, "0123456789") != length || at[length] == '.')
        return NULL;
    add_token(tokens, TOKEN_NUMBER, g_strndup(at, length));
    return at + length;
}

static const char *
read_token(GPtrArray *tokens, const char *at, char **problem)
{
    const char *next = NULL;
    gsize length = symbol_length(at);
    if (g_str_has_prefix(at, "--") || g_str_has_prefix(at, "/*")) {
        *problem = g_strdup("comments in it are not translated");
        return NULL;
    }
    if (length > 0) {
        add_token(tokens, TOKEN_SYMBOL, g_strndup(at, length));
        return at + length;
    }
    if (*at == '\'') {
        next = read_string(tokens, at);
        if (next == NULL)
            *problem = g_strdup("a string in it is not closed");
    } else if (*at == '$' && name_length(at + 1) > 0) {
        length = name_length(at + 1);
        add_token(tokens, TOKEN_COLUMN, g_strndup(at + 1, length));
        next = at + 1 + length;
    } else if (is_name_character(*at)) {
        next = read_word(tokens, at);
        if (next == NULL)
            *problem = g_strdup("numbers other than whole ones are not translated");
    } else {
        g_autofree char *rest = g_utf8_substring(at, 0, MIN(g_utf8_strlen(at, -1), 10));
        *problem = g_strdup_printf("\"%s\" is not understood", rest);
    }
    return next;
}

GPtrArray *
expression_tokens(const char *text, char **problem)
{
    g_autoptr(GPtrArray) tokens = g_ptr_array_new_with_free_func(token_free);
    for (const char *at = text; *at != '\0';) {
        if (g_ascii_isspace(*at)) {
            at++;
            continue;
        }
        at = read_token(tokens, at, problem);
        if (at == NULL)
            return NULL;
    }
    add_token(tokens, TOKEN_END, g_strdup("the end"));
    return g_steal_pointer(&tokens);
}
