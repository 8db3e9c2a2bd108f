#include "case/hba.h"

#include <gio/gio.h>
#include <string.h>

#define FIRST_VERSION_WITH_REGEX 160000

/* What all parts say together: a rule that surely fails in one part does not match, whatever
 * another part could not decide. */
static HbaAnswer
combine(HbaAnswer first, HbaAnswer second)
{
    if (first == HBA_DOES_NOT || second == HBA_DOES_NOT)
        return HBA_DOES_NOT;
    return first == HBA_CANNOT_TELL ? first : second;
}

static HbaAnswer
answer(gboolean matches)
{
    return matches ? HBA_MATCHES : HBA_DOES_NOT;
}

/* An address that cannot be parsed leaves the type to decide, and the address cannot be told. */
static HbaAnswer
match_type(const HbaRule *rule, const HbaConnection *connection)
{
    if (g_str_equal(rule->type, "local"))
        return answer(connection->client_address == NULL);
    if (connection->client_address == NULL)
        return HBA_DOES_NOT;
    if (g_str_equal(rule->type, "host") || g_str_equal(rule->type, "hostnogssenc"))
        return HBA_MATCHES;
    if (g_str_equal(rule->type, "hostssl"))
        return answer(connection->uses_ssl);
    if (g_str_equal(rule->type, "hostnossl"))
        return answer(!connection->uses_ssl);
    if (g_str_equal(rule->type, "hostgssenc"))
        return HBA_DOES_NOT;
    return HBA_CANNOT_TELL;
}

/* PostgreSQL's regular expressions are not ours: only those that mean the same in both are
 * decided. */
static HbaAnswer
match_regex(const char *pattern, const char *text)
{
    if (!g_regex_match_simple("^\\^?[A-Za-z0-9_.*-]*\\$?$", pattern, G_REGEX_DOLLAR_ENDONLY, 0))
        return HBA_CANNOT_TELL;
    g_autoptr(GRegex) regex =
        g_regex_new(pattern, G_REGEX_DOTALL | G_REGEX_DOLLAR_ENDONLY, 0, NULL);
    return regex == NULL ? HBA_CANNOT_TELL : answer(g_regex_match(regex, text, 0, NULL));
}

static gboolean
is_member(const HbaConnection *connection, const char *role)
{
    return g_strv_contains(connection->roles, role);
}

static HbaAnswer
match_group(const HbaConnection *connection, const char *group)
{
    if (connection->roles == NULL)
        return g_str_equal(connection->role, group) ? HBA_MATCHES : HBA_CANNOT_TELL;
    return answer(is_member(connection, group));
}

static gboolean
is_regex(const HbaConnection *connection, const char *token)
{
    return *token == '/' && connection->server_version_num >= FIRST_VERSION_WITH_REGEX;
}

/* One word of the database column. A physical replication connection meets "replication" alone;
 * one for logical decoding is an ordinary one. */
static HbaAnswer
match_database_word(const HbaConnection *connection, const char *word)
{
    if (connection->database == NULL)
        return answer(g_str_equal(word, "replication"));
    if (g_str_equal(word, "all"))
        return HBA_MATCHES;
    if (g_str_equal(word, "sameuser"))
        return answer(g_str_equal(connection->database, connection->role));
    if (g_str_equal(word, "samerole") || g_str_equal(word, "samegroup"))
        return match_group(connection, connection->database);
    if (g_str_equal(word, "replication"))
        return HBA_DOES_NOT;
    if (is_regex(connection, word))
        return match_regex(word + 1, connection->database);
    return answer(g_str_equal(word, connection->database));
}

static HbaAnswer
match_user_word(const HbaConnection *connection, const char *word)
{
    if (*word == '+')
        return match_group(connection, word + 1);
    if (g_str_equal(word, "all"))
        return HBA_MATCHES;
    if (is_regex(connection, word))
        return match_regex(word + 1, connection->role);
    return answer(g_str_equal(word, connection->role));
}

typedef HbaAnswer (*MatchWord)(const HbaConnection *connection, const char *word);

/* One word that matches is enough. */
static HbaAnswer
match_list(const HbaConnection *connection, const char *const *words, MatchWord match)
{
    HbaAnswer result = HBA_DOES_NOT;
    for (; *words != NULL; words++) {
        HbaAnswer word = match(connection, *words);
        if (word == HBA_MATCHES)
            return HBA_MATCHES;
        if (word == HBA_CANNOT_TELL)
            result = HBA_CANNOT_TELL;
    }
    return result;
}

/* An IPv4 client that is written as IPv6 (::ffff:192.0.2.1) is an IPv4 client: the server listens
 * for the two families apart. */
static GInetAddress *
parse_client(const char *text)
{
    g_autofree char *bare = g_strndup(text, strcspn(text, "%"));
    const char *mapped = g_ascii_strncasecmp(bare, "::ffff:", 7) == 0 ? bare + 7 : NULL;
    return g_inet_address_new_from_string(mapped != NULL && strchr(mapped, '.') != NULL ? mapped
                                                                                        : bare);
}

static HbaAnswer
match_masked(GInetAddress *client, GInetAddress *address, GInetAddress *mask)
{
    gsize length = g_inet_address_get_native_size(address);
    if (g_inet_address_get_native_size(client) != length)
        return HBA_DOES_NOT;
    if (g_inet_address_get_native_size(mask) != length)
        return HBA_CANNOT_TELL;
    const guint8 *client_bytes = g_inet_address_to_bytes(client);
    const guint8 *address_bytes = g_inet_address_to_bytes(address);
    const guint8 *mask_bytes = g_inet_address_to_bytes(mask);
    for (gsize index = 0; index < length; index++)
        if (((client_bytes[index] ^ address_bytes[index]) & mask_bytes[index]) != 0)
            return HBA_DOES_NOT;
    return HBA_MATCHES;
}

/* samehost, samenet and host names need the server's interfaces and its resolver. */
static HbaAnswer
match_address(const HbaRule *rule, const HbaConnection *connection)
{
    if (g_str_equal(rule->type, "local"))
        return HBA_MATCHES;
    if (rule->address == NULL)
        return HBA_CANNOT_TELL;
    if (g_str_equal(rule->address, "all"))
        return HBA_MATCHES;
    g_autoptr(GInetAddress) client =
        connection->client_address == NULL ? NULL : parse_client(connection->client_address);
    if (client == NULL)
        return HBA_CANNOT_TELL;
    if (rule->netmask != NULL) {
        g_autoptr(GInetAddress) address = g_inet_address_new_from_string(rule->address);
        g_autoptr(GInetAddress) mask = g_inet_address_new_from_string(rule->netmask);
        return address == NULL || mask == NULL ? HBA_CANNOT_TELL
                                               : match_masked(client, address, mask);
    }
    g_autoptr(GInetAddressMask) range = g_inet_address_mask_new_from_string(rule->address, NULL);
    return range == NULL ? HBA_CANNOT_TELL : answer(g_inet_address_mask_matches(range, client));
}

HbaAnswer
hba_match(const HbaRule *rule, const HbaConnection *connection)
{
    HbaAnswer result = match_type(rule, connection);
    result = combine(result, match_list(connection, rule->databases, match_database_word));
    result = combine(result, match_list(connection, rule->users, match_user_word));
    return result == HBA_DOES_NOT ? result : combine(result, match_address(rule, connection));
}
