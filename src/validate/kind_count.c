#include "validate/kind_count.h"

const GPtrArray *
kind_counts_of(const TablePair *pair, const ColumnPair *column)
{
    return pair->kinds == NULL ? NULL : g_hash_table_lookup(pair->kinds, column);
}

static KindCount *
find(const GPtrArray *counts, const KindFound *found)
{
    for (guint index = 0; counts != NULL && index < counts->len; index++) {
        KindCount *count = counts->pdata[index];
        if (count->kind == found->kind && count->note == found->note)
            return count;
    }
    return NULL;
}

const KindCount *
kind_counts_find(const TablePair *pair, const ColumnPair *column, const KindFound *found)
{
    return find(kind_counts_of(pair, column), found);
}

static void
free_counts(gpointer counts)
{
    g_ptr_array_unref(counts);
}

static GPtrArray *
counts_to_change(TablePair *pair, const ColumnPair *column)
{
    if (pair->kinds == NULL)
        pair->kinds = g_hash_table_new_full(NULL, NULL, NULL, free_counts);
    GPtrArray *counts = g_hash_table_lookup(pair->kinds, column);
    if (counts == NULL) {
        counts = g_ptr_array_new_with_free_func(g_free);
        g_hash_table_insert(pair->kinds, (gpointer)column, counts);
    }
    return counts;
}

void
kind_counts_add(TablePair *pair, const ColumnPair *column, KindShape shape, const KindFound *found)
{
    GPtrArray *counts = counts_to_change(pair, column);
    KindCount *count = find(counts, found);
    if (count == NULL) {
        count = g_new(KindCount, 1);
        *count = (KindCount){.shape = shape,
                             .kind = found->kind,
                             .note = found->note,
                             .least = found->amount,
                             .most = found->amount,
                             .lost = found->lost};
        g_ptr_array_add(counts, count);
    }
    count->rows++;
    count->least = MIN(count->least, found->amount);
    count->most = MAX(count->most, found->amount);
    count->lost &= found->lost;
}

Kind
kind_count_kind(const KindCount *count)
{
    if (count->kind != KIND_TIME)
        return count->kind;
    if (count->least == count->most)
        return KIND_TIME_SHIFT;
    return count->lost != 0 ? KIND_TIME_DIGITS : KIND_TIME;
}

/* ---- details ---- */

/* As +01:00:00, with days before it and a fraction behind it where there are any. */
static char *
shift_text(gint64 shift)
{
    guint64 all = shift < 0 ? -(guint64)shift : (guint64)shift;
    guint64 seconds = all / G_USEC_PER_SEC, fraction = all % G_USEC_PER_SEC;
    guint64 days = seconds / 86400;
    GString *text = g_string_new(shift < 0 ? "-" : "+");
    if (days > 0)
        g_string_append_printf(text, "%" G_GUINT64_FORMAT " %s", days, days == 1 ? "day" : "days");
    if (days == 0 || seconds % 86400 > 0 || fraction > 0)
        g_string_append_printf(text, "%s%02u:%02u:%02u", days > 0 ? " " : "",
                               (guint)(seconds / 3600 % 24), (guint)(seconds / 60 % 60),
                               (guint)(seconds % 60));
    if (fraction > 0)
        g_string_append_printf(text, ".%06u", (guint)fraction);
    return g_string_free(text, FALSE);
}

static char *
shift_detail(const KindCount *count)
{
    g_autofree char *least = shift_text(count->least);
    g_autofree char *most = shift_text(count->most);
    return count->least == count->most ? g_strdup_printf("by %s", least)
                                       : g_strdup_printf("by %s to %s", least, most);
}

static char *
truncation_detail(const KindCount *count)
{
    if (count->least != count->most || count->least < 0)
        return g_strdup(count->note);
    const char *unit = count->shape == SHAPE_BYTES ? "byte" : "character";
    return g_strdup_printf("%s to %" G_GINT64_FORMAT " %s%s", count->note, count->least, unit,
                           count->least == 1 ? "" : "s");
}

static char *
lost_detail(const KindCount *count)
{
    for (guint side = 2; side-- > 0;) {
        if ((count->lost & KIND_LOST_MILLISECONDS(side)) != 0)
            return g_strdup_printf("below the millisecond on the %s", side_name(side));
        if ((count->lost & KIND_LOST_SECONDS(side)) != 0)
            return g_strdup_printf("below the second on the %s", side_name(side));
    }
    return NULL;
}

char *
kind_count_detail(const KindCount *count)
{
    switch (kind_count_kind(count)) {
    case KIND_TIME_SHIFT:
    case KIND_TIME:
        return shift_detail(count);
    case KIND_TIME_DIGITS:
        return lost_detail(count);
    case KIND_TRUNCATED:
        return truncation_detail(count);
    case KIND_ROUNDING:
        return g_strdup_printf("of at most %" G_GINT64_FORMAT " ulp", count->most);
    default:
        return g_strdup(count->note);
    }
}
