#include "task/wildcard.h"

#include <string.h>

typedef enum { TOKEN_MANY, TOKEN_ONE, TOKEN_SET } TokenKind;

/* A literal character is a set of one range, kept in the token itself. */
typedef struct {
    gunichar first;
    gunichar last;
} Range;

typedef struct {
    TokenKind kind;
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

static gunichar
take_character(const char **at)
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
    Range range = {first, last};
    g_array_append_val(wildcard->ranges, range);
}

static void
add_token(Wildcard *wildcard, TokenKind kind, guint begin)
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
        gunichar first = take_character(at), last = first;
        if ((*at)[0] == '-' && (*at)[1] != ']' && (*at)[1] != '\0') {
            (*at)++;
            last = take_character(at);
        }
        if (last < first)
            return "a range in a set ends before it begins";
        add_range(wildcard, first, last);
    }
    (*at)++;
    if (begin == wildcard->ranges->len)
        return "a set has no characters";
    add_token(wildcard, TOKEN_SET, begin);
    return NULL;
}

static const char *
compile(Wildcard *wildcard)
{
    const char *problem = NULL;
    for (const char *at = wildcard->text; *at != '\0' && problem == NULL;) {
        guint begin = wildcard->ranges->len;
        gunichar character = take_character(&at);
        if (character == '%') {
            add_token(wildcard, TOKEN_MANY, begin);
        } else if (character == '_') {
            add_token(wildcard, TOKEN_ONE, begin);
        } else if (character == '[') {
            problem = add_set(wildcard, &at);
        } else {
            add_range(wildcard, character, character);
            add_token(wildcard, TOKEN_SET, begin);
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
    wildcard->ranges = g_array_new(FALSE, FALSE, sizeof(Range));
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

gsize
wildcard_literal_length(const Wildcard *wildcard)
{
    return wildcard->is_exact ? strlen(wildcard->text) : strcspn(wildcard->text, "%_[");
}

const char *
wildcard_text(const Wildcard *wildcard)
{
    return wildcard->text;
}

static gboolean
token_takes(const Wildcard *wildcard, const Token *token, gunichar character)
{
    if (token->kind == TOKEN_ONE)
        return TRUE;
    for (guint index = token->begin; index < token->end; index++) {
        const Range *range = &g_array_index(wildcard->ranges, Range, index);
        if (range->first <= character && character <= range->last)
            return TRUE;
    }
    return FALSE;
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
        gunichar character = take_character(&next);
        if (token < count && tokens[token].kind == TOKEN_MANY) {
            behind_many = ++token;
            retry = at;
        } else if (token < count && token_takes(wildcard, &tokens[token], character)) {
            token++;
            at = next;
        } else if (retry != NULL) {
            take_character(&retry);
            at = retry;
            token = behind_many;
        } else {
            return FALSE;
        }
    }
    while (token < count && tokens[token].kind == TOKEN_MANY)
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
