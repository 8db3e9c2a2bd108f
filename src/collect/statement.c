#include "collect/statement.h"

#include <string.h>

#define WORDS_KEPT 40

/* The kind that is lost where CREATE or ALTER of this fails; several facts tell of most of them. */
static const struct {
    const char *word;
    const char *kind;
} kinds[] = {
    {"table", "table"},
    {"view", "view"},
    {"materialized", "view"},
    {"index", "index"},
    {"trigger", "trigger"},
    {"rule", "rule"},
    {"policy", "policy"},
    {"sequence", "sequence"},
    {"function", "function"},
    {"procedure", "function"},
    {"aggregate", "function"},
    {"language", "function"},
    {"type", "type"},
    {"domain", "type"},
    {"schema", "schema"},
    {"extension", "extension"},
    {"publication", "publication"},
    {"foreign", "foreign"},
    {"server", "foreign"},
    {"user", "foreign"},
    {"event", "event_trigger"},
    {"operator", "misc"},
    {"cast", "misc"},
    {"text", "misc"},
    {"statistics", "misc"},
    {"collation", "misc"},
    {"conversion", "misc"},
    {"transform", "misc"},
    {"access", "misc"},
};

/* Words between CREATE and what is created. */
static const char *const fillers[] = {
    "or",         "replace", "unique", "unlogged",  "recursive", "trusted", "procedural",
    "constraint", "global",  "local",  "temporary", "temp",      NULL};

/* Settings that a server may not know or have, and that change no object. */
static const char *const free_settings[] = {"transaction_timeout",
                                            "statement_timeout",
                                            "lock_timeout",
                                            "idle_in_transaction_session_timeout",
                                            "default_tablespace",
                                            "row_security",
                                            "xmloption",
                                            "client_min_messages",
                                            NULL};

/* The words of a statement's beginning, in lower case; quoted names begin with a quote. */
typedef struct {
    char *words[WORDS_KEPT + 1];
    guint count;
} Words;

static void
words_clear(Words *words)
{
    for (guint index = 0; index < words->count; index++)
        g_free(words->words[index]);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Words, words_clear)

static gboolean
is_word(char byte)
{
    return g_ascii_isalnum(byte) || byte == '_' || byte == '$' || (guchar)byte >= 0x80;
}

/* A quoted name with its quote in front, so that no keyword is mistaken for it. */
static char *
take_name(const char **at)
{
    GString *name = g_string_new("\"");
    const char *next = *at + 1;
    for (; *next != '\0' && (*next != '"' || next[1] == '"'); next++) {
        next += *next == '"';
        g_string_append_c(name, *next);
    }
    *at = *next == '"' ? next + 1 : next;
    return g_string_free(name, FALSE);
}

static void
words_split(const char *sql, Words *words)
{
    *words = (Words){0};
    const char *at = sql;
    while (*at != '\0' && *at != '\'' && words->count < WORDS_KEPT) {
        if (*at == '"') {
            words->words[words->count++] = take_name(&at);
        } else if (is_word(*at)) {
            const char *begin = at;
            while (is_word(*at))
                at++;
            words->words[words->count++] = g_ascii_strdown(begin, at - begin);
        } else {
            at++;
        }
    }
}

static gboolean
word_is(const Words *words, guint position, const char *word)
{
    return position < words->count && g_str_equal(words->words[position], word);
}

static gboolean
has_words(const Words *words, const char *first, const char *second)
{
    for (guint index = 0; index + 1 < words->count; index++)
        if (word_is(words, index, first) && word_is(words, index + 1, second))
            return TRUE;
    return FALSE;
}

static const char *
table_part(const Words *words)
{
    if (has_words(words, "add", "constraint"))
        return "constraint";
    for (guint index = 3; index + 1 < words->count; index++) {
        gboolean is_state = word_is(words, index, "enable") || word_is(words, index, "disable") ||
                            word_is(words, index, "always") || word_is(words, index, "replica");
        if (is_state && (word_is(words, index + 1, "trigger") || word_is(words, index + 1, "rule")))
            return word_is(words, index + 1, "rule") ? "rule" : "trigger";
    }
    return "table";
}

static const char *
find_kind(const Words *words)
{
    guint position = 1;
    while (position < words->count && g_strv_contains(fillers, words->words[position]))
        position++;
    if (word_is(words, 0, "alter") && word_is(words, 1, "table"))
        return table_part(words);
    for (guint index = 0; index < G_N_ELEMENTS(kinds); index++)
        if (word_is(words, position, kinds[index].word))
            return kinds[index].kind;
    return "other";
}

/* Owners, rights and the database itself are never known from a dump. */
static gboolean
is_no_matter(const Words *words)
{
    static const char *const first[] = {"grant", "revoke", "drop", "security", NULL};
    gboolean is_alter = word_is(words, 0, "alter"), is_create = word_is(words, 0, "create");
    if (words->count == 0 || g_strv_contains(first, words->words[0]))
        return TRUE;
    if (word_is(words, 0, "set"))
        return words->count > 1 && g_strv_contains(free_settings, words->words[1]);
    if (word_is(words, 0, "comment"))
        return word_is(words, 2, "extension") || word_is(words, 2, "database") ||
               word_is(words, 2, "subscription");
    if ((is_alter || is_create) &&
        (word_is(words, 1, "database") || word_is(words, 1, "subscription")))
        return TRUE;
    return is_alter && (word_is(words, 1, "default") || has_words(words, "owner", "to") ||
                        (word_is(words, 1, "table") && has_words(words, "drop", "constraint")));
}

static gboolean
is_rows(const Words *words)
{
    return word_is(words, 0, "insert") ||
           (word_is(words, 0, "select") && word_is(words, 1, "pg_catalog") &&
            (word_is(words, 2, "setval") || word_is(words, 2, "lo_create") ||
             word_is(words, 2, "lo_open") || word_is(words, 2, "lowrite") ||
             word_is(words, 2, "lo_close") || word_is(words, 2, "lo_from_bytea"))) ||
           (word_is(words, 0, "refresh") && word_is(words, 1, "materialized"));
}

static char *
plain_name(const char *word)
{
    return g_strdup(*word == '"' ? word + 1 : word);
}

static void
look_at_extension(const Words *words, Statement *statement)
{
    guint position = word_is(words, 2, "if") ? 5 : 2;
    if (!word_is(words, 0, "create") || !word_is(words, 1, "extension") || position >= words->count)
        return;
    statement->extension = plain_name(words->words[position]);
    for (guint index = position + 1; index + 1 < words->count; index++)
        if (word_is(words, index, "schema")) {
            statement->schema = plain_name(words->words[index + 1]);
            return;
        }
}

void
statement_look(const char *sql, Statement *statement)
{
    g_auto(Words) words = {0};
    words_split(sql, &words);
    *statement = (Statement){.kind = "other"};
    if (word_is(&words, 0, "copy")) {
        statement->use = STATEMENT_FORBIDDEN;
    } else if (is_rows(&words)) {
        statement->use = STATEMENT_ROWS;
    } else if (is_no_matter(&words)) {
        statement->use = STATEMENT_NO_MATTER;
    } else if (word_is(&words, 0, "comment")) {
        statement->kind = "comment";
    } else if (word_is(&words, 0, "create") || word_is(&words, 0, "alter")) {
        statement->kind = find_kind(&words);
        look_at_extension(&words, statement);
    }
}

void
statement_clear(Statement *statement)
{
    g_free(statement->extension);
    g_free(statement->schema);
    *statement = (Statement){0};
}

gboolean
statement_is_preamble(const char *sql)
{
    static const char *const first[] = {"set",    "select", "comment", "grant",
                                        "revoke", "drop",   NULL};
    static const char *const second[] = {"schema", "extension", "database", "language",
                                         "or",     "collation", NULL};
    g_auto(Words) words = {0};
    words_split(sql, &words);
    if (words.count == 0 || g_strv_contains(first, words.words[0]))
        return TRUE;
    return words.count > 1 && (word_is(&words, 0, "create") || word_is(&words, 0, "alter")) &&
           g_strv_contains(second, words.words[1]) && !has_words(&words, "replace", "function") &&
           !has_words(&words, "replace", "view");
}

static char *
find_value(const char *sql, const char *pattern)
{
    g_autoptr(GRegex) regex = g_regex_new(pattern, G_REGEX_CASELESS | G_REGEX_RAW, 0, NULL);
    g_autoptr(GMatchInfo) match = NULL;
    return g_regex_match(regex, sql, 0, &match) ? g_match_info_fetch(match, 1) : NULL;
}

gboolean
statement_database(const char *sql, char **name, char **encoding)
{
    g_auto(Words) words = {0};
    words_split(sql, &words);
    if (!word_is(&words, 0, "create") || !word_is(&words, 1, "database") || words.count < 3)
        return FALSE;
    *name = plain_name(words.words[2]);
    *encoding = find_value(sql, " ENCODING = '([A-Za-z0-9_-]+)'");
    return TRUE;
}

char *
statement_encoding(const char *sql)
{
    return find_value(sql, "^SET client_encoding *(?:=|TO) *'([A-Za-z0-9_-]+)'$");
}
