#include "validate/self_test.h"

#include "base/error.h"
#include "validate/row_hash.h"

#include <string.h>

#define FIRST_MAJOR_WITH_HASH 11

#define PATTERN "0061c3a9e282acff"
#define LONGEST 300

/* Every length up to a few hundred bytes, with bytes of all kinds, nulls, and several seeds. Behind
 * the bar stand the values of this run's own seed. */
static const char hash_query[] =
    "SELECT coalesce(string_agg(h::text, ' ' ORDER BY s, n) FILTER (WHERE is_known), '') || '|'"
    " || coalesce(string_agg(h::text, ' ' ORDER BY n) FILTER (WHERE NOT is_known), '')"
    " FROM (SELECT s, n, is_known, hash_array_extended(ARRAY[int8send(hash_array_extended("
    "ARRAY[decode(repeat('" PATTERN "', n / 8) || substr('" PATTERN "', 1, 2 * (n %% 8)),"
    " 'hex'), NULL, int4send(n)] || CASE WHEN is_known THEN ARRAY[numeric_send(n * 1.50),"
    " float8send(n / 4.0::float8)] ELSE '{}' END, s))], s)"
    " AS h FROM generate_series(0, " G_STRINGIFY(
        LONGEST) ") n, (VALUES (true, '0'::int8),"
                 " (true, '1'), (true, '-1'), (false, '%" G_GINT64_FORMAT
                 "')) seed (is_known, s)) x";

/* The SHA-256 of what stands before the bar. Servers of every version say the same, if the bytes of
 * their words are in the order of nearly all machines'; of others the client hashes the rows. */
static const char known_values[] =
    "d7b5f6308fc6d147ab31961360019d1d53f469a3089407ff42542e2b169fbac9";

/* Of the client's way: what puts rows into buckets. */
static const char bucket_query[] =
    "SELECT coalesce(string_agg(hashtext(repeat('00ff', n))::text, ' ' ORDER BY n), '')"
    " FROM generate_series(0, 300) n";

/* What both say; NULL where they do not agree. */
static gboolean
ask_both(PgSession *const sessions[2], const char *sql, char **answer, GError **error)
{
    g_autofree char *source = session_query_value(sessions[SIDE_SOURCE], sql, error);
    if (source == NULL)
        return FALSE;
    g_autofree char *target = session_query_value(sessions[SIDE_TARGET], sql, error);
    if (target == NULL)
        return FALSE;
    *answer = g_str_equal(source, target) ? g_steal_pointer(&source) : NULL;
    return TRUE;
}

static gboolean
are_known(const char *answer)
{
    g_autofree char *sum =
        g_compute_checksum_for_string(G_CHECKSUM_SHA256, answer, (gssize)strcspn(answer, "|"));
    return g_str_equal(sum, known_values);
}

/* What stands behind the bar, if the client is right. */
static char *
values_of_client(gint64 seed)
{
    static const guint8 pattern[] = {0x00, 0x61, 0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xff};
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    GString *values = g_string_new(NULL);
    for (guint32 length = 0; length <= LONGEST; length++) {
        guint32 number = GUINT32_TO_BE(length);
        RowHash row;
        row_hash_begin(&row, seed);
        row_hash_add(&row, bytes->data != NULL ? bytes->data : pattern, length);
        row_hash_add(&row, NULL, 0);
        row_hash_add(&row, (const guint8 *)&number, sizeof number);
        g_string_append_printf(values, "%s%" G_GINT64_FORMAT, length > 0 ? " " : "",
                               (gint64)row_hash_end(&row).sum);
        g_byte_array_append(bytes, &pattern[length % sizeof pattern], 1);
    }
    return g_string_free(values, FALSE);
}

static gboolean
test_client(PgSession *const sessions[2], DigestRecipe *recipe, GError **error)
{
    g_autofree char *answer = NULL;
    recipe->method = DIGEST_BY_CLIENT;
    if (!ask_both(sessions, bucket_query, &answer, error))
        return FALSE;
    if (answer == NULL)
        error_set(error, PGC_ERROR_STATE,
                  "Compare by other means: one of the servers was built unlike any other.",
                  "the two servers do not hash text alike");
    return answer != NULL;
}

/* Some take the right to call functions away from everybody. Asked for, since a refusal would end
 * the transaction that holds the snapshot. */
static const char right_query[] =
    "SELECT has_function_privilege('pg_catalog.hash_array_extended(anyarray, bigint)', 'EXECUTE')";

/* Why the side cannot hash; *reason stays NULL where it can. The caller owns it. */
static gboolean
find_obstacle(PgSession *session, char **reason, GError **error)
{
    const char *side = side_name(session_side(session));
    if (session_major_version(session) < FIRST_MAJOR_WITH_HASH) {
        *reason = g_strdup_printf("the %s has no hash function for this", side);
        return TRUE;
    }
    g_autofree char *right = session_query_value(session, right_query, error);
    if (right == NULL)
        return FALSE;
    if (!g_str_equal(right, "t"))
        *reason = g_strdup_printf("the role may not call hash_array_extended() on the %s", side);
    return TRUE;
}

gboolean
self_test_hash(PgSession *const sessions[2], DigestRecipe *recipe, char **finding, GError **error)
{
    for (Side side = SIDE_SOURCE; side <= SIDE_TARGET; side++) {
        g_autofree char *obstacle = NULL;
        if (!find_obstacle(sessions[side], &obstacle, error))
            return FALSE;
        if (obstacle == NULL)
            continue;
        *finding = g_strdup_printf("%s: rows travel and are hashed by the client", obstacle);
        return test_client(sessions, recipe, error);
    }
    g_autofree char *sql = g_strdup_printf(hash_query, recipe->seed);
    g_autofree char *answer = NULL;
    if (!ask_both(sessions, sql, &answer, error))
        return FALSE;
    if (answer != NULL && are_known(answer)) {
        g_autofree char *values = values_of_client(recipe->seed);
        recipe->method = DIGEST_BY_SERVER;
        recipe->is_known_to_client = g_str_equal(strchr(answer, '|') + 1, values);
        *finding = g_strdup("both servers hash fixed values to what is known");
        return TRUE;
    }
    *finding = g_strdup_printf("%s: rows travel and are hashed by the client",
                               answer == NULL ? "the servers hash fixed values differently"
                                              : "the servers hash fixed values unlike others");
    return test_client(sessions, recipe, error);
}
