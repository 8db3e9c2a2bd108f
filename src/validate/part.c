#include "validate/part.h"

/* Each is a SELECT of its own in the query that reads the rows, which computes every column that is
 * compared. To plan one of these takes the server some 16 kB, and no limit of its memory holds it.
 */
#define MOST_PARTS_LEFT 200
#define MOST_COLUMNS_PLANNED 10000

GArray *
parts_new(void)
{
    return g_array_new(FALSE, FALSE, sizeof(TablePart));
}

char *
part_condition(const TablePart *part)
{
    if (part->first == 0 && part->end == 0)
        return NULL;
    g_autofree char *upper =
        part->end == 0
            ? g_strdup("")
            : g_strdup_printf(" AND t.ctid < '(%" G_GINT64_FORMAT ",0)'::tid", part->end);
    return g_strdup_printf("t.ctid >= '(%" G_GINT64_FORMAT ",0)'::tid%s", part->first, upper);
}

/* By their digests. */
static int
compare_digests(gconstpointer first, gconstpointer second)
{
    const Digest *one = &((const TablePart *)first)->digest;
    const Digest *other = &((const TablePart *)second)->digest;
    if (one->rows != other->rows)
        return one->rows < other->rows ? -1 : 1;
    return (one->sum > other->sum) - (one->sum < other->sum);
}

/* By where they are. */
static int
compare_places(gconstpointer first, gconstpointer second)
{
    const TablePart *one = first, *other = second;
    if (one->relation->oid != other->relation->oid)
        return one->relation->oid < other->relation->oid ? -1 : 1;
    return (one->first > other->first) - (one->first < other->first);
}

static guint
count_joined(const GArray *parts)
{
    g_autoptr(GArray) joined = parts_join(parts, G_MAXINT64);
    return joined->len;
}

/* The parts of each side that have no equal on the other. */
static gint64
split_off_rest(GArray *const parts[2], GArray *const rest[2])
{
    gint64 equal = 0;
    guint at[2] = {0, 0};
    while (at[0] < parts[0]->len && at[1] < parts[1]->len) {
        const TablePart *next[2];
        for (guint side = 0; side < 2; side++)
            next[side] = &g_array_index(parts[side], TablePart, at[side]);
        int order = compare_digests(next[0], next[1]);
        if (order == 0)
            equal += next[0]->digest.rows;
        else
            g_array_append_vals(rest[order > 0], next[order > 0], 1);
        at[0] += order <= 0;
        at[1] += order >= 0;
    }
    for (guint side = 0; side < 2; side++)
        if (at[side] < parts[side]->len)
            g_array_append_vals(rest[side], &g_array_index(parts[side], TablePart, at[side]),
                                parts[side]->len - at[side]);
    return equal;
}

static void
replace_parts(GArray *parts, const GArray *others)
{
    g_array_set_size(parts, 0);
    if (others->len > 0)
        g_array_append_vals(parts, others->data, others->len);
}

gint64
parts_cancel_equal(GArray *const parts[2], guint columns)
{
    const guint most = MIN(MOST_PARTS_LEFT, MOST_COLUMNS_PLANNED / MAX(columns, 1));
    for (guint side = 0; side < 2; side++)
        g_array_sort(parts[side], compare_digests);
    GArray *rest[2] = {parts_new(), parts_new()};
    gint64 equal = split_off_rest(parts, rest);
    gboolean few = TRUE;
    for (guint side = 0; side < 2; side++) {
        g_array_sort(parts[side], compare_places);
        g_array_sort(rest[side], compare_places);
        few = few && count_joined(rest[side]) <= most;
    }
    for (guint side = 0; side < 2; side++) {
        if (equal > 0 && few)
            replace_parts(parts[side], rest[side]);
        g_array_unref(rest[side]);
    }
    return few ? equal : 0;
}

gboolean
part_extend(TablePart *part, const TablePart *next)
{
    if (next->relation != part->relation || part->end == 0 || next->first != part->end)
        return FALSE;
    part->end = next->end;
    digest_add(&part->digest, next->digest);
    return TRUE;
}

GArray *
parts_join(const GArray *parts, gint64 rows)
{
    GArray *joined = parts_new();
    for (guint index = 0; index < parts->len; index++) {
        const TablePart *part = &g_array_index(parts, TablePart, index);
        TablePart *last =
            joined->len == 0 ? NULL : &g_array_index(joined, TablePart, joined->len - 1);
        if (last == NULL || last->digest.rows >= rows || !part_extend(last, part))
            g_array_append_vals(joined, part, 1);
    }
    return joined;
}

Digest
parts_digest(const GArray *parts)
{
    Digest digest = {0};
    for (guint index = 0; index < parts->len; index++)
        digest_add(&digest, g_array_index(parts, TablePart, index).digest);
    return digest;
}

void
parts_forget(TablePair *pair)
{
    for (guint side = 0; side < 2; side++)
        g_clear_pointer(&pair->parts[side], g_array_unref);
    g_clear_pointer(&pair->classes, g_free);
    pair->rows_in_equal_parts = 0;
    pair->rows_in_equal_classes = 0;
}
