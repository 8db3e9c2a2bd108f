#include "validate/bucket_keys.h"

#include "validate/statement.h"

/* A row that is looked up costs as much as hundreds that are scanned. */
#define ROWS_SCANNED_FOR_A_KEY 200
#define MOST_KEYS 4096

/* Groups of keys that follow each other: see STATEMENT_KEY_BITS. */
typedef struct {
    gint64 first;
    gint64 last;
} GroupRange;

/* On both sides: the key may be one of the other side alone. */
static gboolean
has_index(const TablePair *pair, Side side)
{
    const Relation *relation = pair->relation[side];
    const ColumnPair *key = pair->key->pdata[0];
    for (guint index = 0; index < relation->keys->len; index++) {
        const GArray *numbers = ((const UniqueKey *)relation->keys->pdata[index])->columns;
        for (guint at = 0; numbers->len == 1 && at < relation->columns->len; at++) {
            const Column *column = relation->columns->pdata[at];
            if (column->number == g_array_index(numbers, int, 0) &&
                g_str_equal(column->name, key->name[side]))
                return TRUE;
        }
    }
    return FALSE;
}

static gboolean
can_be_looked_up(const TablePair *pair)
{
    return statement_buckets_are_near(pair) &&
           ((const ColumnPair *)pair->key->pdata[0])->computed == NULL &&
           has_index(pair, SIDE_SOURCE) && has_index(pair, SIDE_TARGET);
}

static gboolean
widen(PgSession *session, const TablePair *pair, Side side, GroupRange *range, GError **error)
{
    g_autofree char *sql = statement_key_range(pair, side);
    g_autoptr(PgRows) rows = session_query(session, sql, 0, NULL, error);
    if (rows == NULL)
        return FALSE;
    if (rows_text(rows, 0, 0) == NULL)
        return TRUE;
    range->first = MIN(range->first, rows_int64(rows, 0, 0) >> STATEMENT_KEY_BITS);
    range->last = MAX(range->last, rows_int64(rows, 0, 1) >> STATEMENT_KEY_BITS);
    return TRUE;
}

static gint64
count_set(const GByteArray *bitmap)
{
    gint64 count = 0;
    for (guint index = 0; index < bitmap->len; index++)
        count += __builtin_popcount(bitmap->data[index]);
    return count;
}

/* No more than this: each bucket has a group in every turn of the remainder, below zero too. */
static gint64
count_keys(const GroupRange *range, gint64 buckets, gint64 divisor)
{
    gint64 turns = (range->last / divisor) - (range->first / divisor) + 2;
    return turns > MOST_KEYS || buckets > MOST_KEYS ? G_MAXINT64
                                                    : (turns * buckets) << STATEMENT_KEY_BITS;
}

static void
append_group(GString *keys, gint64 group)
{
    for (gint64 at = 0; at < (gint64)1 << STATEMENT_KEY_BITS; at++)
        g_string_append_printf(keys, "%s%" G_GINT64_FORMAT, keys->len > 1 ? "," : "",
                               group * ((gint64)1 << STATEMENT_KEY_BITS) + at);
}

/* A bucket's number is a remainder that has lost its sign. */
static void
append_bucket(GString *keys, const GroupRange *range, gint64 bucket, gint64 divisor)
{
    gint64 turn = MAX(range->first, 0) / divisor;
    for (gint64 group = turn * divisor + bucket; group <= range->last; group += divisor)
        if (group >= range->first)
            append_group(keys, group);
    turn = MAX(-range->last, 0) / divisor;
    for (gint64 group = -(turn * divisor + bucket); group >= range->first; group -= divisor)
        if (group < 0 && group <= range->last)
            append_group(keys, group);
}

gboolean
bucket_keys(PgSession *const sessions[2], const TablePair *pair, const GByteArray *bitmap,
            guint bucket_count, gint64 rows, char **keys, GError **error)
{
    *keys = NULL;
    if (!can_be_looked_up(pair))
        return TRUE;
    GroupRange range = {G_MAXINT64, G_MININT64};
    for (Side side = SIDE_SOURCE; side <= SIDE_TARGET; side++)
        if (!widen(sessions[side], pair, side, &range, error))
            return FALSE;
    const gint64 divisor = statement_bucket_divisor(bucket_count);
    gint64 most = MIN(rows / ROWS_SCANNED_FOR_A_KEY, MOST_KEYS);
    if (range.first > range.last || count_keys(&range, count_set(bitmap), divisor) > most)
        return TRUE;
    GString *text = g_string_new("{");
    for (guint bucket = 0; bucket < bucket_count; bucket++)
        if ((bitmap->data[bucket / 8] >> (bucket % 8)) & 1)
            append_bucket(text, &range, bucket, divisor);
    g_string_append_c(text, '}');
    *keys = g_string_free(text, FALSE);
    return TRUE;
}
