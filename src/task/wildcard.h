/*
 * The wildcards of AWS DMS table mappings, over characters, case-sensitive:
 *
 *     %      any number of characters     [_]    the characters of a set; the only way to write
 *     _      exactly one character               a literal %, _ or [
 *     other  itself                       [a-d]  a set with a range
 *
 * (AWS DMS User Guide, "Wildcards in table mapping".) There is no escape character for PostgreSQL.
 */
#pragma once

#include <glib.h>

typedef struct Wildcard Wildcard;

/* NULL for a pattern that cannot be read; *problem then says why, in static text. The pattern is
 * UTF-8. */
Wildcard *wildcard_new(const char *pattern, const char **problem);

/* Matches the name alone, whatever characters it has. */
Wildcard *wildcard_new_exact(const char *name);

/* The pattern that matches the name alone. The caller owns it. */
char *wildcard_escape(const char *name);

void wildcard_free(Wildcard *wildcard);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Wildcard, wildcard_free)

/* Takes at most length of pattern × length of name steps. The name may hold bytes that are not
 * UTF-8 (a SQL_ASCII database has such names): each is one character that only % and _ match. */
gboolean wildcard_matches(const Wildcard *wildcard, const char *name);

/* What a wildcard is made of, for those who hold many against a name at once. */
typedef enum {
    WILDCARD_MANY,
    WILDCARD_ONE,
    WILDCARD_SET,
    WILDCARD_LITERAL,
    WILDCARD_END
} WildcardKind;

typedef struct {
    gunichar first;
    gunichar last;
} WildcardRange;

typedef struct {
    WildcardKind kind;
    gunichar literal;            /* of WILDCARD_LITERAL, else 0 */
    const WildcardRange *ranges; /* of WILDCARD_SET: the wildcard's */
    guint count;                 /* of ranges, else 0 */
} WildcardToken;

/* *at is 0 for the first; the last is WILDCARD_END. */
void wildcard_take_token(const Wildcard *wildcard, gsize *at, WildcardToken *token);

/* Of sets only. */
gboolean wildcard_token_takes(const WildcardToken *token, gunichar character);

/* The next character of a name that has one; bytes that are not UTF-8 are none of Unicode's. */
gunichar wildcard_take_character(const char **at);

/* The text it was made from. */
const char *wildcard_text(const Wildcard *wildcard);
