#include "validate/self_test.h"

#include "base/error.h"

#define FIRST_MAJOR_WITH_HASH 11

/* Every length up to a few hundred bytes, with bytes of all kinds, nulls, and several seeds. */
static const char hash_query[] =
    "SELECT string_agg(h::text, ' ' ORDER BY s, n) FROM (SELECT s, n, hash_array_extended(ARRAY["
    "int8send(hash_array_extended(ARRAY[decode(repeat('0061c3a9e282acff', n / 8)"
    " || substr('0061c3a9e282acff', 1, 2 * (n %% 8)), 'hex'), NULL, int4send(n),"
    " numeric_send(n * 1.50), float8send(n / 4.0::float8)], s))], s) AS h"
    " FROM generate_series(0, 300) n, unnest(ARRAY[0, 1, -1, '%" G_GINT64_FORMAT "']::int8[]) s) x";

/* Of the client's way: what puts rows into buckets. */
static const char bucket_query[] =
    "SELECT string_agg(hashtext(repeat('00ff', n))::text, ' ' ORDER BY n)"
    " FROM generate_series(0, 300) n";

static gboolean
answers_agree(PgSession *const sessions[2], const char *sql, gboolean *agree, GError **error)
{
    g_autofree char *source = session_query_value(sessions[SIDE_SOURCE], sql, error);
    if (source == NULL)
        return FALSE;
    g_autofree char *target = session_query_value(sessions[SIDE_TARGET], sql, error);
    if (target == NULL)
        return FALSE;
    *agree = g_str_equal(source, target);
    return TRUE;
}

static gboolean
test_client(PgSession *const sessions[2], DigestRecipe *recipe, GError **error)
{
    gboolean agree;
    recipe->method = DIGEST_BY_CLIENT;
    if (!answers_agree(sessions, bucket_query, &agree, error))
        return FALSE;
    if (!agree)
        error_set(error, PGC_ERROR_STATE,
                  "Compare by other means: one of the servers was built unlike any other.",
                  "the two servers do not hash text alike");
    return agree;
}

gboolean
self_test_hash(PgSession *const sessions[2], DigestRecipe *recipe, char **finding, GError **error)
{
    for (Side side = SIDE_SOURCE; side <= SIDE_TARGET; side++)
        if (session_major_version(sessions[side]) < FIRST_MAJOR_WITH_HASH) {
            *finding = g_strdup_printf("the %s has no hash function for this: rows travel and are "
                                       "hashed by the client",
                                       side_name(side));
            return test_client(sessions, recipe, error);
        }
    g_autofree char *sql = g_strdup_printf(hash_query, recipe->seed);
    gboolean agree;
    if (!answers_agree(sessions, sql, &agree, error))
        return FALSE;
    recipe->method = DIGEST_BY_SERVER;
    *finding = g_strdup(agree ? "both servers hash alike"
                              : "the servers hash fixed values differently: rows travel and are "
                                "hashed by the client");
    return agree || test_client(sessions, recipe, error);
}
