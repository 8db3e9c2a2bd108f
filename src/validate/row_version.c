#include "validate/row_version.h"

#include <string.h>

void
row_version_free(gpointer data)
{
    RowVersion *row = data;
    if (row == NULL)
        return;
    g_free(row->hash);
    g_free(row->place);
    g_free(row);
}

static int
compare_hashes(gconstpointer first, gconstpointer second)
{
    const RowVersion *const *one = first;
    const RowVersion *const *other = second;
    return strcmp((*one)->hash, (*other)->hash);
}

static gint64
cancel_equal_rows(GPtrArray *groups[2])
{
    gint64 equal = 0;
    GPtrArray *rest[2];
    guint at[2] = {0, 0};
    for (guint side = 0; side < 2; side++) {
        g_ptr_array_sort(groups[side], compare_hashes);
        rest[side] = g_ptr_array_new_with_free_func(row_version_free);
    }
    while (at[0] < groups[0]->len || at[1] < groups[1]->len) {
        gpointer *row[2];
        for (guint side = 0; side < 2; side++)
            row[side] = at[side] < groups[side]->len ? &groups[side]->pdata[at[side]] : NULL;
        int order = row[0] == NULL ? 1 : (row[1] == NULL ? -1 : compare_hashes(row[0], row[1]));
        if (order == 0) {
            equal++;
            at[0]++;
            at[1]++;
        } else {
            guint side = order < 0 ? 0 : 1;
            g_ptr_array_add(rest[side], g_steal_pointer(row[side]));
            at[side]++;
        }
    }
    for (guint side = 0; side < 2; side++) {
        g_ptr_array_unref(groups[side]);
        groups[side] = rest[side];
    }
    return equal;
}

gint64
row_versions_compare(GPtrArray *groups[2], RowVersionFunction function, gpointer data)
{
    static const gint64 both[2] = {1, 1};
    gint64 equal = cancel_equal_rows(groups);
    guint common = MIN(groups[0]->len, groups[1]->len);
    for (guint index = 0; index < common; index++) {
        const RowVersion *const rows[2] = {groups[0]->pdata[index], groups[1]->pdata[index]};
        function(DIFFERENCE_DIFFERENT, rows, both, data);
    }
    for (guint side = 0; side < 2; side++)
        for (guint index = common; index < groups[side]->len; index++) {
            const RowVersion *rows[2] = {NULL, NULL};
            const gint64 one[2] = {side == SIDE_SOURCE, side == SIDE_TARGET};
            rows[side] = groups[side]->pdata[index];
            function(side == SIDE_SOURCE ? DIFFERENCE_SOURCE_ONLY : DIFFERENCE_TARGET_ONLY, rows,
                     one, data);
        }
    return equal;
}

gint64
row_versions_count(GPtrArray *const groups[2], const gint64 counts[2], RowVersionFunction function,
                   gpointer data)
{
    if (counts[0] != counts[1]) {
        Side side = counts[SIDE_SOURCE] > counts[SIDE_TARGET] ? SIDE_SOURCE : SIDE_TARGET;
        const RowVersion *rows[2] = {NULL, NULL};
        rows[side] = groups[side]->pdata[0];
        function(side == SIDE_SOURCE ? DIFFERENCE_SOURCE_ONLY : DIFFERENCE_TARGET_ONLY, rows,
                 counts, data);
    }
    return MIN(counts[0], counts[1]);
}

Difference *
row_versions_difference(DifferenceKind kind, const char *identity, const RowVersion *const rows[2],
                        const gint64 counts[2])
{
    Difference *difference = difference_new(kind, identity);
    for (guint side = 0; side < 2; side++) {
        difference->place[side] = rows[side] == NULL ? NULL : g_strdup(rows[side]->place);
        difference->count[side] = counts[side];
    }
    return difference;
}

void
row_versions_add(PairCounts *counts, DifferenceKind kind, const gint64 rows[2])
{
    if (kind == DIFFERENCE_DIFFERENT)
        counts->different++;
    for (guint side = 0; side < 2; side++)
        counts->only[side] += MAX(0, rows[side] - rows[1 - side]);
}
