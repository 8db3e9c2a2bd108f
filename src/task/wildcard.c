#include "task/wildcard.h"

#include <string.h>

/* A literal character is a set of one range. */
typedef struct {
    WildcardKind kind;
    guint begin; /* of its ranges */
    guint end;
} Token;

struct Wildcard {
    char *text;
    gboolean is_exact;
    GArray *tokens;
    GArray *ranges;
};

/* Above all of Unicode, so that no pattern names it. */
#define NOT_UTF8 0x110000u

gunichar
wildcard_take_character(const char **at)
{
    gunichar character = g_utf8_get_char_validated(*at, -1);
    if (character == (gunichar)-1 || character == (gunichar)-2) {
        character = NOT_UTF8 + (guchar) * *at;
        (*at)++;
    } else {
        *at = g_utf8_next_char(*at);
    }
    return character;
}

static void
add_range(Wildcard *wildcard, gunichar first, gunichar last)
{
    WildcardRange range = {first, last};
    g_array_append_val(wildcard->ranges, range);
}

static void
add_token(Wildcard *wildcard, WildcardKind kind, guint begin)
{
    Token token = {kind, begin, wildcard->ranges->len};
    g_array_append_val(wildcard->tokens, token);
}

/* *at stands behind the opening bracket, and is left behind the closing one. */
static const char *
add_set(Wildcard *wildcard, const char **at)
{
    guint begin = wildcard->ranges->len;
    while (**at != ']') {
        if (**at == '\0')
            return "the set that \"[\" begins is not closed; a literal \"[\" is written \"[[]\"";
        gunichar first = wildcard_take_character(at), last = first;
        if ((*at)[0] == '-' && (*at)[1] != ']' && (*at)[1] != '\0') {
            (*at)++;
            last = wildcard_take_character(at);
        }
        if (last < first)
            return "a range in a set ends before it begins";
        add_range(wildcard, first, last);
    }
    (*at)++;
    if (begin == wildcard->ranges->len)
        return "a set has no characters";
    add_token(wildcard, WILDCARD_SET, begin);
    return NULL;
}

static const char *
compile(Wildcard *wildcard)
{
    const char *problem = NULL;
    for (const char *at = wildcard->text; *at != '\0' && problem == NULL;) {
        guint begin = wildcard->ranges->len;
        gunichar character = wildcard_take_character(&at);
        if (character == '%') {
            add_token(wildcard, WILDCARD_MANY, begin);
        } else if (character == '_') {
            add_token(wildcard, WILDCARD_ONE, begin);
        } else if (character == '[') {
            problem = add_set(wildcard, &at);
        } else {
            add_range(wildcard, character, character);
            add_token(wildcard, WILDCARD_LITERAL, begin);
        }
    }
    return problem;
}

Wildcard *
wildcard_new_exact(const char *name)
{
    Wildcard *wildcard = g_new0(Wildcard, 1);
    wildcard->text = g_strdup(name);
    wildcard->is_exact = TRUE;
    return wildcard;
}

Wildcard *
wildcard_new(const char *pattern, const char **problem)
{
    *problem = NULL;
    g_autoptr(Wildcard) wildcard = wildcard_new_exact(pattern);
    wildcard->is_exact = strpbrk(pattern, "%_[") == NULL;
    if (wildcard->is_exact)
        return g_steal_pointer(&wildcard);
    wildcard->tokens = g_array_new(FALSE, FALSE, sizeof(Token));
    wildcard->ranges = g_array_new(FALSE, FALSE, sizeof(WildcardRange));
    *problem = compile(wildcard);
    return *problem == NULL ? g_steal_pointer(&wildcard) : NULL;
}

char *
wildcard_escape(const char *name)
{
    GString *pattern = g_string_new(NULL);
    for (; *name != '\0'; name++)
        g_string_append_printf(pattern, strchr("%_[", *name) == NULL ? "%c" : "[%c]", *name);
    return g_string_free(pattern, FALSE);
}

void
wildcard_free(Wildcard *wildcard)
{
    if (wildcard == NULL)
        return;
    g_free(wildcard->text);
    if (wildcard->tokens != NULL)
        g_array_unref(wildcard->tokens);
    if (wildcard->ranges != NULL)
        g_array_unref(wildcard->ranges);
    g_free(wildcard);
}

const char *
wildcard_text(const Wildcard *wildcard)
{
    return wildcard->text;
}

gboolean
wildcard_token_takes(const WildcardToken *token, gunichar character)
{
    for (guint index = 0; index < token->count; index++)
        if (token->ranges[index].first <= character && character <= token->ranges[index].last)
            return TRUE;
    return FALSE;
}

static const WildcardRange *
token_ranges(const Wildcard *wildcard, const Token *token)
{
    return &g_array_index(wildcard->ranges, WildcardRange, token->begin);
}

void
wildcard_take_token(const Wildcard *wildcard, gsize *at, WildcardToken *token)
{
    *token = (WildcardToken){.kind = WILDCARD_END};
    if (wildcard->is_exact) {
        const char *text = wildcard->text + *at;
        if (*text == '\0')
            return;
        token->kind = WILDCARD_LITERAL;
        token->literal = wildcard_take_character(&text);
        *at = (gsize)(text - wildcard->text);
        return;
    }
    if (*at == wildcard->tokens->len)
        return;
    const Token *own = &g_array_index(wildcard->tokens, Token, (*at)++);
    token->kind = own->kind;
    if (own->kind == WILDCARD_LITERAL) {
        token->literal = token_ranges(wildcard, own)->first;
    } else if (own->kind == WILDCARD_SET) {
        token->ranges = token_ranges(wildcard, own);
        token->count = own->end - own->begin;
    }
}

static gboolean
token_takes(const Wildcard *wildcard, const Token *token, gunichar character)
{
    if (token->kind == WILDCARD_ONE)
        return TRUE;
    WildcardToken ranges = {.ranges = token_ranges(wildcard, token),
                            .count = token->end - token->begin};
    return wildcard_token_takes(&ranges, character);
}

/* Going back to the last % alone is enough: what stands before it has been matched as early as it
 * can be. That is what keeps the time from growing exponentially. */
static gboolean
tokens_match(const Wildcard *wildcard, const char *name)
{
    const Token *tokens = (const Token *)(const void *)wildcard->tokens->data;
    guint count = wildcard->tokens->len, token = 0, behind_many = 0;
    const char *retry = NULL;
    for (const char *at = name; *at != '\0';) {
        const char *next = at;
        gunichar character = wildcard_take_character(&next);
        if (token < count && tokens[token].kind == WILDCARD_MANY) {
            behind_many = ++token;
            retry = at;
        } else if (token < count && token_takes(wildcard, &tokens[token], character)) {
            token++;
            at = next;
        } else if (retry != NULL) {
            wildcard_take_character(&retry);
            at = retry;
            token = behind_many;
        } else {
            return FALSE;
        }
    }
    while (token < count && tokens[token].kind == WILDCARD_MANY)
        token++;
    return token == count;
}

gboolean
wildcard_matches(const Wildcard *wildcard, const char *name)
{
    if (wildcard->is_exact)
        return strcmp(wildcard->text, name) == 0;
    return tokens_match(wildcard, name);
}
